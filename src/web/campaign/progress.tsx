/** How far a round is, object by object, live. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Progress as Line } from 'antd';
import { useTranslation } from 'react-i18next';
import { given, oneOf, useAddress, yesOrNo } from '../app/address.ts';
import { answer, api } from '../data/client.ts';
import { Asked } from '../ui/asked.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { Figure } from '../ui/figure.tsx';
import { ChoiceFilter, TextFilter } from '../ui/filters.tsx';
import { Outcome } from '../ui/outcome.tsx';
import { minute } from '../ui/times.ts';
import { Verdict } from '../ui/verdict.tsx';
import { useLiveRound } from './live.ts';
import { type Progress as Counts, OBJECT_STATES, OBJECT_TONES, progressQuery, type Round, type RoundObject } from './round.ts';

const VERDICTS = ['qualified', 'unqualified', 'review', 'unknown'] as const;
const KINDS = ['site', 'account'] as const;
const FILTER_WORDS = ['text', 'state', 'verdict', 'objectKind', 'isDrawn'];

export function Progress({ round }: { round: Round }) {
  const { t } = useTranslation('campaign');
  const isLive = useLiveRound(round.id, round.state === 'open' || round.state === 'reviewing');
  const query = useQuery(progressQuery(round.id));
  return (
    <div className="stack">
      <Asked query={query}>{(counts) => <Head round={round} counts={counts} />}</Asked>
      <p className="quiet small" role="status">
        {t(isLive ? 'progress.live' : 'progress.still')}
      </p>
      <Objects round={round} />
    </div>
  );
}

function Head({ round, counts: { drawn, states, verdicts } }: { round: Round; counts: Counts }) {
  const { t } = useTranslation('campaign');
  const count = (state: RoundObject['state']) => states[state] ?? 0;
  const done = count('inspected') + count('entered') + count('could-not');
  const percent = drawn === 0 ? 0 : Math.floor((done * 100) / drawn);
  const at = (search: string) => `/campaigns/${round.id}/progress?${search}`;
  return (
    <div className="stack">
      <Line percent={percent} aria-label={t('progress.line', { done, drawn })} />
      <div className="figures">
        <Figure label={t('progress.drawn')} value={drawn} href={at('isDrawn=true')} />
        <Figure label={t('progress.done')} value={done} basis={t('progress.of', { done, drawn })} href={at('isDrawn=true')} rows={drawn} />
        <Figure label={t('objectStates.waiting')} value={count('waiting')} href={at('state=waiting')} />
        <Figure label={t('objectStates.running')} value={count('running')} href={at('state=running')} />
        <Figure label={t('objectStates.could-not')} value={count('could-not')} tone="wait" href={at('state=could-not')} />
        <Figure label={t('progress.unqualified')} value={verdicts.unqualified ?? 0} tone="bad" href={at('verdict=unqualified')} />
        <Figure label={t('progress.review')} value={verdicts.review ?? 0} tone="wait" href={at('verdict=review')} />
      </div>
    </div>
  );
}

function Objects({ round: { id } }: { round: Round }) {
  const { t } = useTranslation('campaign');
  const { t: shell } = useTranslation('app');
  const [search] = useAddress();
  const filter = given({
    text: search.text,
    organisationId: search.unit,
    isDrawn: yesOrNo(search.isDrawn),
    state: oneOf(OBJECT_STATES, search.state),
    verdict: oneOf(VERDICTS, search.verdict),
    objectKind: oneOf(KINDS, search.objectKind),
  });
  return (
    <DataTable<RoundObject>
      name={t('progress.objects')}
      rowKey={(object) => object.id}
      queryKey={['rounds', id, 'objects', filter]}
      read={(page) =>
        answer(api.GET('/api/v1/rounds/{id}/objects', { params: { path: { id }, query: { ...page, ...filter, count: true } } }))
      }
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
            word="state"
            label={t('fields.state')}
            options={OBJECT_STATES.map((value) => ({ value, label: t(`objectStates.${value}`) }))}
          />
          <ChoiceFilter
            word="verdict"
            label={t('fields.verdict')}
            options={VERDICTS.map((value) => ({ value, label: shell(`outcomes.${value}`) }))}
          />
        </>
      }
      empty={<p>{t('progress.empty')}</p>}
      columns={[
        {
          title: t('fields.name'),
          width: 280,
          render: (_, { record, recordId, objectKind }) => (
            <Link to={objectKind === 'site' ? '/sites/$id' : '/accounts/$id'} params={{ id: recordId } as never}>
              <bdi>{record.name}</bdi>
            </Link>
          ),
        },
        { title: t('fields.objects'), render: (_, { objectKind }) => t(`objects.${objectKind}`) },
        { title: t('fields.state'), render: (_, { state }) => <Outcome tone={OBJECT_TONES[state]}>{t(`objectStates.${state}`)}</Outcome> },
        { title: t('fields.verdict'), render: (_, { verdict }) => <Verdict code={verdict} /> },
        { title: t('fields.score'), render: (_, { score }) => score ?? '—' },
        { title: t('fields.what'), width: 260, render: (_, object) => <What object={object} /> },
        { title: t('fields.changedAt'), render: (_, { changedAt }) => minute(changedAt) },
      ]}
    />
  );
}

/** How far it is, why it could not, or who looked. */
function What({ object: { progress, reason, sourceName } }: { object: RoundObject }) {
  const { t } = useTranslation('campaign');
  if (reason !== null) return <bdi>{reason.sentence}</bdi>;
  if (progress !== null && typeof progress.pages === 'number') return <>{t('progress.pages', { count: progress.pages })}</>;
  if (sourceName !== null) return <bdi>{sourceName}</bdi>;
  return <>—</>;
}
