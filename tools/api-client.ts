// Writes the types of the API's client, src/api/client/paths.ts, from the OpenAPI document: node tools/api-client.ts
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { appWithoutDatabase } from '../src/api/document.ts';

const target = path.join(import.meta.dirname, '../src/api/client/paths.ts');
const folder = mkdtempSync(path.join(tmpdir(), 'zx-client-'));
try {
  const app = await appWithoutDatabase(folder);
  const nodes = await openapiTS(app.swagger() as unknown as OpenAPI3);
  await app.close();
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, `/** Made from the OpenAPI document by tools/api-client.ts. */\n${astToString(nodes)}`);
} finally {
  rmSync(folder, { recursive: true });
}
