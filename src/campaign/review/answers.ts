/**
 * A form that a person filled in → decisions: findings confirmed or dismissed, outcomes of what only a person can judge, records
 * of what cannot be seen from outside. A form that cannot be used is refused with line and reason.
 */
import { type Static, Type } from 'typebox';
import { findingId } from '../../checks/index.ts';
import { InputError } from '../../platform/index.ts';
import {
  type Decision,
  type Decisions,
  GIVEN_BY_PERSON,
  type GivenFault,
  type Indicator,
  type IndicatorDecision,
  type Path,
  PlacedYaml,
  type Rulebook,
  RulebookError,
} from '../../rulebook/index.ts';

/** What a form must fit: the assessment it answers. */
export interface Asked {
  /** Home address, which a given fault without page is shown at. */
  site: string;
  rulebook: Rulebook;
  /** Ids of the findings that the checks gave, by indicator id. */
  findings: ReadonlyMap<string, ReadonlySet<string>>;
}

const OUTCOMES = {
  通过: 'pass',
  pass: 'pass',
  不通过: 'fail',
  fail: 'fail',
  不适用: 'inapplicable',
  inapplicable: 'inapplicable',
} as const;
const SAYS = { 成立: 'confirm', confirm: 'confirm', 不成立: 'dismiss', dismiss: 'dismiss' } as const;
const namesOf = <T extends object>(table: T) => Object.keys(table) as [keyof T & string, ...(keyof T & string)[]];

const closed = { additionalProperties: false } as const;
const Text = Type.String({ maxLength: 4000 });
const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
const blank = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) => Type.Optional(Type.Union([schema, Type.Null()]));
const signature = { remark: blank(Text), by: blank(Text), on: blank(Day) };

const Candidate = Type.Object(
  { id: Text, message: blank(Text), url: blank(Text), target: blank(Text), decision: blank(Type.Enum(namesOf(SAYS))), ...signature },
  closed,
);
/** Something that cannot be seen from outside: a message of the office's own records, a question asked on trial. */
export const recordSchema = Type.Object(
  { what: Text, counts: Type.Boolean(), askedAt: blank(Day), repliedAt: blank(Day), url: blank(Text), remark: blank(Text) },
  closed,
);
const Entry = Type.Object(
  {
    id: Text,
    outcome: blank(Type.Enum(namesOf(OUTCOMES))),
    count: blank(Type.Integer({ minimum: 1, maximum: 100_000 })),
    ...signature,
    pages: blank(Type.Array(Text, { maxItems: 200 })),
    sample: blank(Type.Array(Type.Object({ url: Text, title: blank(Text) }, closed))),
    candidates: blank(Type.Array(Candidate)),
    records: blank(Type.Array(recordSchema, { maxItems: 10_000 })),
  },
  closed,
);
export const formSchema = Type.Object(
  {
    schema: Type.Literal('zhengxun.form/1'),
    site: Text,
    rulebook: Text,
    asOf: Day,
    seed: Text,
    by: blank(Text),
    on: blank(Day),
    indicators: Type.Array(Entry),
  },
  { ...closed, $id: 'zhengxun.form/1' },
);
export type Form = Static<typeof formSchema>;
type FormEntry = Form['indicators'][number];

const MAX_LENGTH = 8 << 20;

/** A filled form: the seed it was made with, and its decisions once it is known what was found. */
export interface FilledForm {
  seed: string;
  /** Throws InputError naming file, line and reason. */
  decisions(asked: Asked): Decisions;
}

/** Reads a filled form. Throws InputError naming file, line and reason. */
export function readForm({ file, text }: { file: string; text: string }): FilledForm {
  return refusing(() => {
    if (text.length > MAX_LENGTH) throw new RulebookError(file, 1, '文件超过 8 MB，不是核定表');
    const source = new PlacedYaml(file, text);
    source.demand(formSchema);
    const form = source.data as Form;
    return { seed: form.seed, decisions: (asked) => refusing(() => new Answers(source, form, asked).decisions()) };
  });
}

function refusing<T>(read: () => T): T {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof RulebookError) throw new InputError(cause.message, { code: 'answers-refused', cause });
    throw cause;
  }
}

/** One form being read: its default signature and places. */
class Answers {
  readonly #source: PlacedYaml;
  readonly #form: Form;
  readonly #asked: Asked;

  constructor(source: PlacedYaml, form: Form, asked: Asked) {
    this.#source = source;
    this.#form = form;
    this.#asked = asked;
  }

  decisions(): Decisions {
    const { site, rulebook, asOf } = this.#form;
    if (site !== this.#asked.site) throw this.#refuse(['site'], `这张核定表是 ${site} 的，现在评定的是 ${this.#asked.site}`);
    if (rulebook !== this.#asked.rulebook.id) {
      throw this.#refuse(['rulebook'], `这张核定表用的检查指标是 ${rulebook}，现在用的是 ${this.#asked.rulebook.id}`);
    }
    if (asOf !== this.#asked.rulebook.on) {
      throw this.#refuse(['asOf'], `这张核定表的检查截止日是 ${asOf}，现在评定的是 ${this.#asked.rulebook.on}`);
    }
    if (this.#form.on) this.#day(['on'], this.#form.on);
    const findings: [string, Decisions['findings'] extends ReadonlyMap<string, infer D> ? D : never][] = [];
    const indicators: [string, IndicatorDecision][] = [];
    const met = new Set<string>();
    for (const [index, entry] of this.#form.indicators.entries()) {
      const path = ['indicators', index];
      const indicator = this.#asked.rulebook.indicators.find((one) => one.id === entry.id);
      if (!indicator) throw this.#refuse([...path, 'id'], `检查指标 ${rulebook} 中没有“${entry.id}”`);
      if (met.has(entry.id)) throw this.#refuse([...path, 'id'], `指标“${entry.id}”出现两次`);
      met.add(entry.id);
      const decided = this.#candidates(entry, path);
      const whole = this.#whole(entry, indicator, path);
      if (decided.length > 0 && (entry.count || counted(entry).length > 0)) {
        throw this.#refuse([...path, 'count'], '逐条核定了问题的，不再填写 count 或 records');
      }
      findings.push(...decided);
      if (whole) indicators.push([entry.id, whole]);
    }
    return { findings: new Map(findings), indicators: new Map(indicators) };
  }

  #candidates(entry: FormEntry, path: Path) {
    return (entry.candidates ?? []).flatMap((candidate, index) => {
      if (!candidate.decision) return [];
      const at = [...path, 'candidates', index];
      if (!this.#asked.findings.get(entry.id)?.has(candidate.id)) {
        throw this.#refuse([...at, 'id'], `本次评定的指标“${entry.id}”没有编号为 ${candidate.id} 的问题，请用 --form 重新生成核定表`);
      }
      const says = SAYS[candidate.decision];
      const signed = this.#signed({ ...signatureOf(entry), ...signatureOf(candidate) }, [...at, 'decision']);
      if (says === 'dismiss' && signed.remark === null) throw this.#refuse([...at, 'decision'], '不成立的须在 remark 写明理由');
      return [[candidate.id, { says, ...signed }] as [string, Decision & { says: typeof says }]];
    });
  }

  #whole(entry: FormEntry, indicator: Indicator, path: Path): IndicatorDecision | null {
    if (!entry.outcome) {
      if (entry.count) throw this.#refuse([...path, 'count'], '填写了 count 而没有填写 outcome（通过、不通过、不适用）');
      if (counted(entry).length > 0)
        throw this.#refuse([...path, 'records'], '有计数的 records 而没有填写 outcome（通过、不通过、不适用）');
      return null;
    }
    const says = OUTCOMES[entry.outcome];
    const charged = indicator.kind === 'bonus' ? 'pass' : 'fail';
    const word = charged === 'pass' ? '通过' : '不通过';
    if (says !== charged && entry.count) throw this.#refuse([...path, 'count'], `只有 outcome 为“${word}”才填写 count`);
    if (says !== charged && counted(entry).length > 0) {
      throw this.#refuse([...path, 'records'], `有计数的 records，outcome 应为“${word}”`);
    }
    if (entry.count && counted(entry).length > 0 && entry.count !== counted(entry).length) {
      throw this.#refuse([...path, 'count'], `count 为 ${entry.count}，而计数的 records 有 ${counted(entry).length} 条`);
    }
    const signed = this.#signed(signatureOf(entry), [...path, 'outcome']);
    return { says, ...signed, faults: says === charged ? this.#faults(entry, indicator, signed, path) : [] };
  }

  #faults(entry: FormEntry, indicator: Indicator, signed: Decision, path: Path): GivenFault[] {
    const page = entry.pages?.[0] ?? this.#asked.site;
    if (!URL.canParse(page)) throw this.#refuse([...path, 'pages'], `“${page}”不是网址`);
    const hasMachines = (this.#asked.findings.get(indicator.id)?.size ?? 0) > 0;
    return givenFaults(indicator, { count: entry.count ?? null, records: counted(entry), page, hasMachines, ...signed });
  }

  #signed({ by, on, remark }: ReturnType<typeof signatureOf>, path: Path): Decision {
    const who = (by ?? this.#form.by)?.trim();
    const when = on ?? this.#form.on;
    if (!who) throw this.#refuse(path, '须写明核定人（by），可在文件开头统一填写');
    if (!when) throw this.#refuse(path, '须写明核定日期（on），可在文件开头统一填写');
    this.#day(path, when);
    return { by: who, on: when, remark: remark?.trim() ? remark.trim() : null };
  }

  #day(path: Path, text: string): void {
    try {
      Temporal.PlainDate.from(text, { overflow: 'reject' });
    } catch {
      throw this.#refuse(path, `没有 ${text} 这一天`);
    }
  }

  #refuse(path: Path, reason: string): RulebookError {
    return this.#source.refuse(path, reason);
  }
}

/** What a person said of an indicator whose fault (or merit) is to be charged. */
export interface Given extends Pick<Decision, 'by' | 'remark'> {
  /** How many; null: not said. */
  count: number | null;
  /** Records that count; none: not said one by one. */
  records: readonly NonNullable<FormEntry['records']>[number][];
  /** Page that shows it. */
  page: string;
  /** The machine found faults of this indicator. */
  hasMachines: boolean;
}

/** Faults that the person gave; none when those the machine found are meant. */
export function givenFaults(indicator: Pick<Indicator, 'id' | 'kind' | 'name'>, given: Given): GivenFault[] {
  const { id, kind, name } = indicator;
  const { by, remark, count: said, records, page, hasMachines } = given;
  if (records.length > 0) {
    return records.map((record, index) => {
      const times = [
        record.askedAt && `${record.askedAt} 提出`,
        record.repliedAt ? `${record.repliedAt} 答复` : record.askedAt && '未答复',
      ];
      const when = times.filter(Boolean).join('，');
      const message = `${by}登记：${record.what}${when === '' ? '' : `（${when}）`}${record.remark ? `；${record.remark}` : ''}`;
      return { finding: aFault(id, `${index} ${record.what}`, message, record.url ?? page), times: 1 };
    });
  }
  if (kind !== 'bonus' && said === null && hasMachines) return [];
  const count = said ?? 1;
  const message = `${by}核定${kind === 'bonus' ? '可得分' : '有问题'} ${count} 处：${remark ?? name}`;
  return [{ finding: aFault(id, 'whole', message, page), times: count }];
}

/** What is said of who, when and why, without what was left blank. */
function signatureOf({ by, on, remark }: { by?: string | null; on?: string | null; remark?: string | null }) {
  return { ...(by ? { by } : {}), ...(on ? { on } : {}), ...(remark ? { remark } : {}) } as { by?: string; on?: string; remark?: string };
}

function counted({ records }: FormEntry) {
  return (records ?? []).filter((record) => record.counts);
}

function aFault(indicator: string, subject: string, message: string, url: string): GivenFault['finding'] {
  const id = findingId(GIVEN_BY_PERSON, `${indicator} ${subject}`);
  return { id, check: GIVEN_BY_PERSON, template: 'given', message, outcome: 'fail', data: {}, subject: `${indicator} ${subject}`, url };
}
