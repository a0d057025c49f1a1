/** What a plain visit shows about the safety of a sound site. */
import type { SecurityArtifact } from '../../../page/index.ts';

export function aSecurity(over: Partial<SecurityArtifact> = {}): SecurityArtifact {
  return { tls: null, ipv6: null, exposedBackends: [], directoryListings: [], slowPages: [], ...over };
}
