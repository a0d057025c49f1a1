/**
 * Starts the system's Chromium with its sandbox on, a throwaway profile and no way out but a proxy of ours.
 * As root it runs as an unprivileged user; it is never started without its sandbox.
 */
import { chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser as Chromium } from 'playwright-core';
import { isExecutable, nobody } from '../../platform/index.ts';

export interface Running {
  chromium: Chromium;
  /** Ends the process whatever it is doing, and removes the profile. Never rejects. */
  stop(): Promise<void>;
}

/** No browser, and one Chinese sentence that says what to do. */
export interface Missing {
  missing: string;
}

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/lib/chromium/chromium',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const START_TIMEOUT_MS = 30_000;
/** Where the browser goes when a page is given no proxy of its own: nothing can listen there. */
const DEAD_END = 'http://127.0.0.1:1';

/** Address of the program; `wanted` wins over ZHENGXUN_CHROMIUM, and that over the usual places. */
export function findChromium(wanted?: string): { path: string } | Missing {
  const named = wanted ?? process.env.ZHENGXUN_CHROMIUM;
  if (named) {
    return isExecutable(named) ? { path: named } : { missing: `指定的浏览器 ${named} 不存在或不可执行，请检查 ZHENGXUN_CHROMIUM 的设置` };
  }
  const found = PLACES.find(isExecutable);
  return found
    ? { path: found }
    : { missing: '未找到 Chromium 浏览器，请安装（Debian: apt-get install chromium fonts-noto-cjk），或用 ZHENGXUN_CHROMIUM 指定其位置' };
}

/** Starts the browser, or says why it cannot. Never rejects. */
export async function launchChromium(executable: string): Promise<Running | Missing> {
  // A system that names no such account has these numbers for it.
  const user = process.getuid?.() === 0 ? (nobody() ?? { uid: 65534, gid: 65534 }) : null;
  if (user && !isExecutable(SETPRIV))
    return { missing: '以 root 身份运行时，启动浏览器需要 setpriv（util-linux），请安装，或改用普通用户运行' };
  const home = mkdtempSync(path.join(os.tmpdir(), 'zhengxun-browser-'));
  const removeHome = () => rmSync(home, { recursive: true, force: true, maxRetries: 3 });
  const profile = path.join(home, 'profile');
  mkdirSync(profile, { mode: 0o700 });
  if (user) for (const folder of [home, profile]) chownSync(folder, user.uid, user.gid);
  // Loaded here: commands that need no browser start 0.3 s sooner.
  const { chromium } = await import('playwright-core');
  const flags = [...FLAGS, `--user-data-dir=${profile}`];
  try {
    const browser = await chromium.launch({
      ...(user
        ? { executablePath: SETPRIV, args: [`--reuid=${user.uid}`, `--regid=${user.gid}`, ...DROP, '--', executable, ...flags] }
        : { executablePath: executable, args: flags }),
      ignoreDefaultArgs: true,
      timeout: START_TIMEOUT_MS,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      // Nothing of our own environment: it may hold passwords.
      env: { HOME: home, TMPDIR: home, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home, PATH: '/usr/local/bin:/usr/bin:/bin', LANG: 'C.UTF-8' },
    });
    const pid = await processOf(browser);
    return {
      chromium: browser,
      async stop() {
        // Nothing in the profile is worth a polite ending, and a hanging browser knows none.
        if (pid !== null) kill(pid);
        await within(5000, browser.close());
        if (pid !== null) await gone(pid);
        removeHome();
      },
    };
  } catch (error) {
    removeHome();
    return { missing: launchProblem(error, executable) };
  }
}

/** Gives up root for good and becomes Chromium in the same process, so that the control pipe is inherited. */
const SETPRIV = '/usr/bin/setpriv';
// Not --no-new-privs: where user namespaces are forbidden, Chromium's set-uid sandbox helper needs them.
const DROP = ['--clear-groups', '--inh-caps=-all'];

const FLAGS = [
  '--headless=new',
  '--remote-debugging-pipe',
  '--no-startup-window',
  '--disable-gpu',
  '--hide-scrollbars',
  '--mute-audio',
  '--no-first-run',
  '--no-default-browser-check',
  '--password-store=basic',
  // Shared memory of containers is too small for large pages.
  '--disable-dev-shm-usage',
  // Nothing but what the page asks for: no updates, reports, prefetching of its own.
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-sync',
  '--disable-breakpad',
  '--disable-crash-reporter',
  '--disable-domain-reliability',
  '--disable-client-side-phishing-detection',
  '--metrics-recording-only',
  '--no-pings',
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
  '--disable-features=OptimizationHints,MediaRouter,DialMediaRouteProvider,Translate,AutofillServerCommunication,CertificateTransparencyComponentUpdater,HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,Prerender2,NetworkPrediction,SpareRendererForSitePerProcess,GlobalMediaControls,InterestFeedContentSuggestions,PrivateNetworkAccessSendPreflights,LocalNetworkAccessChecks',
  // Every connection goes to a proxy of ours, loopback included, and no name is resolved by the browser itself.
  `--proxy-server=${DEAD_END}`,
  '--proxy-bypass-list=<-loopback>',
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
  '--disable-quic',
  '--webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--force-webrtc-ip-handling-policy',
];

/** What a person can do about it; Chromium says it on its error output only. */
function launchProblem(error: unknown, executable: string): string {
  const text = error instanceof Error ? error.message : String(error);
  if (/No usable sandbox|move to new namespace|zygote_host_impl_linux/i.test(text))
    return '系统内核不允许建立用户命名空间，Chromium 的沙箱无法启用；请安装 chromium-sandbox，或开启用户命名空间（sysctl kernel.unprivileged_userns_clone=1、放宽 AppArmor 或容器的限制）后重试；程序不会关闭沙箱运行浏览器';
  if (/EACCES|Permission denied/i.test(text)) return `没有权限运行浏览器 ${executable}，请检查其权限和所在目录`;
  if (/error while loading shared libraries/i.test(text)) return `浏览器 ${executable} 缺少系统库，请重新安装 Chromium`;
  return `浏览器 ${executable} 未能启动，请在命令行试运行后重试`;
}

/** Process id of a launched browser: playwright keeps it to itself, Chromium tells it. */
async function processOf(browser: Chromium): Promise<number | null> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.find(({ type }) => type === 'browser')?.id ?? null;
}

/** With all its children: the launched process leads a group of its own. */
function kill(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // already gone
  }
}

/** Waits (2 s at most) until no process of the group is left: one that still runs would write into the profile again. */
async function gone(pid: number): Promise<void> {
  for (let tries = 0; tries < 40; tries++) {
    try {
      process.kill(-pid, 0);
    } catch {
      return; // none left
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The promise's value, or null when it takes longer or rejects. */
export function within<T>(ms: number, promise: Promise<T>): Promise<T | null> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), ms);
    promise.then(resolve, () => resolve(null)).finally(() => clearTimeout(timer));
  });
}
