/** Copies of an issued bulletin that were found in pages, with what was put in place of what. */
import { useTranslation } from 'react-i18next';
import { answer, api } from '../data/client.ts';
import { Address } from '../ui/address.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { minute } from '../ui/times.ts';
import { at, type Copy } from './bulletin.ts';

const MOST_CHANGES = 20;

export function Copies({ bulletinId }: { bulletinId: string }) {
  const { t } = useTranslation('bulletin');
  return (
    <DataTable<Copy>
      name={t('tabs.copies')}
      rowKey={({ id }) => id}
      queryKey={['bulletins', bulletinId, 'copies']}
      read={(query) => answer(api.GET('/api/v1/bulletins/{id}/copies', { params: { ...at(bulletinId).params, query } }))}
      empty={<p>{t('copies.empty')}</p>}
      columns={[
        { title: t('copies.url'), render: (_, { url }) => (url === null ? '—' : <Address url={url} />) },
        { title: t('copies.share'), align: 'right', render: (_, { share }) => percent(share) },
        { title: t('copies.changes'), render: (_, copy) => <Changes copy={copy} /> },
        { title: t('copies.foundAt'), render: (_, { foundAt, foundByName }) => t('changed', { at: minute(foundAt), by: foundByName }) },
      ]}
    />
  );
}

/** What a search found, by bulletin. */
export function CopyList({ copies }: { copies: readonly Copy[] }) {
  const { t } = useTranslation('bulletin');
  return (
    <ul className="lines">
      {copies.map((copy) => (
        <li key={copy.id}>
          <bdi>{copy.title}</bdi>
          <span>{t('copies.of', { share: percent(copy.share) })}</span>
          <Changes copy={copy} />
        </li>
      ))}
    </ul>
  );
}

function Changes({ copy: { changes, readings, traditional } }: { copy: Copy }) {
  const { t } = useTranslation('bulletin');
  const words = [
    ...changes.slice(0, MOST_CHANGES).map(({ was, by, count }) => t('copies.change', { was, by, count })),
    ...(readings > 0 ? [t('copies.readings', { count: readings })] : []),
    ...(traditional > 0 ? [t('copies.traditional', { count: traditional })] : []),
  ];
  return <bdi>{words.length === 0 ? t('copies.same') : words.join(t('copies.join'))}</bdi>;
}

const percent = (share: number) => `${Math.round(share * 100)}%`;
