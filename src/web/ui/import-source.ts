/** What an import wizard asks of the platform, and how it shows a row. */
import type { ReactNode } from 'react';
import type { paths } from '../../api/client.ts';

export type StoredImport = paths['/api/v1/imports/{id}']['get']['responses'][200]['content']['application/json'];
export type ImportRowPage = paths['/api/v1/imports/{id}/rows']['get']['responses'][200]['content']['application/json'];

/** The platform's three answers for imports of one area. */
export interface ImportSource {
  /** Path of the imports: what is asked once is kept by it. */
  path: string;
  one: (id: string) => Promise<StoredImport>;
  rows: (
    id: string,
    query: { outcome: ImportRowPage['items'][number]['outcome']; limit: number; after?: number },
  ) => Promise<ImportRowPage>;
  apply: (id: string, body: { digest: string; leaveOutRejected?: boolean }) => Promise<unknown>;
  /** Name of a field for people. */
  fieldName: (field: string) => string;
  /** A field's value for people. */
  show: (field: string, value: unknown) => ReactNode;
}
