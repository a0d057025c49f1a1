// Lays the folder of a new check: `node tools/new-check.mjs fault-name 中文名称`. The structure test says what is still missing.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const [id, title] = process.argv.slice(2);
if (!id || !title || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
  console.error('用法：node tools/new-check.mjs 问题名称（英文小写加连字符，如 stale-home） 中文名称');
  process.exit(2);
}
const folder = path.resolve(import.meta.dirname, '../src/checks', id);
if (existsSync(folder)) {
  console.error(`已有检查“${id}”：${path.relative(process.cwd(), folder)}`);
  process.exit(2);
}
const name = id.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());

const files = {
  'README.md': `# ${id} ${title}

## 依据

（文件名称、条款）：

> （引原文）

## 适用范围

## 判定

1. （逐条写明怎样算通过、问题）

## 前提假设

## 需人工核定的情形

## 例子

- 通过：
- 问题：
- 不适用：
`,
  'check.ts': `/**
 * ${title}: (one sentence: what is found).
 * Source: (document and clause).
 */
import { Type } from 'typebox';
import { type CheckResult, defineCheck } from '../kit/check.ts';

export const ${name} = defineCheck({
  id: '${id}',
  title: '${title}',
  needs: ['home'],
  options: Type.Object({}, { additionalProperties: false }),
  messages: { found: '（一句话）' },
  run({ home }): CheckResult {
    return { outcome: home.items.length > 0 ? 'pass' : 'error', findings: [], note: '（未能检查的原因）' };
  },
});
`,
  'cases.ts': `/** ${title}: (which edges the table shows). */
import { AS_OF, aHome } from '../kit/testing/builders.ts';
import { table } from '../kit/testing/table.ts';
import { ${name} } from './check.ts';

export const cases = table(${name}, { options: {}, asOf: AS_OF, given: { home: aHome() } }, [
  { name: '（通过的情形）', expect: { outcome: 'pass' } },
]);
`,
  'check.test.ts': `import { testCheck } from '../kit/testing/table.ts';
import { cases } from './cases.ts';

testCheck(cases);
`,
};
mkdirSync(folder);
for (const [file, text] of Object.entries(files)) writeFileSync(path.join(folder, file), text);
console.log(`已建立 src/checks/${id}/。接下来：写 README、cases、check，加入 src/checks/all.ts，并在 src/rulebook/books/ 的指标中引用。`);
