/** A person's entry: the way in for accounts that no program can read. The pictures lie beside the entry's file. */
import path from 'node:path';
import { Type } from 'typebox';
import { InputError } from '../../../platform/index.ts';
import { defineConnector } from '../connector.ts';
import { jsonOf, textOf } from '../decoding.ts';
import { failure, sight } from '../outcome.ts';
import { cleanLine } from '../plain-text.ts';
import { PostCollection } from '../posts.ts';
import { MOST_PROOF_BYTES, type ReadEntry, readEntry } from './entry.ts';

const MOST_ENTRY_BYTES = 1024 * 1024;

export const personEntry = defineConnector({
  id: 'entry',
  title: '人工查看后录入（附截图）',
  sees: ['newest', 'interaction', 'download'],
  isStore: false,
  configuration: Type.Object({}, { additionalProperties: false }),
  recognises: (address) => !/^https?:/i.test(address) && /\.entry\.json$/i.test(address),
  async look({ account }, { now, readFile }) {
    const bytes = Buffer.from(await readFile(account.address, MOST_ENTRY_BYTES));
    const folder = path.dirname(account.address);
    let read: ReadEntry;
    try {
      read = await readEntry(jsonOf(textOf(bytes, null)), now, (name) => readFile(path.join(folder, name), MOST_PROOF_BYTES));
    } catch (cause) {
      if (cause instanceof InputError) return failure('unreadable', cause.message);
      throw cause;
    }
    const { entry, seenAt, tests, proof } = read;
    const who = `${cleanLine(entry.by, 60)} 于 ${new Date(seenAt).toISOString()} 查看，截图 sha256 ${proof}`;
    if (entry.state === 'deleted' || entry.state === 'suspended' || entry.state === 'unreachable')
      return { ...failure(entry.state, who), tests, seenAt, proof, isApp: entry.isApp ?? false };
    if (account.name !== null && entry.account !== undefined && entry.account !== account.name)
      return failure('wrong-account', '录入的账号名称不符');
    const posts = new PostCollection(seenAt, '');
    if (entry.newest) posts.add({ title: entry.newest.title, url: entry.newest.url, published: entry.newest.publishedAt });
    const profile = {
      name: entry.account === undefined ? account.name : cleanLine(entry.account, 300),
      description: null,
      isVerified: null,
      followers: null,
      version: null,
    };
    const seen = {
      posts: posts.newestFirst(),
      hasOlder: entry.newest !== null,
      tests,
      profile,
      isApp: entry.isApp ?? false,
      proof,
      seenAt,
    };
    return sight(posts.newestFirst().length === 0 ? 'empty' : 'seen', seen);
  },
});
