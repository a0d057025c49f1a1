/** A document that cannot be read: the sentence says what the sender can do. */
export class DocumentError extends Error {
  /** Stable, kebab-case. */
  readonly code: DocumentErrorCode;

  constructor(code: DocumentErrorCode, cause?: unknown) {
    super(SENTENCES[code], { cause });
    this.name = 'DocumentError';
    this.code = code;
  }
}

export type DocumentErrorCode = 'broken' | 'encrypted' | 'too-large' | 'no-text' | 'old-format' | 'not-converted' | 'unknown-format';

const SENTENCES: Record<DocumentErrorCode, string> = {
  broken: '文件已损坏或不完整，请重新导出后再试',
  encrypted: '文件已加密，请去除打开密码后再试',
  'too-large': '文件解压后过大，疑为压缩炸弹，已停止读取',
  'no-text': '文件只含图片没有文字，请先进行文字识别（OCR）再检查',
  'old-format': '这是旧格式的 Office/WPS 文件，请另存为 .docx 或 .xlsx，或安装 LibreOffice 后再试',
  'not-converted': '文件转换失败（可能已损坏、加密或过于复杂），请另存为 .docx、.xlsx 或 .pdf 后再试',
  'unknown-format': '不认识这种文件格式，请提供 txt、html、docx、pdf 或 xlsx 文件',
};
