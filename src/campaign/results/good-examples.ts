/** 主要成效: what an office wants praised in the bulletin of a round. What stands in a frozen set is no longer changed, only withdrawn. */
import { randomUUIDv7 } from 'node:crypto';
import type { Selectable } from 'kysely';
import { ConflictError, InputError, NotFoundError } from '../../platform/index.ts';
import { organisation, type Schema, visibleText, type Work } from '../../platform/server.ts';
import { ownRound } from '../round/rounds.ts';
import { latestSet } from './context.ts';

/** What is said of whom. */
export interface ExampleWords {
  /** Whose it is, as it is printed. */
  name: string;
  /** The strength it shows: 互动交流渠道更加畅通. */
  topic: string;
  /** Half a sentence after the name: 提供实时智能答问功能. */
  text: string;
  /** Page that shows it; null: none is named. */
  url: string | null;
}

export interface NewExample extends ExampleWords {
  organisationId: string;
  /** Round whose bulletin names it. */
  roundId: string;
  /** The site or account; at most one of the two. */
  siteId: string | null;
  accountId: string | null;
}

export interface GoodExample extends NewExample {
  id: string;
  createdAt: string;
  createdByName: string;
  /** UTC; null: it stands. */
  withdrawnAt: string | null;
  version: number;
}

/** Records one for a round of the actor's own. Throws NotFoundError, RefusedError for a round of the office above, InputError. */
export async function createExample(work: Work, input: NewExample): Promise<GoodExample> {
  const { organisationId, roundId, siteId, accountId } = input;
  await ownRound(work, roundId, null);
  await organisation(work, organisationId);
  if (siteId !== null && accountId !== null) throw new InputError('成效只能属于一个网站或一个账号，请去掉一个', { code: 'example-of-two' });
  for (const [table, id] of [
    ['sites', siteId],
    ['accounts', accountId],
  ] as const)
    if (id !== null && (await work.tx.selectFrom(table).select('id').where('id', '=', id).executeTakeFirst()) === undefined)
      throw new NotFoundError('名录中找不到此网站或账号，或无权查看', { code: 'record-not-found' });
  const id = randomUUIDv7();
  await work.tx
    .insertInto('good_examples')
    .values({
      ...{ id, organisation_id: organisationId, round_id: roundId, site_id: siteId, account_id: accountId, ...printed(input) },
      ...{ created_at: work.now, created_by: work.actor.id, created_by_name: work.actor.name, withdrawn_at: null },
    })
    .execute();
  work.note({ action: 'good-example.create', outcome: 'done', record: { kind: 'good-example', id }, details: { ...input } });
  return goodExample(work, id);
}

/** Changes its words from this version. Throws ConflictError when it was changed, withdrawn or frozen. */
export async function changeExample(work: Work, id: string, version: number, words: Partial<ExampleWords>): Promise<GoodExample> {
  const row = await lockedExample(work, id, version);
  const frozen = await latestSet(work, row.round_id!);
  if (frozen !== undefined && frozen.frozen_at >= row.created_at)
    throw new ConflictError('此成效已写入确定的结果，不能修改，请撤回后另写一条', { code: 'example-frozen' });
  await work.tx
    .updateTable('good_examples')
    .set({ ...printed({ ...exampleOf(row), ...words }), version: version + 1 })
    .where('id', '=', id)
    .execute();
  work.note({ action: 'good-example.change', outcome: 'done', record: { kind: 'good-example', id }, details: { ...words } });
  return goodExample(work, id);
}

/** Takes it out of what is frozen from now on. Throws as `changeExample`, frozen ones let pass. */
export async function withdrawExample(work: Work, id: string, version: number): Promise<GoodExample> {
  await lockedExample(work, id, version);
  await work.tx
    .updateTable('good_examples')
    .set({ withdrawn_at: work.now, version: version + 1 })
    .where('id', '=', id)
    .execute();
  work.note({ action: 'good-example.withdraw', outcome: 'done', record: { kind: 'good-example', id } });
  return goodExample(work, id);
}

/** One of them. Throws NotFoundError when it is not in sight. */
export async function goodExample({ tx }: Pick<Work, 'tx'>, id: string): Promise<GoodExample> {
  const row = await tx.selectFrom('good_examples').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw notFound();
  return exampleOf(row);
}

/** Those in sight, withdrawn ones too, newest first; `after`: id of the last one of the page before. */
export async function listExamples(
  { tx }: Pick<Work, 'tx'>,
  { roundId, after, limit }: { roundId?: string; after: string | null; limit: number },
): Promise<GoodExample[]> {
  const rows = await tx
    .selectFrom('good_examples')
    .selectAll()
    .$if(roundId !== undefined, (query) => query.where('round_id', '=', roundId!))
    .$if(after !== null, (query) => query.where('id', '<', after!))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(exampleOf);
}

type Row = Selectable<Schema['good_examples']>;

async function lockedExample({ tx }: Work, id: string, version: number): Promise<Row> {
  const row = await tx.selectFrom('good_examples').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  if (row === undefined) throw notFound();
  if (row.version !== version)
    throw new ConflictError('此成效已有改动，请取最新内容后再操作', { code: 'changed-meanwhile', details: { version: row.version } });
  if (row.withdrawn_at !== null) throw new ConflictError('此成效已经撤回，不能再改动，请另写一条', { code: 'example-withdrawn' });
  return row;
}

const notFound = () => new NotFoundError('找不到此成效，或无权查看', { code: 'good-example-not-found' });

/** One line each, nothing unseen in it. Throws InputError for words that are only white space or too long when made visible. */
function printed({ name, topic, text, url }: ExampleWords): ExampleWords {
  const line = (words: string, most: number) => {
    const shown = visibleText(words.replace(/\s+/g, ' ').trim());
    if (shown === '' || shown.length > most)
      throw new InputError(`名称、主题和做法须各有内容，不超过 ${most} 个字，请改正`, { code: 'example-words' });
    return shown;
  };
  return { name: line(name, 120), topic: line(topic, 60), text: line(text, 400), url };
}

function exampleOf(row: Row): GoodExample {
  return {
    ...{ id: row.id, organisationId: row.organisation_id, roundId: row.round_id!, siteId: row.site_id, accountId: row.account_id },
    ...{ name: row.name, topic: row.topic, text: row.text, url: row.url },
    ...{ createdAt: row.created_at.toISOString(), createdByName: row.created_by_name },
    ...{ withdrawnAt: row.withdrawn_at?.toISOString() ?? null, version: row.version },
  };
}
