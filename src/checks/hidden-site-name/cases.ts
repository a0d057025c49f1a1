/** 头部的网站名称: in text or in a picture's words on every page; silent logos are for people. */
import { AS_OF, aHome, aPage, HOME, missing } from '../kit/testing/builders.ts';
import { table } from '../kit/testing/table.ts';
import { aWritten } from '../kit/testing/written.ts';
import { hiddenSiteName } from './check.ts';

const identity = { url: HOME, marks: aPage().identity, siteName: '青禾省人民政府门户网站', siteCode: null };
const named = aWritten({ head: '长者模式 青禾省人民政府 首页 政务公开' });
const silent = aWritten({ url: `${HOME}zwyw/1.html`, kind: 'content', head: '首页 政务公开 办事服务' });

export const cases = table(
  hiddenSiteName,
  { options: {}, asOf: AS_OF, given: { identity, home: aHome(), written: [named, { ...silent, head: '青禾省人民政府门户网站 首页' }] } },
  [
    { name: '各页头部都有名称', expect: { outcome: 'pass', note: '2 个页面' } },
    {
      name: '内容页的头部没有名称',
      given: { written: [named, silent] },
      expect: {
        outcome: 'review',
        findings: [
          {
            message: 'none',
            outcome: 'review',
            url: silent.url,
            count: 1,
            sentence: '1 个页面的头部未读到网站名称“青禾省人民政府门户网站”，请人工查看',
          },
        ],
      },
    },
    {
      name: '标志图片没有文字说明',
      given: { written: [{ ...silent, hasSilentLogo: true }] },
      expect: { outcome: 'review', findings: [{ message: 'logo', samples: [silent.url] }] },
    },
    {
      name: '名称不知道',
      given: { identity: { ...identity, siteName: null }, home: aHome({ facts: aPage({ title: '', siteName: null }) }) },
      expect: { outcome: 'error' },
    },
    { name: '采集时没有留下页面的写法', given: { written: missing('没有留下') }, expect: { outcome: 'error', note: '没有留下' } },
  ],
);
