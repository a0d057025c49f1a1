/** What the machine found last on the page or the site that a message is about, and which of it is the same matter. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../data/client.ts';
import { useMay } from '../data/session.ts';
import { Address } from '../ui/address.tsx';
import { Asked } from '../ui/asked.tsx';
import { Outcome } from '../ui/outcome.tsx';
import { Panel } from '../ui/panel.tsx';
import { Trouble } from '../ui/trouble.tsx';
import type { Message } from './messages.ts';

export function RelatedFindings({ message: { id } }: { message: Message }) {
  const { t } = useTranslation('messages');
  const client = useQueryClient();
  const mayWrite = useMay('message.write');
  const queryKey = ['messages', id, 'findings'];
  const query = useQuery({ queryKey, queryFn: () => answer(api.GET('/api/v1/messages/{id}/findings', { params: { path: { id } } })) });
  const tie = useMutation({
    mutationFn: ({ findingId, isLinked }: { findingId: string; isLinked: boolean }) => {
      const at = { params: { path: { id, findingId } } };
      return isLinked
        ? answer(api.DELETE('/api/v1/messages/{id}/findings/{findingId}', at))
        : answer(api.PUT('/api/v1/messages/{id}/findings/{findingId}', at));
    },
    onSuccess: () => client.invalidateQueries({ queryKey }),
  });
  return (
    <Panel title={t('findings.title')}>
      <Trouble error={tie.error} />
      <Asked query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="quiet">{t('findings.none')}</p>
          ) : (
            <ul className="lines">
              {items.map((finding) => (
                <li key={finding.id}>
                  <Outcome tone={finding.isLinked ? 'good' : 'plain'}>
                    {t(finding.isLinked ? 'findings.linked' : `findings.${finding.nearness}`)}
                  </Outcome>
                  <bdi>{finding.message}</bdi>
                  <Address url={finding.url} />
                  {mayWrite && (
                    <Button
                      size="small"
                      loading={tie.isPending && tie.variables.findingId === finding.id}
                      aria-label={t(finding.isLinked ? 'findings.untieOne' : 'findings.tieOne', { finding: finding.message })}
                      onClick={() => tie.mutate({ findingId: finding.id, isLinked: finding.isLinked })}
                    >
                      {t(finding.isLinked ? 'findings.untie' : 'findings.tie')}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          )
        }
      </Asked>
    </Panel>
  );
}
