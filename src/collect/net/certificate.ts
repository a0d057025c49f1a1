/** Names that a site's certificate is made for: hosts that its owner runs, registered or not. */
import tls from 'node:tls';
import type { NetworkOptions } from '../fetcher.ts';
import { ExchangeError } from './failure.ts';
import { createGuard } from './guard.ts';

/** Names in lower case, at most a hundred; none without TLS or when no handshake comes about in time. Throws InputError for a malformed hosts file. */
export async function certificateNames(
  url: string,
  { hosts, allowPrivate, timeoutMs }: Pick<NetworkOptions, 'hosts' | 'allowPrivate' | 'timeoutMs'>,
): Promise<string[]> {
  const { protocol, hostname, port } = new URL(url);
  if (protocol !== 'https:') return [];
  try {
    const signal = AbortSignal.timeout(timeoutMs);
    const { socket } = await createGuard({ hosts, allowPrivate }).connect(hostname, Number(port || 443), { tls: true, signal });
    const names = socket instanceof tls.TLSSocket ? (socket.getPeerCertificate().subjectaltname ?? '') : '';
    socket.destroy();
    return namesOf(names);
  } catch (error) {
    // A site without a working TLS is told by the check of TLS, not here.
    if (error instanceof ExchangeError || (error as Error).name === 'TimeoutError') return [];
    throw error;
  }
}

const MOST_NAMES = 100;

/** `DNS:a.example, DNS:b.example` as Node writes it; quoted entries hold what is no host name. */
function namesOf(written: string): string[] {
  return written
    .slice(0, 100_000)
    .split(', ')
    .flatMap((part) => /^DNS:([a-z0-9.*-]{1,253})$/i.exec(part)?.[1]?.toLowerCase() ?? [])
    .slice(0, MOST_NAMES);
}
