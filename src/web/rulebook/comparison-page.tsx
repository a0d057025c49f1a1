/** What a book says other than another: beside one another, gathered by indicator. */
import './rulebook.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { Select, Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAddress } from '../app/address.ts';
import { PageHead } from '../app/page-head.tsx';
import { Asked } from '../ui/asked.tsx';
import { booksQuery, type Difference, differencesQuery } from './books.ts';
import { valueText } from './value-text.ts';

export default function ComparisonPage() {
  const { t } = useTranslation('rulebook');
  const { id, other } = useParams({ strict: false }) as { id: string; other: string };
  const [{ on }] = useAddress();
  const query = useQuery(differencesQuery(id, other, on));
  const books = useQuery(booksQuery);
  return (
    <>
      <PageHead name={t('versus', { id, other })} />
      <div className="panel stack">
        <div className="row">
          <Link to="/rulebooks/$id" params={{ id } as never} search={{ on } as never}>
            {t('open', { id })}
          </Link>
          <OtherBook options={books.data?.items.map((book) => book.id) ?? []} id={id} other={other} />
        </div>
        <Asked query={query} rows={10}>
          {({ items, on: day }) => (
            <>
              <p role="status">{items.length === 0 ? t('same', { on: day }) : t('differences', { count: items.length, on: day })}</p>
              {items.length > 0 && (
                <Table<Difference>
                  size="small"
                  pagination={false}
                  aria-label={t('comparison')}
                  rowKey={({ subject, what }) => `${subject} ${what}`}
                  dataSource={items}
                  columns={[
                    {
                      title: t('fields.indicator'),
                      key: 'subject',
                      render: (_, { subject, name }) =>
                        name === null ? (
                          subject
                        ) : (
                          <Link to="/rulebooks/$id" params={{ id } as never} search={{ on: day, indicator: subject } as never}>
                            {name}
                          </Link>
                        ),
                    },
                    { title: t('fields.what'), dataIndex: 'what' },
                    { title: other, key: 'before', render: (_, { before }) => <Value value={before} /> },
                    { title: id, key: 'after', render: (_, { after }) => <Value value={after} /> },
                    { title: t('fields.clause'), key: 'clause', render: (_, { clause }) => clause ?? '—' },
                  ]}
                />
              )}
            </>
          )}
        </Asked>
      </div>
    </>
  );
}

/** A kind, a way or a count in words; every other value as it is. */
function Value({ value }: { value: unknown }) {
  const { t, i18n } = useTranslation('rulebook');
  const text = valueText(value);
  return <span className="rule-text">{i18n.exists(`rulebook:values.${text}`) ? t(`values.${text}`) : text}</span>;
}

function OtherBook({ options, id, other }: { options: readonly string[]; id: string; other: string }) {
  const { t } = useTranslation('rulebook');
  const navigate = useNavigate();
  return (
    <Select
      aria-label={t('with')}
      value={other}
      popupMatchSelectWidth={false}
      showSearch
      options={options.filter((one) => one !== id).map((value) => ({ value, label: value }))}
      onChange={(value) =>
        void navigate({ to: '/rulebooks/$id/diff/$other', params: { id, other: value } as never, search: ((now: object) => now) as never })
      }
    />
  );
}
