import { describe, expect, it } from 'vitest';
import type { VerifyReport } from '../collect/index.ts';
import { formatVerifyReport } from './verify.ts';

const whole: VerifyReport = {
  schema: 'zhengxun.verify/1',
  dir: '佐证',
  whole: true,
  complete: true,
  problems: [],
  checked: { files: 5, entries: 9, records: 6, findings: 2 },
  manifest: {
    software: 'zhengxun 0.1.0',
    createdAt: '2026-11-20T04:00:00.000Z',
    sealedAt: '2026-11-20T04:05:00.000Z',
    options: { allowPrivate: true },
    timestampAuthority: null,
  },
  signer: { fingerprint: 'sha256:ab', holds: true, known: null },
  timestamp: null,
};

describe('核验结果的显示', () => {
  it('完好的证据', () => {
    const text = formatVerifyReport(whole);
    expect(text).toMatch(/^✔ 证据完整，与封存时一致\n/);
    expect(text).toContain('文件 5 个，索引 9 行，记录 6 条，问题 2 个');
    expect(text).toContain('未与已知公钥比对');
    expect(text).toContain('允许访问非公网地址');
  });

  it('有出入时逐条列出，不让文件名里的控制字符到达终端', () => {
    const text = formatVerifyReport({
      ...whole,
      whole: false,
      problems: [{ code: 'extra-file', file: 'x', message: '清单中没有文件 a\u001b[2Jb' }],
      signer: { fingerprint: 'sha256:ab', holds: true, known: false },
      timestamp: { problem: '连接失败' },
    });
    expect(text).toMatch(/^✘ 证据与封存时不一致，共 1 处\n/);
    expect(text).toContain('  1. 清单中没有文件 a�[2Jb');
    expect(text).toContain('不是所给公钥的安装作出');
    expect(text).toContain('无：连接失败');
  });

  it('没有封存、没有签名', () => {
    expect(formatVerifyReport({ ...whole, whole: false, complete: false, signer: null, manifest: null })).toMatch(/^✘ 证据不完整/);
  });
});
