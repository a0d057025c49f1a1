/** Reads one WARC record back from its place in a file, and says what is wrong with it. Used by verify and by showing a stored page. */
import { open } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { sha256 } from './evidence.ts';

const decompress = promisify(gunzip);
/** A record larger than this is not of our making. */
const MAX_RECORD_BYTES = 1 << 30;

export interface ReadRecord {
  type: string;
  targetUri: string;
  date: string;
  /** Status and headers of the HTTP head inside; null for records that hold none. Names in lower case. */
  http: { status: number; statusText: string; headers: Record<string, string> } | null;
  payload: Buffer;
  payloadSha256: string;
}

/** Reads the record in `length` bytes from `offset`. Throws Error with a Chinese clause when it is damaged. */
export async function readRecordAt(file: string, offset: number, length: number): Promise<ReadRecord> {
  return parseRecord(await readRange(file, offset, length));
}

/** The record in one gzip member. Throws Error with a Chinese clause when anything of it does not hold. */
export async function parseRecord(member: Buffer): Promise<ReadRecord> {
  const bytes = await decompress(member, { maxOutputLength: MAX_RECORD_BYTES }).catch((cause: unknown) => {
    throw new Error('压缩数据已损坏', { cause });
  });
  const headEnd = bytes.indexOf('\r\n\r\n');
  if (headEnd < 0) throw new Error('记录没有首部');
  const [version, ...lines] = bytes.toString('utf8', 0, headEnd).split('\r\n');
  if (version !== 'WARC/1.1') throw new Error('不是 WARC/1.1 记录');
  const headers = headerMap(lines);

  const blockLength = Number(headers['content-length']);
  const block = bytes.subarray(headEnd + 4, headEnd + 4 + blockLength);
  if (block.length !== blockLength || bytes.toString('latin1', headEnd + 4 + blockLength) !== '\r\n\r\n')
    throw new Error('记录长度与首部不符');
  if (headers['warc-block-digest'] !== `sha256:${sha256(block)}`) throw new Error('记录内容与其摘要不符');

  const type = headers['warc-type'] ?? '';
  const http = type === 'response' ? readHttpHead(block) : null;
  const payload = http ? block.subarray(http.bodyStart) : type === 'request' ? block.subarray(block.length) : block;
  const payloadSha256 = sha256(payload);
  if (type !== 'warcinfo' && headers['warc-payload-digest'] !== `sha256:${payloadSha256}`) throw new Error('记录正文与其摘要不符');
  return { type, targetUri: headers['warc-target-uri'] ?? '', date: headers['warc-date'] ?? '', http, payload, payloadSha256 };
}

/** Bytes of a file. Throws Error with a Chinese clause when they are not there. */
export async function readRange(file: string, offset: number, length: number): Promise<Buffer> {
  if (!(length > 0 && length <= MAX_RECORD_BYTES)) throw new Error('记录长度不合理');
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    if (offset < 0 || offset + length > size) throw new Error('记录超出文件末尾');
    const buffer = Buffer.allocUnsafe(length);
    let done = 0;
    while (done < length) {
      const { bytesRead } = await handle.read(buffer, done, length - done, offset + done);
      if (bytesRead === 0) throw new Error('文件读到一半就结束');
      done += bytesRead;
    }
    return buffer;
  } finally {
    await handle.close();
  }
}

function readHttpHead(block: Buffer): { status: number; statusText: string; headers: Record<string, string>; bodyStart: number } {
  const end = block.indexOf('\r\n\r\n');
  if (end < 0) throw new Error('记录中没有完整的 HTTP 首部');
  const [statusLine = '', ...lines] = block.toString('latin1', 0, end).split('\r\n');
  const status = /^HTTP\/1\.1 (\d{3})(?: (.*))?$/.exec(statusLine);
  if (!status) throw new Error('记录中没有 HTTP 状态行');
  return { status: Number(status[1]), statusText: status[2] ?? '', headers: headerMap(lines), bodyStart: end + 4 };
}

/** Names in lower case; repeated headers joined as the network client joins them. No prototype, so no name is special. */
function headerMap(lines: string[]): Record<string, string> {
  const headers: Record<string, string> = Object.create(null);
  for (const line of lines) {
    const colon = line.indexOf(':');
    if (colon < 1) throw new Error('首部中有一行不合格式');
    const name = line.slice(0, colon).toLowerCase();
    const value = line.slice(colon + 1).trim();
    const before = headers[name];
    headers[name] = before === undefined ? value : `${before}${name === 'set-cookie' ? '\n' : ', '}${value}`;
  }
  return headers;
}
