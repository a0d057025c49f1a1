/** What is typeset: measured on the XML, and as LibreOffice sets it where it is installed. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openZip } from '../../text/light.ts';
import { composeBulletin } from '../compose/compose.ts';
import type { Bulletin } from '../document/model.ts';
import { preset } from '../settings/load.ts';
import { aSite, buildSet, failed, reason, unit } from '../testing/build-set.ts';
import { seeds } from '../testing/seeds/all.ts';
import { renderDocx } from './docx/docx.ts';
import { renderHtml } from './html.ts';
import { titleLines, widthOf } from './title-lines.ts';
import { annexSheets } from './workbook.ts';

const bulletinOf = ({ set, preset: id, issue }: (typeof seeds)['hunan']) => composeBulletin(set, preset(id), issue);
const part = (bulletin: Bulletin, name: string) => new TextDecoder().decode(openZip(renderDocx(bulletin)).part(name)!);
const zhuzhou = bulletinOf(seeds.zhuzhou);

describe('.docx', () => {
  const xml = part(zhuzhou, 'word/document.xml');
  it('版心 156 mm × 225 mm，22 行', () => {
    const section = /<w:sectPr>.*?<\/w:sectPr>/.exec(xml)![0];
    const value = (name: string) => Number(new RegExp(`${name}="(\\d+)"`).exec(section)![1]);
    const [width, height, top, right, bottom, left] = ['w:pgSz w:w', 'w:h', 'w:top', 'w:right', 'w:bottom', 'w:left'].map(value);
    expect((width! - left! - right!) / 56.7).toBeCloseTo(156, 0);
    expect((height! - top! - bottom!) / 56.7).toBeCloseTo(225, 0);
    expect(Math.floor((height! - top! - bottom!) / value('w:linePitch'))).toBe(22);
  });
  it('宽表横排，其余竖排；表头各页重复', () => {
    expect(xml.match(/w:orient="landscape"/g)).toHaveLength(1);
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(4);
  });
  it('页码在外侧', () => {
    expect(part(zhuzhou, 'word/footer1.xml')).toContain('w:jc w:val="right"');
    expect(part(zhuzhou, 'word/footer2.xml')).toContain('w:jc w:val="left"');
    expect(part(zhuzhou, 'word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
  });
  it('版记在末页下端：抄送、印发机关、印发日期；末页横排的另起一面，不编页码', () => {
    const imprint = { copies: '省委办公厅。', printer: '{office}' };
    const settings = { ...preset('zhuzhou'), document: { ...preset('zhuzhou').document, imprint } };
    const bulletin = composeBulletin(seeds.zhuzhou.set, settings, seeds.zhuzhou.issue);
    const text = part(bulletin, 'word/document.xml');
    expect(text).toContain('抄送：省委办公厅。');
    expect(text).toContain('2022年12月5日印发');
    expect(text).toContain('<wp:positionV relativeFrom="margin"><wp:align>bottom</wp:align></wp:positionV>');
    expect(text.match(/<w:sectPr>/g)).toHaveLength(5);
    expect(text.lastIndexOf('r:id="rId6"')).toBeGreaterThan(text.lastIndexOf('r:id="rId4"'));
    expect(renderHtml(bulletin)).toContain('<p>抄送：省委办公厅。</p><p>株洲市人民政府办公室<span>2022年12月5日印发</span></p>');
  });
  it('单独成段的标题不留在页尾', () => {
    const zibo = part(bulletinOf(seeds.zibo), 'word/document.xml');
    expect(/<w:pPr>(?:(?!<w:pPr>).)*存在的主要问题/u.exec(zibo)![0]).toContain('<w:keepNext/>');
    expect(/<w:pPr>(?:(?!<w:pPr>).)*总体情况。/u.exec(zibo)![0]).not.toContain('<w:keepNext/>');
  });
  it('同一份通报每次都是同样的字节', () => {
    expect(Buffer.from(renderDocx(zhuzhou)).equals(renderDocx(bulletinOf(seeds.zhuzhou)))).toBe(true);
  });
});

describe('标题分行', () => {
  it.each([
    ['关于检查情况的通报', ['关于检查情况的通报']],
    [
      '江西省人民政府办公厅关于2022年第二季度全省政府网站与政务新媒体检查情况的通报',
      ['江西省人民政府办公厅关于2022年第二季度', '全省政府网站与政务新媒体检查情况的通报'],
    ],
    [
      '湖南省政务管理服务局关于2019年第二次全省政府网站和政务新媒体抽查情况的通报',
      ['湖南省政务管理服务局关于2019年第二次', '全省政府网站和政务新媒体抽查情况的通报'],
    ],
  ])('%s', (title, lines) => {
    expect(titleLines(title, 20)).toEqual(lines);
  });
  it('六十个字也不超宽', () => {
    const lines = titleLines('青禾省人民政府办公厅'.repeat(6), 20);
    expect(lines.every((line) => line.length <= 20)).toBe(true);
  });
});

const LONG = '青禾省云泽市石川高新技术产业开发区管理委员会行政审批服务局'.repeat(2).slice(0, 60);
const large = buildSet({
  office: '青禾省人民政府办公厅',
  round: { ...seeds.zhuzhou.set.round, coverage: undefined as never },
  counts: [{ unit: unit(1, '省直部门', { kind: 'departments' }), sites: 2100, failedSites: 2000 }],
  sites: [aSite({ name: LONG, unitId: '省直部门', ...failed(reason('columns-blank', '首页不更新', '<b>首页超过2周未更新</b>\u202e')) })],
  filler: {
    site: reason('columns-blank', '首页不更新', '首页超过2周未更新'),
    account: reason('columns-blank', '信息更新不及时', '超过2周未更新'),
  },
});

describe('大而怪的结果', () => {
  const bulletin = composeBulletin(large, preset('general'), { issuedOn: '2022-12-05' });
  it('两千个不合格的对象都在名单里，正文只点前几个', () => {
    expect(bulletin.annexes.some(({ table }) => table.rows.length === 2000)).toBe(true);
    expect(JSON.stringify(bulletin.blocks).length).toBeLessThan(20_000);
    expect(renderDocx(bulletin).length).toBeGreaterThan(10_000);
  });
  it('名称里的标记不成为标记', () => {
    expect(part(bulletin, 'word/document.xml')).not.toContain('<b>');
    expect(renderHtml(bulletin)).not.toContain('<b>');
    expect(renderHtml(bulletin)).not.toContain('\u202e');
    expect(
      annexSheets(bulletin)
        .flatMap(({ rows }) => rows.flat())
        .some((cell) => cell.includes('<b>')),
    ).toBe(true);
  });
});

const office = spawnSync('soffice', ['--version']).status === 0 && spawnSync('pdftotext', ['-v']).status === 0;

describe.skipIf(!office)('LibreOffice 排出来', () => {
  it('每页至多 22 行、每行 28 字，附件另起一页', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'zhengxun-bulletin-'));
    try {
      writeFileSync(path.join(folder, 'a.docx'), renderDocx(bulletinOf(seeds.hunan)));
      const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
      spawnSync('soffice', ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder, path.join(folder, 'a.docx')], {
        timeout: 100_000,
      });
      spawnSync('pdftotext', ['-layout', path.join(folder, 'a.pdf')]);
      const pages = readFileSync(path.join(folder, 'a.txt'), 'utf8').split('\f');
      const second = pages[1]!.split('\n').filter((line) => line.trim() !== '' && !/^\s*—\s?\d+\s?—$/.test(line));
      expect(second).toHaveLength(22);
      const widths = second.map((line) => widthOf(line.replaceAll(' ', '')));
      expect(Math.max(...widths)).toBeGreaterThanOrEqual(27);
      expect(Math.max(...widths)).toBeLessThanOrEqual(29);
      for (const label of ['附件1', '附件2', '附件3', '附件4'])
        expect(pages.filter((page) => page.trimStart().replaceAll(' ', '').startsWith(label))).toHaveLength(1);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 120_000);
});
