// Makes sure that a Chromium and a CJK font are on the machine, through the system's package manager when that is allowed.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'];

/** Installs Chromium and fonts with apt when running as root; otherwise says in one sentence what is missing and ends with status 2. */
export function provideBrowser() {
  const missing = [];
  if (!process.env.ZHENGXUN_CHROMIUM && !places.some((p) => existsSync(p))) missing.push('chromium');
  if (spawnSync('sh', ['-c', 'fc-list :lang=zh 2>/dev/null | grep -q .']).status !== 0) missing.push('fonts-noto-cjk');
  if (missing.length === 0) return;
  const root = process.getuid?.() === 0;
  if (root && spawnSync('sh', ['-c', 'command -v apt-get']).status === 0) {
    process.stdout.write(`正在安装 ${missing.join('、')} …\n`);
    spawnSync('apt-get', ['update', '-q'], { stdio: 'ignore' });
    const run = spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...missing, 'fontconfig'], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (run.status === 0) return;
  }
  process.stderr.write(
    `zhengxun: 测试需要 ${missing.join(' 和 ')}，请用系统的软件包管理器安装后重试（Debian: apt-get install ${missing.join(' ')}）\n`,
  );
  process.exit(2);
}
