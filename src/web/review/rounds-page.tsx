/** 人工核定: rounds that wait for people, with what is open in each. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { paths } from '../../api/client.ts';
import { PageHead } from '../app/page-head.tsx';
import { answer, api } from '../data/client.ts';
import { useMay } from '../data/session.ts';
import { DataTable } from '../ui/data-table.tsx';
import { Outcome } from '../ui/outcome.tsx';
import { STAGE_ACTIONS } from './stages.ts';

type Round = paths['/api/v1/rounds']['get']['responses'][200]['content']['application/json']['items'][number];

export default function ReviewRoundsPage() {
  const { t } = useTranslation('review');
  return (
    <>
      <PageHead />
      <DataTable<Round>
        name={t('title')}
        queryKey={['review-rounds']}
        rowKey={({ id }) => id}
        read={async (page) => {
          const { items, next } = await answer(api.GET('/api/v1/rounds', { params: { query: page } }));
          return { items: items.filter(({ state }) => state === 'reviewing' || state === 'open'), next };
        }}
        empty={<p>{t('rounds.empty')}</p>}
        columns={[
          { title: t('rounds.name'), dataIndex: 'name', render: (name: string) => <bdi>{name}</bdi> },
          {
            title: t('rounds.state'),
            key: 'state',
            render: (_, { state }) => <Outcome tone={state === 'reviewing' ? 'wait' : 'run'}>{t(`states.${state}`)}</Outcome>,
          },
          { title: t('rounds.open'), key: 'open', align: 'right', render: (_, { id }) => <Open id={id} what="open" /> },
          { title: t('rounds.falseAlarms'), key: 'alarms', align: 'right', render: (_, { id }) => <Open id={id} what="falseAlarms" /> },
          { title: t('rounds.agreement'), key: 'agreement', align: 'right', render: (_, { id }) => <Open id={id} what="agreement" /> },
          { key: 'go', render: (_, { id }) => <Go id={id} /> },
        ]}
      />
    </>
  );
}

function Go({ id }: { id: string }) {
  const { t } = useTranslation('review');
  const may = [useMay(STAGE_ACTIONS.first), useMay(STAGE_ACTIONS.second), useMay(STAGE_ACTIONS.third)].includes(true);
  return (
    <Link to="/review/$id" params={{ id } as never}>
      {t(may ? 'rounds.openDesk' : 'rounds.look')}
    </Link>
  );
}

/** One figure of the round's review; asked once for all three. */
function Open({ id, what }: { id: string; what: 'open' | 'falseAlarms' | 'agreement' }) {
  const { t } = useTranslation('review');
  const { data } = useQuery({
    queryKey: ['review-figures', id],
    queryFn: () => answer(api.GET('/api/v1/rounds/{id}/review-figures', { params: { path: { id } } })),
  });
  if (data === undefined) return <>—</>;
  const { open, falseAlarms, agreement } = data;
  if (what === 'open') return <>{open.vetoes + open.points + open.advice + open.indicators}</>;
  const [part, whole] = what === 'falseAlarms' ? [falseAlarms.dismissed, falseAlarms.decided] : [agreement.agreed, agreement.pairs];
  return <>{whole === 0 ? '—' : t('rounds.of', { part, whole })}</>;
}
