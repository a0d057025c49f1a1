/**
 * Packs a sealed evidence folder as WACZ, so that the usual web-archive viewers open it. Source: WACZ 1.1.1, CDXJ 0.1.0.
 * The whole folder stands under `archive/` beside its WARC files, so that `verify` works on the unpacked copy too.
 * datapackage-digest.json carries our Ed25519 signature under `zhengxun`: the field `signedData` of the WACZ signing draft is
 * for ECDSA P-384 only, and viewers would call any other key a false signature.
 */
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { FatalError, InputError } from '../../platform/index.ts';
import { readChain } from './chain.ts';
import { type EvidenceEntry, INDEX_FILE, MANIFEST_FILE, type Manifest, SIGNATURE_FILE, sha256 } from './evidence.ts';
import type { SigningKey } from './key.ts';
import { hashFile, listFiles } from './seal.ts';
import { writeZip, type ZipMember } from './zip-writer.ts';

/** What a reader of the archive sees first. */
export interface WaczOptions {
  signingKey: SigningKey;
  title: string;
  /** Address the viewer opens with. */
  mainUrl: string;
}

/** Writes the archive. Throws InputError when the folder is not sealed, FatalError when the archive cannot be written. */
export async function packWacz(dir: string, file: string, { signingKey, title, mainUrl }: WaczOptions): Promise<void> {
  const names = await listFiles(dir).catch((cause: unknown) => {
    throw new InputError(`无法读取证据目录 ${dir}，请检查路径和权限`, { code: 'evidence-unreadable', cause });
  });
  if (!names.includes(MANIFEST_FILE) || !names.includes(SIGNATURE_FILE))
    throw new InputError(`证据目录 ${dir} 尚未封存，不能打包；请先完成检查`, { code: 'evidence-incomplete' });
  const manifest = JSON.parse(await readFile(path.join(dir, MANIFEST_FILE), 'utf8')) as Manifest;
  const { entries } = readChain(await readFile(path.join(dir, INDEX_FILE)));

  const members: ZipMember[] = names.map((name) => ({ name: `archive/${name}`, source: { file: path.join(dir, name) } }));
  members.push({ name: 'indexes/index.cdxj', source: { bytes: Buffer.from(cdxLines(entries).join('')) } });
  members.push({ name: 'pages/pages.jsonl', source: { bytes: Buffer.from(pageLines(entries).join('')) } });

  const datapackage = Buffer.from(
    `${JSON.stringify(
      {
        profile: 'data-package',
        wacz_version: '1.1.1',
        title,
        software: manifest.software,
        created: manifest.sealedAt,
        mainPageUrl: mainUrl,
        resources: await Promise.all(members.map(resource)),
      },
      null,
      2,
    )}\n`,
  );
  members.push({ name: 'datapackage.json', source: { bytes: datapackage } });
  members.push({ name: 'datapackage-digest.json', source: { bytes: digestFile(datapackage, manifest, signingKey) } });
  await writeZip(file, members, Date.parse(manifest.sealedAt)).catch((cause: NodeJS.ErrnoException) => {
    throw new FatalError(`无法写入 ${file}（${cause.code ?? cause.message}），请检查磁盘空间和目录权限`, {
      code: 'wacz-write-failed',
      cause,
    });
  });
}

async function resource({ name, source }: ZipMember): Promise<{ name: string; path: string; hash: string; bytes: number }> {
  const inMemory = 'bytes' in source;
  return {
    name: path.posix.basename(name),
    path: name,
    hash: `sha256:${inMemory ? sha256(source.bytes) : await hashFile(source.file)}`,
    bytes: inMemory ? source.bytes.length : (await stat(source.file)).size,
  };
}

function digestFile(datapackage: Buffer, manifest: Manifest, signingKey: SigningKey): Buffer {
  const hash = `sha256:${sha256(datapackage)}`;
  const signed = {
    algorithm: 'Ed25519',
    publicKey: signingKey.publicKey,
    fingerprint: signingKey.fingerprint,
    signature: signingKey.sign(Buffer.from(hash)).toString('base64'),
    software: manifest.software,
    created: manifest.sealedAt,
  };
  return Buffer.from(`${JSON.stringify({ path: 'datapackage.json', hash, zhengxun: signed }, null, 2)}\n`);
}

/** One line an answer or resource: key, 14-digit time, where it stands; sorted by bytes as readers search by halving. */
function cdxLines(entries: EvidenceEntry[]): string[] {
  return entries
    .filter((entry) => entry.type === 'response' || entry.type === 'resource')
    .map((entry) => {
      const url = entry.type === 'response' ? entry.url : `urn:${entry.mime === 'image/png' ? 'view' : 'dom'}:${entry.url}`;
      const place = {
        url,
        mime: entry.mime || 'unk',
        status: String(entry.status || 200),
        digest: `sha256:${entry.sha256}`,
        length: String(entry.length),
        offset: String(entry.offset),
        filename: entry.path,
      };
      return `${searchKey(url)} ${entry.at.replace(/\D/g, '').slice(0, 14)} ${JSON.stringify(place)}\n`;
    })
    .sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
}

/** Host turned round without `www.`, `)`, then path and query, lower case: `com,example)/a?b`. */
function searchKey(url: string): string {
  if (!/^https?:/i.test(url) || !URL.canParse(url)) return url.replace(/\s/g, '%20');
  const { hostname, port, pathname, search } = new URL(url);
  const literal = hostname.startsWith('[') || /^[\d.]+$/.test(hostname);
  const host = literal
    ? hostname
    : hostname
        .replace(/^www\./, '')
        .split('.')
        .reverse()
        .join(',');
  return `${host}${port ? `:${port}` : ''})${pathname}${search}`.toLowerCase();
}

/** Pages a person would open: answered HTML. */
function pageLines(entries: EvidenceEntry[]): string[] {
  const pages = entries.filter(
    (entry) => entry.type === 'response' && (entry.mime === 'text/html' || entry.mime === 'application/xhtml+xml'),
  );
  const head = JSON.stringify({ format: 'json-pages-1.0', id: 'pages', title: 'All Pages' });
  return [head, ...pages.map((entry) => JSON.stringify({ id: String(entry.n), url: entry.url, ts: entry.at, title: entry.url }))].map(
    (line) => `${line}\n`,
  );
}
