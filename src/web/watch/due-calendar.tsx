/** What falls due, day by day: a month at a time, each day opens its list. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Calendar } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import { useAddress } from '../app/address.ts';
import { answer, api } from '../data/client.ts';
import { Asked } from '../ui/asked.tsx';
import { today } from '../ui/times.ts';
import { type DueOfDay, dueByDay } from './due-by-day.ts';

export function DueCalendar() {
  const { t } = useTranslation('watch');
  const [{ month = today().slice(0, 7) }, change] = useAddress();
  const shown = dayjs(`${month}-01`);
  // A calendar shows the ends of its neighbours too.
  const [from, to] = [shown.subtract(7, 'day').format('YYYY-MM-DD'), shown.endOf('month').add(14, 'day').format('YYYY-MM-DD')];
  const query = useQuery({
    queryKey: ['watch', 'calendar', from, to],
    queryFn: async () => (await answer(api.GET('/api/v1/update-calendar', { params: { query: { from, to } } }))).items,
  });
  return (
    <Asked query={query} rows={10}>
      {(items) => {
        const due = dueByDay(items);
        return (
          <div className="stack due">
            <p className="quiet">{t('calendar.note')}</p>
            <Calendar
              value={shown}
              mode="month"
              onPanelChange={(value) => change({ month: value.format('YYYY-MM') })}
              onSelect={(value, { source }) => source !== 'date' && change({ month: value.format('YYYY-MM') })}
              cellRender={(date: Dayjs) => <Due day={date.format('YYYY-MM-DD')} due={due.get(date.format('YYYY-MM-DD'))} />}
            />
          </div>
        );
      }}
    </Asked>
  );
}

function Due({ day, due }: { day: string; due: DueOfDay | undefined }) {
  const { t } = useTranslation('watch');
  if (due === undefined) return null;
  const { homes, columns, accounts, units } = due;
  return (
    <ul title={units.join('、')}>
      {homes + columns > 0 && (
        <li>
          <Link to="/watch/content/$tab" params={{ tab: 'pages' } as never} search={{ dueFrom: day, dueTo: day } as never}>
            {t('calendar.pages', { homes, columns })}
          </Link>
        </li>
      )}
      {accounts > 0 && <li>{t('calendar.accounts', { count: accounts })}</li>}
    </ul>
  );
}
