/** Results from the documented workbook. Throws InputError naming sheet, row and column for what cannot be read. */
import { RESULT_SET, type ResultReason, type ResultSet } from '../../campaign/results.ts';
import { InputError, readBook, type Sheet } from '../../platform/index.ts';
import { ACCOUNTS, COMPARISONS, EXAMPLES, MESSAGES, OVERDUE, ROUND, SELF_CHECKS, type SheetPlan, SITES, UNITS } from './sheets.ts';

/** The rows of a sheet by their headings. */
interface Line {
  text(heading: string): string;
  textOrNull(heading: string): string | null;
  count(heading: string): number;
  flag(heading: string): boolean;
  refuse(heading: string, why: string): InputError;
}

export async function resultsFromWorkbook(bytes: Uint8Array): Promise<ResultSet> {
  const book = new Map((await readBook(bytes)).map((sheet) => [sheet.name.trim(), sheet]));
  const lines = (plan: SheetPlan) => linesOf(book.get(plan.name), plan);
  const round = roundOf(lines(ROUND));
  const units = lines(UNITS).map((line) => ({
    id: line.text('单位'),
    name: line.text('单位'),
    listName: line.textOrNull('名单中的简称'),
    kind: line.text('单位').includes('直') ? ('departments' as const) : ('other' as const),
    order: line.textOrNull('顺序') === null ? null : line.count('顺序'),
    countedIn: line.textOrNull('并入统计的单位'),
  }));
  const sites = lines(SITES).map((line, i) => ({
    ...judged(line, `site-${i + 1}`, line.text('网站名称')),
    code: line.textOrNull('网站标识码'),
    organizer: line.textOrNull('主办单位'),
    homeUrl: null,
    level: 'county' as const,
    isPortal: line.flag('是否门户'),
    parentId: null,
    platform: null,
  }));
  const accounts = lines(ACCOUNTS).map((line, i) => ({
    ...judged(line, `account-${i + 1}`, line.text('账号名称')),
    code: line.textOrNull('新媒体标识码'),
    organizer: null,
    owner: line.textOrNull('开设主体'),
    platform: line.text('平台'),
  }));
  const kindOf = (objects: readonly { isChecked: boolean }[]) => {
    if (objects.length === 0) return null;
    const isFull = objects.every(({ isChecked }) => isChecked);
    return { kind: isFull ? ('full' as const) : ('sample' as const), share: null, seed: null, frameHash: null, strata: [] };
  };
  return {
    schema: RESULT_SET,
    id: round.name,
    contentHash: null,
    office: { id: round.office, name: round.office },
    issuing: round.issuing,
    round: { ...round.round, coverage: { site: kindOf(sites), account: kindOf(accounts) } },
    units,
    sites,
    accounts,
    messages: lines(MESSAGES).map((line) => ({
      channel: channelId(line.text('渠道')),
      channelName: line.text('渠道'),
      unitId: null,
      received: line.count('收到'),
      closed: line.count('办结'),
      open: line.count('在办'),
      onTime: line.count('按期办结'),
      overdue: line.count('超期'),
    })),
    overdueErrorReports: lines(OVERDUE).map((line) => {
      const name = line.text('网站或单位');
      return {
        siteId: sites.find((one) => one.name === name)?.id ?? null,
        unitId: line.text('单位'),
        name,
        channel: channelId(line.text('渠道')),
        overdue: line.count('件数'),
      };
    }),
    selfChecks: lines(SELF_CHECKS).map((line) => ({
      unitId: line.text('单位'),
      running: line.count('运行数'),
      checked: line.count('检查数'),
      problems: line.count('发现问题数'),
      rechecked: null,
      differing: null,
    })),
    programmes: [],
    goodExamples: lines(EXAMPLES).map((line, i) => ({
      id: `example-${i + 1}`,
      heading: line.text('小标题'),
      objectKind: line.text('类别').includes('账号') ? ('account' as const) : ('site' as const),
      objectId: null,
      name: line.text('名称'),
      practice: line.text('做法'),
    })),
    comparisons: lines(COMPARISONS).map((line) => ({
      against: line.text('与谁比').startsWith('上年') ? ('year-before' as const) : ('previous' as const),
      setId: line.text('批次名称'),
      contentHash: null,
      roundName: line.text('批次名称'),
      site: { checked: line.count('网站检查数'), failed: line.count('网站不合格数') },
      account: { checked: line.count('账号检查数'), failed: line.count('账号不合格数') },
    })),
  };
}

/** The settings name the channels of the presets by these. */
const channelId = (name: string) =>
  name.includes('找错') ? 'error-report' : name.includes('中国政府网') ? 'gov-cn' : name.includes('政务服务') ? 'service-platform' : name;

const VERDICTS: Record<string, 'passed' | 'failed' | 'unknown'> = { 合格: 'passed', 不合格: 'failed', 未知: 'unknown' };

function judged(line: Line, id: string, name: string) {
  const isChecked = line.flag('是否检查');
  const said = line.textOrNull('结论');
  const verdict = said === null ? null : Object.hasOwn(VERDICTS, said) ? VERDICTS[said]! : undefined;
  if (verdict === undefined) throw line.refuse('结论', '应为 合格、不合格 或 未知');
  return {
    id,
    isChecked,
    name,
    unitId: line.text('单位'),
    registryState: 'normal' as const,
    verdict,
    score: null,
    reasons: reasonsOf(line, verdict === 'failed'),
    ledger: [],
    textErrorCount: line.count('错字条数'),
    textErrors: [],
    failedStreak: line.count('连续不合格次数'),
    carriedOver: [],
  };
}

/** Problems and their kinds stand side by side, parted by semicolons; one kind may stand for all. */
function reasonsOf(line: Line, isFailed: boolean): ResultReason[] {
  const parts = (heading: string) => (line.textOrNull(heading) ?? '').split(/[；;]/).flatMap((part) => part.trim() || []);
  const [sentences, categories] = [parts('存在的问题'), parts('问题类别')];
  if (sentences.length > 0 && categories.length !== 1 && categories.length !== sentences.length) {
    throw line.refuse('问题类别', `有 ${categories.length} 类，“存在的问题”有 ${sentences.length} 条，应当一一对应或者只写一类`);
  }
  return sentences.map((sentence, i) => ({
    indicator: null,
    clause: null,
    kind: isFailed ? 'veto' : 'deduct',
    category: categories[i] ?? categories[0]!,
    sentence,
  }));
}

function roundOf(lines: readonly Line[]) {
  const said = new Map(lines.map((line) => [line.text('项目'), line]));
  const text = (name: string) => said.get(name)?.textOrNull('内容') ?? null;
  const needed = (name: string) => {
    const value = text(name);
    if (value === null) throw new InputError(`工作表“${ROUND.name}”没有填“${name}”，请补上`, { code: 'results-workbook' });
    return value;
  };
  const names = (name: string) => (text(name) ?? '').split(/[、，,]/).flatMap((one) => one.trim() || []);
  const window = (kind: string) =>
    text(`${kind}采样开始`) === null ? null : { from: needed(`${kind}采样开始`), to: needed(`${kind}采样结束`) };
  const year = Number(needed('年度'));
  const quarter = text('季度');
  const name = needed('批次名称');
  const isFrozen = needed('结果已冻结') === '是';
  const book = text('检查指标');
  return {
    name,
    office: needed('组织单位'),
    issuing: {
      issuers: names('印发单位').length > 0 ? names('印发单位') : [needed('组织单位')],
      jointWith: names('会同单位'),
      approvedBy: text('经谁同意'),
    },
    round: {
      id: name,
      name,
      kind: 'quarter' as const,
      year,
      quarter: quarter === null ? null : Number(quarter),
      period: { from: needed('开始日期'), to: needed('结束日期') },
      windows: { site: window('网站'), account: window('账号') },
      asOf: needed('结束日期'),
      state: isFrozen ? ('frozen' as const) : ('open' as const),
      frozenAt: null,
      rulebooks:
        book === null ? [] : [{ objectKind: 'site' as const, id: 'own', version: '1', title: book, documentNumber: text('检查指标文号') }],
    },
  };
}

function linesOf(sheet: Sheet | undefined, { name, headings }: SheetPlan): Line[] {
  if (sheet === undefined) {
    if ([ROUND, UNITS].some((plan) => plan.name === name))
      throw new InputError(`工作簿里没有工作表“${name}”，请用 zhengxun bulletin template 取得模板`, { code: 'results-workbook' });
    return [];
  }
  const [head = [], ...rows] = sheet.rows;
  const missing = headings.find((heading) => !head.includes(heading));
  if (missing !== undefined)
    throw new InputError(`工作表“${name}”第 1 行没有“${missing}”一列，请用 zhengxun bulletin template 取得模板`, {
      code: 'results-workbook',
    });
  return rows.flatMap((cells, i): Line[] => {
    if (cells.every((cell) => cell === '')) return [];
    const refuse = (heading: string, why: string) =>
      new InputError(`工作表“${name}”第 ${i + 2} 行的“${heading}”${why}，请改正`, { code: 'results-workbook' });
    const textOrNull = (heading: string) => cells[head.indexOf(heading)] || null;
    return [
      {
        refuse,
        textOrNull,
        text(heading) {
          const value = textOrNull(heading);
          if (value === null) throw refuse(heading, '是空的');
          return value;
        },
        count(heading) {
          const value = textOrNull(heading) ?? '0';
          if (!/^\d{1,9}$/.test(value)) throw refuse(heading, `写的是“${value.slice(0, 20)}”，应为整数`);
          return Number(value);
        },
        flag(heading) {
          const value = textOrNull(heading) ?? '否';
          if (value !== '是' && value !== '否') throw refuse(heading, '应为 是 或 否');
          return value === '是';
        },
      },
    ];
  });
}
