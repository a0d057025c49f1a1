/** Reading what notice services answer: HTTP 200 says nothing, their own code does. */

import { later, never, type Sending, sent } from './channel.ts';
import { type Answer, failedStatus } from './outgoing.ts';

/** A value by its dotted path in JSON; undefined for what is no JSON or has no such value. Own keys only. */
export function valueAt(text: string, path: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  for (const key of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}

/**
 * Judges the answer of a robot: `paths` where its code may stand (0: accepted), `limits` codes that mean "later", `signs` codes that
 * mean a wrong signature, key word or source address. Any other code is a refusal.
 */
export function judgeRobot(
  answer: Answer,
  { paths, limits, signs, waitSeconds }: { paths: string[]; limits: number[]; signs: number[]; waitSeconds: number },
): Sending {
  const code = paths.map((path) => valueAt(answer.body, path)).find((value) => value !== undefined);
  // Feishu refuses with HTTP 400 and says why in the code.
  if (typeof code === 'number' && code !== 0) {
    if (limits.includes(code)) return later('limit', answer.body, waitSeconds);
    return never(signs.includes(code) ? 'sign-wrong' : 'rejected', answer.body);
  }
  const failed = failedStatus(answer);
  if (failed !== null) return failed;
  return code === 0 ? sent(answer.body) : later('answer-unreadable', answer.body);
}
