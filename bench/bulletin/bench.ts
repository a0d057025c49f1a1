/** A province's bulletin (638 sites, 141 accounts) from results to files: composed, proven, .docx and .xlsx. Median of the rounds. */
import { annexSheets, checkBulletin, composeBulletin, preset, renderDocx } from '../../src/bulletin/index.ts';
import { seeds } from '../../src/bulletin/testing/seeds/all.ts';
import { writeBook } from '../../src/platform/index.ts';

/** Goals of the project, in ms. */
const FLOOR_MS = 3000;
const GOAL_MS = 500;

export async function benchBulletin(args: string[]): Promise<void> {
  const at = args.indexOf('--rounds');
  const rounds = at < 0 ? 7 : Number(args[at + 1]);
  const { set, preset: id, issue } = seeds.hunan;
  const settings = preset(id);
  const times: { first: number; all: number[] }[] = [];
  for (let round = 0; round < rounds; round++) {
    const started = performance.now();
    const bulletin = composeBulletin(set, settings, issue);
    const composed = performance.now();
    const problems = checkBulletin({ bulletin, set, settings });
    const checked = performance.now();
    const docx = renderDocx(bulletin);
    const typeset = performance.now();
    const xlsx = await writeBook(annexSheets(bulletin));
    const ended = performance.now();
    if (problems.length > 0 || docx.length === 0 || xlsx.length === 0) throw new Error('the bulletin does not add up');
    times.push({ first: ended - started, all: [composed - started, checked - composed, typeset - checked, ended - typeset] });
  }
  const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1]!;
  console.log(`网站 ${set.sites.length} 个、账号 ${set.accounts.length} 个，${rounds} 轮`);
  for (const [i, name] of ['生成', '核对', '.docx', '.xlsx'].entries())
    console.log(`  ${name.padEnd(6)} ${median(times.map(({ all }) => all[i]!)).toFixed(1)} ms`);
  const total = median(times.map(({ first }) => first));
  console.log(`  合计   ${total.toFixed(0)} ms（第一轮 ${times[0]!.first.toFixed(0)} ms；下限 ${FLOOR_MS} ms，目标 ${GOAL_MS} ms）`);
}
