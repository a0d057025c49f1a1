/** What should be heard of and is not: processes that watch and work, things to be done again and again. Pure. */
import type { Severity } from '../../platform/server.ts';
import type { WatchEventKind } from '../events.ts';

/** A process that says now and then that it goes on. */
export interface Sign {
  id: string;
  /** Machine and place, for people. */
  name: string;
  seenAt: Date;
}

export interface Signs {
  /** Addresses that are to be watched. */
  targets: number;
  /** Running or dead, not those that ended as they should. */
  watchers: readonly Sign[];
  workers: readonly Sign[];
  duties: readonly { name: string; nextAt: Date; failure: string | null }[];
}

export interface Silence {
  kind: Extract<WatchEventKind, 'watcher-gone' | 'worker-gone' | 'routine-failed'>;
  trouble: string;
  severity: Severity;
  sentence: string;
}

/** A process unheard of for longer is taken for dead. They report every 15 s. */
export const SILENT_MS = 180_000;
/** A duty that is so late is done by nobody. */
const LATE_MS = 600_000;

/** All that is silent now. */
export function silences({ targets, watchers, workers, duties }: Signs, now: Date): Silence[] {
  const isGone = ({ seenAt }: Sign) => now.getTime() - seenAt.getTime() > SILENT_MS;
  const since = ({ seenAt }: Sign) => minutes(now.getTime() - seenAt.getTime());
  const found: Silence[] = [];
  if (targets > 0 && watchers.every(isGone))
    found.push({
      ...{ kind: 'watcher-gone', trouble: 'silence:watching', severity: 'urgent' },
      sentence: `没有监测进程在运行，${targets}个地址打不开也不会被发现；请检查 serve、worker 或 watch 进程`,
    });
  else
    for (const watcher of watchers.filter(isGone))
      found.push({
        ...{ kind: 'watcher-gone', trouble: `silence:watcher:${watcher.id}`, severity: 'warning' },
        sentence: `监测进程 ${watcher.name} 已有${since(watcher)}没有报告`,
      });
  if (workers.every(isGone))
    found.push({
      ...{ kind: 'worker-gone', trouble: 'silence:working', severity: 'urgent' },
      sentence: '没有工作进程在运行，检查、通知和例行事项都已停下；请检查 serve 或 worker 进程',
    });
  else
    for (const worker of workers.filter(isGone))
      found.push({
        ...{ kind: 'worker-gone', trouble: `silence:worker:${worker.id}`, severity: 'warning' },
        sentence: `工作进程 ${worker.name} 已有${since(worker)}没有报告，它的任务由其他进程接着办`,
      });
  for (const { name, nextAt, failure } of duties) {
    const lateMs = now.getTime() - nextAt.getTime();
    const sentence =
      failure !== null
        ? `例行事项 ${name} 上次没有办成：${failure.slice(0, 200)}`
        : lateMs > LATE_MS
          ? `例行事项 ${name} 应在${minutes(lateMs)}前办理，至今没有办`
          : null;
    if (sentence !== null) found.push({ kind: 'routine-failed', trouble: `silence:duty:${name}`, severity: 'warning', sentence });
  }
  return found;
}

const minutes = (ms: number): string => {
  const whole = Math.floor(ms / 60_000);
  return whole < 120 ? `${whole}分钟` : `${Math.floor(whole / 60)}小时`;
};
