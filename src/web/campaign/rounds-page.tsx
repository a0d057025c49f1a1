/** 检查批次: all rounds in sight with where they stand. */
import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAddress } from '../app/address.ts';
import { PageHead } from '../app/page-head.tsx';
import { answer, api } from '../data/client.ts';
import { useMay } from '../data/session.ts';
import { DataTable } from '../ui/data-table.tsx';
import { ChoiceFilter } from '../ui/filters.tsx';
import { Outcome } from '../ui/outcome.tsx';
import { day } from '../ui/times.ts';
import { ROUND_KINDS, ROUND_STATES, type Round, STATE_TONES } from './round.ts';

export default function RoundsPage() {
  const { t } = useTranslation('campaign');
  const navigate = useNavigate();
  const mayWrite = useMay('round.write');
  const [search] = useAddress();
  const state = ROUND_STATES.find((one) => one === search.state);
  const kind = ROUND_KINDS.find((one) => one === search.kind);
  const add = (
    <Button type="primary" onClick={() => void navigate({ to: '/campaigns/new' })}>
      {t('new')}
    </Button>
  );
  return (
    <>
      <PageHead actions={mayWrite && add} />
      <div className="panel">
        <DataTable<Round>
          name={t('rounds')}
          rowKey={({ id }) => id}
          queryKey={['rounds', 'list', { state, kind }]}
          read={(page) =>
            answer(api.GET('/api/v1/rounds', { params: { query: { ...page, ...(state ? { state } : {}), ...(kind ? { kind } : {}) } } }))
          }
          filterWords={['state', 'kind']}
          filters={
            <>
              <ChoiceFilter
                word="state"
                label={t('fields.state')}
                options={ROUND_STATES.map((value) => ({ value, label: t(`states.${value}`) }))}
              />
              <ChoiceFilter
                word="kind"
                label={t('fields.kind')}
                options={ROUND_KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
              />
            </>
          }
          empty={
            <>
              <p>{t('empty')}</p>
              {mayWrite && add}
            </>
          }
          columns={[
            {
              title: t('fields.name'),
              render: (_, { id, name }) => (
                <Link to="/campaigns/$id" params={{ id } as never}>
                  <bdi>{name}</bdi>
                </Link>
              ),
            },
            {
              title: t('fields.state'),
              render: (_, round) => <Outcome tone={STATE_TONES[round.state]}>{t(`states.${round.state}`)}</Outcome>,
            },
            { title: t('fields.kind'), render: (_, round) => t(`kinds.${round.kind}`) },
            { title: t('fields.period'), render: (_, { period }) => t('days', period) },
            { title: t('fields.coverage'), render: (_, { coverage }) => t(`coverage.${coverage.mode}`) },
            { title: t('fields.frozenAt'), render: (_, { frozenAt }) => day(frozenAt) },
          ]}
        />
      </div>
    </>
  );
}
