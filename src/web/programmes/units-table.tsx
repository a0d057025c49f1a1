/** Units of a programme: where each stands, the planned and the reached day of every stage, what is late. */
import { Button, Table } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOrganisations } from '../data/organisations.ts';
import { useSession } from '../data/session.ts';
import { Outcome } from '../ui/outcome.tsx';
import type { Programme, ProgrammeUnit } from './programmes.ts';
import { UnitForm } from './unit-form.tsx';
import { UnitHistory } from './unit-history.tsx';

export interface Narrowed {
  /** Id of the stage at which they stand; `none`: at none yet, `any`: wherever they stand. */
  stage: string | undefined;
  isLate: boolean;
}

/** Whether a unit is among those that a figure counts; all are, where nothing is said. */
function isShown({ isIn, progress }: ProgrammeUnit, { stage, isLate }: Narrowed): boolean {
  if (stage === undefined && !isLate) return true;
  if (!isIn || (isLate && progress.late.length === 0)) return false;
  return stage === undefined || stage === 'any' || (progress.stageId ?? 'none') === stage;
}

interface UnitsTableProps {
  programme: Programme;
  units: readonly ProgrammeUnit[];
  narrowed: Narrowed;
}

export function UnitsTable({ programme, units, narrowed }: UnitsTableProps) {
  const { t } = useTranslation('programmes');
  const { person, actions } = useSession();
  const organisations = useOrganisations();
  const [changed, setChanged] = useState<ProgrammeUnit | 'new' | null>(null);
  const mayReport = !programme.isEnded && actions.includes('programme.report');
  const isOffice = organisations.size > 1;
  const isOwnMissing = !units.some(({ organisationId }) => organisationId === person.organisationId);
  const shown = units.filter((unit) => isShown(unit, narrowed));
  return (
    <div className="stack">
      {mayReport && (isOffice || isOwnMissing) && (
        <div>
          <Button onClick={() => setChanged('new')}>{t(isOffice ? 'page.report' : 'page.reportOwn')}</Button>
        </div>
      )}
      {shown.length === 0 ? (
        <p className="empty">{t(units.length > 0 ? 'page.noHits' : 'page.empty')}</p>
      ) : (
        <Table<ProgrammeUnit>
          size="small"
          aria-label={t('page.units')}
          dataSource={shown}
          rowKey={({ id }) => id}
          pagination={{ pageSize: 100, hideOnSinglePage: true, showSizeChanger: false }}
          scroll={{ x: 'max-content' }}
          expandable={{
            expandedRowRender: (unit) => <UnitHistory programme={programme} organisationId={unit.organisationId} version={unit.version} />,
          }}
          columns={[
            { title: t('fields.unit'), fixed: 'start', render: (_, { organisationName }) => <bdi>{organisationName}</bdi> },
            { title: t('fields.now'), render: (_, unit) => <Standing programme={programme} unit={unit} /> },
            ...programme.stages.map(({ id, name }) => ({
              title: name,
              render: (_: unknown, { stages, progress }: ProgrammeUnit) => <Days days={stages[id]} isLate={progress.late.includes(id)} />,
            })),
            { title: t('fields.note'), width: 200, render: (_, { note }) => (note === null ? '—' : <bdi className="wrap">{note}</bdi>) },
            ...(mayReport
              ? [
                  {
                    title: t('page.change'),
                    render: (_: unknown, unit: ProgrammeUnit) => (
                      <Button
                        size="small"
                        aria-label={t('page.changeOne', { name: unit.organisationName })}
                        onClick={() => setChanged(unit)}
                      >
                        {t('page.change')}
                      </Button>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      <p className="quiet small" role="status" data-total={shown.length}>
        {t('page.count', { count: shown.length })}
      </p>
      {changed !== null && (
        <UnitForm
          programme={programme}
          {...(changed === 'new' ? {} : { unit: changed })}
          known={new Set(units.map(({ organisationId }) => organisationId))}
          onClose={() => setChanged(null)}
        />
      )}
    </div>
  );
}

function Standing({ programme, unit: { isIn, progress } }: { programme: Programme; unit: ProgrammeUnit }) {
  const { t } = useTranslation('programmes');
  if (!isIn) return <span className="quiet">{t('page.notIn')}</span>;
  const stage = programme.stages.find(({ id }) => id === progress.stageId);
  const tone = progress.late.length > 0 ? 'bad' : progress.hasReachedAll ? 'good' : stage === undefined || stage.isBehind ? 'wait' : 'run';
  return (
    <span className="row">
      <Outcome tone={tone}>{stage?.name ?? t('figures.none')}</Outcome>
      {progress.late.length > 0 && <span className="small">{t('page.late')}</span>}
    </span>
  );
}

function Days({ days, isLate }: { days: ProgrammeUnit['stages'][string] | undefined; isLate: boolean }) {
  const { t } = useTranslation('programmes');
  if (days === undefined || (days.doneOn === null && days.plannedOn === null)) return <span className="quiet">—</span>;
  if (days.doneOn !== null) return <span>{t('page.doneOn', { day: days.doneOn })}</span>;
  return isLate ? (
    <Outcome tone="bad">{t('page.plannedOn', { day: days.plannedOn })}</Outcome>
  ) : (
    <span className="quiet">{t('page.plannedOn', { day: days.plannedOn })}</span>
  );
}
