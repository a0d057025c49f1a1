/** The prose of a seed bulletin as a page prints it, without the tables. */
import { composeBulletin } from '../compose/compose.ts';
import { textOf } from '../document/model.ts';
import { printed } from '../document/printed.ts';
import { preset } from '../settings/load.ts';
import type { Seed } from './seeds/seed.ts';

export function proseOf({ set, preset: id, issue }: Pick<Seed, 'set' | 'preset' | 'issue'>): string {
  const { title, addressees, lines } = printed(composeBulletin(set, preset(id), issue));
  return [title, addressees, ...lines.map(({ lead, runs }) => (lead?.text ?? '') + textOf(runs))].join('\n');
}
