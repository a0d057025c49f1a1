/** The light door of this folder: frozen results and the building of HTML pages, for a stage that makes documents of results. */
export { html, type Markup, ownText, toText } from './report/html/markup.ts';
export { canonicalJson } from './results/canonical.ts';
export {
  RESULT_SET,
  type ResultAccount,
  type ResultReason,
  type ResultSet,
  type ResultSite,
  type ResultUnit,
  resultSetHash,
  resultSetSchema,
} from './results/result-set.ts';
