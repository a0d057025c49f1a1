/** 人员: who may sign in, with which roles, and whether they still can. */
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { given, oneOf, useAddress } from '../app/address.ts';
import { PageHead } from '../app/page-head.tsx';
import { answer, api } from '../data/client.ts';
import { useOrganisations } from '../data/organisations.ts';
import { useMay } from '../data/session.ts';
import { DataTable } from '../ui/data-table.tsx';
import { ChoiceFilter, TextFilter } from '../ui/filters.tsx';
import { minute } from '../ui/times.ts';
import { AccessState } from './access-state.tsx';
import type { Invited } from './invitation.tsx';
import { type PersonRow, ROLES, type Role } from './people.ts';
import { ShownOnce } from './shown-once.tsx';

const Invitation = lazy(() => import('./invitation.tsx'));

export default function PeoplePage() {
  const { t } = useTranslation(['people', 'app']);
  const [{ text, role, unit }] = useAddress();
  const organisations = useOrganisations();
  const mayWrite = useMay('person.write');
  const [isInviting, setInviting] = useState(false);
  const [invited, setInvited] = useState<Invited | null>(null);
  const filter = given({ text, role: oneOf(ROLES, role), organisationId: unit });
  const roleName = (one: Role) => t(`app:roles.${one}`);
  return (
    <>
      <PageHead
        actions={
          mayWrite && (
            <Button type="primary" onClick={() => setInviting(true)}>
              {t('invite.title')}
            </Button>
          )
        }
      />
      <div className="panel">
        <DataTable<PersonRow>
          name={t('people')}
          rowKey={({ id }) => id}
          queryKey={['people', 'list', filter]}
          read={(page) => answer(api.GET('/api/v1/people', { params: { query: { ...filter, ...page } } }))}
          filterWords={['text', 'role']}
          filters={
            <>
              <TextFilter label={t('find')} />
              <ChoiceFilter word="role" label={t('fields.roles')} options={ROLES.map((value) => ({ value, label: roleName(value) }))} />
            </>
          }
          empty={<p>{t('empty')}</p>}
          columns={[
            {
              title: t('fields.name'),
              key: 'name',
              render: (_, { id, name }) => (
                <Link to="/people/$id" params={{ id } as never}>
                  <bdi>{name}</bdi>
                </Link>
              ),
            },
            { title: t('fields.account'), dataIndex: 'account', render: (account: string) => <span className="mono">{account}</span> },
            { title: t('fields.organisationId'), key: 'unit', render: (_, row) => organisations.get(row.organisationId)?.name ?? '—' },
            { title: t('fields.roles'), dataIndex: 'roles', render: (roles: Role[]) => roles.map(roleName).join('、') },
            { title: t('fields.state'), key: 'state', render: (_, { access }) => <AccessState access={access} /> },
            { title: t('fields.secondFactor'), key: 'second', render: (_, { access }) => t(access.hasSecondFactor ? 'on' : 'off') },
            { title: t('fields.signedInAt'), key: 'seen', render: (_, { access }) => minute(access.signedInAt) },
          ]}
        />
      </div>
      <Suspense>{isInviting && <Invitation onInvited={setInvited} onClose={() => setInviting(false)} />}</Suspense>
      {invited !== null && (
        <ShownOnce
          title={t('invite.done', { name: invited.person.name })}
          what={t('invite.handOver', { account: invited.person.account })}
          secrets={[invited.password]}
          onClose={() => setInvited(null)}
        />
      )}
    </>
  );
}
