/** 检查指标: the books of the project to be read, compared, and a book of one's own to be checked. Public regulation: for whoever is signed in. */
import { compareBooks, lintOwnBook, listBooks, type Rulebook, readBook } from '../../campaign/server.ts';
import { listOf } from '../contract/common.ts';
import {
  BookHeadView,
  BookText,
  ByBook,
  DifferencesQuery,
  DifferencesView,
  LintView,
  OnQuery,
  RulebookView,
} from '../contract/rulebooks.ts';
import type { Api, ApiOptions } from '../options.ts';
import { signedIn } from '../signed-in.ts';

export function rulebookRoutes(app: Api, { platform }: ApiOptions): void {
  const now = () => platform.clock.now();

  app.get('/rulebooks', { schema: { response: { 200: listOf(BookHeadView) } } }, async (request) => {
    await signedIn(platform, request);
    return { items: listBooks(), next: null };
  });

  app.get('/rulebooks/:book', { schema: { params: ByBook, querystring: OnQuery, response: { 200: RulebookView } } }, async (request) => {
    await signedIn(platform, request);
    return viewOf(readBook(request.params.book, request.query.on ?? null, now()));
  });

  app.get(
    '/rulebooks/:book/differences',
    { schema: { params: ByBook, querystring: DifferencesQuery, response: { 200: DifferencesView } } },
    async (request) => {
      await signedIn(platform, request);
      const { on = null, with: other } = request.query;
      const after = readBook(request.params.book, on, now());
      return { on: after.on, items: compareBooks(readBook(other, after.on, now()), after) };
    },
  );

  app.post('/rulebooks/lint', { schema: { body: BookText, response: { 200: LintView } } }, async (request) => {
    await signedIn(platform, request);
    return { days: lintOwnBook(request.body.text, request.body.file) };
  });
}

const viewOf = ({ indicators, chain, ...book }: Rulebook) => ({
  ...book,
  chain: [...chain],
  indicators: indicators.map(({ kinds, checks, ...one }) => ({ ...one, kinds: [...kinds], checks: checks.map((use) => ({ ...use })) })),
});
