/** 专项调查: questionnaires and what units say to them. */
import { Type } from 'typebox';
import { QuestionnaireAnswers, QuestionnaireItems } from '../../campaign/server.ts';
import { ORGANISATION_LEVELS, QUESTIONNAIRE_TOPICS } from '../../platform/server.ts';
import { Id, Instant, nullable, PageQuery } from './common.ts';
import { Files } from './files.ts';

const strict = { additionalProperties: false };
const Text = Type.String();
const Count = Type.Integer({ minimum: 0 });
const Day = Type.String({ format: 'date', description: 'Beijing date' });
const State = Type.Enum(['draft', 'open', 'closed']);
const AnswerState = Type.Enum(['asked', 'saved', 'handed-in', 'returned']);

const TERMS = {
  title: Type.String({ minLength: 1, maxLength: 200 }),
  topic: Type.Enum([...QUESTIONNAIRE_TOPICS]),
  items: QuestionnaireItems,
  dueOn: Day,
};
export const NewQuestionnaire = Type.Object({ ...TERMS, roundId: Type.Optional(nullable(Id)) }, strict);
export const QuestionnaireChange = Type.Partial(Type.Object(TERMS), strict);
export const QuestionnaireView = Type.Object({
  id: Id,
  organisationId: Id,
  roundId: nullable(Id),
  ...TERMS,
  state: State,
  createdAt: Instant,
  createdByName: Text,
  openedAt: nullable(Instant),
  closedAt: nullable(Instant),
  version: Count,
});
export const QuestionnairesQuery = Type.Intersect([PageQuery, Type.Object({ state: Type.Optional(State), roundId: Type.Optional(Id) })]);
export const QuestionnaireOpening = Type.Object(
  {
    organisationIds: Type.Optional(Type.Array(Id, { minItems: 1, maxItems: 10_000, uniqueItems: true })),
    levels: Type.Optional(Type.Array(Type.Enum([...ORGANISATION_LEVELS]), { minItems: 1, uniqueItems: true })),
  },
  strict,
);
export const DueDay = Type.Object({ dueOn: Day }, strict);

export const QuestionnaireFiguresView = Type.Object({
  progress: Type.Object({ asked: Count, saved: Count, returned: Count, handedIn: Count, late: Count, overdue: Count, all: Count }),
  items: Type.Array(
    Type.Object({
      id: Text,
      title: Text,
      kind: Text,
      answered: Count,
      unanswered: Count,
      values: Type.Array(Type.Object({ value: Text, title: Text, units: Count })),
      numbers: nullable(Type.Object({ sum: Type.Number(), least: Type.Number(), most: Type.Number() })),
      rows: nullable(Count),
    }),
  ),
});

export const AnswersBody = Type.Object({ answers: QuestionnaireAnswers }, strict);
export const HandInBody = Type.Object({ answers: Type.Optional(QuestionnaireAnswers) }, strict);
export const ReturnBody = Type.Object({ reason: Type.String({ minLength: 1, maxLength: 1000 }) }, strict);
export const AnswersQuery = Type.Intersect([
  PageQuery,
  Type.Object({
    state: Type.Optional(AnswerState),
    item: Type.Optional(Type.String({ maxLength: 40 })),
    value: Type.Optional(Type.String({ maxLength: 40, description: 'of that question; or `answered`, `unanswered`' })),
  }),
]);
export const UnitAnswerView = Type.Object({
  id: Id,
  questionnaireId: Id,
  organisationId: Id,
  organisationName: Text,
  state: AnswerState,
  answers: QuestionnaireAnswers,
  files: Files,
  handedInAt: nullable(Instant),
  isLate: nullable(Type.Boolean()),
  answeredByName: nullable(Text),
  returned: nullable(Type.Object({ reason: Text, at: Instant, byName: Text })),
  version: Count,
});
