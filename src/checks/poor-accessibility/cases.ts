/** 无障碍: four facts of the markup, each one finding however many pages show it. */
import { AS_OF, aCrawl, HOME, missing } from '../kit/testing/builders.ts';
import { table } from '../kit/testing/table.ts';
import { aWritten } from '../kit/testing/written.ts';
import { poorAccessibility } from './check.ts';

const content = aWritten({ url: `${HOME}zwyw/1.html`, kind: 'content', accessibleEntry: null });
const given = (...written: ReturnType<typeof aWritten>[]) => ({ written });

export const cases = table(poorAccessibility, { options: {}, asOf: AS_OF, given: { crawl: aCrawl(), ...given(aWritten(), content) } }, [
  { name: '没有缺项', expect: { outcome: 'pass', note: '2 个' } },
  {
    name: '两个页面的图片没有替代文字，合为一处',
    given: given(aWritten({ images: { count: 4, withoutAlt: 2, samples: ['/images/a.jpg'] } }), {
      ...content,
      images: { count: 1, withoutAlt: 1, samples: ['/images/b.jpg'] },
    }),
    expect: {
      outcome: 'fail',
      findings: [
        {
          message: 'alt',
          outcome: 'fail',
          count: 2,
          quote: '/images/a.jpg',
          sentence: '抽看的 2 个页面中有 2 个的图片没有替代文字（alt），共 3 幅',
        },
      ],
    },
  },
  {
    name: '没有标明语言',
    given: given(aWritten({ lang: null }), content),
    expect: { outcome: 'fail', findings: [{ message: 'lang', data: { pages: 2, count: 1 } }] },
  },
  {
    name: '表单项没有名称',
    given: given(aWritten(), { ...content, fields: { count: 2, unnamed: 1, samples: ['keyword'] } }),
    expect: { outcome: 'fail', findings: [{ message: 'fields', url: content.url, data: { pages: 2, count: 1, field: 'keyword' } }] },
  },
  {
    name: '首页没有无障碍入口',
    given: given(aWritten({ accessibleEntry: null })),
    expect: { outcome: 'review', findings: [{ message: 'entry', outcome: 'review', url: HOME }] },
  },
  { name: '采集时没有留下页面的写法', given: { written: missing('没有留下') }, expect: { outcome: 'error' } },
]);
