/** 值班表 laid out: shifts by day, people taking turns, days off apart from working days. Pure. */
import { type Static, Type } from 'typebox';
import { InputError, type WorkingCalendar } from '../../platform/index.ts';

const strict = { additionalProperties: false };
const Id = Type.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' });
const Day = Type.String({ format: 'date', description: 'Beijing date, included' });
const Hour = Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$', description: 'Beijing time' });

/** What a rota is laid out by. */
export const RotaPlan = Type.Object(
  {
    from: Day,
    to: Day,
    shifts: Type.Array(
      Type.Object(
        {
          name: Type.String({ minLength: 1, maxLength: 40 }),
          starts: Hour,
          ends: Type.String({ ...Hour, description: 'Beijing time; not later than the start: on the next day' }),
          days: Type.Enum(['all', 'working', 'off'], { description: 'on which days there is such a shift' }),
          people: Type.Array(Id, { minItems: 1, maxItems: 100, description: 'in the order of their turns' }),
          together: Type.Integer({ minimum: 1, maximum: 10, description: 'how many have it at a time' }),
        },
        strict,
      ),
      { minItems: 1, maxItems: 10 },
    ),
    away: Type.Array(Type.Object({ personId: Id, from: Day, to: Day }, strict), { maxItems: 500 }),
  },
  strict,
);
export type RotaPlan = Static<typeof RotaPlan>;

export interface PlannedShift {
  day: string;
  name: string;
  startsAt: Date;
  endsAt: Date;
  personId: string;
}

const MOST_DAYS = 400;
const DAY_MS = 86_400_000;

/**
 * The shifts of the plan, by day. Whoever is away is passed over and has their turn when they are back; a day on which all are away
 * throws InputError, as do dates in the wrong order.
 */
export function layOut({ from, to, shifts, away }: RotaPlan, calendar: WorkingCalendar): PlannedShift[] {
  const days = daysOf(from, to);
  const isAway = (personId: string, day: string) => away.some((one) => one.personId === personId && one.from <= day && day <= one.to);
  // Each shift has its own queue: whoever had it goes to the end.
  const queues = shifts.map(({ people }) => [...new Set(people)]);
  return days.flatMap((day) =>
    shifts.flatMap(({ name, starts, ends, days: on, together }, i) => {
      if (on !== 'all' && calendar.isWorkingDay(day) !== (on === 'working')) return [];
      const present = queues[i]!.filter((personId) => !isAway(personId, day)).slice(0, together);
      if (present.length < Math.min(together, queues[i]!.length))
        throw new InputError(`${day} 的${name}只有 ${present.length} 人能值班，请补充人员或调整不在岗的日期`, { code: 'rota-short' });
      queues[i] = [...queues[i]!.filter((personId) => !present.includes(personId)), ...present];
      return present.map((personId) => ({ day, name, ...hoursOf(day, starts, ends), personId }));
    }),
  );
}

/** The instants of a shift that begins on a Beijing day. */
export function hoursOf(day: string, starts: string, ends: string): { startsAt: Date; endsAt: Date } {
  const startsAt = new Date(`${day}T${starts}:00+08:00`);
  const endsAt = new Date(`${day}T${ends}:00+08:00`);
  return { startsAt, endsAt: endsAt > startsAt ? endsAt : new Date(endsAt.getTime() + DAY_MS) };
}

function daysOf(from: string, to: string): string[] {
  const [first, last] = [Date.parse(`${from}T00:00:00Z`), Date.parse(`${to}T00:00:00Z`)];
  const count = (last - first) / DAY_MS + 1;
  if (!(count >= 1)) throw new InputError('值班表的起止日期先后不对，请改正', { code: 'rota-dates' });
  if (count > MOST_DAYS) throw new InputError(`一次最多排 ${MOST_DAYS} 天，请分几次`, { code: 'rota-dates' });
  return Array.from({ length: count }, (_, i) => new Date(first + i * DAY_MS).toISOString().slice(0, 10));
}
