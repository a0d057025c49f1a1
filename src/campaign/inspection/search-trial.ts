/**
 * The site's search, tried like a visitor would: a word that means nothing, a few titles the site has published, one of
 * them misspelt, and titles of lower-level sites. One question at a time, a handful in all, by the host's robots rules;
 * a wall ends the trial. What came is stored, nothing here judges.
 * Source: 2019-19 part 2, 站内搜索; part 3, 智能搜索.
 */
import type { Browser, FetchOutcome, Visitor } from '../../collect/index.ts';
import {
  findSearch,
  readSearchPage,
  readSearchRecords,
  type SearchAnswer,
  type SearchBox,
  type SearchQuestion,
  type SearchReading,
  type SearchTrial,
  searchRequest,
  showsItem,
} from '../../page/index.ts';
import { textOfAnswer } from './answer-text.ts';

export interface TrialOptions {
  visitor: Visitor;
  /** Null: no browser may or can be used. */
  browser: Browser | null;
  /** The home page as stored. */
  home: { url: string; bytes: Uint8Array; contentType: string | null /** False: a page that only scripts fill. */; isRead: boolean };
  /** Known titles first asked, and titles of lower-level sites. */
  titles: readonly { url: string; title: string }[];
  lower: readonly { url: string; title: string }[];
  /** ms since the epoch, UTC. */
  now(): number;
}

/** Words that no site has: to see what every answer shows. */
const NONSENSE = '鼯甪鬯堃彧';
/** In place of one character of a title: a plausible slip of the pen. */
const SLIP = '末';
const MAX_BYTES = 4 << 20;
/** Failures after which the host is left alone. */
const FINAL = new Set(['robots', 'blocked', 'throttled', 'forbidden-address', 'our-side', 'cancelled']);

/** Tries the search. Rejects never. */
export async function trySearch(options: TrialOptions): Promise<SearchTrial> {
  const found = await findBox(options);
  const { box } = found;
  if (box === null) return { ...found, answers: [] };
  const ask = asker(options, box);
  const nonsense = await ask({ kind: 'nonsense', query: NONSENSE, about: null }, null);
  const answers = [nonsense];
  const askNext = async (question: SearchQuestion): Promise<SearchAnswer> => {
    const answer = await ask(question, nonsense);
    answers.push(answer);
    return answer;
  };
  const isOver = () =>
    answers.some((answer) => FINAL.has(answer.kindOfOutcome)) || answers.filter((answer) => answer.kindOfOutcome !== 'answered').length > 1;
  for (const about of options.titles) if (!isOver()) await askNext({ kind: 'title', query: about.title, about });
  const [known] = options.titles;
  if (known && !isOver()) {
    const altered = await askNext({ kind: 'altered', query: misspelt(known.title), about: known });
    const isFound = isShown(altered, nonsense);
    if (!isFound && !isOver()) await askNext({ kind: 'shortened', query: shortened(known.title), about: known });
  }
  for (const about of options.lower) if (!isOver()) await askNext({ kind: 'lower', query: about.title, about });
  return { ...found, answers };
}

/** The title with the character in its middle replaced by another one. */
export function misspelt(title: string): string {
  const characters = [...title];
  const middle = Math.floor(characters.length / 2);
  characters[middle] = characters[middle] === SLIP ? '未' : SLIP;
  return characters.join('');
}

/** The title without its beginning and end. */
export function shortened(title: string): string {
  const characters = [...title];
  const cut = Math.max(1, Math.floor(characters.length / 4));
  return characters.slice(cut, characters.length - cut).join('');
}

/** A box on the home page, as written or as a browser shows it, else on the search page that the home page links to. */
async function findBox({ home, browser, visitor }: TrialOptions): Promise<Omit<SearchTrial, 'answers'>> {
  const plain = findSearch(home.bytes, { url: home.url, contentType: home.contentType });
  if (plain.boxes[0]) return { box: plain.boxes[0], hint: null, homeRead: true };
  const [link] = plain.links;
  if (link !== undefined) {
    const page = await visitor.ask({ url: link, maxBytes: MAX_BYTES });
    if (page !== 'robots' && page.kind === 'answered' && page.status < 400) {
      const contentType = page.headers['content-type'] ?? null;
      const [box] = findSearch(page.body, { url: page.finalUrl, contentType }).boxes;
      if (box) return { box, hint: null, homeRead: true };
    }
  }
  const rendered = browser === null ? null : await browser.render(home.url);
  if (rendered === null || rendered.kind !== 'rendered') return { box: null, hint: plain.hint, homeRead: home.isRead };
  const shown = findSearch(rendered.html, { url: home.url, contentType: null, rendered: true });
  return { box: shown.boxes[0] ?? null, hint: shown.boxes[0] ? null : (plain.hint ?? shown.hint), homeRead: true };
}

type Ask = (question: SearchQuestion, nonsense: SearchAnswer | null) => Promise<SearchAnswer>;

/** Asks by the box; once the result page proved empty, by the endpoint beside it or with a browser. */
function asker({ visitor, browser, now }: TrialOptions, box: SearchBox): Ask {
  let endpoint: string | null = null;
  let byBrowser = false;
  const record = (question: SearchQuestion, url: string, way: SearchAnswer['way'], got: Got): SearchAnswer => ({
    ...question,
    url,
    at: now(),
    way,
    ...got,
  });
  const byPage = async (question: SearchQuestion): Promise<SearchAnswer> => {
    const { url, method, form } = searchRequest(box, question.query);
    const outcome = await visitor.ask({
      url,
      method,
      maxBytes: MAX_BYTES,
      headers: { referer: box.pageUrl },
      ...(form === null ? {} : { form }),
    });
    return record(
      question,
      url,
      'plain',
      gotOf(outcome, (body, finalUrl, contentType) => {
        if (/json|javascript|xml(?!.*html)/i.test(contentType ?? '') && !/html/i.test(contentType ?? ''))
          return readSearchRecords(textOfAnswer(body, contentType ?? ''), finalUrl);
        return readSearchPage(body, { url: finalUrl, contentType });
      }),
    );
  };
  const byEndpoint = async (question: SearchQuestion, address: string): Promise<SearchAnswer> => {
    const url = address + encodeURIComponent(question.query);
    const outcome = await visitor.ask({ url, maxBytes: MAX_BYTES, headers: { referer: box.pageUrl } });
    return record(
      question,
      url,
      'records',
      gotOf(outcome, (body, finalUrl, contentType) => readSearchRecords(textOfAnswer(body, contentType ?? ''), finalUrl)),
    );
  };
  const rendered = async (question: SearchQuestion): Promise<SearchAnswer | null> => {
    const { url, method } = searchRequest(box, question.query);
    if (browser === null || method !== 'GET') return null;
    const page = await browser.render(url);
    if (page.kind !== 'rendered' || page.status >= 400) return null;
    const reading = readSearchPage(page.html, { url, contentType: null, rendered: true });
    return record(question, url, 'browser', { kindOfOutcome: 'answered', status: page.status, detail: null, reading });
  };
  return async (question, nonsense) => {
    if (endpoint !== null) return byEndpoint(question, endpoint);
    if (byBrowser) return (await rendered(question)) ?? byPage(question);
    const answer = await byPage(question);
    const { reading } = answer;
    // Only an answer that shows nothing at all asks for more: with the nonsense word that is decided by its notice.
    const isSilent =
      reading !== null &&
      reading.obstacle === null &&
      (nonsense === null ? reading.notice === null && reading.endpoints.length > 0 : isUnread(answer, nonsense));
    if (!isSilent) return answer;
    for (const address of reading.endpoints) {
      const better = await byEndpoint(question, address);
      if (better.reading === null) continue;
      endpoint = address;
      return better;
    }
    const shown = nonsense === null ? null : await rendered(question);
    if (shown !== null) byBrowser = true;
    return shown ?? answer;
  };
}

type Got = Pick<SearchAnswer, 'kindOfOutcome' | 'status' | 'detail' | 'reading'>;

function gotOf(
  outcome: FetchOutcome | 'robots',
  read: (body: Buffer, finalUrl: string, contentType: string | null) => SearchReading | null,
): Got {
  if (outcome === 'robots') return { kindOfOutcome: 'robots', status: null, detail: '搜索地址按 robots 规则不得访问', reading: null };
  if (outcome.kind !== 'answered') return { kindOfOutcome: outcome.kind, status: outcome.status, detail: outcome.detail, reading: null };
  const { status, body, finalUrl, headers } = outcome;
  if (status >= 400) return { kindOfOutcome: 'answered', status, detail: `返回 ${status}`, reading: null };
  return { kindOfOutcome: 'answered', status, detail: null, reading: read(body, finalUrl, headers['content-type'] ?? null) };
}

function isUnread(answer: SearchAnswer, nonsense: SearchAnswer): boolean {
  return verdictOf(answer, nonsense) === 'unread';
}

function isShown(answer: SearchAnswer, nonsense: SearchAnswer): boolean {
  return verdictOf(answer, nonsense) === 'yes';
}

function verdictOf(answer: SearchAnswer, nonsense: SearchAnswer): 'yes' | 'no' | 'unread' {
  const { query, reading, about } = answer;
  if (reading === null || about === null) return 'unread';
  return showsItem({ query, reading }, about, nonsense.reading === null ? null : { query: nonsense.query, reading: nonsense.reading });
}
