/** What the platform told the person who is signed in. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { paths } from '../../api/client.ts';
import { given, useAddress, yesOrNo } from '../app/address.ts';
import { answer, api } from '../data/client.ts';
import { DataTable } from '../ui/data-table.tsx';
import { ChoiceFilter } from '../ui/filters.tsx';
import { Outcome } from '../ui/outcome.tsx';
import { minute } from '../ui/times.ts';
import { useTroubleLine } from '../ui/trouble.tsx';
import { SEVERITY_TONES } from './alert.ts';
import { LOOK_AGAIN_MS } from './standing.ts';

type Item = paths['/api/v1/session/inbox']['get']['responses'][200]['content']['application/json']['items'][number];

export function Inbox() {
  const { t } = useTranslation('watch');
  const [search] = useAddress();
  const filter = given({ isUnread: yesOrNo(search.isUnread) });
  return (
    <DataTable<Item>
      name={t('alerts.tabs.inbox')}
      rowKey={({ id }) => id}
      queryKey={['inbox', filter]}
      read={(page) => answer(api.GET('/api/v1/session/inbox', { params: { query: { ...page, ...filter } } }))}
      refetchMs={LOOK_AGAIN_MS}
      filterWords={['isUnread']}
      filters={<ChoiceFilter word="isUnread" label={t('inbox.state')} options={[{ value: 'true', label: t('inbox.unread') }]} />}
      empty={<p>{t('inbox.empty')}</p>}
      columns={[
        {
          title: t('alerts.severity'),
          render: (_, { severity }) => <Outcome tone={SEVERITY_TONES[severity]}>{t(`alerts.severities.${severity}`)}</Outcome>,
        },
        {
          title: t('inbox.message'),
          width: 560,
          render: (_, { title, body, readAt }) => (
            <>
              {readAt === null ? (
                <strong>
                  <bdi>{title}</bdi>
                </strong>
              ) : (
                <bdi>{title}</bdi>
              )}
              <bdi className="quiet block said">{body}</bdi>
            </>
          ),
        },
        { title: t('inbox.madeAt'), render: (_, { madeAt }) => minute(madeAt) },
        { title: t('inbox.readAt'), render: (_, item) => (item.readAt === null ? <Read item={item} /> : minute(item.readAt)) },
      ]}
    />
  );
}

function Read({ item: { id } }: { item: Item }) {
  const { t } = useTranslation('watch');
  const client = useQueryClient();
  const { message } = App.useApp();
  const line = useTroubleLine();
  const read = useMutation({
    mutationFn: () => answer(api.POST('/api/v1/session/inbox/{id}/reading', { params: { path: { id } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['inbox'] }),
    onError: (error) => void message.error(line(error)),
  });
  return (
    <Button size="small" loading={read.isPending} onClick={() => read.mutate()}>
      {t('inbox.read')}
    </Button>
  );
}
