// Writes the types of the API's client from the OpenAPI document: node tools/api-client.ts
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { appWithoutDatabase } from '../src/api/document.ts';

/** The source of `src/api/client/paths.ts`. */
export async function clientTypes(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'zx-client-'));
  try {
    const app = await appWithoutDatabase(folder);
    const nodes = await openapiTS(app.swagger() as unknown as OpenAPI3);
    await app.close();
    return `/** Generated from the OpenAPI document by tools/api-client.ts; not to be changed by hand. */\n${short(astToString(nodes))}`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The same in half the bytes: a tab a level, and no word where the document has only its default one. */
const short = (source: string): string =>
  source
    .replace(/^ *\/\*\* @description Default Response \*\/\n/gm, '')
    .replace(/^(?: {4})+/gm, (indent) => '\t'.repeat(indent.length / 4));

if (import.meta.main) writeFileSync(new URL('../src/api/client/paths.ts', import.meta.url), await clientTypes());
