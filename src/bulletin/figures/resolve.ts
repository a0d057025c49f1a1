/** The words that a bound run must have, computed from the results: used to compose a bulletin, and again to check it. Pure. */
import type { Binding, Issue, Query } from '../document/model.ts';
import { chineseNumeral, decimalText, type Exact, exactOf, isZero, minus, quotient, rounded, times100 } from './exact.ts';
import { measure } from './measure.ts';
import type { ResultObject, Results } from './results.ts';

export interface Source {
  results: Results;
  issue: Issue;
}

/** What is printed where there is nothing: a share of no object, a site without code. */
export const NONE = '—';

/** The words; null when the results or the issue hold nothing of what is asked. */
export function resolve(source: Source, binding: Binding): string | null {
  const { results } = source;
  switch (binding.is) {
    case 'count':
      return countText(measure(results, binding.query), binding.numerals);
    case 'rate':
      return rateText(measure(results, binding.part), measure(results, binding.all), binding);
    case 'change':
      return changeText(results, binding);
    case 'points': {
      const value = measure(results, binding.query);
      return value === null ? null : trimmed(decimalText(value, 2));
    }
    case 'term':
      return term(source, binding);
    case 'date':
      return dateOf(source, binding);
    case 'issue':
      return source.issue[binding.field] ?? null;
    case 'corrects': {
      const first = source.issue.corrects?.[binding.field] ?? null;
      return first !== null && binding.field === 'issuedOn' ? dayText(first) : first;
    }
    case 'unit': {
      const unit = results.unit(binding.unit);
      return unit === null ? null : binding.form === 'list' ? (unit.listName ?? unit.name) : unit.name;
    }
    case 'field': {
      const one = results.object(binding.kind, binding.object);
      return one === null ? null : fieldText(one, binding.field);
    }
    case 'sentence': {
      const one = results.object(binding.kind, binding.object);
      const sentences = one?.reasons.filter(({ category }) => binding.categories.includes(category)) ?? [];
      return sentences.length === 0 ? null : sentences.map(({ sentence }) => sentence).join('，');
    }
    case 'sentenceOf':
      return results.object(binding.kind, binding.object)?.reasons[binding.index]?.sentence ?? null;
    case 'kindWord':
      return binding.kind === 'site' ? '政府网站' : '政务新媒体';
    case 'textError': {
      const one = results.object(binding.kind, binding.object);
      const error = one?.textErrors[binding.index];
      // Only their number is known.
      if (error === undefined) return one?.textErrors.length === 0 && binding.index === 0 ? NONE : null;
      return error[binding.field] ?? NONE;
    }
    case 'overdueOwner':
      return results.set.overdueErrorReports[binding.index]?.name ?? null;
    case 'example':
      return results.set.goodExamples.find(({ id }) => id === binding.id)?.[binding.field] ?? null;
    case 'stagePhrase':
      return stageOf(results, binding)?.phrase ?? null;
    case 'annex':
      return binding.isAlone ? '附件' : `附件${binding.number}`;
    case 'ordinal':
      return String(binding.row);
  }
}

/** Chinese numerals are written up to here. */
const MOST_NUMERAL = 9999n;

function countText(value: Exact | null, numerals: 'arabic' | 'chinese'): string | null {
  if (value === null || value.d !== 1n) return null;
  if (numerals === 'arabic') return value.n.toString();
  return value.n > MOST_NUMERAL ? null : chineseNumeral(Number(value.n));
}

export interface RateForm {
  decimals: number;
  zero: '0' | '0%' | 'decimals';
  whole: '100%' | 'decimals';
}

/** A share in percent, divided once and rounded half up once; nothing and everything in the form the office chose. */
export function rateText(part: Exact | null, all: Exact | null, { decimals, zero, whole }: RateForm): string | null {
  if (part === null || all === null) return null;
  const share = quotient(part, all);
  if (share === null) return NONE;
  if (isZero(share) && zero !== 'decimals') return zero;
  if (part.n * all.d === all.n * part.d && whole === '100%') return '100%';
  return `${decimalText(times100(share), decimals)}%`;
}

/** 提升18.6个百分点: the difference of the two printed rates, with its direction. Source: contracts.md 5.14. */
function changeText(results: Results, { against, kind, decimals, unit, trims }: Binding & { is: 'change' }): string | null {
  const earlier = (what: 'checked' | 'passed'): Query => ({ of: 'earlier', against, kind, what });
  const before = printedRate(measure(results, earlier('passed')), measure(results, earlier('checked')), decimals);
  const judged = results.select(kind, {}).filter(({ verdict }) => verdict !== 'unknown').length;
  const now = printedRate(exactOf(results.select(kind, { verdict: 'passed' }).length), exactOf(judged), decimals);
  if (before === null || now === null) return null;
  const difference = minus(now, before);
  if (isZero(difference)) return '持平';
  const size = unit === 'points' ? difference : quotient(times100(difference), before);
  if (size === null) return null;
  const text = decimalText(size, decimals).replace('-', '');
  return `${difference.n > 0n ? '提升' : '下降'}${trims ? trimmed(text) : text}${unit === 'points' ? '个百分点' : '%'}`;
}

function printedRate(part: Exact | null, all: Exact | null, decimals: number): Exact | null {
  const share = part === null || all === null ? null : quotient(part, all);
  return share === null ? null : rounded(times100(share), decimals);
}

const trimmed = (text: string) => (text.includes('.') ? text.replace(/0+$/, '').replace(/\.$/, '') : text);

function term({ results }: Source, { term: what, kind, id }: Binding & { is: 'term' }): string | null {
  const { round, issuing, messages } = results.set;
  switch (what) {
    case 'period':
      return round.quarter === null ? `${round.year}年` : `${round.year}年第${chineseNumeral(round.quarter)}季度`;
    case 'quarter':
      return round.quarter === null ? null : `${chineseNumeral(round.quarter)}季度`;
    case 'year':
      return `${round.year}年`;
    case 'round':
      return round.name;
    case 'window': {
      const window = round.windows[kind ?? 'site'];
      return window === null ? null : daysText(window.from, window.to);
    }
    case 'asOf':
      return dayText(round.asOf);
    case 'issuer':
      return id === undefined ? issuing.issuers.join('、') : (issuing.issuers.find((name) => name === id) ?? null);
    case 'jointWith':
      return issuing.jointWith.length === 0 ? null : issuing.jointWith.join('、');
    case 'approvedBy':
      return issuing.approvedBy;
    case 'office':
      return results.set.office.name;
    case 'rulebook':
    case 'rulebookNumber': {
      const book = round.rulebooks.find((one) => one.id === id) ?? (id === undefined ? round.rulebooks[0] : undefined);
      if (book === undefined) return null;
      if (what === 'rulebookNumber') return book.documentNumber;
      return `《${book.title}》${book.documentNumber === null ? '' : `（${book.documentNumber}）`}`;
    }
    case 'channel':
      return messages.find(({ channel }) => channel === id)?.channelName ?? null;
  }
}

function dateOf({ results, issue }: Source, { date, id }: Binding & { is: 'date' }): string | null {
  if (date === 'programme' || date === 'programmeDue') {
    const programme = id === undefined ? null : results.programme(id);
    const day = date === 'programme' ? programme?.asOf : programme?.dueOn;
    return day ? dayText(day) : null;
  }
  if (date === 'printedOn') return dayText(issue.printedOn ?? issue.issuedOn);
  const day = date === 'order' ? issue.orders?.find((one) => one.id === id)?.deadline : issue[date];
  return day ? dayText(day) : null;
}

/** 2023年9月26日: without padding zeros. Source: GB/T 9704-2012 7.3.5. */
export function dayText(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

function daysText(from: string, to: string): string {
  if (from === to) return dayText(from);
  const end = dayText(to);
  if (from.slice(0, 7) === to.slice(0, 7)) return `${dayText(from)}至${Number(to.slice(8))}日`;
  return `${dayText(from)}至${from.slice(0, 4) === to.slice(0, 4) ? end.slice(5) : end}`;
}

/** Points as they are meant: 0.1 three times is 0.3. */
const pointsText = (points: number) => trimmed(decimalText(exactOf(points), 2));

function fieldText(one: ResultObject, field: (Binding & { is: 'field' })['field']): string | null {
  switch (field) {
    case 'reasons':
      return one.reasons.map(({ sentence }) => sentence).join('；') || NONE;
    case 'faults':
      return one.reasons.map(({ sentence }) => sentence).join('、') || null;
    case 'vetoes':
      return one.reasons.flatMap(({ kind, sentence }) => (kind === 'veto' ? sentence : [])).join('；') || NONE;
    case 'ledger':
      return (
        one.ledger
          .flatMap((entry) =>
            entry.kind === 'deduct' ? `${entry.name}${entry.times > 1 ? `${entry.times}处` : ''}扣${pointsText(entry.points)}分` : [],
          )
          .join('；') || NONE
      );
    case 'score':
      return one.score === null ? NONE : pointsText(one.score);
    case 'streak':
      return String(one.failedStreak);
    case 'owner':
      return 'owner' in one ? (one.owner ?? NONE) : NONE;
    default:
      return one[field] ?? NONE;
  }
}

function stageOf(results: Results, { programme, stage }: { programme: string; stage: string }) {
  return results.programme(programme)?.stages.find(({ id }) => id === stage) ?? null;
}
