/** Pages of entries that are new on a site: read within the hour of being seen, for their date and their text. */
import { type Answered, isHtml } from '../../collect/index.ts';
import { type BeijingDate, createPageReader, hostOf, type PageReading } from '../../page/index.ts';
import { sendJob, type Work } from '../../platform/server.ts';
import type { Eyes } from '../freshness/eyes.ts';
import { readChangesJob } from '../freshness/jobs.ts';
import { openTerms } from '../freshness/settings.ts';
import { articleNote } from '../freshness/stored-view.ts';

/** Read in one run of the job: then others have their turn at the host. */
const MOST_IN_ONE_RUN = 40;
const MOST_TRIES = 3;
const MAX_BYTES = 8 << 20;

export interface ReadingTask {
  key: string;
  url: string;
}

/** Sends the jobs that read what waits on a site, from `notBefore` on; how many. */
export async function sendReading(work: Work, siteId: string, notBefore?: Date): Promise<number> {
  const hosts = new Set((await waitingOn(work, siteId)).map(({ url }) => new URL(url).host));
  let sent = 0;
  for (const host of hosts) if (await sendJob(work, readChangesJob, { siteId, host }, notBefore === undefined ? {} : { notBefore })) sent++;
  return sent;
}

/** What is to be read at a host of a site, and by which rulebook; null: the site is gone. */
export async function beginReading(
  work: Pick<Work, 'tx'>,
  siteId: string,
  host: string,
): Promise<{ tasks: ReadingTask[]; rulebook: string; organisationId: string } | null> {
  const site = await work.tx.selectFrom('sites').select('organisation_id').where('id', '=', siteId).executeTakeFirst();
  if (site === undefined) return null;
  const { rulebook } = (await openTerms(work))({ organisationId: site.organisation_id, siteId });
  const tasks = (await waitingOn(work, siteId)).filter(({ url }) => new URL(url).host === host).slice(0, MOST_IN_ONE_RUN);
  return { tasks, rulebook, organisationId: site.organisation_id };
}

async function waitingOn({ tx }: Pick<Work, 'tx'>, siteId: string): Promise<ReadingTask[]> {
  const rows = await tx
    .selectFrom('watch_items as i')
    .innerJoin('watch_pages as p', 'p.id', 'i.page_id')
    .select(['i.key', 'i.url'])
    .distinctOn('i.key')
    .where('p.site_id', '=', siteId)
    .where('p.is_watched', '=', true)
    .where('i.article', '=', 'waiting')
    .orderBy('i.key')
    .limit(MOST_IN_ONE_RUN * 5)
    .execute();
  return rows.flatMap(({ key, url }) => (url === null || !URL.canParse(url) ? [] : [{ key, url }]));
}

/** What became of asking for one. */
export type ArticleSeen = { state: 'read'; reading: PageReading } | { state: 'elsewhere' } | { state: 'unread'; isFinal: boolean };

/** Asks for the page of an entry. Never throws for what a server does. */
export async function lookAtArticle(url: string, eyes: Pick<Eyes, 'ask'>, today: BeijingDate): Promise<ArticleSeen> {
  const outcome = await eyes.ask({ url, maxBytes: MAX_BYTES });
  if (outcome === 'robots') return { state: 'unread', isFinal: true };
  if (outcome.kind !== 'answered') return { state: 'unread', isFinal: outcome.kind === 'blocked' || outcome.kind === 'forbidden-address' };
  const answer: Answered = outcome;
  if (answer.status >= 400) return { state: 'unread', isFinal: answer.status < 500 };
  if (hostOf(answer.finalUrl) !== hostOf(url) || !isHtml(answer)) return { state: 'elsewhere' };
  const source = { url: answer.finalUrl, contentType: answer.headers['content-type'] ?? null, isHome: false, today };
  const reading = createPageReader().read(answer.body, source);
  const { challenge, soft404 } = reading.facts;
  return challenge !== null || soft404 !== null ? { state: 'unread', isFinal: true } : { state: 'read', reading };
}

/** Writes it down wherever the site lists the entry. */
export async function recordArticle({ tx }: Pick<Work, 'tx'>, siteId: string, key: string, seen: ArticleSeen): Promise<void> {
  const update = tx
    .updateTable('watch_items')
    .where('key', '=', key)
    .where('page_id', 'in', (row) => row.selectFrom('watch_pages').select('id').where('site_id', '=', siteId));
  if (seen.state === 'elsewhere') await update.set({ article: 'list' }).execute();
  else if (seen.state === 'read') {
    const published = seen.reading.facts.publishedAt?.slice(0, 10) ?? null;
    const article = published === null ? ('none' as const) : ('article' as const);
    await update.set({ article, article_on: published, article_facts: JSON.stringify(articleNote(seen.reading)) }).execute();
  } else {
    const waits = seen.isFinal ? null : MOST_TRIES;
    await update
      .set((row) => ({
        tries: row('tries', '+', 1),
        article:
          waits === null
            ? ('unread' as const)
            : row
                .case()
                .when('tries', '>=', waits - 1)
                .then('unread' as const)
                .else('waiting' as const)
                .end(),
      }))
      .execute();
  }
}
