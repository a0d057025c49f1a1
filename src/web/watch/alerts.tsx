/** Alerts: those that last first in mind; acknowledged, silenced, closed with a reason; each opens to who was told. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { given, oneOf, useAddress, yesOrNo } from '../app/address.ts';
import { changing } from '../data/changing.ts';
import { answer, api } from '../data/client.ts';
import { useMay } from '../data/session.ts';
import { DataTable } from '../ui/data-table.tsx';
import { ChoiceFilter } from '../ui/filters.tsx';
import { Outcome } from '../ui/outcome.tsx';
import { minute } from '../ui/times.ts';
import { useTroubleLine } from '../ui/trouble.tsx';
import { ALERT_FILTERS, ALERT_TONES, type Alert, SEVERITIES, SEVERITY_TONES } from './alert.ts';
import { CloseAlert, MuteAlert } from './alert-dialogs.tsx';
import { ToldOf } from './deliveries.tsx';
import { LOOK_AGAIN_MS } from './standing.ts';

export function Alerts() {
  const { t } = useTranslation('watch');
  const [search] = useAddress();
  const mayHandle = useMay('alert.handle');
  const [dialog, setDialog] = useState<{ kind: 'mute' | 'close'; alert: Alert } | null>(null);
  const filter = given({
    state: oneOf(ALERT_FILTERS, search.state ?? 'current'),
    severity: oneOf(SEVERITIES, search.severity),
    organisationId: search.unit,
    isUndelivered: yesOrNo(search.isUndelivered),
  });
  return (
    <>
      <DataTable<Alert>
        name={t('alerts.title')}
        rowKey={({ id }) => id}
        queryKey={['alerts', filter]}
        read={(page) => answer(api.GET('/api/v1/alerts', { params: { query: { ...page, ...filter } } }))}
        refetchMs={LOOK_AGAIN_MS}
        filterWords={['state', 'severity', 'isUndelivered']}
        filters={
          <>
            <ChoiceFilter
              word="state"
              label={t('alerts.states.current')}
              options={ALERT_FILTERS.map((value) => ({ value, label: t(`alerts.states.${value}`) }))}
            />
            <ChoiceFilter
              word="severity"
              label={t('alerts.severity')}
              options={SEVERITIES.map((value) => ({ value, label: t(`alerts.severities.${value}`) }))}
            />
            <ChoiceFilter word="isUndelivered" label={t('alerts.delivery')} options={[{ value: 'true', label: t('alerts.undelivered') }]} />
          </>
        }
        empty={<p>{t('alerts.empty')}</p>}
        expandable={{
          expandedRowRender: ({ id }) => <ToldOf alertId={id} />,
          columnTitle: <span className="unseen">{t('alerts.told')}</span>,
        }}
        columns={[
          {
            title: t('alerts.severity'),
            render: (_, { severity }) => <Outcome tone={SEVERITY_TONES[severity]}>{t(`alerts.severities.${severity}`)}</Outcome>,
          },
          {
            title: t('alerts.what'),
            width: 300,
            render: (_, { kindName, sentence, undeliveredAt }) => (
              <>
                <span className="row">
                  <strong>{kindName}</strong>
                  {undeliveredAt !== null && <Outcome tone="bad">{t('alerts.undelivered')}</Outcome>}
                </span>
                <bdi>{sentence}</bdi>
              </>
            ),
          },
          { title: t('alerts.object'), width: 160, render: (_, { object }) => <About object={object} /> },
          { title: t('alerts.state'), render: (_, alert) => <State alert={alert} /> },
          {
            title: t('alerts.openedAt'),
            render: (_, { openedAt, repeats }) => (
              <>
                {minute(openedAt)}
                {repeats > 0 && <span className="quiet small block">{t('alerts.repeats', { count: repeats })}</span>}
              </>
            ),
          },
          ...(mayHandle
            ? [
                {
                  title: t('actions'),
                  render: (_: unknown, alert: Alert) =>
                    (alert.state === 'open' || alert.state === 'acknowledged') && (
                      <Handling alert={alert} onDialog={(kind) => setDialog({ kind, alert })} />
                    ),
                },
              ]
            : []),
        ]}
      />
      {dialog?.kind === 'mute' && <MuteAlert alert={dialog.alert} onClose={() => setDialog(null)} />}
      {dialog?.kind === 'close' && <CloseAlert alert={dialog.alert} onClose={() => setDialog(null)} />}
    </>
  );
}

function About({ object: { kind, id, name } }: Pick<Alert, 'object'>) {
  if (kind === null || id === null) return <bdi>{name}</bdi>;
  return (
    <Link to={kind === 'site' ? '/sites/$id' : '/accounts/$id'} params={{ id } as never}>
      <bdi>{name}</bdi>
    </Link>
  );
}

/** Where it stands, by whom, until when nobody is told. */
function State({ alert }: { alert: Alert }) {
  const { t } = useTranslation('watch');
  const { state, acknowledgedAt, acknowledgedByName, mutedUntil, endedAt, endedByName, endedReason } = alert;
  const notes = [
    ...(acknowledgedByName === null ? [] : [t('alerts.by', { name: acknowledgedByName, at: minute(acknowledgedAt) })]),
    ...(mutedUntil === null ? [] : [t('alerts.mutedUntil', { at: minute(mutedUntil) })]),
    ...(endedAt === null ? [] : [[minute(endedAt), endedByName, endedReason].filter(Boolean).join(' ')]),
  ];
  return (
    <>
      <Outcome tone={ALERT_TONES[state]}>{t(`alerts.states.${state}`)}</Outcome>
      {notes.map((note) => (
        <bdi key={note} className="quiet small block">
          {note}
        </bdi>
      ))}
    </>
  );
}

function Handling({ alert, onDialog }: { alert: Alert; onDialog: (kind: 'mute' | 'close') => void }) {
  const { t } = useTranslation('watch');
  const client = useQueryClient();
  const { message } = App.useApp();
  const line = useTroubleLine();
  const acknowledge = useMutation({
    mutationFn: () => answer(api.POST('/api/v1/alerts/{id}/acknowledgement', { params: { path: { id: alert.id } }, headers: changing() })),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['alerts'] });
      void message.success(t('alerts.acknowledged'));
    },
    onError: (error) => void message.error(line(error)),
  });
  return (
    <span className="row">
      {alert.state === 'open' && (
        <Button size="small" type="primary" loading={acknowledge.isPending} onClick={() => acknowledge.mutate()}>
          {t('alerts.acknowledge')}
        </Button>
      )}
      <Button size="small" onClick={() => onDialog('mute')}>
        {t('alerts.mute')}
      </Button>
      <Button size="small" onClick={() => onDialog('close')}>
        {t('alerts.close')}
      </Button>
    </span>
  );
}
