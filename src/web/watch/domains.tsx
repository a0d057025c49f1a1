/** Hosts of other people that sites link to, and those of closed sites: what answers there now. */
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { paths } from '../../api/client.ts';
import { given, useAddress, yesOrNo } from '../app/address.ts';
import { answer, api } from '../data/client.ts';
import { DataTable } from '../ui/data-table.tsx';
import { ChoiceFilter } from '../ui/filters.tsx';
import { Outcome, type Tone } from '../ui/outcome.tsx';
import { minute } from '../ui/times.ts';

type Domain = paths['/api/v1/watched-domains']['get']['responses'][200]['content']['application/json']['items'][number];

const TONES: Record<NonNullable<Domain['class']>, Tone> = {
  usual: 'good',
  harmful: 'bad',
  'for-sale': 'bad',
  elsewhere: 'wait',
  'closing-notice': 'plain',
  silent: 'none',
};

export function Domains() {
  const { t } = useTranslation('watch');
  const [search] = useAddress();
  const filter = given({ troubled: yesOrNo(search.troubled) });
  return (
    <DataTable<Domain>
      name={t('content.tabs.domains')}
      rowKey={({ id }) => id}
      queryKey={['watch', 'domains', filter]}
      read={(page) => answer(api.GET('/api/v1/watched-domains', { params: { query: { ...page, ...filter } } }))}
      filterWords={['troubled']}
      filters={<ChoiceFilter word="troubled" label={t('domains.class')} options={[{ value: 'true', label: t('domains.troubled') }]} />}
      empty={<p>{t('domains.empty')}</p>}
      columns={[
        {
          title: t('domains.class'),
          render: (_, one) =>
            one.class === null ? (
              <Outcome tone="none">{t('domains.notYet')}</Outcome>
            ) : (
              <Outcome tone={TONES[one.class]}>{t(`domains.classes.${one.class}`)}</Outcome>
            ),
        },
        // A name that may be somebody else's by now: text, never a link.
        { title: t('domains.host'), render: (_, { host }) => <bdi className="mono">{host}</bdi> },
        { title: t('domains.kind'), render: (_, { kind }) => t(`domains.kinds.${kind}`) },
        { title: t('domains.title'), width: 240, render: (_, { title }) => <bdi>{title ?? '—'}</bdi> },
        {
          title: t('targets.site'),
          render: (_, { siteId, siteName }) => (
            <Link to="/sites/$id" params={{ id: siteId } as never}>
              <bdi>{siteName}</bdi>
            </Link>
          ),
        },
        {
          title: t('domains.before'),
          render: (_, { classBefore, changedAt }) =>
            classBefore === null ? '—' : t('domains.changed', { from: t(`domains.classes.${classBefore}`), at: minute(changedAt) }),
        },
        { title: t('domains.askedAt'), render: (_, { askedAt }) => minute(askedAt) },
      ]}
    />
  );
}
