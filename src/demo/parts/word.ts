/** What a word processor leaves behind when an editor pastes into the CMS. */
import { html, type Markup, raw } from '../markup.ts';

const opening =
  raw(`<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View><w:Zoom>0</w:Zoom><w:PunctuationKerning/></w:WordDocument></xml><![endif]-->
<!--[if gte mso 10]><style>table.MsoNormalTable{mso-style-name:普通表格;font-family:"Times New Roman";}</style><![endif]-->`);

/** The paragraphs cut into styled spans with office tags between them; their visible text stays the same. */
export function wordParagraphs(paragraphs: Markup[]): Markup[] {
  return paragraphs.map((paragraph, i) => {
    const text = paragraph.text;
    if (text.includes('<') || text.includes('&')) return html`${i === 0 ? opening : null}${paragraph}`;
    const cut = Math.floor(text.length / 2);
    return html`${i === 0 ? opening : null}<span style="font-family:仿宋_GB2312;mso-ascii-font-family:'Times New Roman';font-size:16.0000pt;mso-font-kerning:1.0000pt;"><font face="仿宋_GB2312">${raw(text.slice(0, cut))}</font></span><span lang="EN-US" style="font-family:仿宋_GB2312;mso-spacerun:'yes';font-size:16.0000pt;"><font face="仿宋_GB2312">${raw(text.slice(cut))}</font><o:p></o:p></span>`;
  });
}
