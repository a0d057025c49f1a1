/** Foreign bytes on their way to a browser: as a file to keep, never as a page of ours. */
import type { FastifyReply } from 'fastify';

/** The answer with what keeps a browser from running or guessing anything. `policy` null: nothing is loaded or run at all. */
export function guarded(reply: FastifyReply, mediaType: string, policy: string | null = null): FastifyReply {
  return reply
    .type(mediaType)
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', policy ?? "sandbox; default-src 'none'")
    .header('cross-origin-resource-policy', 'same-origin')
    .header('referrer-policy', 'no-referrer');
}

/** As `guarded`, to be saved under this name. */
export const asDownload = (reply: FastifyReply, mediaType: string, name: string): FastifyReply =>
  guarded(reply, mediaType).header('content-disposition', disposition(name));

/** RFC 6266: the name itself for those who can read it, its ending for those who cannot. */
function disposition(name: string): string {
  const plain = name.replace(/[^\w.-]/g, '').slice(-60);
  const encoded = encodeURIComponent(name.toWellFormed()).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain.startsWith('.') || plain === '' ? `file${plain}` : plain}"; filename*=UTF-8''${encoded}`;
}
