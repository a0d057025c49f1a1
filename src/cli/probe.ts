/** `probe URL…`: visits home pages as the availability rule counts visits. Source: contracts.md sections 1 and 5.7. */
import { createWriteStream, openSync, readFileSync } from 'node:fs';
import type { Writable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { Command, InvalidArgumentError, Option } from 'commander';
import { createProber, type ProbeResult, type ProbeSummary, parseTargets, sweep } from '../collect/index.ts';
import { InputError } from '../platform/index.ts';
import { stopOnSignals } from './interruption.ts';
import { addNetworkOptions, givenTarget, networkOptions, type ParsedNetworkOptions, positiveInteger } from './network-options.ts';
import { progressLine } from './output.ts';

interface ParsedProbeOptions extends ParsedNetworkOptions {
  targets?: string;
  count: number;
  interval: number;
  parallel: number;
  strictTls?: boolean;
  vetoShare: number;
  format?: 'text' | 'json';
  output?: string;
}

export function probeCommand(): Command {
  const command = new Command('probe')
    .argument('[URL...]', '要探测的网址')
    .option('--targets <FILE>', '网址清单，每行一个')
    .addOption(new Option('--count <N>', '每个网址探测的次数').default(1).argParser(positiveInteger))
    .addOption(new Option('--interval <SECONDS>', '同一网址两次探测的间隔（秒）').default(60).argParser(notNegative))
    .addOption(new Option('--parallel <N>', '同时探测的总数').default(1000).argParser(positiveInteger))
    .option('--strict-tls', '证书有问题的也计为失败（默认只记录）')
    // The line of this run as contracts.md states it; the week's rule takes its own from the rulebook.
    .addOption(new Option('--veto-share <SHARE>', '失败占比达到多少（含）标为否决').default(0.05).argParser(share))
    .addOption(new Option('--format <FORMAT>', '结果格式（默认：终端上为 text，否则为 json）').choices(['text', 'json']))
    .option('--output <FILE>', '结果写入文件（默认标准输出）');
  addNetworkOptions(command);
  return command.action(run);
}

async function run(urls: string[], options: ParsedProbeOptions): Promise<void> {
  const targets = [...new Set([...urls.map(givenTarget), ...(options.targets === undefined ? [] : readTargets(options.targets))])];
  if (targets.length === 0) throw new InputError('请给出要探测的网址，或用 --targets 给出清单', { code: 'nothing-to-probe' });
  const network = networkOptions(options);
  const prober = createProber({ ...network, strictTls: options.strictTls ?? false });
  const out = openOutput(options.output);
  const asText = (options.format ?? (out === process.stdout && process.stdout.isTTY ? 'text' : 'json')) === 'text';
  const write = lineWriter(out);
  const progress = progressLine();
  const stop = stopOnSignals();
  let done = 0;
  try {
    const tallies = await sweep(targets, prober, {
      count: options.count,
      intervalMs: options.interval * 1000,
      perHost: network.concurrency,
      total: options.parallel,
      signal: stop.signal,
      onProbe(result) {
        progress.show(`已探测 ${++done} 次，共 ${targets.length * options.count} 次`);
        return write(asText ? probeText(result) : `${JSON.stringify(probeLine(result))}\n`);
      },
    });
    progress.clear();
    const summaries = tallies.map((tally) => tally.summary(options.vetoShare));
    for (const summary of summaries) await write(asText ? summaryText(summary) : `${JSON.stringify(summary)}\n`);
    process.exitCode = exitStatus(summaries);
  } finally {
    progress.clear();
    stop.off();
    prober.close();
    if (out !== process.stdout) await finished(out.end());
  }
}

/** 1 when a target reached the line, 3 when nothing could be counted, else 0. */
function exitStatus(summaries: readonly ProbeSummary[]): number {
  if (summaries.some((summary) => summary.veto)) return 1;
  return summaries.every((summary) => summary.probes === 0) ? 3 : 0;
}

/** One probe as a JSON line: `ok` is null when it does not count. */
function probeLine({ url, at, verdict, kind, status, detail, finalUrl, address, hops, timings, tls }: ProbeResult): object {
  const ok = verdict === 'uncounted' ? null : verdict === 'ok';
  return {
    type: 'probe',
    url,
    at: new Date(at).toISOString(),
    ok,
    outcome: kind,
    status,
    detail,
    finalUrl,
    address,
    redirects: hops.length,
    timings,
    tls,
  };
}

function probeText(result: ProbeResult): string {
  const { url, at, verdict, status, detail, timings, tls } = result;
  const mark = verdict === 'ok' ? '✔' : verdict === 'failed' ? '✘' : '－';
  const seconds = `${(timings.totalMs / 1000).toFixed(2)} 秒`.padStart(9);
  const notes = [detail, verdict === 'ok' && tls?.problem ? tls.problem : null].filter((note) => note !== null);
  return `${beijingTime(at)} ${mark} ${status ?? '---'} ${seconds} ${printable(url)}${notes.length > 0 ? ` ${printable(notes.join(';'))}` : ''}\n`;
}

function summaryText({ url, probes, failures, share: failed, veto, blocked, ourSide }: ProbeSummary): string {
  const uncounted = [blocked > 0 ? `被防护拦截 ${blocked} 次` : '', ourSide > 0 ? `本机网络故障 ${ourSide} 次` : ''].filter(
    (note) => note !== '',
  );
  const counted = failed === null ? '没有可计入的探测' : `探测 ${probes} 次，失败 ${failures} 次，占 ${percent(failed)}`;
  const result = failed === null ? '－' : veto ? '✘' : '✔';
  return `${result} ${printable(url)} ${counted}${veto ? '，本次达到否决线' : ''}${uncounted.length > 0 ? `（未计入：${uncounted.join('，')}）` : ''}\n`;
}

/** Cut, never rounded up to the line: 4.99 % must not read 5 %. */
const percent = (value: number): string => `${(Math.floor(value * 10_000 + 1e-6) / 100).toFixed(2)}%`;

function beijingTime(at: number): string {
  return new Date(at + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
}

/** Addresses and reasons partly come from outside: control characters must not reach the terminal. */
const printable = (text: string): string => text.replace(/[\x00-\x1f\x7f-\x9f]/g, '�');

function readTargets(file: string): string[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new InputError(`无法读取网址清单 ${file}，请检查路径和权限`, { code: 'targets-unreadable', cause });
  }
  return parseTargets(text);
}

/** Opened before the first probe, so that a wrong path is told at once. */
function openOutput(file: string | undefined): Writable {
  if (file === undefined || file === '-') return process.stdout;
  try {
    return createWriteStream(file, { fd: openSync(file, 'w') });
  } catch (cause) {
    throw new InputError(`无法写入 ${file}，请检查目录是否存在、是否有权限和空间`, { code: 'output-unwritable', cause });
  }
}

/** Writes lines; gives a promise when the reader is slower than we are, one for all who wait. */
function lineWriter(out: Writable): (text: string) => void | Promise<void> {
  let draining: Promise<void> | null = null;
  return (text) => {
    if (out.write(text)) return;
    draining ??= new Promise((resolve, reject) => {
      const settle = (error?: Error) => {
        out.off('drain', settle);
        out.off('error', settle);
        draining = null;
        if (error) reject(error);
        else resolve();
      };
      out.once('drain', settle);
      out.once('error', settle);
    });
    return draining;
  };
}

function notNegative(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value) || value < 0) throw new InvalidArgumentError('应为不小于 0 的数');
  return value;
}

function share(text: string): number {
  const value = Number(text);
  if (!Number.isFinite(value) || value <= 0 || value > 1) throw new InvalidArgumentError('应为大于 0、不大于 1 的数');
  return value;
}
