/** Who can be told and who can be on duty, with their names. */
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../data/client.ts';
import { useMay } from '../data/session.ts';
import type { Channel, Rule } from './alert.ts';

export type Recipient = Rule['steps'][number]['to'][number];

const MOST_CHANNELS = 200;

export const channelsQuery = queryOptions({
  queryKey: ['alerts', 'channels', 'all'],
  queryFn: async (): Promise<Channel[]> =>
    (await answer(api.GET('/api/v1/alert-channels', { params: { query: { limit: MOST_CHANNELS } } }))).items,
});

/** People of a unit and all below it. */
export const peopleQuery = (organisationId: string) =>
  queryOptions({
    queryKey: ['duty', 'people', organisationId],
    queryFn: async () => (await answer(api.GET('/api/v1/duty-people', { params: { query: { organisationId } } }))).items,
    staleTime: 5 * 60_000,
  });

/** People of a unit to choose from; none for who may not see duty. */
export function usePeople(organisationId: string): { value: string; label: string }[] {
  const enabled = useMay('duty.read');
  const { data = [] } = useQuery({ ...peopleQuery(organisationId), enabled });
  return data.map(({ id, name }) => ({ value: id, label: name }));
}

/** Names a recipient: a person, a role of the office or of the unit concerned, whoever is on duty. */
export function useTellNames(organisationId: string, roleName: (role: string) => string): (to: Recipient) => string {
  const { t } = useTranslation('watch');
  const people = new Map(usePeople(organisationId).map(({ value, label }) => [value, label]));
  return (to) =>
    to.kind === 'duty'
      ? t('rules.duty')
      : to.kind === 'role'
        ? t(`rules.where.${to.where}`, { role: roleName(to.role) })
        : (people.get(to.personId) ?? t('rules.somebody'));
}
