/** What a person saw of an account and entered, with screenshots as proof: shape and validation. */
import { createHash } from 'node:crypto';
import { type Static, Type } from 'typebox';
import { Value } from 'typebox/value';
import { InputError } from '../../../platform/index.ts';
import { ACCOUNT_FUNCTIONS, type FunctionTest } from '../account.ts';
import { momentOf } from '../moments.ts';
import { cleanLine } from '../plain-text.ts';

const Words = Type.String({ minLength: 1, maxLength: 300 });
/** Name of a picture beside the entry: a plain file name. */
const Proof = Type.String({ pattern: '^[^/\\\\\\x00-\\x1f]{1,200}$' });
const closed = { additionalProperties: false } as const;

export const Entry = Type.Object(
  {
    account: Type.Optional(Words),
    /** Who looked. */
    by: Words,
    /** When, with date and time. */
    at: Words,
    state: Type.Union([Type.Literal('normal'), Type.Literal('deleted'), Type.Literal('suspended'), Type.Literal('unreachable')]),
    /** The newest post, or null when there is none at all. Only with state normal. */
    newest: Type.Optional(
      Type.Union([
        Type.Object({ title: Words, publishedAt: Words, url: Type.Optional(Type.String({ maxLength: 2000 })) }, closed),
        Type.Null(),
      ]),
    ),
    isApp: Type.Optional(Type.Boolean()),
    screenshot: Proof,
    /** Functions that were tried. */
    functions: Type.Optional(
      Type.Array(
        Type.Object(
          {
            function: Type.Enum(ACCOUNT_FUNCTIONS),
            name: Words,
            works: Type.Boolean(),
            remark: Type.Optional(Words),
            screenshot: Proof,
          },
          closed,
        ),
        { maxItems: 50 },
      ),
    ),
  },
  closed,
);
export type Entry = Static<typeof Entry>;

/** Limit of one picture. */
export const MOST_PROOF_BYTES = 10 * 1024 * 1024;
/** Less holds no screenshot. */
const LEAST_PROOF_BYTES = 64;

export interface ReadEntry {
  entry: Entry;
  /** ms, UTC. */
  seenAt: number;
  tests: FunctionTest[];
  /** sha256 of the picture of the account. */
  proof: string;
}

/** An entry with its pictures looked at. Throws InputError, one sentence, for everything that is not as it must be. */
export async function readEntry(data: unknown, now: number, picture: (name: string) => Promise<Uint8Array>): Promise<ReadEntry> {
  if (!Value.Check(Entry, data)) throw new InputError(`录入内容不合要求：${firstFault(data)}`, { code: 'entry-malformed' });
  const seenAt = Date.parse(momentOf(data.at, now) ?? '');
  if (Number.isNaN(seenAt)) throw new InputError('录入的查看时间（at）无法识别，请写成 2026-11-20 09:30 的形式', { code: 'entry-time' });
  if (seenAt > now + SLACK_MS) throw new InputError('录入的查看时间（at）晚于现在，请核对', { code: 'entry-ahead' });
  if ((data.state === 'normal') !== (data.newest !== undefined)) {
    throw new InputError('状态为 normal 时须写明最新一条（newest，没有任何内容的写 null），其他状态不写', { code: 'entry-newest' });
  }
  if (data.newest && momentOf(data.newest.publishedAt, seenAt) === null) {
    throw new InputError('最新一条的发布时间（newest.publishedAt）无法识别，请写成 2026-11-20 09:30 的形式', { code: 'entry-published' });
  }
  const tests: FunctionTest[] = [];
  for (const { function: of, name, works, remark, screenshot } of data.functions ?? []) {
    const detail = `${data.by} 测试：${remark ?? (works ? '可用' : '不可用')}`;
    const proof = proofOf(await picture(screenshot), screenshot);
    tests.push({
      function: of,
      name: cleanLine(name, 100),
      url: null,
      state: works ? 'works' : 'dead',
      detail: cleanLine(detail, 400),
      proof,
    });
  }
  return { entry: data, seenAt, tests, proof: proofOf(await picture(data.screenshot), data.screenshot) };
}

const SLACK_MS = 5 * 60_000;

/** sha256 of a picture. Throws InputError when the bytes are none, whatever the name says. */
export function proofOf(bytes: Uint8Array, name: string): string {
  const shown = cleanLine(name, 100);
  if (bytes.length > MOST_PROOF_BYTES) throw new InputError(`截图“${shown}”超过 10 MB，请压缩后重试`, { code: 'proof-too-large' });
  if (bytes.length < LEAST_PROOF_BYTES || pictureType(bytes) === null) {
    throw new InputError(`“${shown}”不是图片，截图须为 PNG、JPEG 或 WebP 文件`, { code: 'proof-not-picture' });
  }
  return createHash('sha256').update(bytes).digest('hex');
}

/** Type of a picture by its first bytes; null when it is none that is taken (no SVG: it can hold scripts). */
function pictureType(bytes: Uint8Array): 'png' | 'jpeg' | 'webp' | null {
  const head = Buffer.from(bytes.subarray(0, 12)).toString('latin1');
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg';
  return head.startsWith('RIFF') && head.slice(8) === 'WEBP' ? 'webp' : null;
}

/** Where the data differ from the shape, without repeating them. */
function firstFault(data: unknown): string {
  const fault = Value.Errors(Entry, data)[0];
  const place = fault?.instancePath.slice(1).replaceAll('/', '.') ?? '';
  return place === '' ? '请对照手册“人工录入”一节核对各项是否齐全、有无多余' : `请核对“${cleanLine(place, 60)}”`;
}
