/** A filing of one site or account: outage, suspension, closing and the rest, with its times and reason. */
import { useQueryClient } from '@tanstack/react-query';
import { App, DatePicker, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { changing } from '../data/changing.ts';
import { answer, api } from '../data/client.ts';
import { ActionDialog } from '../ui/action-dialog.tsx';
import type { Account, Filing, Kind, Site } from './records.ts';

/** What the library's calendar gives: a time without a zone. */
interface Chosen {
  format(pattern: string): string;
}

interface Values {
  kind: Filing['kind'];
  times: [Chosen, Chosen | null];
  reason: string;
  noticeUrl?: string;
}

const KINDS = ['outage', 'suspension', 'resumption', 'closing', 'closure', 'change', 'opening', 'deregistration'] as const;
const HAS_END: readonly string[] = ['outage', 'suspension'];

export default function FilingForm({ kind, record, onDone }: { kind: Kind; record: Site | Account; onDone: () => void }) {
  const { t } = useTranslation('registry');
  const client = useQueryClient();
  const { message } = App.useApp();
  return (
    <ActionDialog<Values>
      title={t('filing.title', { name: record.name })}
      okText={t('filing.send')}
      initialValues={{ kind: 'outage' }}
      act={(values) => send(kind, record, values)}
      onDone={async () => {
        await Promise.all([client.invalidateQueries({ queryKey: ['filings'] }), client.invalidateQueries({ queryKey: [kind] })]);
        void message.success(t('filing.sent'));
      }}
      onClose={onDone}
    >
      <Form.Item name="kind" label={t('filing.kind')}>
        <Select options={KINDS.map((value) => ({ value, label: t(`filing.kinds.${value}`) }))} />
      </Form.Item>
      <Form.Item noStyle shouldUpdate={(before, now) => before.kind !== now.kind}>
        {({ getFieldValue }) => (
          <Form.Item name="times" label={t('filing.times')} rules={[{ required: true, message: t('filing.timesMissing') }]}>
            <DatePicker.RangePicker
              showTime={{ format: 'HH:mm' }}
              format="YYYY-MM-DD HH:mm"
              allowEmpty={[false, !HAS_END.includes(getFieldValue('kind'))]}
            />
          </Form.Item>
        )}
      </Form.Item>
      <Form.Item name="reason" label={t('filing.reason')} rules={[{ required: true, message: t('filing.reasonMissing') }]}>
        <Input.TextArea maxLength={1000} rows={3} />
      </Form.Item>
      <Form.Item name="noticeUrl" label={t('filing.notice')}>
        <Input maxLength={500} />
      </Form.Item>
    </ActionDialog>
  );
}

function send(kind: Kind, record: Site | Account, { kind: filed, times: [from, to], reason, noticeUrl }: Values): Promise<{ id: string }> {
  const body = {
    ...(kind === 'sites' ? { siteId: record.id } : { accountId: record.id }),
    ...{ kind: filed, beginsAt: beijing(from), reason },
    ...(to ? { endsAt: beijing(to) } : {}),
    ...(noticeUrl ? { noticeUrl } : {}),
  };
  return answer(api.POST('/api/v1/filings', { headers: changing(), body }));
}

/** What was chosen is Beijing time, whatever the machine's zone is. */
const beijing = (time: Chosen): string => new Date(`${time.format('YYYY-MM-DDTHH:mm:00')}+08:00`).toISOString();
