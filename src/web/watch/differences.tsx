/** Pages that differ from their accepted version: somebody says whether it is a redesign or tampering, with the reason. */
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { App, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { paths } from '../../api/client.ts';
import { given, oneOf, useAddress } from '../app/address.ts';
import { changing } from '../data/changing.ts';
import { answer, api } from '../data/client.ts';
import { useMay } from '../data/session.ts';
import { ActionDialog } from '../ui/action-dialog.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { ChoiceFilter } from '../ui/filters.tsx';
import { Outcome, type Tone } from '../ui/outcome.tsx';
import { minute } from '../ui/times.ts';

type Difference = paths['/api/v1/page-differences']['get']['responses'][200]['content']['application/json']['items'][number];

const STATES = ['pending', 'accepted', 'tampering', 'passed'] as const;
const TONES: Record<Difference['state'], Tone> = { pending: 'wait', accepted: 'good', tampering: 'bad', passed: 'none' };

export function Differences() {
  const { t } = useTranslation('watch');
  const [search] = useAddress();
  const mayDecide = useMay('watch.decide');
  const [deciding, setDeciding] = useState<{ difference: Difference; accept: boolean } | null>(null);
  const filter = given({ state: oneOf(STATES, search.state) });
  return (
    <>
      <DataTable<Difference>
        name={t('content.tabs.differences')}
        rowKey={({ id }) => id}
        queryKey={['watch', 'differences', filter]}
        read={(page) => answer(api.GET('/api/v1/page-differences', { params: { query: { ...page, ...filter } } }))}
        filterWords={['state']}
        filters={
          <ChoiceFilter
            word="state"
            label={t('differences.state')}
            options={STATES.map((value) => ({ value, label: t(`differences.states.${value}`) }))}
          />
        }
        empty={<p>{t('differences.empty')}</p>}
        columns={[
          {
            title: t('differences.state'),
            render: (_, { state, isSuspicious }) => (
              <span className="row">
                <Outcome tone={TONES[state]}>{t(`differences.states.${state}`)}</Outcome>
                {isSuspicious && state === 'pending' && <Outcome tone="bad">{t('differences.suspicious')}</Outcome>}
              </span>
            ),
          },
          {
            title: t('targets.site'),
            render: (_, { siteId, siteName, pageName, pageKind }) => (
              <>
                <Link to="/sites/$id" params={{ id: siteId } as never}>
                  <bdi>{siteName}</bdi>
                </Link>
                <bdi className="quiet small block">{pageName ?? t(`pages.kinds.${pageKind}`)}</bdi>
              </>
            ),
          },
          { title: t('differences.what'), width: 420, render: (_, { differences }) => <Changes differences={differences} /> },
          {
            title: t('differences.seen'),
            render: (_, { firstSeenAt, lastSeenAt }) => (
              <>
                <span className="block">{minute(firstSeenAt)}</span>
                <span className="quiet small">{t('differences.last', { at: minute(lastSeenAt) })}</span>
              </>
            ),
          },
          {
            title: t('differences.decision'),
            width: 220,
            render: (_, difference) =>
              difference.state === 'pending' && mayDecide ? (
                <span className="row">
                  <Button size="small" onClick={() => setDeciding({ difference, accept: true })}>
                    {t('differences.accept')}
                  </Button>
                  <Button size="small" danger onClick={() => setDeciding({ difference, accept: false })}>
                    {t('differences.tampering')}
                  </Button>
                </span>
              ) : (
                <bdi>{[difference.decidedByName, difference.reason].filter(Boolean).join('：') || '—'}</bdi>
              ),
          },
        ]}
      />
      {deciding !== null && <Decision {...deciding} onClose={() => setDeciding(null)} />}
    </>
  );
}

const MOST = 6;

function Changes({ differences }: Pick<Difference, 'differences'>) {
  const { t } = useTranslation('watch');
  return (
    <ul>
      {differences.slice(0, MOST).map(({ what, change, value, isSuspicious }) => (
        <li key={`${what} ${change} ${value}`}>
          {isSuspicious && <Outcome tone="bad">{t('differences.suspicious')}</Outcome>} {t(`differences.whats.${what}`)}
          {t(`differences.changes.${change}`)}
          {value !== '' && (
            <>
              {t('colon')}
              <bdi>{value}</bdi>
            </>
          )}
        </li>
      ))}
      {differences.length > MOST && <li className="quiet small">{t('differences.more', { count: differences.length - MOST })}</li>}
    </ul>
  );
}

function Decision({ difference, accept, onClose }: { difference: Difference; accept: boolean; onClose: () => void }) {
  const { t } = useTranslation('watch');
  const client = useQueryClient();
  const { message } = App.useApp();
  return (
    <ActionDialog<{ reason: string }>
      title={t(accept ? 'differences.acceptTitle' : 'differences.tamperingTitle', { name: difference.siteName })}
      okText={t(accept ? 'differences.accept' : 'differences.tampering')}
      danger={!accept}
      act={({ reason }) =>
        answer(
          api.POST('/api/v1/page-differences/{id}/decision', {
            params: { path: { id: difference.id } },
            headers: changing(difference.version),
            body: { accept, reason },
          }),
        )
      }
      onDone={async () => {
        await client.invalidateQueries({ queryKey: ['watch', 'differences'] });
        void message.success(t('saved'));
      }}
      onClose={onClose}
    >
      <p>{t(accept ? 'differences.acceptMeans' : 'differences.tamperingMeans')}</p>
      <Changes differences={difference.differences} />
      <Form.Item name="reason" label={t('reason')} rules={[{ required: true, whitespace: true, message: t('reasonMissing') }]}>
        <Input.TextArea maxLength={500} rows={3} />
      </Form.Item>
    </ActionDialog>
  );
}
