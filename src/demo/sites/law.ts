/** 省司法厅: wrong fixed expressions, wrong characters and personal data for the text engine, with right ones beside them. */
import { html } from '../markup.ts';
import { fields } from '../stock/fields.ts';
import { allClear, office, withSpecial } from './office.ts';

// Numbers of nobody: the area code is not in use; the check digits are right, or no reader would take them for real.
const identities: [name: string, id: string, masked: string][] = [
  ['赵某某', identityNumber('97010119850312001'), '970101********0019'],
  ['钱某某', identityNumber('97010219790708233'), '970102********2336'],
  ['孙某某', identityNumber('97020119921123410'), '970201********4104'],
];

export const law = office({
  key: 'sft',
  host: 'sft.qinghesheng.gov.cn',
  name: '青禾省司法厅',
  short: '省司法厅',
  siteCode: '9700000046',
  style: 'trs',
  field: fields.law,
  wordMarkup: true,
  columns: (columns) =>
    withSpecial(
      withSpecial(
        withSpecial(columns, 'gzdt', [
          {
            title: '全省普法依法治理工作座谈会召开',
            age: 3,
            paragraphs: ['会议传达学习了全国人民代表大汇有关会议精神。', '会议要求，各地要结合实际抓好贯彻落实。'],
            mark: 'congress',
          },
          {
            title: '国家宪法日宣传活动走进校园',
            age: 9,
            paragraphs: ['活动现场，工作人员向学生发放了《中华人民共和国宪发》读本。', '同学们认真聆听了宪法知识讲解。'],
            mark: 'constitution',
          },
          {
            title: '公共法律服务中心规范化建设推进会召开',
            age: 13,
            paragraphs: ['会议总结了前一阶段工作，布署了下一步重点任务。', '各地要按照统一按排，做好岁末年初的法律援助工作。'],
            mark: 'typos',
          },
          {
            title: '行政执法监督工作情况通报印发',
            age: 18,
            paragraphs: [
              '通报指出，对违反规定的单位和个人，将依法追纠责任。',
              '县级以上人民正府应当将行政执法监督工作所需经费列入预算。',
              '下一步，各地要注重“以案释法”，用好“法律明白人”，推动执法监督与法治宣传相结合。',
              html`“本来无一物，何处惹尘埃。”`,
            ],
            mark: 'homophones',
          },
          {
            title: '全省人民调解员名册更新',
            age: 24,
            paragraphs: [
              list([
                ['石鹭县', '钱望舒、白若溪、尚可为、易知行、冷秋实'],
                ['白汀县', '闻人杰、温故新、荆楚生、越冬梅、计长久'],
              ]),
            ],
            mark: 'roll',
          },
        ]),
        'tzgg',
        [
          {
            title: '关于法律职业资格授予人员名单的公示',
            age: 16,
            paragraphs: ['现将拟授予人员名单公示如下，公示期为五个工作日。', list(identities.map(([name, id]) => [name, id]))],
            mark: 'open-list',
            attachments: [
              {
                name: '拟授予人员登记表',
                file: 'docx',
                lines: [
                  '拟授予人员登记表',
                  ...identities.map(([name, id]) => `${name}，身份证号${id}`),
                  '请各单位按照统一布署做好核对工作。',
                ],
              },
            ],
          },
          {
            title: '关于公证员执业拟任人员的公示',
            age: 22,
            paragraphs: ['现将拟任人员名单公示如下，公示期为五个工作日。', list(identities.map(([name, , masked]) => [name, masked]))],
            mark: 'masked-list',
            attachments: [
              {
                name: '拟任人员登记表',
                file: 'docx',
                lines: [
                  '拟任人员登记表',
                  ...identities.map(([name, , masked]) => `${name}，身份证号${masked}`),
                  '咨询电话：0920-8004600。',
                ],
              },
            ],
          },
          {
            title: '关于法律援助热线服务时间的公告',
            age: 26,
            paragraphs: ['法律援助咨询电话：0920-8004600，服务热线12348，工作日上午九时至下午五时受理。'],
            mark: 'phones',
          },
        ],
      ),
      'zcjd',
      [
        {
          title: '政府信息公开制度问答',
          age: 35,
          paragraphs: ['根据《中华人民共和国信息公开条例》，公民可以依法申请获取政府信息。', '申请应当采用书面形式，载明所需信息的名称。'],
          mark: 'regulation',
        },
      ],
    ),
  truth: (site) => {
    const at = (mark: string) => site.url(site.marked(mark).path);
    const file = (mark: string) => site.url(site.marked(mark).attachments[0]!.path);
    const serious = ['site-serious-misstatement'];
    return {
      verdict: 'review',
      indicators: { ...allClear, 'site-serious-misstatement': 'review' },
      faults: [
        { indicator: serious, page: at('congress'), quote: '人民代表大汇', byText: true, why: '机构名称写错' },
        { indicator: serious, page: at('constitution'), quote: '宪发', byText: true, why: '宪法名称写错' },
        {
          indicator: ['site-serious-misstatement', 'typos'],
          page: at('regulation'),
          quote: '信息公开条例',
          byText: true,
          why: '法规名称应为《中华人民共和国政府信息公开条例》',
        },
        { indicator: 'typos', page: at('typos'), quote: '布署', byText: true, why: '应为部署' },
        { indicator: 'typos', page: at('typos'), quote: '按排', byText: true, why: '应为安排' },
        { indicator: 'typos', page: at('homophones'), quote: '追纠', byText: true, why: '应为追究，词库中没有，由统计方法发现' },
        { indicator: 'typos', page: at('homophones'), quote: '人民正府', byText: true, why: '应为人民政府' },
        { indicator: 'personal-data', page: at('open-list'), byText: true, why: '公示名单中的身份证号未脱敏' },
        { indicator: 'personal-data', page: at('open-list'), target: file('open-list'), byText: true, why: '附件中的身份证号未脱敏' },
        { indicator: 'typos', page: at('open-list'), target: file('open-list'), byText: true, why: '附件中的错别字' },
      ],
      traps: [
        { page: at('roll'), indicators: ['typos'], why: '名册中的姓名不是错别字' },
        { page: at('masked-list'), why: '身份证号已脱敏' },
        { target: file('masked-list'), why: '附件中的身份证号已脱敏' },
        { page: at('phones'), why: '办公电话和服务热线不是个人信息' },
      ],
    };
  },
});

/** Eighteen digits: the check digit of GB 11643 added. */
function identityNumber(first17: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  const sum = [...first17].reduce((total, digit, i) => total + Number(digit) * weights[i]!, 0);
  return first17 + '10X98765432'[sum % 11];
}

function list(rows: string[][]) {
  return html`<table border="1" width="100%"><tr><th>姓名</th><th>身份证号</th></tr>${rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</table>`;
}
