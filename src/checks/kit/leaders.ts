/** Leaders as pages of 领导信息 tell them: names beside the post of the head of a place, and pages about one person. */
import type { ProfilePage } from '../../page/index.ts';

/** The one head of a place; departments have many 局长 and 主任 on one portal. */
const HEAD = '省长|市长|县长|区长|州长|盟长|旗长|自治区主席';
const NAME = '[一-龥]{2,3}|[一-龥]{4}|[一-龥]{1,6}·[一-龥]{1,8}';
const GAP = '[\\s\\u3000，,；;：:|、]{1,6}';
const FORMER = /原|曾|历任|前|离任|不再/;

/** 李明，市委副书记、市长，……; 李明 市长. */
const NAME_FIRST = new RegExp(
  `^(${NAME})${GAP}((?:[一-龥（）()]{1,20}[、，,\\s]){0,4}?[一-龥（）()]{0,8}?)(${HEAD})(?=$|[\\s，,、；;：:（(])`,
);
/** 市长：李明; 市委副书记、市长 李明. */
const POST_FIRST = new RegExp(
  `^((?:[一-龥（）()]{1,20}[、，,\\s]){0,4}?[一-龥（）()]{0,8}?)(${HEAD})${GAP}(${NAME})(?=$|[\\s，,；;：:（(])`,
);
const LONGEST_LINE = 300;
/** Words of two to four characters that stand where a name would. */
const NO_NAME =
  /领导|信箱|分工|职务|简历|简介|副|书记|信息|之窗|活动|讲话|主持|协助|负责|分管|工作|全面|政府|办公|会议|班子|姓名|市长|县长|省长|区长|州长/;

export interface Head {
  name: string;
  post: string;
  quote: string;
}

/** Persons whom a page calls the head, in the order of its lines. */
export function headsOn({ title, text }: Pick<ProfilePage, 'title' | 'text'>): Head[] {
  return [title, ...text.split('\n')].flatMap((line) => headIn(line.trim().slice(0, LONGEST_LINE)) ?? []);
}

function headIn(line: string): Head | null {
  const first = NAME_FIRST.exec(line);
  const last = first ? null : POST_FIRST.exec(line);
  const [name, before, post] = first ? [first[1]!, first[2]!, first[3]!] : last ? [last[3]!, last[1]!, last[2]!] : ['', '', ''];
  // 副市长, 原市长 and 市长助理 are not the head.
  if (name === '' || NO_NAME.test(name) || /副$/.test(before) || FORMER.test(before)) return null;
  return { name, post, quote: line.slice(0, 80) };
}

const PERSON = new RegExp(
  `^(?:[一-龥]{0,12}(?:书记|${HEAD}|主任|局长|厅长|秘书长|主席|部长|组长|成员|员)[\\s：:]{1,3})?([一-龥]{2,3}|[一-龥]\\s{1,3}[一-龥]|[一-龥]{1,6}·[一-龥]{1,8})$`,
);

/** Name of the person whom a page is about, by its heading; null when it is about none. */
export function personOf({ title, isColumn }: Pick<ProfilePage, 'title' | 'isColumn'>): string | null {
  if (isColumn) return null;
  const name = PERSON.exec(title.trim().slice(0, 60))?.[1]?.replace(/\s+/g, '') ?? null;
  return name === null || NO_NAME.test(name) ? null : name;
}
