/**
 * Serves the synthetic site from memory by a hand-made HTTP/1.1 responder (keep-alive, pipelining, HEAD, gzip,
 * If-Modified-Since), fast enough that the client is what is measured.
 *
 *     node bench/site/serve.ts --pages 2000 --port 8800 [--seed 1] [--delay MS]
 *
 * The site is at 127.0.0.1, its external targets at 127.0.0.2. Control, never linked: /__stats, /__reset, /__truth.
 */
import net from 'node:net';
import { parseArgs } from 'node:util';
import zlib from 'node:zlib';
import { answer, buildAnswers, type Entry, type SiteCounts } from './answers.ts';

const { values } = parseArgs({
  options: {
    pages: { type: 'string', default: '2000' },
    port: { type: 'string', default: '8800' },
    seed: { type: 'string', default: '1' },
    delay: { type: 'string', default: '0' },
  },
});
const port = Number(values.port);
const delayMs = Number(values.delay);
const site = buildAnswers({
  pages: Number(values.pages),
  seed: Number(values.seed),
  origin: `http://127.0.0.1:${port}`,
  externalOrigin: `http://127.0.0.2:${port}`,
});
const NOT_MODIFIED = Buffer.from('HTTP/1.1 304 Not Modified\r\nServer: nginx\r\nConnection: keep-alive\r\n\r\n', 'latin1');

const total = { requests: 0, unknown: 0, notModified: 0 };

function reset(): void {
  for (const entries of [site.own, site.external]) for (const entry of entries.values()) entry.hits = 0;
  Object.assign(total, { requests: 0, unknown: 0, notModified: 0 });
}

function counts(): SiteCounts {
  const hit = (kind: Entry['kind']) => {
    const entries = [...site.own.values()].filter((entry) => entry.kind === kind);
    return { all: entries.length, hit: entries.filter((entry) => entry.hits > 0).length };
  };
  const pages = new Set(
    [...site.own.values()].filter((entry) => entry.kind === 'page' && entry.hits > 0).map((entry) => entry.same ?? entry),
  );
  const [dead, attachments] = [hit('dead'), hit('attachment')];
  const external = [...site.external.values()];
  return {
    pages: site.pages,
    pagesHit: pages.size,
    dead: dead.all,
    deadHit: dead.hit,
    attachments: attachments.all,
    attachmentsHit: attachments.hit,
    external: external.length,
    externalHit: external.filter((entry) => entry.hits > 0).length,
    phantomHits: hit('phantom').hit,
    unknownHits: total.unknown,
    requests: total.requests,
    notModified: total.notModified,
  };
}

function truth(): { dead: string[]; externalDead: string[] } {
  const { plan } = site;
  return {
    dead: plan.dead.map((path) => plan.origin + path),
    externalDead: plan.external.filter((target) => !target.ok).map((target) => plan.externalOrigin + target.path),
  };
}

/** The answer to one request head (request line and headers, latin1). */
function respond(head: string, entries: Map<string, Entry>): Buffer {
  const space = head.indexOf(' ');
  const method = head.slice(0, space);
  const end = head.indexOf(' ', space + 1);
  const target = head.slice(space + 1, end);
  const absolute = target.startsWith('/') ? target : target.slice(Math.max(0, target.indexOf('/', 8)));
  const question = absolute.indexOf('?');
  const path = question < 0 ? absolute : absolute.slice(0, question);
  if (path.startsWith('/__')) return control(path);
  total.requests++;
  const entry = entries.get(path);
  if (!entry) {
    // robots.txt and the one address that cannot exist are asked by polite crawlers: counted apart from phantoms.
    total.unknown++;
    return method === 'HEAD' ? headOf(site.notFound) : site.notFound;
  }
  entry.hits++;
  const headers = head.slice(end).toLowerCase();
  if (entry.kind === 'page' && headers.includes('\r\nif-modified-since: mon, 02 mar 2026 08:00:00 gmt')) {
    total.notModified++;
    return NOT_MODIFIED;
  }
  const gzip = /\r\naccept-encoding:[^\r]*gzip/.test(headers);
  const whole = gzip ? entry.gzip : (entry.plain ?? plainOf(entry));
  return method === 'HEAD' ? headOf(whole) : whole;
}

const headOf = (whole: Buffer) => whole.subarray(0, whole.indexOf('\r\n\r\n') + 4);

function plainOf(entry: Entry): Buffer {
  return answer('200 OK', entry.head, zlib.gunzipSync(entry.gzip.subarray(entry.gzip.indexOf('\r\n\r\n') + 4)));
}

function control(path: string): Buffer {
  if (path === '/__reset') reset();
  const body = path === '/__stats' ? counts() : path === '/__truth' ? truth() : {};
  return answer('200 OK', 'Content-Type: application/json\r\nConnection: keep-alive\r\n', Buffer.from(JSON.stringify(body)));
}

function serve(entries: Map<string, Entry>): (socket: net.Socket) => void {
  return (socket) => {
    let buffered = '';
    socket.on('error', () => socket.destroy());
    socket.on('data', (data) => {
      buffered += data.toString('latin1');
      let at = 0;
      for (let end = buffered.indexOf('\r\n\r\n'); end >= 0; end = buffered.indexOf('\r\n\r\n', at)) {
        const head = buffered.slice(at, end + 2);
        at = end + 4;
        const out = respond(head, entries);
        const close = /\r\nconnection: close/i.test(head) || (head.includes(' HTTP/1.0\r') && !/keep-alive/i.test(head));
        const send = () => {
          socket.write(out);
          if (close) socket.end();
        };
        if (delayMs > 0) setTimeout(send, delayMs);
        else send();
      }
      buffered = buffered.slice(at);
    });
  };
}

let ready = 0;
const listening = () => {
  if (++ready === 2) console.log(JSON.stringify({ ready: true, pages: site.pages, url: `http://127.0.0.1:${port}/` }));
};
net.createServer({ noDelay: true }, serve(site.own)).listen(port, '127.0.0.1', 4096, listening);
net.createServer({ noDelay: true }, serve(site.external)).listen(port, '127.0.0.2', 4096, listening);
process.on('SIGTERM', () => process.exit(0));
