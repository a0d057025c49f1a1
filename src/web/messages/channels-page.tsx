/** Channels by which messages come, with their limits; an office lays down its own for itself and all below it. */
import { useQuery } from '@tanstack/react-query';
import { Button, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../app/page-head.tsx';
import { useOrganisations } from '../data/organisations.ts';
import { useMay } from '../data/session.ts';
import { Asked } from '../ui/asked.tsx';
import { ChannelForm } from './channel-form.tsx';
import { type Channel, CLOCKS, channelsQuery } from './messages.ts';

export default function ChannelsPage() {
  const { t } = useTranslation('messages');
  const mayDecide = useMay('message.decide');
  const organisations = useOrganisations();
  const [opened, setOpened] = useState<Channel | 'new' | null>(null);
  const limitText = (clock: Channel['clocks']['answer']) => {
    if (clock === null) return '—';
    const words =
      'months' in clock.limit
        ? t('channels.months', { count: clock.limit.months })
        : t('channels.days', { count: clock.limit.workingDays });
    return clock.verified ? words : t('channels.unverified', { limit: words });
  };
  return (
    <>
      <PageHead
        actions={
          mayDecide && (
            <Button type="primary" onClick={() => setOpened('new')}>
              {t('channels.add')}
            </Button>
          )
        }
      />
      <div className="panel stack">
        <p className="quiet">{t('channels.what')}</p>
        <Asked query={useQuery(channelsQuery)} rows={6}>
          {(channels) => (
            <Table<Channel>
              size="small"
              aria-label={t('channels.title')}
              dataSource={channels}
              rowKey={({ key }) => key}
              pagination={false}
              scroll={{ x: 'max-content' }}
              columns={[
                { title: t('fields.channel'), render: (_, { name }) => <bdi>{name}</bdi> },
                { title: t('channels.errorReport'), render: (_, { isErrorReport }) => t(isErrorReport ? 'channels.yes' : 'channels.no') },
                ...CLOCKS.map((clock) => ({
                  title: t(`clocks.${clock}`),
                  render: (_: unknown, { clocks }: Channel) => limitText(clocks[clock]),
                })),
                { title: t('channels.active'), render: (_, { isActive }) => t(isActive ? 'channels.yes' : 'channels.no') },
                {
                  title: t('channels.laidDown'),
                  render: (_, { organisationId }) =>
                    organisationId === null ? (
                      t('channels.builtIn')
                    ) : (
                      <bdi>{organisations.get(organisationId)?.name ?? t('channels.above')}</bdi>
                    ),
                },
                ...(mayDecide
                  ? [
                      {
                        title: t('channels.change'),
                        render: (_: unknown, channel: Channel) => (
                          <Button
                            size="small"
                            aria-label={t('channels.changeOne', { name: channel.name })}
                            onClick={() => setOpened(channel)}
                          >
                            {t('channels.change')}
                          </Button>
                        ),
                      },
                    ]
                  : []),
              ]}
            />
          )}
        </Asked>
      </div>
      {opened !== null && <ChannelForm channel={opened === 'new' ? null : opened} onClose={() => setOpened(null)} />}
    </>
  );
}
