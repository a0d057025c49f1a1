/**
 * One look at a new-media account + rulebook → verdict. No network: the same look gives the same verdict at any time.
 * Source: 2019-19 part 1 (政务新媒体); contracts.md section 5.1, 5.2.
 */
import { allChecks, defaultSeed, type Finding, runChecks } from '../../checks/index.ts';
import { type Account, type AccountOutcome, accountFacts } from '../../collect/index.ts';
import type { Artifacts, Missing } from '../../page/index.ts';
import { type AssessedIndicator, type Assessment, assess, type Rulebook, tasksOf, type Verdict } from '../../rulebook/index.ts';
import { createTextEngine, type TextEngine } from '../../text/index.ts';
import { type Basis, type JudgingChoices, rulebookOf } from '../inspection/judge.ts';
import { accountTexts, lookAsCrawl } from './facts.ts';

export interface AccountJudgement {
  /** Beijing date that ends every window. */
  asOf: string;
  rulebook: { id: string; version: string };
  verdict: Verdict;
  /** Chinese sentences, most important first. */
  reasons: string[];
  indicators: AssessedIndicator[];
  findings: (Finding & { indicator: string })[];
}

/** All that a judgement was made of: kept, decisions are laid over it later. */
export interface AccountExamination {
  judgement: AccountJudgement;
  book: Rulebook;
  assessment: Assessment;
  basis: Basis;
  seed: string;
}

const TARGET = { kind: 'account', publicService: true } as const;

/** Reads texts with one engine, made when the first text is read. Throws InputError when the rulebook is refused. */
export function createAccountExaminer(
  rulebook: JudgingChoices['rulebook'],
  asOf: string,
): (outcome: AccountOutcome, account: Account) => AccountExamination {
  const book = rulebookOf(rulebook, asOf);
  const tasks = tasksOf(book, TARGET);
  let engine: TextEngine | null = null;
  return (outcome, account) => {
    const facts = accountFacts(outcome, account);
    const texts = accountTexts(outcome, () => (engine ??= createTextEngine()));
    const get = <N extends keyof Artifacts>(name: N): Artifacts[N] | Missing => {
      if (name === 'account') return facts as Artifacts[N];
      if (name === 'texts') return texts as Artifacts[N] | Missing;
      if (name === 'crawl') return lookAsCrawl(outcome) as Artifacts[N];
      return { missing: true, reason: '查看的是政务新媒体账号，不是网站' };
    };
    const seed = defaultSeed(outcome.address, asOf);
    const runs = runChecks(tasks, allChecks, get, { asOf, complete: true, seed });
    const basis: Basis = { ...TARGET, asOf, complete: true, incompleteReason: null, unread: false, only: null, runs };
    const assessment = assess(book, runs, basis);
    const { verdict, reasons, indicators } = assessment;
    const findings = runs.flatMap((run) => run.findings.map((finding) => ({ ...finding, indicator: run.indicator })));
    const judgement = { asOf, rulebook: { id: book.id, version: book.version }, verdict, reasons, indicators, findings };
    return { judgement, book, assessment, basis, seed };
  };
}

/** As `createAccountExaminer`, for those who only show the result. */
export function createAccountJudge(
  rulebook: JudgingChoices['rulebook'],
  asOf: string,
): (outcome: AccountOutcome, account: Account) => AccountJudgement {
  const examine = createAccountExaminer(rulebook, asOf);
  return (outcome, account) => examine(outcome, account).judgement;
}
