import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtInChannels } from './channels.ts';
import { MESSAGE_HEADINGS, readMessage, type SheetContext } from './sheet.ts';

const context: SheetContext = {
  channels: builtInChannels(),
  channel: 'error-report',
  today: '2026-11-20',
  unitId: (name) => ({ 临江市卫健委: 'unit-1', 财政局: 'several' as const })[name] ?? null,
  siteOfCode: (code) => (code === '3301000009' ? 'site-1' : null),
  siteOfAddress: (key) => (key.startsWith('wjw.lj.gov.cn') ? 'site-1' : null),
};
const read = (cells: Partial<Record<(typeof MESSAGE_HEADINGS)[number], string>>, over: Partial<SheetContext> = {}) =>
  readMessage(new Map(Object.entries({ 收到日期: '2026/11/2', 标题: '打不开', ...cells })), { ...context, ...over });
const reasons = (...given: Parameters<typeof read>) => read(...given).problems.map(({ column, reason }) => `${column}：${reason}`);

describe('留言表的一行', () => {
  it('读出渠道、日期、网站、反映人和办理经过', () => {
    const { said, problems, warnings } = read({
      ...{ 渠道: '网站信箱', 编号: 'A 1', 内容: '第一行\r\n第二行', 问题类型: '信息不更新', 页面地址: 'wjw.lj.gov.cn/tzgg/' },
      ...{ 反映人: '张三', 联系方式: '139', 承办单位: '临江市卫健委', 转办日期: '2026-11-02', 答复日期: '2026年11月5日 09:30' },
      ...{ 答复内容: '已更新', 办理结论: '已整改', 办结日期: '2026-11-06' },
    });
    expect([problems, warnings]).toEqual([[], []]);
    expect(said).toMatchObject({
      entry: {
        ...{ channel: 'mailbox', number: 'A 1', kind: 'stale', title: '打不开', text: '第一行\n第二行', receivedOn: '2026-11-02' },
        ...{ url: 'http://wjw.lj.gov.cn/tzgg/', siteId: 'site-1', reporter: { name: '张三', contact: '139' } },
      },
      progress: {
        ...{ unitId: 'unit-1', assignedOn: '2026-11-02', answeredOn: '2026-11-05', answer: '已更新', conclusion: 'corrected' },
        closedOn: '2026-11-06',
      },
    });
  });
  it('只有办结日期的，按办结日期作答复日期，并说明', () => {
    const { said, warnings } = read({ 办结日期: '2026-11-06' });
    expect(said?.progress).toMatchObject({ answeredOn: '2026-11-06', closedOn: '2026-11-06' });
    expect(warnings).toHaveLength(1);
  });
  it.each([
    [{ 收到日期: '' }, '收到日期：没有写明，请补上'],
    [{ 收到日期: '十一月' }, '收到日期：“十一月”不是日期，请写成 2026-11-18 的样子'],
    [{ 收到日期: '2026-02-30' }, '收到日期：“2026-02-30”不是日期，请写成 2026-11-18 的样子'],
    [{ 收到日期: '2026-11-21' }, '收到日期：2026-11-21 还没有到，请改正'],
    [{ 标题: ' ' }, '标题：没有写明，请补上'],
    [{ 标题: '长'.repeat(201) }, '标题：超过 200 个字，请缩短'],
    [{ 渠道: '微信' }, '渠道：没有渠道“微信”，请先登记渠道或改正'],
    [{ 页面地址: 'javascript:alert(1)' }, '页面地址：“javascript:alert(1)”不是网址，请改正或留空'],
    [{ 承办单位: '财政局' }, '承办单位：有几个单位都叫“财政局”，请写全，如 某市/财政局'],
    [{ 承办单位: '民政局' }, '承办单位：没有单位“民政局”，请先登记单位或改正'],
    [{ 转办日期: '2026-11-03' }, '承办单位：有转办日期而没有单位，请补上'],
    [{ 答复日期: '2026-11-01' }, '答复日期：早于前一步的 2026-11-02，请核对'],
    [{ 答复日期: '2026-11-05', 办结日期: '2026-11-04' }, '办结日期：早于前一步的 2026-11-05，请核对'],
    [{ 答复内容: '已改' }, '答复日期：有答复而没有日期，请补上'],
    [{ 答复日期: '2026-11-05', 办理结论: '好' }, '办理结论：须为已整改、已说明、不属实之一，请改正'],
  ])('%o', (cells, reason) => {
    expect(reasons(cells)).toEqual([reason]);
  });
  it('没有默认渠道时须写明渠道；停用的渠道不收', () => {
    expect(reasons({}, { channel: null })).toEqual(['渠道：没有写明渠道，请补上']);
    const off = builtInChannels().map((one) => ({ ...one, isActive: false }));
    expect(reasons({}, { channels: off })).toEqual(['渠道：渠道“我为政府网站找错”已停用，请改用其他渠道或先启用']);
  });
  it('不认识的类型和标识码放行但提醒', () => {
    const { said, warnings } = read({ 问题类型: '别的', 网站标识码: '9999999999' });
    expect(said?.entry).toMatchObject({ kind: 'other', siteId: null });
    expect(warnings.map(({ column }) => column).sort()).toEqual(['网站标识码', '问题类型']);
  });
  it('任何文字都读得过去：或者是一件留言，或者说明原因；看不见的字符不留下', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom(
        '',
        '2026-11-05',
        '2026-11-21',
        '__proto__',
        'constructor',
        '=1+1',
        '\u202e反',
        '临江市卫健委',
        'http://a.gov.cn/',
        '\u0000',
      ),
    );
    const row = fc.record(Object.fromEntries(MESSAGE_HEADINGS.map((heading) => [heading, cell])));
    fc.assert(
      fc.property(row, (cells) => {
        const { said, problems } = readMessage(new Map(Object.entries(cells)), context);
        expect(said === null).toBe(problems.length > 0);
        for (const { column, reason } of problems) {
          expect(MESSAGE_HEADINGS as readonly string[]).toContain(column);
          expect(reason.length).toBeGreaterThan(0);
          expect(reason).not.toMatch(/[\p{Cc}\p{Cf}]/u);
        }
        if (said === null) return;
        expect(said.entry.title).not.toMatch(/[\p{Cc}\p{Cf}]/u);
        expect(said.entry.receivedOn <= context.today).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
