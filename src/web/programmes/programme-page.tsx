/** One programme: how many units stand at each stage, and every unit with its days. */
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAddress } from '../app/address.ts';
import { PageHead } from '../app/page-head.tsx';
import { useOrganisations } from '../data/organisations.ts';
import { useMay } from '../data/session.ts';
import { Asked } from '../ui/asked.tsx';
import { Figure } from '../ui/figure.tsx';
import { Outcome } from '../ui/outcome.tsx';
import { Panel } from '../ui/panel.tsx';
import { ProgrammeForm } from './programme-form.tsx';
import { figuresQuery, type Programme, programmeQuery, unitsQuery } from './programmes.ts';
import { UnitsTable } from './units-table.tsx';

export default function ProgrammePage() {
  const { id } = useParams({ strict: false }) as { id: string };
  return <Asked query={useQuery(programmeQuery(id))}>{(programme) => <Opened programme={programme} />}</Asked>;
}

function Opened({ programme }: { programme: Programme }) {
  const { t } = useTranslation('programmes');
  const navigate = useNavigate();
  const mayWrite = useMay('programme.write');
  const isOwn = useOrganisations().has(programme.organisationId);
  const [isChanging, setChanging] = useState(false);
  const [search] = useAddress();
  const narrowed = { stage: search.stage, isLate: search.late === 'true' };
  const units = useQuery(unitsQuery(programme.id));
  return (
    <>
      <PageHead
        name={programme.name}
        beside={
          <>
            <Outcome tone={programme.isEnded ? 'good' : 'run'}>{t(programme.isEnded ? 'states.ended' : 'states.running')}</Outcome>
            {programme.dueOn !== null && <span className="quiet">{t('page.due', { day: programme.dueOn })}</span>}
          </>
        }
        actions={
          <>
            {mayWrite && isOwn && (
              <>
                <Button onClick={() => setChanging(true)}>{t('form.change')}</Button>
                <Button onClick={() => void navigate({ to: '/programmes/$id/import', params: { id: programme.id } as never })}>
                  {t('importing.title')}
                </Button>
              </>
            )}
            <Button href={`/api/v1/programmes/${programme.id}/table`} download>
              {t('page.export')}
            </Button>
          </>
        }
      />
      <div className="stack">
        <Figures programme={programme} />
        <Panel
          title={t('page.units')}
          more={
            (narrowed.stage !== undefined || narrowed.isLate) && (
              <Link to="/programmes/$id" params={{ id: programme.id } as never}>
                {t('page.all')}
              </Link>
            )
          }
        >
          <Asked query={units} rows={8}>
            {(all) => <UnitsTable programme={programme} units={all} narrowed={narrowed} />}
          </Asked>
        </Panel>
      </div>
      {isChanging && <ProgrammeForm programme={programme} onClose={() => setChanging(false)} />}
    </>
  );
}

function Figures({ programme }: { programme: Programme }) {
  const { t } = useTranslation('programmes');
  const at = (search: string) => `/programmes/${programme.id}?${search}`;
  return (
    <Asked query={useQuery(figuresQuery(programme.id))} rows={2}>
      {({ asOf, units, stages, late }) => (
        <div className="panel figures">
          <Figure
            label={t('figures.units')}
            value={units}
            unit={t('unit')}
            basis={t('figures.asOf', { day: asOf })}
            href={at('stage=any')}
          />
          {stages.map(({ stageId, name, units: count, share }) => (
            <Figure
              key={stageId ?? 'none'}
              label={name ?? t('figures.none')}
              value={count}
              unit={t('unit')}
              basis={share ?? '—'}
              href={at(`stage=${stageId ?? 'none'}`)}
            />
          ))}
          <Figure
            label={t('figures.late')}
            value={late.units}
            unit={t('unit')}
            tone="bad"
            basis={late.share ?? '—'}
            href={at('late=true')}
          />
        </div>
      )}
    </Asked>
  );
}
