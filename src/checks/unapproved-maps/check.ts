/**
 * 地图未见审图号: pictures called a map on pages that show no approval number. The number may stand in the picture, so a
 * person looks.
 * Source: 国办发〔2017〕47号.
 */
import { Type } from 'typebox';
import { type CheckFinding, type CheckResult, defineCheck } from '../kit/check.ts';

export const unapprovedMaps = defineCheck({
  id: 'unapproved-maps',
  title: '地图未见审图号',
  needs: ['maps'],
  options: Type.Object({}, { additionalProperties: false }),
  messages: { bare: '地图“{words}”所在页面未见审图号，请查看图上有无审图号' },
  run({ maps }): CheckResult {
    if (maps.length === 0) return { outcome: 'inapplicable', findings: [], note: '未见称为地图的图片' };
    const bare = maps.filter((map) => map.approval === null);
    const findings = bare.map(({ pageUrl, imageUrl, words }): CheckFinding => {
      return { outcome: 'review', message: 'bare', data: { words }, subject: imageUrl, url: pageUrl, target: imageUrl, quote: words };
    });
    return { outcome: findings.length > 0 ? 'review' : 'pass', findings, note: `见到地图 ${maps.length} 幅` };
  },
});
