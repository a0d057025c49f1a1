/** Gradient-boosted regression trees on logistic loss, over binned columns: small data, so nothing clever. */
import type { JudgeFile } from '../judge.ts';

export interface Example {
  row: Float64Array;
  /** Whether the candidate was right. */
  right: boolean;
  weight: number;
}

const TREES = 160;
const DEPTH = 5;
const RATE = 0.07;
const LEAST_IN_LEAF = 12;
const SHRINK = 3;
const BINS = 48;

/** Trees and their base, as a judge keeps them. */
export function growTrees(examples: readonly Example[]): Pick<JudgeFile, 'base' | 'trees'> {
  const n = examples.length;
  const width = examples[0]?.row.length ?? 0;
  const cuts: number[][] = [];
  const bins = new Uint8Array(n * width); // a row of the examples after the other
  for (let f = 0; f < width; f++) {
    const values = Float64Array.from(examples, (e) => e.row[f]!).sort();
    const own: number[] = [];
    for (let k = 1; k < BINS; k++) {
      const cut = values[Math.floor((n * k) / BINS)]!;
      if (cut > (own.at(-1) ?? values[0]!)) own.push(cut);
    }
    cuts.push(own);
    examples.forEach((e, i) => {
      let bin = 0;
      while (bin < own.length && e.row[f]! >= own[bin]!) bin++;
      bins[i * width + f] = bin;
    });
  }
  let weight = 0;
  let rightWeight = 0;
  for (const e of examples) {
    weight += e.weight;
    if (e.right) rightWeight += e.weight;
  }
  const base = Math.log(rightWeight / (weight - rightWeight));
  const score = new Float64Array(n).fill(base);
  const slope = new Float64Array(n);
  const bend = new Float64Array(n);
  const trees: number[][][] = [];

  const grow = (rows: Int32Array, depth: number, tree: number[][]): void => {
    let g = 0;
    let h = 0;
    for (const i of rows) {
      g += slope[i]!;
      h += bend[i]!;
    }
    const node: number[] = [];
    tree.push(node);
    const split = depth === 0 || rows.length < 2 * LEAST_IN_LEAF ? null : bestSplit(rows, g, h);
    if (split === null) {
      const value = Number(((RATE * g) / (h + SHRINK)).toPrecision(5));
      for (const i of rows) score[i]! += value;
      node.push(value);
      return;
    }
    node.push(split.feature, Number(cuts[split.feature]![split.bin]!.toPrecision(7)), tree.length, 0);
    const isBelow = (i: number) => bins[i * width + split.feature]! <= split.bin;
    grow(rows.filter(isBelow), depth - 1, tree);
    node[3] = tree.length;
    grow(
      rows.filter((i) => !isBelow(i)),
      depth - 1,
      tree,
    );
  };

  function bestSplit(rows: Int32Array, g: number, h: number): { feature: number; bin: number } | null {
    let best = 1e-3;
    let found: { feature: number; bin: number } | null = null;
    const whole = (g * g) / (h + SHRINK);
    const sums = new Float64Array(width * BINS * 3);
    for (const i of rows) {
      const g = slope[i]!;
      const h = bend[i]!;
      for (let feature = 0; feature < width; feature++) {
        const at = (feature * BINS + bins[i * width + feature]!) * 3;
        sums[at]! += g;
        sums[at + 1]! += h;
        sums[at + 2]!++;
      }
    }
    for (let feature = 0; feature < width; feature++) {
      const own = feature * BINS;
      let [lg, lh, count] = [0, 0, 0];
      for (let bin = 0; bin < cuts[feature]!.length; bin++) {
        lg += sums[(own + bin) * 3]!;
        lh += sums[(own + bin) * 3 + 1]!;
        count += sums[(own + bin) * 3 + 2]!;
        if (count < LEAST_IN_LEAF || rows.length - count < LEAST_IN_LEAF) continue;
        const won = (lg * lg) / (lh + SHRINK) + (g - lg) ** 2 / (h - lh + SHRINK) - whole;
        if (won > best) {
          best = won;
          found = { feature, bin };
        }
      }
    }
    return found;
  }

  const all = Int32Array.from({ length: n }, (_, i) => i);
  for (let t = 0; t < TREES; t++) {
    examples.forEach((e, i) => {
      const p = 1 / (1 + Math.exp(-score[i]!));
      slope[i] = e.weight * ((e.right ? 1 : 0) - p);
      bend[i] = e.weight * p * (1 - p);
    });
    const tree: number[][] = [];
    grow(all, DEPTH, tree);
    trees.push(tree);
  }
  return { base, trees };
}
