/** Small evidence folders for tests; removed when the test file is done. */
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import type { Evidence } from '../evidence.ts';
import { createEvidence, type EvidenceOptions } from '../writer.ts';
import { anExchange, aPicture, aReport, NOON, someOptions } from './parts.ts';

const made: string[] = [];
afterAll(async () => {
  await Promise.all(made.splice(0).map((dir) => rm(dir, { recursive: true, force: true })));
});

/** An empty folder. */
export async function aFolder(): Promise<string> {
  const dir = await mkdtemp(path.join(os.tmpdir(), 'zhengxun-evidence-'));
  made.push(dir);
  return dir;
}

/** A sealed folder with an answer, a rendered page, a picture, a text and a report over them. */
export async function aSealedFolder(more: Partial<EvidenceOptions> = {}): Promise<{ dir: string; evidence: Evidence[] }> {
  const dir = await aFolder();
  const writer = await createEvidence(dir, someOptions(more));
  const seen = { url: 'http://www.example.gov.cn/', at: NOON };
  const evidence = [
    await writer.addResponse(anExchange()),
    await writer.addRendered(Buffer.from('<html>rendered</html>'), seen),
    await writer.addScreenshot(aPicture(), seen),
    await writer.addText('连接被拒绝', seen),
  ];
  await writer.addReport(aReport(evidence));
  await writer.seal();
  return { dir, evidence };
}
