/** Inspections and findings with their proofs. */
import { Type } from 'typebox';
import { VERIFY_PROBLEMS } from '../../campaign/server.ts';
import { OBJECT_KINDS } from '../../platform/server.ts';
import { Id, Instant, nullable } from './common.ts';
import { Files } from './files.ts';

const Text = Type.String();
const Count = Type.Integer({ minimum: 0 });
const Sha256 = Type.String({ pattern: '^[0-9a-f]{64}$' });

export const InspectionView = Type.Object({
  id: Id,
  organisationId: Id,
  objectKind: Type.Enum([...OBJECT_KINDS]),
  recordId: Id,
  roundObjectId: nullable(Id),
  purpose: Type.Enum(['round', 'recheck', 'single']),
  source: Type.Enum(['machine', 'hand', 'import']),
  sourceName: nullable(Text),
  state: Type.Enum(['waiting', 'running', 'finished', 'could-not', 'replaced']),
  rulebook: nullable(Type.Object({ id: Text, version: Text })),
  asOf: nullable(Text),
  verdict: nullable(Type.Enum(['qualified', 'unqualified', 'review', 'unknown'], { description: 'without decisions' })),
  score: nullable(Type.Number()),
  reason: nullable(Type.Object({ code: Text, sentence: Text })),
  findings: Count,
  hasEvidence: Type.Boolean(),
  software: nullable(Text),
  startedAt: nullable(Instant),
  finishedAt: nullable(Instant),
  files: Files,
});

export const VerificationView = Type.Object({
  schema: Type.Literal('zhengxun.verify/1'),
  whole: Type.Boolean({ description: 'nothing is wrong' }),
  complete: Type.Boolean({ description: 'false: it was never sealed' }),
  problems: Type.Array(Type.Object({ code: Type.Enum([...VERIFY_PROBLEMS]), file: Text, message: Text })),
  checked: Type.Object({ files: Count, entries: Count, records: Count, findings: Count }),
  signer: nullable(Type.Object({ fingerprint: Text, holds: Type.Boolean() })),
});

/** What a finding says, wherever it is shown. */
export const FOUND = {
  check: Text,
  outcome: Type.Enum(['fail', 'review']),
  message: Text,
  url: Text,
  target: nullable(Text),
  quote: nullable(Text),
  suggestion: nullable(Text),
  count: nullable(Count),
  samples: Type.Array(Text),
};

export const FindingView = Type.Object({
  id: Id,
  inspectionId: Id,
  organisationId: Id,
  key: Text,
  indicator: Text,
  ...FOUND,
  carriedFrom: nullable(Id),
  proofs: Type.Array(
    Type.Object({
      n: Count,
      kind: Type.Enum(['warc', 'screenshot', 'text'], { description: 'stored answer or page, picture with the place marked, observation' }),
      sha256: Sha256,
      capturedAt: Instant,
    }),
  ),
});

export const PassageView = Type.Object({
  passage: nullable(
    Type.Object(
      { text: Text, start: Count, end: Count },
      { description: 'the sentence of the stored page; UTF-16 offsets of the quotation' },
    ),
  ),
});
