/** Evidence of an inspection as a worker stores it: a sealed folder in the blob store, the finding's proofs pointing into it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { createEvidence, type Evidence, loadSigningKey } from '../../../collect/index.ts';
import { type BlobStore, type Platform, perform, recordBlob, SYSTEM } from '../../../platform/server.ts';
import { recordParts, storeFolder, storeList } from '../stored-files.ts';

export const PICTURE = Buffer.from('\x89PNG\r\n\x1a\npicture', 'latin1');
/** Its second paragraph holds the finding's quotation; the rest tries to get out. */
export const HOSTILE_PAGE = `<!doctype html><html><head><meta charset="gb2312"><title>通知公告<script>top.hacked=1</script></title>
<meta http-equiv="refresh" content="0;url=http://evil.example/"></head>
<body onload="parent.hacked=1"><div class="content"><p>第一段文字说明本栏目的情况。</p>
<p>各单位要坚持正确的价直观导向。请于月底前报送材料。</p>
<img src="http://evil.example/track.png"><form action="http://evil.example/"><button>提交</button></form></div></body></html>`;

/** Gives every finding of the inspection this page (as `charset` bytes, packed) and a picture as its proofs; the ids of the findings. */
export async function prove(platform: Platform, blobs: BlobStore, inspectionId: string, url: string, page: Uint8Array): Promise<string[]> {
  const dir = mkdtempSync(path.join(tmpdir(), 'zx-proven-'));
  try {
    const at = Date.UTC(2026, 10, 20, 1);
    const writer = await createEvidence(path.join(dir, 'evidence'), {
      clock: { now: () => at },
      software: 'zhengxun 0.0.0',
      signingKey: await loadSigningKey(dir),
      options: {},
      authority: null,
    });
    const headers = { 'content-type': 'text/html', 'content-encoding': 'gzip' };
    const exchange = { url, at, requestHeaders: {}, status: 200, headers, wire: gzipSync(page), address: '127.0.0.1' };
    const proofs: Evidence[] = [await writer.addResponse(exchange), await writer.addScreenshot(PICTURE, { url, at })];
    proofs.push(await writer.addText('<b>连接被拒绝</b>\n', { url, at }));
    await writer.seal();
    const parts = await storeFolder(blobs, path.join(dir, 'evidence'));
    const list = await storeList(blobs, parts);
    await perform(platform, SYSTEM, 'round.write', async (work) => {
      await recordParts(work, blobs, inspectionId, 'evidence', parts);
      await recordBlob(work, blobs, list, 'application/json');
      await work.tx.updateTable('inspections').set({ evidence_sha256: list.sha256 }).where('id', '=', inspectionId).execute();
    });
    const { kysely } = platform.database;
    const rows = await kysely
      .updateTable('findings')
      .set({ evidence: JSON.stringify(proofs) })
      .where('inspection_id', '=', inspectionId)
      .returning('id')
      .execute();
    return rows.map(({ id }) => id);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
