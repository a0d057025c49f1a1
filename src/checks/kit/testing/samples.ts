/** Pages as drawn for the sampling checks. */
import type { SampledPage } from '../../../page/index.ts';
import { aPage, HOME } from './builders.ts';

/** A content page with all its marks and no tags; the number makes the address. */
export function aSample(number = 1, over: Partial<SampledPage> = {}): SampledPage {
  const marks = { ...aPage().identity, icp: '青ICP备2021000001号-1', errorReportEntry: 'https://zfwzgl.www.gov.cn/exposure/jiucuo.html' };
  return { url: `${HOME}zwyw/${number}.html`, kind: 'content', title: `省政府召开第${number}次常务会议`, tags: {}, marks, ...over };
}
