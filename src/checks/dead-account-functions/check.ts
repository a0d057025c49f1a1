/**
 * 账号功能无法使用: menu entries and message pages of an account that lead nowhere, each told by two requests or by a person.
 * Source: 2019-19 part 1, 互动回应差(政务新媒体); the advice is the project's own, bulletins report it as 栏目无法打开.
 */
import { Type } from 'typebox';
import { type CheckFinding, type CheckResult, defineCheck } from '../kit/check.ts';
import { outcomeOf } from '../kit/threshold.ts';

export const deadAccountFunctions = defineCheck({
  id: 'dead-account-functions',
  title: '账号功能无法使用',
  needs: ['account'],
  scope: 'home',
  options: Type.Object(
    { functions: Type.Array(Type.Union([Type.Literal('menu'), Type.Literal('interaction')]), { minItems: 1 }) },
    { additionalProperties: false },
  ),
  messages: {
    menu: '账号“{account}”的菜单栏目“{name}”无法打开：{cause}',
    interaction: '账号“{account}”的互动功能“{name}”无法使用：{cause}',
  },
  run({ account }, { options }): CheckResult {
    const tested = account.functions.filter(({ function: of }) => of !== 'download' && options.functions.includes(of));
    if (tested.length === 0)
      return { outcome: 'manual', findings: [], note: '没有登记可测试的地址，请人工打开账号，测试菜单、留言和评论功能并留存截图' };
    const findings = tested
      .filter((one) => one.state === 'dead')
      .map(({ function: of, name, url, detail: cause }): CheckFinding => {
        const where = { subject: `${of} ${url ?? name}`, url: account.address, ...(url === null ? {} : { target: url }) };
        return { ...where, outcome: 'fail', message: of, data: { account: account.name ?? account.address, name, cause } };
      });
    const untested = tested.filter((one) => one.state === 'untested');
    if (findings.length === 0 && untested.length > 0) {
      return { outcome: 'manual', findings, note: `“${untested[0]!.name}”等 ${untested.length} 处未能测试：${untested[0]!.detail}` };
    }
    return { outcome: outcomeOf(findings), findings };
  },
});
