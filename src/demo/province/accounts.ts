/** 政务新媒体 of 青禾省: three accounts of every office with a website, their feeds on loopback, and the truth about each. */
import { daysBefore } from '../days.ts';
import type { ForeignHost } from '../foreign.ts';
import { diceFor } from '../random.ts';
import { type Answer, file, page, withStatus } from '../resource.ts';
import { csv, PROVINCE, type RegisteredSite } from './registry.ts';

export interface RegisteredAccount {
  code: string;
  platform: string;
  name: string;
  owner: string;
  link: string;
  /** Name of the office that it belongs to; null: the province's own. */
  office: string | null;
  truth: AccountTruth;
}

export interface AccountTruth {
  /** Age of the newest post in days; null: its source answers `status` instead. */
  newest: number | null;
  status: number;
  /** As the machine must judge it: what seems stale or gone is for a person to confirm. */
  verdict: 'qualified' | 'review' | 'unknown';
  /** After people have looked. */
  settled: 'passed' | 'failed' | 'unknown';
}

const HOST = 'feeds.qinghesheng.gov.cn';

const PLATFORMS = [
  { name: '微信', letters: 'WX', suffix: '' },
  { name: '新浪微博', letters: 'WB', suffix: '发布' },
  { name: '抖音', letters: 'DY', suffix: '在线' },
] as const;

const fresh = (newest: number): AccountTruth => ({ newest, status: 200, verdict: 'qualified', settled: 'passed' });
const stale = (newest: number): AccountTruth => ({ newest, status: 200, verdict: 'review', settled: 'failed' });
const GONE: AccountTruth = { newest: null, status: 404, verdict: 'review', settled: 'failed' };
const AWAY: AccountTruth = { newest: null, status: 503, verdict: 'unknown', settled: 'unknown' };

/** By place in the list; all others posted within the last ten days. Both sides of the two-week window are among them. */
const PLANNED: ReadonlyMap<number, AccountTruth> = new Map([
  [2, fresh(14)],
  [5, stale(15)],
  [9, stale(40)],
  [17, stale(21)],
  [26, GONE],
  [34, stale(130)],
  [41, fresh(14)],
  [53, stale(16)],
  [58, AWAY],
  [67, stale(33)],
  [74, stale(200)],
  [80, fresh(13)],
  [95, stale(28)],
  [103, GONE],
  [110, AWAY],
  [116, stale(19)],
]);

/** Three accounts for each of these sites, always the same. */
export function registeredAccounts(sites: readonly RegisteredSite[]): RegisteredAccount[] {
  return sites.flatMap(({ code: unit, organizer, office }, i) =>
    PLATFORMS.map(({ name: platform, letters, suffix }, j): RegisteredAccount => {
      const code = `${unit}${letters}0001`;
      const truth = PLANNED.get(i * PLATFORMS.length + j) ?? fresh(diceFor(code).between(0, 10));
      return { code, platform, name: `${organizer}${suffix}`, owner: organizer, link: `http://${HOST}/${code}.xml`, office, truth };
    }),
  );
}

/** The file of accounts as an office would have it. */
export function accountsFile(accounts: readonly RegisteredAccount[]): string {
  const rows = accounts.map(({ code, platform, name, owner, link, office }) => [code, platform, name, owner, link, office ?? PROVINCE]);
  return csv(['账号标识码', '平台', '账号名称', '开设主体', '账号链接', '所属单位'], rows);
}

/** The host that bridges the accounts to feeds. */
export function accountsHost(accounts: readonly RegisteredAccount[], asOf: string): ForeignHost {
  const byPath = new Map(accounts.map((account) => [new URL(account.link).pathname, account]));
  return {
    host: HOST,
    answer({ path }): Answer {
      const account = byPath.get(path);
      if (account === undefined) return withStatus(page('<p>404 Not Found</p>'), 404);
      if (account.truth.newest === null) return withStatus(page('<p>该账号暂时无法提供内容</p>'), account.truth.status);
      return file('application/rss+xml; charset=utf-8', feedOf(account, account.truth.newest, asOf));
    },
  };
}

const POSTS: readonly [title: string, text: string][] = [
  ['冬季供暖服务电话公布', '供暖期间遇到问题，可拨打所在市县的服务电话，工作人员将在当天回复。'],
  ['老旧小区改造完成年度任务', '今年列入计划的老旧小区改造项目已全部完工，居民对改造效果表示满意。'],
  ['不动产登记实现一窗办理', '申请人只需到一个窗口提交一套材料，即可办理交易、缴税和登记。'],
  ['全省秋粮收购工作有序推进', '各地增设收购点，延长收购时间，方便农民就近售粮。'],
  ['图书馆延长开放时间', '每周五和周六，市图书馆开放至晚上九点，欢迎读者前往。'],
  ['公交线路优化调整公告', '为方便市民出行，部分公交线路的走向和班次有所调整，请留意站牌信息。'],
  ['流感疫苗接种提示', '老年人和儿童可到就近的社区卫生服务中心预约接种。'],
  ['山林防火进入重点时段', '进入林区请勿携带火种，发现火情请立即报告。'],
];

/** Newest first, three days apart. */
function feedOf({ code, name, link }: RegisteredAccount, newest: number, asOf: string): string {
  const items = diceFor(code)
    .draw(POSTS, 5)
    .map(([title, text], i) => {
      const day = new Date(`${daysBefore(asOf, newest + 3 * i)}T01:30:00Z`).toUTCString();
      return `<item><title>${title}</title><link>${link}#${i + 1}</link><guid>${code}-${i + 1}</guid><pubDate>${day}</pubDate><description>${text}</description></item>`;
    });
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>${name}</title><link>${link}</link><description>${name}</description>
${items.join('\n')}
</channel></rss>
`;
}
