/**
 * 机构名称已撤改: pages of 机构职能 that name as acting an organ which a reform dissolved or renamed; a person confirms.
 * Source: 2019-19 part 2, 机构职能; 2015-15 信息更新情况.
 */
import { Type } from 'typebox';
import type { ProfileClass, ProfilePage } from '../../page/index.ts';
import { type CheckFinding, type CheckResult, defineCheck } from '../kit/check.ts';
import { noProfiles, sentencesOf } from '../kit/profiles.ts';
import { FORMER_ORGANS } from './names.ts';

/** A sentence that tells how things came about names old organs on purpose. */
const HISTORY = /原|前身|更名|改名|改称|撤销|整合|合并|划入|划转|划归|不再保留|组建|转隶|改革|历史|沿革|曾|旧称|移交|(?:19|20)\d\d年/;
const QUOTED = 120;

export const formerOrganNames = defineCheck({
  id: 'former-organ-names',
  title: '机构名称已撤改',
  needs: ['profiles', 'columns'],
  options: Type.Object(
    { classes: Type.Array(Type.Enum(['general-info', 'org-functions', 'leaders']), { minItems: 1 }) },
    { additionalProperties: false },
  ),
  messages: { former: '“{page}”仍称“{name}”，机构改革后为{successor}' },
  run({ profiles, columns }, { options, asOf }): CheckResult {
    const classes = options.classes as ProfileClass[];
    const none = noProfiles(profiles, columns, classes, '机构职能');
    if (none) return none;
    const pages = profiles.filter((page) => classes.includes(page.class));
    const findings = pages.flatMap((page) => former(page, asOf));
    return { outcome: findings.length > 0 ? 'review' : 'pass', findings, note: `查看了 ${pages.length} 个页面` };
  },
});

/** One finding per page and old name. */
function former({ url, title, text }: ProfilePage, asOf: string): CheckFinding[] {
  const sentences = sentencesOf(text.replace(/《[^《》\n]{1,80}》/g, '')).filter((sentence) => !HISTORY.test(sentence));
  return FORMER_ORGANS.filter(({ from }) => from <= asOf).flatMap(({ name, successor }) => {
    const sentence = sentences.find((one) => name.test(one));
    if (sentence === undefined) return [];
    const found = name.exec(sentence)!;
    const data = { page: title, name: found[0].replace(/^[省市县区州]/, ''), successor };
    const start = Math.max(0, Math.min(found.index - 40, sentence.length - QUOTED));
    return [
      {
        outcome: 'review',
        message: 'former',
        data,
        subject: `${url} ${name.source}`,
        url,
        quote: sentence.slice(start, start + QUOTED),
        suggestion: successor,
      },
    ];
  });
}
