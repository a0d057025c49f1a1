/**
 * Accuracy from files, by their form: `wrong TAB right` or `count TAB wrong TAB right` (sentences, equal when clean),
 * `.jsonl` with `text` and `label` (hijacked or clean), `.txt`/`.txt.gz` with one clean sentence a line.
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { createProofreader, createTextEngine, type TextEngine, type TextMark } from '../../src/text/index.ts';

/** Prints one table a file. */
export function measureAccuracy(files: readonly string[]): void {
  const engine = createTextEngine();
  const proofreader = createProofreader();
  const layers: [name: string, reader: Pick<TextEngine, 'read'>][] = [
    ['packs', engine],
    ['packs and statistics', { read: (text, options) => proofreader.read(text, options).marks }],
  ];
  for (const file of files) {
    const bytes = readFileSync(file);
    const lines = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes)
      .toString('utf8')
      .split(/\r?\n/)
      .filter((line) => line !== '');
    console.log(`\n${file}`);
    if (file.includes('.jsonl')) tampering(engine, lines);
    else
      for (const [name, reader] of layers) {
        console.log(`  ${name}`);
        if (lines[0]?.includes('\t')) spelling(reader, lines);
        else falseAlarms(reader, lines);
      }
  }
}

/** Sentence pairs: each mark is right when the reference has its suggestion there; counted with and without hints. */
function spelling(engine: Pick<TextEngine, 'read'>, lines: readonly string[]): void {
  for (const [name, counts] of [
    ['without hints', (mark: TextMark) => mark.severity !== 'hint'],
    ['with hints', () => true],
  ] as const) {
    const layers = new Map<string, { right: number; wrong: number }>();
    let faulty = 0;
    let detected = 0;
    let corrected = 0;
    let clean = 0;
    let alarmed = 0;
    for (const line of lines) {
      const cells = line.split('\t');
      const [written, reference] = cells.length === 3 ? [cells[1]!, cells[2]!] : [cells[0]!, cells[1]!];
      const marks = engine.read(written, { kinds: ['misstatement', 'typo'] }).filter(counts);
      if (written === reference) {
        clean++;
        if (marks.length > 0) alarmed++;
      } else {
        faulty++;
        if (marks.length > 0) detected++;
        if (marks.length > 0 && apply(written, marks) === reference) corrected++;
      }
      for (const mark of marks) {
        const layer = layers.get(mark.rule) ?? { right: 0, wrong: 0 };
        layers.set(mark.rule, layer);
        if (written !== reference && isRight(written, reference, mark)) layer.right++;
        else layer.wrong++;
      }
    }
    const precision = corrected / Math.max(1, detected + alarmed);
    const recall = corrected / Math.max(1, faulty);
    console.log(
      `  ${name}: sentences ${faulty} faulty, ${clean} clean; corrected whole P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${f1(precision, recall).toFixed(3)}; touched ${detected}; false alarms ${alarmed} (${perTenThousand(alarmed, clean)} per 10,000)`,
    );
    for (const [rule, { right, wrong }] of [...layers].sort())
      console.log(`    ${rule.padEnd(28)} right ${right}  wrong ${wrong}  P ${(right / (right + wrong)).toFixed(3)}`);
  }
}

/** The suggestion stands in the reference where the mark was. Slips before it in the same sentence may shift the place. */
function isRight(written: string, reference: string, { start, end, suggestion }: TextMark): boolean {
  if (suggestion === null) return false;
  for (let shift = -4; shift <= 4; shift++)
    if (reference.startsWith(suggestion, start + shift) && written.slice(start, end) !== suggestion) return true;
  return false;
}

function apply(text: string, marks: readonly TextMark[]): string {
  let result = text;
  for (const { start, end, suggestion } of [...marks].sort((a, b) => b.start - a.start))
    if (suggestion !== null) result = result.slice(0, start) + suggestion + result.slice(end);
  return result;
}

function tampering(engine: TextEngine, lines: readonly string[]): void {
  let hit = 0;
  let missed = 0;
  let alarmed = 0;
  let hardAlarms = 0;
  for (const line of lines) {
    const row = JSON.parse(line) as { id: string; label: string; hard?: boolean; text: string };
    const found = engine.read(row.text, { kinds: ['tampering'] }).some((mark) => mark.severity === 'serious');
    if (row.label === 'hijacked') found ? hit++ : missed++;
    else if (found) {
      alarmed++;
      if (row.hard) hardAlarms++;
    }
    if (found !== (row.label === 'hijacked')) console.log(`    wrong: ${row.id}`);
  }
  const precision = hit / Math.max(1, hit + alarmed);
  const recall = hit / Math.max(1, hit + missed);
  console.log(
    `  hijacked told from clean: P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${f1(precision, recall).toFixed(3)}; false alarms on hard clean texts ${hardAlarms}`,
  );
}

/** Alarms on clean sentences by severity and rule, each shown so that a person can say which are true slips. */
function falseAlarms(engine: Pick<TextEngine, 'read'>, lines: readonly string[]): void {
  const bySeverity = new Map<string, number>();
  for (const line of lines)
    for (const mark of engine.read(line)) {
      bySeverity.set(mark.severity, (bySeverity.get(mark.severity) ?? 0) + 1);
      if (mark.severity === 'serious')
        console.log(`    ${mark.rule}  ${mark.quote} → ${mark.suggestion}  …${line.slice(Math.max(0, mark.start - 12), mark.end + 12)}…`);
    }
  for (const severity of ['serious', 'ordinary', 'hint'])
    console.log(
      `  ${severity}: ${bySeverity.get(severity) ?? 0} on ${lines.length} sentences (${perTenThousand(bySeverity.get(severity) ?? 0, lines.length)} per 10,000)`,
    );
}

function perTenThousand(count: number, total: number): string {
  return ((count / Math.max(1, total)) * 10_000).toFixed(2);
}

function f1(precision: number, recall: number): number {
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}
