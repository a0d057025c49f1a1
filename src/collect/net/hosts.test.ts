import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError } from '../../platform/index.ts';
import { hostKey, parseHosts } from './hosts.ts';

describe('parseHosts', () => {
  it('读地址、端口、IPv6、注释和空行', () => {
    const table = parseHosts(
      '\uFEFF# 测试环境\r\n127.0.0.1:8080 www.a.gov.cn # 省门户\r\n\r\n10.0.0.1\tB.GOV.CN.  c.gov.cn\n[::1]:9000 d.gov.cn\n::1 e.gov.cn\n[::2] f.gov.cn\n1.2.3.4 政务.中国',
    );
    expect(Object.fromEntries(table)).toEqual({
      'www.a.gov.cn': { address: '127.0.0.1', port: 8080 },
      'b.gov.cn': { address: '10.0.0.1', port: null },
      'c.gov.cn': { address: '10.0.0.1', port: null },
      'd.gov.cn': { address: '::1', port: 9000 },
      'e.gov.cn': { address: '::1', port: null },
      'f.gov.cn': { address: '::2', port: null },
      'xn--zfr164b.xn--fiqs8s': { address: '1.2.3.4', port: null },
    });
  });

  it('同一行写两遍不算错，写成两个地址是错', () => {
    expect(parseHosts('1.1.1.1 a.cn\n1.1.1.1 a.cn').size).toBe(1);
    expect(() => parseHosts('1.1.1.1 a.cn\n1.1.1.2 A.CN')).toThrow(/第 2 行.*a\.cn/);
    expect(() => parseHosts('1.1.1.1:80 a.cn\n1.1.1.1:81 a.cn')).toThrow(InputError);
  });

  it.each([
    'a.gov.cn 127.0.0.1',
    '127.0.0.1',
    '127.0.0.1:0 a.cn',
    '127.0.0.1:65536 a.cn',
    '127.0.0.1:http a.cn',
    '127.0.0.1: a.cn',
    '127.1 a.cn',
    '0x7f.0.0.1 a.cn',
    '[127.0.0.1]:80 a.cn',
    '[::1]80 a.cn',
    '[::1 a.cn',
    '::1:99999:1:1:1:1:1:1:1 a.cn',
    '1.2.3.4 http://a.cn/',
    '1.2.3.4 a..cn',
    '1.2.3.4 .',
    `1.2.3.4 ${'a'.repeat(300)}`,
  ])('格式不对：%s', (line) => {
    const attempt = () => parseHosts(`# 第一行\n${line}\n`);
    expect(attempt).toThrow(InputError);
    expect(attempt).toThrow(/第 2 行/);
  });

  it('对任何文本只有两种结果：一张表，或指出行号的 InputError', () => {
    const piece = fc.constantFrom(
      '127.0.0.1',
      ':80',
      ' ',
      '\t',
      '\n',
      '\r\n',
      '#',
      'a.cn',
      '[::1]',
      '::1',
      ':',
      '[',
      ']',
      '__proto__',
      '政务',
      '.',
      '99999999',
      '\0',
      '𠮷',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ maxLength: 80 }),
          fc.array(piece, { maxLength: 20 }).map((parts) => parts.join('')),
        ),
        (text) => {
          try {
            for (const [name, entry] of parseHosts(text)) {
              expect(hostKey(name)).toBe(name);
              expect(entry.address).not.toBe('');
            }
          } catch (error) {
            expect(error).toBeInstanceOf(InputError);
            expect((error as InputError).details.line).toBeGreaterThan(0);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});
