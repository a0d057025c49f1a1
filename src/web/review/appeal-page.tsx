/** One appeal: the finding, the unit's claim with its proof, and what the office says to it. */
import { useMutation, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { App, Button, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { paths } from '../../api/client.ts';
import { PageHead } from '../app/page-head.tsx';
import { changing } from '../data/changing.ts';
import { answer, api, queries } from '../data/client.ts';
import { useMay } from '../data/session.ts';
import { Asked } from '../ui/asked.tsx';
import { Panel } from '../ui/panel.tsx';
import { minute } from '../ui/times.ts';
import { Trouble } from '../ui/trouble.tsx';
import { AppealState } from './appeal-state.tsx';
import { MatterView } from './matter.tsx';
import './review.css';

type Appeal = paths['/api/v1/appeals/{id}']['get']['responses'][200]['content']['application/json'];
type Outcome = 'upheld' | 'partly' | 'rejected';

export default function AppealPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const appeal = useQuery({
    queryKey: ['appeal', id],
    queryFn: () => answer(api.GET('/api/v1/appeals/{id}', { params: { path: { id } } })),
  });
  return <Asked query={appeal}>{(one) => <Opened appeal={one} />}</Asked>;
}

function Opened({ appeal }: { appeal: Appeal }) {
  const { t } = useTranslation('review');
  const may = useMay('appeal.decide');
  const maySee = useMay('finding.read');
  const matter = useQuery({
    queryKey: ['review-item', appeal.itemId],
    queryFn: () => answer(api.GET('/api/v1/review-items/{id}', { params: { path: { id: appeal.itemId }, query: {} } })),
    enabled: maySee,
  });
  return (
    <>
      <PageHead name={appeal.objectName} beside={<AppealState state={appeal.state} />} />
      <div className="columns">
        <Panel title={t('appeals.finding')}>
          {maySee ? (
            <Asked query={matter}>{(one) => <MatterView matter={one} />}</Asked>
          ) : (
            <bdi>{appeal.about.message ?? appeal.about.indicator}</bdi>
          )}
        </Panel>
        <div className="stack">
          <Panel title={t('appeals.claim')}>
            <p className="quiet small">
              {appeal.filedByName} · {minute(appeal.filedAt)}
            </p>
            <p>
              <bdi>{appeal.reason}</bdi>
            </p>
            <h3 className="quiet small">{t('appeals.files')}</h3>
            {appeal.files.length === 0 ? (
              <p className="quiet">{t('appeals.noFiles')}</p>
            ) : (
              <ul>
                {appeal.files.map(({ id, name }) => (
                  <li key={id}>
                    <a href={`/api/v1/files/${id}`} download>
                      <bdi>{name}</bdi>
                    </a>
                  </li>
                ))}
              </ul>
            )}
          </Panel>
          {appeal.decidedAt !== null && (
            <Panel title={t('appeals.outcome')}>
              <p>
                {t('appeals.decided', {
                  name: appeal.decidedByName,
                  time: minute(appeal.decidedAt),
                  outcome: t(`appeals.states.${appeal.state}`),
                })}
              </p>
              <p>
                <bdi>{appeal.decisionReason}</bdi>
              </p>
            </Panel>
          )}
          {appeal.state === 'filed' && may && <Deciding appeal={appeal} />}
        </div>
      </div>
    </>
  );
}

function Deciding({ appeal }: { appeal: Appeal }) {
  const { t } = useTranslation('review');
  const { message } = App.useApp();
  const [outcome, setOutcome] = useState<Outcome>('upheld');
  const [reason, setReason] = useState('');
  const [isLacking, setLacking] = useState(false);
  const decision = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/v1/appeals/{id}/decision', {
          params: { path: { id: appeal.id } },
          headers: changing(appeal.version),
          body: { outcome, reason: reason.trim() },
        }),
      ),
    onSuccess: async () => {
      void message.success(t('appeals.done'));
      await queries.invalidateQueries();
    },
  });
  return (
    <Panel title={t('appeals.decide')}>
      <Form layout="vertical" component="div">
        <Form.Item label={t('appeals.outcome')}>
          <Radio.Group
            aria-label={t('appeals.outcome')}
            value={outcome}
            onChange={({ target }) => setOutcome(target.value)}
            options={(['upheld', 'partly', 'rejected'] as const).map((value) => ({ value, label: t(`appeals.states.${value}`) }))}
          />
        </Form.Item>
        <Form.Item
          label={t('appeals.reason')}
          htmlFor="appeal-reason"
          validateStatus={isLacking && reason.trim() === '' ? 'error' : ''}
          help={isLacking && reason.trim() === '' ? t('appeals.reasonNeeded') : undefined}
        >
          <Input.TextArea id="appeal-reason" rows={3} maxLength={4000} value={reason} onChange={({ target }) => setReason(target.value)} />
        </Form.Item>
        <Trouble error={decision.error} />
        <Button type="primary" loading={decision.isPending} onClick={() => (reason.trim() === '' ? setLacking(true) : decision.mutate())}>
          {t('appeals.submit')}
        </Button>
      </Form>
    </Panel>
  );
}
