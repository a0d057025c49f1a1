/** Reads the settings: environment before file before default. Every problem is one sentence that says what to do. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { TSchema } from 'typebox';
import { Value } from 'typebox/value';
import { parseDocument } from 'yaml';
import { dataFolder } from '../data-folder.ts';
import { InputError } from '../errors.ts';
import { type Config, fileVariable, OF_THE_MACHINE, SETTINGS, type SettingKey } from './settings.ts';

export interface LoadedConfig {
  config: Config;
  /** Where each value comes from. */
  sources: Record<SettingKey, ValueSource>;
  /** The file that was read; null when there is none. */
  file: string | null;
}
export type ValueSource = 'default' | 'environment' | 'file' | 'secret-file';

type Environment = Readonly<Record<string, string | undefined>>;

/** Largest file of settings or of a secret. */
const LARGEST_FILE = 1 << 20;
const KEYS = Object.keys(SETTINGS) as SettingKey[];

/** The settings of this process. Throws InputError with all problems, each a sentence of its own. */
export function loadConfig(environment: Environment = process.env): LoadedConfig {
  const problems: string[] = [];
  const named = environment.ZHENGXUN_CONFIG || null;
  const file = named === null ? path.join(dataFolder(), 'zhengxun.yaml') : path.resolve(named);
  const text = readText(file, named !== null);
  const inFile = text === null ? new Map<string, unknown>() : valuesOf(file, text, problems);
  checkVariables(environment, problems);
  const config: Record<string, unknown> = {};
  const sources: Record<string, ValueSource> = {};
  for (const key of KEYS) {
    const { isSecret, env } = SETTINGS[key];
    const given = environment[env] || null;
    const secretFile = isSecret ? (environment[fileVariable(env)] ?? inFile.get(`${key}File`) ?? null) : null;
    const written = inFile.get(key);
    let value: unknown = SETTINGS[key].default;
    let source: ValueSource = 'default';
    if (given !== null) [value, source] = [fromText(SETTINGS[key].value, given), 'environment'];
    else if (secretFile !== null) [value, source] = [secretIn(String(secretFile), key, problems), 'secret-file'];
    else if (written !== undefined) {
      if (isSecret) problems.push(`密钥 ${key} 不能写在配置文件里，请改用环境变量 ${env}，或在配置文件里用 ${key}File 指明存放它的文件`);
      [value, source] = [isSecret ? null : written, 'file'];
    }
    if (value !== null && !Value.Check(SETTINGS[key].value, value)) {
      problems.push(`设置 ${key}（${source === 'environment' ? `环境变量 ${env}` : file}）须为${SETTINGS[key].form}，请改正`);
      value = SETTINGS[key].default;
    }
    config[key] = value;
    sources[key] = source;
  }
  if (problems.length === 0) checkTogether(config as Config, problems);
  if (problems.length > 0) throw new InputError(problems.join('\n'), { code: 'config-wrong', details: { problems } });
  return { config: config as Config, sources, file: text === null ? null : file };
}

/** What one setting makes necessary of another. */
function checkTogether(config: Config, problems: string[]): void {
  const needs = (key: SettingKey, because: string) => {
    if (config[key] === null) problems.push(`${because}，还须设置 ${key}（环境变量 ${SETTINGS[key].env}）`);
  };
  if (config['blobs.store'] === 's3')
    for (const key of ['blobs.s3.bucket', 'blobs.s3.accessKeyId', 'blobs.s3.secretAccessKey'] as const) needs(key, '使用对象存储');
  if (config['openid.issuer'] !== null)
    for (const key of ['openid.clientId', 'openid.clientSecret', 'server.publicUrl'] as const) needs(key, '使用统一身份认证');
  if (config['mail.host'] !== null) needs('mail.from', '使用邮件服务器');
  if (config['mail.user'] !== null) needs('mail.password', '登录邮件服务器');
}

function readText(file: string, isNamed: boolean): string | null {
  try {
    const text = readFileSync(file, 'utf8');
    if (text.length > LARGEST_FILE) throw new Error('too large');
    return text;
  } catch (cause) {
    if (!isNamed && (cause as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new InputError(`无法读取配置文件 ${file}，请检查路径和权限`, { code: 'config-unreadable', cause });
  }
}

/** Values by dotted key. Unknown keys become problems. */
function valuesOf(file: string, text: string, problems: string[]): Map<string, unknown> {
  const values = new Map<string, unknown>();
  const document = parseDocument(text, { schema: 'core' });
  const [error] = document.errors;
  if (error !== undefined) {
    problems.push(`配置文件 ${file} 第 ${error.linePos?.[0].line ?? 1} 行不是合格的 YAML，请改正`);
    return values;
  }
  let tree: unknown;
  try {
    tree = document.toJS({ maxAliasCount: 0 });
  } catch {
    problems.push(`配置文件 ${file} 用了 YAML 别名，请直接写出取值`);
  }
  const sections = new Set(KEYS.flatMap((key) => key.split('.').map((_, i, parts) => parts.slice(0, i).join('.'))));
  const walk = (value: unknown, key: string): void => {
    if (sections.has(key)) {
      if (value === null || value === undefined) return;
      if (typeof value === 'object' && !Array.isArray(value)) {
        for (const [name, part] of Object.entries(value)) walk(part, key === '' ? name : `${key}.${name}`);
        return;
      }
      problems.push(`配置文件 ${file} 里 ${key === '' ? '最外层' : key} 之下须分项填写，请改正`);
    } else if (FILE_KEYS.includes(key)) values.set(key, value);
    else problems.push(`配置文件 ${file} 里没有 ${key.slice(0, 100)} 这一项${meant(key, FILE_KEYS)}`);
  };
  walk(tree, '');
  return values;
}

/** What may stand in the file: all keys, and for secrets the key of the file that holds it. */
const FILE_KEYS: string[] = KEYS.flatMap((key) => (SETTINGS[key].isSecret ? [key, `${key}File`] : [key]));

const VARIABLES = [
  ...Object.keys(OF_THE_MACHINE),
  ...KEYS.flatMap((key) => (SETTINGS[key].isSecret ? [SETTINGS[key].env, fileVariable(SETTINGS[key].env)] : [SETTINGS[key].env])),
];
/** Of other parts of the program: not settings of the platform. */
const OTHER_VARIABLES = /^ZHENGXUN_(CHROMIUM|MODEL_KEY|TEST_|KEEP$|BENCH)/;

/** A misspelt variable would otherwise be overlooked in silence. */
function checkVariables(environment: Environment, problems: string[]): void {
  for (const name of Object.keys(environment))
    if (name.startsWith('ZHENGXUN_') && !VARIABLES.includes(name) && !OTHER_VARIABLES.test(name))
      problems.push(`没有环境变量 ${name.slice(0, 100)} 这一项${meant(name, VARIABLES)}`);
}

function fromText(schema: TSchema, text: string): unknown {
  if (Value.Check(schema, text)) return text;
  if (text === 'true' || text === 'false') return text === 'true';
  return /^\d{1,15}$/.test(text) ? Number(text) : text;
}

function secretIn(file: string, key: string, problems: string[]): string | null {
  try {
    const text = readFileSync(file, 'utf8');
    if (text.length <= LARGEST_FILE) return text.trim();
    throw new Error('too large');
  } catch {
    problems.push(`无法读取 ${key} 的密钥文件 ${file}，请检查路径和权限`);
    return null;
  }
}

/** `，是否想写 …`, or what to do when nothing is near. */
function meant(given: string, known: readonly string[]): string {
  const near = known
    .map((name) => ({ name, distance: editDistance(given.slice(0, 100), name) }))
    .sort((a, b) => a.distance - b.distance)[0]!;
  return near.distance <= Math.max(3, near.name.length / 3) ? `，是否想写 ${near.name}` : '，请删去';
}

/** Letters to change, add or drop to get from one name to the other. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length]!;
}
