/**
 * Reads each answer to the page itself before the browser gets it: a robot wall's script never runs, so it is never solved,
 * and a body that decompresses to more than the limit never reaches the page.
 */
import type { CDPSession } from 'playwright-core';
import { recogniseWall, WALL_LOOK_BYTES } from '../net/challenge.ts';

/** Why an answer was kept from the page. */
export interface Stopped {
  kind: 'blocked' | 'body-incomplete';
  /** Chinese clause. */
  clause: string;
}

interface Header {
  name: string;
  value: string;
}

const CHUNK_BYTES = 1 << 20;
/** They describe the body on the wire, which the browser has taken apart already. */
const WIRE_HEADERS = new Set(['content-encoding', 'content-length', 'transfer-encoding']);

/** Watches until the session ends; `stop` is told why an answer was kept back. */
export async function watchDocument(
  cdp: CDPSession,
  maxBytes: number,
  stop: (kind: Stopped['kind'], clause: string) => void,
): Promise<void> {
  // Asked beforehand: while a navigation is held the page does not answer.
  const mainFrame = (await cdp.send('Page.getFrameTree')).frameTree.frame.id;
  cdp.on('Fetch.requestPaused', async ({ requestId, frameId, responseStatusCode: status, responseHeaders = [] }) => {
    try {
      if (frameId !== mainFrame || status === undefined || (status >= 300 && status < 400) || !isDocument(responseHeaders)) {
        await cdp.send('Fetch.continueRequest', { requestId });
        return;
      }
      const body = await readBody(cdp, requestId, maxBytes);
      const clause = body && recogniseWall(status, headerMap(responseHeaders), body.toString('latin1', 0, WALL_LOOK_BYTES));
      if (!body) stop('body-incomplete', `页面正文超过 ${Math.round(maxBytes / 1e6)} MB，不再接收`);
      else if (clause) stop('blocked', clause);
      if (!body || clause) {
        await cdp.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' });
        return;
      }
      await cdp.send('Fetch.fulfillRequest', {
        requestId,
        responseCode: status,
        responseHeaders: responseHeaders.filter(({ name }) => !WIRE_HEADERS.has(name.toLowerCase())),
        // Chromium shows a page of its own for an error status without any body.
        body: (body.length > 0 ? body : Buffer.from('\n')).toString('base64'),
      });
    } catch {
      // The line broke in the middle, or the page is gone: it must not wait for ever.
      await cdp.send('Fetch.failRequest', { requestId, errorReason: 'ConnectionClosed' }).catch(() => undefined);
    }
  });
  await cdp.send('Fetch.enable', { patterns: [{ resourceType: 'Document', requestStage: 'Response' }] });
}

/** The decompressed body; null when it is larger than the limit. */
async function readBody(cdp: CDPSession, requestId: string, maxBytes: number): Promise<Buffer | null> {
  const { stream } = await cdp.send('Fetch.takeResponseBodyAsStream', { requestId });
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for (;;) {
      const { data, base64Encoded, eof } = await cdp.send('IO.read', { handle: stream, size: CHUNK_BYTES });
      const chunk = Buffer.from(data, base64Encoded ? 'base64' : 'utf8');
      size += chunk.length;
      if (size > maxBytes) return null;
      chunks.push(chunk);
      if (eof) return Buffer.concat(chunks);
    }
  } finally {
    await cdp.send('IO.close', { handle: stream }).catch(() => undefined);
  }
}

/** False for what the browser would save as a file. */
function isDocument(headers: Header[]): boolean {
  const { 'content-type': type = 'text/html', 'content-disposition': disposition = '' } = headerMap(headers);
  return !/^\s*attachment/i.test(disposition) && /^\s*(text\/|application\/(xhtml\+xml|xml|json)|$)/i.test(type);
}

function headerMap(headers: Header[]): Record<string, string> {
  const map: Record<string, string> = Object.create(null);
  for (const { name, value } of headers) map[name.toLowerCase()] = value;
  return map;
}
