import { existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { TextMark } from '../../../text/index.ts';
import { endpointJudge } from './endpoint.ts';
import { onnxJudge } from './onnx.ts';
import { rejudge } from './rejudge.ts';

const text = '会议布署工作，按排下一步任务。';
const mark = (quote: string, suggestion: string | null, more: Partial<TextMark> = {}): TextMark => ({
  kind: 'typo',
  severity: 'ordinary',
  start: text.indexOf(quote),
  end: text.indexOf(quote) + quote.length,
  quote,
  suggestion,
  rule: 'typo.slips',
  message: '',
  confidence: 0.9,
  ...more,
});

describe('模型只能改变把握，不能决定', () => {
  const says = (...answers: (number | null)[]) => ({ ask: async () => answers });
  it('同意的提高，不同意的降为提示，没有意见的不变；一处不多、一处不少', async () => {
    const marks = [mark('布署', '部署'), mark('按排', '安排'), mark('任务', '任务书')];
    const judged = await rejudge(text, marks, says(0.95, 0.05, null));
    expect(judged.map(({ severity, confidence }) => [severity, Math.round(confidence * 100) / 100])).toEqual([
      ['ordinary', 0.95],
      ['hint', 0.45],
      ['ordinary', 0.9],
    ]);
  });
  it('严重表述、个人信息、没有改法的不问模型', async () => {
    const marks = [
      mark('会议', '汇议', { kind: 'misstatement', severity: 'serious' }),
      mark('工作', null),
      mark('任务', '任务', { kind: 'personal-data' }),
    ];
    const judge = { ask: () => Promise.reject(new Error('不应询问')) };
    expect(await rejudge(text, marks, judge)).toEqual(marks);
  });
});

describe('OpenAI 兼容的服务', () => {
  let reply: (body: string) => { status?: number; body: string } | null = () => null;
  const seen: { authorization: string | undefined; body: string }[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => {
      body += chunk.toString('utf8');
    });
    request.on('end', () => {
      seen.push({ authorization: request.headers.authorization, body });
      const answer = reply(body);
      if (answer !== null) response.writeHead(answer.status ?? 200, { location: 'http://192.0.2.1/' }).end(answer.body);
    });
  });
  afterEach(() => {
    seen.length = 0;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = async () => {
    if (!server.listening) await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/`;
  };
  const content = (text: string) => JSON.stringify({ choices: [{ message: { content: text } }] });

  it('题目带上下文和改法，密钥只在请求头中', async () => {
    reply = () => ({ body: content('```json\n[0.9, 0.1]\n```') });
    const judge = endpointJudge({ url: await url(), model: 'm', key: 'secret-key' });
    const judged = await rejudge(text, [mark('布署', '部署'), mark('按排', '安排')], judge);
    expect(judged.map(({ severity }) => severity)).toEqual(['ordinary', 'hint']);
    expect(seen[0]!.authorization).toBe('Bearer secret-key');
    expect(seen[0]!.body).toContain('布署');
    expect(seen[0]!.body).not.toContain('secret-key');
  });
  it.each([
    ['个数不对', () => ({ body: content('[0.9]') })],
    ['不是数', () => ({ body: content('[true, "x"]') })],
    ['不是 JSON', () => ({ body: '<html>' })],
    ['出错', () => ({ status: 500, body: '' })],
    ['转到别处', () => ({ status: 302, body: '' })],
    ['太长', () => ({ body: content(`[0.9, 0.1]${' '.repeat(300_000)}`) })],
    ['不回答', () => null],
  ] as [string, () => { status?: number; body: string } | null][])('%s：当作没有意见，不再询问', async (_, answer) => {
    reply = answer;
    const judge = endpointJudge({ url: await url(), model: 'm', key: null, timeoutMs: 300 });
    const marks = [mark('布署', '部署'), mark('按排', '安排')];
    expect(await rejudge(text, marks, judge)).toEqual(marks);
    await rejudge(text, marks, judge);
    expect(seen.length).toBeLessThanOrEqual(_ === '不是数' ? 2 : 1);
  });
  it('次数有上限', async () => {
    reply = () => ({ body: content('[0.9]') });
    const judge = endpointJudge({ url: await url(), model: 'm', key: null, mostRequests: 2 });
    for (let i = 0; i < 5; i++) await rejudge(text, [mark('布署', '部署')], judge);
    expect(seen).toHaveLength(2);
  });
});

describe('本地 ONNX 模型', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'zhengxun-model-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  /** Folder with `onnxruntime-node` in it, named by who runs the tests: the runtime is no dependency. */
  const runtime = process.env.ZHENGXUN_ONNX_RUNTIME ?? '';
  const words = ['[UNK]', '[CLS]', '[SEP]', '布', '部', '署', '按', '安', '排'];

  it('缺什么说什么', async () => {
    await expect(onnxJudge(path.join(folder, 'nothing'))).rejects.toThrow('应有 model.onnx 和 vocab.txt');
    writeFileSync(path.join(folder, 'vocab.txt'), words.join('\n'));
    await expect(onnxJudge(folder)).rejects.toThrow('npm install --ignore-scripts onnxruntime-node');
  });

  it.skipIf(!existsSync(path.join(runtime, 'onnxruntime-node')))('真的运行一个几百字节的模型（未给出运行环境则跳过）', async () => {
    symlinkSync(runtime, path.join(folder, 'node_modules'));
    await expect(onnxJudge(folder)).rejects.toThrow('无法载入模型');
    // 布 is rather 部; 按 is rather itself.
    writeFileSync(
      path.join(folder, 'model.onnx'),
      tinyModel(words.length, [
        [3, 4, 9],
        [6, 6, 9],
      ]),
    );
    const judge = await onnxJudge(folder);
    const judged = await rejudge(text, [mark('布署', '部署'), mark('按排', '安排'), mark('任务', '任务书'), mark('任务', '壬务')], judge);
    expect(judged.map(({ severity, confidence }) => [severity, Math.round(confidence * 100) / 100])).toEqual([
      ['ordinary', 0.95],
      ['hint', 0.45],
      ['ordinary', 0.9],
      ['ordinary', 0.9],
    ]);
  });
});

/** An ONNX model of one Gather: for each character a row of scores, given where not zero as [written, meant, score]. */
function tinyModel(size: number, scores: readonly (readonly [number, number, number])[]): Buffer {
  const varint = (value: number): number[] => (value < 128 ? [value] : [(value & 127) | 128, ...varint(value >>> 7)]);
  const number = (field: number, value: number) => Buffer.from([...varint(field << 3), ...varint(value)]);
  const bytes = (field: number, content: Buffer | string) => {
    const data = Buffer.from(content);
    return Buffer.concat([Buffer.from([...varint((field << 3) | 2), ...varint(data.length)]), data]);
  };
  const table = Buffer.alloc(size * size * 4);
  for (const [written, meant, score] of scores) table.writeFloatLE(score, (written * size + meant) * 4);
  const weights = Buffer.concat([number(1, size), number(1, size), number(2, 1), bytes(8, 'table'), bytes(9, table)]);
  const dimension = (name: string) => bytes(1, bytes(2, name));
  const value = (name: string, type: number, dimensions: Buffer[]) =>
    Buffer.concat([bytes(1, name), bytes(2, bytes(1, Buffer.concat([number(1, type), bytes(2, Buffer.concat(dimensions))])))]);
  const node = Buffer.concat([bytes(1, 'table'), bytes(1, 'input_ids'), bytes(2, 'logits'), bytes(4, 'Gather')]);
  const graph = Buffer.concat([
    bytes(1, node),
    bytes(2, 'tiny'),
    bytes(5, weights),
    bytes(11, value('input_ids', 7, [dimension('one'), dimension('length')])),
    bytes(12, value('logits', 1, [dimension('one'), dimension('length'), dimension('size')])),
  ]);
  return Buffer.concat([number(1, 8), bytes(7, graph), bytes(8, number(2, 13))]);
}
