/** It adds up or it is refused: whatever number is damaged, wherever, is caught; and nothing is said of a sound bulletin. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeBook } from '../../platform/index.ts';
import { openZip, writeZip } from '../../text/light.ts';
import { composeBulletin } from '../compose/compose.ts';
import type { Bulletin, Run } from '../document/model.ts';
import { renderDocx } from '../render/docx/docx.ts';
import { annexSheets } from '../render/workbook.ts';
import { preset } from '../settings/load.ts';
import { seeds } from '../testing/seeds/all.ts';
import { checkBulletin } from './check.ts';
import { docxChanges, workbookChanges } from './reread.ts';

const composed = Object.entries(seeds).map(([name, { set, preset: id, issue }]) => {
  const settings = preset(id);
  return { name, set, settings, bulletin: composeBulletin(set, settings, issue) };
});
const zhuzhou = composed.find(({ name }) => name === 'zhuzhou')!;
const jiangxi = composed.find(({ name }) => name === 'jiangxi')!;

/** All runs of a bulletin that print a digit. */
function runsWithDigits(value: unknown, found: Run[] = []): Run[] {
  if (Array.isArray(value)) for (const one of value) runsWithDigits(one, found);
  else if (value !== null && typeof value === 'object') {
    if ('text' in value && typeof value.text === 'string') {
      if (/\d/.test(value.text)) found.push(value as Run);
    } else for (const one of Object.values(value)) runsWithDigits(one, found);
  }
  return found;
}

/** One digit made another. */
function damaged(text: string, pick: number, digit: number): string {
  const places = [...text.matchAll(/\d/g)].map(({ index }) => index);
  const at = places[pick % places.length]!;
  const other = (Number(text[at]) + 1 + (digit % 9)) % 10;
  return text.slice(0, at) + other + text.slice(at + 1);
}

const damage = fc.tuple(fc.nat(composed.length - 1), fc.nat(100_000), fc.nat(100), fc.nat(8));

describe('没有改动', () => {
  it.each(composed)('$name 没有问题', ({ bulletin, set, settings }) => {
    expect(checkBulletin({ bulletin, set, settings })).toEqual([]);
    expect(docxChanges(bulletin, renderDocx(bulletin))).toEqual([]);
  });
  it('附表的工作簿没有问题', async () => {
    expect(await workbookChanges(zhuzhou.bulletin, await writeBook(annexSheets(zhuzhou.bulletin)))).toEqual([]);
  });
});

describe('改坏任何一个数', () => {
  it('正文和附表里的都查得出', () => {
    fc.assert(
      fc.property(damage, ([which, runAt, pick, digit]) => {
        const { bulletin, set, settings } = composed[which]!;
        const copy = structuredClone(bulletin);
        const { title, addressees, blocks, signature, date, notes, annexes, marks, imprint } = copy;
        const runs = runsWithDigits([
          title,
          addressees,
          blocks,
          signature,
          date,
          notes,
          marks,
          imprint,
          annexes.map(({ title: name, above, below, table }) => [name, above, below, table.rows, table.total]),
        ]);
        const run = runs[runAt % runs.length]!;
        run.text = damaged(run.text, pick, digit);
        expect(checkBulletin({ bulletin: copy, set, settings })).not.toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
  it('.docx 文件里的都查得出', () => {
    const files = composed.map(({ bulletin }) => renderDocx(bulletin));
    fc.assert(
      fc.property(damage, ([which, textAt, pick, digit]) => {
        const archive = openZip(files[which]!);
        const parts = new Map(archive.names.map((name) => [name, archive.part(name)!]));
        const xml = new TextDecoder().decode(parts.get('word/document.xml'));
        const texts = [...xml.matchAll(/<w:t xml:space="preserve">([^<]*\d[^<]*)<\/w:t>/g)];
        const chosen = texts[textAt % texts.length]!;
        const start = chosen.index + chosen[0].indexOf('>') + 1;
        const words = chosen[1]!;
        parts.set(
          'word/document.xml',
          new TextEncoder().encode(xml.slice(0, start) + damaged(words, pick, digit) + xml.slice(start + words.length)),
        );
        expect(docxChanges(composed[which]!.bulletin, writeZip(parts))).not.toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
  it('工作簿里的都查得出', async () => {
    const sheets = annexSheets(zhuzhou.bulletin);
    const cells = sheets.flatMap(({ rows }, sheet) =>
      rows.flatMap((row, at) => row.flatMap((text, column) => (/\d/.test(text) ? [{ sheet, at, column }] : []))),
    );
    await fc.assert(
      fc.asyncProperty(fc.nat(cells.length - 1), fc.nat(100), fc.nat(8), async (which, pick, digit) => {
        const { sheet, at, column } = cells[which]!;
        const copy = sheets.map((one) => ({ ...one, rows: one.rows.map((row) => [...row]) }));
        copy[sheet]!.rows[at]![column] = damaged(copy[sheet]!.rows[at]![column]!, pick, digit);
        expect(await workbookChanges(zhuzhou.bulletin, await writeBook(copy))).not.toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});

describe('人工修改', () => {
  const edited = (change: (bulletin: Bulletin) => void) => {
    const copy = structuredClone(zhuzhou.bulletin);
    change(copy);
    return checkBulletin({ bulletin: copy, set: zhuzhou.set, settings: zhuzhou.settings });
  };
  const codes = (change: (bulletin: Bulletin) => void) => edited(change).map(({ severity, code }) => `${severity} ${code}`);
  const firstBody = (bulletin: Bulletin) => bulletin.blocks.find(({ runs }) => runs.some(({ bound }) => bound?.is === 'count'))!;

  it('改文字可以', () => {
    expect(edited((bulletin) => firstBody(bulletin).runs.push({ text: '总体情况良好。' }))).toEqual([]);
  });
  it('自己写上去的数要有人负责', () => {
    expect(codes((bulletin) => firstBody(bulletin).runs.push({ text: '比上季度多5个。' }))).toEqual(['warning free-numeral']);
    expect(codes((bulletin) => firstBody(bulletin).runs.push({ text: '比上季度多三家。' }))).toEqual(['warning free-numeral']);
    expect(codes((bulletin) => firstBody(bulletin).runs.push({ text: '这是一个好的开始。' }))).toEqual([]);
  });
  it('说明理由后放行', () => {
    const [problem] = edited((bulletin) => firstBody(bulletin).runs.push({ text: '比上季度多5个。' }));
    expect(
      edited((bulletin) => {
        firstBody(bulletin).runs.push({ text: '比上季度多5个。' });
        bulletin.issue.acknowledged = [{ key: problem!.key, reason: '与上季度通报核对过' }];
      }),
    ).toEqual([]);
  });
  it('删掉带数的句子要写明理由', () => {
    expect(
      codes((bulletin) => {
        const { runs } = firstBody(bulletin);
        runs.splice(
          runs.findIndex(({ bound }) => bound?.is === 'count'),
          1,
        );
      }),
    ).toContain('warning figure-removed');
  });
  it('把绑定去掉、只留数字不行', () => {
    const problems = codes((bulletin) => {
      for (const run of firstBody(bulletin).runs) delete run.bound;
    });
    expect(problems).toContain('warning free-numeral');
    expect(problems).toContain('warning figure-removed');
  });
  it.each([
    ['少了一行', (bulletin: Bulletin) => bulletin.annexes[0]!.table.rows.splice(1, 1), 'error row-missing'],
    ['两行对调', (bulletin: Bulletin) => bulletin.annexes[0]!.table.rows.reverse(), 'error ordinal'],
    ['一行写了两次', (bulletin: Bulletin) => bulletin.annexes[0]!.table.rows.push(bulletin.annexes[0]!.table.rows[0]!), 'error row-twice'],
    ['去掉合计行', (bulletin: Bulletin) => void (bulletin.annexes[1]!.table.total = null), 'error annex-shape'],
    ['少了一个附件', (bulletin: Bulletin) => bulletin.annexes.pop(), 'error annex-count'],
    ['换了结果', (bulletin: Bulletin) => void (bulletin.resultSet.hash = '0'.repeat(64)), 'error other-results'],
  ])('附件%s：拒绝', (_, change, code) => {
    expect(codes(change)).toContain(code);
  });
  it.each([
    ['《中华人民共和国信息公开条例》', 'error document-title'],
    ['《政府网站发展指引》（国办发〔2017〕48号）', 'error document-number'],
    ['（国办发[2017]47号）', 'error number-brackets'],
    ['《某某管理办法》', 'warning document-unknown'],
    ['《中华人民共和国政府信息公开条例》', null],
  ])('引用 %s', (words, code) => {
    const found = codes((bulletin) => firstBody(bulletin).runs.push({ text: words })).filter((one) => !one.includes('numeral'));
    expect(found).toEqual(code === null ? [] : [code]);
  });
});

describe('日期', () => {
  const { set, settings } = jiangxi;
  const dated = (issue: Partial<Bulletin['issue']>) => {
    const bulletin = composeBulletin(set, settings, { issuedOn: '2022-06-30', deadline: '2022-07-08', ...issue });
    return checkBulletin({ bulletin, set, settings }).map(({ severity, key }) => `${severity} ${key}`);
  };
  it.each([
    [{}, []],
    [{ deadline: '2022-07-10' }, ['warning day-off:deadline:2022-07-10']],
    [{ deadline: '2022-06-30' }, ['error deadline-early:deadline']],
    [{ deadline: '2099-07-10' }, ['warning calendar-year:deadline:2099']],
    [{ issuedOn: '2022-06-17' }, ['error issued-too-early:检查', 'error issued-too-early:网站采样', 'error issued-too-early:账号采样']],
    [{ number: '赣府厅函[2022]61号' }, ['error number-form:赣府厅函[2022]61号']],
    [{ number: '赣府厅函〔2022〕061号' }, ['error number-form:赣府厅函〔2022〕061号']],
    [{ number: '赣府厅函〔2022〕61号' }, []],
  ])('%j', (issue, expected) => {
    expect(dated(issue)).toEqual(expected);
  });
});

describe('名录', () => {
  const registered = new Map(zhuzhou.set.sites.flatMap(({ code, name }) => (code === null ? [] : [[code, name] as const])));
  for (const { code, name } of zhuzhou.set.accounts) if (code !== null) registered.set(code, name);
  const check = (names: ReadonlyMap<string, string>) => checkBulletin({ ...zhuzhou, registered: names }).map(({ code }) => code);
  it('名称和标识码与名录一致', () => {
    expect(check(registered)).toEqual([]);
    expect(check(new Map([...registered].filter(([code]) => code !== '4302230045')))).toEqual(['code-unregistered']);
    expect(check(new Map([...registered, ['4302230045', '攸县人民政府网']]))).toEqual(['name-unregistered']);
  });
});
