/** What notices are sent with outside of tests. */
import { createGuard } from '../../collect/index.ts';
import { systemClock } from '../../platform/index.ts';
import type { Secrets } from '../../platform/server.ts';
import type { MailServer } from './channels/channel.ts';
import type { DeliverTools } from './deliver.ts';

const TIMEOUT_MS = 10_000;

/** Tools of this process. `mail`: null without a mail server. */
export function deliverTools({ secrets, mail }: { secrets: Secrets; mail: MailServer | null }): DeliverTools {
  const guards = { public: createGuard({ hosts: null, allowPrivate: false }), all: createGuard({ hosts: null, allowPrivate: true }) };
  return {
    ...{ secrets, mail, clock: systemClock, timeoutMs: TIMEOUT_MS },
    guard: (allowsPrivate) => (allowsPrivate ? guards.all : guards.public),
  };
}
