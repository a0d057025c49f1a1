/** Channels (渠道) by which messages come, each with its clocks. Those that come with the program are data: channels.yaml. Pure. */
import { readFileSync } from 'node:fs';
import { type Static, Type } from 'typebox';
import { Value } from 'typebox/value';
import { parse } from 'yaml';
import { FatalError } from '../../platform/index.ts';
import { CLOCKS } from '../../platform/server.ts';

const strict = { additionalProperties: false } as const;

/** Counted from the day after receipt; the last day is in time. */
export const Limit = Type.Union([
  Type.Object({ workingDays: Type.Integer({ minimum: 1, maximum: 250 }) }, strict),
  Type.Object({ months: Type.Integer({ minimum: 1, maximum: 24 }) }, strict),
]);
export type Limit = Static<typeof Limit>;

const Clock = Type.Object(
  {
    limit: Limit,
    source: Type.String({ minLength: 1, maxLength: 200, description: 'clause' }),
    verified: Type.Boolean({ description: 'false: it reminds, and charges nobody' }),
  },
  strict,
);
export const Clocks = Type.Object(
  {
    assign: Type.Union([Clock, Type.Null()]),
    answer: Type.Union([Clock, Type.Null()]),
    close: Type.Union([Clock, Type.Null()]),
  },
  { ...strict, description: 'null: no limit' },
);
export type Clocks = Static<typeof Clocks>;

const BuiltIn = Type.Object({ key: Type.String(), name: Type.String(), isErrorReport: Type.Boolean(), clocks: Clocks }, strict);

export interface Channel extends Static<typeof BuiltIn> {
  /** Null: as it comes with the program. */
  organisationId: string | null;
  /** False: nothing new is received by it. */
  isActive: boolean;
  /** 0: as it comes with the program. */
  version: number;
}

let builtIn: readonly Channel[] | null = null;

/** Channels that come with the program, in the order of the file. */
export function builtInChannels(): readonly Channel[] {
  builtIn ??= read().map((one) => ({ ...one, organisationId: null, isActive: true, version: 0 }));
  return builtIn;
}

function read(): Static<typeof BuiltIn>[] {
  const given: unknown = parse(readFileSync(new URL('channels.yaml', import.meta.url), 'utf8'));
  const schema = Type.Array(BuiltIn);
  if (Value.Check(schema, given)) return given;
  const [error] = Value.Errors(schema, given);
  throw new FatalError(`channels.yaml 不合格式：${error?.instancePath} ${error?.message}`, { code: 'channels-broken' });
}

/** Whether lateness by this channel can be told at all: it has a limit on answering or closing that counts. */
export const isClocked = (clocks: Clocks) => CLOCKS.some((name) => name !== 'assign' && clocks[name]?.verified === true);
