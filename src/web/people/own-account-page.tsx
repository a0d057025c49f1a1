/** 我的账号: password, second factor, where one is signed in, tokens for programs. */
import { useQuery } from '@tanstack/react-query';
import { Descriptions } from 'antd';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../app/page-head.tsx';
import { answer, api } from '../data/client.ts';
import { useOrganisations } from '../data/organisations.ts';
import { useSession } from '../data/session.ts';
import { Asked } from '../ui/asked.tsx';
import { Panel } from '../ui/panel.tsx';
import { OwnPassword } from './own-password.tsx';
import { OwnSecondFactor } from './own-second-factor.tsx';
import { OwnSessions } from './own-sessions.tsx';
import { OwnTokens } from './own-tokens.tsx';

export default function OwnAccountPage() {
  const { t } = useTranslation(['people', 'app']);
  const { person } = useSession();
  const organisations = useOrganisations();
  const query = useQuery({ queryKey: ['session', 'access'], queryFn: () => answer(api.GET('/api/v1/session/access')) });
  return (
    <>
      <PageHead />
      <div className="stack">
        <Panel title={t('sections.who')}>
          <Descriptions
            bordered
            size="small"
            column={{ xs: 1, sm: 1, md: 2 }}
            items={[
              { key: 'name', label: t('fields.name'), children: <bdi>{person.name}</bdi> },
              { key: 'account', label: t('fields.account'), children: <span className="mono">{person.account}</span> },
              { key: 'unit', label: t('fields.organisationId'), children: organisations.get(person.organisationId)?.name ?? '—' },
              { key: 'roles', label: t('fields.roles'), children: person.roles.map((role) => t(`app:roles.${role}`)).join('、') },
            ]}
          />
        </Panel>
        <div className="columns">
          <Panel title={t('own.password')}>
            <Asked query={query}>{(access) => <OwnPassword changedAt={access.passwordChangedAt} />}</Asked>
          </Panel>
          <Panel title={t('own.secondFactor')}>
            <Asked query={query}>{(access) => <OwnSecondFactor access={access} />}</Asked>
          </Panel>
        </div>
        <Panel title={t('own.sessions')}>
          <OwnSessions />
        </Panel>
        <Panel title={t('tokens.title')}>
          <OwnTokens />
        </Panel>
      </div>
    </>
  );
}
