/** Programmes in sight: what is carried on, until when, how many stages. */
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../app/page-head.tsx';
import { answer, api } from '../data/client.ts';
import { useMay } from '../data/session.ts';
import { DataTable } from '../ui/data-table.tsx';
import { Outcome } from '../ui/outcome.tsx';
import { minute } from '../ui/times.ts';
import { ProgrammeForm } from './programme-form.tsx';
import type { Programme } from './programmes.ts';

export default function ProgrammesPage() {
  const { t } = useTranslation('programmes');
  const mayWrite = useMay('programme.write');
  const [isAdding, setAdding] = useState(false);
  const add = (
    <Button type="primary" onClick={() => setAdding(true)}>
      {t('list.add')}
    </Button>
  );
  return (
    <>
      <PageHead actions={mayWrite && add} />
      <div className="panel">
        <DataTable<Programme>
          name={t('title')}
          rowKey={({ id }) => id}
          queryKey={['programmes', 'list']}
          read={(page) => answer(api.GET('/api/v1/programmes', { params: { query: page } }))}
          empty={
            <>
              <p>{t(mayWrite ? 'list.empty' : 'list.emptyForUnit')}</p>
              {mayWrite && add}
            </>
          }
          columns={[
            {
              title: t('fields.name'),
              render: (_, { id, name }) => (
                <Link to="/programmes/$id" params={{ id } as never}>
                  <bdi>{name}</bdi>
                </Link>
              ),
            },
            {
              title: t('fields.state'),
              render: (_, { isEnded }) => (
                <Outcome tone={isEnded ? 'good' : 'run'}>{t(isEnded ? 'states.ended' : 'states.running')}</Outcome>
              ),
            },
            { title: t('fields.dueOn'), render: (_, { dueOn }) => dueOn ?? '—' },
            { title: t('fields.stages'), render: (_, { stages }) => stages.map(({ name }) => name).join(' → ') },
            {
              title: t('fields.changed'),
              render: (_, { changedAt, changedByName }) => t('fields.by', { at: minute(changedAt), name: changedByName }),
            },
          ]}
        />
      </div>
      {isAdding && <ProgrammeForm onClose={() => setAdding(false)} />}
    </>
  );
}
