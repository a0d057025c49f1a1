import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { InputError } from '../errors.ts';
import { loadConfig } from './load.ts';
import { SETTINGS } from './settings.ts';
import { shownSettings } from './table.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'zx-config-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = path.join(folder, 'zhengxun.yaml');
const load = (yaml: string, environment: Record<string, string> = {}) => {
  writeFileSync(file, yaml);
  return loadConfig({ ...environment, ZHENGXUN_CONFIG: file });
};
const told = (yaml: string, environment: Record<string, string> = {}): string => {
  try {
    load(yaml, environment);
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
    return (error as Error).message;
  }
  throw new Error('accepted');
};

describe('设置', () => {
  it('没有配置文件就是默认值', () => {
    const { config, file: read } = loadConfig({ ZHENGXUN_DATA: folder, ZHENGXUN_CONFIG: '' });
    expect(config).toMatchObject({ 'server.port': 8080, 'database.url': null, 'blobs.store': 'folder', 'server.secure': false });
    expect(read === null || read.endsWith('zhengxun.yaml')).toBe(true);
  });
  it('环境变量先于配置文件，配置文件先于默认值', () => {
    const yaml = 'server:\n  port: 9000\n  secure: true\n';
    const { config, sources } = load(yaml, { ZHENGXUN_PORT: '9001' });
    expect(config).toMatchObject({ 'server.port': 9001, 'server.secure': true, 'server.host': '127.0.0.1' });
    expect(sources).toMatchObject({ 'server.port': 'environment', 'server.secure': 'file', 'server.host': 'default' });
  });
  it('密钥在环境变量或单独的文件里，不在配置文件里', () => {
    const secret = path.join(folder, 'secret');
    writeFileSync(secret, 'postgres://u:p@h/d\n');
    expect(load('', { DATABASE_URL: 'postgres://e' }).config['database.url']).toBe('postgres://e');
    expect(load('', { DATABASE_URL_FILE: secret }).config['database.url']).toBe('postgres://u:p@h/d');
    expect(load(`database:\n  urlFile: ${secret}\n`).config['database.url']).toBe('postgres://u:p@h/d');
    expect(told('database:\n  url: postgres://u:p@h/d\n')).toMatch(
      /密钥 database\.url 不能写在配置文件里.*DATABASE_URL.*database\.urlFile/,
    );
    expect(told(`database:\n  urlFile: ${folder}/none\n`)).toMatch(/无法读取 database\.url 的密钥文件/);
  });
  it('显示时不露出密钥', () => {
    const shown = shownSettings(load('', { DATABASE_URL: 'postgres://u:sesame@h/d' }));
    expect(JSON.stringify(shown)).not.toContain('sesame');
    expect(shown.find((one) => one.key === 'database.url')).toEqual({ key: 'database.url', value: '******', source: 'environment' });
  });
  it.each([
    ['server:\n  prot: 1\n', {}, /没有 server\.prot 这一项，是否想写 server\.port/],
    ['sever:\n  port: 1\n', {}, /没有 sever 这一项/],
    ['weather: sunny\n', {}, /没有 weather 这一项，请删去/],
    ['', { ZHENGXUN_PROT: '1' }, /没有环境变量 ZHENGXUN_PROT 这一项，是否想写 ZHENGXUN_PORT/],
    ['server:\n  port: 0\n', {}, /server\.port.*1 至 65535 的整数/],
    ['server:\n  port: "80"\n', {}, /server\.port.*整数/],
    ['server:\n  port: 65536\n', {}, /整数/],
    ['', { ZHENGXUN_PORT: 'http' }, /环境变量 ZHENGXUN_PORT.*整数/],
    ['server:\n  secure: yes\n', {}, /true 或 false/],
    ['blobs:\n  store: s4\n', {}, /folder、s3/],
    ['server: 8080\n', {}, /server 之下须分项填写/],
    ['- a\n', {}, /最外层 之下须分项填写/],
    ['a: [\n', {}, /第 \d+ 行不是合格的 YAML/],
    ['server: &a\n  port: 1\nblobs: *a\n', {}, /YAML 别名/],
    ['blobs:\n  store: s3\n', {}, /使用对象存储，还须设置 blobs\.s3\.bucket（环境变量 ZHENGXUN_S3_BUCKET）/],
    ['openid:\n  issuer: https://id.example\n', {}, /使用统一身份认证，还须设置 openid\.clientId/],
    ['__proto__:\n  port: 1\n', {}, /没有 __proto__/],
  ])('%j %o 不被接受', (yaml, environment, expected) => expect(told(yaml, environment as Record<string, string>)).toMatch(expected));
  it('一次说出全部问题', () => expect(told('server:\n  prot: 1\n  port: x\n').split('\n')).toHaveLength(2));
  it('点名的配置文件读不到就说', () => {
    expect(() => loadConfig({ ZHENGXUN_CONFIG: path.join(folder, 'none') })).toThrow(/无法读取配置文件/);
  });
  it('每项有自己的环境变量，默认值合自己的要求', () => {
    const all = Object.values(SETTINGS);
    expect(new Set(all.map((one) => one.env)).size).toBe(all.length);
    expect(load('').config).toBeDefined();
  });
  it('任何文字要么读懂，要么说清', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (yaml) => {
        try {
          load(yaml);
        } catch (error) {
          expect(error).toBeInstanceOf(InputError);
        }
      }),
      { numRuns: 500 },
    );
  });
});
