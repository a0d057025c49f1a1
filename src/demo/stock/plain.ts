/** Plain pages that every office has: duties, leaders, guides to disclosure, yearly reports. */
import { html, type Markup } from '../markup.ts';
import type { Field } from './fields.ts';

export function dutiesText(organizer: string, field: Field): string[] {
  return [
    `${organizer}是主管全省${field.name}工作的行政机关，主要职责如下。`,
    `(一）贯彻执行${field.name}方面的法律法规和方针政策，起草相关规章草案并组织实施。`,
    `(二）负责${field.matters[0]}、${field.matters[1]}等工作，拟订中长期规划和年度计划。`,
    `(三）指导${field.objects[0]}、${field.objects[1]}的管理，承担相应的监督检查职责。`,
    `(四）负责${field.services[0]}、${field.services[1]}等行政许可事项的受理和审查。`,
    '(五）完成上级交办的其他任务。',
    '办公时间：工作日上午9:00至12:00，下午13:00至17:00。',
  ];
}

export function departmentsText(field: Field): string[] {
  return [
    '办公室：负责机关日常运转，承担文电、会务、机要、档案和信息公开等工作。',
    `业务一处：承担${field.matters[0]}、${field.matters[1]}的组织实施和指导工作。`,
    `业务二处：承担${field.matters[2]}、${field.matters[3]}的组织实施和指导工作。`,
    `监督处：对${field.objects[0]}、${field.objects[2]}开展日常监督，受理相关建议。`,
    '人事处：负责机关和所属单位的干部人事、机构编制和教育培训工作。',
  ];
}

export function leadersText(post: string): Markup[] {
  const leaders: [string, string, string][] = [
    ['周明远', `党组书记、${post}`, '主持全面工作。'],
    ['林书言', `党组成员、副${post}`, '负责规划、财务和信息化工作。'],
    ['高思齐', `党组成员、副${post}`, '负责业务监管和应急值守工作。'],
  ];
  return leaders.map(
    ([name, title, duty]) => html`<strong>${name}</strong>&nbsp;&nbsp；${title}，${duty}大学学历，曾在基层长期从事管理工作。`,
  );
}

export const disclosureGuide = [
  '为方便公民、法人和其他组织获取政府信息，编制本指南。',
  '一、主动公开。本单位通过政府网站、新闻发布会和公开栏等方式主动公开政府信息。',
  '二、依申请公开。申请人可以当面提交申请，也可以通过信函或者网站在线平台提出申请。',
  '三、受理机构。受理机构为本单位办公室，工作日正常受理。',
  '四、监督方式。认为未依法履行公开义务的，可以向上级主管部门投诉或者依法申请行政复议。',
];

export const messageTitles = [
  '关于办理时限的咨询',
  '异地办理需要哪些材料',
  '窗口周末是否上班',
  '申请表在哪里下载',
  '审批进度如何查询',
  '单位名称变更后如何备案',
  '证书遗失怎样补办',
  '能否邮寄送达办理结果',
  '建议增加线上预约名额',
  '服务热线的工作时间',
  '网上提交后多久受理',
  '委托他人办理的要求',
];
