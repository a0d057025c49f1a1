import { readFileSync } from 'node:fs';

/** Version of this software, from package.json; stands in reports, evidence and our client name. */
export const version: string = (JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string })
  .version;
