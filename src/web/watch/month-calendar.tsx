/** A month of days with something in each; which month stands in the address. */
import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Calendar } from 'antd';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn.js';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAddress } from '../app/address.ts';
import { today } from '../ui/times.ts';

const DAY = 'YYYY-MM-DD';

/** The month of the address, and the Beijing dates that its picture shows: the ends of its neighbours too. */
export function useMonth(): { month: string; from: string; to: string } {
  const [{ month: asked = '' }] = useAddress();
  const month = /^\d{4}-(0[1-9]|1[0-2])$/.test(asked) ? asked : today().slice(0, 7);
  const first = dayjs(`${month}-01`);
  return { month, from: first.subtract(7, 'day').format(DAY), to: first.endOf('month').add(14, 'day').format(DAY) };
}

/** `cell`: of a Beijing date; null: nothing. */
export function MonthCalendar({ cell }: { cell: (day: string) => ReactNode }) {
  const { t } = useTranslation('watch');
  const [, change] = useAddress();
  const { month } = useMonth();
  const first = dayjs(`${month}-01`);
  const go = (months: number) => change({ month: first.add(months, 'month').format('YYYY-MM') });
  return (
    <div className="month">
      <div className="row">
        <Button icon={<LeftOutlined />} aria-label={t('month.before')} onClick={() => go(-1)} />
        <strong>{t('month.name', { year: month.slice(0, 4), month: Number(month.slice(5)) })}</strong>
        <Button icon={<RightOutlined />} aria-label={t('month.after')} onClick={() => go(1)} />
      </div>
      <Calendar
        value={month === today().slice(0, 7) ? dayjs(today()) : first}
        headerRender={() => null}
        cellRender={(date) => cell(date.format(DAY))}
      />
    </div>
  );
}
