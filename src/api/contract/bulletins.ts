/** 通报: how offices write them, drafts in blocks, complaints, what was issued, copies found. */
import { Type } from 'typebox';
import { BLOCK_ROLES, bindingSchema, issueSchema, runSchema } from '../../bulletin/server.ts';
import { BULLETIN_FORMATS, BULLETIN_STATES } from '../../platform/server.ts';
import { Id, Instant, nullable, PageQuery } from './common.ts';

const strict = { additionalProperties: false };
const Reason = Type.String({ minLength: 1, maxLength: 400 });
/** The whole shape is described in the manual; what is wrong with it is told by place. */
const Content = Type.Record(Type.String(), Type.Unknown());

export const PresetView = Type.Object({ id: Type.String(), title: Type.String() });
export const PresetContentView = Type.Object({ content: Content });
export const NewSettingsBody = Type.Object({ organisationId: Id, content: Content }, strict);
export const SettingsChange = Type.Object({ content: Content }, strict);

const SETTINGS_VERSION = { version: Type.Integer(), content: Content, changedAt: Instant, changedByName: Type.String() };
export const OfficeSettingsView = Type.Object({ id: Id, organisationId: Id, ...SETTINGS_VERSION });
export const SettingsVersionView = Type.Object(SETTINGS_VERSION);

const TERMS = Type.Omit(issueSchema, ['acknowledged', 'corrects', 'edition']).properties;
export const TermsChange = Type.Partial(Type.Object(TERMS), strict);

export const NewBulletinBody = Type.Object(
  {
    roundId: Type.Optional(Id),
    resultSetId: Type.Optional(Id),
    preset: Type.Optional(Type.String({ minLength: 1, maxLength: 80 })),
    settingsId: Type.Optional(Id),
    terms: Type.Object(TERMS, strict),
  },
  { ...strict, description: 'a round or its result set; a preset or settings of the office' },
);
export const CorrectionBody = Type.Object({ terms: Type.Object(TERMS, strict) }, strict);

export const BulletinView = Type.Object({
  id: Id,
  organisationId: Id,
  resultSetId: Id,
  resultSetHash: Type.String(),
  roundId: Id,
  roundName: Type.String(),
  state: Type.Enum([...BULLETIN_STATES]),
  title: Type.String(),
  number: nullable(Type.String()),
  settings: Type.Object({
    id: Type.String(),
    title: Type.String(),
    officeSettingsId: nullable(Id),
    version: nullable(Type.Integer({ description: 'of the office’s settings, when it was drafted' })),
  }),
  terms: issueSchema,
  correctsId: nullable(Id),
  correctedById: nullable(Id),
  errors: Type.Integer(),
  warnings: Type.Integer(),
  issuedAt: nullable(Instant),
  issuedByName: nullable(Type.String()),
  createdAt: Instant,
  createdByName: Type.String(),
  changedAt: Instant,
  changedByName: Type.String(),
  version: Type.Integer(),
});

export const BulletinsQuery = Type.Intersect([
  PageQuery,
  Type.Object({ state: Type.Optional(Type.Enum([...BULLETIN_STATES])), roundId: Type.Optional(Id) }),
]);

const Role = Type.Enum([...BLOCK_ROLES]);
const Runs = Type.Array(runSchema);
const Level = Type.Integer({ minimum: 2, maximum: 3 });

export const BlockView = Type.Object({
  id: Id,
  role: Role,
  annex: nullable(Type.Integer({ description: 'from 0' })),
  lead: nullable(Type.Object({ level: Type.Integer(), runs: Runs })),
  runs: Runs,
  isInternal: Type.Boolean({ description: 'left out of the public edition' }),
  isEdited: Type.Boolean(),
  changedAt: Instant,
  changedByName: Type.String(),
  version: Type.Integer(),
});

/** A bound run may leave its words out: they come from the results. */
const GivenRuns = Type.Array(
  Type.Object({ text: Type.Optional(Type.String({ maxLength: 20_000 })), bound: Type.Optional(bindingSchema) }, strict),
  { maxItems: 5000 },
);
const GivenLead = nullable(Type.Object({ level: Level, runs: GivenRuns }, strict));

export const BlockChange = Type.Object(
  { lead: Type.Optional(GivenLead), runs: Type.Optional(GivenRuns), isInternal: Type.Optional(Type.Boolean()) },
  strict,
);
export const NewBlockBody = Type.Object(
  { afterId: Id, role: Type.Enum(['paragraph', 'heading', 'note']), lead: Type.Optional(GivenLead), runs: GivenRuns },
  strict,
);

const Mend = Type.Union([
  Type.Object({ kind: Type.Literal('words'), from: Type.String(), to: Type.String() }),
  Type.Object({ kind: Type.Literal('figure'), text: Type.String(), binding: bindingSchema }),
  Type.Object({
    kind: Type.Literal('day'),
    field: Type.Enum(['issuedOn', 'deadline', 'order']),
    orderId: nullable(Type.String()),
    to: Type.String(),
  }),
]);

export const ComplaintView = Type.Object({
  severity: Type.Enum(['error', 'warning']),
  code: Type.String(),
  key: Type.String({ description: 'what an acknowledgement names' }),
  sentence: Type.String(),
  blockId: nullable(Id),
  isLead: Type.Boolean({ description: 'in the heading of the block' }),
  mend: nullable(Mend),
});

export const EditedBlockView = Type.Object({
  block: BlockView,
  complaints: Type.Array(ComplaintView),
  bulletinVersion: Type.Integer(),
});
export const RemovedBlockView = Type.Object({ complaints: Type.Array(ComplaintView) });

export const AcknowledgementBody = Type.Object(
  { key: Type.String({ minLength: 1, maxLength: 300 }), reason: nullable(Reason) },
  { ...strict, description: 'reason null: the warning is no longer answered for' },
);

export const FigureBody = Type.Object({ binding: bindingSchema }, strict);
export const FigureView = Type.Object({
  text: Type.String(),
  part: nullable(Type.String({ description: 'of a share' })),
  all: nullable(Type.String()),
  objects: Type.Array(Type.Object({ kind: Type.Enum(['site', 'account']), id: Type.String(), name: Type.String() })),
});

/** What the blocks leave to the results: numbers of headings, the list of annexes, their tables. */
export const PaperView = Type.Object({
  number: nullable(Type.String()),
  marks: Type.Array(Type.Object({ blockId: Id, text: Type.String({ description: '一、 （一） 1．' }) })),
  attachments: Type.Array(Type.String()),
  annexes: Type.Array(
    Type.Object({
      label: Type.String(),
      isLandscape: Type.Boolean(),
      isInternal: Type.Boolean(),
      head: Type.Array(Type.Array(Type.Object({ text: Type.String(), columns: Type.Integer(), rows: Type.Integer() }))),
      aligns: Type.Array(Type.Enum(['left', 'center'])),
      rows: Type.Array(Type.Array(Type.String())),
      total: nullable(Type.Array(Type.String(), { description: 'the first cell stands over two columns' })),
    }),
  ),
  hasPublicEdition: Type.Boolean({ description: 'false: nothing is internal, the whole is public' }),
});

const Edition = Type.Enum(['full', 'public']);
const Format = Type.Enum([...BULLETIN_FORMATS]);
export const DocumentQuery = Type.Object({ edition: Type.Optional(Edition), format: Type.Optional(Format) });
export const BulletinFileView = Type.Object({ edition: Edition, format: Format, sha256: Type.String(), size: Type.Integer() });

export const CopySearchBody = Type.Object(
  {
    text: Type.String({ minLength: 1, maxLength: 500_000, description: 'of the page' }),
    url: Type.Optional(nullable(Type.String({ pattern: '^https?://', maxLength: 2048 }))),
  },
  strict,
);
export const CopyView = Type.Object({
  id: Id,
  bulletinId: Id,
  title: Type.String(),
  url: nullable(Type.String()),
  site: nullable(Type.Object({ id: Id, name: Type.String() })),
  inspectionId: nullable(Id),
  share: Type.Number(),
  isAltered: Type.Boolean({ description: 'readings put in, or words replaced' }),
  changes: Type.Array(Type.Object({ was: Type.String(), by: Type.String(), count: Type.Integer() })),
  readings: Type.Integer(),
  traditional: Type.Integer(),
  foundAt: Instant,
  foundByName: Type.String(),
  seenAt: nullable(Instant),
});
