import { describe, expect, it } from 'vitest';
import { kindOf } from './kind.ts';
import { keptName } from './name.ts';

/** An archive of empty parts with these names. */
function zipOf(names: readonly string[]): Buffer {
  const part = (signature: number, size: number, nameAt: number, name: Buffer, offset: number) => {
    const head = Buffer.alloc(size);
    head.writeUInt32LE(signature, 0);
    head.writeUInt16LE(name.length, nameAt);
    if (size === 46) head.writeUInt32LE(offset, 42);
    return Buffer.concat([head, name]);
  };
  let at = 0;
  const parts = names.map((given) => {
    const name = Buffer.from(given);
    const local = part(0x04034b50, 30, 26, name, 0);
    const entry = part(0x02014b50, 46, 28, name, at);
    at += local.length;
    return { local, entry };
  });
  const directory = Buffer.concat(parts.map(({ entry }) => entry));
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts.map(({ local }) => local), directory, end]);
}

describe('文件是什么，看内容不看名字', () => {
  const PNG = Buffer.from('\x89PNG\r\n\x1a\n....', 'latin1');
  it.each([
    ['png', PNG, 'image/png'],
    ['jpg', Buffer.from('\xff\xd8\xff\xe0', 'latin1'), 'image/jpeg'],
    ['webp', Buffer.from('RIFFabcdWEBPVP8 ', 'latin1'), 'image/webp'],
    ['gif', Buffer.from('GIF89a', 'latin1'), 'image/gif'],
    ['pdf', Buffer.from('%PDF-1.7'), 'application/pdf'],
    ['zip', zipOf(['照片/1.jpg']), 'application/zip'],
    ['docx', zipOf(['[Content_Types].xml', 'word/document.xml']), expect.stringContaining('wordprocessingml')],
    ['xlsx', zipOf(['[Content_Types].xml', 'xl/workbook.xml']), expect.stringContaining('spreadsheetml')],
    ['ofd', zipOf(['OFD.xml', 'Doc_0/Document.xml']), 'application/ofd'],
    ['txt', Buffer.from('情况说明\r\n'), 'text/plain'],
    ['txt', Buffer.from([0xc7, 0xe9, 0xbf, 0xf6]), 'text/plain'],
    ['txt', Buffer.from('<script>alert(1)</script>'), 'text/plain'],
  ])('%s', (ending, bytes, mediaType) => {
    expect(kindOf(bytes)).toMatchObject({ mediaType, endings: expect.arrayContaining([ending]) });
  });
  it.each([
    ['空的', Buffer.alloc(0), 'file-empty'],
    ['程序', Buffer.from('MZ\x90\0\x03', 'latin1'), 'file-type'],
    ['旧式 Word', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'file-type'],
    ['像图片而不是', Buffer.from('\x89PNG\r\n\0\0', 'latin1'), 'file-type'],
    ['带控制字符的文字', Buffer.from('文字\u0007'), 'file-type'],
    ['带宏', zipOf(['[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin']), 'file-with-macros'],
    ['断了的压缩包', zipOf(['a']).subarray(0, 40), 'table-broken'],
  ])('不收：%s', (_, bytes, code) => {
    expect(() => kindOf(bytes)).toThrow(expect.objectContaining({ code }));
  });
});

describe('留下的名字', () => {
  const name = (given: string) => keptName(given, { mediaType: 'image/jpeg', endings: ['jpg', 'jpeg'] });
  it.each([
    ['现场照片.JPG', '现场照片.jpg'],
    ['现场照片.jpeg', '现场照片.jpeg'],
    ['C:\\桌面\\现场.jpg', '现场.jpg'],
    ['../../etc/passwd', 'passwd.jpg'],
    ['照片\u202egpj.exe', '照片gpj.exe.jpg'],
    ['a\r\nSet-Cookie: x\u0000.jpg', 'aSet-Cookie x.jpg'],
    ['', '附件.jpg'],
    ['.jpg', 'jpg.jpg'],
    ['....', '附件.jpg'],
    ['"><script>', 'script.jpg'],
    [`${'长'.repeat(500)}.jpg`, `${'长'.repeat(120)}.jpg`],
  ])('%s', (given, kept) => expect(name(given)).toBe(kept));
});
