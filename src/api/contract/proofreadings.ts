/** 稿前审校: texts before publication, marks in them, what their author says of each. */
import { Type } from 'typebox';
import { Id, Instant, nullable } from './common.ts';

const strict = { additionalProperties: false };
const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });

export const NewProofreadingQuery = Type.Object(
  {
    name: Type.String({
      minLength: 1,
      maxLength: 200,
      description: 'of the file, with its ending: the format of HTML and pictures is told by it',
    }),
    publishedOn: Type.Optional(Day),
    form: Type.Optional(Type.Boolean({ description: 'marks, brackets and sums as well' })),
    traditional: Type.Optional(Type.Boolean({ description: 'the text is meant to be in traditional characters' })),
    keep: Type.Optional(Type.Boolean({ description: 'kept for a year; otherwise forgotten within a day' })),
  },
  strict,
);

const MARK = {
  kind: Type.Enum(['misstatement', 'typo', 'sensitive', 'personal-data', 'tampering', 'punctuation']),
  severity: Type.Enum(['serious', 'ordinary', 'hint']),
  start: Type.Integer({ description: 'UTF-16 offset in `text`' }),
  end: Type.Integer(),
  quote: Type.String(),
  suggestion: nullable(Type.String()),
  rule: Type.String(),
  message: Type.String(),
  confidence: Type.Number(),
};

const Decision = Type.Object(
  {
    mark: Type.Integer({ minimum: 0, description: 'place in `findings`, from 0' }),
    says: Type.Enum(['accept', 'ignore']),
    reason: nullable(Type.String({ minLength: 1, maxLength: 400 })),
  },
  strict,
);
export const DecisionsBody = Type.Object({ decisions: Type.Array(Decision, { maxItems: 20_000 }) }, strict);

const HEAD = {
  id: Id,
  name: Type.String(),
  characters: Type.Integer(),
  counts: Type.Object({ serious: Type.Integer(), ordinary: Type.Integer(), hint: Type.Integer(), open: Type.Integer() }),
  checkedAt: Instant,
  isKept: Type.Boolean(),
  endsAt: Instant,
  version: Type.Integer(),
};
export const ProofreadingHeadView = Type.Object(HEAD);
export const ProofreadingView = Type.Object({
  ...HEAD,
  text: Type.String(),
  isDocx: Type.Boolean(),
  publishedOn: nullable(Day),
  findings: Type.Array(Type.Object(MARK)),
  allowed: Type.Array(Type.Object({ ...MARK, allowed: Type.Object({ id: Type.String(), reason: Type.String(), by: Type.String() }) })),
  statisticalUnreadFrom: nullable(Type.Integer({ description: 'from here on only packs were asked' })),
  decisions: Type.Array(Decision),
});
