import { describe, expect, it } from 'vitest';
import type { GuideElement } from '../facts.ts';
import { article, type read } from '../testing/pages.ts';

const all: [GuideElement, string, string][] = [
  ['name', '事项名称', '燃气经营许可证核发'],
  ['basis', '设定依据', '《城镇燃气管理条例》第十五条'],
  ['conditions', '申请条件', '有符合标准的气源和设施'],
  ['materials', '申请材料', '1.申请表;2.营业执照复印件'],
  ['place', '办理地点', '青禾市政务服务中心二楼12号窗口'],
  ['organ', '实施机关', '青禾市住房和城乡建设局'],
  ['fee', '收费标准', '不收费'],
  ['hours', '办理时间', '周一至周五 上午9:00-12:00,下午13:30-17:00'],
  ['phone', '咨询电话', '0731-12345678'],
  ['process', '办理流程', '申请—受理—审查—决定—送达'],
];
const missing = (guide: ReturnType<typeof read>['guide']) =>
  guide ? all.map(([key]) => key).filter((key) => guide[key] === null) : 'no guide';

const layouts: [string, string][] = [
  ['两列表格', `<table>${all.map(([, label, text]) => `<tr><th>${label}</th><td>${text}</td></tr>`).join('')}</table>`],
  [
    '四列表格',
    `<table>${[0, 2, 4, 6, 8].map((i) => `<tr>${[all[i]!, all[i + 1]!].map(([, label, text]) => `<td>${label}</td><td>${text}</td>`).join('')}</tr>`).join('')}</table>`,
  ],
  ['一、二、小标题', all.map(([, label, text], i) => `<p>${'一二三四五六七八九十'[i]}、${label}</p><p>${text}</p>`).join('')],
  ['行内标签', all.map(([, label, text]) => `<p>${label}:${text}</p>`).join('')],
  ['方头括号', all.map(([, label, text]) => `<p>【${label}】</p><p>${text}</p>`).join('')],
  ['h3 与正文', all.map(([, label, text]) => `<h3>${label}</h3><div>${text}</div>`).join('')],
  ['dl', `<dl>${all.map(([, label, text]) => `<dt>${label}:</dt><dd>${text}</dd>`).join('')}</dl>`],
  ['(一)编号', all.map(([, label, text], i) => `<p>(${'一二三四五六七八九十'[i]})${label}:${text}</p>`).join('')],
  ['标签字间有空格', all.map(([, label, text]) => `<p>${[...label].join(' ')}:${text}</p>`).join('')],
];

describe('办事指南的要素', () => {
  it.each(layouts)('%s 布局十类齐全', (_, body) => {
    const { guide, kind } = article({ title: '燃气经营许可证核发办事指南', body });
    expect(kind).toBe('guide');
    expect(guide).toEqual(Object.fromEntries(all.map(([key, , text]) => [key, text])));
  });

  it.each(layouts)('%s 布局缺四类', (_, body) => {
    let less = body;
    for (const [, label, text] of [all[1]!, all[4]!, all[6]!, all[8]!]) {
      less = less.replaceAll(text, '');
      less = less
        .replaceAll(`>${label}`, '>备注')
        .replaceAll(`、${label}`, '、备注')
        .replaceAll(`)${label}`, ')备注')
        .replaceAll(`【${label}`, '【备注')
        .replaceAll([...label].join(' '), '备注');
    }
    const { guide } = article({ title: '燃气经营许可证核发办事指南', body: less });
    expect(missing(guide)).toEqual(['basis', 'place', 'fee', 'phone']);
  });

  const values: [string, string, string, GuideElement, string | null][] = [
    ['收费为“无”算给出', '收费标准', '无', 'fee', '无'],
    ['依据为“无”不算', '设定依据', '无', 'basis', null],
    ['材料只说见附件不算', '申请材料', '详见附件', 'materials', null],
    ['空值不算', '办理地点', '', 'place', null],
    ['只有横线不算', '办理地点', '—', 'place', null],
    ['办理时间写的是时限不算', '办理时间', '5个工作日内办结', 'hours', null],
    ['办公时间', '办公时间', '工作日9:00-17:00', 'hours', '工作日9:00-17:00'],
    ['监督电话不是咨询电话', '监督电话', '0731-12345678', 'phone', null],
    ['办理期限不是办理时间', '办理期限', '周一至周五 9:00', 'hours', null],
    ['受理条件是申请条件的同义', '受理条件', '年满十八周岁的公民', 'conditions', '年满十八周岁的公民'],
    ['所需材料', '所需材料', '身份证原件', 'materials', '身份证原件'],
    ['法律依据', '法律依据', '《户口登记条例》', 'basis', '《户口登记条例》'],
    ['受理机构', '受理机构', '青禾市公安局', 'organ', '青禾市公安局'],
    ['窗口地址', '窗口地址', '人民路1号', 'place', '人民路1号'],
    ['是否收费', '是否收费', '否', 'fee', '否'],
    ['办事程序', '办事程序', '申请—办结', 'process', '申请—办结'],
  ];
  it.each(values)('%s', (_, label, text, key, expected) => {
    const { guide } = article({
      title: '户口登记办事指南',
      body: `<table><tr><td>服务对象</td><td>自然人</td></tr><tr><td>${label}</td><td>${text}</td></tr><tr><td>办件类型</td><td>即办件</td></tr></table>`,
    });
    expect(guide?.[key] ?? null).toBe(expected);
  });

  it('普通通知不是指南', () => {
    expect(article({ info: '<p>发布时间:2022-11-05</p>' }).guide).toBeNull();
    expect(article({ info: '<p>发布时间:2022-11-05</p>' }).kind).toBe('article');
  });
});
