/** What a file that somebody hands in is called: one visible line without a path, with the ending of what it is. Pure. */
import type { FileKind } from './kind.ts';

const LONGEST = 120;

/** The name to keep and to show; `附件` where nothing of the given one is left. */
export function keptName(given: string, { endings }: FileKind): string {
  const last = given.split(/[/\\]/).at(-1)!;
  // Control, direction and invisible characters, line separators; what file systems refuse.
  const visible = last.replace(/[\p{C}\p{Zl}\p{Zp}<>:"|?*]/gu, '').replace(/^[\s.]+|[\s.]+$/gu, '');
  const parted = /^(?<stem>.*)\.(?<ending>[^.]{1,10})$/su.exec(visible)?.groups;
  const own = endings.find((ending) => ending === parted?.ending?.toLowerCase());
  const stem = [...(own === undefined ? visible : parted!.stem!)].slice(0, LONGEST).join('');
  return `${stem === '' ? '附件' : stem}.${own ?? endings[0]}`;
}
