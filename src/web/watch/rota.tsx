/** 值班表: a month of shifts; a shift opens to what can be done with it. */
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAddress } from '../app/address.ts';
import { useMay, useSession } from '../data/session.ts';
import { Asked } from '../ui/asked.tsx';
import { clock } from '../ui/times.ts';
import { type Shift, shiftsQuery } from './duty.ts';
import { MonthCalendar, useMonth } from './month-calendar.tsx';

const RotaForm = lazy(() => import('./rota-form.tsx'));
const ShiftDialog = lazy(() => import('./shift-dialog.tsx'));

export function Rota() {
  const { t } = useTranslation('watch');
  const { person } = useSession();
  const mayWrite = useMay('duty.write');
  const [{ unit = person.organisationId }] = useAddress();
  const { from, to } = useMonth();
  const [isLaying, setLaying] = useState(false);
  const [opened, setOpened] = useState<Shift | null>(null);
  const query = useQuery(shiftsQuery(unit, from, to));
  return (
    <div className="stack">
      <div className="row">
        {mayWrite && (
          <Button type="primary" onClick={() => setLaying(true)}>
            {t('rota.add')}
          </Button>
        )}
        <Now shifts={query.data ?? []} />
      </div>
      <Asked query={query} rows={10}>
        {(shifts) => {
          const byDay = Map.groupBy(shifts, ({ day }) => day);
          return (
            <>
              {shifts.length === 0 && <p className="quiet">{t('rota.empty')}</p>}
              <MonthCalendar
                cell={(day) => (
                  <ul>
                    {(byDay.get(day) ?? []).map((shift) => (
                      <li key={shift.id}>
                        <button type="button" className="shift" onClick={() => setOpened(shift)}>
                          {shift.name} <bdi>{shift.personName}</bdi>
                        </button>
                      </li>
                    ))}
                  </ul>
                )}
              />
            </>
          );
        }}
      </Asked>
      <Suspense>
        {isLaying && <RotaForm organisationId={unit} onClose={() => setLaying(false)} />}
        {opened !== null && <ShiftDialog shift={opened} onClose={() => setOpened(null)} />}
      </Suspense>
    </div>
  );
}

/** Whoever is on duty at this moment. */
function Now({ shifts }: { shifts: readonly Shift[] }) {
  const { t } = useTranslation('watch');
  const now = Date.now();
  const present = shifts.filter(({ startsAt, endsAt }) => Date.parse(startsAt) <= now && now < Date.parse(endsAt));
  if (present.length === 0) return <span className="quiet">{t('rota.nobody')}</span>;
  return (
    <span>
      {t('rota.now')}
      {present.map(({ id, name, personName, endsAt }) => (
        <bdi key={id}> {t('rota.until', { person: personName, name, at: clock(Date.parse(endsAt)) })}</bdi>
      ))}
    </span>
  );
}
