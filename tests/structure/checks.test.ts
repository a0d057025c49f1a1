/** Every check folder is complete, and checks and indicators name each other both ways. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { allChecks } from '../../src/checks/index.ts';
import { bookHeads, loadRulebook } from '../../src/rulebook/index.ts';

const root = path.resolve(import.meta.dirname, '../..');
const checksFolder = path.join(root, 'src/checks');
const folders = readdirSync(checksFolder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'kit')
  .map((entry) => entry.name)
  .sort();
const read = (...parts: string[]) => readFileSync(path.join(checksFolder, ...parts), 'utf8');

const SECTIONS = ['依据', '适用范围', '判定', '前提假设', '需人工核定的情形', '例子'];

describe('the folders of the checks', () => {
  it('are the checks, in order', () => {
    expect(allChecks.map((check) => check.id)).toEqual(folders);
  });

  it.each(folders)('%s holds what a check holds', (id) => {
    expect(readdirSync(path.join(checksFolder, id))).toEqual(
      expect.arrayContaining(['README.md', 'cases.ts', 'check.test.ts', 'check.ts']),
    );
    expect(read(id, 'check.test.ts')).toContain('testCheck(cases)');
  });

  it.each(folders)('%s explains itself', (id) => {
    const check = allChecks.find((one) => one.id === id)!;
    const readme = read(id, 'README.md');
    expect(readme.split('\n', 1)[0]).toBe(`# ${id} ${check.title}`);
    const headings = [...readme.matchAll(/^## (.+)$/gm)].map((match) => match[1]);
    expect(headings).toEqual(SECTIONS);
    const section = (name: string) => readme.split(`\n## ${name}\n`)[1]!.split('\n## ')[0]!;
    expect(section('依据')).toMatch(/^> .+/m);
    expect(section('判定')).toMatch(/^1\. .+/m);
    for (const name of SECTIONS) expect(section(name).trim(), name).not.toBe('');
    for (const example of ['通过', '问题', '不适用']) expect(section('例子')).toMatch(new RegExp(`^- ${example}：.+`, 'm'));
    for (const option of Object.keys(check.options.properties)) expect(readme, `the option ${option}`).toContain(`\`${option}`);
  });

  it.each(folders)('%s says what it does at its head, with its source', (id) => {
    const head = read(id, 'check.ts').split('*/', 1)[0]!;
    expect(head).toMatch(/^\/\*\*\n/);
    expect(head).toContain('Source: ');
  });

  it.each(folders)('%s uses every message it has', (id) => {
    const own = readdirSync(path.join(checksFolder, id)).filter((file) => file.endsWith('.ts') && !/^(cases|check\.test)\.ts$/.test(file));
    const source = own.map((file) => read(id, file)).join('\n');
    const kit = [...source.matchAll(/from '\.\.\/kit\/([a-z-]+\.ts)'/g)].map((match) => read('kit', match[1]!)).join('\n');
    for (const name of Object.keys(allChecks.find((one) => one.id === id)!.messages))
      expect(`${source}\n${kit}`, name).toContain(`'${name}'`);
  });

  it('say their sentences in Chinese, without a full stop at the end', () => {
    const wrong = allChecks.flatMap((check) =>
      Object.values(check.messages).filter((message) => !/\p{Script=Han}/u.test(message) || /[。.]$/.test(message)),
    );
    expect(wrong).toEqual([]);
  });
});

describe('indicators and checks', () => {
  const books = bookHeads().map(({ id, effective }) => loadRulebook(id, { on: effective.to ?? '2026-11-20', checks: allChecks }));

  it('every indicator names a living check or is for a person', () => {
    const ids = new Set(allChecks.map((check) => check.id));
    for (const book of books) {
      for (const indicator of book.indicators) {
        for (const use of indicator.checks) expect(ids, `${book.id} ${indicator.id}`).toContain(use.check);
        if (indicator.checks.length === 0) expect([indicator.mode, indicator.look !== null], indicator.id).toEqual(['manual', true]);
      }
    }
  });

  it('every check is named by an indicator', () => {
    const named = new Set(books.flatMap((book) => book.indicators.flatMap((indicator) => indicator.checks.map((use) => use.check))));
    expect(folders.filter((id) => !named.has(id))).toEqual([]);
  });

  it('every README quotes the criterion of the indicators that name the check', () => {
    for (const indicator of books.flatMap((book) => book.indicators)) {
      for (const use of indicator.checks) expect(read(use.check, 'README.md'), indicator.id).toContain(`\n> ${indicator.criterion}\n`);
    }
  });

  it('every veto has its clause', () => {
    const bare = books.flatMap((book) => book.indicators.filter((indicator) => indicator.kind !== 'advisory' && !indicator.clause));
    expect(bare).toEqual([]);
  });

  it('a check of a bonus that is given for each item says how many earned it', () => {
    const counted = books.flatMap((book) => book.indicators).filter((one) => one.kind === 'bonus' && one.points?.per !== 'once');
    for (const { id, checks } of counted) for (const { check } of checks) expect(read(check, 'cases.ts'), id).toMatch(/earned: [2-9]/);
  });
});
