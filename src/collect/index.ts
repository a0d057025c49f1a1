/** The only code that talks to inspected sites. */

export {
  ACCOUNT_FUNCTIONS,
  type Account,
  type AccountFunction,
  type AccountProfile,
  type FunctionLink,
  type FunctionTest,
  type Post,
} from './account/account.ts';
export { isLoginAddress } from './account/ask.ts';
export type { AccountConnector, LookTools } from './account/connector.ts';
export { ACCOUNT_CONNECTORS, connectorFor } from './account/connectors.ts';
export { Credential } from './account/credential.ts';
export { accountFacts, postText } from './account/facts.ts';
export { checkConfiguration, lookAtAccount, unreadableCredential } from './account/look.ts';
export { ACCOUNT_OUTCOMES, type AccountOutcome, isSight, outcomeSentence } from './account/outcome.ts';
export {
  type Browser,
  type BrowserOptions,
  createBrowser,
  type Picture,
  type PictureRequest,
  type Rendered,
} from './browser/browser.ts';
export type { Mark } from './browser/mark-script.ts';
export { AttachmentTexts } from './crawl/attachment-texts.ts';
export { storeCloseLook } from './crawl/close-look.ts';
export { crawlSite } from './crawl/crawl.ts';
export { isHtml } from './crawl/observations.ts';
export type { CrawlEvent, CrawlLimits, CrawlOptions, CrawlSummary, Pause, Supplement } from './crawl/options.ts';
export { realPause } from './crawl/pause.ts';
export type { ReaderSource } from './crawl/reading.ts';
export { SecondReading } from './crawl/second-reading.ts';
export { openCrawl, type PageVariant, type StoredBody, type StoredCrawl } from './crawl/view.ts';
export { type Evidence, SIGNATURE_FILE } from './evidence/evidence.ts';
export { type EvidenceFiles, type ExtractedRecord, extractRecord } from './evidence/extract.ts';
export { loadSigningKey, readPublicKey, type SigningKey } from './evidence/key.ts';
export type { TimestampAuthority } from './evidence/timestamp-client.ts';
export { verifyEvidence } from './evidence/verify.ts';
export { VERIFY_PROBLEMS, type VerifyReport } from './evidence/verify-result.ts';
export { packWacz } from './evidence/wacz.ts';
export type { StoredExchange } from './evidence/warc-record.ts';
export { createEvidence, type EvidenceWriter } from './evidence/writer.ts';
export { writeZip } from './evidence/zip-writer.ts';
export * from './fetcher.ts';
export { certificateNames } from './net/certificate.ts';
export { type DecodedBody, decodeBody } from './net/decode.ts';
export { type ConnectProgress, createGuard, type Guard, type GuardedConnection } from './net/guard.ts';
export { createFetcher, type FetcherOptions } from './net/http-fetcher.ts';
export { askOverIpv6 } from './net/ipv6.ts';
export { referenceLook } from './net/line.ts';
export * from './outcome.ts';
export {
  type CloseProbers,
  type CloseSight,
  createCloseProbers,
  createProber,
  createSecondProber,
  type ProbeOptions,
  type ProbeResult,
  type Prober,
  type ProbeSummary,
  type ProbeTime,
  type ProbeWay,
  parseTargets,
  sweep,
  targetUrl,
} from './probe/index.ts';
export { createVisitor, type Visitor } from './visitor.ts';
