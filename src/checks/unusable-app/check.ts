/**
 * 移动客户端无法下载或使用: the store no longer has it, or its package cannot be loaded; whether it starts, a person tries.
 * Source: 2019-19 part 1, 内容不更新(政务新媒体), 移动客户端无法下载或使用.
 */
import { Type } from 'typebox';
import { type CheckResult, defineCheck } from '../kit/check.ts';
import { decide } from '../kit/threshold.ts';

export const unusableApp = defineCheck({
  id: 'unusable-app',
  title: '移动客户端无法下载或使用',
  needs: ['account'],
  scope: 'home',
  options: Type.Object({ occurrences: Type.Integer({ minimum: 1 }) }, { additionalProperties: false }),
  threshold: 'occurrences',
  messages: {
    gone: '移动客户端“{name}”在应用商店中无法找到：{reason}',
    dead: '移动客户端“{name}”的“{link}”无法下载或打开：{cause}',
  },
  run({ account }, { options }): CheckResult {
    const downloads = account.functions.filter((one) => one.function === 'download');
    if (!account.isApp && downloads.length === 0) {
      return { outcome: 'inapplicable', findings: [], note: '不是移动客户端，也没有登记下载地址' };
    }
    const name = account.name ?? account.address;
    const isGone = account.isApp && account.state === 'gone';
    const gone = {
      subject: 'store',
      url: account.address,
      outcome: 'fail',
      message: 'gone',
      data: { name, reason: account.sentence },
    } as const;
    const dead = downloads
      .filter((one) => one.state === 'dead')
      .map(({ name: link, url, detail: cause }) => ({
        ...({ subject: url ?? link, url: account.address, outcome: 'fail', message: 'dead', data: { name, link, cause } } as const),
        ...(url === null ? {} : { target: url }),
      }));
    const findings = [...(isGone ? [gone] : []), ...dead];
    const untested = downloads.filter((one) => one.state === 'untested');
    const unread = untested.length + (account.state === 'unseen' ? 1 : 0);
    const outcome = decide({ found: findings.length, unread }, options.occurrences);
    if (outcome === 'error') {
      const note = account.state === 'unseen' ? account.sentence : `“${untested[0]!.name}”未能测试：${untested[0]!.detail}`;
      return { outcome, findings, note };
    }
    const isTried = downloads.some((one) => one.url === null && one.state === 'works');
    if (outcome === 'pass' && findings.length === 0 && !isTried) {
      const found = downloads.length > 0 ? '能够下载' : '在应用商店中';
      return { outcome: 'manual', findings, note: `${found}，能否安装、启动和使用须由人工试用` };
    }
    return { outcome, findings };
  },
});
