/** What was seen of entries and texts is forgotten so many days after it was last there; what is still listed is kept. */
import { beijingDate, daysBefore } from '../../page/index.ts';
import type { Work } from '../../platform/server.ts';

/** Removes what is older; how many entries, posts and texts. Done again it removes nothing. */
export async function forgetSeen({ tx, now }: Pick<Work, 'tx' | 'now'>, keepDays: number): Promise<number> {
  const until = new Date(now.getTime() - keepDays * 86_400_000);
  const entries = await tx.deleteFrom('watch_items').where('is_listed', '=', false).where('last_seen_at', '<', until).executeTakeFirst();
  // Of posts nothing says that they are still listed: those that the last look saw bear its time.
  const posts = await tx
    .deleteFrom('watch_posts')
    .where('last_seen_at', '<', until)
    .where((row) =>
      row.not(
        row.exists(
          row
            .selectFrom('watch_accounts as a')
            .select('a.account_id')
            .whereRef('a.account_id', '=', 'watch_posts.account_id')
            .whereRef('a.seen_at', '<=', 'watch_posts.last_seen_at'),
        ),
      ),
    )
    .executeTakeFirst();
  // A text that is met again is read again: nothing but time is lost.
  const texts = await tx
    .deleteFrom('watch_texts')
    .where('seen_on', '<', daysBefore(beijingDate(now.getTime()), keepDays))
    .executeTakeFirst();
  return Number(entries.numDeletedRows + posts.numDeletedRows + texts.numDeletedRows);
}
