/** A round whose sites were inspected and await their reviewers: a blank column (veto), a wrong character (advice), a matter for persons. */
import { allChecks, findingId, type IndicatorRun } from '../../checks/index.ts';
import { type Platform, perform, SYSTEM } from '../../platform/server.ts';
import { createRecord } from '../../registry/server.ts';
import { assess, loadRulebook } from '../../rulebook/index.ts';
import { assessedPart } from '../report/assessed.ts';
import { aReport } from '../report/testing/a-report.ts';
import { setPlan } from '../review/desk/plans.ts';
import type { ReviewSettings } from '../review/plan.ts';
import { recordInspection } from '../round/inspections.ts';
import { openRound } from '../round/opening.ts';
import { createRound } from '../round/rounds.ts';

export interface ReviewedRound {
  roundId: string;
  /** One for each owner, in their order. */
  sites: { siteId: string; roundObjectId: string; inspectionId: string; homeUrl: string }[];
}

const BOOK = loadRulebook('inspection-2019', { on: '2026-11-20', checks: allChecks });
/** Judged here; the last is for persons alone. */
const ONLY = ['columns-blank', 'typos', 'site-state-secret'];

let count = 0;

/** Makes the round of an office over one new site of each owner; `plan`: how it is reviewed. */
export async function aReviewedRound(
  platform: Platform,
  officeId: string,
  ownerIds: readonly string[],
  plan: Partial<ReviewSettings> & { seed?: string } = {},
): Promise<ReviewedRound> {
  return perform(platform, SYSTEM, 'round.write', async (work) => {
    const made: { siteId: string; homeUrl: string }[] = [];
    for (const organisationId of ownerIds) {
      const homeUrl = `http://r${++count}.qinghe.gov.cn/`;
      const { id: siteId } = await createRecord(work, 'sites', { organisationId, name: `网站${count}`, homeUrl });
      made.push({ siteId, homeUrl });
    }
    const draft = await createRound(work, {
      organisationId: officeId,
      name: `第${++count}次检查`,
      kind: 'special',
      period: { from: '2026-10-01', to: '2026-12-31' },
      selection: { kinds: ['site'] },
      coverage: { mode: 'full' },
    });
    if (Object.keys(plan).length > 0) await setPlan(work, draft.id, 0, plan);
    await openRound(work, draft.id, draft.version);
    const objects = await work.tx.selectFrom('round_objects').selectAll().where('round_id', '=', draft.id).execute();
    const sites: ReviewedRound['sites'] = [];
    for (const { siteId, homeUrl } of made) {
      const object = objects.find(({ record_id }) => record_id === siteId)!;
      await recordInspection(work, object.inspection_id!, outcomeOf(homeUrl));
      sites.push({ siteId, roundObjectId: object.id, inspectionId: object.inspection_id!, homeUrl });
    }
    return { roundId: draft.id, sites };
  });
}

/** What an inspection of the site brings. */
export function outcomeOf(homeUrl: string): Parameters<typeof recordInspection>[2] {
  const runs = [
    aRun('columns-blank', 'blank-columns', [
      { template: 'blank', message: '栏目“领导信箱”有栏目无内容', subject: `${homeUrl}ldxx/`, url: `${homeUrl}ldxx/`, quote: '领导信箱' },
    ]),
    aRun('typos', 'typos', [{ template: 'wrong', message: '“价直观”应为“价值观”', subject: '价直观', url: homeUrl, quote: '价直观' }]),
  ];
  const basis = {
    kind: 'site' as const,
    publicService: true,
    asOf: '2026-11-20',
    complete: true,
    incompleteReason: null,
    unread: false,
    only: ONLY,
    runs,
  };
  const part = assessedPart(assess(BOOK, runs, basis), runs, null);
  const target = { url: homeUrl, finalUrl: homeUrl, siteCode: null, name: '网站', kind: 'site' as const };
  const proof = { kind: 'warc' as const, path: 'evidence.warc.gz', sha256: 'a'.repeat(64), capturedAt: '2026-11-20T01:00:00.000Z' };
  const findings = part.findings.map((finding) => ({ ...finding, evidence: [proof] }));
  const rulebook = { id: BOOK.id, version: BOOK.version, title: BOOK.title, chain: [BOOK.id] };
  return {
    report: aReport({ ...part, findings, target, rulebook, columns: [] }),
    basis,
    rulebook: BOOK,
    software: '0.0.0',
    crawlSha256: null,
    evidenceSha256: null,
  };
}

type Found = Pick<IndicatorRun['findings'][number], 'template' | 'message' | 'subject' | 'url' | 'quote'>;

function aRun(indicator: string, check: string, found: Found[]): IndicatorRun {
  const findings = found.map((one) => ({ id: findingId(check, one.subject), check, outcome: 'fail' as const, data: {}, ...one }));
  return { indicator, check, title: check, outcome: 'fail', scope: 'site', threshold: 1, findings };
}
