// Brings a fresh checkout to a runnable state: installs the locked packages when they are missing or changed.
// Runs on the user's own Node (20 or newer); everything after it runs on the pinned runtime from node_modules.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const stamp = path.join(root, 'node_modules', '.zhengxun-lock');

const major = Number(process.versions.node.split('.')[0]);
if (major < 20) fail(`需要 Node 20 或更新版本（当前 ${process.versions.node}），请先升级 Node 再重试`);

const lock = createHash('sha256')
  .update(readFileSync(path.join(root, 'package-lock.json')))
  .digest('hex');
const installed = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
if (installed !== lock || !existsSync(path.join(root, 'node_modules', '.bin', 'node'))) {
  process.stderr.write('正在安装依赖（仅首次或依赖变化时）…\n');
  // Not `npm ci`: it refuses a lock without the builds for other platforms, which npm leaves out where its registry has none.
  // The lock decides the versions here too, and stays as it is.
  const run = spawnSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (run.error) fail('找不到 npm,请安装随 Node 提供的 npm 后重试');
  if (run.status !== 0) fail('依赖安装失败，请检查网络或 npm 源设置后重试');
  if (!existsSync(path.join(root, 'node_modules', '.bin', 'node'))) fail(`当前平台 ${process.platform}-${process.arch} 没有可用的运行时`);
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, lock);
}

// On the pinned runtime: the builder needs a newer Node than this may be.
const web = spawnSync(path.join(root, 'node_modules', '.bin', 'node'), [path.join(root, 'tools', 'web.mjs')], { stdio: ['ignore', 2, 2] });
if (web.status !== 0) fail('网页端构建失败，请查看上面的原因；改好后执行 npm run build:web');

/** @param {string} sentence */
function fail(sentence) {
  process.stderr.write(`zhengxun: ${sentence}\n`);
  process.exit(2);
}
