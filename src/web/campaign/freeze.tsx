/** Before results are frozen: what follows from it, what bars it by name, and what may be left open for a stated reason. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Alert, Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { changing } from '../data/changing.ts';
import { answer, api } from '../data/client.ts';
import { Asked } from '../ui/asked.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { type Readiness, type Round, readinessQuery } from './round.ts';

export function Freeze({ round }: { round: Round }) {
  return <Asked query={useQuery(readinessQuery(round.id))}>{(readiness) => <Consequences round={round} readiness={readiness} />}</Asked>;
}

interface Values {
  unknown?: string;
  leaveOpen?: string;
}

function Consequences({ round, readiness: { blockers, openMatters } }: { round: Round; readiness: Readiness }) {
  const { t } = useTranslation('campaign');
  const client = useQueryClient();
  const navigate = useNavigate();
  const withoutVerdict = blockers.filter(({ why }) => why !== 'awaits-review');
  const open = Object.entries(openMatters).filter(([, count]) => count > 0);
  const freeze = useMutation({
    mutationFn: ({ unknown, leaveOpen }: Values) =>
      answer(
        api.POST('/api/v1/rounds/{id}/freeze', {
          params: { path: { id: round.id } },
          headers: changing(round.version),
          body: { ...(unknown ? { unknown: { reason: unknown } } : {}), ...(leaveOpen ? { leaveOpen } : {}) },
        }),
      ),
    onSuccess: async () => {
      await client.invalidateQueries();
      void navigate({ to: '/campaigns/$id/$tab', params: { id: round.id, tab: 'results' } as never });
    },
  });
  const required = (why: string) => [{ required: true, whitespace: true, message: t(why) }];
  return (
    <Form<Values> layout="vertical" className="stack" onFinish={(values) => freeze.mutate(values)}>
      <Alert type="warning" showIcon title={t('freeze.what')} description={t('freeze.whatNot')} />
      {open.length > 0 && (
        <section>
          <h2>{t('freeze.open')}</h2>
          <ul className="lines">
            {open.map(([what, count]) => (
              <li key={what}>{t('freeze.matter', { what: t(`freeze.matters.${what}`, { defaultValue: what }), count })}</li>
            ))}
          </ul>
          <Form.Item
            name="leaveOpen"
            label={t('freeze.leaveOpen')}
            extra={t('freeze.leaveOpenHint')}
            rules={required('freeze.reasonMissing')}
          >
            <Input.TextArea rows={2} maxLength={1000} />
          </Form.Item>
        </section>
      )}
      {blockers.length > 0 && (
        <section>
          <h2>{t('freeze.blockers', { count: blockers.length })}</h2>
          <ul className="lines">
            {blockers.map(({ roundObjectId, name, sentence }) => (
              <li key={roundObjectId}>
                <bdi>{name}</bdi>
                <span className="quiet">{sentence}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {withoutVerdict.length > 0 && (
        <Form.Item
          name="unknown"
          label={t('freeze.unknown', { count: withoutVerdict.length })}
          extra={t('freeze.unknownHint')}
          rules={required('freeze.reasonMissing')}
        >
          <Input.TextArea rows={2} maxLength={1000} />
        </Form.Item>
      )}
      <Trouble error={freeze.error} />
      <div>
        <Button type="primary" htmlType="submit" loading={freeze.isPending}>
          {t('freeze.freeze')}
        </Button>
      </div>
    </Form>
  );
}
