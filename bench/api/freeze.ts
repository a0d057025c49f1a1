/** How long a round of a whole province takes to be frozen, and how much memory: `npm run bench -- freeze [--sites 640] [--accounts 5000]`. */
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { keepRulebook, storable } from '../../src/campaign/round/inspections.ts';
import { openRound } from '../../src/campaign/round/opening.ts';
import { createRound } from '../../src/campaign/round/rounds.ts';
import { freezeRound, recomputeResultSet } from '../../src/campaign/server.ts';
import { outcomeOf } from '../../src/campaign/testing/reviewed-round.ts';
import { testDatabase } from '../../src/platform/db/testing/database.ts';
import { type Platform, perform, SYSTEM, type Work } from '../../src/platform/server.ts';
import { fillProvince } from './province.ts';

export async function benchFreeze(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      sites: { type: 'string', default: '640' },
      accounts: { type: 'string', default: '5000' },
      findings: { type: 'string', default: '100' },
    },
  });
  const test = await testDatabase();
  const platform: Platform = { database: test.database, clock: { now: () => Date.now() } };
  const system = <T>(work: (work: Work) => Promise<T>) => perform(platform, SYSTEM, 'round.freeze', work);
  try {
    const size = { sites: Number(values.sites), accounts: Number(values.accounts), rounds: 0 };
    const { top } = await fillProvince(platform, size);
    const draft = await createdRound(system, top);
    const opening = await timed(() => system((work) => openRound(work, draft.id, draft.version)));
    await system((work) => inspected(work, draft.id, Number(values.findings)));
    const terms = { unknown: { reason: '测量', objectIds: null }, leaveOpen: '测量' };
    const freezing = await timed(() => system((work) => freezeRound(work, draft.id, draft.version + 1, terms)));
    const again = await timed(() => system((work) => recomputeResultSet(work, freezing.result)));
    console.log(`${size.sites} 个网站（各 ${values.findings} 个问题）、${size.accounts} 个账号`);
    for (const [name, { seconds, cpu, megabytes }] of Object.entries({ 启动: opening, 确定结果: freezing, 重算: again }))
      console.log(`${name} ${seconds.toFixed(1)} s，处理器 ${cpu.toFixed(1)} s，内存最高 ${megabytes} MB`);
    if (!again.result.isSame) throw new Error('重算的结果不同');
  } finally {
    await test.close();
  }
}

const createdRound = (system: <T>(work: (work: Work) => Promise<T>) => Promise<T>, organisationId: string) =>
  system((work) =>
    createRound(work, {
      ...{ organisationId, name: '第四季度检查', kind: 'quarter', period: { from: '2026-10-01', to: '2026-12-31' } },
      ...{ selection: { kinds: ['site', 'account'] }, coverage: { mode: 'full' }, asOf: '2026-11-20' },
    }),
  );

/** Stores one and the same result for every object of a kind, as if it had been inspected. */
async function inspected(work: Work, roundId: string, count: number): Promise<void> {
  const { tx, now } = work;
  const outcome = outcomeOf('http://w0.gov.cn/');
  const sha256 = await keepRulebook(work, outcome.rulebook);
  for (const [kind, times] of [
    ['site', count],
    ['account', 1],
  ] as const) {
    const many = outcome.report.findings.flatMap((finding) =>
      Array.from({ length: times }, (_, i) => ({ ...finding, id: `${finding.id}${i}`, url: `${finding.url}${i}.html` })),
    );
    const runs = outcome.basis.runs.map((run) => ({
      ...run,
      findings: run.findings.flatMap((finding) => Array.from({ length: times }, (_, i) => ({ ...finding, id: `${finding.id}${i}` }))),
    }));
    await sql`
      update inspections i set state = 'finished', verdict = 'review', rulebook_id = ${outcome.rulebook.id}, rulebook_version = 'x',
        rulebook_sha256 = ${sha256}, report = ${storable({ ...outcome.report, findings: many })}::jsonb,
        basis = ${storable({ ...outcome.basis, runs })}::jsonb, finished_at = ${now}
      from round_objects o where o.inspection_id = i.id and o.round_id = ${roundId} and o.object_kind = ${kind}`.execute(tx);
  }
  await sql`update round_objects set state = 'inspected', version = version + 1 where round_id = ${roundId}`.execute(tx);
  await sql`update rounds set state = 'reviewing', inspected_at = ${now} where id = ${roundId}`.execute(tx);
}

async function timed<T>(work: () => Promise<T>): Promise<{ result: T; seconds: number; cpu: number; megabytes: number }> {
  let most = 0;
  const look = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, 50);
  const [began, used] = [performance.now(), process.cpuUsage()];
  try {
    const result = await work();
    const { user, system } = process.cpuUsage(used);
    return { result, seconds: (performance.now() - began) / 1000, cpu: (user + system) / 1e6, megabytes: Math.round(most / 2 ** 20) };
  } finally {
    clearInterval(look);
  }
}
