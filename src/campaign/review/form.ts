/**
 * The form that a person fills in: one entry for each indicator that needs a person, with its clause, what to look at, what the
 * machine proposes and the pages drawn by the recorded seed. `answers.ts` reads it back.
 */
import { Document, type YAMLMap, type YAMLSeq } from 'yaml';
import { draw, isAboutCount } from '../../checks/index.ts';
import { type Artifacts, isMissing } from '../../page/index.ts';
import type { Decisions, Indicator } from '../../rulebook/index.ts';
import type { Examination } from '../inspection/judge.ts';
import type { Report, ReportIndicator } from '../report/report.ts';
import { kindWords, outcomeWords } from '../report/words.ts';
import type { Form } from './answers.ts';

type Entry = Form['indicators'][number];

const HEADER = ` 人工核定表。填写后用 judge 采集目录 --answers 本文件 读回，得出确认后的得分和结论。
 by 核定人，on 核定日期（如 2026-11-20）：在此统一填写，也可在各条另填。
 outcome 本指标的结论：通过、不通过、不适用；加分指标填“通过”为得分。留空为未核定。
 count 有几处（得几次），remark 说明，pages 佐证页面。
 candidates 机器提出的问题，逐条填 decision：成立、不成立（须在 remark 写明理由）。逐条核定后不必再填 outcome。
 sample 按种子随机抽取的页面，请逐个查看。
 records 网站外部看不到的记录（导出的留言、试提交的问题），每条写
   - { what: 内容, counts: 是否计一处（true 或 false）, askedAt: 提出日期, repliedAt: 答复日期, url: 网址, remark: 说明 }
 以 # 开头的行只供阅读。`;

/** What a form is made of. */
export interface FormMatter extends Pick<Examination, 'report' | 'rulebook' | 'runs' | 'decisions' | 'seed'> {
  /** Pages drawn for a person to look at. */
  sample(indicator: Indicator): { url: string; title: string }[];
}

/** The form's text; what was decided already is filled in. */
export function formText(examination: Examination): string {
  return formTextOf({ ...examination, sample: (indicator) => sampleOf(examination, indicator) });
}

/** The form's text without the crawl. */
export function formTextOf(matter: FormMatter): string {
  const { report, rulebook, seed } = matter;
  const wanted = report.indicators.filter((indicator) => needsPerson(report, indicator));
  const form = {
    schema: 'zhengxun.form/1',
    site: report.target.url,
    rulebook: report.rulebook.id,
    asOf: report.asOf,
    seed,
    by: null,
    on: null,
    indicators: wanted.map((indicator) => entryOf(matter, indicator)),
  } satisfies Form;
  const document = new Document(form);
  document.commentBefore = HEADER;
  const list = document.get('indicators') as YAMLSeq<YAMLMap>;
  for (const [index, shown] of wanted.entries()) {
    const node = list.items[index]!;
    const indicator = rulebook.indicators.find((one) => one.id === shown.id)!;
    node.commentBefore = remarksOf(indicator, shown).map(comment).join('\n');
    node.spaceBefore = index > 0;
  }
  return document.toString({ lineWidth: 0, nullStr: '', flowCollectionPadding: false });
}

/** Whatever the machine could not settle, and what a person decided already. Advice counts for nothing, so only its manual items. */
export function needsPerson({ ledger }: Pick<Report, 'ledger'>, { id, kind, outcome, decision }: ReportIndicator): boolean {
  if (outcome === 'manual' || decision !== undefined) return true;
  if (kind === 'advisory' || outcome === 'inapplicable') return false;
  if (outcome === 'review' || outcome === 'error') return true;
  return ledger.some((entry) => entry.indicator === id && entry.state === 'proposed');
}

function entryOf({ rulebook, runs, decisions, sample: sampleFor }: FormMatter, shown: ReportIndicator): Entry {
  const indicator = rulebook.indicators.find((one) => one.id === shown.id)!;
  const decided = decisions.indicators.get(shown.id);
  const found = new Map(runs.filter((run) => run.indicator === shown.id).flatMap((run) => run.findings.map((one) => [one.id, one])));
  const candidates = [...found.values()]
    .filter((finding) => !isAboutCount(finding) && indicator.kind !== 'bonus')
    .map(({ id, message, url, target }) => ({ id, message, url, ...(target === undefined ? {} : { target }), ...saidOf(decisions, id) }));
  const sample = sampleFor(indicator);
  return {
    id: shown.id,
    outcome: decided ? { pass: '通过', fail: '不通过', inapplicable: '不适用' }[decided.says] : null,
    count: null,
    remark: decided?.remark ?? null,
    ...(decided ? { by: decided.by, on: decided.on } : {}),
    ...(candidates.length > 0 ? { candidates } : {}),
    ...(sample.length > 0 ? { sample } : {}),
    ...(candidates.length === 0 ? { pages: [], records: [] } : {}),
  } as Entry;
}

function saidOf({ findings }: Decisions, id: string) {
  const said = findings.get(id);
  if (!said) return { decision: null };
  return { decision: said.says === 'confirm' ? ('成立' as const) : ('不成立' as const), by: said.by, on: said.on, remark: said.remark };
}

/** Pages drawn for a person; empty when the indicator draws none or the crawl has none of the kind. */
export function sampleOf(
  { artifacts, seed }: Pick<Examination, 'artifacts' | 'seed'>,
  { sample }: Indicator,
): { url: string; title: string }[] {
  if (sample === null) return [];
  return draw(seed, populationOf(artifacts, sample.of), sample.size);
}

function populationOf(artifacts: Examination['artifacts'], of: NonNullable<Indicator['sample']>['of']): { url: string; title: string }[] {
  const list = <N extends 'guides' | 'articles' | 'columns'>(name: N): Artifacts[N] | [] => {
    const artifact = artifacts.get(name);
    return isMissing(artifact) ? [] : artifact;
  };
  const named = ({ url, title }: { url: string; title: string }) => ({ url, title });
  if (of === 'guides') return list('guides').map(named);
  if (of === 'columns') return list('columns').map(({ url, name }) => ({ url, title: name }));
  if (of === 'articles') return list('articles').map(named);
  const wanted = of === 'policies' ? 'policy' : 'interpretation';
  const own = new Set(list('columns').flatMap((column) => (column.class === wanted ? [column.url] : [])));
  return list('articles')
    .filter((article) => article.column !== null && own.has(article.column))
    .map(named);
}

function remarksOf({ name, clause, criterion, look, points, sample }: Indicator, { kind, outcome, note }: ReportIndicator): string[] {
  const worth = points === null ? '' : `，${{ once: '一次', item: '每个', occurrence: '每处' }[points.per]} ${points.each} 分`;
  return [
    `【${kindWords[kind]}】${name}${worth}；目前：${outcomeWords[outcome]}`,
    `条款：${clause ?? '本项目的提示项'}`,
    `标准：${criterion}`,
    ...(look === null ? [] : [`请看：${look}`]),
    ...(note === undefined || note === look ? [] : [`机器：${note}`]),
    ...(sample === null ? [] : [`随机抽 ${sample.size} 个，不足则全查`]),
  ];
}

function comment(text: string): string {
  return ` ${text.replace(/[\p{C}\s]+/gu, ' ').trim()}`;
}
