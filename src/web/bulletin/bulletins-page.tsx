/** 通报: all in sight, newest first. */
import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { given, oneOf, useAddress } from '../app/address.ts';
import { PageHead } from '../app/page-head.tsx';
import { answer, api } from '../data/client.ts';
import { useMay } from '../data/session.ts';
import { DataTable } from '../ui/data-table.tsx';
import { ChoiceFilter } from '../ui/filters.tsx';
import { Outcome } from '../ui/outcome.tsx';
import { minute } from '../ui/times.ts';
import { BULLETIN_STATES, type Bulletin, STATE_TONES } from './bulletin.ts';
import { CopySearch } from './copy-search.tsx';

export default function BulletinsPage() {
  const { t } = useTranslation('bulletin');
  const navigate = useNavigate();
  const mayWrite = useMay('bulletin.write');
  const [search] = useAddress();
  const filter = given({ state: oneOf(BULLETIN_STATES, search.state), roundId: search.round });
  const add = (
    <Button type="primary" onClick={() => void navigate({ to: '/bulletins/new' })}>
      {t('new')}
    </Button>
  );
  return (
    <>
      <PageHead
        actions={
          mayWrite && (
            <>
              <CopySearch />
              {add}
            </>
          )
        }
      />
      <div className="panel">
        <DataTable<Bulletin>
          name={t('title')}
          rowKey={({ id }) => id}
          queryKey={['bulletins', 'list', filter]}
          read={(page) => answer(api.GET('/api/v1/bulletins', { params: { query: { ...page, ...filter } } }))}
          filterWords={['state', 'round']}
          filters={
            <ChoiceFilter
              word="state"
              label={t('fields.state')}
              options={BULLETIN_STATES.map((value) => ({ value, label: t(`states.${value}`) }))}
            />
          }
          empty={
            <>
              <p>{t('empty')}</p>
              {mayWrite && add}
            </>
          }
          columns={[
            {
              title: t('fields.title'),
              render: (_, { id, title }) => (
                <Link to="/bulletins/$id" params={{ id } as never}>
                  <bdi>{title}</bdi>
                </Link>
              ),
            },
            { title: t('fields.state'), render: (_, bulletin) => <State bulletin={bulletin} /> },
            { title: t('fields.number'), render: (_, { number }) => number ?? '—' },
            { title: t('fields.round'), render: (_, { roundName }) => <bdi>{roundName}</bdi> },
            {
              title: t('fields.changed'),
              render: (_, { changedAt, changedByName }) => t('changed', { at: minute(changedAt), by: changedByName }),
            },
          ]}
        />
      </div>
    </>
  );
}

/** Where it stands; of a draft also what stands against issuing it. */
export function State({ bulletin: { state, errors, warnings, correctedById } }: { bulletin: Bulletin }) {
  const { t } = useTranslation('bulletin');
  const open = errors + warnings;
  return (
    <>
      <Outcome tone={STATE_TONES[state]}>{t(`states.${state}`)}</Outcome>
      {state === 'draft' && open > 0 && <span className="quiet"> {t('open', { count: open })}</span>}
      {correctedById !== null && <span className="quiet"> {t('isCorrected')}</span>}
    </>
  );
}
