/** 整改: orders from preview to closing, what units answer, calendars and settings of offices, summaries of offices between. */
import { Type } from 'typebox';
import { ANSWERS, ESCALATIONS, FINDING_DECISIONS, OBJECT_KINDS, ORDER_KINDS, ORDER_STATES } from '../../platform/server.ts';
import { ORDER_COLUMNS, ORDER_MOVES, OrderSettings } from '../../rectify/server.ts';
import { Id, Instant, nullable, PageQuery } from './common.ts';

const strict = { additionalProperties: false };
const Text = Type.String();
const Count = Type.Integer({ minimum: 0 });
const Day = Type.String({ format: 'date', description: 'Beijing date' });
const Reason = Type.String({ minLength: 1, maxLength: 2000 });
const Kind = Type.Enum([...ORDER_KINDS]);
const State = Type.Enum([...ORDER_STATES]);
const Party = Type.Object({ id: Id, name: Text });
const Evidence = Type.Array(Type.Object({ kind: Text, path: Text, sha256: Text, capturedAt: Text }));

export const OrderSettingsView = Type.Object({
  organisationId: Id,
  settings: OrderSettings,
  version: Type.Integer({ minimum: 0, description: '0: nothing was laid down, these are the usual ones' }),
});
export const OrderSettingsBody = OrderSettings;

export const CalendarQuery = Type.Object({ year: Type.Optional(Type.Integer({ minimum: 2015, maximum: 2099 })) });
export const CalendarView = Type.Object({
  year: Type.Integer(),
  isKnown: Type.Boolean({ description: 'false: no notice of holidays is known, only week-ends and the days here are' }),
  days: Type.Array(
    Type.Object({
      day: Day,
      isWorking: Type.Boolean(),
      note: nullable(Text),
      isOwn: Type.Boolean({ description: 'false: laid down by an office above' }),
    }),
  ),
});
export const CalendarBody = Type.Object(
  {
    days: Type.Array(
      Type.Object(
        {
          day: Day,
          isWorking: nullable(Type.Boolean({ description: 'null: taken back' })),
          note: Type.Optional(nullable(Type.String({ minLength: 1, maxLength: 200 }))),
        },
        strict,
      ),
      { minItems: 1, maxItems: 732 },
    ),
  },
  strict,
);

const terms = {
  kinds: Type.Optional(
    Type.Record(Id, nullable(Kind), {
      maxProperties: 20_000,
      description: 'of single objects by id of the object of the round; null: no order',
    }),
  ),
  dueOn: Type.Optional(
    Type.Object(
      { correct: Type.Optional(Day), 'correct-at-once': Type.Optional(Day), 'close-and-deregister': Type.Optional(Day) },
      { ...strict, description: 'last days, instead of the working days of the settings' },
    ),
  ),
};
export const OrderTermsBody = Type.Object(terms, strict);
export const NewOrdersBody = Type.Object({ ...terms, digest: Type.String({ pattern: '^[0-9a-f]{64}$' }) }, strict);

export const OrderPreviewView = Type.Object({
  resultSetId: Id,
  issuedOn: Day,
  orders: Type.Array(
    Type.Object({
      roundObjectId: Id,
      name: Text,
      code: nullable(Text),
      unit: Party,
      intermediate: nullable(Party),
      kind: Kind,
      dueOn: Day,
      verdict: Type.Enum(['passed', 'failed']),
      findings: Count,
    }),
  ),
  leftOut: Type.Array(
    Type.Object({ roundObjectId: Id, name: Text, why: Type.Enum(['nothing-found', 'not-judged', 'no-rule', 'chosen', 'ordered']) }),
  ),
  warnings: Type.Array(Text),
  digest: Type.String({ description: 'to be sent when they are made: what is made is what was seen' }),
});
export const MadeOrdersView = Type.Object({ made: Count, first: nullable(Text), last: nullable(Text), carried: Count });

const orderView = {
  id: Id,
  number: Type.String({ description: '〔2026〕17号' }),
  kind: Kind,
  state: State,
  verdict: Type.Enum(['passed', 'failed']),
  unit: Party,
  office: Party,
  intermediate: nullable(Party),
  round: Party,
  resultSetId: Id,
  object: Type.Object({ kind: Type.Enum([...OBJECT_KINDS]), recordId: Id, roundObjectId: Id, name: Text, code: nullable(Text) }),
  issuedOn: Day,
  dueOn: Day,
  term: nullable(
    Type.Object(
      { isOverdue: Type.Boolean(), workingDaysLeft: Count, workingDaysOver: Count },
      { description: 'null: its days do not run' },
    ),
  ),
  unknownYear: nullable(Type.Integer({ description: 'without a calendar: counted by week-ends alone' })),
  isLate: nullable(Type.Boolean({ description: 'an answer came after its day; null: none came' })),
  escalation: nullable(Type.Enum([...ESCALATIONS])),
  askedExtension: nullable(Type.Object({ until: Day, reason: Text })),
  findings: Type.Object({ all: Count, settled: Count }),
  previousOrderId: nullable(Id),
  moves: Type.Array(Type.Enum([...ORDER_MOVES]), { description: 'that its state allows, whoever may make them' }),
  changedAt: Instant,
  endedAt: nullable(Instant),
  version: Count,
};
export const OrderView = Type.Object(orderView);

const filter = {
  column: Type.Optional(Type.Enum([...ORDER_COLUMNS], { description: '待签收, 整改中, 待复查, 待销号, 已退回, 已销号' })),
  state: Type.Optional(State),
  kind: Type.Optional(Kind),
  roundId: Type.Optional(Id),
  recordId: Type.Optional(Id),
  organisationId: Type.Optional(Id),
  escalation: Type.Optional(Type.Enum([...ESCALATIONS])),
  overdue: Type.Optional(Type.Boolean()),
  dueThisWeek: Type.Optional(Type.Boolean({ description: 'Monday to Sunday' })),
  text: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
};
export const OrdersQuery = Type.Intersect([PageQuery, Type.Object(filter)]);
export const BoardQuery = Type.Object(filter);
export const BoardView = Type.Object({
  columns: Type.Object(
    Object.fromEntries(ORDER_COLUMNS.map((column) => [column, Count])) as Record<(typeof ORDER_COLUMNS)[number], typeof Count>,
  ),
  overdue: Count,
  dueThisWeek: Count,
  all: Type.Integer({ minimum: 0, description: 'with those withdrawn or carried into a later round' }),
});

const File = Type.Object({ id: Id, name: Text, mediaType: Text, size: Count, sha256: Text, uploadedAt: Instant, uploadedByName: Text });
export const AnswerView = Type.Object({
  id: Id,
  number: Count,
  remark: nullable(Text),
  items: Type.Array(
    Type.Object({ findingId: Id, says: Type.Enum([...ANSWERS]), text: nullable(Text), appealId: nullable(Id), files: Type.Array(File) }),
  ),
  draftedAt: Instant,
  draftedByName: Text,
  sentAt: nullable(Instant),
  sentByName: nullable(Text),
  version: Count,
});
export const AnswerBody = Type.Object(
  {
    remark: Type.Optional(nullable(Type.String({ maxLength: 4000 }))),
    items: Type.Array(
      Type.Object(
        {
          findingId: Id,
          says: Type.Enum([...ANSWERS]),
          text: Type.Optional(nullable(Type.String({ maxLength: 4000 }))),
          fileIds: Type.Optional(Type.Array(Id, { maxItems: 10 })),
        },
        strict,
      ),
      { maxItems: 5000 },
    ),
  },
  strict,
);

const Seen = Type.Object({
  finding: nullable(Type.Object({ message: Text, url: Text, target: nullable(Text), quote: nullable(Text), evidence: Evidence })),
  column: nullable(Type.Object({ name: Text, url: Text, items: Count, newest: nullable(Text), state: Text })),
});
const OrderFinding = Type.Object({
  id: Id,
  findingId: nullable(Type.String({ ...Id, description: 'of the inspection: its proofs are opened by it; null: an indicator as a whole' })),
  indicator: Text,
  indicatorName: Text,
  clause: nullable(Text),
  original: Type.Object({
    message: Text,
    url: nullable(Text),
    target: nullable(Text),
    quote: nullable(Text),
    suggestion: nullable(Text),
    count: nullable(Count),
    samples: Type.Array(Text),
    evidence: Evidence,
    asOf: Text,
  }),
  isMachine: Type.Boolean({ description: 'the machine can look at it again' }),
  recheck: nullable(
    Type.Object({
      outcome: Type.Enum(['solved', 'unsolved', 'could-not'], { description: 'could-not is neither of the others' }),
      why: nullable(Text),
      seen: nullable(Seen),
      findingId: nullable(Type.String({ ...Id, description: 'of the inspection that looked again; null: nothing was found in its place' })),
    }),
  ),
  decision: nullable(Type.Object({ says: Type.Enum([...FINDING_DECISIONS]), reason: Text, at: Instant, byName: Text })),
  appeal: nullable(Type.Object({ id: Id, state: Type.Enum(['filed', 'upheld', 'partly', 'rejected']) })),
  settledBy: nullable(Type.Enum(['machine', 'person', 'appeal'])),
  carriedFrom: nullable(Id),
  foundAgain: nullable(Type.Object({ roundId: Id, roundName: Text, findingId: Id })),
});

export const OpenedOrderView = Type.Object({
  ...orderView,
  findingList: Type.Array(OrderFinding),
  answers: Type.Array(AnswerView),
  rechecks: Type.Array(
    Type.Object({
      number: Count,
      askedAt: Instant,
      askedByName: Text,
      concludedAt: nullable(Instant),
      counts: nullable(Type.Object({ solved: Count, unsolved: Count, 'could-not': Count })),
      inspectionId: nullable(Id),
      pages: nullable(Type.Object({ before: Count, now: Count })),
    }),
  ),
  history: Type.Array(
    Type.Object({
      action: Text,
      fromState: nullable(Text),
      toState: Text,
      reason: nullable(Text),
      details: Type.Record(Type.String(), Type.Unknown()),
      byName: Text,
      byOrganisation: Text,
      at: Instant,
    }),
  ),
  reminders: Type.Array(Type.Object({ kind: Text, sentence: Text, madeAt: Instant })),
  nextOrderId: nullable(Id),
});

export const RemarkBody = Type.Object({ remark: Type.Optional(nullable(Type.String({ maxLength: 2000 }))) }, strict);
export const UrgedView = Type.Object({ sentence: Text });
export const OrderReasonBody = Type.Object({ reason: Reason }, strict);
export const ExtensionBody = Type.Object({ until: Day, reason: Reason }, strict);
export const ReturnBody = Type.Object(
  { reason: Reason, until: Type.Optional(nullable(Day)) },
  { ...strict, description: 'until: the new last day, needed when the old one is over' },
);
export const EscalationBody = Type.Object({ level: Type.Enum([...ESCALATIONS]), reason: Reason }, strict);
export const FindingDecisionBody = Type.Object({ says: Type.Enum([...FINDING_DECISIONS]), reason: Reason }, strict);

const summarised = {
  counts: Type.Object({ orders: Count, closed: Count, answered: Count, overdue: Count, findings: Count, settled: Count }),
  orders: Type.Array(
    Type.Object({
      orderId: Id,
      number: Text,
      unit: Text,
      object: Text,
      state: State,
      dueOn: Day,
      isOverdue: Type.Boolean(),
      findings: Count,
      settled: Count,
    }),
  ),
};
export const SummaryPreviewView = Type.Object(summarised);
export const SummaryView = Type.Object({
  id: Id,
  organisation: Party,
  office: Party,
  round: Party,
  number: Count,
  text: Text,
  ...summarised,
  sentAt: Instant,
  sentByName: Text,
});
export const SummariesQuery = Type.Intersect([PageQuery, Type.Object({ roundId: Type.Optional(Id) })]);
export const NewSummaryBody = Type.Object({ roundId: Id, text: Type.String({ minLength: 1, maxLength: 10_000 }) }, strict);

export const ReportBundleQuery = Type.Object({
  organisationId: Type.Optional(Id),
  verdict: Type.Optional(Type.Enum(['passed', 'failed'])),
});
