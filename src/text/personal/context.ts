/** Words that tell a person's record from an office's contact line. They are looked for in short stretches only. */

/** Whose number or address it is: a person who deals with an office, not one who works there. */
export const PERSON_LABEL =
  /申请人|当事人|学生|家长|监护人|业主|患者|病人|举报人|投诉人|来信人|留言人|诉求人|来电人|求助人|购房人|被征收人|贫困户|脱贫户|户主|低保|特困|受助|救助对象|承租人|考生|应聘人|本人电话|本人手机|家属|亲属|姓名|身份证|残疾人|补贴对象|受益人|领取人|出生|性别|住址/;

/** Who is in a list of those that an office gives something to or decides about: never its own staff. */
export const RECIPIENT = /贫困户|脱贫户|户主|低保|特困|受助|救助对象|承租人|配租|考生|残疾人|补贴|受益人|领取|患者/;

/** Contact lines that offices publish on purpose. */
export const OFFICE_LABEL =
  /联系人|联系方式|联系电话|咨询|监督|举报电话|举报方式|投诉|热线|值班|办公|传真|客服|报名|受理|查询|预约|报修|应急|救援|负责人|经办人|承办人|责任人|工作人员|网格员|民警|辅警|调解员|河长|湖长|林长|路长|田长|联络员|律师|公证员|代理机构|项目经理|采购|招标|供应商|业务员|服务电话|公开电话|电子邮箱|邮编|职务|科室|单位|部门/;

/** Bodies, and accounts that belong to them. */
export const ORGANISATION =
  /公司|单位|机关|委员会|财政|专户|基本户|对公|保证金|收款|缴款|缴费|捐款|捐赠|指定账户|集团|银行股份|协会|基金会|中心|合作社|学校|医院|局(?:[:：\s]|$)/;

const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝';
const DOUBLE_SURNAMES = '欧阳|上官|司马|诸葛|皇甫|尉迟|公孙|慕容|令狐|司徒|夏侯|东方';
const NAME = new RegExp(
  `(?:^|[\\s\\d、，,;；:：|()（）>])(?:[${SURNAMES}](?:\\s?\\p{Script=Han}){1,2}|(?:${DOUBLE_SURNAMES})\\p{Script=Han}{1,2})[\\s:：,，|()（）\\-]{0,6}(?:男|女)?[\\s,，|]{0,4}(?:(?:电话|手机|手机号|手机号码|身份证号|卡号|[账帐]号)[:：]?\\s{0,3})?$`,
  'u',
);
/** Words that look like a name. */
const NO_NAME =
  /(?:电话|手机|号码|时间|日期|金额|编号|地址|单位|方式|姓名|项目|合计|总计|文号|高中|高新|安全|成绩|时限|金融|马上|和平|向上|文件|文化|明细|全部|管理|应急|解释|关于|成立|计划|连续|华北|华东|华南|古城|成都|武汉|温州|江苏|江西|陆续|方案|程序|任务|万元|安排|石油|农村|农业)[\s:：]{0,6}$/;

/** True when the stretch ends in a personal name, with a label or a mark behind it at most. */
export function endsWithName(stretch: string): boolean {
  return NAME.test(stretch) && !NO_NAME.test(stretch);
}
