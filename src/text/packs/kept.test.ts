import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { builtinPacks } from '../builtin.ts';
import { createTextEngine, engineOf } from '../engine.ts';
import { type CompiledPacks, compilePacks } from './compile.ts';
import { keptForm } from './kept.ts';

const ROOT = path.join(import.meta.dirname, '..');
let folder: string;
let compiled: number;
const compile = () => {
  compiled++;
  return { words: ['部署'], numbers: Int32Array.of(1, -2) };
};
const form = () => keptForm(ROOT, compile, folder);
const file = () => path.join(folder, readdirSync(folder)[0]!);

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'zx-kept-'));
  compiled = 0;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('词库的编译结果在两次运行之间保留', () => {
  it('第二次直接读回，内容相同', () => {
    expect([form(), form()]).toEqual([compile(), compile()]);
    expect(compiled).toBe(3);
    expect(readdirSync(folder)).toHaveLength(1);
  });
  it('不设保留目录就每次编译，不写文件', () => {
    keptForm(ROOT, compile, null);
    keptForm(ROOT, compile, null);
    expect(compiled).toBe(2);
  });
  it.each([
    ['来源有变', (bytes: Buffer) => bytes.writeUInt8(bytes.readUInt8(0) ^ 1, 0)],
    ['内容有损', (bytes: Buffer) => bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1)],
    ['校验值有损', (bytes: Buffer) => bytes.writeUInt8(bytes.readUInt8(33) ^ 1, 33)],
  ])('%s：重新编译并重新保留', (_, change) => {
    form();
    const bytes = readFileSync(file());
    change(bytes);
    writeFileSync(file(), bytes);
    expect(form()).toEqual(compile());
    expect(compiled).toBe(3);
    form();
    expect(compiled).toBe(3);
  });
  it.each([0, 20, 40, 60])('只写下 %d 个字节：重新编译', (length) => {
    form();
    truncateSync(file(), length);
    form();
    expect(compiled).toBe(2);
  });
  it('目录不能写：照常编译', () => {
    const blocked = path.join(folder, 'file');
    writeFileSync(blocked, '');
    expect(keptForm(ROOT, compile, path.join(blocked, 'in'))).toEqual(compile());
  });
});

describe('保留的结果与直接编译的引擎结论一致', () => {
  it('每个词条的错句', () => {
    const kept = () => keptForm<CompiledPacks>(ROOT, () => compilePacks(builtinPacks()), folder);
    kept();
    const read = keptForm<CompiledPacks>(
      ROOT,
      () => {
        throw new Error('没有读回');
      },
      folder,
    );
    const [plain, again] = [createTextEngine({ packs: builtinPacks() }), engineOf(read)];
    let marks = 0;
    for (const { meta, rows } of builtinPacks())
      for (const row of rows) {
        const entry = row.get('term') ?? row.get('wrong') ?? row.get('expression') ?? row.get('title') ?? '';
        for (const written of [entry, entry.slice(1) + entry.slice(0, 1), entry.slice(0, 2) + entry.slice(3), `《${entry}会》`]) {
          const text = meta.tests.hit.replace(/\{\w+\}/, written);
          const expected = plain.read(text);
          marks += expected.length;
          expect(again.read(text)).toEqual(expected);
        }
      }
    expect(marks).toBeGreaterThan(3_000);
  });
});
