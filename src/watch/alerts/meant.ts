/** A channel or rule as somebody means to change it. */
import { ConflictError, type NotFoundError } from '../../platform/index.ts';

/** The row, in the version that was looked at. Throws `missing` without one, ConflictError (`changed-meanwhile`); `what`: 渠道, 规则. */
export function meantRow<R extends { version: number }>(
  row: R | undefined,
  version: number,
  { what, missing }: { what: string; missing: () => NotFoundError },
): R {
  if (row === undefined) throw missing();
  if (row.version !== version) throw new ConflictError(`此${what}已有改动，请取最新内容后再改`, { code: 'changed-meanwhile' });
  return row;
}
