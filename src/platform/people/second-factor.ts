/** Time-based one-time codes (RFC 6238) as the usual apps show them; a code is good once. */
import { Secret, TOTP } from 'otpauth';

const ISSUER = '政巡';
/** A code of the step before or after is taken: clocks differ. */
const TOLERANCE = 1;
const STEP_MS = 30_000;

export interface NewSecondFactor {
  /** To be sealed and stored. */
  seed: Buffer;
  /** For a QR code: `otpauth://…`. */
  url: string;
  /** For typing, in groups of four. */
  text: string;
}

/** A new seed for an account. */
export function newSecondFactor(account: string): NewSecondFactor {
  const secret = new Secret({ size: 20 });
  const url = new TOTP({ issuer: ISSUER, label: account, secret }).toString();
  return { seed: Buffer.from(secret.bytes), url, text: secret.base32.replace(/(.{4})(?=.)/g, '$1 ') };
}

/**
 * The time step a code belongs to, to be stored as the last one used; null for a code that is wrong, out of time, or of a step
 * not after `lastStep` (used before).
 */
export function secondFactorStep(seed: Uint8Array, code: string, now: number, lastStep: number | null): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const secret = new Secret({ buffer: new Uint8Array(seed).buffer });
  const delta = new TOTP({ secret }).validate({ token: code, timestamp: now, window: TOLERANCE });
  if (delta === null) return null;
  const step = Math.floor(now / STEP_MS) + delta;
  return lastStep !== null && step <= lastStep ? null : step;
}
