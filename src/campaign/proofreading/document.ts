/** One file as a text to proofread, whatever it is: what `zhengxun text` and the proofreading desk read alike. */
import { createPageReader } from '../../page/index.ts';
import { convertOffice, InputError, MOST_PAGES, OFFICE_FILE, recognise } from '../../platform/index.ts';
import { DocumentError, type DocumentText, readDocument } from '../../text/index.ts';

/** A text and where it came from. */
export interface Document {
  name: string;
  text: string;
  /** The text is the file itself, so it need not be repeated in the result. */
  plain: boolean;
  /** The .docx the text was read from; null for other formats. */
  docx: Uint8Array | null;
}

const HTML = /\.(?:html?|shtml|xhtml|jsp|aspx?|php)$/i;
/** Pictures are read when they are named; in a folder they are mostly ornament. */
const PICTURE = /\.(?:png|jpe?g|tiff?|bmp)$/i;

/** The text of a file. Throws InputError, with what the sender can do. */
export async function documentOf(name: string, bytes: Uint8Array): Promise<Document> {
  if (HTML.test(name)) return { name, text: htmlText(bytes), plain: false, docx: null };
  if (PICTURE.test(name)) return scanned(name, bytes, 'picture');
  try {
    return asDocument(name, bytes, await readDocument(bytes));
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    if (error.code === 'old-format' || (error.code === 'unknown-format' && OFFICE_FILE.test(name))) return converted(name, bytes);
    if (error.code === 'no-text' && startsAsPdf(bytes)) return scanned(name, bytes, 'pdf');
    throw unreadable(name, error);
  }
}

async function converted(name: string, bytes: Uint8Array): Promise<Document> {
  const result = await convertOffice(bytes, name);
  if (result === 'missing') throw unreadable(name, new DocumentError('old-format'));
  if (result === null) throw unreadable(name, new DocumentError('not-converted'));
  try {
    return asDocument(name, result, await readDocument(result));
  } catch (error) {
    throw error instanceof DocumentError ? unreadable(name, error) : error;
  }
}

async function scanned(name: string, bytes: Uint8Array, kind: 'pdf' | 'picture'): Promise<Document> {
  const result = await recognise(bytes, kind);
  if (result === 'missing')
    throw new InputError(`${name}：${new DocumentError('no-text').message}；安装 tesseract、其中文数据 chi_sim 和 poppler 后可自动识别`, {
      code: 'document-no-text',
    });
  if (result === 'too-long')
    throw new InputError(`${name}：扫描件超过 ${MOST_PAGES} 页，请分成几个文件再检查`, { code: 'document-too-long' });
  if (result === null) throw new InputError(`${name}：图片中没有识别出文字，请确认清晰度和方向`, { code: 'document-no-text' });
  return { name, text: result.text, plain: false, docx: null };
}

function unreadable(name: string, error: DocumentError): InputError {
  return new InputError(`${name}：${error.message}`, { code: `document-${error.code}`, cause: error });
}

function startsAsPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 5)) === '%PDF-';
}

function asDocument(name: string, bytes: Uint8Array, { text, plain, isDocx }: DocumentText): Document {
  return { name, text, plain: plain && name !== '-', docx: isDocx ? bytes : null };
}

/** Visible text of a page: its blocks, one below the other. */
function htmlText(bytes: Uint8Array): string {
  const reading = createPageReader().read(bytes, { url: '', contentType: null, isHome: false });
  return reading.blocks.map((block) => block.text).join('\n');
}
