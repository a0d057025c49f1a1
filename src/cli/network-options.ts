/** Options of every command that fetches. Source: contracts.md section 1. */
import { readFileSync } from 'node:fs';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { type NetworkOptions, targetUrl } from '../collect/index.ts';
import { InputError } from '../platform/index.ts';
import { version } from './version.ts';

export interface ParsedNetworkOptions {
  hostsFile?: string;
  allowPrivate?: boolean;
  concurrency: number;
  timeout: number;
  userAgent: string;
  references?: string;
}

export const DEFAULT_USER_AGENT = `Mozilla/5.0 (compatible; Zhengxun/${version}; government website inspection)`;

/** Adds `--hosts-file`, `--allow-private`, `--concurrency`, `--timeout`, `--user-agent`, `--references`. */
export function addNetworkOptions(command: Command): Command {
  return command
    .addOption(new Option('--hosts-file <FILE>', '主机名到地址的对照文件，每行“地址[:端口] 主机名”'))
    .addOption(new Option('--allow-private', '允许访问非公网地址（会写入报告）'))
    .addOption(new Option('--concurrency <N>', '同一主机的并发连接数').default(8).argParser(positiveInteger))
    .addOption(new Option('--timeout <SECONDS>', '单次请求的时限（秒）').default(15).argParser(positiveNumber))
    .addOption(new Option('--user-agent <TEXT>', '请求所用的客户端名称').default(DEFAULT_USER_AGENT, '政巡自身名称'))
    .addOption(new Option('--references <URLS>', '参照网址，逗号分隔：全部打不开时判定为本机网络故障').env('ZHENGXUN_REFERENCES'));
}

/** Turns parsed options into what the network client takes. Throws InputError when the hosts file cannot be read. */
export function networkOptions(parsed: ParsedNetworkOptions): NetworkOptions {
  return {
    hosts: parsed.hostsFile === undefined ? null : readHosts(parsed.hostsFile),
    allowPrivate: parsed.allowPrivate ?? false,
    concurrency: parsed.concurrency,
    timeoutMs: Math.round(parsed.timeout * 1000),
    userAgent: parsed.userAgent,
    references: readReferences(parsed.references),
  };
}

/** An address to ask, as somebody types it. Throws InputError when it is none. */
export function givenTarget(text: string): string {
  const url = targetUrl(text);
  if (url === null)
    throw new InputError(`“${text.slice(0, 80)}”不是网址，请给出 http:// 或 https:// 开头的地址`, { code: 'target-malformed' });
  return url;
}

function readReferences(text: string | undefined): string[] {
  if (text === undefined) return [];
  return text
    .split(',')
    .filter((part) => part.trim() !== '')
    .map(givenTarget);
}

function readHosts(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new InputError(`无法读取主机名对照文件 ${file}，请检查路径和权限`, { code: 'hosts-file-unreadable', cause });
  }
}

/** Argument parser: a whole number of at least 1. */
export function positiveInteger(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError('应为不小于 1 的整数');
  return value;
}

/** Argument parser: a whole number, 0 included. */
export function wholeNumber(text: string): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(value)) throw new InvalidArgumentError('应为不小于 0 的整数');
  return value;
}

/** Argument parser: a number, 0 included. */
export function nonNegativeNumber(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value) || value < 0) throw new InvalidArgumentError('应为不小于 0 的数');
  return value;
}

/** Argument parser: a number above 0. */
export function positiveNumber(text: string): number {
  const value = Number(text);
  if (!Number.isFinite(value) || value <= 0) throw new InvalidArgumentError('应为大于 0 的数');
  return value;
}
