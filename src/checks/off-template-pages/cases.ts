/** 脱离模板的页面: shown only with a second sign. */
import type { TemplateFacts } from '../../page/index.ts';
import { AS_OF, HOME, PROMOTION } from '../kit/testing/builders.ts';
import { table } from '../kit/testing/table.ts';
import { offTemplatePages } from './check.ts';

const odd = (over: Partial<TemplateFacts['odd'][number]>): { templates: TemplateFacts } => ({
  templates: { odd: [{ url: `${HOME}up/x.html`, title: '活动页', text: '欢迎参加', foreignLinks: [], ...over }] },
});

export const cases = table(offTemplatePages, { options: {}, asOf: AS_OF, given: { templates: { odd: [] } } }, [
  { name: '页面都用本站模板', expect: { outcome: 'pass' } },
  { name: '只是模板不同，没有第二个迹象', given: odd({}), expect: { outcome: 'pass' } },
  {
    name: '模板不同且链接外站',
    given: odd({ foreignLinks: ['http://bet.example.com/a'] }),
    expect: {
      outcome: 'review',
      findings: [
        {
          message: 'foreign',
          outcome: 'review',
          url: `${HOME}up/x.html`,
          target: 'http://bet.example.com/a',
          sentence: '页面“活动页”与本站模板不同，且链接外站 bet.example.com，请人工核对是否为植入页面',
        },
      ],
    },
  },
  {
    name: '模板不同且是赌博推广',
    given: odd({ title: PROMOTION }),
    expect: { outcome: 'fail', findings: [{ message: 'planted', outcome: 'fail', subject: `${HOME}up/x.html` }] },
  },
]);
