/** What falls due, day by day: a month at a time, each day opens its list. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../data/client.ts';
import { Asked } from '../ui/asked.tsx';
import { type DueOfDay, dueByDay } from './due-by-day.ts';
import { MonthCalendar, useMonth } from './month-calendar.tsx';

export function DueCalendar() {
  const { t } = useTranslation('watch');
  const { from, to } = useMonth();
  const query = useQuery({
    queryKey: ['watch', 'calendar', from, to],
    queryFn: async () => (await answer(api.GET('/api/v1/update-calendar', { params: { query: { from, to } } }))).items,
  });
  return (
    <Asked query={query} rows={10}>
      {(items) => {
        const due = dueByDay(items);
        return (
          <div className="stack">
            <p className="quiet">{t('calendar.note')}</p>
            <MonthCalendar cell={(day) => <Due day={day} due={due.get(day)} />} />
          </div>
        );
      }}
    </Asked>
  );
}

function Due({ day, due }: { day: string; due: DueOfDay | undefined }) {
  const { t } = useTranslation('watch');
  if (due === undefined) return null;
  const { homes, columns, accounts, units } = due;
  return (
    <ul title={units.join('、')}>
      {homes + columns > 0 && (
        <li>
          <Link to="/watch/content/$tab" params={{ tab: 'pages' } as never} search={{ dueFrom: day, dueTo: day } as never}>
            {[homes > 0 && t('calendar.homes', { count: homes }), columns > 0 && t('calendar.columns', { count: columns })]
              .filter(Boolean)
              .join(' ')}
          </Link>
        </li>
      )}
      {accounts > 0 && <li>{t('calendar.accounts', { count: accounts })}</li>}
    </ul>
  );
}
