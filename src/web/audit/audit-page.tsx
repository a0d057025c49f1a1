/** 审计日志: who did what to what and when, refusals too; and whether the chain is whole. */
import { Descriptions } from 'antd';
import { useTranslation } from 'react-i18next';
import type { paths } from '../../api/client.ts';
import { given, oneOf, useAddress } from '../app/address.ts';
import { PageHead } from '../app/page-head.tsx';
import { answer, api } from '../data/client.ts';
import { DataTable } from '../ui/data-table.tsx';
import { DaysFilter } from '../ui/days-filter.tsx';
import { ChoiceFilter, TextFilter } from '../ui/filters.tsx';
import { Outcome } from '../ui/outcome.tsx';
import { dayBounds, minute } from '../ui/times.ts';
import { Chain } from './chain.tsx';

type Entry = paths['/api/v1/audit']['get']['responses'][200]['content']['application/json']['items'][number];

const OUTCOMES = ['done', 'refused'] as const;
const WORDS = ['actor', 'action', 'outcome', 'from', 'until', 'recordKind', 'recordId'] as const;

export default function AuditPage() {
  const { t } = useTranslation('audit');
  const [{ actor, action, outcome, recordKind, recordId, from, until }] = useAddress();
  const filter = {
    ...given({ actor, action, outcome: oneOf(OUTCOMES, outcome), recordKind, recordId }),
    ...dayBounds(from, until),
  };
  return (
    <>
      <PageHead />
      <div className="stack">
        <Chain />
        <div className="panel">
          <DataTable<Entry>
            name={t('audit')}
            rowKey={({ sequence }) => String(sequence)}
            queryKey={['audit', 'list', filter]}
            read={(page) => answer(api.GET('/api/v1/audit', { params: { query: { ...filter, ...page } } }))}
            filterWords={WORDS}
            filters={
              <>
                <TextFilter word="actor" label={t('who')} />
                <ChoiceFilter
                  word="action"
                  label={t('what')}
                  isSearchable
                  options={NOUNS.map((value) => ({ value, label: t(`nouns.${value}`) }))}
                />
                <ChoiceFilter
                  word="outcome"
                  label={t('outcome')}
                  options={OUTCOMES.map((value) => ({ value, label: t(`outcomes.${value}`) }))}
                />
                <DaysFilter label={t('days')} />
              </>
            }
            empty={<p>{t('empty')}</p>}
            expandable={{ expandedRowRender: (entry) => <Details entry={entry} /> }}
            columns={[
              { title: t('sequence'), dataIndex: 'sequence' },
              { title: t('at'), key: 'at', render: (_, { at }) => minute(at) },
              { title: t('who'), key: 'who', render: (_, { actorName }) => <bdi>{actorName}</bdi> },
              { title: t('what'), key: 'what', render: (_, { action }) => <What action={action} /> },
              {
                title: t('outcome'),
                key: 'outcome',
                render: (_, { outcome: one }) => <Outcome tone={one === 'done' ? 'good' : 'bad'}>{t(`outcomes.${one}`)}</Outcome>,
              },
              { title: t('record'), key: 'record', render: (_, { recordKind, recordId }) => <Named kind={recordKind} id={recordId} /> },
            ]}
          />
        </div>
      </div>
    </>
  );
}

/** First parts of the actions in the trail. */
const NOUNS = [
  'account',
  'alert',
  'appeal',
  'bulletin',
  'filing',
  'finding',
  'import',
  'job',
  'memory',
  'message',
  'order',
  'organisation',
  'pack',
  'person',
  'round',
  'session',
  'site',
  'token',
  'watch',
] as const;

function What({ action }: { action: string }) {
  const { t, i18n } = useTranslation('audit');
  const [noun = ''] = action.split('.');
  const name = i18n.exists(`audit:nouns.${noun}`) ? t(`nouns.${noun}`) : noun;
  return (
    <>
      {name} <span className="mono quiet small">{action}</span>
    </>
  );
}

function Named({ kind, id }: { kind: string | null; id: string | null }) {
  if (kind === null) return <span className="quiet">—</span>;
  return (
    <span className="mono small">
      {kind} <bdi>{id}</bdi>
    </span>
  );
}

/** Whatever a change noted, as text. */
function Details({ entry }: { entry: Entry }) {
  const { t } = useTranslation('audit');
  const parts = Object.entries(entry.details);
  if (parts.length === 0) return <span className="quiet">{t('noDetails')}</span>;
  return (
    <Descriptions
      size="small"
      column={1}
      items={parts.map(([key, value]) => ({
        key,
        label: <span className="mono">{key}</span>,
        children: <bdi>{typeof value === 'string' ? value : JSON.stringify(value)}</bdi>,
      }))}
    />
  );
}
