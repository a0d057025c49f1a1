/** Files that people handed in, and the records that refer to them. */
import type { Instant } from './kinds.ts';

export interface FileTable {
  id: string;
  /** Of whoever uploaded it. */
  organisation_id: string;
  sha256: string;
  /** One visible line with the ending of what it is. */
  name: string;
  /** Bytes. */
  size: number;
  /** Told by the bytes. */
  media_type: string;
  uploaded_at: Instant;
  uploaded_by: string | null;
  uploaded_by_name: string;
}

export interface FileUseTable {
  file_id: string;
  /** Kind of the record, a key of `FILE_USES`. */
  use: string;
  record_id: string;
  /** The record's. */
  organisation_id: string;
  /** Place among the record's files, from 0. */
  position: number;
}
