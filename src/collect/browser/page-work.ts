/** What is done with an open page: writing down its DOM and taking its picture, both in a world that the page's scripts cannot reach. */
import { type Mark, type MarkAnswer, markExpression } from './mark-script.ts';
import { type PageSession, VIEWPORT } from './page-session.ts';

/** No script of ours takes longer; a page that blocks its thread is given up. */
const SCRIPT_TIMEOUT_MS = 5000;
/** Highest picture of a whole page, and of the surroundings of a mark, in CSS pixels. */
const MAX_PAGE_HEIGHT = 8000;
const MARK_HEIGHT = 900;

/** The DOM as UTF-8. Rejects when the page does not answer. */
export async function serialise(session: PageSession, maxBytes: number): Promise<{ html: Buffer; truncated: boolean }> {
  // Cut inside the page already: a DOM of a gigabyte must not cross the pipe.
  const expression = `(() => {
    const doctype = document.doctype ? '<!DOCTYPE ' + document.doctype.name + '>' : '';
    const html = document.documentElement ? document.documentElement.outerHTML : '';
    return (doctype + html).slice(0, ${maxBytes});
  })()`;
  const html = Buffer.from(String(await evaluate(session, expression)));
  return html.length < maxBytes ? { html, truncated: false } : { html: html.subarray(0, maxBytes), truncated: true };
}

/** A PNG with the place marked. Rejects when the page does not answer. */
export async function picture(
  session: PageSession,
  mark: Mark | null,
  extent: 'mark' | 'page',
): Promise<{ png: Buffer; width: number; height: number; mark: MarkAnswer['found'] | null }> {
  const answer = (await evaluate(session, markExpression(mark))) as MarkAnswer;
  const clip = clipOf(answer, mark !== null && extent === 'mark');
  const { data } = await session.cdp.send('Page.captureScreenshot', {
    format: 'png',
    captureBeyondViewport: true,
    clip: { ...clip, scale: 1 },
  });
  return { png: Buffer.from(data, 'base64'), width: clip.width, height: clip.height, mark: mark ? answer.found : null };
}

/** Whole page up to the limit, or the surroundings of the mark when the page is to be left out or does not fit. */
function clipOf({ found, rect, page }: MarkAnswer, around: boolean): { x: number; y: number; width: number; height: number } {
  const width = VIEWPORT.width;
  // The picture follows the mark sideways only when it would not be in it.
  const x = found === 'not-found' || rect.x + rect.width <= width ? 0 : Math.max(0, Math.floor(rect.x - 100));
  const height = Math.max(1, Math.ceil(page.height));
  if (found === 'not-found' || (!around && height <= MAX_PAGE_HEIGHT)) return { x, y: 0, width, height: Math.min(height, MAX_PAGE_HEIGHT) };
  const shown = Math.min(height, Math.max(MARK_HEIGHT, Math.min(rect.height + 200, MAX_PAGE_HEIGHT)));
  const middle = rect.height + 200 > MAX_PAGE_HEIGHT ? rect.y - 100 + shown / 2 : rect.y + rect.height / 2;
  const y = Math.floor(Math.min(Math.max(0, middle - shown / 2), height - shown));
  return { x, y, width, height: Math.ceil(shown) };
}

/** A page may go elsewhere just while it is asked: it is asked again, a few times. */
async function evaluate(session: PageSession, expression: string): Promise<unknown> {
  for (let tries = 1; ; tries++) {
    try {
      return await evaluateOnce(session, expression);
    } catch (error) {
      if (tries === 3 || session.crashed() || session.page.isClosed()) throw error;
    }
  }
}

async function evaluateOnce(session: PageSession, expression: string): Promise<unknown> {
  const { frameTree } = await session.cdp.send('Page.getFrameTree');
  const { executionContextId } = await session.cdp.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName: 'zhengxun' });
  const { result, exceptionDetails } = await session.cdp.send('Runtime.evaluate', {
    expression,
    contextId: executionContextId,
    returnByValue: true,
    timeout: SCRIPT_TIMEOUT_MS,
  });
  if (exceptionDetails) throw new Error(`page script failed: ${exceptionDetails.text}`);
  return result.value;
}
