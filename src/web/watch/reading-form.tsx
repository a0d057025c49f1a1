/** A reading recorded: which site or account, when, what was seen. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, DatePicker, Form, Input, Radio, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { given } from '../app/address.ts';
import { changing } from '../data/changing.ts';
import { answer, api } from '../data/client.ts';
import { ActionDialog } from '../ui/action-dialog.tsx';
import { READING_OUTCOMES, type Reading } from './duty.ts';

interface Values {
  kind: 'sites' | 'accounts';
  recordId: string;
  readAt: Dayjs;
  outcome: Reading['outcome'];
  seen?: string;
}

export default function ReadingForm({ organisationId, onClose }: { organisationId: string; onClose: () => void }) {
  const { t } = useTranslation('watch');
  const client = useQueryClient();
  const { message } = App.useApp();
  return (
    <ActionDialog<Values>
      title={t('readings.add')}
      okText={t('readings.save')}
      initialValues={{ kind: 'sites', readAt: dayjs(), outcome: 'normal' }}
      act={({ kind, recordId, readAt, outcome, seen = '' }) =>
        answer(
          api.POST('/api/v1/readings', {
            headers: changing(),
            body: {
              ...{ organisationId, readAt: readAt.toISOString(), outcome, seen },
              ...(kind === 'sites' ? { siteId: recordId } : { accountId: recordId }),
            },
          }),
        )
      }
      onDone={async () => {
        await client.invalidateQueries({ queryKey: ['readings'] });
        void message.success(t('saved'));
      }}
      onClose={onClose}
    >
      <Form.Item name="kind" label={t('readings.kind')}>
        <Radio.Group options={(['sites', 'accounts'] as const).map((value) => ({ value, label: t(`readings.kinds.${value}`) }))} />
      </Form.Item>
      <Form.Item noStyle dependencies={['kind']}>
        {({ getFieldValue }) => (
          <Form.Item name="recordId" label={t('readings.object')} rules={[{ required: true, message: t('readings.objectMissing') }]}>
            <RecordChoice key={getFieldValue('kind') as string} kind={getFieldValue('kind') as Values['kind']} />
          </Form.Item>
        )}
      </Form.Item>
      <Form.Item
        name="readAt"
        label={t('readings.readAt')}
        extra={t('readings.late')}
        rules={[{ required: true, message: t('readings.readAtMissing') }]}
      >
        <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" />
      </Form.Item>
      <Form.Item name="outcome" label={t('readings.outcome')}>
        <Radio.Group options={READING_OUTCOMES.map((value) => ({ value, label: t(`readings.outcomes.${value}`) }))} />
      </Form.Item>
      <Form.Item name="seen" label={t('readings.seen')}>
        <Input.TextArea maxLength={2000} rows={4} />
      </Form.Item>
    </ActionDialog>
  );
}

const MOST = 20;

/** A record found by some of its name. Stands in a form item, which gives `value` and `onChange`. */
function RecordChoice({ kind, ...item }: { kind: Values['kind']; id?: string; value?: string; onChange?: (id: string) => void }) {
  const { t } = useTranslation('watch');
  const [text, setText] = useState('');
  const query = useQuery({
    queryKey: [kind, 'choice', text],
    queryFn: async () => {
      const wanted = { params: { query: { limit: MOST, ...given({ text: text === '' ? undefined : text }) } } };
      const { items } = await answer<{ items: { id: string; name: string }[] }>(
        kind === 'sites' ? api.GET('/api/v1/sites', wanted) : api.GET('/api/v1/accounts', wanted),
      );
      return items;
    },
  });
  return (
    <Select
      {...item}
      showSearch={{ filterOption: false, onSearch: setText, searchValue: text }}
      loading={query.isFetching}
      placeholder={t('readings.find')}
      options={(query.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
