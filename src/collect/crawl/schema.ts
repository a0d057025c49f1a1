/**
 * Tables of one crawl (`crawl.sqlite`) and the numbers written in them. The file may be read with any SQLite
 * while the crawl runs. A file of another version is refused, never migrated: a crawl is a record.
 */
import type { LinkPlace, PageLink } from '../../page/index.ts';

export const SCHEMA_VERSION = 4;

export const TABLES = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
-- Every address that pages link to, pages of the site included; this is also the frontier.
CREATE TABLE targets (
  id INTEGER PRIMARY KEY,
  url TEXT NOT NULL,            -- the first spelling seen: what is requested
  kind INTEGER NOT NULL,        -- TARGET_KINDS
  state INTEGER NOT NULL,       -- TARGET_STATES
  priority INTEGER NOT NULL,    -- lower first
  depth INTEGER NOT NULL,       -- clicks from the home page
  parent INTEGER,               -- targets.id of the page that showed it first
  same_as INTEGER,              -- another spelling of that target, which answers for it
  skipped TEXT,                 -- SKIP_REASONS
  attempts INTEGER NOT NULL DEFAULT 0,
  observations TEXT,            -- JSON array; a page's own successful reading is in pages
  content_type TEXT,
  title TEXT,                   -- of external pages
  sample TEXT,
  marks TEXT,                   -- JSON of the text engine's marks in title, newline, sample
  soft404 TEXT                  -- 'words', 'fingerprint' or 'both'
);
CREATE INDEX aliases ON targets (same_as) WHERE same_as IS NOT NULL;
-- Pages in order of reading. The long column stands last: what stands before it is read without it.
CREATE TABLE pages (
  id INTEGER PRIMARY KEY,
  target INTEGER NOT NULL UNIQUE,
  final_url TEXT,               -- null: the address asked for
  status INTEGER NOT NULL,
  fetched_at INTEGER NOT NULL,  -- ms, UTC
  first_byte_ms REAL,
  total_ms REAL NOT NULL,
  etag TEXT,
  last_modified TEXT,
  sha256 BLOB NOT NULL,         -- of the decompressed body
  size INTEGER NOT NULL,        -- bytes, decompressed
  way TEXT NOT NULL,            -- plain, records, browser
  kind TEXT NOT NULL,
  published_at TEXT,
  hints TEXT NOT NULL,          -- JSON of what the crawl acted upon, see storedHints()
  blocks BLOB NOT NULL,         -- blocks.id as 32-bit little-endian integers
  spool_offset INTEGER,         -- body as received, see spool.ts; null when not kept
  spool_length INTEGER,
  dom_offset INTEGER,           -- DOM that a browser made of it (UTF-8), in the spool; null when it was read as sent
  dom_length INTEGER,
  address TEXT,                 -- IP address that answered
  headers TEXT,                 -- JSON of the answer's headers
  facts TEXT NOT NULL           -- JSON of the facts without links
);
CREATE TABLE blocks (
  id INTEGER PRIMARY KEY,
  hash TEXT NOT NULL,
  link_targets BLOB,            -- targets.id as 32-bit little-endian integers, 0: not a target (address after the text)
  link_marks BLOB,              -- place * 16 + kind
  link_texts TEXT,              -- separated by U+001F; for target 0: text U+001E address
  marks TEXT,                   -- JSON of the text engine's marks, null when none; second_marks (second-reading.ts) may hold more
  text TEXT NOT NULL
);
-- The same address as other visitors are served it.
CREATE TABLE variants (id INTEGER PRIMARY KEY, url TEXT NOT NULL, client TEXT NOT NULL, final_url TEXT, status INTEGER, reading TEXT, observation TEXT NOT NULL);
-- Why addresses were called a trap.
CREATE TABLE traps (name TEXT NOT NULL, shape TEXT NOT NULL, count INTEGER NOT NULL, sample TEXT NOT NULL, PRIMARY KEY (name, shape)) WITHOUT ROWID;
`;

export const TARGET_KINDS = ['page', 'attachment', 'resource', 'external'] as const;
export type TargetKind = (typeof TARGET_KINDS)[number];

/** States of an address. `retry`: it failed and is asked again at the end; `alias`: another spelling answers for it. */
export const WAITING = 0;
export const DONE = 1;
export const SKIPPED = 2;
export const RETRY = 3;
export const ALIAS = 4;

export const PLACES: readonly LinkPlace[] = ['nav', 'list', 'body', 'footer', 'other'];
export const LINK_KINDS: readonly PageLink['kind'][] = ['page', 'image', 'script', 'style', 'frame', 'media', 'form'];
export const TEXT_SEPARATOR = '\u001f';
export const ADDRESS_SEPARATOR = '\u001e';
