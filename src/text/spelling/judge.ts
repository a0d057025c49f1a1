/** The judge: boosted trees that turn what is known of a candidate into the chance that it is right. */
import { type Static, Type } from 'typebox';
import { Value } from 'typebox/value';
import { SpellingTablesError } from './container.ts';
import { FEATURES } from './features.ts';

/**
 * A judge as it is kept. A tree is a list of nodes; a node is [feature, threshold, node below it, node from it on], a leaf
 * is [value]. `sure` and `likely` are the chances from which a mark is nearly sure, and worth a hint.
 */
const JudgeFile = Type.Object({
  features: Type.Array(Type.String()),
  base: Type.Number(),
  sure: Type.Number({ minimum: 0, maximum: 1 }),
  likely: Type.Number({ minimum: 0, maximum: 1 }),
  trees: Type.Array(Type.Array(Type.Array(Type.Number(), { minItems: 1, maxItems: 4 }), { minItems: 1 })),
});
export type JudgeFile = Static<typeof JudgeFile>;

export interface Judge {
  /** Chance from 0 to 1 that the candidate with this row is right. */
  chance(row: Float64Array): number;
  readonly sure: number;
  readonly likely: number;
}

/** A judge from its parsed file. Throws SpellingTablesError when it is none or was taught with other columns. */
export function readJudge(file: unknown): Judge {
  if (!Value.Check(JudgeFile, file) || file.features.join() !== FEATURES.join() || !file.trees.every(descends))
    throw new SpellingTablesError('错别字判断模型与程序版本不一致，请重新安装本程序或重新训练');
  const { base, sure, likely, trees } = file;
  return {
    sure,
    likely,
    chance(row) {
      let sum = base;
      for (const tree of trees) {
        let node = tree[0]!;
        while (node.length === 4) node = tree[row[node[0]!]! < node[1]! ? node[2]! : node[3]!]!;
        sum += node[0]!;
      }
      return 1 / (1 + Math.exp(-sum));
    },
  };
}

/** True when every way through the tree ends at a leaf: nodes lead onward only. */
function descends(tree: number[][]): boolean {
  return tree.every((node, i) => {
    if (node.length === 1) return true;
    if (node.length !== 4 || !(node[0]! >= 0 && node[0]! < FEATURES.length)) return false;
    return [node[2]!, node[3]!].every((next) => Number.isInteger(next) && next > i && next < tree.length);
  });
}
