/** 网民留言: all messages in sight, by channel, state, standing. */
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { stringifySearch, useAddress } from '../app/address.ts';
import { PageHead } from '../app/page-head.tsx';
import { answer, api } from '../data/client.ts';
import { useMay } from '../data/session.ts';
import { DataTable } from '../ui/data-table.tsx';
import { ChoiceFilter, TextFilter } from '../ui/filters.tsx';
import { Outcome } from '../ui/outcome.tsx';
import { Left } from './left.tsx';
import { channelsQuery, FILTER_WORDS, filterOf, type Message, STANDINGS, STATE_TONES, STATES } from './messages.ts';
import { NewMessage } from './new-message.tsx';

export default function MessagesPage() {
  const { t } = useTranslation('messages');
  const navigate = useNavigate();
  const [search] = useAddress();
  const mayWrite = useMay('message.write');
  const [isAdding, setAdding] = useState(false);
  const { data: channels = [] } = useQuery(channelsQuery);
  const filter = filterOf(search);
  const importButton = <Button onClick={() => void navigate({ to: '/messages/import' })}>{t('list.import')}</Button>;
  return (
    <>
      <PageHead
        actions={
          <>
            {mayWrite && (
              <>
                <Button type="primary" onClick={() => setAdding(true)}>
                  {t('list.add')}
                </Button>
                {importButton}
                <Button onClick={() => void navigate({ to: '/messages/duplicates' })}>{t('duplicates.title')}</Button>
              </>
            )}
            <Button onClick={() => void navigate({ to: '/messages/figures' })}>{t('figures.title')}</Button>
            <Button onClick={() => void navigate({ to: '/messages/channels' })}>{t('channels.title')}</Button>
            <Button href={`/api/v1/exports/messages${stringifySearch(filter)}`} download>
              {t('list.export')}
            </Button>
          </>
        }
      />
      <div className="panel">
        <DataTable<Message>
          name={t('title')}
          rowKey={({ id }) => id}
          queryKey={['messages', 'list', filter]}
          read={(page) => answer(api.GET('/api/v1/messages', { params: { query: { ...page, ...filter, count: true } } }))}
          filterWords={FILTER_WORDS}
          filters={
            <>
              <TextFilter label={t('list.find')} />
              <ChoiceFilter
                word="channel"
                label={t('fields.channel')}
                options={channels.map(({ key, name }) => ({ value: key, label: name }))}
              />
              <ChoiceFilter
                word="state"
                label={t('fields.state')}
                options={STATES.map((value) => ({ value, label: t(`states.${value}`) }))}
              />
              <ChoiceFilter
                word="standing"
                label={t('fields.standing')}
                options={STANDINGS.map((value) => ({ value, label: t(`standings.${value}`) }))}
              />
            </>
          }
          empty={
            <>
              <p>{t(mayWrite ? 'list.empty' : 'list.emptyForUnit')}</p>
              {mayWrite && importButton}
            </>
          }
          columns={[
            {
              title: t('fields.title'),
              width: 320,
              ellipsis: true,
              render: (_, { id, title }) => (
                <Link to="/messages/$id" params={{ id } as never}>
                  <bdi>{title}</bdi>
                </Link>
              ),
            },
            {
              title: t('fields.state'),
              width: 110,
              render: (_, { state }) => <Outcome tone={STATE_TONES[state]}>{t(`states.${state}`)}</Outcome>,
            },
            { title: t('fields.left'), width: 150, render: (_, message) => <Left message={message} /> },
            { title: t('fields.channel'), width: 190, ellipsis: true, render: (_, { channelName }) => <bdi>{channelName}</bdi> },
            { title: t('fields.holder'), width: 170, ellipsis: true, render: (_, { organisationName }) => <bdi>{organisationName}</bdi> },
            { title: t('fields.receivedOn'), width: 110, dataIndex: 'receivedOn' },
          ]}
        />
      </div>
      {isAdding && <NewMessage onClose={() => setAdding(false)} />}
    </>
  );
}
