/** All watched addresses as a list: what the figures of the wall open. */
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { given, oneOf, useAddress, yesOrNo } from '../app/address.ts';
import { PageHead } from '../app/page-head.tsx';
import { answer, api } from '../data/client.ts';
import { Address } from '../ui/address.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { ChoiceFilter } from '../ui/filters.tsx';
import { Outcome } from '../ui/outcome.tsx';
import { minute } from '../ui/times.ts';
import { LEVELS, LOOK_AGAIN_MS, SIGHT_TONES, sightOf, TARGET_STATES, type Target } from './standing.ts';

const FILTER_WORDS = ['state', 'level', 'isHome', 'isPaused', 'certificateDays'];
const YES_NO = ['true', 'false'];
const CERTIFICATE_DAYS = ['7', '14', '30', '60'];

export default function TargetsPage() {
  const { t } = useTranslation('watch');
  const [search] = useAddress();
  const filter = given({
    organisationId: search.unit,
    state: oneOf(TARGET_STATES, search.state),
    level: oneOf(LEVELS, search.level),
    isHome: yesOrNo(search.isHome),
    isPaused: yesOrNo(search.isPaused),
    certificateDays: /^\d{1,3}$/.test(search.certificateDays ?? '') ? Number(search.certificateDays) : undefined,
  });
  return (
    <>
      <PageHead />
      <div className="panel">
        <DataTable<Target>
          name={t('targets.title')}
          rowKey={({ id }) => id}
          queryKey={['watch', 'targets', 'list', filter]}
          read={(page) => answer(api.GET('/api/v1/watch-targets', { params: { query: { ...page, ...filter } } }))}
          refetchMs={LOOK_AGAIN_MS}
          limit={100}
          filterWords={FILTER_WORDS}
          filters={
            <>
              <ChoiceFilter
                word="state"
                label={t('targets.state')}
                options={TARGET_STATES.map((value) => ({ value, label: t(`sights.${value}`) }))}
              />
              <ChoiceFilter
                word="level"
                label={t('targets.week')}
                options={LEVELS.map((value) => ({ value, label: t(`levels.${value}`) }))}
              />
              <ChoiceFilter
                word="isHome"
                label={t('targets.isHome')}
                options={YES_NO.map((value) => ({ value, label: t(`targets.home.${value}`) }))}
              />
              <ChoiceFilter
                word="isPaused"
                label={t('targets.isPaused')}
                options={YES_NO.map((value) => ({ value, label: t(`targets.paused.${value}`) }))}
              />
              <ChoiceFilter
                word="certificateDays"
                label={t('targets.certificate')}
                options={CERTIFICATE_DAYS.map((value) => ({ value, label: t('targets.within', { count: Number(value) }) }))}
              />
            </>
          }
          empty={<p>{t('wall.empty')}</p>}
          columns={[
            {
              title: t('targets.state'),
              render: (_, target) => <Outcome tone={SIGHT_TONES[sightOf(target)]}>{t(`sights.${sightOf(target)}`)}</Outcome>,
            },
            {
              title: t('targets.site'),
              render: (_, { id, siteName }) => (
                <Link to="/watch/targets/$id" params={{ id } as never}>
                  <bdi>{siteName}</bdi>
                </Link>
              ),
            },
            { title: t('targets.url'), render: (_, { url }) => <Address url={url} /> },
            { title: t('targets.week'), render: (_, target) => <Week target={target} /> },
            { title: t('targets.certificate'), align: 'right', render: (_, target) => <Certificate target={target} /> },
            {
              title: t('targets.took'),
              align: 'right',
              render: (_, { lastMs }) => (lastMs === null ? '—' : t('seconds', { s: (lastMs / 1000).toFixed(2) })),
            },
            { title: t('targets.lastAt'), render: (_, { lastAt }) => minute(lastAt) },
          ]}
        />
      </div>
    </>
  );
}

/** Failures of the last seven days, the present one included: live, no verdict. */
export function Week({ target: { weekVisits, weekFailures, weekLevel } }: { target: Target }) {
  const { t } = useTranslation('watch');
  const text = t('targets.failed', { failures: weekFailures, visits: weekVisits });
  if (weekLevel === 'calm') return <>{text}</>;
  return (
    <Outcome tone={weekLevel === 'over' ? 'bad' : 'wait'}>
      {t(`levels.${weekLevel}`)} {text}
    </Outcome>
  );
}

const SOON_DAYS = 30;

/** Days left of the certificate; a dash where none was seen. */
export function Certificate({ target: { certificateDays, certificateProblem } }: { target: Target }) {
  const { t } = useTranslation('watch');
  if (certificateDays === null) return <>—</>;
  if (certificateDays < 0) return <Outcome tone="bad">{t('certificate.expired', { count: -certificateDays })}</Outcome>;
  if (certificateProblem !== null) return <Outcome tone="bad">{certificateProblem}</Outcome>;
  return <Outcome tone={certificateDays <= SOON_DAYS ? 'wait' : 'plain'}>{t('certificate.days', { count: certificateDays })}</Outcome>;
}
