/** Entries of a page with the time at which each was seen first; a date printed earlier than it can be is marked, not judged. */
import { useQuery } from '@tanstack/react-query';
import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../data/client.ts';
import { Address } from '../ui/address.tsx';
import { Asked } from '../ui/asked.tsx';
import { Outcome } from '../ui/outcome.tsx';
import { minute } from '../ui/times.ts';

const NEWEST = 20;

export function PageEntries({ pageId }: { pageId: string }) {
  const { t } = useTranslation('watch');
  const query = useQuery({
    queryKey: ['watch', 'pages', pageId, 'entries'],
    queryFn: () => answer(api.GET('/api/v1/watched-pages/{id}/entries', { params: { path: { id: pageId }, query: { limit: NEWEST } } })),
  });
  return (
    <Asked query={query}>
      {({ items, next }) =>
        items.length === 0 ? (
          <p className="quiet">{t('entries.none')}</p>
        ) : (
          <>
            <Table
              size="small"
              rowKey="key"
              dataSource={items}
              pagination={false}
              scroll={{ x: 'max-content' }}
              aria-label={t('entries.name')}
              columns={[
                { title: t('entries.title'), width: 360, render: (_, { title }) => <bdi>{title}</bdi> },
                { title: t('targets.url'), width: 320, render: (_, { url }) => (url === null ? '—' : <Address url={url} />) },
                { title: t('entries.printedOn'), render: (_, { printedOn }) => printedOn ?? '—' },
                { title: t('entries.firstSeenAt'), render: (_, { firstSeenAt }) => minute(firstSeenAt) },
                {
                  title: t('entries.late'),
                  render: (_, { lateDays }) =>
                    lateDays === null ? '—' : <Outcome tone="wait">{t('entries.lateDays', { count: lateDays })}</Outcome>,
                },
              ]}
            />
            {next !== null && <p className="quiet small">{t('entries.newest', { count: NEWEST })}</p>}
          </>
        )
      }
    </Asked>
  );
}
