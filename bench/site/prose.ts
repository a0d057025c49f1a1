/** Chinese official prose from a seed: the same seed gives the same text on every machine. */

/** Numbers in [0, 1) from a seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const WORDS = (
  '工作 政府 发展 管理 建设 服务 经济 社会 部门 单位 项目 企业 改革 落实 推进 加强 全面 重点 开展 实施 政策 通知 意见 办法 方案 规划 会议 ' +
  '领导 干部 群众 人民 全市 全县 市场 监管 安全 生产 责任 制度 机制 体系 质量 标准 环境 保护 生态 文明 教育 卫生 健康 医疗 保障 就业 创业 ' +
  '人才 科技 创新 农业 农村 乡村 振兴 产业 投资 招商 营商 财政 预算 决算 税收 审计 公开 信息 网站 平台 数据 系统 办理 审批 许可 事项 流程 ' +
  '申请 材料 时限 窗口 热线 监督 检查 考核 评估 问题 整改 措施 目标 任务 进一步 有效 积极 主动 认真 深入 扎实 切实 严格 按照 根据 结合 ' +
  '实际 要求 精神 贯彻 学习 宣传 培训 组织 协调 统筹 联动 合作 交流 城市 交通 道路 住房 土地 规范 资源 水利 防汛 抗旱 应急 救援 消防 ' +
  '治安 司法 法治 普法 调解 信访 民政 养老 社区 街道 乡镇 文化 旅游 体育 图书馆 博物馆 遗产 活动 节日 志愿 青年 妇女 儿童 残疾人 退役 ' +
  '统计 调查 公告 公示 名单 结果 采购 招标 中标 合同 行政 处罚 复议 诉讼 执法 队伍 作风 廉政 纪律 督查 通报 年度 季度 月份 上半年 同比 ' +
  '增长 下降 达到 完成 超过 亿元 万元 百分点 以上 以下 左右 目前 近年来 今年 去年 期间 同时 此外 其中 以及 为了 通过 对于 关于'
).split(' ');

export interface Prose {
  word(): string;
  /** Words up to at least so many characters. */
  phrase(length: number): string;
  paragraph(length: number): string;
}

export function proseFrom(random: () => number): Prose {
  const word = () => WORDS[Math.floor(random() * WORDS.length)]!;
  const phrase = (length: number) => {
    let text = '';
    while (text.length < length) text += word();
    return text;
  };
  const sentence = () => {
    const clauses = 1 + Math.floor(random() * 3);
    const parts = Array.from({ length: clauses }, () => phrase(6 + random() * 14));
    return parts.join('，') + (random() < 0.1 ? '；' : '。');
  };
  const paragraph = (length: number) => {
    let text = '';
    while (text.length < length) text += sentence();
    return text;
  };
  return { word, phrase, paragraph };
}

let gbkTable: Uint16Array | null = null;

/** GBK bytes; what GBK does not have becomes `?`. */
export function encodeGbk(text: string): Buffer {
  gbkTable ??= buildGbkTable();
  const bytes = Buffer.allocUnsafe(text.length * 2);
  let at = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const pair = code < 128 ? 0 : gbkTable[code]!;
    if (pair > 0) bytes[at++] = pair >> 8;
    bytes[at++] = code < 128 ? code : pair > 0 ? pair & 255 : 63;
  }
  return bytes.subarray(0, at);
}

function buildGbkTable(): Uint16Array {
  const table = new Uint16Array(65536);
  const decoder = new TextDecoder('gbk');
  for (let high = 0x81; high <= 0xfe; high++) {
    for (let low = 0x40; low <= 0xfe; low++) {
      const char = decoder.decode(Uint8Array.of(high, low));
      if (low !== 0x7f && char.length === 1 && char !== '\ufffd') table[char.charCodeAt(0)] ||= (high << 8) | low;
    }
  }
  return table;
}
