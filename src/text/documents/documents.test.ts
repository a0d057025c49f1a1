import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTextEngine } from '../index.ts';
import { annotateDocx, plainDocx } from './annotate.ts';
import { DocumentError } from './error.ts';
import { decodePlain } from './plain.ts';
import { readDocument } from './read.ts';
import { tokenise } from './xml.ts';
import { openZip, writeZip } from './zip.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const docx = (body: string) => writeZip(new Map([['word/document.xml', encode(`<w:document ${W}><w:body>${body}</w:body></w:document>`)]]));
const failure = (bytes: Uint8Array) =>
  readDocument(bytes).then(
    () => 'read',
    (error: unknown) => (error instanceof DocumentError ? error.code : String(error)),
  );

describe('文本文件', () => {
  const sentence = '关于印发《政府网站发展指引》的通知\n各省、自治区、直辖市人民政府：';
  const gb18030 = Uint8Array.of(0xd5, 0xfe, 0xb8, 0xae, 0xcd, 0xf8, 0xd5, 0xbe, 0xbc, 0xec, 0xb2, 0xe9);
  it('UTF-8（有无标记）、UTF-16、GB18030 都能读', () => {
    expect(decodePlain(encode(sentence))).toBe(sentence);
    expect(decodePlain(encode(`\ufeff${sentence}`))).toBe(sentence);
    expect(decodePlain(new Uint8Array(Buffer.from(`\ufeff${sentence}`, 'utf16le')))).toBe(sentence);
    expect(decodePlain(new Uint8Array(Buffer.from(sentence, 'utf16le')))).toBe(sentence);
    expect(decodePlain(gb18030)).toBe('政府网站检查');
  });
  it('不是文本的说明不认识', async () => {
    expect(await failure(Uint8Array.of(0, 1, 2, 0, 255, 0, 3))).toBe('unknown-format');
  });
});

describe('docx', () => {
  const body =
    '<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>出席全国人民</w:t></w:r><w:r><w:t>代表大汇 &amp; 会议</w:t></w:r></w:p>' +
    '<w:tbl><w:tr><w:tc><w:p><w:r><w:t>单元格</w:t><w:tab/><w:t>二</w:t></w:r></w:p></w:tc></w:tr></w:tbl>' +
    '<w:p><w:del><w:r><w:delText>删去</w:delText></w:r></w:del></w:p>';
  it('段落、表格、制表符读成文字，删去的不读', async () => {
    expect((await readDocument(docx(body))).text).toBe('出席全国人民代表大汇 & 会议\n单元格\t二\n\n');
  });
  it('批注加在原处，文字不变', async () => {
    const marks = createTextEngine().read((await readDocument(docx(body))).text);
    const annotated = annotateDocx(docx(body), marks);
    expect((await readDocument(annotated)).text).toBe('出席全国人民代表大汇 & 会议\n单元格\t二\n\n');
    const xml = new TextDecoder().decode(openZip(annotated).part('word/document.xml')!);
    const range = xml.slice(xml.indexOf('<w:commentRangeStart w:id="0"/>'), xml.indexOf('<w:commentRangeEnd w:id="0"/>'));
    expect(range.replace(/<[^>]*>/g, '')).toBe('全国人民代表大汇');
    const depth = [...tokenise(xml)].reduce(
      (sum, token) => sum + (token.kind === 'open' && !token.empty ? 1 : token.kind === 'close' ? -1 : 0),
      0,
    );
    expect(depth).toBe(0);
    expect(new TextDecoder().decode(openZip(annotated).part('word/comments.xml')!)).toContain('全国人民代表大会');
  });
  it('任何文本生成的 docx 再读回来文字不变，批注多少都成', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('全国人民代表大汇', '&<>"', '\n', '布署', ' ', '正常文字', '😀'), { maxLength: 12 }),
        async (pieces) => {
          const text = `题${pieces.join('')}`;
          const marks = createEngineOnce().read(text);
          const read = (await readDocument(annotateDocx(plainDocx(text), marks))).text;
          expect(read).toBe(`${text}\n`);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('xlsx', () => {
  it('共享字符串、内联字符串和数值按行读出', async () => {
    const book = writeZip(
      new Map([
        ['xl/sharedStrings.xml', encode('<sst><si><t>姓名</t></si><si><r><t>国务</t></r><r><t>院</t></r><rPh><t>guo</t></rPh></si></sst>')],
        [
          'xl/worksheets/sheet1.xml',
          encode(
            '<worksheet><sheetData><row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row><row><c t="inlineStr"><is><t>甲</t></is></c><c><v>12</v></c></row></sheetData></worksheet>',
          ),
        ],
      ]),
    );
    expect((await readDocument(book)).text).toBe('姓名\t国务院\n甲\t12\n');
  });
});

describe('坏文件', () => {
  it('残缺、加密、旧格式、只有图片，各有各的说明', async () => {
    expect(await failure(docx('<w:p/>'))).toBe('no-text');
    expect(await failure(docx('<w:p><w:r><w:t>文</w:t></w:r></w:p>').subarray(0, 90))).toBe('broken');
    expect(await failure(writeZip(new Map([['mimetype', encode('x')]])))).toBe('unknown-format');
    const ole = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(100));
    expect(await failure(ole)).toBe('old-format');
    expect(await failure(new Uint8Array([...ole, ...Buffer.from('EncryptedPackage', 'utf16le')]))).toBe('encrypted');
    expect(await failure(encode('%PDF-1.7 broken'))).toBe('broken');
  });
  it('压缩炸弹在限额处停下', async () => {
    const bomb = writeZip(new Map([['word/document.xml', new Uint8Array(100 << 20)]]));
    expect(bomb.length).toBeLessThan(1 << 20);
    expect(await failure(bomb)).toBe('too-large');
  });
  it('随意改动字节只会得到文本或有说明的错误', async () => {
    const good = docx('<w:p><w:r><w:t>出席会议</w:t></w:r></w:p>');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }), async (changes) => {
        const bytes = Uint8Array.from(good);
        for (const [at, value] of changes) bytes[at] = value;
        await readDocument(bytes).catch((error: unknown) => expect(error).toBeInstanceOf(DocumentError));
      }),
      { numRuns: 300 },
    );
  });
});

let engine: ReturnType<typeof createTextEngine> | null = null;
function createEngineOnce(): ReturnType<typeof createTextEngine> {
  engine ??= createTextEngine();
  return engine;
}
