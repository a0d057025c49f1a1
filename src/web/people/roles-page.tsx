/** 角色: the whole table of who may do what, in words. */
import { useQuery } from '@tanstack/react-query';
import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../app/page-head.tsx';
import { Asked } from '../ui/asked.tsx';
import { actionWords, byNoun } from './action-words.ts';
import { ROLES, rolesQuery } from './people.ts';

export default function RolesPage() {
  const { t } = useTranslation(['people', 'app']);
  const query = useQuery(rolesQuery);
  return (
    <>
      <PageHead />
      <div className="panel stack">
        <p className="quiet">{t('rolesWhat')}</p>
        <Asked query={query} rows={10}>
          {({ items }) => {
            const actionsOf = new Map(items.map(({ role, actions }) => [role, new Set(actions)]));
            const all = [...new Set(items.flatMap(({ actions }) => actions))].sort();
            return (
              <Table
                size="small"
                pagination={false}
                scroll={{ x: 'max-content', y: 560 }}
                aria-label={t('roles')}
                rowKey={(action) => action}
                dataSource={byNoun(all).flatMap(([, actions]) => actions)}
                columns={[
                  { title: t('fields.action'), key: 'action', fixed: 'start', render: (_, action: string) => actionWords(t, action) },
                  ...ROLES.map((role) => ({
                    title: t(`app:roles.${role}`),
                    key: role,
                    align: 'center' as const,
                    render: (_: unknown, action: string) =>
                      actionsOf.get(role)?.has(action) ? (
                        <>
                          <span aria-hidden="true">✓</span>
                          <span className="unseen">{t('may')}</span>
                        </>
                      ) : (
                        <span className="unseen">{t('mayNot')}</span>
                      ),
                  })),
                ]}
              />
            );
          }}
        </Asked>
      </div>
    </>
  );
}
