/** The files of an issued bulletin, with the hashes that prove them. */
import { useQuery } from '@tanstack/react-query';
import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../data/client.ts';
import { Asked } from '../ui/asked.tsx';
import { at, type Bulletin, documentAddress } from './bulletin.ts';

export function Files({ bulletin: { id } }: { bulletin: Bulletin }) {
  const { t } = useTranslation('bulletin');
  const query = useQuery({
    queryKey: ['bulletins', id, 'files'],
    queryFn: async () => (await answer(api.GET('/api/v1/bulletins/{id}/files', at(id)))).items,
  });
  return (
    <Asked query={query}>
      {(files) => (
        <div className="panel stack">
          <p className="quiet">{t('files.what')}</p>
          <Table
            size="small"
            aria-label={t('tabs.files')}
            rowKey={({ edition, format }) => `${edition} ${format}`}
            dataSource={files}
            pagination={false}
            scroll={{ x: 'max-content' }}
            columns={[
              { title: t('files.edition'), render: (_, { edition }) => t(`editions.${edition}`) },
              {
                title: t('files.format'),
                render: (_, { edition, format }) => (
                  <a href={documentAddress(id, format, edition)} download>
                    {t(`formats.${format}`)}
                  </a>
                ),
              },
              { title: t('files.size'), align: 'right', render: (_, { size }) => t('files.kilobytes', { count: Math.ceil(size / 1024) }) },
              { title: 'SHA-256', render: (_, { sha256 }) => <span className="mono">{sha256}</span> },
            ]}
          />
        </div>
      )}
    </Asked>
  );
}
