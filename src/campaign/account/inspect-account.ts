/** An account for a round: one look, judged, as a report like a website's. The look itself is the proof of its findings. */
import { type Account, type AccountOutcome, connectorFor, isSight, type LookTools, lookAtAccount } from '../../collect/index.ts';
import type { Rulebook } from '../../rulebook/index.ts';
import type { Basis, JudgingChoices } from '../inspection/judge.ts';
import { assessedPart } from '../report/assessed.ts';
import type { Report } from '../report/report.ts';
import { createAccountExaminer } from './judge.ts';

export interface AccountInspection {
  report: Report;
  basis: Basis;
  rulebook: Rulebook;
}

export interface InspectAccountOptions {
  account: Account;
  /** 账号标识码; null: none. */
  code: string | null;
  /** Way in; null: the one that the address leads to. */
  connector: string | null;
  /** Of the connector, with credentials; `{}`: none are needed. */
  configuration: unknown;
  rulebook: JudgingChoices['rulebook'];
  asOf: string;
  software: string;
  /** Keeps the look and says its sha256: every finding refers to it. */
  keep(look: Uint8Array): Promise<string>;
}

/**
 * Looks and judges. What could not be seen is told as `{ sentence }` and is no report: neither passed nor failed. Throws InputError
 * when no connector reads the address or its configuration is refused.
 */
export async function inspectAccount(options: InspectAccountOptions, tools: LookTools): Promise<AccountInspection | { sentence: string }> {
  const { account, connector, configuration, rulebook, asOf } = options;
  const outcome = await lookAtAccount({ account, connector: connectorFor(account.address, connector), configuration }, tools);
  if (outcome.kind === 'our-side' || outcome.kind === 'cancelled') return { sentence: outcome.sentence };
  const { book, assessment, basis, seed } = createAccountExaminer(rulebook, asOf)(outcome, account);
  const look = Buffer.from(`${JSON.stringify(outcome, null, 1)}\n`);
  const at = new Date(outcome.at).toISOString();
  const proof = { kind: 'text' as const, path: 'look.json', sha256: await options.keep(look), capturedAt: at };
  const part = assessedPart(assessment, basis.runs, null);
  const report: Report = {
    schema: 'zhengxun.report/1',
    software: options.software,
    target: { url: account.address, finalUrl: outcome.address, siteCode: options.code, name: account.name, kind: 'account' },
    rulebook: { id: book.id, version: book.version, title: book.title, chain: book.chain.map(({ id }) => id) },
    ...{ asOf, seed, startedAt: at, finishedAt: at },
    coverage: coverageOf(outcome, look.length),
    ...part,
    findings: part.findings.map((finding) => ({ ...finding, evidence: [proof] })),
    columns: [],
  };
  return { report, basis, rulebook: book };
}

function coverageOf(outcome: AccountOutcome, bytes: number): Report['coverage'] {
  const isSeen = isSight(outcome);
  return {
    ...{ pages: isSeen ? 1 : 0, links: outcome.tests.length, bytes: isSeen ? bytes : 0, complete: true, skipped: {}, allowPrivate: false },
    unread: { urls: isSeen ? [] : [outcome.address], more: 0 },
  };
}
