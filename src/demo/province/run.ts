/** The demo province from an empty platform to an issued bulletin, as its people do it through the API. */
import { daysBefore } from '../days.ts';
import type { DemoSite } from '../server.ts';
import { type Bulletin, issuedBulletin } from './bulletin.ts';
import { type Entries, earlierEntries, enterResults, presentEntries } from './entries.ts';
import { type Access, type Registered, type Say, type Staff, settleIn } from './office.ts';
import { type Quarter, quarterName, quarterOf } from './period.ts';
import {
  endInspection,
  ensureRound,
  followRound,
  freezeRound,
  objectsOf,
  openRound,
  queueOf,
  type Round,
  type RoundObject,
  type RoundTerms,
  resultSetOf,
  reviewFindings,
  roundById,
} from './round.ts';
import { noticeAndAppeal } from './scenes/appeal.ts';
import { citizensWrite } from './scenes/messages.ts';
import { answerOrder, issueOrders, recheckOf } from './scenes/orders.ts';
import { keepRegistry } from './scenes/registry.ts';
import { specialCheck } from './scenes/special-check.ts';
import { watched } from './scenes/watch.ts';
import { judgeByTruth } from './verdicts.ts';

export interface ProvinceRun {
  access: Access;
  registered: Registered;
  /** Sites that are served, with the truth about them. */
  live: readonly DemoSite[];
  /** Beijing date that ends every window. */
  asOf: string;
  /** Beijing date of what people do now. */
  today: string;
  /** Starts what inspects. */
  work(): void;
  say: Say;
  /** Waits before progress is looked at again. */
  lookAgain(): Promise<void>;
  signal: AbortSignal;
}

export interface ProvinceResult {
  round: Round;
  resultSetId: string;
  /** Issued. */
  bulletin: Bulletin;
  /** Verdicts of the machine on the sites served and on the accounts, compared with the truth. */
  compared: { sites: Compared; accounts: Compared };
  /** Tells what comes in while everything goes on: what a re-check found, what is down. Resolves when all is told or it was stopped. */
  later(): Promise<void>;
}

interface Compared {
  all: number;
  right: number;
}

/** Null when it was stopped on the way; the next run takes it up there. */
export async function runProvince(run: ProvinceRun): Promise<ProvinceResult | null> {
  const { access, registered, live, asOf, say, signal, work } = run;
  const { sites, accounts } = registered;
  const staff = await settleIn(access, registered, say);
  // The same quarter of the year before, and the last one: streaks and comparisons need a past.
  for (const quarter of [quarterOf(asOf, 4), quarterOf(asOf, 1)]) {
    if (signal.aborted) return null;
    const terms = termsOf(quarter, quarter.to);
    await pastRound(run, staff, terms, earlierEntries(terms.name, sites, accounts, live));
  }
  const supervisor = await staff('supervisor');
  let round = await ensureRound(supervisor, termsOf(quarterOf(asOf), asOf));
  if (round.state === 'draft') round = await openRound(supervisor, round);
  say(`${round.name}：${stateWords[round.state]}`);
  if (round.state === 'open') {
    await enter(run, staff, round, presentEntries(sites, live));
    work();
  }
  await besideRound(run, staff);
  const compared = await inspected(run, staff, round);
  if (signal.aborted) return null;
  const set = await concluded(run, staff, round.id, async () => {
    const appealed = await noticeAndAppeal({ supervisor, unit: await staff('kejiting') }, round.id);
    if (appealed !== null) say(appealed);
  });
  if (set === null) return null;
  const bulletin = await issuedBulletin(supervisor, round.id, { day: asOf, deadline: daysBefore(asOf, -14) });
  say(`${bulletin.issuedByName}印发通报：${bulletin.number}《${bulletin.title}》`);
  const later = await rectified(run, staff, set);
  return { round: await roundById(supervisor, round.id), resultSetId: set, bulletin, compared, later };
}

/** What an office does through the year, while machines inspect. */
async function besideRound({ live, today, say }: ProvinceRun, staff: Staff): Promise<void> {
  const [supervisor, city, unit] = [await staff('supervisor'), await staff('hechuan'), await staff('kejiting')];
  const inDays = (days: number) => daysBefore(today, -days);
  say(await keepRegistry({ supervisor, city, site: live[0]!, inDays }));
  say(await specialCheck({ supervisor, city, unit }, inDays(7)));
  say(await citizensWrite({ supervisor, unit }, (days) => daysBefore(today, days)));
}

/** Orders go out, and the first is answered; what is told later is the re-check of it and what the watch sees. */
async function rectified({ say, lookAgain, signal, work }: ProvinceRun, staff: Staff, set: string): Promise<() => Promise<void>> {
  const [supervisor, inspector, unit] = [await staff('supervisor'), await staff('inspector'), await staff('kejiting')];
  say(`下发整改通知 ${await issueOrders(supervisor, set)} 件`);
  const order = await answerOrder({ unit, inspector }, set);
  const told = async (look: () => Promise<string | null>) => {
    for (; !signal.aborted; await lookAgain()) {
      const line = await look();
      if (line !== null) return say(line);
    }
  };
  return async () => {
    // The re-check is a job like any other; after a second start nothing else has called for a worker.
    work();
    await Promise.all([order === null ? null : told(() => recheckOf(inspector, order)), told(() => watched(supervisor))]);
  };
}

const termsOf = (quarter: Quarter, asOf: string): RoundTerms => ({
  name: `${quarterName(quarter)}全省政府网站与政务新媒体检查`,
  kind: 'quarter',
  // To the day of the check: its bulletin is issued then.
  period: { from: quarter.from, to: asOf },
  asOf,
  objectKinds: ['site', 'account'],
});

/** A round of long ago: everything of it was found by people. */
async function pastRound(run: ProvinceRun, staff: Staff, terms: RoundTerms, entries: Entries): Promise<void> {
  const supervisor = await staff('supervisor');
  let round = await ensureRound(supervisor, terms);
  if (round.state === 'frozen') return;
  run.say(`${round.name}（往期）`);
  if (round.state === 'draft') round = await openRound(supervisor, round);
  await enter(run, staff, round, entries);
  if (!run.signal.aborted) await concluded(run, staff, round.id);
}

async function enter({ say, signal }: ProvinceRun, staff: Staff, round: Round, entries: Entries): Promise<void> {
  const tester = await staff('tester');
  const count = await enterResults(tester, await objectsOf(tester, round.id), entries, round.asOf!, signal);
  say(`  第三方检测员填报 ${count} 个对象的结果`);
}

/**
 * Ends inspection, reviews, freezes, each where it is not done yet; the id of the result set, null when it was stopped. `exchange`:
 * what is done with the units before it is frozen.
 */
async function concluded(
  run: ProvinceRun,
  staff: Staff,
  id: string,
  exchange: () => Promise<void> = async () => {},
): Promise<string | null> {
  const supervisor = await staff('supervisor');
  let round = await roundById(supervisor, id);
  if (round.state === 'open') round = await endInspection(supervisor, round);
  if (round.state === 'reviewing') {
    await review(run, staff, round);
    if (run.signal.aborted) return null;
    await exchange();
    const { objects } = await freezeRound(supervisor, round, '机器和人工都未能看到内容，不作判定');
    run.say(`  监管人员确定结果：${objects} 个对象`);
  }
  return (await resultSetOf(supervisor, id))?.id ?? null;
}

const stateWords: Record<Round['state'], string> = {
  draft: '草稿',
  open: '检查中',
  reviewing: '核定中',
  frozen: '结果已定',
  cancelled: '已取消',
};

/** Follows the inspections; one line for each website that is served, one for all accounts. */
async function inspected({ live, registered, say, lookAgain, signal }: ProvinceRun, staff: Staff, { id, state }: Round) {
  const inspector = await staff('inspector');
  const sites = new Map(live.map((site) => [site.registration.siteCode, site.truth.verdict]));
  const accounts = new Map(registered.accounts.map(({ code, truth }) => [code, truth.verdict]));
  const compared = { sites: { all: 0, right: 0 }, accounts: { all: 0, right: 0 } };
  const codeOf = ({ record }: RoundObject) => String(record.code);
  await followRound(inspector, id, {
    lookAgain,
    signal,
    isAwaited: (object) => sites.has(codeOf(object)) || accounts.has(codeOf(object)),
    async onSettled(object) {
      const isSite = object.objectKind === 'site';
      const count = compared[isSite ? 'sites' : 'accounts'];
      count.all++;
      if ((object.verdict ?? 'unknown') === (isSite ? sites : accounts).get(codeOf(object))) count.right++;
      if (isSite) say(`${object.record.name} … ${verdictWords(object)}${state === 'frozen' ? '' : await whyOf(object)}`);
      else if (count.all === accounts.size) say(`政务新媒体 ${count.all} 个已查看最近更新`);
    },
  });
  return compared;

  /** What vetoes were found, and how many findings there are in all. */
  async function whyOf(object: RoundObject): Promise<string> {
    const { items, total } = await queueOf(inspector, id, { stage: 'first', about: 'findings', roundObjectId: object.id });
    const vetoes = Map.groupBy(
      items.filter(({ indicator }) => indicator.kind === 'veto'),
      ({ indicator }) => indicator.name,
    );
    const said =
      object.verdict === 'qualified'
        ? []
        : [...vetoes].map(([name, found]) => (found.length === 1 ? found[0]!.finding!.message : `${found.length} 处“${name}”`));
    const count = total === 0 ? '未发现问题' : `问题 ${total} 个`;
    return `：${[...said.slice(0, 2), object.verdict === 'unknown' ? (object.reason?.sentence ?? '没有读到网站内容') : count].join('；')}`;
  }
}

function verdictWords({ verdict, sourceName }: Pick<RoundObject, 'verdict' | 'sourceName'>): string {
  const words = { qualified: '合格', unqualified: '不合格', review: '待人工核定', unknown: '无法判定' };
  const said = verdict === null ? '未能检查' : words[verdict];
  return sourceName === null ? said : `${said}（${sourceName}填报）`;
}

/** First and second desk, by what is true. */
async function review({ live, say, signal }: ProvinceRun, staff: Staff, { id }: Round): Promise<void> {
  const judge = judgeByTruth(live);
  const first = await reviewFindings(await staff('inspector'), id, 'first', judge, signal);
  const second = await reviewFindings(await staff('reviewer'), id, 'second', judge, signal);
  const looked = second.confirmed + second.dismissed;
  say(`  检查员初核：确认 ${first.confirmed} 个问题，排除 ${first.dismissed} 个；复核员复核其中 ${looked} 个`);
}
