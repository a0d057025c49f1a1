/** One person: who they are, what they may do, how they get in; what the security administrator can do about it. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { App, Button, Descriptions } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../app/page-head.tsx';
import { answer, api } from '../data/client.ts';
import { useOrganisations } from '../data/organisations.ts';
import { useMay } from '../data/session.ts';
import { Asked } from '../ui/asked.tsx';
import { Panel } from '../ui/panel.tsx';
import { minute } from '../ui/times.ts';
import { AccessState } from './access-state.tsx';
import { type PersonRow, personQuery } from './people.ts';
import { PersonAction, type PersonActionName } from './person-actions.tsx';
import { ShownOnce } from './shown-once.tsx';
import { TokenList } from './token-list.tsx';

export default function PersonPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const query = useQuery(personQuery(id));
  return (
    <>
      {query.data === undefined && <PageHead />}
      <Asked query={query}>{(person) => <Person person={person} />}</Asked>
    </>
  );
}

function Person({ person }: { person: PersonRow }) {
  const { t } = useTranslation(['people', 'app']);
  const client = useQueryClient();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const organisations = useOrganisations();
  const [mayWrite, mayTokens] = [useMay('person.write'), useMay('token.read')];
  const [doing, setDoing] = useState<PersonActionName | null>(null);
  const [password, setPassword] = useState<string | null>(null);
  const { id, name, account, access } = person;
  const isLocked = access.suspendedAt !== null || access.lockedUntil !== null;
  const done = async (action: PersonActionName) => {
    await client.invalidateQueries({ queryKey: ['people'] });
    void message.success(t(`acts.${action}.done`));
    if (action === 'close') await navigate({ to: '/people' });
  };
  const acts: PersonActionName[] = ['change', 'roles', 'reset', 'leave', isLocked ? 'unlock' : 'lock', 'close'];
  return (
    <>
      <PageHead name={name} beside={<AccessState access={access} />} />
      <div className="stack">
        <Panel
          title={t('sections.who')}
          more={
            mayWrite &&
            acts.map((act) => (
              <Button key={act} danger={act === 'close'} onClick={() => setDoing(act)}>
                {t(`acts.${act}.word`)}
              </Button>
            ))
          }
        >
          <Descriptions
            bordered
            size="small"
            column={{ xs: 1, sm: 1, md: 2 }}
            items={[
              { key: 'account', label: t('fields.account'), children: <span className="mono">{account}</span> },
              { key: 'unit', label: t('fields.organisationId'), children: organisations.get(person.organisationId)?.name ?? '—' },
              { key: 'roles', label: t('fields.roles'), children: person.roles.map((role) => t(`app:roles.${role}`)).join('、') },
              { key: 'email', label: t('fields.email'), children: <bdi>{person.email ?? '—'}</bdi> },
              { key: 'phone', label: t('fields.phone'), children: <bdi>{person.phone ?? '—'}</bdi> },
              { key: 'seen', label: t('fields.signedInAt'), children: minute(access.signedInAt) },
              { key: 'second', label: t('fields.secondFactor'), children: t(access.hasSecondFactor ? 'on' : 'off') },
            ]}
          />
        </Panel>
        {mayTokens && (
          <Panel title={t('tokens.title')}>
            <TokensOf id={id} />
          </Panel>
        )}
      </div>
      {doing !== null && (
        <PersonAction action={doing} person={person} onDone={done} onPassword={setPassword} onClose={() => setDoing(null)} />
      )}
      {password !== null && (
        <ShownOnce
          title={t('acts.reset.shown', { name })}
          what={t('invite.handOver', { account })}
          secrets={[password]}
          onClose={() => setPassword(null)}
        />
      )}
    </>
  );
}

function TokensOf({ id }: { id: string }) {
  const { t } = useTranslation('people');
  const mayRevoke = useMay('token.revoke');
  const query = useQuery({
    queryKey: ['people', id, 'tokens'],
    queryFn: () => answer(api.GET('/api/v1/people/{id}/tokens', { params: { path: { id } } })),
  });
  const revoke = (token: string) => answer(api.DELETE('/api/v1/people/{id}/tokens/{token}', { params: { path: { id, token } } }));
  return (
    <Asked query={query}>
      {({ items }) => (
        <TokenList tokens={items} empty={t('tokens.none')} revoke={mayRevoke ? revoke : null} queryKey={['people', id, 'tokens']} />
      )}
    </Asked>
  );
}
