/** Words of the web app: the same keys in both languages, every key that pages name is there, and no sentence stands in code. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const web = path.resolve(import.meta.dirname, '../../src/web');
const folders = globSync('*/words.zh-CN.ts', { cwd: web }).map((file) => path.dirname(file));

async function wordsOf(folder: string, language: string): Promise<Map<string, string>> {
  const file = (await import(path.join(web, folder, `words.${language}.ts`))) as { default: Record<string, unknown> };
  const words = new Map<string, string>();
  const walk = (value: unknown, key: string) => {
    if (typeof value === 'string') words.set(key, value);
    else for (const [name, inner] of Object.entries(value as object)) walk(inner, key === '' ? name : `${key}.${name}`);
  };
  walk(file.default, '');
  return words;
}

const words = new Map(await Promise.all(folders.map(async (folder) => [folder, await wordsOf(folder, 'zh-CN')] as const)));

const sources = globSync('**/*.{ts,tsx}', { cwd: web })
  .filter((file) => !/words|\.test\.|vite\.config/.test(path.basename(file)))
  .map((file) => ({ file, text: readFileSync(path.join(web, file), 'utf8') }));

describe('网页端的文字', () => {
  it('有文字的文件夹', () => {
    expect(folders.length).toBeGreaterThan(3);
  });

  it.each(folders)('%s 的中英文有同样的键，没有空的，代入的名字一样', async (folder) => {
    const [chinese, english] = [await wordsOf(folder, 'zh-CN'), await wordsOf(folder, 'en')];
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort());
    const names = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();
    for (const [key, text] of chinese) {
      expect(text, key).not.toBe('');
      // What is counted may be left to the figure itself.
      expect(names(english.get(key)!), key).toEqual(names(text));
    }
  });

  it('页面用到的键都有', () => {
    const missing: string[] = [];
    for (const { file, text } of sources) {
      const spaces = [...text.matchAll(/const \{ t(?:: (\w+))? \} = useTranslation\('(\w+)'\)/g)];
      for (const [, name = 't', space] of spaces) {
        const calls = text.matchAll(new RegExp(`(?<![\\w.])${name}\\('([\\w.:-]+)'`, 'g'));
        for (const [, key] of calls) {
          const [own, rest] = key!.includes(':') ? (key!.split(':') as [string, string]) : [space!, key!];
          const isKnown = [...spaces]
            .filter(([, other = 't']) => other === name)
            .some(([, , one]) => words.get(key!.includes(':') ? own : one!)?.has(rest));
          if (!isKnown) missing.push(`${file}: ${key}`);
        }
      }
    }
    expect(missing).toEqual([]);
  });

  it('代码里没有给人看的中文', () => {
    const wrong: string[] = [];
    for (const { file, text } of sources)
      for (const [index, line] of text.split('\n').entries()) {
        const code = line.replace(/^\s*(?:\/\/|\*|\/\*\*?).*$/, '').replace(/\/\/.*$|\/\*.*?\*\//, '');
        if (/[一-鿿]/.test(code) && !ALLOWED.has(file)) wrong.push(`${file}:${index + 1} ${line.trim()}`);
      }
    expect(wrong).toEqual([]);
  });
});

/** Names that are data, not sentences: provinces, platforms, fonts, the language's own name, names of rounds that charts shorten. */
const ALLOWED = new Set(['app/own-settings.tsx', 'overview/tiles.ts', 'overview/trend.tsx', 'registry/records.ts']);
