/** 检查指标: all books, the national one and what was made of it elsewhere; a book of one's own checked. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../app/page-head.tsx';
import { Asked } from '../ui/asked.tsx';
import { Panel } from '../ui/panel.tsx';
import { type BookHead, booksQuery } from './books.ts';
import { OwnBook } from './own-book.tsx';

export default function BooksPage() {
  const { t } = useTranslation('rulebook');
  const query = useQuery(booksQuery);
  return (
    <>
      <PageHead />
      <div className="stack">
        <div className="panel">
          <Asked query={query} rows={8}>
            {({ items }) => (
              <Table<BookHead>
                size="small"
                pagination={false}
                scroll={{ x: 'max-content' }}
                aria-label={t('rulebooks')}
                rowKey={({ id }) => id}
                dataSource={items}
                columns={[
                  {
                    title: t('fields.title'),
                    key: 'title',
                    render: (_, { id, title }) => (
                      <Link to="/rulebooks/$id" params={{ id } as never}>
                        {title}
                      </Link>
                    ),
                  },
                  { title: t('fields.documentNumber'), dataIndex: 'documentNumber' },
                  { title: t('fields.id'), dataIndex: 'id', render: (id: string) => <span className="mono">{id}</span> },
                  { title: t('fields.effective'), key: 'effective', render: (_, { effective }) => <Effective effective={effective} /> },
                  {
                    title: t('fields.parent'),
                    key: 'parent',
                    render: (_, { id, parent }) =>
                      parent === null ? (
                        <span className="quiet">—</span>
                      ) : (
                        <Link to="/rulebooks/$id/diff/$other" params={{ id, other: parent } as never}>
                          {t('differsFrom', { parent })}
                        </Link>
                      ),
                  },
                ]}
              />
            )}
          </Asked>
        </div>
        <Panel title={t('own.title')}>
          <OwnBook />
        </Panel>
      </div>
    </>
  );
}

function Effective({ effective: { from, to } }: Pick<BookHead, 'effective'>) {
  const { t } = useTranslation('rulebook');
  return <>{to === null ? t('since', { from }) : t('between', { from, to })}</>;
}
