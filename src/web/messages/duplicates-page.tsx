/** 重复留言: those that say the same of the same page within a month; each may be merged into the first of its group. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { paths } from '../../api/client.ts';
import { PageHead } from '../app/page-head.tsx';
import { changing } from '../data/changing.ts';
import { answer, api } from '../data/client.ts';
import { useOrganisations } from '../data/organisations.ts';
import { Asked } from '../ui/asked.tsx';
import { Outcome } from '../ui/outcome.tsx';
import { Panel } from '../ui/panel.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { STATE_TONES } from './messages.ts';

type Same = paths['/api/v1/message-duplicates']['get']['responses'][200]['content']['application/json']['items'][number];

/** Groups that are shown at once; the next ones come when these are merged. */
const GROUPS = 50;

export default function DuplicatesPage() {
  const { t } = useTranslation('messages');
  const query = useQuery({
    queryKey: ['messages', 'duplicates'],
    queryFn: () => answer(api.GET('/api/v1/message-duplicates', { params: { query: { limit: GROUPS } } })),
  });
  return (
    <>
      <PageHead />
      <div className="stack">
        <p className="quiet">{t('duplicates.what')}</p>
        <Asked query={query} rows={8}>
          {({ items }) =>
            items.length === 0 ? (
              <p className="empty">{t('duplicates.empty')}</p>
            ) : (
              items.map((same) => <Group key={same[0]!.id} same={same} />)
            )
          }
        </Asked>
      </div>
    </>
  );
}

function Group({ same: [first, ...others] }: { same: Same }) {
  const { t } = useTranslation('messages');
  const client = useQueryClient();
  const { message } = App.useApp();
  const organisations = useOrganisations();
  const merge = useMutation({
    mutationFn: async (ones: Same) => {
      for (const { id, version } of ones)
        await answer(
          api.POST('/api/v1/messages/{id}/handling', {
            params: { path: { id } },
            headers: changing(version),
            body: { move: 'merge', into: first!.id },
          }),
        );
    },
    onSuccess: () => void message.success(t('duplicates.done', { count: others.length })),
    onSettled: () => client.invalidateQueries({ queryKey: ['messages'] }),
  });
  return (
    <Panel
      title={<bdi>{first!.title}</bdi>}
      more={
        <Button
          loading={merge.isPending}
          aria-label={t('duplicates.mergeOne', { title: first!.title, count: others.length })}
          onClick={() => merge.mutate(others)}
        >
          {t('duplicates.merge', { count: others.length })}
        </Button>
      }
    >
      <Trouble error={merge.error} />
      <ul className="lines">
        {[first!, ...others].map(({ id, title, number, channelName, receivedOn, state, organisationId }, place) => (
          <li key={id}>
            <Link to="/messages/$id" params={{ id } as never}>
              <bdi>{number ?? title}</bdi>
            </Link>
            <Outcome tone={STATE_TONES[state]}>{t(`states.${state}`)}</Outcome>
            <span className="quiet small">
              {receivedOn} <bdi>{channelName}</bdi> <bdi>{organisations.get(organisationId)?.name ?? ''}</bdi>
            </span>
            {place === 0 && <strong className="small">{t('duplicates.stays')}</strong>}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
