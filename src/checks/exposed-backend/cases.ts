/** 后台地址暴露. */
import { AS_OF, HOME } from '../kit/testing/builders.ts';
import { aSecurity } from '../kit/testing/security.ts';
import { table } from '../kit/testing/table.ts';
import { exposedBackend } from './check.ts';

export const cases = table(exposedBackend, { options: {}, asOf: AS_OF, given: { security: aSecurity() } }, [
  { name: '未见后台登录页面', expect: { outcome: 'pass' } },
  {
    name: '服务器的缺省页面或出错信息写明软件和版本：人工核对',
    given: { security: aSecurity({ defaultPages: [{ url: `${HOME}x`, pageUrl: HOME, quote: 'Apache Tomcat/7.0.52' }] }) },
    expect: {
      outcome: 'review',
      findings: [{ message: 'software', outcome: 'review', target: `${HOME}x`, quote: 'Apache Tomcat/7.0.52' }],
    },
  },
  {
    name: '后台登录页面可以打开',
    given: { security: aSecurity({ exposedBackends: [{ url: `${HOME}admin/`, pageUrl: HOME, quote: '网站管理系统登录' }] }) },
    expect: {
      outcome: 'fail',
      findings: [
        {
          message: 'backend',
          outcome: 'fail',
          url: HOME,
          target: `${HOME}admin/`,
          subject: `${HOME}admin/`,
          sentence: '后台登录页面“网站管理系统登录”可从外部打开',
        },
      ],
    },
  },
]);
