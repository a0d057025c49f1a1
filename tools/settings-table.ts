// Writes the table of settings into the manual: node tools/settings-table.ts
import { readFileSync, writeFileSync } from 'node:fs';
import { settingsTable } from '../src/platform/server.ts';

const page = new URL('../docs/manual/运行维护.md', import.meta.url);
const [BEGIN, END] = ['<!-- settings: written by tools/settings-table.ts -->\n', '<!-- /settings -->'];

/** The manual's page as it is and as it should be. Throws when the page has lost its marks. */
export function manualPage(): { written: string; current: string } {
  const written = readFileSync(page, 'utf8');
  const [before, rest] = written.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error('the page has no place for the settings');
  return { written, current: `${before}${BEGIN}${settingsTable()}${END}${after}` };
}

if (import.meta.main) writeFileSync(page, manualPage().current);
