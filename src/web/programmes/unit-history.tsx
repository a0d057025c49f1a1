/** What was said of a unit before, the newest first. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../data/client.ts';
import { Asked } from '../ui/asked.tsx';
import { minute } from '../ui/times.ts';
import { daysText } from './days-text.ts';
import type { Programme } from './programmes.ts';

export function UnitHistory({ programme, organisationId, version }: { programme: Programme; organisationId: string; version: number }) {
  const { t } = useTranslation('programmes');
  const query = useQuery({
    queryKey: ['programmes', programme.id, 'history', organisationId, version],
    queryFn: () =>
      answer(api.GET('/api/v1/programmes/{id}/units/{organisationId}/history', { params: { path: { id: programme.id, organisationId } } })),
  });
  return (
    <Asked query={query} rows={2}>
      {({ items }) => (
        <ul className="lines">
          {items
            .toSorted((a, b) => b.version - a.version)
            .map(({ version: number, stages, note, changedAt, changedByName }) => (
              <li key={number}>
                <span className="quiet">
                  {minute(changedAt)} <bdi>{changedByName}</bdi>
                </span>
                <span>{daysText(stages, programme.stages, t)}</span>
                {note !== null && <bdi>{note}</bdi>}
              </li>
            ))}
        </ul>
      )}
    </Asked>
  );
}
