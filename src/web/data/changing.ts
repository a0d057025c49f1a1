/** What a request says that changes something: from which version it was made, and that it is one and the same when it is sent again. */

/** Headers of one change. `version`: of the record as it was shown; left out where the platform asks for none. */
export function changing(version?: number): Record<string, string> {
  const key = [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return { 'idempotency-key': key, ...(version === undefined ? {} : { 'if-match': `"${version}"` }) };
}
