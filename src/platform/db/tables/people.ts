/** People, how they sign in, what they asked before. */
import type { ColumnType, JSONColumnType } from 'kysely';
import type { Role } from '../../people/roles.ts';
import type { Instant, Version } from './kinds.ts';

export interface PersonTable {
  id: string;
  organisation_id: string;
  /** What one signs in with; lower case. */
  account: string;
  name: string;
  email: string | null;
  phone: string | null;
  created_at: Instant;
  /** Null while the person may sign in. */
  closed_at: Instant | null;
  version: Version;
}

/** Who of the office's own sign-in service is which person. */
export interface OutsideIdentityTable {
  issuer: string;
  /** What the service calls the person. */
  subject: string;
  person_id: string;
  linked_at: Instant;
  linked_by_name: string;
}

export interface PersonRoleTable {
  person_id: string;
  role: Role;
  given_at: Instant;
}

export interface CredentialTable {
  person_id: string;
  /** PHC string. */
  password: string;
  password_changed_at: Instant;
  must_change: boolean;
  /** Sealed seed; null without a second factor. */
  second_factor: Buffer | null;
  /** Last time step whose code was used. */
  second_factor_last: number | null;
  /** Wrong passwords or codes in a row. */
  failures: ColumnType<number, number | undefined, number>;
  locked_until: Instant | null;
  /** Locked by a person; null while not. */
  suspended_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
  /** Null: never signed in. */
  signed_in_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
}

/** One goes in place of a code of the second factor, and is then gone. */
export interface RecoveryCodeTable {
  person_id: string;
  /** SHA-256; the code itself is nowhere. */
  digest: Buffer;
  made_at: Instant;
}

export interface SessionTable {
  /** SHA-256 of the token; the token itself is nowhere. */
  digest: Buffer;
  person_id: string;
  begun_at: Instant;
  used_at: Instant;
  ends_at: Instant;
  /** A second factor was shown. */
  second_factor: boolean;
  /** Where from: address and browser, for the person to recognise. */
  origin: string;
}

export interface ApiTokenTable {
  id: string;
  digest: Buffer;
  person_id: string;
  name: string;
  /** Actions; no more than the person's own count. */
  scopes: string[];
  made_at: Instant;
  used_at: Instant | null;
  ends_at: Instant;
  revoked_at: Instant | null;
}

export interface AnsweredRequestTable {
  actor_id: string;
  /** Chosen by the client. */
  key: string;
  request_digest: Buffer;
  answer: JSONColumnType<object> | null;
  at: Instant;
}
