import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FileAnswer } from '../text-thread/protocol.ts';
import { createConversion, isConvertible } from './conversion.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'zhengxun-conversion-'));
const log = path.join(folder, 'runs');
const realPath = process.env.PATH;

/** Turns each source but those that say 坏 into a file of the same text; with one that says 崩 among several it breaks down. */
const SOFFICE = `
echo run >> ${log}
while [ $# -gt 0 ]; do case "$1" in --outdir) out=$2; shift;; --convert-to) to=$2; shift;; /*) files="$files $1"; n=$((n+1));; esac; shift; done
mkdir -p "$out"
for file in $files; do grep -q 崩 "$file" && [ "$n" -gt 1 ] && exit 77; done
for file in $files; do grep -q 坏 "$file" || { name=\${file##*/}; cp "$file" "$out/\${name%.*}.$to"; }; done
exit 0`;

beforeAll(() => {
  const programs = path.join(folder, 'bin');
  mkdirSync(programs);
  writeFileSync(path.join(programs, 'soffice'), `#!/bin/sh\n${SOFFICE}\n`);
  chmodSync(path.join(programs, 'soffice'), 0o755);
  process.env.PATH = `${programs}${path.delimiter}${realPath}`;
});
afterAll(() => {
  process.env.PATH = realPath;
  rmSync(folder, { recursive: true, force: true });
});

const old: FileAnswer = { unread: 'old-format' };
const thread = {
  readFile: async ({ bytes }: { bytes: Uint8Array }): Promise<FileAnswer> => ({
    unread: null,
    text: Buffer.from(bytes).toString(),
    marks: [],
  }),
};
const read = async (texts: string[], names = texts.map((_, i) => `附件${i}.doc`)) => {
  rmSync(log, { force: true });
  const files = texts.map((text, i) => ({ bytes: Buffer.from(text), name: names[i]!, answer: old }));
  const answers = await createConversion(thread, new AbortController().signal).read(files);
  const runs = existsSync(log) ? readFileSync(log, 'utf8').split('\n').length - 1 : 0;
  return { texts: answers.map((answer) => (answer.unread === null ? answer.text : answer.unread)), runs };
};

describe('附件的转换', () => {
  it('多个旧格式文件只启动一次程序，各得其文；转不出的保留原因', async () => {
    expect(await read(['甲', '坏', '丙'])).toEqual({ texts: ['甲', 'old-format', '丙'], runs: 1 });
  });

  it('文字和表格分两次', async () => {
    expect(await read(['甲', '乙', '丙'], ['-a.doc', 'b.xls', 'c.wps'])).toEqual({ texts: ['甲', '乙', '丙'], runs: 2 });
  });

  it('一起转时程序崩溃，就逐个再试', async () => {
    expect(await read(['甲', '崩', '丙'])).toEqual({ texts: ['甲', '崩', '丙'], runs: 4 });
  });

  it('已被中止的不启动程序', async () => {
    rmSync(log, { force: true });
    const conversion = createConversion(thread, AbortSignal.abort());
    expect(await conversion.read([{ bytes: Buffer.from('甲'), name: 'a.doc', answer: old }])).toEqual([old]);
    expect(existsSync(log)).toBe(false);
  });

  it('旧格式看名字，扫描件只有 PDF', () => {
    expect(isConvertible({ answer: old, name: 'a.DOC' })).toBe(true);
    expect(isConvertible({ answer: old, name: 'a.zip' })).toBe(false);
    expect(isConvertible({ answer: { unread: 'no-text' }, name: 'a.pdf' })).toBe(true);
    expect(isConvertible({ answer: { unread: 'no-text' }, name: 'a.docx' })).toBe(false);
    expect(isConvertible({ answer: { unread: null, text: '', marks: [] }, name: 'a.doc' })).toBe(false);
  });
});
