/** A round of the worker's tests: websites on this machine, registered and opened as an office does it. */
import { openRound } from '../../campaign/round/opening.ts';
import { createRound } from '../../campaign/round/rounds.ts';
import { aPage, type LocalSite, localSite, type Route } from '../../collect/crawl/testing/local-site.ts';
import { firstStart, isDatabaseAway, type Platform } from '../../platform/server.ts';
import { createRecord } from '../../registry/server.ts';
import { within } from '../setup.ts';

export interface TestSites {
  /** By host name. */
  sites: Map<string, LocalSite>;
  /** Text of a hosts file that leads there. */
  hosts: string;
  close(): Promise<void>;
}

/** Websites with a home page, so many articles in columns, and one link that leads nowhere. */
export async function startSites(count: number, articles: number, more: Record<string, Route> = {}): Promise<TestSites> {
  const sites = new Map<string, LocalSite>();
  for (let number = 1; number <= count; number++) {
    const columns = ['/gg/', '/xw/'];
    const routes: Record<string, Route> = { '/': aPage(`第${number}站`, [...columns, '/dead.html']), '/robots.txt': { status: 404 } };
    for (const [i, column] of columns.entries()) {
      const own = Array.from({ length: articles }, (_, n) => n).filter((n) => n % columns.length === i);
      routes[column] = aPage(
        `栏目${i}`,
        own.map((n) => `${column}${n}.html`),
      );
      for (const n of own) routes[`${column}${n}.html`] = aPage(`第${n}篇`, columns, `第${number}站第${n}篇文章的正文。`.repeat(20));
    }
    sites.set(`s${number}.test`, await localSite({ ...routes, ...more }));
  }
  return {
    sites,
    hosts: [...sites].map(([host, { port }]) => `127.0.0.1:${port} ${host}`).join('\n'),
    close: async () => {
      await Promise.all([...sites.values()].map((site) => site.close()));
    },
  };
}

/** Opens a round over one website a host; the ids of its inspections by host, and its own. */
export async function openTestRound(
  platform: Platform,
  hosts: readonly string[],
): Promise<{ id: string; inspections: Map<string, string> }> {
  await firstStart(platform, { name: '青禾省政府办公厅', level: 'province', divisionCode: null });
  return within(platform, async (work) => {
    const { id: organisationId } = await work.tx
      .selectFrom('organisations')
      .select('id')
      .orderBy('path')
      .limit(1)
      .executeTakeFirstOrThrow();
    for (const host of hosts) {
      const known = await work.tx.selectFrom('sites').select('id').where('home_url', '=', `http://${host}/`).executeTakeFirst();
      if (known === undefined) await createRecord(work, 'sites', { organisationId, name: `${host} 网站`, homeUrl: `http://${host}/` });
    }
    const draft = await createRound(work, {
      organisationId,
      name: '测试批次',
      kind: 'special',
      period: { from: '2026-10-01', to: '2026-12-31' },
      selection: { kinds: ['site'] },
      coverage: { mode: 'full' },
      asOf: '2026-11-20',
    });
    const { id } = await openRound(work, draft.id, draft.version);
    const rows = await work.tx
      .selectFrom('inspections')
      .innerJoin('sites', 'sites.id', 'inspections.site_id')
      .innerJoin('round_objects', 'round_objects.id', 'inspections.round_object_id')
      .select(['inspections.id', 'home_url'])
      .where('round_id', '=', id)
      .execute();
    return { id, inspections: new Map(rows.map((row) => [new URL(row.home_url).hostname, row.id])) };
  });
}

/** Resolves when every object of the round has come to its end. */
export async function roundEnd(platform: Platform, id: string): Promise<void> {
  for (;;) {
    const running = await within(platform, ({ tx }) =>
      tx.selectFrom('round_objects').select('id').where('round_id', '=', id).where('state', 'in', ['waiting', 'running']).execute(),
    ).catch((error: unknown) => {
      if (!isDatabaseAway(error)) throw error;
      return null;
    });
    if (running?.length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** What a round brought, by host: state, pages, findings with how often each is stored. */
export async function roundResult(platform: Platform, id: string): Promise<Record<string, unknown>> {
  return within(platform, async ({ tx }) => {
    const objects = await tx
      .selectFrom('round_objects')
      .innerJoin('inspections', 'inspections.id', 'round_objects.inspection_id')
      .innerJoin('sites', 'sites.id', 'inspections.site_id')
      .select(['home_url', 'round_objects.state', 'inspections.id', 'inspections.state as inspection_state', 'report'])
      .where('round_id', '=', id)
      .orderBy('home_url')
      .execute();
    const result: Record<string, unknown> = {};
    for (const { home_url: url, id: inspectionId, state, inspection_state: inspectionState, report } of objects) {
      const findings = await tx.selectFrom('findings').select('key').where('inspection_id', '=', inspectionId).orderBy('key').execute();
      const { coverage, findings: reported } = (report ?? {}) as {
        coverage?: { pages: number; complete: boolean };
        findings?: { id: string }[];
      };
      result[new URL(url).hostname] = {
        state,
        inspectionState,
        pages: coverage?.pages,
        complete: coverage?.complete,
        findings: findings.map(({ key }) => key),
        reported: reported?.map((one) => one.id).sort(),
      };
    }
    return result;
  });
}
