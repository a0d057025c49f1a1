/** Who is measured, and how each is started. A peer that is not installed is said, never imitated. */

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';

export interface Runner {
  name: string;
  /** What it does, for the table. */
  does: string;
  command: string[];
  /** Cores it may use. */
  cores: 'one' | 'both';
  /** Addresses it reports as broken; null when its output does not list them. */
  broken(output: string): string[] | null;
  /** Why it cannot run here, null when it can. */
  missing: string | null;
}

const here = import.meta.dirname;
const peers = path.join(here, '../peers');

/** What bin/zhengxun gives the runtime for its users. */
const FLAGS = /^exec "\$node" (.*) "\$root\/src/m.exec(readFileSync(path.join(here, '../../bin/zhengxun'), 'utf8'))![1]!.split(' ');

/** As bin/zhengxun starts it: with its flags, and compiled sources kept between runs. */
const START = [
  'env',
  `NODE_COMPILE_CACHE=${process.env.NODE_COMPILE_CACHE ?? path.join(process.env.XDG_CACHE_HOME ?? path.join(homedir(), '.cache'), 'zhengxun/compiled')}`,
  process.execPath,
  ...FLAGS,
];

/** All runners for a site; `work`: a folder they may fill. */
export function runnersFor(url: string, work: string): Runner[] {
  mkdirSync(path.join(work, 'wget2'), { recursive: true });
  const ours = (name: string, does: string, extra: string[], cores: Runner['cores'] = 'one'): Runner => ({
    name,
    does,
    command: [...START, path.join(here, 'ours.ts'), url, path.join(work, name), ...extra],
    cores,
    broken: lastLineBroken,
    missing: null,
  });
  return [
    ours('ours', 'full inspection, stored', []),
    ours('ours-again', 'the same site again, unchanged', ['--earlier', path.join(work, 'ours')]),
    ours('ours-2cores', 'full inspection, one reading thread', ['--threads', '1'], 'both'),
    {
      name: 'wget2',
      does: 'follows links only',
      command: [
        'wget2',
        '--spider',
        '-r',
        '-l',
        '0',
        '-nd',
        '--progress=none',
        '--no-robots',
        '--max-threads',
        '20',
        '-P',
        path.join(work, 'wget2'),
        url,
      ],
      cores: 'one',
      broken: () => null,
      missing: spawnSync('wget2', ['--version']).status === 0 ? null : 'wget2 未安装（apt-get install wget2）',
    },
    peer('linkinator', 'checks links', 'linkinator', url),
    peer('crawlee', 'HttpCrawler, links by regular expression', 'crawlee', url),
    peer('spider-rs', 'native crawler, both cores', '@spider-rs/spider-rs', url, 'both'),
  ];
}

function peer(name: string, does: string, pack: string, url: string, cores: Runner['cores'] = 'one'): Runner {
  const installed = existsSync(path.join(peers, 'node_modules', pack));
  return {
    name,
    does,
    command: [process.execPath, path.join(peers, `${name}.mjs`), url],
    cores,
    broken: lastLineBroken,
    missing: installed ? null : `${pack} 未安装（cd bench/peers && npm install）`,
  };
}

function lastLineBroken(output: string): string[] | null {
  const line = output.trim().split('\n').at(-1) ?? '';
  try {
    return (JSON.parse(line) as { broken?: string[] }).broken ?? null;
  } catch {
    return null;
  }
}
