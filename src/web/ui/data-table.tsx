/** A list of the platform: pages by cursor, filters in the address, and a word for every state it can be in. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Select, Table, type TableProps } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useAddress } from '../app/address.ts';
import { Asked } from './asked.tsx';
import { clock } from './times.ts';

export interface ListPage<Row> {
  items: Row[];
  /** Cursor of the next page; null: this is the last. */
  next: string | null;
  /** How many there are in all with these filters, where the platform counts them. */
  total?: number | null;
}

export interface DataTableProps<Row> {
  /** What the table lists: its caption for readers of screens. */
  name: string;
  columns: NonNullable<TableProps<Row>['columns']>;
  rowKey: (row: Row) => string;
  /** Key of the question beside cursor and size: whatever the answer depends on. */
  queryKey: readonly unknown[];
  read: (page: { after?: string; limit: number }) => Promise<ListPage<Row>>;
  /** Parts of `filters.tsx`; left of them nothing stands. */
  filters?: ReactNode;
  /** Words of the address that narrow the list: what "clear" takes out. */
  filterWords?: readonly string[];
  /** Where there is nothing at all: why, and what to do next. */
  empty: ReactNode;
  /** Rows a page; 50 when left out. */
  limit?: number;
  selection?: TableProps<Row>['rowSelection'];
  onRow?: TableProps<Row>['onRow'];
  /** Milliseconds between two looks at a list that changes by itself. */
  refetchMs?: number;
  expandable?: TableProps<Row>['expandable'];
}

const SIZES = [50, 100, 200];

export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const {
    name,
    columns,
    rowKey,
    queryKey,
    read,
    filters,
    filterWords = [],
    empty,
    limit: usual = 50,
    selection,
    onRow,
    expandable,
  } = props;
  const { t } = useTranslation('app');
  const [address, change] = useAddress();
  const before = useRef<(string | undefined)[]>([]);
  const { after } = address;
  const asked = Number(address.limit);
  const limit = SIZES.includes(asked) ? asked : usual;
  const query = useQuery({
    queryKey: [...queryKey, { after, limit }],
    queryFn: () => read({ ...(after === undefined ? {} : { after }), limit }),
    // The old rows stay until the new ones are here: nothing jumps.
    placeholderData: keepPreviousData,
    ...(props.refetchMs === undefined ? {} : { refetchInterval: props.refetchMs }),
  });
  const isFiltered = filterWords.some((word) => address[word] !== undefined);
  const clear = () => change({ ...Object.fromEntries(filterWords.map((word) => [word, undefined])), after: undefined });
  const next = () => {
    before.current.push(after);
    change({ after: query.data!.next! }, { push: true });
  };
  const box = useRef<HTMLDivElement>(null);
  // The library repeats the headings, "select all" with them, in a hidden row that measures widths: nothing there may be reached.
  useEffect(() => {
    for (const row of box.current?.querySelectorAll('.ant-table-measure-row') ?? []) row.setAttribute('inert', '');
  });
  return (
    <div ref={box}>
      {(filters !== undefined || isFiltered) && (
        <search className="filters" aria-label={t('list.filters')}>
          {filters}
          {isFiltered && (
            <Button type="link" onClick={clear}>
              {t('list.clear')}
            </Button>
          )}
        </search>
      )}
      <Asked query={query} rows={10}>
        {({ items, next: following, total }) =>
          items.length === 0 && after === undefined ? (
            <div className="empty" data-total={0}>
              {isFiltered ? (
                <>
                  <p>{t('list.noHits')}</p>
                  <Button onClick={clear}>{t('list.clear')}</Button>
                </>
              ) : (
                empty
              )}
            </div>
          ) : (
            <>
              <Table<Row>
                size="small"
                columns={columns}
                dataSource={items}
                rowKey={rowKey}
                pagination={false}
                scroll={{ x: 'max-content' }}
                loading={query.isPlaceholderData}
                aria-label={name}
                {...(selection === undefined ? {} : { rowSelection: selection })}
                {...(onRow === undefined ? {} : { onRow })}
                {...(expandable === undefined ? {} : { expandable })}
              />
              <div className="list-foot">
                <span data-total={total ?? (following === null && after === undefined ? items.length : undefined)} role="status">
                  {total === undefined || total === null ? t('list.loaded', { count: items.length }) : t('list.total', { count: total })}
                </span>
                <span>{t('list.asOf', { time: clock(query.dataUpdatedAt) })}</span>
                <span className="space" />
                {(following !== null || after !== undefined) && (
                  <>
                    <Select
                      aria-label={t('list.perPage')}
                      value={limit}
                      onChange={(value) => change({ limit: String(value), after: undefined })}
                      options={SIZES.map((value) => ({ value, label: String(value) }))}
                    />
                    <Button disabled={after === undefined} onClick={() => change({ after: before.current.pop() })}>
                      {t('list.previous')}
                    </Button>
                    <Button disabled={following === null || query.isPlaceholderData} onClick={next}>
                      {t('list.next')}
                    </Button>
                  </>
                )}
              </div>
            </>
          )
        }
      </Asked>
    </div>
  );
}
