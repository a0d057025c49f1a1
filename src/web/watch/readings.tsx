/** 值班读网: who read which site or account, when, and what they saw; a month as a workbook. */
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { App, Button, Form, Input } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { given, oneOf, useAddress } from '../app/address.ts';
import { changing } from '../data/changing.ts';
import { answer, api } from '../data/client.ts';
import { useMay, useSession } from '../data/session.ts';
import { ActionDialog } from '../ui/action-dialog.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { ChoiceFilter } from '../ui/filters.tsx';
import { Outcome, type Tone } from '../ui/outcome.tsx';
import { minute, today } from '../ui/times.ts';
import { READING_OUTCOMES, type Reading } from './duty.ts';

const ReadingForm = lazy(() => import('./reading-form.tsx'));

const TONES: Record<Reading['outcome'], Tone> = { normal: 'good', problem: 'wait', unreadable: 'bad' };

export function Readings() {
  const { t } = useTranslation('watch');
  const { person } = useSession();
  const mayWrite = useMay('duty.write');
  const [search] = useAddress();
  const [isAdding, setAdding] = useState(false);
  const [withdrawn, setWithdrawn] = useState<Reading | null>(null);
  const unit = search.unit ?? person.organisationId;
  const month = today().slice(0, 7);
  const filter = given({ organisationId: search.unit, outcome: oneOf(READING_OUTCOMES, search.outcome) });
  return (
    <>
      <DataTable<Reading>
        name={t('duty.tabs.readings')}
        rowKey={({ id }) => id}
        queryKey={['readings', filter]}
        read={(page) => answer(api.GET('/api/v1/readings', { params: { query: { ...page, ...filter } } }))}
        filterWords={['outcome']}
        filters={
          <>
            {mayWrite && (
              <Button type="primary" onClick={() => setAdding(true)}>
                {t('readings.add')}
              </Button>
            )}
            <ChoiceFilter
              word="outcome"
              label={t('readings.outcome')}
              options={READING_OUTCOMES.map((value) => ({ value, label: t(`readings.outcomes.${value}`) }))}
            />
            <Button href={`/api/v1/exports/readings?organisationId=${unit}&month=${month}`} download>
              {t('readings.export', { month })}
            </Button>
          </>
        }
        empty={<p>{t('readings.empty')}</p>}
        columns={[
          { title: t('readings.readAt'), render: (_, { readAt }) => minute(readAt) },
          {
            title: t('readings.object'),
            width: 240,
            render: (_, { siteId, accountId, objectName }) => (
              <Link to={siteId === null ? '/accounts/$id' : '/sites/$id'} params={{ id: siteId ?? accountId } as never}>
                <bdi>{objectName}</bdi>
              </Link>
            ),
          },
          {
            title: t('readings.outcome'),
            render: (_, { outcome, withdrawnAt }) =>
              withdrawnAt === null ? (
                <Outcome tone={TONES[outcome]}>{t(`readings.outcomes.${outcome}`)}</Outcome>
              ) : (
                <Outcome tone="none">{t('readings.withdrawn')}</Outcome>
              ),
          },
          {
            title: t('readings.seen'),
            width: 400,
            render: (_, { seen, withdrawReason }) => (
              <>
                <bdi className="said">{seen || '—'}</bdi>
                {withdrawReason !== null && <bdi className="quiet small block">{t('readings.why', { reason: withdrawReason })}</bdi>}
              </>
            ),
          },
          { title: t('readings.by'), render: (_, { readByName }) => <bdi>{readByName}</bdi> },
          ...(mayWrite
            ? [
                {
                  title: t('actions'),
                  render: (_: unknown, reading: Reading) =>
                    reading.withdrawnAt === null && (
                      <Button size="small" onClick={() => setWithdrawn(reading)}>
                        {t('readings.withdraw')}
                      </Button>
                    ),
                },
              ]
            : []),
        ]}
      />
      <Suspense>{isAdding && <ReadingForm organisationId={unit} onClose={() => setAdding(false)} />}</Suspense>
      {withdrawn !== null && <Withdraw reading={withdrawn} onClose={() => setWithdrawn(null)} />}
    </>
  );
}

function Withdraw({ reading, onClose }: { reading: Reading; onClose: () => void }) {
  const { t } = useTranslation('watch');
  const client = useQueryClient();
  const { message } = App.useApp();
  return (
    <ActionDialog<{ reason: string }>
      title={t('readings.withdrawTitle', { name: reading.objectName })}
      okText={t('readings.withdraw')}
      act={({ reason }) =>
        answer(
          api.POST('/api/v1/readings/{id}/withdrawal', {
            params: { path: { id: reading.id } },
            headers: changing(reading.version),
            body: { reason },
          }),
        )
      }
      onDone={async () => {
        await client.invalidateQueries({ queryKey: ['readings'] });
        void message.success(t('saved'));
      }}
      onClose={onClose}
    >
      <Form.Item name="reason" label={t('reason')} rules={[{ required: true, whitespace: true, message: t('reasonMissing') }]}>
        <Input.TextArea maxLength={500} rows={3} />
      </Form.Item>
    </ActionDialog>
  );
}
