/**
 * How an office writes its bulletins, as data: the sections, the sentences with places for figures, the annexes and their columns,
 * decimals and the form of zero. Presets stand in `presets/`; an office's own file has the same shape.
 */
import { type Static, Type } from 'typebox';

const text = (maxLength = 2000) => Type.String({ minLength: 1, maxLength });
const strict = { additionalProperties: false };
const list = <T extends Parameters<typeof Type.Array>[0]>(schema: T, maxItems = 100) => Type.Array(schema, { maxItems });
const objectKind = Type.Enum(['site', 'account']);

const figures = Type.Object(
  {
    /** Decimals of the pass rates in the text, per kind of object. */
    rate: Type.Object({ site: Type.Integer({ minimum: 0, maximum: 6 }), account: Type.Integer({ minimum: 0, maximum: 6 }) }, strict),
    /** Decimals of the shares in the tables. */
    share: Type.Object({ site: Type.Integer({ minimum: 0, maximum: 6 }), account: Type.Integer({ minimum: 0, maximum: 6 }) }, strict),
    /** Decimals of the share that a sample is of its population. */
    coverage: Type.Integer({ minimum: 0, maximum: 6 }),
    zero: Type.Enum(['0', '0%', 'decimals']),
    whole: Type.Enum(['100%', 'decimals']),
    /** Comparisons: 个百分点 or 百分比; with the decimals of the rates, trailing zeros left out or kept. */
    change: Type.Object({ unit: Type.Enum(['points', 'percent']), trims: Type.Boolean() }, strict),
  },
  strict,
);

/** How names are listed: all of them up to `most`, else the first `first`, then 等N家. */
const naming = Type.Object({ most: Type.Integer({ minimum: 1, maximum: 200 }), first: Type.Integer({ minimum: 1, maximum: 50 }) }, strict);

const problemLine = Type.Object(
  {
    kind: objectKind,
    categories: list(text(60)),
    /** After the names: 存在多个栏目应更新但长期未更新的情况. Left out: each object with its own sentences. */
    phrase: Type.Optional(text()),
    /** Of them only those with this verdict. */
    verdict: Type.Optional(Type.Enum(['failed', 'passed'])),
    /** What the objects are called after 等N: 家政府网站. */
    noun: Type.Optional(text(40)),
  },
  strict,
);
const problem = Type.Object({ heading: text(80), opening: Type.Optional(text()), lines: list(problemLine) }, strict);

const common = {
  /** Heading at the beginning of the paragraph, numbered by its place. */
  lead: Type.Optional(text(80)),
  /** Left out of the public edition. */
  isInternal: Type.Optional(Type.Boolean()),
};
const part = Type.Union([
  Type.Object({ ...common, text: text() }, strict),
  /** A sentence for each row unit, channel … in order. */
  Type.Object(
    {
      ...common,
      each: Type.Enum(['site-units-with-failures', 'account-units-with-failures', 'channels', 'overdue-owners']),
      text: text(),
      join: text(10),
      before: Type.Optional(text()),
      after: Type.Optional(text()),
      /** Channels: only these. */
      only: Type.Optional(list(text(80))),
    },
    strict,
  ),
  /** `auto`: by the categories of the results, the most frequent first. */
  Type.Object({ ...common, problems: Type.Union([Type.Literal('auto'), list(problem)]) }, strict),
  Type.Object({ ...common, examples: Type.Literal(true) }, strict),
  Type.Object({ ...common, orders: Type.Literal(true) }, strict),
  Type.Object({ ...common, programme: text(80), opening: Type.Optional(text()) }, strict),
]);

const section = Type.Object({ heading: text(80), parts: list(part) }, strict);

const column = Type.Object(
  { key: text(40), heading: text(60), group: Type.Optional(text(60)), width: Type.Optional(Type.Number({ minimum: 1, maximum: 100 })) },
  strict,
);

const annex = Type.Object(
  {
    about: Type.Enum(['units', 'failed', 'textErrors', 'overdue', 'deductions']),
    kind: Type.Enum(['site', 'account', 'both']),
    title: text(120),
    columns: list(column, 20),
    above: Type.Optional(text(400)),
    below: Type.Optional(text(400)),
    isInternal: Type.Optional(Type.Boolean()),
    /** Printed with no row in it; otherwise an empty annex is left out. */
    isKeptWhenEmpty: Type.Optional(Type.Boolean()),
    isLandscape: Type.Optional(Type.Boolean()),
  },
  strict,
);

/** The office's own words over those of the results: what a kind of problem is called, and how units are ordered and grouped. */
const wording = Type.Object(
  {
    /** Kind of problem by indicator of the rulebook. */
    categories: Type.Optional(Type.Record(Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,79}$' }), text(60))),
    /**
     * Units by name, in the order of the rows; where any is given, all that have rows must be. `countedIn`: name of the unit in whose
     * row it is counted.
     */
    units: Type.Optional(
      list(Type.Object({ name: text(60), listName: Type.Optional(text(60)), countedIn: Type.Optional(text(60)) }, strict), 5000),
    ),
  },
  strict,
);

const knownDocument = Type.Object(
  {
    title: text(200),
    number: Type.Union([text(60), Type.Null()]),
    /** First day on which it can be cited; null when not known. */
    from: Type.Union([Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' }), Type.Null()]),
  },
  strict,
);

export const settingsSchema = Type.Object(
  {
    id: Type.String({ pattern: '^[a-z][a-z0-9-]{1,60}$' }),
    title: text(120),
    figures,
    naming,
    document: Type.Object(
      {
        /** 发文机关标志; null: no red head. */
        mark: Type.Union([text(120), Type.Null()]),
        title: text(400),
        addressees: text(800),
        /** First paragraphs, before the sections. */
        opening: list(text(), 10),
        sections: list(section, 20),
        /** After the sections: where to report, by when, whom to ask. */
        closing: list(Type.Object({ text: text(), isInternal: Type.Optional(Type.Boolean()) }, strict), 10),
        notes: list(text(120), 5),
        annexes: list(annex, 20),
        /** Channels whose overdue messages are listed; left out: those of error reports. */
        overdueChannels: Type.Optional(list(text(40), 20)),
        /** 机关代字: numbers are given as 〔year〕 and the next of the year; left out: numbers are given by hand, or none. */
        numberWord: Type.Optional(Type.String({ pattern: '^[^〔〕[\\]()（）\\s]{1,20}$' })),
        /** 版记: 抄送机关 and 印发机关; left out or null: none is printed. */
        imprint: Type.Optional(
          Type.Union([Type.Object({ copies: Type.Union([text(800), Type.Null()]), printer: text(120) }, strict), Type.Null()]),
        ),
      },
      strict,
    ),
    wording: Type.Optional(wording),
    /** Numerals of the office's own sentences that are no figures: 24小时. */
    fixedNumerals: list(text(40), 200),
    knownDocuments: list(knownDocument, 500),
    /** Days off and working days that differ from the published calendar. */
    calendar: Type.Optional(Type.Object({ off: list(text(10), 2000), work: list(text(10), 2000) }, strict)),
  },
  strict,
);

export type Settings = Static<typeof settingsSchema>;
export type Wording = Static<typeof wording>;
export type Part = Static<typeof part>;
export type Problem = Static<typeof problem>;
export type AnnexSettings = Static<typeof annex>;
export type KnownDocument = Static<typeof knownDocument>;
