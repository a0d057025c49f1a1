/** Fills the places of a sentence with bound runs. The names of the places are documented in docs/manual/通报.md. Pure. */
import { InputError } from '../../platform/index.ts';
import { type Binding, mergedRuns, type ObjectKind, type Query, type Run, type Where } from '../document/model.ts';
import { unitsThat } from '../figures/measure.ts';
import type { Settings } from '../settings/settings.ts';
import { joined, namedObjects, nameList } from './naming.ts';
import { type Place, readTemplate, type TemplatePiece } from './template.ts';
import { MissingError, type Writer } from './writer.ts';

/** What a sentence is about when it is written once for each unit, channel or owner. */
export interface Scope {
  unit?: string;
  channel?: string;
  issuer?: string;
  /** Index in `overdueErrorReports`. */
  owner?: number;
}

export interface Filler {
  writer: Writer;
  settings: Settings;
  /** Number of the annex with this content, from 1; null when it is not printed. */
  annexNumber(about: string, kind: string): number | null;
  annexCount: number;
}

type Arguments = Place['args'];

/** The runs of a template. Throws InputError for a place that does not exist, or that nothing can be put in. */
export function fill(filler: Filler, template: string, scope: Scope = {}): Run[] {
  return mergedRuns(readTemplate(template).flatMap((piece) => pieceRuns(filler, piece, scope)));
}

function pieceRuns(filler: Filler, piece: TemplatePiece, scope: Scope): Run[] {
  if ('text' in piece) return [{ text: piece.text }];
  if ('place' in piece) return placeRuns(filler, piece.place, scope);
  try {
    const parts = piece.optional.map((inner) => ({ isPlace: 'place' in inner, runs: pieceRuns(filler, inner, scope) }));
    return parts.some(({ isPlace, runs }) => isPlace && isNothing(runs)) ? [] : parts.flatMap(({ runs }) => runs);
  } catch (error) {
    if (error instanceof MissingError) return [];
    throw error;
  }
}

/** A place that counts none, or names nobody. */
function isNothing(runs: readonly Run[]): boolean {
  if (runs.length === 0) return true;
  const [only] = runs;
  return runs.length === 1 && only?.bound?.is === 'count' && only.text === '0';
}

function placeRuns(filler: Filler, place: Place, scope: Scope): Run[] {
  const [subject = '', what = ''] = place.name.split('.', 2);
  if (subject === 'site' || subject === 'account') return objectRuns(filler, subject, what, place, scope);
  const binding = bindingOf(filler, place, subject, what, scope);
  if (binding === null) throw new InputError(`通报样式里没有名为“{${place.name}}”的位置，可用的见手册《通报》`, { code: 'template-place' });
  return binding === 'nothing' ? [] : [filler.writer.bound(binding)];
}

const TERMS = [
  'period',
  'quarter',
  'year',
  'round',
  'asOf',
  'office',
  'issuer',
  'jointWith',
  'approvedBy',
  'rulebook',
  'rulebookNumber',
] as const;

function bindingOf(filler: Filler, { args }: Place, subject: string, what: string, scope: Scope): Binding | null | 'nothing' {
  const [first] = args;
  const count = (query: Query): Binding => ({ is: 'count', query, numerals: 'arabic' });
  const channel = first?.[0] ?? scope.channel;
  switch (subject) {
    case 'window':
      return { is: 'term', term: 'window', kind: what === 'account' ? 'account' : 'site' };
    case 'deadline':
    case 'issuedOn':
      return { is: 'date', date: subject };
    case 'programmeDue':
      return { is: 'date', date: 'programmeDue', id: first?.[0] ?? '' };
    case 'contact':
    case 'number':
      if (subject === 'number' && first !== undefined)
        return { is: 'count', query: { of: 'given', value: Number(first[0]) }, numerals: 'chinese' };
      return { is: 'issue', field: subject };
    case 'unit':
      return scope.unit === undefined ? null : { is: 'unit', unit: scope.unit, form: 'row' };
    case 'channel':
      return channel === undefined ? null : { is: 'term', term: 'channel', id: channel };
    case 'messages':
      if (channel === undefined) return null;
      if (what === 'onTimeRate') {
        const of = (part: 'onTime' | 'received'): Query => ({ of: 'messages', what: part, channel });
        return {
          is: 'rate',
          part: of('onTime'),
          all: of('received'),
          decimals: filler.settings.figures.rate.site,
          zero: '0%',
          whole: '100%',
        };
      }
      if (what !== 'received' && what !== 'closed' && what !== 'open' && what !== 'onTime' && what !== 'overdue') return null;
      return count({ of: 'messages', what, channel });
    case 'overdue':
      if (what !== 'reports' && what !== 'owners') return null;
      return count({ of: 'overdue', what, ...(channel === undefined ? {} : { channel }) });
    case 'owner': {
      if (scope.owner === undefined) return null;
      if (what === '') return { is: 'overdueOwner', index: scope.owner };
      return count({ of: 'overdue', what: 'reports', owner: filler.writer.source.results.set.overdueErrorReports[scope.owner]!.name });
    }
    case 'selfChecks': {
      if (what === 'coverage') {
        const of = (part: 'checked' | 'running'): Query => ({ of: 'selfChecks', what: part });
        return {
          is: 'rate',
          part: of('checked'),
          all: of('running'),
          decimals: filler.settings.figures.coverage,
          zero: '0%',
          whole: '100%',
        };
      }
      const known = ['units', 'running', 'checked', 'problems', 'rechecked', 'differing'] as const;
      const part = known.find((one) => one === what);
      return part === undefined ? null : count({ of: 'selfChecks', what: part });
    }
    case 'annex': {
      const [about = '', kind = ''] = (first?.[0] ?? '').split('-', 2);
      const number = filler.annexNumber(about, kind);
      return number === null ? 'nothing' : { is: 'annex', number, isAlone: filler.annexCount === 1 };
    }
    default: {
      const term = TERMS.find((one) => one === subject);
      if (term === undefined) return null;
      if (term === 'issuer' && scope.issuer !== undefined) return { is: 'term', term, id: scope.issuer };
      return { is: 'term', term, ...(first === undefined ? {} : { id: first[0] }) };
    }
  }
}

/** What may be counted of the objects of a kind, by the word that settings use. */
export const COUNTS: Record<string, Where> = {
  running: { isDrawnOrNot: true },
  checked: {},
  failed: { verdict: 'failed' },
  passed: { verdict: 'passed' },
  unknown: { verdict: 'unknown' },
  textErrors: { hasTextErrors: true },
  overdue: { hasOverdueReports: true },
};

function objectRuns(filler: Filler, kind: ObjectKind, what: string, { args }: Place, scope: Scope): Run[] {
  const { writer, settings } = filler;
  const { results } = writer.source;
  const where = { ...whereOf(args), ...(scope.unit === undefined ? {} : { unit: scope.unit }) };
  const objects = (more: Where): Query => ({ of: 'objects', kind, where: { ...where, ...more } });
  const { figures } = settings;
  const form = { zero: figures.zero, whole: figures.whole };
  const has = (name: string) => args.some(([key]) => key === name);
  const value = (name: string) => args.find(([key]) => key === name)?.[1] ?? null;
  const are = has('all-passed') ? 'all-passed' : has('some-failed') ? 'some-failed' : 'any';
  switch (what) {
    case 'passRate':
      return [
        writer.bound({
          is: 'rate',
          part: objects({ verdict: 'passed' }),
          all: objects({ isJudged: true }),
          decimals: figures.rate[kind],
          ...form,
          zero: '0%',
        }),
      ];
    case 'failShare':
      return [writer.bound({ is: 'rate', part: objects({ verdict: 'failed' }), all: objects({}), decimals: figures.share[kind], ...form })];
    case 'coverage':
      return [writer.bound({ is: 'rate', part: objects({}), all: objects({ isDrawnOrNot: true }), decimals: figures.coverage, ...form })];
    case 'change': {
      const against = has('previous') ? 'previous' : 'year-before';
      return [writer.bound({ is: 'change', against, kind, decimals: figures.rate[kind], ...figures.change })];
    }
    case 'unitCount':
      return [writer.bound({ is: 'count', query: { of: 'units', kind, are }, numerals: 'arabic' })];
    case 'unitNames':
      return joined(
        unitsThat(results, kind, are).map(({ id }) => [writer.bound({ is: 'unit', unit: id, form: 'row' })]),
        '、',
      );
    case 'names': {
      const named = namedObjects(writer, kind, results.select(kind, where), objects({}));
      const limit = (name: 'most' | 'first') => Number(value(name) ?? settings.naming[name]);
      const first = limit('first');
      return nameList(writer, named, { most: has('first') && !has('most') ? first : limit('most'), first, noun: value('noun') });
    }
    default: {
      const base = Object.hasOwn(COUNTS, what) ? COUNTS[what]! : null;
      if (base === null)
        throw new InputError(`通报样式里没有名为“{${kind}.${what}}”的位置，可用的见手册《通报》`, { code: 'template-place' });
      return [writer.bound({ is: 'count', query: objects(base), numerals: 'arabic' })];
    }
  }
}

/** Conditions of a place: `category=甲/乙`, `streak=3`, `portal`, `site`, `platform=…`, `carriedOver=…`, `failed`. */
function whereOf(args: Arguments): Where {
  const where: Where = {};
  for (const [key, value] of args) {
    if (key === 'category') where.categories = value.split('/');
    else if (key === 'sentence') where.sentence = value;
    else if (key === 'carriedOver') where.carriedOver = value.split('/');
    else if (key === 'platform') where.platform = value;
    else if (key === 'streak') where.streak = Number(value);
    else if (key === 'portal') where.isPortal = true;
    else if (key === 'department') where.isPortal = false;
    else if (key === 'failed') where.verdict = 'failed';
    else if (key === 'overdue') where.hasOverdueReports = true;
    else if (!['first', 'most', 'noun', 'all-passed', 'some-failed', 'previous', 'year-before'].includes(key))
      throw new InputError(`通报样式里没有名为“${key}”的条件，可用的见手册《通报》`, { code: 'template-condition' });
  }
  return where;
}
