/** Policy documents that a guide names in its basis: whether anything of their content stands beside the name. */
import type { GuideArtifact, GuideLink } from '../../page/index.ts';

export interface Citation {
  /** Name without its marks. */
  name: string;
  /** Text that follows the name up to the next one, or that names joined by 和、及 share. */
  content: string;
  /** Links of the guide whose text is the name (or holds it). */
  links: GuideLink[];
}

const NAME = /《([^《》\n]{3,60})》/g;
/** What a policy document is called; forms and licences in marks (《营业执照》) are none. */
const POLICY =
  /(?:法|条例|规定|办法|细则|规则|规范|准则|通则|标准|规程|章程|通知|意见|决定|决议|命令?|令|公告|通告|批复|方案|规划|目录|指引|纲要|制度|函|措施|清单|政策|解释)(?:[（(〔[][^）)〕\]]{1,16}[）)〕\]])?$/;
/** Between names of one enumeration. */
const JOINED = /^(?:[\s、，,和与及以及或]|[（(〔[][^）)〕\]]{0,40}[）)〕\]]){0,6}$/;

/** Policy documents named in the basis of a guide, in order, each name once. */
export function citationsOf({ elements, links }: Pick<GuideArtifact, 'elements' | 'links'>): Citation[] {
  const basis = elements.basis ?? '';
  const found = [...basis.matchAll(NAME)].map((match) => ({
    name: match[1]!.trim(),
    from: match.index,
    to: match.index + match[0].length,
  }));
  const citations = new Map<string, Citation>();
  let content = '';
  for (let i = found.length - 1; i >= 0; i -= 1) {
    const { name, to } = found[i]!;
    const own = basis.slice(to, found[i + 1]?.from ?? basis.length);
    // 《甲》、《乙》第三条规定……: what follows the last belongs to all.
    if (i === found.length - 1 || !JOINED.test(own)) content = own;
    if (!POLICY.test(name)) continue;
    const before = citations.get(name);
    citations.set(name, {
      name,
      content: before ? `${content}${before.content}` : content,
      links: links.filter(({ text }) => isNamed(text, name)),
    });
  }
  return [...citations.values()].reverse();
}

/** The text of a link is the document's name, or tells it among other words. */
function isNamed(text: string, name: string): boolean {
  return squeezed(text).includes(squeezed(name));
}

function squeezed(text: string): string {
  return text.replace(/[\s《》“”"]+/g, '');
}
