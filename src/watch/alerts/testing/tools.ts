/** What notices are sent with in tests: a key of their own, a settable clock, short limits. */
import { randomBytes } from 'node:crypto';
import { createGuard } from '../../../collect/index.ts';
import type { Clock } from '../../../platform/index.ts';
import type { Secrets } from '../../../platform/server.ts';
import type { MailServer } from '../channels/channel.ts';
import type { DeliverTools } from '../deliver.ts';

/** Seals by turning bits: enough to see that nothing stands in the open. */
export const testSecrets: Secrets = {
  seal: (bytes) => Buffer.from(bytes.map((byte) => byte ^ 0x5a)),
  open: (bytes) => Buffer.from(bytes.map((byte) => byte ^ 0x5a)),
};

/** Tools with this clock. */
export function testTools(
  clock: Clock,
  { mail = null, timeoutMs = 5000 }: { mail?: MailServer | null; timeoutMs?: number } = {},
): DeliverTools {
  return {
    ...{ secrets: testSecrets, mail, clock, timeoutMs },
    guard: (allowsPrivate) => createGuard({ hosts: null, allowPrivate: allowsPrivate }),
  };
}

/** A secret that must appear nowhere. */
export const aSecret = (): string => `geheim-${randomBytes(9).toString('hex')}`;
