/**
 * Serves the imitation sites on loopback: one HTTP server (and one HTTPS server for sites that want it) that tells
 * sites apart by the Host header, and a hosts file that leads the names there. Counts who asked for what.
 */
import { randomUUID } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildSite } from './build.ts';
import { selfSignedCertificate } from './certificate.ts';
import type { Day } from './days.ts';
import { type ForeignHost, foreignHosts, standIn } from './foreign.ts';
import { frontAnswer } from './front.ts';
import type { Site, SitePlan } from './model.ts';
import { type Answer, type Ask, answerOf, page, type Resource, redirect, withStatus } from './resource.ts';
import { plans } from './sites/index.ts';
import type { SiteRegistration, SiteTruth } from './truth.ts';

export interface DemoOptions {
  /** Beijing date that every date on the sites is counted back from. */
  asOf: Day;
  /** 0 (default): any free port. */
  port?: number;
  /** Address to listen on; default 127.0.0.1. */
  host?: string;
  /** Only these sites (keys of the plans); all when absent. */
  only?: string[];
  /** Other hosts beside; they win over what stands in for a site that is left out. */
  further?: readonly ForeignHost[];
}

export interface DemoSite {
  key: string;
  host: string;
  port: number;
  registration: SiteRegistration;
  truth: SiteTruth;
  /** Built pages and columns, for tests that look inside. */
  site: Site;
}

/** What visitors asked one host for. */
export interface HostStats {
  requests: number;
  /** Answers with 404 for addresses that stand nowhere on the site. */
  unknown: string[];
  /** Requests by path with query. */
  paths: Map<string, number>;
  /** Most requests in flight at one time. */
  peak: number;
}

export interface Demo {
  asOf: Day;
  sites: DemoSite[];
  /** Path of a hosts file that names every demo and foreign host. */
  hostsFile: string;
  stats(host: string): HostStats;
  close(): Promise<void>;
}

/** Starts the servers. Rejects when the port is taken. */
export async function serveDemo(options: DemoOptions): Promise<Demo> {
  const address = options.host ?? '127.0.0.1';
  const chosen = plans.filter((plan) => !options.only || options.only.includes(plan.key));
  const built = chosen.map((plan) => buildSite(plan, options.asOf));
  const visitors = new Map<string, HostStats>();
  const answerers = new Map<string, (ask: Ask) => Answer>();
  for (const site of built) answerers.set(site.plan.host, (ask) => siteAnswer(site, ask));
  for (const site of built)
    for (const alias of site.plan.aliases ?? []) answerers.set(alias, (ask) => redirect(new URL(ask.path, site.origin).href, 301));
  for (const foreign of foreignHosts) answerers.set(foreign.host, foreign.answer);
  // Sites left out are still linked from the others: a page of their name stands there.
  for (const plan of plans) if (!chosen.includes(plan)) answerers.set(plan.host, standIn(plan.registration.name));
  for (const { host, answer } of options.further ?? []) answerers.set(host, answer);

  const listener = (request: http.IncomingMessage, response: http.ServerResponse) => {
    const name = (request.headers.host ?? '').replace(/:\d+$/, '');
    const stats = statsOf(visitors, name);
    const asked = request.url ?? '/';
    const before = stats.paths.get(asked) ?? 0;
    stats.requests++;
    stats.paths.set(asked, before + 1);
    const inFlight = (flying.get(name) ?? 0) + 1;
    flying.set(name, inFlight);
    stats.peak = Math.max(stats.peak, inFlight);
    response.once('close', () => flying.set(name, (flying.get(name) ?? 1) - 1));
    const answerer = answerers.get(name);
    const ask: Ask = { method: request.method ?? 'GET', path: asked, headers: request.headers, before };
    const answer = answerer ? answerer(ask) : withStatus(page('<p>unknown host</p>'), 404);
    if (answer.status === 404) stats.unknown.push(asked);
    send(request, response, answer);
  };
  const flying = new Map<string, number>();
  const plain = http.createServer(listener);
  const secureNames = built.filter((site) => site.plan.scheme === 'https').map((site) => site.plan.host);
  const secure = secureNames.length > 0 ? https.createServer(selfSignedCertificate(secureNames[0]!), listener) : null;
  const port = await listen(plain, options.port ?? 0, address);
  const securePort = secure ? await listen(secure, 0, address) : 0;
  // Port 1 (tcpmux) is closed on any machine of our time: a connection there is refused at once.
  const portOf = (plan: SitePlan) => (plan.front === 'closed-port' ? 1 : plan.scheme === 'https' && secure ? securePort : port);

  const hostsFile = path.join(os.tmpdir(), `zhengxun-demo-${randomUUID()}.hosts`);
  const lines = [
    '# 演示网站的主机名对照',
    ...plans.flatMap((plan) => [plan.host, ...(plan.aliases ?? [])].map((name) => `${address}:${portOf(plan)} ${name}`)),
    ...(options.further ?? [])
      .filter(({ host }) => !plans.some((plan) => plan.host === host))
      .map(({ host }) => `${address}:${port} ${host}`),
    ...foreignHosts.map((foreign) => `${foreign.closed ? `${address}:1` : `${address}:${port}`} ${foreign.host}`),
  ];
  writeFileSync(hostsFile, `${lines.join('\n')}\n`);

  return {
    asOf: options.asOf,
    sites: built.map((site) => ({
      key: site.plan.key,
      host: site.plan.host,
      port: portOf(site.plan),
      registration: { ...site.plan.registration, url: site.plan.registration.url ?? `${site.origin}/` },
      truth: site.truth,
      site,
    })),
    hostsFile,
    stats: (host) => statsOf(visitors, host),
    async close() {
      rmSync(hostsFile, { force: true });
      await Promise.all([plain, secure].map((server) => server && closeServer(server)));
    },
  };
}

/** What a site answers, without any network: used by the server and by tests that walk the pages. */
export function siteAnswer(site: Site, ask: Ask): Answer {
  const front = frontAnswer(site, ask);
  if (front) return front;
  const resource: Resource | undefined = site.resources.get(ask.path) ?? site.resources.get(ask.path.split('?')[0]!.split(';')[0]!);
  return resource ? answerOf(resource, ask) : (site.plan.notFound?.(ask.path) ?? notFound);
}

const notFound = withStatus(
  page(
    '<html><head><title>404 Not Found</title></head><body><center><h1>404 Not Found</h1></center><hr><center>nginx</center></body></html>',
  ),
  404,
);

function send(request: http.IncomingMessage, response: http.ServerResponse, answer: Answer): void {
  const compressible = /^text\/|json|javascript|xml/.test(answer.headers['content-type'] ?? '') && answer.body.length > 400;
  const gzip = compressible && String(request.headers['accept-encoding'] ?? '').includes('gzip');
  const body = gzip ? gzipSync(answer.body, { level: 1 }) : answer.body;
  response.writeHead(answer.status, {
    server: 'nginx',
    ...answer.headers,
    ...(gzip ? { 'content-encoding': 'gzip' } : {}),
    'content-length': body.length,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function statsOf(visitors: Map<string, HostStats>, host: string): HostStats {
  const known = visitors.get(host);
  if (known) return known;
  const fresh: HostStats = { requests: 0, unknown: [], paths: new Map(), peak: 0 };
  visitors.set(host, fresh);
  return fresh;
}

function listen(server: http.Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}

function closeServer(server: http.Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
