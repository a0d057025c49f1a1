/** The parts of a .docx beside its text: styles, fonts with their substitutes, page numbers, settings. All fixed. */
import { CHARACTER, CHARACTER_SPACE, LINE } from './page.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export const DOCUMENT_OPEN = `${HEAD}<w:document xmlns:w="${W}" xmlns:r="${R}"><w:body>`;
export const DOCUMENT_CLOSE = '</w:body></w:document>';

/** The standard's types and what takes their place where they are not installed. */
const FONTS = {
  body: { name: '仿宋_GB2312', substitutes: '仿宋,FangSong,华文仿宋', panose: '02010609030101010101' },
  title: { name: '方正小标宋简体', substitutes: '方正小标宋_GBK,FZXiaoBiaoSong-B05S,宋体', panose: '03000509000000000000' },
  heading: { name: '黑体', substitutes: 'SimHei,思源黑体', panose: '02010609060101010101' },
  second: { name: '楷体_GB2312', substitutes: '楷体,KaiTi,华文楷体', panose: '02010609030101010101' },
  number: { name: '宋体', substitutes: 'SimSun,思源宋体', panose: '02010600030101010101' },
} as const;

export type FontUse = keyof typeof FONTS;

export const fontXml = (use: FontUse) => {
  const { name } = FONTS[use];
  const latin = use === 'number' ? name : 'Times New Roman';
  return `<w:rFonts w:ascii="${latin}" w:hAnsi="${latin}" w:eastAsia="${name}" w:cs="Times New Roman"/>`;
};

const size = (halfPoints: number) => `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;
const style = (id: string, name: string, paragraph: string, run: string, more = '') =>
  `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="a"/>${more}<w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;

const indent = `<w:ind w:firstLineChars="200" w:firstLine="${2 * CHARACTER}"/>`;
/** Without the space between characters of the body. */
const PLAIN = '<w:spacing w:val="0"/>';
const RED = '<w:color w:val="FF0000"/>';

const STYLES = `${HEAD}<w:styles xmlns:w="${W}"><w:docDefaults><w:rPrDefault><w:rPr>${fontXml('body')}<w:spacing w:val="${CHARACTER_SPACE}"/><w:kern w:val="2"/>${size(32)}<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>${[
  '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl w:val="0"/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:jc w:val="both"/></w:pPr></w:style>',
  '<w:style w:type="table" w:default="1" w:styleId="t"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="57" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
  style('mark', '发文机关标志', '<w:snapToGrid w:val="0"/><w:jc w:val="center"/>', `${fontXml('title')}${RED}${PLAIN}`),
  style('number', '发文字号', '<w:jc w:val="center"/>', ''),
  style(
    'title',
    '公文标题',
    '<w:snapToGrid w:val="0"/><w:spacing w:line="660" w:lineRule="exact"/><w:jc w:val="center"/>',
    `${fontXml('title')}${PLAIN}${size(44)}`,
  ),
  style('addressees', '主送机关', '<w:jc w:val="left"/>', ''),
  style('body', '公文正文', indent, ''),
  style('h1', '公文标题一', `<w:keepNext/>${indent}<w:outlineLvl w:val="0"/>`, fontXml('heading'), '<w:next w:val="body"/>'),
  style('attachments', '附件说明', '<w:jc w:val="left"/>', ''),
  style('signature', '发文机关署名', '<w:keepNext/><w:jc w:val="right"/>', ''),
  style('annex', '附件序号', '<w:jc w:val="left"/>', fontXml('heading')),
  style(
    'annexTitle',
    '附件标题',
    '<w:keepNext/><w:snapToGrid w:val="0"/><w:spacing w:line="600" w:lineRule="exact"/><w:jc w:val="center"/><w:outlineLvl w:val="0"/>',
    `${fontXml('title')}${PLAIN}${size(44)}`,
  ),
  style(
    'annexNote',
    '附表说明',
    '<w:snapToGrid w:val="0"/><w:spacing w:before="80" w:after="80"/><w:jc w:val="left"/>',
    `${PLAIN}${size(24)}`,
  ),
  style(
    'cell',
    '表格文字',
    '<w:snapToGrid w:val="0"/><w:spacing w:before="40" w:after="40" w:line="300" w:lineRule="atLeast"/><w:jc w:val="center"/>',
    `${PLAIN}${size(24)}`,
  ),
  style(
    'head',
    '表头',
    '<w:keepNext/><w:snapToGrid w:val="0"/><w:spacing w:before="40" w:after="40" w:line="300" w:lineRule="atLeast"/><w:jc w:val="center"/>',
    `${fontXml('heading')}${PLAIN}${size(24)}`,
  ),
  style(
    'imprint',
    '版记',
    '<w:snapToGrid w:val="0"/><w:spacing w:before="60" w:after="60" w:line="400" w:lineRule="atLeast"/><w:jc w:val="left"/>',
    `${PLAIN}${size(28)}`,
  ),
  style('footer', '页码', '<w:snapToGrid w:val="0"/>', `${fontXml('number')}${PLAIN}${size(28)}`),
].join('')}</w:styles>`;

const FONT_TABLE = `${HEAD}<w:fonts xmlns:w="${W}">${Object.values(FONTS)
  .map(
    ({ name, substitutes, panose }) =>
      `<w:font w:name="${name}"><w:altName w:val="${substitutes}"/><w:panose1 w:val="${panose}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="default"/></w:font>`,
  )
  .join('')}</w:fonts>`;

/** — 1 — at the outer edge, one character in. */
const footer = (side: 'left' | 'right') =>
  `${HEAD}<w:ftr xmlns:w="${W}"><w:p><w:pPr><w:pStyle w:val="footer"/><w:ind w:${side}Chars="100" w:${side}="${CHARACTER}"/><w:jc w:val="${side}"/></w:pPr><w:r><w:t xml:space="preserve">— </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p></w:ftr>`;

const SETTINGS = `${HEAD}<w:settings xmlns:w="${W}"><w:zoom w:percent="100"/><w:evenAndOddHeaders/><w:drawingGridVerticalSpacing w:val="${LINE}"/><w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/><w:ulTrailSpace/><w:useFELayout/><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`;

const part = (name: string, type: string) => `<Override PartName="/word/${name}.xml" ContentType="${TYPE}.${type}+xml"/>`;
const relation = (id: number, type: string, target: string) => `<Relationship Id="rId${id}" Type="${R}/${type}" Target="${target}.xml"/>`;

/** All parts but the text, by name. */
export const FIXED_PARTS: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part('document', 'document.main')}${part('styles', 'styles')}${part('settings', 'settings')}${part('fontTable', 'fontTable')}${part('footer1', 'footer')}${part('footer2', 'footer')}${part('footer3', 'footer')}</Types>`,
  '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${R}/officeDocument" Target="word/document.xml"/></Relationships>`,
  'word/_rels/document.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relation(1, 'styles', 'styles')}${relation(2, 'settings', 'settings')}${relation(3, 'fontTable', 'fontTable')}${relation(4, 'footer', 'footer1')}${relation(5, 'footer', 'footer2')}${relation(6, 'footer', 'footer3')}</Relationships>`,
  'word/styles.xml': STYLES,
  'word/settings.xml': SETTINGS,
  'word/fontTable.xml': FONT_TABLE,
  'word/footer1.xml': footer('right'),
  'word/footer2.xml': footer('left'),
  'word/footer3.xml': `${HEAD}<w:ftr xmlns:w="${W}"><w:p><w:pPr><w:pStyle w:val="footer"/></w:pPr></w:p></w:ftr>`,
};
