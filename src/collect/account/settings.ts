/** Settings that several connectors share. */
import { Type } from 'typebox';
import { Credential } from './credential.ts';

/** Of a source that is asked page after page. */
export const pagedSettings = {
  credential: Type.Optional(Credential),
  /** Pages read at most; 3 when left out. */
  maxPages: Type.Optional(Type.Integer({ minimum: 1, maximum: 20 })),
};

export const DEFAULT_PAGES = 3;
/** Of one answer, decompressed. */
export const MOST_BYTES = 8 * 1024 * 1024;
