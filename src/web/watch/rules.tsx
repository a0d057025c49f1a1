/** Alert rules: who is told of what, how soon, by which channels, and who next. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changing } from '../data/changing.ts';
import { answer, api } from '../data/client.ts';
import { useOrganisations } from '../data/organisations.ts';
import { useMay } from '../data/session.ts';
import { ActionDialog } from '../ui/action-dialog.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { Outcome } from '../ui/outcome.tsx';
import type { Rule } from './alert.ts';
import { channelsQuery, useTellNames } from './recipients.ts';

const RuleForm = lazy(() => import('./rule-form.tsx'));

export function Rules() {
  const { t } = useTranslation('watch');
  const { t: shell } = useTranslation('app');
  const mayWrite = useMay('alert.write');
  const organisations = useOrganisations();
  const [dialog, setDialog] = useState<{ kind: 'form' | 'end'; rule: Rule | null } | null>(null);
  const close = () => setDialog(null);
  return (
    <>
      <DataTable<Rule>
        name={t('alerts.tabs.rules')}
        rowKey={({ id }) => id}
        queryKey={['alerts', 'rules']}
        read={(page) => answer(api.GET('/api/v1/alert-rules', { params: { query: page } }))}
        {...(mayWrite ? { filters: <Button onClick={() => setDialog({ kind: 'form', rule: null })}>{t('rules.add')}</Button> } : {})}
        empty={<p>{t('rules.empty')}</p>}
        columns={[
          {
            title: t('rules.name'),
            width: 180,
            render: (_, { name, organisationId }) => (
              <>
                <bdi>{name}</bdi>
                <bdi className="quiet small block">{organisations.get(organisationId)?.name ?? ''}</bdi>
              </>
            ),
          },
          {
            title: t('rules.state'),
            render: (_, { isEnabled }) => (
              <Outcome tone={isEnabled ? 'good' : 'none'}>{t(isEnabled ? 'rules.isOn' : 'rules.isOff')}</Outcome>
            ),
          },
          {
            title: t('rules.about'),
            width: 170,
            render: (_, { severities, kinds }) => (
              <>
                {severities.map((one) => t(`alerts.severities.${one}`)).join('、')}
                <span className="quiet small block">
                  {kinds.length === 0
                    ? t('rules.allKinds')
                    : kinds.map((kind) => t(`alerts.kinds.${kind}`, { defaultValue: kind })).join('、')}
                </span>
              </>
            ),
          },
          { title: t('rules.steps'), width: 300, render: (_, rule) => <Steps rule={rule} roleName={(role) => shell(`roles.${role}`)} /> },
          {
            title: t('rules.quiet'),
            render: (_, { quiet }) => (quiet === null ? '—' : t('rules.quietHours', { from: quiet.from, to: quiet.to })),
          },
          ...(mayWrite
            ? [
                {
                  title: t('actions'),
                  render: (_: unknown, rule: Rule) => (
                    <span className="row">
                      <Button size="small" onClick={() => setDialog({ kind: 'form', rule })}>
                        {t('change')}
                      </Button>
                      <Button size="small" danger onClick={() => setDialog({ kind: 'end', rule })}>
                        {t('remove')}
                      </Button>
                    </span>
                  ),
                },
              ]
            : []),
        ]}
      />
      <Suspense>
        {dialog?.kind === 'form' && <RuleForm {...(dialog.rule === null ? {} : { rule: dialog.rule })} onClose={close} />}
      </Suspense>
      {dialog?.kind === 'end' && dialog.rule !== null && <EndRule rule={dialog.rule} onClose={close} />}
    </>
  );
}

function Steps({ rule, roleName }: { rule: Rule; roleName: (role: string) => string }) {
  const { t } = useTranslation('watch');
  const names = useTellNames(rule.organisationId, roleName);
  const channels = new Map((useQuery(channelsQuery).data ?? []).map(({ id, name }) => [id, name]));
  return (
    <ol>
      {timed(rule.steps).map(({ at, afterMinutes, to, channels: by }) => (
        <li key={at}>
          {afterMinutes === 0 ? t('rules.atOnce') : t('rules.after', { count: afterMinutes })}
          {t('colon')}
          <bdi>{[...to.map(names), ...by.map((id) => channels.get(id) ?? t('rules.channelGone'))].join('、')}</bdi>
        </li>
      ))}
    </ol>
  );
}

/** Each step with the minutes after the first one at which it comes: no two are the same. */
function timed(steps: Rule['steps']): (Rule['steps'][number] & { at: number })[] {
  let at = 0;
  return steps.map((step) => {
    at += step.afterMinutes;
    return { ...step, at };
  });
}

function EndRule({ rule, onClose }: { rule: Rule; onClose: () => void }) {
  const { t } = useTranslation('watch');
  const client = useQueryClient();
  const { message } = App.useApp();
  return (
    <ActionDialog
      title={t('rules.removeTitle', { name: rule.name })}
      okText={t('remove')}
      danger
      act={() => answer(api.DELETE('/api/v1/alert-rules/{id}', { params: { path: { id: rule.id } }, headers: changing(rule.version) }))}
      onDone={async () => {
        await client.invalidateQueries({ queryKey: ['alerts', 'rules'] });
        void message.success(t('removed'));
      }}
      onClose={onClose}
    >
      <p>{t('rules.removeMeans')}</p>
    </ActionDialog>
  );
}
