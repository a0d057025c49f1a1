/** Headings under which service guides give their elements. Source: 2019-19 part 1, 服务不实用 (ten classes of 重点要素). */
import type { GuideElement } from '../facts.ts';

const list = (words: string) =>
  words
    .split(' ')
    .sort((a, b) => b.length - a.length)
    .join('|');

const WORDS: readonly (readonly [GuideElement | 'other', string])[] = [
  // kept out of the ten: terms that resemble one, and everything else guides are divided into
  [
    'other',
    list(
      '法定办结时限 承诺办结时限 法定期限 承诺期限 办理期限 办结时限 办理时限 审批时限 法定时限 承诺时限 受理期限 审批期限 办结期限 时限 办件类型 事项类型 事项类别 事项性质 行使层级 服务对象 办理对象 适用范围 适用对象 受理对象 申请对象 面向对象 结果名称 审批结果 办理结果 结果送达 送达方式 领取方式 办结结果 投诉电话 监督电话 监督投诉电话 投诉举报电话 举报电话 投诉监督电话 监督投诉 监督投诉渠道 投诉渠道 投诉方式 监督方式 监督部门 数量限制 有无数量限制 审批数量 权力来源 实施编码 事项编码 基本编码 事项代码 办理形式 办理方式 办理深度 到现场次数 到办事现场次数 网办深度 网上办理 通办范围 常见问题 常见问题解答 中介服务 表格下载 附件 附件下载 相关附件 下载 备注 年检要求 年审 证照 行政复议 行政诉讼 法律救济 救济途径 权利与义务 权利义务 注意事项 办理进程 进度查询 办理进程查询 结果查询 服务内容 事项内容 事项简介 版本号 发布日期 发布时间 更新时间 实施日期 样表 申请表 申请书 办理渠道 受理渠道 申请方式 受理方式 申请渠道 收件方式 特别程序 联办机构 委托部门 是否网办 禁止性要求 不予受理情形 行政相对人权利 邮编 邮政编码 网址 网上办理地址 乘车路线 交通指引 交通路线 传真 邮箱 电子邮箱 联系人 业务类型 主题分类 预约办理 物流快递 运行系统 计划生效日期 计划取消日期 事项状态 审查标准 审查方式 审批证件 决定公开 信息公开 行政审批证件 证件名称 有效期限 有效期',
    ),
  ],
  [
    'materials',
    list(
      '申请材料 办理材料 所需材料 提交材料 申报材料 材料清单 材料目录 材料名称 申请材料目录 申请材料清单 办理所需材料 所需申请材料 需提交材料 需提交的材料 应提交材料 应提交的材料 提交的材料 提供材料 需提供材料 需提供的材料 需要提供的材料 需要提交的材料 需要的材料 需要材料 报送材料 所需资料 申报资料 资料要求 申请资料 办理资料 提交资料 需提交资料 需提交的资料 提交的资料 提交文件 所需文件 申请文件 申请人需提交的材料 材料要求 应提供的材料 应提供材料 需携带材料 需要携带的材料 所需证件 所需手续 申请时应提交的材料 须提交材料 须提交的材料 须提供材料 必备材料 办理必备材料 办理要件 申请要件',
    ),
  ],
  [
    'basis',
    list(
      '设定依据 办理依据 法律依据 法定依据 审批依据 实施依据 政策依据 许可依据 事项依据 法规依据 法律法规依据 政策法规依据 设立依据 服务依据 行政依据 依据 法律法规 政策法规 相关法律法规',
    ),
  ],
  [
    'conditions',
    list(
      '申请条件 受理条件 办理条件 申报条件 许可条件 审批条件 准予批准的条件 准予许可条件 予以批准的条件 予以许可的条件 批准条件 申办条件 资格条件 申请资格 认定条件 审核条件 享受条件 办事条件 许可受理条件 申请人条件 条件 补贴条件 登记条件',
    ),
  ],
  [
    'place',
    list(
      '办理地点 受理地点 办公地点 办公地址 办理地址 窗口地址 受理地址 办事地点 申请地点 窗口位置 办事地址 服务地点 服务地址 办理窗口 受理窗口 办事窗口 窗口地点 现场办理地址 办理场所 办公场所 业务办理地点 现场办理地点 实体大厅 办理大厅 受理地点及窗口 联系地址 咨询地址 接收地址 地点 地址 位置',
    ),
  ],
  [
    'organ',
    list(
      '实施机关 实施主体 实施主体名称 办理机构 受理部门 承办单位 受理机构 承办机构 办理单位 办理部门 主管部门 责任部门 责任单位 受理单位 实施机构 决定机构 决定机关 审批机关 许可机关 办事机构 承办部门 实施部门 负责部门 办理处室 承办处室 责任科室 责任处室 承办科室 办理科室 办理机关 受理机关 审批机构 审批部门 承办机关 办理主体 受理主体 实施单位 服务机构 服务部门 服务主体 承办人员及机构 办理单位名称 部门名称 审批单位 业务主管部门 行使机关',
    ),
  ],
  [
    'fee',
    list(
      '收费标准 收费依据 是否收费 收费情况 收费项目 办理费用 收费 费用 收费及依据 收费依据及标准 收费标准及依据 收费标准和依据 收费依据和标准 收费依据与标准 办理收费 收费信息 收费方式 缴费标准 费用标准 收费金额 收费项目及标准 收费项目及收费标准 审批收费 审批收费依据及标准 收费项目及依据 收费说明',
    ),
  ],
  [
    'hours',
    list(
      '办理时间 办公时间 受理时间 工作时间 办事时间 对外办公时间 对外服务时间 接待时间 窗口时间 服务时间 窗口办理时间 窗口办公时间 受理地点时间 现场办理时间 业务办理时间 营业时间 作息时间 上班时间 窗口工作时间 开放时间',
    ),
  ],
  [
    'phone',
    list(
      '联系电话 咨询电话 办理电话 服务电话 联系方式 咨询方式 咨询途径 咨询渠道 业务咨询 业务咨询电话 业务电话 窗口电话 办公电话 办理咨询 咨询服务电话 咨询热线 服务热线 咨询联系电话 联系咨询电话 咨询 咨询与联系 咨询及电话 电话咨询 电话',
    ),
  ],
  [
    'process',
    list(
      '办理流程 办理程序 办事程序 办事流程 审批流程 审批程序 流程图 办理流程图 办事流程图 工作流程 受理流程 申请流程 许可程序 服务流程 工作程序 办理步骤 申报程序 申请程序 申报流程 申办流程 申办程序 业务流程 基本流程 登记程序 服务程序 登记流程 审批流程图 外部流程图 工作流程图 程序 流程 申请与受理 受理程序 审核程序 办理环节',
    ),
  ],
  [
    'name',
    list(
      '事项名称 项目名称 服务名称 办理事项 办理项目 服务事项 事项 服务项目 审批项目 许可事项 主项名称 子项名称 业务名称 审批事项名称 许可项目名称 行政许可事项名称 审批项目名称 许可名称 行政许可项目名称 权力名称 业务办理项名称',
    ),
  ],
];

export interface LabelFound {
  element: GuideElement | 'other';
  /** Text after the label on the same line. */
  rest: string;
  /** The label stands alone or before a colon; false: only on a line of its own within a table. */
  sure: boolean;
}

const NUMBERING =
  /^(?:[（(]?\s?(?:[一二三四五六七八九十]{1,3}|\d{1,2})\s?[)）]?\s?[、.．,，:：\s]\s?|[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[)）]\s?|第[一二三四五六七八九十]{1,3}[条章节步、]?\s?|[①-⑳]\s?|[IVX]{1,4}[.、]\s?)/;
const ORNAMENT = /^[\s*●■▪◆◇□○►▶>※☆★·•【〖［[《〔\-—–+#]+/;
/** Words that may stand before a label, up to two of them; `本?事项`: either. */
const PREFIXES =
  '行政许可 行政审批 本?事项 网上 现场 窗口 业务 办理 申请人? 许可 审批 具体 主要 相关 服务 线下 线上 所需 办事 受理 法定 咨询 项目 基本 一次性告知 办证 企业 个人 登记 审核 备案'.split(
    ' ',
  );
/** The same with each optional character there and not there, in the order in which they are tried. */
const BEFORE_LABEL = PREFIXES.flatMap((word) => (word.includes('?') ? [word.replace('?', ''), word.replace(/.\?/, '')] : [word]));
/** What may stand between a label's words and its end. */
const TAIL =
  /(?:目录|清单|如下|要求|说明|信息|名称|描述|内容|及要求|及说明|和要求|明细|依据|列表|一览表?|情况|与标准|及标准|及依据|和标准|图|要点|及数量|及份数|及方式|及时间|及电话|及联系方式|及窗口|、时间|和时间|与时间|、电话|和电话|及地址|及地点)?[】〗］\]》〕]?\s?(?:[（(][^（）()]{0,20}[)）])?\s?(?:[:：]\s?|$|[—－]{1,2}\s?(?=\S)|\s(?=\S))/y;

/** Labels by their first two characters, longest first within an element class. */
const LABELS = new Map<string, { element: GuideElement | 'other'; word: string }[]>();
/** The class of a label that stands alone; of one in two classes the first. */
const ALONE = new Map<string, GuideElement | 'other'>();
for (const [element, words] of WORDS)
  for (const word of words.split('|')) {
    const start = word.slice(0, 2);
    const known = LABELS.get(start);
    if (known) known.push({ element, word });
    else LABELS.set(start, [{ element, word }]);
    if (!ALONE.has(word)) ALONE.set(word, element);
  }

/** Offset after a label of this class that stands at `at`, words before it included; −1 when none does. */
function endOfLabel(text: string, at: number, element: GuideElement | 'other', before = 0): number {
  if (before < 2)
    for (const word of BEFORE_LABEL) {
      if (!text.startsWith(word, at)) continue;
      const end = endOfLabel(text, at + word.length, element, before + 1);
      if (end >= 0) return end;
    }
  for (const label of LABELS.get(text.slice(at, at + 2)) ?? []) {
    if (label.element !== element || !text.startsWith(label.word, at)) continue;
    TAIL.lastIndex = at + label.word.length;
    if (TAIL.test(text)) return TAIL.lastIndex;
  }
  return -1;
}

/** Whether words of any label stand at `at`, words before them left out: most lines that begin like one fail it. */
function hasLabel(text: string, at: number, before = 0): boolean {
  for (const { word } of LABELS.get(text.slice(at, at + 2)) ?? []) if (text.startsWith(word, at)) return true;
  if (before === 2) return false;
  for (const word of BEFORE_LABEL) if (text.startsWith(word, at) && hasLabel(text, at + word.length, before + 1)) return true;
  return false;
}

/** First two characters of every label, and of every word that may stand before one. */
const STARTS = new Set([...LABELS.keys(), ...BEFORE_LABEL.map((word) => word.slice(0, 2))]);

/** Characters that may stand before a label: ornaments, numbering, and blanks set between its characters. */
const BEFORE = ' *●■▪◆◇□○►▶>※☆★·•【〖［[《〔-—–+#（(一二三四五六七八九十0123456789第①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳IVX';
/** By character: 1 begins a label or a word before one, 2 may stand before either. */
const beginning = new Uint8Array(0x10000);
for (const start of STARTS) beginning[start.charCodeAt(0)]! |= 1;
for (let i = 0; i < BEFORE.length; i++) beginning[BEFORE.charCodeAt(i)]! |= 2;

/** A cheap test that most lines fail: how a label, or what stands before one, begins. */
function mayStart(line: string): boolean {
  const found = beginning[line.charCodeAt(0)]!;
  return (found & 2) !== 0 || (found !== 0 && STARTS.has(line.slice(0, 2))) || line.charCodeAt(1) === 32;
}

const SOON = /^.{0,34}[:：\s—－】〗］\]》〕)）]/;

/** The guide label a line starts with; null when it starts with none. */
export function labelOf(line: string): LabelFound | null {
  if (!mayStart(line)) return null;
  // a label is short, or ends at a colon or a blank soon
  if (line.length > 30 && !SOON.test(line)) return null;
  let text = line.replace(ORNAMENT, '').slice(0, 400);
  text = text.replace(NUMBERING, '').replace(ORNAMENT, '');
  // 办 理 地 点 ：
  text = text.replace(/^((?:[一-龥]\s){2,7}[一-龥])(?=\s?(?:[:：]|$))/, (spaced) => spaced.replace(/\s/g, ''));
  if (!hasLabel(text, 0)) return null;
  const alone = text.length <= 16 ? ALONE.get(text) : undefined;
  if (alone !== undefined) return { element: alone, rest: '', sure: true };
  for (const [element] of WORDS) {
    const end = endOfLabel(text, 0, element);
    if (end < 0) continue;
    const rest = text.slice(end);
    // a blank after the label divides only where no sentence follows from it
    const byBlank = !/[:：—－]\s?$/.test(text.slice(0, end)) && rest !== '';
    if (byBlank && /^(?:由|为|是|的|应|和|及|与|等|在|按|可|将|需|须)/.test(rest)) continue;
    return { element, rest: rest.trim(), sure: !byBlank };
  }
  return null;
}
