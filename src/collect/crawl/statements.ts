/** The writer's prepared statements. */
import type { DatabaseSync, StatementSync } from 'node:sqlite';

/** Prepares all of them. */
export function prepare(db: DatabaseSync): Record<StatementName, StatementSync> {
  return {
    getMeta: db.prepare('SELECT value FROM meta WHERE key = ?'),
    setMeta: db.prepare('INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value'),
    addTarget: db.prepare(
      'INSERT INTO targets (id, url, kind, state, priority, depth, parent, same_as, skipped) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    ),
    targetUrl: db.prepare('SELECT url FROM targets WHERE id = ?'),
    target: db.prepare('SELECT url, kind, depth, attempts, observations FROM targets WHERE id = ?'),
    updateTarget: db.prepare(
      'UPDATE targets SET state = ?, kind = ?, skipped = ?, attempts = ?, observations = ?, content_type = ?, title = ?, sample = ?, marks = ?, soft404 = ? WHERE id = ?',
    ),
    setState: db.prepare('UPDATE targets SET state = ?, skipped = ? WHERE id = ?'),
    forgetVisit: db.prepare('UPDATE targets SET state = 0, observations = NULL WHERE id = ?'),
    setAlias: db.prepare('UPDATE targets SET state = ?, same_as = ? WHERE id = ?'),
    aliases: db.prepare('SELECT id FROM targets WHERE same_as = ? ORDER BY id'),
    setSoft404: db.prepare('UPDATE targets SET soft404 = ? WHERE id = ?'),
    addBlock: db.prepare('INSERT INTO blocks (id, hash, text, link_targets, link_marks, link_texts, marks) VALUES (?, ?, ?, ?, ?, ?, ?)'),
    addPage: db.prepare(
      `INSERT INTO pages (id, target, final_url, status, fetched_at, first_byte_ms, total_ms, etag, last_modified, sha256, size, way, kind,
       published_at, hints, facts, blocks, headers, address, spool_offset, spool_length, dom_offset, dom_length)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    addVariant: db.prepare('INSERT INTO variants (url, client, final_url, status, reading, observation) VALUES (?, ?, ?, ?, ?, ?)'),
    addTrap: db.prepare(
      'INSERT INTO traps (name, shape, count, sample) VALUES (?, ?, ?, ?) ON CONFLICT (name, shape) DO UPDATE SET count = ?',
    ),
  };
}

/**
 * Statements that copy from the earlier crawl, attached under that name: long texts go from file to file. `linked`: its
 * bodies stand in this crawl at the same offsets.
 */
export function prepareCopies(db: DatabaseSync, linked: boolean): Record<'copyPage' | 'copyBlock', StatementSync> {
  return {
    copyPage: db.prepare(
      `INSERT INTO pages (id, target, final_url, status, fetched_at, first_byte_ms, total_ms, etag, last_modified, sha256, size, way, kind,
       published_at, hints, facts, blocks, headers, address, spool_offset, spool_length)
       SELECT ?, ?, ?, ?, ?, ?, ?, coalesce(?, etag), coalesce(?, last_modified), sha256, size, way, kind, published_at, hints, facts, ?,
       coalesce(?, headers), ?, ${linked ? 'coalesce(?, spool_offset), coalesce(?, spool_length)' : '?, ?'} FROM earlier.pages WHERE id = ?`,
    ),
    copyBlock: db.prepare(
      `INSERT INTO blocks (id, hash, text, link_targets, link_marks, link_texts, marks)
       SELECT ?, hash, text, CASE WHEN link_targets IS NULL THEN NULL ELSE ? END, link_marks, coalesce(?, link_texts), marks FROM earlier.blocks WHERE id = ?`,
    ),
  };
}

type StatementName =
  | 'getMeta'
  | 'setMeta'
  | 'addTarget'
  | 'targetUrl'
  | 'target'
  | 'updateTarget'
  | 'setState'
  | 'forgetVisit'
  | 'setAlias'
  | 'aliases'
  | 'setSoft404'
  | 'addBlock'
  | 'addPage'
  | 'addVariant'
  | 'addTrap';
