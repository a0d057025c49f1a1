/** The update calendar comes unit by unit; a calendar shows days. */

interface DueOfUnit {
  day: string;
  organisationName: string;
  homes: number;
  columns: number;
  accounts: number;
}

export interface DueOfDay {
  homes: number;
  columns: number;
  accounts: number;
  /** Names of the units concerned. */
  units: string[];
}

/** By Beijing date. */
export function dueByDay(items: readonly DueOfUnit[]): Map<string, DueOfDay> {
  const days = new Map<string, DueOfDay>();
  for (const { day, organisationName, homes, columns, accounts } of items) {
    const before = days.get(day) ?? { homes: 0, columns: 0, accounts: 0, units: [] };
    days.set(day, {
      homes: before.homes + homes,
      columns: before.columns + columns,
      accounts: before.accounts + accounts,
      units: [...before.units, organisationName],
    });
  }
  return days;
}
