/** Names that CMS families give the element with a page's own text (TRS, Hanweb, VSB, gkmlpt, dedecms …). */
import { attribute, type Element } from '../html/element.ts';

const KNOWN =
  /^(?:trs_editor.*|trs_ueditor.*|view|zoom|ucap-content|vsb_content.*|v_news_content|article-?con(?:tent)?|article_?body|pages_content|con_?text|custom_unionstyle|bt_content|bt-content|xl_content|main_?txt|news_?con(?:tent)?|content_?text|text_?con(?:tent)?|artcontent|art_con|article_content|detail-?con(?:tent)?|info-?con(?:tent)?|contentbox|zw-?con(?:tent)?|zhengwen|nrcon|wz_?content|news-?text|newstext|con_?con|xxgk-?content|details?_?text|newscontent_?.*|arti_content|wp_articlecontent|entry-content|post-content|j-fontcontent|easysite-news-text|newsbody|nr|gknbxq_?detail|scroll_cont|fontzoom|js_content|articlecontent|cont_?text|neirong|conzt|fontsize|textbody|ninfo-con)$/i;

/** Whether id or class of an element is such a name. */
export function isBodyName(element: Element): boolean {
  const id = attribute(element, 'id');
  if (id !== null && KNOWN.test(id.trim())) return true;
  const names = attribute(element, 'class');
  return names?.split(/\s+/, 8).some((name) => KNOWN.test(name)) ?? false;
}
