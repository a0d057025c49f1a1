/** 网民留言 and programmes: messages with their clocks, channels, imports, figures, stages. */
import { Type } from 'typebox';
import { resultSetSchema } from '../../campaign/results.ts';
import { CLOCKS, CONCLUSIONS, MESSAGE_KINDS, MESSAGE_STATES } from '../../platform/server.ts';
import { Clocks, MESSAGE_MOVES, MessageEntry, STANDINGS, Stage, StageDays } from '../../rectify/server.ts';
import { CountQuery, Id, Instant, nullable, PageQuery } from './common.ts';

const strict = { additionalProperties: false };
const Text = Type.String();
const Count = Type.Integer({ minimum: 0 });
const Day = Type.String({ format: 'date', description: 'Beijing date' });
const Reason = Type.String({ minLength: 1, maxLength: 2000 });
const Words = Type.Optional(nullable(Type.String({ maxLength: 2000 })));
const Rate = Type.Union([Text, Type.Null()], { description: '99.77%（433/434）; null: nothing to divide' });
const Standing = Type.Enum([...STANDINGS]);
const State = Type.Enum([...MESSAGE_STATES]);
const Kind = Type.Enum([...MESSAGE_KINDS]);
const Conclusion = Type.Enum([...CONCLUSIONS], { description: '已整改, 已说明, 不属实' });
const Key = Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,39}$' });

// ── channels ─────────────────────────────────────────────────────────────────────────────────────────────────────

export const ChannelPath = Type.Object({ key: Key });
const CHANNEL = {
  name: Type.String({ minLength: 1, maxLength: 60 }),
  isErrorReport: Type.Boolean({ description: '找错: read by the indicators on error reports' }),
  clocks: Clocks,
  isActive: Type.Boolean({ description: 'false: nothing new is received by it' }),
};
export const ChannelBody = Type.Object(CHANNEL, strict);
export const ChannelView = Type.Object({
  key: Key,
  ...CHANNEL,
  organisationId: Type.Union([Id, Type.Null()], { description: 'who laid it down; null: as it comes with the program' }),
  version: Type.Integer({ description: '0: as it comes with the program' }),
});
export const ChannelList = Type.Object({ items: Type.Array(ChannelView) });

// ── messages ─────────────────────────────────────────────────────────────────────────────────────────────────────

const FILTER = {
  text: Type.Optional(Type.String({ maxLength: 200, description: 'words of title, text, number' })),
  channel: Type.Optional(Key),
  state: Type.Optional(State),
  organisationId: Type.Optional(Id),
  holderId: Type.Optional(Type.String({ ...Id, description: 'who has it, without those below' })),
  siteId: Type.Optional(Id),
  isErrorReport: Type.Optional(Type.Boolean()),
  from: Type.Optional(Type.String({ ...Day, description: 'received on this Beijing date or later' })),
  to: Type.Optional(Type.String({ ...Day, description: 'received on this Beijing date or earlier' })),
  dueBy: Type.Optional(Type.String({ ...Day, description: 'a limit that runs ends on this Beijing date or before' })),
  asOf: Type.Optional(Type.String({ ...Day, description: 'the Beijing date at whose end standings are told; today when left out' })),
};
const LISTED = { ...FILTER, standing: Type.Optional(Standing) };
export const MessagesQuery = Type.Object({ ...PageQuery.properties, ...CountQuery.properties, ...LISTED });
export const MessageFiguresQuery = Type.Object(FILTER);
export const MessageExportQuery = Type.Object({ ...LISTED, format: Type.Optional(Type.Enum(['xlsx', 'csv'])) });

const TermView = Type.Object({
  clock: Type.Enum([...CLOCKS]),
  number: Type.Integer({ description: 'from 1: returned work has a new one' }),
  beginsOn: Day,
  dueOn: Type.Union([Day, Type.Null()], { description: 'last day in time; null: the channel sets no limit' }),
  endedOn: nullable(Day),
  isEstimated: Type.Boolean({ description: 'holidays of a year it touches are not known' }),
  counts: Type.Boolean({ description: 'false: it reminds, and charges nobody' }),
  isMissed: Type.Boolean(),
});
export const MessageView = Type.Object({
  id: Id,
  organisationId: Id,
  organisationName: Text,
  officeId: Id,
  channel: Key,
  channelName: Text,
  isErrorReport: Type.Boolean(),
  number: nullable(Text),
  kind: nullable(Kind),
  title: Text,
  text: Type.String({ description: 'numbers of persons are taken out, but in GET /messages/{id} for those who handle it' }),
  url: nullable(Text),
  siteId: nullable(Id),
  siteName: nullable(Text),
  receivedOn: Day,
  state: State,
  mergedInto: nullable(Id),
  answer: nullable(Text),
  conclusion: nullable(Conclusion),
  reporter: Type.Union([Type.Object({ name: nullable(Text), contact: nullable(Text) }), Type.Null()], { description: 'masked' }),
  terms: Type.Array(TermView),
  isOverdue: Type.Boolean(),
  workingDaysLeft: Type.Union([Type.Integer(), Type.Null()], { description: 'of the limit that ends next; negative when it is over' }),
  warning: nullable(Text),
  moves: Type.Array(Type.Enum([...MESSAGE_MOVES]), { description: 'that the state allows' }),
  version: Type.Integer(),
  changedAt: Instant,
  changedByName: Text,
});
export const NewMessageBody = MessageEntry;
export const MessageHistoryView = Type.Object({
  items: Type.Array(
    Type.Object({
      move: Text,
      state: State,
      organisationId: Id,
      organisationName: Text,
      on: Day,
      text: nullable(Text),
      at: Instant,
      byName: Text,
    }),
  ),
});
export const ContactView = Type.Object({ name: nullable(Text), contact: nullable(Text) });

const toOrganisation = (move: 'assign' | 'forward') => Type.Object({ move: Type.Literal(move), organisationId: Id, text: Words }, strict);
export const HandlingBody = Type.Union([
  toOrganisation('assign'),
  toOrganisation('forward'),
  Type.Object({ move: Type.Literal('merge'), into: Id }, strict),
  Type.Object({ move: Type.Literal('unmerge') }, strict),
]);
export const ReplyBody = Type.Union([
  Type.Object({ move: Type.Literal('answer'), answer: Type.String({ minLength: 1, maxLength: 20_000 }), conclusion: Conclusion }, strict),
  Type.Object({ move: Type.Literal('decline'), reason: Reason }, strict),
]);
export const MessageDecisionBody = Type.Object({ move: Type.Enum(['return', 'close', 'reject', 'reopen']), reason: Words }, strict);

export const DuplicatesQuery = Type.Object({ limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })) });
export const DuplicatesView = Type.Object({
  items: Type.Array(
    Type.Array(
      Type.Object({
        id: Id,
        channelName: Text,
        number: nullable(Text),
        title: Text,
        url: nullable(Text),
        receivedOn: Day,
        state: State,
        organisationId: Id,
        version: Type.Integer(),
      }),
      { description: 'received first, first' },
    ),
  ),
});
export const RelatedFindingsView = Type.Object({
  items: Type.Array(
    Type.Object({
      id: Id,
      indicator: Text,
      check: Text,
      message: Text,
      url: Text,
      target: nullable(Text),
      quote: nullable(Text),
      asOf: nullable(Day),
      nearness: Type.Enum(['page', 'site']),
      isLinked: Type.Boolean(),
    }),
  ),
});
export const LinkPath = Type.Object({ id: Id, findingId: Id });

export const MessageFiguresView = Type.Object({
  items: Type.Array(
    Type.Object({
      channel: Key,
      channelName: Text,
      isErrorReport: Type.Boolean(),
      organisationId: Type.Union([Id, Type.Null()], { description: 'null: the whole channel' }),
      organisationName: nullable(Text),
      counts: Type.Object(Object.fromEntries(STANDINGS.map((one) => [one, Count])) as Record<(typeof STANDINGS)[number], typeof Count>),
      onTimeRate: Rate,
    }),
  ),
});

export const NewMessageImportQuery = Type.Object({
  fileName: Type.String({ minLength: 1, maxLength: 200 }),
  channel: Type.Optional(Type.String({ ...Key, description: 'of rows that name none' })),
});
export const NewProgrammeImportQuery = Type.Object({ fileName: Type.String({ minLength: 1, maxLength: 200 }) });

// ── what a set of results is supplemented with ───────────────────────────────────────────────────────────────────

export const SupplementQuery = Type.Object({
  asOf: Type.Optional(Type.String({ ...Day, description: "the round's when left out" })),
  overdueChannel: Type.Optional(
    Type.Array(Key, { maxItems: 20, description: 'whose overdue messages are listed; those of error reports when left out' }),
  ),
});

const { messages, overdueErrorReports, programmes } = resultSetSchema.properties;
export const SupplementView = Type.Object({
  messages,
  overdueErrorReports,
  programmes,
  unplaced: Type.Array(Text, { description: 'organisations that stand in no row of the set' }),
});

// ── programmes ───────────────────────────────────────────────────────────────────────────────────────────────────

const PROGRAMME = {
  name: Type.String({ minLength: 1, maxLength: 100 }),
  dueOn: nullable(Day),
  stages: Type.Array(Stage, { minItems: 1, maxItems: 40 }),
  isEnded: Type.Boolean(),
};
export const ProgrammeBody = Type.Object(PROGRAMME, strict);
export const ProgrammeView = Type.Object({
  id: Id,
  organisationId: Id,
  ...PROGRAMME,
  changedAt: Instant,
  changedByName: Text,
  version: Type.Integer(),
});
const Days = Type.Record(Type.String({ maxLength: 40 }), StageDays, { maxProperties: 40 });
const REPORT = {
  stages: Days,
  isIn: Type.Boolean({ description: 'false: it has nothing to do with the programme' }),
  note: nullable(Type.String({ maxLength: 500 })),
};
export const ProgrammeUnitBody = Type.Object(REPORT, strict);
const StageId = nullable(Text);
export const ProgrammeUnitView = Type.Object({
  id: Id,
  organisationId: Id,
  organisationName: Text,
  ...REPORT,
  progress: Type.Object({ stageId: StageId, since: nullable(Day), late: Type.Array(Text), hasReachedAll: Type.Boolean() }),
  changedAt: Instant,
  changedByName: Text,
  version: Type.Integer(),
});
export const ProgrammeUnitsView = Type.Object({ items: Type.Array(ProgrammeUnitView) });
export const ProgrammeQuery = Type.Object({ asOf: Type.Optional(Day) });
export const ProgrammeUnitPath = Type.Object({ id: Id, organisationId: Id });
export const ProgrammeFiguresView = Type.Object({
  asOf: Day,
  units: Count,
  stages: Type.Array(Type.Object({ stageId: StageId, name: nullable(Text), units: Count, share: Rate })),
  late: Type.Object({ units: Count, share: Rate }),
});
export const ProgrammeHistoryView = Type.Object({
  items: Type.Array(Type.Object({ version: Type.Integer(), ...REPORT, changedAt: Instant, changedByName: Text })),
});
