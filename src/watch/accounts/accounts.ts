/** Accounts that are looked at day by day, through the connector that the registered address leads to; what each look leaves behind. */
import { type Selectable, sql } from 'kysely';
import { type AccountOutcome, accountFacts, isSight, type Post, postText } from '../../collect/index.ts';
import { type AccountArtifact, beijingDate } from '../../page/index.ts';
import { type Schema, sendJobs, type Work } from '../../platform/server.ts';
import { type Account, record as registryRecord } from '../../registry/server.ts';
import type { Memory } from '../../text/index.ts';
import { findingsInTexts, readPieces } from '../content/examine.ts';
import { recordFindings } from '../content/findings.ts';
import { recordEvents, type WatchEvent } from '../events.ts';
import { lookAccountJob } from '../freshness/jobs.ts';
import { WATCHED_STATES } from '../freshness/pages.ts';
import { rulesOf } from '../freshness/rules.ts';
import { latestSensible, lookAgain, nextLook } from '../freshness/schedule.ts';
import { openTerms } from '../freshness/settings.ts';
import { accountJudge, type Judge, type Looks, standingOn } from '../freshness/standing.ts';
import { tellStanding } from '../freshness/told.ts';
import { noteCredential } from './access.ts';

export type AccountRow = Selectable<Schema['watch_accounts']>;

/** Brings the list of accounts up to date with the registry and the settings; how many were added or changed. */
export async function syncAccounts(work: Pick<Work, 'tx' | 'now'>): Promise<number> {
  const { tx, now } = work;
  const terms = await openTerms(work);
  const { rows } = await sql<{
    id: string;
    organisation_id: string;
    address: string | null;
    is_open: boolean;
    known: string | null;
    is_watched: boolean | null;
  }>`
    select a.id, a.organisation_id, coalesce(a.link, a.store_urls[1]) as address, a.state in (${sql.join(WATCHED_STATES)}) as is_open,
      w.address as known, w.is_watched
    from accounts a left join watch_accounts w on w.account_id = a.id
    where (w.account_id is null and a.state in (${sql.join(WATCHED_STATES)}) and coalesce(a.link, a.store_urls[1]) is not null)
      or (w.account_id is not null and (w.address is distinct from coalesce(a.link, a.store_urls[1])
        or w.is_watched <> (a.state in (${sql.join(WATCHED_STATES)}))
        or exists (select from freshness_settings f where f.is_off is not null)))`.execute(tx);
  let changed = 0;
  for (const { id, organisation_id: organisationId, address, is_open: isOpen, known, is_watched: isWatched } of rows) {
    const isWanted = isOpen && address !== null && /^https?:/i.test(address) && !terms({ organisationId, accountId: id }).isOff;
    if (known === null) {
      if (!isWanted) continue;
      await tx
        .insertInto('watch_accounts')
        .values({ account_id: id, address, next_at: now })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    } else if (isWanted !== isWatched || (isWanted && address !== known)) {
      const moved = isWanted && address !== known ? { address, sight: null, seen_at: null, outcome: null, detail: null, failures: 0 } : {};
      await tx
        .updateTable('watch_accounts')
        .set({ is_watched: isWanted, ...(isWanted ? { next_at: now } : { told: null }), ...moved })
        .where('account_id', '=', id)
        .execute();
    } else continue;
    changed++;
  }
  return changed;
}

const MOST_SENT = 2000;

/** Sends a job for every account that is due; how many. */
export async function sendAccountLooks(work: Work): Promise<number> {
  const rows = await work.tx
    .selectFrom('watch_accounts')
    .select(['account_id', 'address'])
    .where('is_watched', '=', true)
    .where((row) => row.or([row('next_at', '<=', work.now), row('next_at', '>', latestSensible(work.now))]))
    .orderBy('next_at')
    .limit(MOST_SENT)
    .execute();
  return sendJobs(
    work,
    lookAccountJob,
    rows.map(({ account_id: accountId, address }) => ({ accountId, host: URL.parse(address)?.host ?? 'none' })),
  );
}

export interface AccountTask {
  row: AccountRow;
  account: Account;
  everyHours: number;
  remindDays: number;
  rulebook: string;
  /** The last look that saw something, for asking only what changed. */
  earlier: AccountOutcome | null;
}

/** What is to be looked at; null: nothing, or not now. */
export async function beginAccountLook(work: Pick<Work, 'tx' | 'now'>, accountId: string): Promise<AccountTask | null> {
  const row = await work.tx.selectFrom('watch_accounts').selectAll().where('account_id', '=', accountId).executeTakeFirst();
  if (row === undefined || !row.is_watched || (row.next_at > work.now && row.next_at <= latestSensible(work.now))) return null;
  const account = await registryRecord(work, 'accounts', accountId);
  const terms = (await openTerms(work))({ organisationId: account.organisationId, accountId });
  const earlier = row.sight as AccountOutcome | null;
  return { row, account, ...terms, earlier };
}

/** Records a look: once, however often the job runs. `memory`: what people said is no error. */
export async function recordAccountLook(
  work: Pick<Work, 'tx' | 'now'>,
  { row: asked, account, everyHours, rulebook }: AccountTask,
  outcome: AccountOutcome,
  memory: Memory,
): Promise<void> {
  const { tx, now } = work;
  const { id } = account;
  const row = await tx.selectFrom('watch_accounts').selectAll().where('account_id', '=', id).forUpdate().executeTakeFirst();
  if (row === undefined || row.asked_at?.getTime() !== asked.asked_at?.getTime() || outcome.kind === 'cancelled') return;
  const update = tx.updateTable('watch_accounts').where('account_id', '=', id);
  const about = { asked_at: now, outcome: outcome.kind, detail: outcome.sentence };
  const events: WatchEvent[] = [];
  if (isSight(outcome)) {
    await update
      .set({
        ...{ ...about, seen_at: now, failures: 0, sight: JSON.stringify(outcome) },
        next_at: new Date(nextLook(id, everyHours, now.getTime())),
      })
      .execute();
    const fresh = await recordPosts(work, row, outcome.posts);
    events.push(...(await readPosts(work, account, outcome.address, fresh, rulebook, memory)));
  } else {
    const failures = row.failures + 1;
    const again = { isOurs: outcome.kind === 'our-side', failures, retryAfterS: outcome.retryAfterS };
    await update.set({ ...about, failures, next_at: new Date(lookAgain(id, everyHours, now.getTime(), again)) }).execute();
  }
  events.push(...(await credentialEvents(work, account, outcome)));
  await recordEvents(work, events);
  await restandAccount(work, id);
}

/** Told once when the source refuses our credential, and once when it takes it again. */
async function credentialEvents(
  work: Pick<Work, 'tx' | 'now'>,
  { id, name, organisationId }: Account,
  outcome: AccountOutcome,
): Promise<WatchEvent[]> {
  const isRefused = outcome.kind === 'credential-expired';
  if (!isRefused && !isSight(outcome)) return [];
  if (!(await noteCredential(work, id, isRefused))) return [];
  const sentence = isRefused ? `账号“${name}”：${outcome.sentence}` : `账号“${name}”的凭据又可用了`;
  const about = { organisationId, object: { kind: 'account', id }, trouble: `credential:${id}`, at: work.now } as const;
  return [{ ...about, kind: 'credential-refused', isOver: !isRefused, sentence, details: { address: outcome.address } }];
}

/** Posts as first seen; those that are new. The first look exposes nothing. */
async function recordPosts({ tx, now }: Pick<Work, 'tx' | 'now'>, row: AccountRow, posts: readonly Post[]): Promise<Post[]> {
  if (posts.length === 0) return [];
  const keyOf = (post: Post) => post.id.slice(0, 500);
  const known = await tx
    .selectFrom('watch_posts')
    .select('key')
    .where('account_id', '=', row.account_id)
    .where('key', 'in', posts.map(keyOf))
    .execute();
  const seen = new Set(known.map(({ key }) => key));
  const not_before = row.seen_at !== null && row.seen_at <= now ? row.seen_at : null;
  await tx
    .insertInto('watch_posts')
    .values(
      posts.map((post) => {
        const published_at = post.publishedAt === null ? null : new Date(post.publishedAt);
        return {
          ...{ account_id: row.account_id, key: keyOf(post), title: post.title.slice(0, 300), url: post.url, published_at },
          ...{ first_seen_at: now, last_seen_at: now, not_before },
        };
      }),
    )
    .onConflict((conflict) => conflict.columns(['account_id', 'key']).doUpdateSet({ last_seen_at: now }))
    .execute();
  return posts.filter((post) => !seen.has(keyOf(post)));
}

/** New posts through the text engine. */
async function readPosts(
  work: Pick<Work, 'tx' | 'now'>,
  account: Account,
  address: string,
  posts: readonly Post[],
  rulebook: string,
  memory: Memory,
): Promise<WatchEvent[]> {
  const asOf = beijingDate(work.now.getTime());
  const rules = rulesOf(rulebook, asOf);
  const texts = posts.flatMap((post) => {
    const url = post.url ?? address;
    const publishedOn = post.publishedAt === null ? null : beijingDate(Date.parse(post.publishedAt));
    return readPieces([{ hash: post.id.slice(0, 16), text: postText(post) }], { url, publishedOn, memory, asOf });
  });
  const examined = {
    organisationId: account.organisationId,
    object: { kind: 'account', id: account.id },
    name: `账号“${account.name}”`,
  } as const;
  // A post stays what it is: what was found in it does not go away with the next look.
  return recordFindings(work, { ...examined, seenOn: address, checks: [] }, findingsInTexts(texts, rules, 'account', asOf));
}

/** Judge of an account by its last sight; and how the looks went. */
export function accountLooks(
  row: AccountRow,
  account: Account,
  rulebook: string,
  asOf: string,
  everyHours: number,
): { judge: Judge; looks: Looks } {
  const sight = row.sight as AccountOutcome | null;
  const isBlind = row.failures > 0;
  const facts: AccountArtifact | null =
    sight === null ? null : accountFacts(sight, { address: row.address, name: account.name, platform: account.platform, links: [] });
  const judge: Judge =
    facts === null
      ? () => ({ state: 'could-not-look', newestOn: null, newestTitle: null, dueOn: null, periodFrom: null, reason: row.detail })
      : accountJudge(facts, rulesOf(rulebook, asOf));
  return {
    judge,
    looks: {
      seenOn: row.seen_at === null ? null : beijingDate(row.seen_at.getTime()),
      failure: isBlind ? row.detail : null,
      staleAfterDays: Math.ceil(everyHours / 24) + 1,
    },
  };
}

/** Works out anew where an account stands, and tells what changed. */
export async function restandAccount(work: Pick<Work, 'tx' | 'now'>, id: string): Promise<void> {
  const { tx, now } = work;
  const row = await tx.selectFrom('watch_accounts').selectAll().where('account_id', '=', id).executeTakeFirst();
  if (row === undefined) return;
  const account = await registryRecord(work, 'accounts', id);
  const { everyHours, remindDays, rulebook } = (await openTerms(work))({ organisationId: account.organisationId, accountId: id });
  const today = beijingDate(now.getTime());
  const { judge, looks } = accountLooks(row, account, rulebook, today, everyHours);
  const standing = standingOn(judge, looks, today, remindDays);
  const name = `账号“${account.name}”`;
  const named = { organisationId: account.organisationId, object: { kind: 'account', id }, id, name, url: row.address } as const;
  const sinceAt = row.asked_at ?? now;
  const { told, events } = tellStanding(named, row.told, standing, { seenAt: row.seen_at, sinceAt, now });
  await tx
    .updateTable('watch_accounts')
    .set({
      ...{ state: standing.state, is_zombie: standing.isZombie ?? false, newest_on: standing.newestOn, newest_title: standing.newestTitle },
      ...{ due_on: standing.dueOn, judged_on: standing.judgedOn, reason: standing.reason, told, stood_on: today },
    })
    .where('account_id', '=', id)
    .execute();
  await recordEvents(work, events);
}

const MOST_RESTOOD = 200;

/** Works out anew the accounts that were last on an earlier day; how many. */
export async function restandAccounts(work: Pick<Work, 'tx' | 'now'>): Promise<number> {
  const today = beijingDate(work.now.getTime());
  const rows = await work.tx
    .selectFrom('watch_accounts')
    .select('account_id')
    .where('is_watched', '=', true)
    .where('asked_at', 'is not', null)
    .where((row) => row.or([row('stood_on', 'is', null), row('stood_on', '<>', today)]))
    .limit(MOST_RESTOOD)
    .execute();
  for (const { account_id: id } of rows) await restandAccount(work, id);
  return rows.length;
}
