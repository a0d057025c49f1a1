/** The light door of this folder: parts of office documents, for a stage that writes them and proofreads nothing. */
export { DocumentError } from './documents/error.ts';
export { escapeXml, tokenise, unescapeXml } from './documents/xml.ts';
export { openZip, writeZip } from './documents/zip.ts';
