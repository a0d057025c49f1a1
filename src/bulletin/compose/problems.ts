/** 主要问题: kinds of problems with the objects named, from the office's headings or from the results alone. Pure. */
import type { Binding, Block, ObjectKind, Run, Where } from '../document/model.ts';
import type { ResultObject } from '../figures/results.ts';
import type { Problem } from '../settings/settings.ts';
import type { Filler } from './fill.ts';
import { joined, namedObjects, nameList } from './naming.ts';

type Lead = 2 | 3;

const NOUNS: Record<ObjectKind, string> = { site: '家政府网站', account: '家政务新媒体' };
/** So many different sentences of one kind are still told apart; more are summed up. */
const MOST_SENTENCES = 3;

/** A paragraph for each heading that something was found for. */
export function problemBlocks(filler: Filler, problems: 'auto' | readonly Problem[], level: Lead): Block[] {
  if (problems === 'auto') return automatic(filler, level);
  return problems.flatMap(({ heading, opening, lines }) => {
    const sentences = lines.flatMap((line) => lineRuns(filler, line));
    if (sentences.length === 0) return [];
    return [paragraph(heading, [...(opening === undefined ? [] : [[{ text: opening }]]), ...sentences], level)];
  });
}

function lineRuns(filler: Filler, line: Problem['lines'][number]): Run[][] {
  const { kind, categories, phrase, verdict, noun = NOUNS[kind] } = line;
  const where: Where = { categories, ...(verdict === undefined ? {} : { verdict }) };
  const { writer, settings } = filler;
  const objects = writer.source.results.select(kind, where);
  if (objects.length === 0) return [];
  const named = namedObjects(writer, kind, objects, { of: 'objects', kind, where });
  if (phrase !== undefined) return [[...nameList(writer, named, { ...settings.naming, noun }), { text: `${phrase}。` }]];
  if (objects.length > settings.naming.most) {
    return [[...nameList(writer, named, { ...settings.naming, noun }), { text: `存在${categories.join('、')}的问题。` }]];
  }
  const each = objects.map(({ id }): Run[] => [
    writer.bound({ is: 'field', kind, object: id, field: 'name' }),
    writer.bound({ is: 'sentence', kind, object: id, categories }),
  ]);
  return [[...joined(each, '；'), { text: '。' }]];
}

function automatic(filler: Filler, level: Lead): Block[] {
  const { results } = filler.writer.source;
  const found = new Map<string, number>();
  for (const kind of ['site', 'account'] as const)
    for (const one of results.select(kind, { verdict: 'failed' }))
      for (const category of new Set(one.reasons.map((reason) => reason.category))) found.set(category, (found.get(category) ?? 0) + 1);
  const categories = [...found].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return categories.map(([category]) => {
    const sentences = (['site', 'account'] as const).flatMap((kind) => automaticLines(filler, kind, category));
    return paragraph(category, sentences, level);
  });
}

/** The failed objects of a category, by their printed sentence where there are few different ones. */
function automaticLines({ writer, settings }: Filler, kind: ObjectKind, category: string): Run[][] {
  const { results } = writer.source;
  const where: Where = { verdict: 'failed', categories: [category] };
  const objects = results.select(kind, where);
  if (objects.length === 0) return [];
  const naming = { ...settings.naming, noun: NOUNS[kind] };
  const sentences = new Set(objects.flatMap(({ reasons }) => reasons.flatMap((one) => (one.category === category ? one.sentence : []))));
  if (sentences.size > MOST_SENTENCES) {
    return [
      [
        ...nameList(writer, namedObjects(writer, kind, objects, { of: 'objects', kind, where }), naming),
        { text: `存在${category}的问题。` },
      ],
    ];
  }
  return [...sentences].map((sentence) => {
    const exact: Where = { verdict: 'failed', sentence };
    const among: readonly ResultObject[] = results.select(kind, exact);
    const bound: Binding = {
      is: 'sentenceOf',
      kind,
      object: among[0]!.id,
      index: among[0]!.reasons.findIndex((one) => one.sentence === sentence),
    };
    const names = nameList(writer, namedObjects(writer, kind, among, { of: 'objects', kind, where: exact }), naming);
    return [...names, { text: '：' }, writer.bound(bound), { text: '。' }];
  });
}

function paragraph(heading: string, sentences: readonly Run[][], level: Lead): Block {
  return { type: 'paragraph', lead: { level, runs: [{ text: heading }] }, runs: sentences.flat() };
}
