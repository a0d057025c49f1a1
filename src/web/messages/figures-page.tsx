/** 按期率: by channel, below it by unit; every count is the way to exactly its messages. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import type { paths } from '../../api/client.ts';
import { given, useAddress } from '../app/address.ts';
import { PageHead } from '../app/page-head.tsx';
import { answer, api } from '../data/client.ts';
import { Asked } from '../ui/asked.tsx';
import { DayField } from '../ui/day-field.tsx';
import { STANDINGS } from './messages.ts';

type Figures = paths['/api/v1/message-figures']['get']['responses'][200]['content']['application/json']['items'][number];

export default function FiguresPage() {
  const { t } = useTranslation('messages');
  const [{ unit, from, to }, change] = useAddress();
  const filter = given({ organisationId: unit, from, to });
  const query = useQuery({
    queryKey: ['messages', 'figures', filter],
    queryFn: () => answer(api.GET('/api/v1/message-figures', { params: { query: filter } })),
  });
  return (
    <>
      <PageHead />
      <div className="panel">
        <search className="filters" aria-label={t('figures.period')}>
          <label htmlFor="figures-from">{t('figures.from')}</label>
          <DayField id="figures-from" value={from ?? null} onChange={(day) => change({ from: day ?? undefined })} />
          <label htmlFor="figures-to">{t('figures.to')}</label>
          <DayField id="figures-to" value={to ?? null} onChange={(day) => change({ to: day ?? undefined })} />
        </search>
        <Asked query={query} rows={8}>
          {({ items }) =>
            items.length === 0 ? <p className="empty">{t('figures.empty')}</p> : <Shown items={items} period={given({ from, to, unit })} />
          }
        </Asked>
      </div>
    </>
  );
}

function Shown({ items, period }: { items: Figures[]; period: object }) {
  const { t } = useTranslation('messages');
  const ofUnits = Map.groupBy(
    items.filter(({ organisationId }) => organisationId !== null),
    ({ channel }) => channel,
  );
  const count = (standing: (typeof STANDINGS)[number]) => ({
    title: t(`standings.${standing}`),
    align: 'right' as const,
    render: (_: unknown, { counts, channel, organisationId }: Figures) =>
      counts[standing] === 0 ? (
        0
      ) : (
        <Link
          to="/messages"
          search={{ ...period, channel, standing, ...(organisationId === null ? {} : { holder: organisationId }) } as never}
          data-rows={counts[standing]}
          aria-label={t('figures.open', { what: t(`standings.${standing}`), count: counts[standing] })}
        >
          {counts[standing].toLocaleString('zh-CN')}
        </Link>
      ),
  });
  const columns = [
    {
      title: t('figures.name'),
      render: (_: unknown, { channelName, organisationName }: Figures) => <bdi>{organisationName ?? channelName}</bdi>,
    },
    ...STANDINGS.map(count),
    { title: t('figures.rate'), align: 'right' as const, render: (_: unknown, { onTimeRate }: Figures) => onTimeRate ?? '—' },
  ];
  return (
    <Table<Figures>
      size="small"
      aria-label={t('figures.title')}
      dataSource={items.filter(({ organisationId }) => organisationId === null)}
      rowKey={({ channel }) => channel}
      pagination={false}
      scroll={{ x: 'max-content' }}
      columns={columns}
      expandable={{
        rowExpandable: ({ channel }) => ofUnits.has(channel),
        expandedRowRender: ({ channel, channelName }) => (
          <Table<Figures>
            size="small"
            aria-label={t('figures.ofUnits', { channel: channelName })}
            dataSource={ofUnits.get(channel) ?? []}
            rowKey={({ organisationId }) => organisationId!}
            pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
            columns={columns}
          />
        ),
      }}
    />
  );
}
