/** Whether results contradict themselves: then no bulletin is made of them. Pure. */
import { type ResultAccount, type ResultSet, type ResultSite, resultSetHash } from '../../campaign/results.ts';
import { accountCodeProblem, parseAccountCode, parseSiteCode, siteCodeProblem } from '../../registry/index.ts';
import { error, type Problem } from './problem.ts';

const ROUND_STATES: Record<string, string> = { draft: '还在准备', open: '还在进行', reviewing: '还在核定', cancelled: '已经取消' };

/** All contradictions; empty when the results can be printed. */
export function contradictions(set: ResultSet): Problem[] {
  return [...roundProblems(set), ...unitProblems(set), ...objectProblems(set), ...coverageProblems(set), ...tallyProblems(set)];
}

function* roundProblems(set: ResultSet): Generator<Problem> {
  const { round } = set;
  if (round.state !== 'frozen') {
    yield error('round-not-frozen', round.name, `检查批次“${round.name}”${ROUND_STATES[round.state]}，冻结后才能出通报`);
  }
  if (set.contentHash !== null && set.contentHash !== resultSetHash(set)) {
    yield error('results-changed', set.id, '结果文件在导出后被改动过（内容与散列值不符），请重新导出');
  }
  for (const [name, days] of [
    ['检查起止日期', round.period] as const,
    ['网站采样时间', round.windows.site] as const,
    ['账号采样时间', round.windows.account] as const,
  ]) {
    if (days !== null && days.from > days.to)
      yield error('days-reversed', name, `${name}的开始（${days.from}）晚于结束（${days.to}），请改正`);
  }
}

/** Units without a place in the order of rows, or two at one. */
export function* unitProblems({ units, sites, accounts }: ResultSet): Generator<Problem> {
  yield* repeated(units, '单位');
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const orders = new Map<number, string>();
  const used = new Set([...sites, ...accounts].map(({ unitId }) => unitId));
  for (const { id, name, order, countedIn } of units) {
    const row = countedIn === null ? null : byId.get(countedIn);
    if (row === undefined || (row !== null && row.countedIn !== null)) {
      yield error('unit-row', id, `单位“${name}”并入统计的单位不存在，或者自己又并入了别的单位，请改正`);
    }
    if (countedIn === null && order === null && (used.has(id) || units.some((one) => one.countedIn === id && used.has(one.id)))) {
      yield error('unit-order', id, `单位“${name}”不在单位顺序表中，请补上它的顺序，或者指明并入哪个单位统计`);
    }
    if (countedIn !== null || order === null) continue;
    const other = orders.get(order);
    if (other !== undefined) yield error('unit-order-twice', id, `单位“${name}”和“${other}”的顺序都是 ${order}，请改正`);
    orders.set(order, name);
  }
}

function* objectProblems(set: ResultSet): Generator<Problem> {
  const units = new Set(set.units.map(({ id }) => id));
  const siteIds = new Set(set.sites.map(({ id }) => id));
  yield* repeated(set.sites, '网站');
  yield* repeated(set.accounts, '账号');
  for (const [noun, objects, isCode, whyNot] of [
    ['网站', set.sites, (code: string) => parseSiteCode(code) !== null, siteCodeProblem],
    ['账号', set.accounts, (code: string) => parseAccountCode(code) !== null, accountCodeProblem],
  ] as const) {
    const codes = new Map<string, string>();
    for (const one of objects) {
      const label = `${noun}“${one.name}”`;
      if (!units.has(one.unitId)) yield error('unit-missing', one.id, `${label}的单位“${one.unitId}”不在单位表中，请补上这个单位`);
      if ('parentId' in one && one.parentId !== null && !siteIds.has(one.parentId))
        yield error('parent-missing', one.id, `${label}所属的网站不在结果里，请补上`);
      yield* verdictProblems(one, label);
      if (one.code === null) continue;
      if (!isCode(one.code)) yield error('code-malformed', one.id, `${label}：${whyNot(one.code)}`);
      const other = codes.get(one.code);
      if (other !== undefined) yield error('code-twice', one.id, `${label}和“${other}”的标识码都是 ${one.code}，请核对`);
      codes.set(one.code, one.name);
    }
  }
}

function* verdictProblems(one: ResultSite | ResultAccount, label: string): Generator<Problem> {
  const { id, isChecked, verdict, reasons, failedStreak, textErrorCount, textErrors, ledger } = one;
  if (isChecked !== (verdict !== null))
    yield error('verdict-unchecked', id, `${label}${isChecked ? '检查了却没有结论' : '没有检查却有结论'}，请改正`);
  if (verdict === 'failed' && reasons.length === 0)
    yield error('failed-without-reason', id, `${label}不合格，但没有写明存在的问题，请补上`);
  if (verdict === 'passed' && reasons.some(({ kind }) => kind === 'veto'))
    yield error('passed-with-veto', id, `${label}有单项否决问题，结论却是合格，请核对`);
  if ((verdict === 'failed') !== failedStreak > 0)
    yield error('streak', id, `${label}的连续不合格次数（${failedStreak}）与本次结论不符，请核对`);
  if (textErrors.length > textErrorCount)
    yield error('text-errors', id, `${label}列出的错字（${textErrors.length} 条）多于总数（${textErrorCount} 条），请核对`);
  for (const { name, each, times, points } of ledger) {
    if (points > each * times + 1e-9)
      yield error('points', `${id}:${name}`, `${label}的“${name}”扣 ${points} 分，多于 ${each} 分乘以 ${times} 处，请核对`);
  }
}

function* coverageProblems(set: ResultSet): Generator<Problem> {
  for (const [kind, noun, objects] of [
    ['site', '网站', set.sites.filter(({ parentId }) => parentId === null)],
    ['account', '账号', set.accounts],
  ] as const) {
    const coverage = set.round.coverage[kind];
    if (coverage === null) continue;
    const checked = objects.filter(({ isChecked }) => isChecked).length;
    if (coverage.kind === 'full' && checked < objects.length) {
      yield error('coverage-full', kind, `${noun}是全面检查，却有 ${objects.length - checked} 个没有检查，请核对`);
    }
    if (coverage.strata.length === 0) continue;
    const population = coverage.strata.reduce((sum, one) => sum + one.population, 0);
    const drawn = coverage.strata.reduce((sum, one) => sum + one.drawn, 0);
    if (population !== objects.length)
      yield error('strata-population', kind, `抽样各层的${noun}共 ${population} 个，结果里有 ${objects.length} 个，请核对`);
    if (drawn !== checked) yield error('strata-drawn', kind, `抽样各层抽到的${noun}共 ${drawn} 个，检查了 ${checked} 个，请核对`);
  }
}

function* tallyProblems(set: ResultSet): Generator<Problem> {
  const units = new Map(set.units.map(({ id, name }) => [id, name]));
  for (const { channel, channelName, unitId, received, closed, open, onTime, overdue } of set.messages) {
    const label = `${channelName}${unitId === null ? '' : `（${units.get(unitId) ?? unitId}）`}`;
    const subject = `${channel}:${unitId ?? ''}`;
    if (received !== closed + open)
      yield error(
        'messages-sum',
        subject,
        `${label}收到 ${received} 件，办结 ${closed} 件加在办 ${open} 件却是 ${closed + open} 件，请核对`,
      );
    if (onTime > closed) yield error('messages-on-time', subject, `${label}按期办结 ${onTime} 件，多于办结 ${closed} 件，请核对`);
    if (overdue > received - onTime)
      yield error('messages-overdue', subject, `${label}超期 ${overdue} 件，多于未按期办结的 ${received - onTime} 件，请核对`);
  }
  for (const { unitId, running, checked, problems, rechecked, differing } of set.selfChecks) {
    const isSound = problems <= checked && checked <= running && (rechecked ?? 0) <= checked && (differing ?? 0) <= (rechecked ?? 0);
    if (!isSound)
      yield error(
        'self-check',
        unitId,
        `“${units.get(unitId) ?? unitId}”自查的数对不上（运行 ${running}、检查 ${checked}、发现问题 ${problems}），请核对`,
      );
  }
  for (const { against, site, account } of set.comparisons)
    for (const tally of [site, account]) {
      if (tally !== null && tally.failed > tally.checked)
        yield error(
          'comparison',
          against,
          `${against === 'previous' ? '上一批' : '上年同期'}不合格数（${tally.failed}）多于检查数（${tally.checked}），请核对`,
        );
    }
  for (const { unitId, name } of set.overdueErrorReports) {
    if (!units.has(unitId)) yield error('unit-missing', name, `留言超期的“${name}”的单位不在单位表中，请补上这个单位`);
  }
}

function* repeated(list: readonly { id: string; name: string }[], noun: string): Generator<Problem> {
  const seen = new Set<string>();
  for (const { id, name } of list) {
    if (seen.has(id)) yield error('id-twice', id, `${noun}“${name}”出现了两次，请去掉重复的一个`);
    seen.add(id);
  }
}
