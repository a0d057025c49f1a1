import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import type { CloseLook } from '../../page/index.ts';
import { storeCloseLook } from './close-look.ts';
import { CrawlStore } from './store.ts';
import { openCrawl } from './view.ts';

const dir = mkdtempSync(path.join(os.tmpdir(), 'zhengxun-look-'));
afterEach(() => rmSync(dir, { recursive: true, force: true }));

it('看过的写进采集文件，读出来一样', () => {
  const store = new CrawlStore(dir, { resume: false, clock: { now: () => 0 } });
  store.setMeta('state', { startUrl: 'http://www.qinghe.gov.cn/', home: [], skipped: {} });
  store.close();
  const crawl = openCrawl(dir);
  const look: CloseLook = { at: 1, search: { box: null, hint: null, homeRead: true, answers: [] }, pages: [] };
  try {
    expect([crawl.closeLook?.(), crawl.meta.ipv6]).toEqual([null, null]);
    storeCloseLook(dir, look, { hasAddress: true, reachable: null });
    // The reader that was open before sees it too.
    expect([crawl.closeLook?.(), crawl.meta.ipv6]).toEqual([look, { hasAddress: true, reachable: null }]);
  } finally {
    crawl.close();
  }
});
