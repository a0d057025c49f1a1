/** 省药品监管局: text with readings in brackets, a betting brand in place of a name, a partner whose domain was lost. */
import { fields } from '../stock/fields.ts';
import { allClear, office, withSpecial } from './office.ts';

const partner = 'http://www.qh-yaoxie.org.cn/';

// The ways of hijacked copies: traditional characters with their readings, and a brand put in by blind replacement.
const readings =
  '為進(jìn)一步規(guī)范藥(yào)品經(jīng)營(yíng)秩序，省藥品監(jiān)督管理局組織(zhī)開(kāi)展了專項(xiàng)檢(jiǎn)查，對(duì)發(fā)現(xiàn)的問題責令限期整改，並將結(jié)果向社會(huì)公布。';
const brand = '足球365官方网站_bat365手机版';

export const tampered = office({
  key: 'yjj',
  host: 'mpa.qinghesheng.gov.cn',
  name: '青禾省药品监督管理局',
  short: '省药监局',
  siteCode: '9700000042',
  style: 'vsb',
  field: fields.market,
  post: '局长',
  friends: [{ name: '青禾药品行业协会', url: partner }],
  columns: (columns) =>
    withSpecial(
      withSpecial(columns, 'gzdt', [
        {
          title: '省药监局开展药品经营秩序专项检查',
          age: 7,
          paragraphs: [readings, '检查工作将持续到年底，各地要按时报送进展情况。'],
          mark: 'readings',
        },
      ]),
      'tzgg',
      [
        {
          title: `关于公布${brand}抽检结果的公告`,
          age: 20,
          paragraphs: [
            `按照年度抽检计划，${brand}组织对药品零售企业进行了抽样检验，现将结果予以公布。`,
            `${brand}提醒消费者，购买药品请认准合法经营单位。`,
          ],
          mark: 'brand',
        },
      ],
    ),
  truth: (site) => ({
    verdict: 'review',
    indicators: { ...allClear, 'site-harmful-content': 'review' },
    faults: [
      {
        indicator: ['tampering', 'site-attack-not-handled'],
        page: site.url(site.marked('readings').path),
        quote: '(jìn)',
        byText: true,
        why: '繁体字后带注音，属被篡改或采集的文本',
      },
      {
        indicator: ['tampering', 'site-attack-not-handled', 'site-harmful-content'],
        page: site.url(site.marked('brand').path),
        quote: '365',
        byText: true,
        why: '机构名称被替换为博彩品牌',
      },
      {
        indicator: ['site-harmful-content', 'hidden-links', 'tampering'],
        page: null,
        target: partner,
        why: '友情链接的域名到期后变成博彩网站',
      },
    ],
    tolerable: [
      { indicator: ['tampering', 'site-attack-not-handled', 'site-harmful-content'], quote: '365', why: '列表页和首页也显示这条标题' },
      {
        indicator: ['tampering', 'site-attack-not-handled', 'site-harmful-content'],
        page: site.url(site.marked('readings').path),
        why: '同一段文字的另一处',
      },
    ],
  }),
});
