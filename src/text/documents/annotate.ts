/** A .docx with a comment at every mark: the sender's own document, or a plain one made of a text. */
import type { MarkKind, Severity, TextMark } from '../marks.ts';
import { type DocxRun, docxText, MAIN } from './docx.ts';
import { escapeXml } from './xml.ts';
import { openZip, writeZip } from './zip.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const AUTHOR = '政巡';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Words for people; the terminal and the annotated page use them too. */
export const KIND_NAMES: Record<MarkKind, string> = {
  misstatement: '表述错误',
  typo: '错别字',
  sensitive: '敏感内容',
  'personal-data': '个人信息',
  tampering: '篡改痕迹',
  punctuation: '格式',
};
export const SEVERITY_NAMES: Record<Severity, string> = { serious: '严重', ordinary: '一般', hint: '提示' };

/** The document with comments; `text` must be what `readDocument` gave for it. Throws DocumentError. */
export function annotateDocx(bytes: Uint8Array, marks: readonly TextMark[]): Uint8Array {
  const archive = openZip(bytes);
  const { xml, runs } = docxText(archive);
  const parts = new Map<string, Uint8Array>();
  for (const name of archive.names) if (!name.endsWith('/')) parts.set(name, archive.part(name)!);
  const text = (name: string) => (parts.has(name) ? new TextDecoder().decode(parts.get(name)) : null);
  const put = (name: string, content: string) => parts.set(name, new TextEncoder().encode(content));

  const existing = text('word/comments.xml');
  const first = existing === null ? 0 : Math.max(-1, ...[...existing.matchAll(/w:id="(\d{1,9})"/g)].map((m) => Number(m[1]))) + 1;
  put(MAIN, withRanges(xml, runs, marks, first));
  const comments = marks.map((mark, i) => comment(first + i, mark)).join('');
  if (existing !== null)
    put(
      'word/comments.xml',
      existing.replace('</w:comments>', () => `${comments}</w:comments>`),
    );
  else {
    put('word/comments.xml', `${HEAD}<w:comments xmlns:w="${W}">${comments}</w:comments>`);
    const relation = `<Relationship Id="rIdZhengxun" Type="${RELATIONS}/comments" Target="comments.xml"/>`;
    const relations = text('word/_rels/document.xml.rels') ?? `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"></Relationships>`;
    put('word/_rels/document.xml.rels', closeWith(relations, 'Relationships', relation));
    const override = `<Override PartName="/word/comments.xml" ContentType="${TYPE}.comments+xml"/>`;
    put('[Content_Types].xml', closeWith(text('[Content_Types].xml') ?? '', 'Types', override));
  }
  return writeZip(parts);
}

/** A plain document of a text, a line a paragraph. */
export function plainDocx(text: string): Uint8Array {
  const paragraphs = text
    .split(/\r?\n/)
    .map((line) => `<w:p><w:r><w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r></w:p>`)
    .join('');
  const encode = (content: string) => new TextEncoder().encode(HEAD + content);
  return writeZip(
    new Map([
      [
        '[Content_Types].xml',
        encode(
          `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${MAIN}" ContentType="${TYPE}.document.main+xml"/></Types>`,
        ),
      ],
      [
        '_rels/.rels',
        encode(
          `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="${MAIN}"/></Relationships>`,
        ),
      ],
      [MAIN, encode(`<w:document xmlns:w="${W}"><w:body>${paragraphs}</w:body></w:document>`)],
    ]),
  );
}

interface Insertion {
  /** Offset in the XML; equal ones keep their order. */
  at: number;
  text: string;
  /** Length of what is replaced. */
  replaces: number;
}

function withRanges(xml: string, runs: readonly DocxRun[], marks: readonly TextMark[], first: number): string {
  if (runs.length === 0) return xml;
  const insertions: Insertion[] = [];
  const widened = new Set<DocxRun>();
  const insert = (offset: number, marker: string, isEnd: boolean) => {
    const run = runAt(runs, offset, isEnd);
    const inRun = Math.max(0, Math.min(lengthOf(run), offset - run.start));
    // A run that is split keeps the spaces at the cut.
    if (!widened.has(run)) insertions.push({ at: run.tagStart, text: '<w:t xml:space="preserve">', replaces: run.tagEnd - run.tagStart });
    widened.add(run);
    insertions.push({
      at: run.at + rawOffset(run.raw, inRun),
      text: `</w:t></w:r>${marker}<w:r>${run.format}<w:t xml:space="preserve">`,
      replaces: 0,
    });
  };
  marks.forEach((mark, i) => {
    const id = first + i;
    insert(mark.start, `<w:commentRangeStart w:id="${id}"/>`, false);
    insert(mark.end, `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`, true);
  });
  insertions.sort((a, b) => a.at - b.at);
  const pieces: string[] = [];
  let done = 0;
  for (const { at, text, replaces } of insertions) {
    pieces.push(xml.slice(done, at), text);
    done = at + replaces;
  }
  return pieces.join('') + xml.slice(done);
}

/** The run that holds the offset (or ends there); what lies outside the body is put at its end. */
function runAt(runs: readonly DocxRun[], offset: number, isEnd: boolean): DocxRun {
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const start = runs[middle]!.start;
    if (start < offset || (start === offset && !isEnd)) low = middle;
    else high = middle - 1;
  }
  return runs[low]!;
}

const ENTITY = /&[^;]{1,10};/y;

function lengthOf(run: DocxRun): number {
  let length = 0;
  for (let at = 0; at < run.raw.length; length++) at += stepAt(run.raw, at);
  return length;
}

/** Offset in the raw text of an element of the character at `index`; an entity is one character. */
function rawOffset(raw: string, index: number): number {
  let at = 0;
  for (let i = 0; i < index && at < raw.length; i++) at += stepAt(raw, at);
  return at;
}

function stepAt(raw: string, at: number): number {
  ENTITY.lastIndex = at;
  return raw[at] === '&' ? (ENTITY.exec(raw)?.[0].length ?? 1) : 1;
}

function comment(id: number, mark: TextMark): string {
  const advice = mark.suggestion === null ? '' : ` 建议：${mark.suggestion}`;
  const text = `[${SEVERITY_NAMES[mark.severity]}·${KIND_NAMES[mark.kind]}] ${mark.message}${advice}`;
  return `<w:comment w:id="${id}" w:author="${AUTHOR}" w:initials="${AUTHOR}"><w:p><w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p></w:comment>`;
}

function closeWith(xml: string, root: string, child: string): string {
  const end = xml.lastIndexOf(`</${root}>`);
  return end < 0 ? xml.replace(/\/>\s*$/, () => `>${child}</${root}>`) : xml.slice(0, end) + child + xml.slice(end);
}
