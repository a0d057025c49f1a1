/**
 * A local corrector for single characters in the ONNX form (a masked language model: ids of characters in, scores of
 * characters out), in a folder with `model.onnx` and `vocab.txt`. The runtime is not part of the project (288 MB, with
 * an install script): an office installs it in that folder, see docs/decisions/0004-optional-models.md.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { InputError } from '../../../platform/index.ts';
import type { ModelJudge, ModelQuestion } from './rejudge.ts';

/** What is used of onnxruntime-node. */
interface Runtime {
  InferenceSession: { create(file: string, options: object): Promise<Session> };
  Tensor: new (type: 'int64', data: BigInt64Array, dims: readonly number[]) => unknown;
}
interface Session {
  inputNames: readonly string[];
  outputNames: readonly string[];
  run(feeds: Record<string, unknown>): Promise<Record<string, { data: Float32Array; dims: readonly number[] }>>;
}

/** Of one run of the command; each takes some ten milliseconds. */
const MOST_QUESTIONS = 2_000;

/** The judge in a folder. Throws InputError: what is missing and what to do. */
export async function onnxJudge(folder: string, mostQuestions = MOST_QUESTIONS): Promise<ModelJudge> {
  const ids = vocabulary(folder);
  const runtime = await loadRuntime(folder);
  let session: Session;
  try {
    session = await runtime.InferenceSession.create(path.join(folder, 'model.onnx'), { intraOpNumThreads: 1, logSeverityLevel: 3 });
  } catch (cause) {
    throw new InputError(`无法载入模型 ${path.join(folder, 'model.onnx')}，请检查文件是否存在、是否完整`, {
      code: 'model-unusable',
      cause,
    });
  }
  let left = mostQuestions;
  return {
    async ask(questions) {
      const answers: (number | null)[] = [];
      for (const question of questions) answers.push(left-- > 0 ? await opinion(runtime, session, ids, question).catch(() => null) : null);
      return answers;
    },
  };
}

/** Of the suggested against the written characters; null where they are not the same number or the model does not know them. */
async function opinion(
  { Tensor }: Runtime,
  session: Session,
  ids: ReadonlyMap<string, number>,
  question: ModelQuestion,
): Promise<number | null> {
  const { context, start, end, suggestion } = question;
  const written = [...context.slice(start, end)];
  const meant = [...suggestion];
  if (written.length !== meant.length) return null;
  const characters = [...context];
  const first = [...context.slice(0, start)].length + 1;
  const unknown = ids.get('[UNK]') ?? 0;
  const input = [ids.get('[CLS]') ?? unknown, ...characters.map((character) => ids.get(character) ?? unknown), ids.get('[SEP]') ?? unknown];
  const tensor = (value: (id: number) => number) =>
    new Tensor(
      'int64',
      BigInt64Array.from(input, (id) => BigInt(value(id))),
      [1, input.length],
    );
  const feeds = Object.fromEntries(
    session.inputNames.map((name) => [name, tensor(name.includes('mask') ? () => 1 : name.includes('type') ? () => 0 : (id) => id)]),
  );
  const output = (await session.run(feeds))[session.outputNames[0]!]!;
  const size = output.dims.at(-1)!;
  if (output.data.length !== size * input.length) return null;
  let least = 1;
  for (const [i, character] of meant.entries()) {
    if (character === written[i]) continue;
    const [right, wrong] = [ids.get(character), ids.get(written[i]!)];
    if (right === undefined || wrong === undefined || right >= size || wrong >= size) return null;
    const at = (first + i) * size;
    least = Math.min(least, 1 / (1 + Math.exp(output.data[at + wrong]! - output.data[at + right]!)));
  }
  return least;
}

function vocabulary(folder: string): Map<string, number> {
  try {
    const words = readFileSync(path.join(folder, 'vocab.txt'), 'utf8').split(/\r?\n/);
    return new Map(words.map((word, id) => [word, id]));
  } catch (cause) {
    throw new InputError(`模型文件夹 ${folder} 中应有 model.onnx 和 vocab.txt`, { code: 'model-unusable', cause });
  }
}

async function loadRuntime(folder: string): Promise<Runtime> {
  try {
    const file = createRequire(path.join(path.resolve(folder), 'package.json')).resolve('onnxruntime-node');
    const module = (await import(pathToFileURL(file).href)) as { default?: Runtime } & Runtime;
    return module.default ?? module;
  } catch (cause) {
    throw new InputError(`没有找到模型的运行环境，请在 ${folder} 中执行 npm install --ignore-scripts onnxruntime-node`, {
      code: 'model-runtime-missing',
      cause,
    });
  }
}
