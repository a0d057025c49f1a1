/**
 * Compares what this project knows of the five issued bulletins with the files themselves, and tries the fingerprint on them:
 *
 *     node tools/compare-seed-bulletins.ts FOLDER [ISSUED]
 *
 * FOLDER holds the texts as they were collected (two of them hijacked copies in traditional characters). Every rate, code and
 * counted object of a file must stand in the bulletin made from our results. ISSUED holds bulletins that the platform issued, as
 * `ZHENGXUN_SEED_BULLETINS=ISSUED vitest run tests/seeds` keeps them: then those are compared.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Bulletin, textOf } from '../src/bulletin/document/model.ts';
import { printed } from '../src/bulletin/document/printed.ts';
import { composeBulletin, findCopy, fingerprint, preset } from '../src/bulletin/index.ts';
import { seeds } from '../src/bulletin/testing/seeds/all.ts';
import { foldText } from '../src/text/light.ts';

const ISSUERS = {
  qinghai: '青海省人民政府办公厅',
  hunan: '湖南省政务管理服务局',
  zibo: '淄博市人民政府办公厅',
  zhuzhou: '2022年第四季度全市政府网站',
  jiangxi: '江西省人民政府办公厅',
};
/** Rates, counted objects and codes: what the results must give. */
const FIGURES = /\d+(?:\.\d+)?%|\d{10,16}|430200M029WX\d{4}|\d+(?=[个家件条](?!工作日|栏目|未更新|,达到))/g;

/** What one of the copies has in the place of a city's name. */
const INJECTED = /足球\d+[\p{L}\d_]*?官网/gu;

const [folder, issued] = process.argv.slice(2);
if (folder === undefined) {
  console.error('用法：node tools/compare-seed-bulletins.ts 存放原文的文件夹 [存放平台所印发的文件夹]');
  process.exit(2);
}
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => ({ name, text: readFileSync(path.join(folder, name), 'utf8') }));
let missing = 0;
for (const [id, { set, preset: style, issue }] of Object.entries(seeds)) {
  const file = files.find(({ text }) => foldText(text).text.includes(foldText(ISSUERS[id as keyof typeof ISSUERS]).text));
  if (file === undefined) {
    console.log(`${id}: 没有找到原文`);
    missing++;
    continue;
  }
  const ours = wordsOf(issued === undefined ? composeBulletin(set, preset(style), issue) : issuedBulletin(issued, id));
  const theirs = foldText(file.text).text.normalize('NFKC');
  const ourFigures = new Set(
    foldText(ours)
      .text.toUpperCase()
      .match(/[0-9A-Z]{10,16}|\d+(?:\.\d+)?/g),
  );
  const lost = [...new Set(theirs.toUpperCase().match(FIGURES))].filter(
    (figure) => !ourFigures.has(figure.replace('%', '')) && !/^1[35]\d{9}$/.test(figure),
  );
  missing += lost.length;
  console.log(`${id} (${file.name}): ${new Set(theirs.match(FIGURES)).size} 个不同的数，缺 ${lost.length} 个 ${lost.join(' ')}`);
  const copy = findCopy(fingerprint(foldText(file.text.replaceAll(INJECTED, '株洲市')).text), file.text);
  if (copy === null) missing++;
  const changes = copy?.changes.map(({ was, by, count }) => `“${was}”→“${by}” ${count} 处`).join('，');
  console.log(
    copy === null
      ? '    没有认出副本'
      : `    副本 ${(copy.share * 100).toFixed(1)}%，括注拼音 ${copy.readings} 处，繁体字 ${copy.traditional} 个，改动：${changes || '无'}`,
  );
}
process.exit(missing === 0 ? 0 : 1);

function issuedBulletin(from: string, id: string): Bulletin {
  return JSON.parse(readFileSync(path.join(from, `${id}.json`), 'utf8')) as Bulletin;
}

function wordsOf(bulletin: Bulletin): string {
  const view = printed(bulletin);
  const rows = bulletin.annexes.flatMap(({ table }) =>
    [...table.rows, ...(table.total === null ? [] : [table.total])].map((row) => row.map(textOf).join(' ')),
  );
  return [view.title, view.addressees, ...view.lines.map(({ lead, runs }) => (lead?.text ?? '') + textOf(runs)), ...rows].join('\n');
}
