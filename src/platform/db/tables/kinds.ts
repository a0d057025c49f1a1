/** Column types that tables share. */
import type { ColumnType } from 'kysely';

/** UTC instant; written as a Date. */
export type Instant = ColumnType<Date, Date, Date>;

/** Counts changes from 1: what an ETag says. */
export type Version = ColumnType<number, number | undefined, number>;
