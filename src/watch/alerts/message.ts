/** The words of a message: what happened at one unit, told once for all of it. Pure; names are made visible here, sentences were before. */
import { type Severity, visibleText } from '../../platform/server.ts';
import { SEVERITY_NAMES, termsOfKind } from './kinds.ts';

/** An alert as a message tells it. */
export interface ToldAlert {
  kind: string;
  severity: Severity;
  objectName: string;
  sentence: string;
  openedAt: Date;
  /** Null while it goes on. */
  endedAt: Date | null;
  repeats: number;
}

export interface Message {
  /** One line. */
  title: string;
  body: string;
  severity: Severity;
}

/** More than these are counted, not listed. */
const MOST_LISTED = 20;
const ORDER: Record<Severity, number> = { urgent: 0, warning: 1, notice: 2 };

/**
 * One message. `step`: 0, or how often it was passed on because nobody had taken note; `note`: why it comes this way (a channel that
 * failed); `link`: where to look, null without.
 */
export function messageOf(input: {
  unitName: string;
  alerts: readonly ToldAlert[];
  purpose: 'alert' | 'recovery';
  step: number;
  note: string | null;
  link: string | null;
}): Message {
  const { purpose, step, note, link } = input;
  const unitName = visibleText(input.unitName);
  const named = input.alerts.map((alert) => ({ ...alert, objectName: visibleText(alert.objectName) }));
  const alerts = named.toSorted((a, b) => ORDER[a.severity] - ORDER[b.severity] || a.openedAt.getTime() - b.openedAt.getTime());
  const { severity } = alerts[0]!;
  const first = alerts[0]!;
  const head = purpose === 'recovery' ? '恢复' : step > 0 ? `${SEVERITY_NAMES[severity]}·第${step + 1}次通知` : SEVERITY_NAMES[severity];
  const what = alerts.length === 1 ? `${first.objectName} ${termsOfKind(first.kind).name}` : `${alerts.length}项告警`;
  const lines = alerts.slice(0, MOST_LISTED).map((alert) => lineOf(alert));
  const more = alerts.length - lines.length;
  return {
    title: `【${head}】${unitName}：${what}`,
    body: [
      ...(note === null ? [] : [note]),
      ...lines,
      ...(more > 0 ? [`另有${more}项，请到平台查看。`] : []),
      ...(purpose === 'alert' && alerts.some(({ endedAt }) => endedAt === null) ? ['请登录平台点“已知悉”，否则将按规则继续通知。'] : []),
      ...(link === null ? [] : [link]),
    ].join('\n'),
    severity,
  };
}

function lineOf({ kind, severity, objectName, sentence, openedAt, endedAt, repeats }: ToldAlert): string {
  const since = endedAt === null ? `自 ${beijingMinute(openedAt)}` : `${beijingMinute(openedAt)} 至 ${beijingMinute(endedAt)}，已恢复`;
  const again = repeats === 0 ? '' : `，又报告${repeats}次`;
  return `[${SEVERITY_NAMES[severity]}] ${objectName} ${termsOfKind(kind).name}：${sentence}（${since}${again}）`;
}

/** `2026-11-20 14:32`, Beijing time. */
export const beijingMinute = (at: Date): string => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
