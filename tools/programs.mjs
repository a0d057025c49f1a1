// Makes sure that the programs which tests use are on the machine, through the system's package manager when that is allowed:
// Chromium and a CJK font, without which nothing is tested; LibreOffice and poppler, whose few tests are left out without them.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const browsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'];
const found = (/** @type {string} */ test) => spawnSync('sh', ['-c', test]).status === 0;

/** Installs what is missing with apt when running as root; otherwise says in one sentence what is missing, and ends with status 2 when it is needed. */
export function providePrograms() {
  const needed = [];
  if (!process.env.ZHENGXUN_CHROMIUM && !browsers.some((place) => existsSync(place))) needed.push('chromium');
  if (!found('fc-list :lang=zh 2>/dev/null | grep -q .')) needed.push('fonts-noto-cjk', 'fontconfig');
  const useful = [];
  if (!found('command -v soffice || command -v libreoffice')) useful.push('libreoffice-writer-nogui', 'libreoffice-calc-nogui');
  if (!found('command -v pdftotext')) useful.push('poppler-utils');
  if (needed.length > 0 && !install(needed)) {
    const names = needed.join(' ');
    process.stderr.write(`zhengxun: 测试需要 ${names}，请用系统的软件包管理器安装后重试（Debian: apt-get install ${names}）\n`);
    process.exit(2);
  }
  if (useful.length > 0 && !install(useful))
    process.stderr.write(`zhengxun: 未安装 ${useful.join(' ')}，用到它们的测试将跳过（Debian: apt-get install ${useful.join(' ')}）\n`);
}

/** True when apt could install them. */
function install(/** @type {string[]} */ packages) {
  if (process.getuid?.() !== 0 || !found('command -v apt-get')) return false;
  process.stdout.write(`正在安装 ${packages.join('、')} …\n`);
  spawnSync('apt-get', ['update', '-q'], { stdio: 'ignore' });
  const run = spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return run.status === 0;
}
