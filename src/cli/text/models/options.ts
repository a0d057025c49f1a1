/** Options that name an optional model, and the judge behind them. Source: docs/decisions/0004-optional-models.md. */
import { type Command, Option } from 'commander';
import { InputError } from '../../../platform/index.ts';
import { endpointJudge } from './endpoint.ts';
import { onnxJudge } from './onnx.ts';
import type { ModelJudge } from './rejudge.ts';

export interface ParsedModelOptions {
  model?: string;
  modelUrl?: string;
  modelName?: string;
}

/** The variable that holds the key: a command line is seen by everybody on the machine. */
const KEY = 'ZHENGXUN_MODEL_KEY';

/** Adds them; no model is asked without them. */
export function addModelOptions(command: Command): Command {
  return command
    .addOption(new Option('--model <DIR>', '本地 ONNX 纠错模型的文件夹，只用来复核错别字').conflicts('modelUrl'))
    .option('--model-url <URL>', `OpenAI 兼容服务的地址（到 /v1），只用来复核错别字；文本会发往该地址，密钥取自环境变量 ${KEY}`)
    .option('--model-name <NAME>', '该服务中模型的名称');
}

/** The judge asked for, null without. Throws InputError. */
export async function modelOf({ model, modelUrl, modelName }: ParsedModelOptions): Promise<ModelJudge | null> {
  if (model !== undefined) return onnxJudge(model);
  if (modelUrl === undefined) return null;
  const url = URL.parse(modelUrl);
  if (url === null || !/^https?:$/.test(url.protocol) || url.username !== '')
    throw new InputError(`--model-url 应为 http 或 https 地址，其中不写密钥`, { code: 'model-url' });
  if (modelName === undefined) throw new InputError('请用 --model-name 给出模型的名称', { code: 'model-name-missing' });
  return endpointJudge({ url: modelUrl, model: modelName, key: process.env[KEY] ?? null });
}
