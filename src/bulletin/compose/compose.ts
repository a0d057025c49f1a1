/** The bulletin of a frozen round: prose and tables from the same results, each figure bound to the query it comes from. Pure. */
import { type ResultSet, resultSetHash } from '../../campaign/results.ts';
import type { Block, Bulletin, Issue, Run } from '../document/model.ts';
import { BULLETIN } from '../document/model.ts';
import { CUT_NOTE } from '../document/public-edition.ts';
import { unitsThat } from '../figures/measure.ts';
import { indexResults } from '../figures/results.ts';
import type { Part, Settings } from '../settings/settings.ts';
import { composeAnnex, printedAnnexes } from './annexes.ts';
import { type Filler, fill, type Scope } from './fill.ts';
import { joined, nameList } from './naming.ts';
import { problemBlocks } from './problems.ts';
import { worded } from './wording.ts';
import { createWriter, type Writer } from './writer.ts';

/** Throws InputError when the office's sentences ask for what the results do not hold. The results must be free of contradictions. */
export function composeBulletin(set: ResultSet, settings: Settings, issue: Issue): Bulletin {
  const results = indexResults(worded(set, settings.wording));
  const writer = createWriter({ results, issue });
  const isPublic = issue.edition === 'public';
  const { document } = settings;
  const annexes = printedAnnexes(results, settings, isPublic);
  const filler: Filler = {
    writer,
    settings,
    annexCount: annexes.length,
    annexNumber(about, kind) {
      const at = annexes.findIndex((one) => one.about === about && (kind === '' || one.kind === kind));
      return at < 0 ? null : at + 1;
    },
  };
  const isShown = ({ isInternal }: { isInternal?: boolean }) => !(isPublic && isInternal);
  const marked = (blocks: Block[], { isInternal }: { isInternal?: boolean }): Block[] =>
    isInternal ? blocks.map((block) => ({ ...block, isInternal: true as const })) : blocks;
  const blocks = [
    ...correctionBlocks(writer),
    ...document.opening.map((text) => paragraph(fill(filler, text))),
    ...document.sections.flatMap(({ heading, parts }): Block[] => {
      const inner = parts.filter(isShown).flatMap((part) => marked(partBlocks(filler, part), part));
      if (inner.length === 0) return [];
      return [
        ...marked([{ type: 'heading', runs: fill(filler, heading) }], { isInternal: inner.every((one) => one.isInternal) }),
        ...inner,
      ];
    }),
    ...document.closing.filter(isShown).flatMap((part) => marked([paragraph(fill(filler, part.text))], part)),
  ].filter(({ runs, ...rest }) => runs.length > 0 || 'lead' in rest);
  const hasCut =
    isPublic &&
    [...document.sections.flatMap(({ parts }) => parts), ...document.closing, ...document.annexes].some((one) => one.isInternal);
  return {
    schema: BULLETIN,
    resultSet: { id: set.id, hash: resultSetHash(set) },
    settings: settings.id,
    issue,
    marks: document.mark === null ? [] : set.issuing.issuers.map((issuer) => fill(filler, document.mark!, { issuer })),
    title: fill(filler, document.title),
    addressees: fill(filler, document.addressees),
    blocks,
    signature: set.issuing.issuers.map((id) => [writer.bound({ is: 'term', term: 'issuer', id })]),
    date: [writer.bound({ is: 'date', date: 'issuedOn' })],
    notes: [...document.notes, ...(hasCut ? [CUT_NOTE] : [])].map((text) => fill(filler, text)),
    annexes: annexes.map((annex) => composeAnnex(filler, annex)),
    imprint: document.imprint == null ? null : imprintOf(filler, document.imprint),
  };
}

function imprintOf(filler: Filler, { copies, printer }: { copies: string | null; printer: string }): Bulletin['imprint'] {
  return {
    copies: copies === null ? [] : fill(filler, copies),
    printer: fill(filler, printer),
    date: [filler.writer.bound({ is: 'date', date: 'printedOn' })],
  };
}

/** Which bulletin this one takes the place of. */
function correctionBlocks(writer: Writer): Block[] {
  const { corrects } = writer.source.issue;
  if (corrects === undefined) return [];
  const of = (field: 'title' | 'number' | 'issuedOn') => writer.bound({ is: 'corrects', field });
  const number = corrects.number === null ? [] : [{ text: '（' }, of('number'), { text: '）' }];
  return [
    paragraph([of('issuedOn'), { text: '印发的《' }, of('title'), { text: '》' }, ...number, { text: '有误，现予更正，以本通报为准。' }]),
  ];
}

const paragraph = (runs: Run[], lead?: { level: 2 | 3; runs: Run[] }): Block => ({
  type: 'paragraph',
  ...(lead === undefined ? {} : { lead }),
  runs,
});

function partBlocks(filler: Filler, part: Part): Block[] {
  const lead = part.lead === undefined ? undefined : { level: 2 as const, runs: [{ text: part.lead }] };
  if ('problems' in part) {
    const inner = problemBlocks(filler, part.problems, lead === undefined ? 2 : 3);
    return lead === undefined || inner.length === 0 ? inner : [paragraph([], lead), ...inner];
  }
  if ('examples' in part) {
    const inner = exampleBlocks(filler, lead === undefined ? 2 : 3);
    return lead === undefined || inner.length === 0 ? inner : [paragraph([], lead), ...inner];
  }
  const runs = partRuns(filler, part);
  return runs.length === 0 ? [] : [paragraph(runs, lead)];
}

type TextPart = Exclude<Part, { problems: unknown } | { examples: unknown }>;
type ProgrammePart = Extract<Part, { programme: string }>;

function partRuns(filler: Filler, part: TextPart): Run[] {
  if ('text' in part && !('each' in part)) return fill(filler, part.text);
  if ('each' in part) {
    const pieces = scopesOf(filler, part).map((scope) => fill(filler, part.text, scope));
    if (pieces.length === 0) return [];
    const around = (text: string | undefined) => (text === undefined ? [] : fill(filler, text));
    return [...around(part.before), ...joined(pieces, part.join), ...around(part.after)];
  }
  if ('orders' in part) return orderRuns(filler);
  return programmeRuns(filler, part);
}

function scopesOf({ writer }: Filler, part: Part & { each: string; only?: string[] }): Scope[] {
  const { results } = writer.source;
  switch (part.each) {
    case 'site-units-with-failures':
      return unitsThat(results, 'site', 'some-failed').map(({ id }) => ({ unit: id }));
    case 'account-units-with-failures':
      return unitsThat(results, 'account', 'some-failed').map(({ id }) => ({ unit: id }));
    case 'channels': {
      const channels = [...new Set(results.set.messages.map(({ channel }) => channel))];
      return (part.only ?? channels).filter((channel) => channels.includes(channel)).map((channel) => ({ channel }));
    }
    default: {
      const seen = new Set<string>();
      return results.set.overdueErrorReports.flatMap(({ name }, owner) => (seen.has(name) ? [] : [seen.add(name) && { owner }]));
    }
  }
}

/** 主要成效: the examples under their headings, in the order of the results. */
function exampleBlocks({ writer }: Filler, level: 2 | 3): Block[] {
  const examples = writer.source.results.set.goodExamples;
  return [...Map.groupBy(examples, ({ heading }) => heading).values()].map((group) => {
    const sentences = group.map(({ id }): Run[] => [
      { text: '“' },
      writer.bound({ is: 'example', id, field: 'name' }),
      { text: '”' },
      writer.bound({ is: 'example', id, field: 'practice' }),
      { text: '。' },
    ]);
    return paragraph(sentences.flat(), { level, runs: [writer.bound({ is: 'example', id: group[0]!.id, field: 'heading' })] });
  });
}

const ACTIONS = { correct: '完成整改', 'correct-at-once': '立即整改', close: '完成关停注销' } as const;

/** 甲存在长期不更新等问题，责令于2023年10月20日前完成关停注销；责令乙、丙立即整改。 */
function orderRuns({ writer }: Filler): Run[] {
  const pieces = (writer.source.issue.orders ?? []).map(({ id, action, objects, deadline }): Run[] => {
    const bindings = objects.map(({ kind, id: object }) => ({ is: 'field' as const, kind, object, field: 'name' as const }));
    const all = { most: bindings.length, first: bindings.length, noun: null };
    const when: Run[] = deadline === null ? [] : [{ text: '于' }, writer.bound({ is: 'date', date: 'order', id }), { text: '前' }];
    const named = nameList(writer, { bindings, count: { of: 'given', value: bindings.length } }, all);
    const ordered = [...when, { text: ACTIONS[action] }];
    const [only] = objects;
    if (action !== 'close' || objects.length > 1 || only === undefined) return [{ text: '责令' }, ...named, ...ordered];
    const faults = writer.bound({ is: 'field', kind: only.kind, object: only.id, field: 'faults' });
    return [...named, { text: '存在' }, faults, { text: '等问题，责令' }, ...ordered];
  });
  return pieces.length === 0 ? [] : [...joined(pieces, '；'), { text: '。' }];
}

/** 截至某日，甲市、乙市基本完成…；丙市进入…。 */
function programmeRuns({ writer }: Filler, { programme: key, opening = '' }: ProgrammePart): Run[] {
  const programme = writer.source.results.programme(key);
  if (programme === null) return [];
  const { id } = programme;
  const stages = programme.stages
    .toSorted((a, b) => a.order - b.order)
    .flatMap((stage): Run[][] => {
      const units = programme.units.filter(({ stageId }) => stageId === stage.id).map(({ unitId }) => unitId);
      if (units.length === 0) return [];
      const names = joined(
        units.map((unit) => [writer.bound({ is: 'unit', unit, form: 'row' })]),
        '、',
      );
      return [[...names, writer.bound({ is: 'stagePhrase', programme: id, stage: stage.id })]];
    });
  if (stages.length === 0) return [];
  return [
    { text: `${opening}截至` },
    writer.bound({ is: 'date', date: 'programme', id }),
    { text: '，' },
    ...joined(stages, '；'),
    { text: '。' },
  ];
}
