/**
 * The second door of this folder: database, audit trail, jobs. Apart from `index.ts`, so that a command that
 * inspects one site with files does not load them.
 */
export { type TrailProblem, type TrailState, verifyTrail } from './audit/trail.ts';
export { type Database, type DatabaseOptions, openDatabase } from './db/connection.ts';
export { migrate, pendingMigrations } from './db/migrate.ts';
