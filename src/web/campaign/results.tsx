/** What a round found, frozen: object by object, each opened to every point. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { given, oneOf, useAddress } from '../app/address.ts';
import { answer, api } from '../data/client.ts';
import { Asked } from '../ui/asked.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { ChoiceFilter, TextFilter } from '../ui/filters.tsx';
import { minute } from '../ui/times.ts';
import { Verdict } from '../ui/verdict.tsx';
import { entryOf } from './entry.ts';
import { OpenedResult } from './opened-result.tsx';
import { type Result, type ResultSet, type Round, setQuery } from './round.ts';

const VERDICTS = ['passed', 'failed', 'unknown'] as const;
const KINDS = ['site', 'account'] as const;
const FILTER_WORDS = ['text', 'verdict', 'objectKind', 'category', 'platform'];

export function Results({ round }: { round: Round }) {
  return <Asked query={useQuery(setQuery(round.id))}>{(set) => (set === null ? null : <Frozen set={set} />)}</Asked>;
}

function Frozen({ set }: { set: ResultSet }) {
  const { t } = useTranslation('campaign');
  const { t: shell } = useTranslation('app');
  const [search, change] = useAddress();
  const [opened, setOpened] = useState<Result | null>(null);
  const filter = given({
    text: search.text,
    organisationId: search.unit,
    category: search.category,
    platform: search.platform,
    verdict: oneOf(VERDICTS, search.verdict),
    objectKind: oneOf(KINDS, search.objectKind),
  });
  const words = { passed: 'qualified', failed: 'unqualified', unknown: 'unknown' };
  return (
    <div className="stack">
      <p className="quiet">
        {t('results.basis', { at: minute(set.frozenAt), by: set.frozenByName, number: set.number })}{' '}
        <span className="mono wrap">{set.sha256.slice(0, 16)}</span>
      </p>
      <DataTable<Result>
        name={t('tabs.results')}
        rowKey={({ roundObjectId }) => roundObjectId}
        queryKey={['result-sets', set.id, 'results', filter]}
        read={async ({ after, limit }) => {
          const query = { ...filter, limit, count: true, ...(after === undefined ? {} : { after: Number(after) }) };
          return answer(api.GET('/api/v1/result-sets/{id}/results', { params: { path: { id: set.id }, query } }));
        }}
        filterWords={FILTER_WORDS}
        filters={
          <>
            <TextFilter label={t('progress.find')} />
            <ChoiceFilter
              word="objectKind"
              label={t('fields.objects')}
              options={KINDS.map((value) => ({ value, label: t(`objects.${value}`) }))}
            />
            <ChoiceFilter
              word="verdict"
              label={t('fields.verdict')}
              options={VERDICTS.map((value) => ({ value, label: shell(`outcomes.${words[value]}`) }))}
            />
            {(['category', 'platform'] as const).map(
              (word) =>
                search[word] !== undefined && (
                  <Button key={word} size="small" onClick={() => change({ [word]: undefined, after: undefined })}>
                    {t('results.without', { word: search[word] })}
                  </Button>
                ),
            )}
          </>
        }
        empty={<p>{t('progress.empty')}</p>}
        columns={[
          {
            title: t('fields.name'),
            width: 280,
            render: (_, { recordId, objectKind: kind, entry }) => (
              <Link to={kind === 'site' ? '/sites/$id' : '/accounts/$id'} params={{ id: recordId } as never}>
                <bdi>{entryOf(entry).name}</bdi>
              </Link>
            ),
          },
          { title: t('fields.code'), render: (_, { entry }) => entryOf(entry).code ?? '—' },
          { title: t('fields.verdict'), render: (_, { verdict: code }) => <Verdict code={code} /> },
          { title: t('fields.score'), render: (_, { score }) => score ?? '—' },
          {
            title: t('fields.reasons'),
            width: 320,
            render: (_, { entry }) => (
              <ul>
                {entryOf(entry).reasons.map(({ category, sentence }) => (
                  <li key={`${category} ${sentence}`}>{t('results.reason', { category, sentence })}</li>
                ))}
              </ul>
            ),
          },
          {
            title: t('fields.failedStreak'),
            render: (_, { entry }) => (entryOf(entry).failedStreak > 1 ? t('results.streak', { count: entryOf(entry).failedStreak }) : '—'),
          },
          {
            title: t('fields.open'),
            render: (_, result) => (
              <Button size="small" onClick={() => setOpened(result)}>
                {t('results.open')}
              </Button>
            ),
          },
        ]}
      />
      {opened !== null && (
        <Drawer open size="large" title={<bdi>{entryOf(opened.entry).name}</bdi>} onClose={() => setOpened(null)}>
          <OpenedResult setId={set.id} objectId={opened.roundObjectId} />
        </Drawer>
      )}
    </div>
  );
}
