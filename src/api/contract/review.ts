/** 人工核定: queues, decisions, questions to units, notices, appeals, memory of what is no error, figures. */
import { Type } from 'typebox';
import { DECISION_STAGES, STANDINGS } from '../../campaign/server.ts';
import { DISMISSAL_REASONS } from '../../platform/server.ts';
import { Id, Instant, listOf, nullable, PageQuery } from './common.ts';
import { FileIds, Files } from './files.ts';
import { FOUND } from './inspections.ts';

const strict = { additionalProperties: false };
const Text = Type.String();
const Count = Type.Integer({ minimum: 0 });
const Day = Type.String({ format: 'date', description: 'Beijing date' });
const Sha256 = Type.String({ pattern: '^[0-9a-f]{64}$' });
const Share = Type.Number({ minimum: 0, maximum: 1 });

export const Stage = Type.Enum(['first', 'second', 'third'], { description: '初核, 复核 (blind or not), 裁定' });
const StoredStage = Type.Enum([...DECISION_STAGES]);
const Says = Type.Enum(['confirm', 'dismiss', 'pass', 'fail', 'inapplicable']);
const Standing = Type.Enum([...STANDINGS]);
const DismissalReason = Type.Enum([...DISMISSAL_REASONS]);
const AppealState = Type.Enum(['filed', 'upheld', 'partly', 'rejected']);

const About = Type.Object({ indicator: Text, message: nullable(Text), url: nullable(Text), quote: nullable(Text) });

const QUEUE_FILTER = {
  stage: Stage,
  check: Type.Optional(Type.String({ maxLength: 100 })),
  indicator: Type.Optional(Type.String({ maxLength: 100 })),
  organisationId: Type.Optional(Id),
  roundObjectId: Type.Optional(Id),
  templateKey: Type.Optional(Type.String({ maxLength: 100 })),
  about: Type.Optional(Type.Enum(['findings', 'indicators'])),
};
const Cursor = Type.Optional(Type.String({ maxLength: 1000, description: 'next of the page before' }));
const Limit = Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 30 }));

export const QueueQuery = Type.Object({ ...QUEUE_FILTER, after: Cursor, limit: Limit });
export const ItemsQuery = Type.Object({
  standing: Type.Enum(['asked', 'silenced', 'disputed', 'settled', 'noticed', 'appealed', 'closed']),
  after: Cursor,
  limit: Limit,
});
export const ItemQuery = Type.Object({ stage: Type.Optional(Stage) });
export const NewClaims = Type.Object({ ...QUEUE_FILTER, count: Type.Integer({ minimum: 1, maximum: 50 }) }, strict);
export const ClaimsQuery = Type.Object({ stage: Stage });
export const Released = Type.Object({ released: Count });

const DecisionView = Type.Object({
  id: Id,
  stage: StoredStage,
  says: Type.Enum(['confirm', 'dismiss', 'pass', 'fail', 'inapplicable', 'ask', 'undo']),
  reasonCode: nullable(Text),
  reason: nullable(Text),
  undoes: nullable(Id),
  batchId: nullable(Id),
  byName: Text,
  at: Instant,
});

export const ReviewItemView = Type.Object({
  id: Id,
  version: Count,
  standing: Standing,
  says: nullable(Says),
  roundId: Id,
  object: Type.Object({
    id: Id,
    kind: Type.Enum(['site', 'account']),
    recordId: Id,
    organisationId: Id,
    name: nullable(Text),
    code: nullable(Text),
  }),
  indicator: Type.Object({
    id: Text,
    kind: Text,
    name: Text,
    clause: nullable(Text),
    criterion: nullable(Text),
    look: nullable(Text),
    mode: nullable(Text),
  }),
  finding: nullable(
    Type.Object({
      id: Id,
      key: Text,
      ...FOUND,
      evidence: Type.Array(Type.Unknown()),
    }),
  ),
  stored: Type.Object({
    inspectionId: Id,
    inspectedAt: nullable(Instant),
    crawlSha256: nullable(Sha256),
    evidenceSha256: nullable(Sha256),
    files: Files,
  }),
  templateKey: Text,
  sameTemplate: Count,
  needsSecond: Type.Boolean(),
  isBlind: Type.Boolean(),
  decisions: Type.Array(DecisionView),
  undoable: nullable(Id),
  questions: Type.Array(
    Type.Object({
      id: Id,
      text: Text,
      askedByName: Text,
      askedAt: Instant,
      dueAt: Instant,
      answer: nullable(Text),
      answeredAt: nullable(Instant),
      files: Files,
    }),
  ),
  earlier: Type.Array(Type.Object({ roundName: Text, says: Says, byName: Text, at: Instant, reason: nullable(Text) })),
  memory: Type.Array(
    Type.Object({
      id: Id,
      code: Text,
      kind: Type.Enum(['text', 'finding']),
      reason: Text,
      validUntil: nullable(Day),
      silences: Type.Boolean(),
    }),
  ),
});
export const ReviewItems = listOf(ReviewItemView);
export const ReviewQueue = Type.Object({
  items: Type.Array(ReviewItemView),
  next: nullable(Text),
  total: Count,
  checks: Type.Array(Type.Object({ check: Text, title: Text, open: Count }), {
    description: 'open by check, whatever check was asked for',
  }),
});

const Reason = Type.Optional(nullable(Type.String({ maxLength: 1000 })));
const Answer = Type.Object(
  {
    count: nullable(Type.Integer({ minimum: 1, maximum: 100_000 })),
    pages: Type.Array(Type.String({ maxLength: 4000 }), { maxItems: 200 }),
    records: Type.Array(
      Type.Object(
        {
          what: Type.String({ minLength: 1, maxLength: 4000 }),
          counts: Type.Boolean(),
          askedAt: Type.Optional(nullable(Day)),
          repliedAt: Type.Optional(nullable(Day)),
          url: Type.Optional(nullable(Type.String({ maxLength: 4000 }))),
          remark: Type.Optional(nullable(Type.String({ maxLength: 4000 }))),
        },
        strict,
      ),
      { maxItems: 1000 },
    ),
  },
  strict,
);
const DECISION = { stage: Stage, says: Says, reasonCode: Type.Optional(nullable(DismissalReason)), reason: Reason };

export const NewDecisionBody = Type.Object(
  {
    ...DECISION,
    answer: Type.Optional(nullable(Answer)),
    remember: Type.Optional(
      nullable(
        Type.Object(
          {
            scope: Type.Enum(['object', 'organisation', 'office']),
            validUntil: nullable(Day),
            wording: nullable(Type.String({ maxLength: 200 })),
          },
          strict,
        ),
      ),
    ),
  },
  strict,
);
export const NewBatch = Type.Object(
  {
    ...DECISION,
    answer: Type.Optional(nullable(Answer)),
    templateKey: Type.String({ minLength: 1, maxLength: 100 }),
    expected: Type.Integer({ minimum: 1, maximum: 5000, description: 'sameTemplate as shown; another number is refused' }),
  },
  strict,
);
export const BatchView = Type.Object({ batchId: Id, decided: Count });
export const UndoBody = Type.Object({ stage: Stage, wholeBatch: Type.Optional(Type.Boolean()) }, strict);
export const Undone = Type.Object({ items: Type.Array(Id) });

export const PlanView = Type.Object({
  roundId: Id,
  seed: Text,
  secondShare: Share,
  blindShare: Share,
  leaseMinutes: Count,
  askDays: Count,
  appealDays: Count,
  version: Count,
});
export const PlanChange = Type.Object(
  {
    seed: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
    secondShare: Type.Optional(Share),
    blindShare: Type.Optional(Share),
    leaseMinutes: Type.Optional(Type.Integer({ minimum: 1, maximum: 480 })),
    askDays: Type.Optional(Type.Integer({ minimum: 1, maximum: 60 })),
    appealDays: Type.Optional(Type.Integer({ minimum: 1, maximum: 90 })),
  },
  strict,
);

const FALSE_ALARMS = { decided: Count, dismissed: Count, rate: nullable(Share), low: nullable(Share), high: nullable(Share) };
const Agreement = Type.Object({
  pairs: Count,
  agreed: Count,
  rate: nullable(Share),
  kappa: nullable(Type.Number({ minimum: -1, maximum: 1 })),
});
export const FiguresView = Type.Object({
  open: Type.Object({
    vetoes: Count,
    points: Count,
    advice: Count,
    indicators: Count,
    questions: Count,
    disputed: Count,
    appeals: Count,
  }),
  falseAlarms: Type.Object(FALSE_ALARMS),
  agreement: Agreement,
  secondReviews: Type.Object({ decided: Count, changed: Count }),
  checks: Type.Array(Type.Object({ check: Text, ...FALSE_ALARMS, reasons: Type.Record(Text, Count), agreement: Agreement })),
  disagreements: Type.Array(Type.Object({ itemId: Id, check: Text, indicator: Text, first: Says, blind: Says, settled: nullable(Says) })),
});

export const FormQuery = Type.Object({ roundObjectId: Id });
export const FilledForm = Type.Object({ text: Type.String({ minLength: 1, maxLength: 900_000 }) }, strict);
export const FormResult = Type.Object({ decided: Count });

export const NewQuestion = Type.Object(
  {
    stage: Stage,
    text: Type.String({ minLength: 1, maxLength: 1000 }),
    days: Type.Optional(Type.Integer({ minimum: 1, maximum: 60 })),
  },
  strict,
);
export const QuestionView = Type.Object({
  id: Id,
  organisationId: Id,
  roundName: Text,
  objectName: Text,
  about: About,
  text: Text,
  askedAt: Instant,
  askedByName: Text,
  dueAt: Instant,
  state: Type.Enum(['open', 'answered', 'overdue', 'withdrawn']),
  answer: nullable(Text),
  answeredAt: nullable(Instant),
  answeredByName: nullable(Text),
  files: Files,
  version: Count,
});
export const QuestionsQuery = Type.Intersect([PageQuery, Type.Object({ state: Type.Optional(Type.Enum(['open', 'answered'])) })]);
export const NewAnswer = Type.Object({ text: Type.String({ minLength: 1, maxLength: 4000 }), files: Type.Optional(FileIds) }, strict);

export const NewNotices = Type.Object(
  { roundObjectIds: Type.Optional(Type.Array(Id, { minItems: 1, maxItems: 5000, uniqueItems: true })) },
  strict,
);
export const NoticesView = Type.Object({
  noticed: Count,
  leftOut: Type.Array(Type.Object({ roundObjectId: Id, name: Text, open: Count })),
});
export const NoticedFindingView = Type.Object({
  id: Id,
  organisationId: Id,
  roundName: Text,
  objectName: Text,
  indicator: Type.Object({ id: Text, name: Text, clause: nullable(Text), criterion: nullable(Text) }),
  finding: nullable(
    Type.Object({
      id: Id,
      message: Text,
      url: Text,
      target: nullable(Text),
      quote: nullable(Text),
      suggestion: nullable(Text),
      evidence: Type.Array(Type.Unknown()),
    }),
  ),
  noticedAt: Instant,
  appealsUntil: Instant,
  appeal: nullable(Type.Object({ id: Id, state: AppealState, reason: Text, filedAt: Instant, decisionReason: nullable(Text) })),
  stands: Type.Boolean(),
});

export const NewAppeal = Type.Object({ reason: Type.String({ minLength: 1, maxLength: 4000 }), files: Type.Optional(FileIds) }, strict);
export const AppealDecision = Type.Object(
  { outcome: Type.Enum(['upheld', 'partly', 'rejected']), reason: Type.String({ minLength: 1, maxLength: 4000 }) },
  strict,
);
export const AppealView = Type.Object({
  id: Id,
  itemId: Id,
  organisationId: Id,
  roundName: Text,
  objectName: Text,
  about: About,
  reason: Text,
  state: AppealState,
  filedAt: Instant,
  filedByName: Text,
  decidedAt: nullable(Instant),
  decidedByName: nullable(Text),
  decisionReason: nullable(Text),
  files: Files,
  version: Count,
});
export const AppealsQuery = Type.Intersect([PageQuery, Type.Object({ state: Type.Optional(AppealState), roundId: Type.Optional(Id) })]);

const Named = Type.Optional(nullable(Type.String({ minLength: 1, maxLength: 4000 })));
export const NewMemory = Type.Object(
  {
    kind: Type.Enum(['text', 'finding']),
    wording: Type.Optional(nullable(Type.String({ maxLength: 200 }))),
    rule: Type.Optional(nullable(Type.String({ maxLength: 200 }))),
    check: Type.Optional(nullable(Type.String({ maxLength: 100 }))),
    target: Named,
    quote: Named,
    address: Named,
    organisationId: Id,
    siteId: Type.Optional(nullable(Id)),
    accountId: Type.Optional(nullable(Id)),
    reason: Type.String({ minLength: 1, maxLength: 1000 }),
    validUntil: Type.Optional(nullable(Day)),
  },
  strict,
);
export const MemoryView = Type.Object({
  id: Id,
  code: Text,
  kind: Type.Enum(['text', 'finding']),
  wording: nullable(Text),
  rule: nullable(Text),
  check: nullable(Text),
  target: nullable(Text),
  quote: nullable(Text),
  address: nullable(Text),
  organisationId: Id,
  siteId: nullable(Id),
  accountId: nullable(Id),
  reason: Text,
  validUntil: nullable(Day),
  itemId: nullable(Id),
  madeAt: Instant,
  madeByName: Text,
  revokedAt: nullable(Instant),
  revokedByName: nullable(Text),
  revokeReason: nullable(Text),
  version: Count,
});
export const MemoryQuery = Type.Intersect([
  PageQuery,
  Type.Object({
    kind: Type.Optional(Type.Enum(['text', 'finding'])),
    check: Type.Optional(Type.String({ maxLength: 100 })),
    siteId: Type.Optional(Id),
    accountId: Type.Optional(Id),
    text: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
    inForce: Type.Optional(Type.Boolean()),
  }),
]);
export const Revocation = Type.Object({ reason: Type.String({ minLength: 1, maxLength: 1000 }) }, strict);
