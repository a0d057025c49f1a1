/** One line of 50 MB through the engine in a process of its own, with a limit of memory and time. */
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const MEGABYTES = 50;
/** Old generation; the text itself and the buffers of the engine lie outside. */
const HEAP_MB = 512;
const MOST_RESIDENT_MB = 1024;

const program = `
import { createTextEngine } from ${JSON.stringify(path.resolve(import.meta.dirname, 'index.ts'))};
const engine = createTextEngine();
const unit = '各单位要认真贯彻落实会议精神，切实做好全国人民代表大会各项服务保障工作，';
const line = unit.repeat(Math.ceil((${MEGABYTES} << 20) / 3 / unit.length)) + '会议布署工作';
const marks = engine.read(line);
const found = marks.map(({ quote, end }) => [quote, line.length - end]);
console.log(JSON.stringify({ bytes: Buffer.byteLength(line), marks: found, resident: process.resourceUsage().maxRSS / 1024 }));
`;

it('50 MB 的一行文字：读完，找到末尾的错字，内存有限', { timeout: 120_000 }, async () => {
  const options = [`--max-old-space-size=${HEAP_MB}`, '--input-type=module', '--eval', program];
  const { stdout } = await promisify(execFile)(process.execPath, options, { timeout: 110_000 });
  const { bytes, marks, resident } = JSON.parse(stdout) as { bytes: number; marks: unknown[]; resident: number };
  expect(bytes).toBeGreaterThan(MEGABYTES << 20);
  expect(marks).toEqual([['布署', 2]]);
  expect(resident).toBeLessThan(MOST_RESIDENT_MB);
});
