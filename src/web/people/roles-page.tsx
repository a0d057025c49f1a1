/** 角色: what each role may do, in words. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../app/page-head.tsx';
import { Asked } from '../ui/asked.tsx';
import { Panel } from '../ui/panel.tsx';
import { nounWords, verbWords } from './action-words.ts';
import { ROLES, rolesQuery } from './people.ts';

export default function RolesPage() {
  const { t } = useTranslation(['people', 'app']);
  const query = useQuery(rolesQuery);
  return (
    <>
      <PageHead />
      <div className="stack">
        <p className="quiet">{t('rolesWhat')}</p>
        <Asked query={query} rows={10}>
          {({ items }) => (
            <div className="columns">
              {ROLES.map((role) => (
                <Panel key={role} title={t(`app:roles.${role}`)}>
                  <RoleActions actions={items.find((one) => one.role === role)?.actions ?? []} />
                </Panel>
              ))}
            </div>
          )}
        </Asked>
      </div>
    </>
  );
}

/** `order.read`, `order.write` → 整改通知：查看、修改. */
function RoleActions({ actions }: { actions: readonly string[] }) {
  const { t } = useTranslation('people');
  const byNoun = [...Map.groupBy(actions, (action) => action.split('.')[0]!)];
  return (
    <ul>
      {byNoun.map(([noun, all]) => (
        <li key={noun}>
          {t('actions.form', { noun: nounWords(t, noun), verb: all.map((action) => verbWords(t, action)).join(t('actions.and')) })}
        </li>
      ))}
    </ul>
  );
}
