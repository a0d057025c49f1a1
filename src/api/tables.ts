/** Tables in requests and answers: their media types and how large one may be. */
import type { Api } from './options.ts';

export const TABLE_TYPES = { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv' } as const;
/** A registry of 100,000 rows takes about 10 MB. */
export const LARGEST_TABLE = 32 << 20;

/** Bodies of these types reach the routes as bytes. */
export function acceptTables(app: Api): void {
  app.addContentTypeParser(Object.values(TABLE_TYPES), { parseAs: 'buffer', bodyLimit: LARGEST_TABLE }, (_, body, done) =>
    done(null, body),
  );
}
