/** What a caller knows of a site, checked; kept beside the crawl so that it can be judged again later by the same knowledge. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { AvailabilityArtifact, SiteGiven } from '../../page/index.ts';
import { InputError } from '../../platform/index.ts';
import { readSiteCode } from '../../registry/index.ts';
import { homeAddress } from './address.ts';
import { confirmationsOf } from './columns.ts';

/** As typed or filed: nothing checked yet. */
export interface SiteKnowledge {
  kind: 'portal' | 'site';
  siteCode: string | null;
  registeredUrl: string | null;
  publicService: boolean;
  /** Home addresses of declared sub-sites. */
  subsites: readonly string[];
  /** What the platform's watching saw of the home address; left out: it is not watched. */
  availability?: AvailabilityArtifact;
}

/** What a crawl was first judged by. */
export interface FirstJudgement extends SiteKnowledge {
  asOf: string;
  /** Of its draws; null in records that do not say: then it follows from site and day. */
  seed: string | null;
}

const FILE = 'given.json';

/** Checked knowledge. Throws InputError naming what is wrong. */
export function givenOf(known: SiteKnowledge, asOf: string, columnsFile: string | null): SiteGiven {
  const { kind, siteCode, registeredUrl, publicService, subsites, availability } = known;
  return {
    kind,
    publicService,
    registeredUrl: registeredUrl === null ? null : homeAddress(registeredUrl),
    siteCode: siteCode === null ? null : readSiteCode(siteCode).code,
    name: null,
    asOf,
    columns: columnsFile === null ? [] : confirmationsOf(columnsFile),
    subsites: subsites.map((subsite) => ({ url: homeAddress(subsite), name: new URL(homeAddress(subsite)).host })),
    ...(availability === undefined ? {} : { availability }),
  };
}

/** The file for a crawl's folder. */
export function givenFile(
  dir: string,
  known: SiteKnowledge,
  { asOf, seed }: Pick<FirstJudgement, 'asOf' | 'seed'>,
): { file: string; text: string } {
  const { kind, siteCode, registeredUrl, publicService, subsites, availability } = known;
  return {
    file: path.join(dir, FILE),
    text: `${JSON.stringify({ kind, siteCode, registeredUrl, publicService, subsites, asOf, seed, availability }, null, 2)}\n`,
  };
}

/** Whether an inspection came to its report in that folder. */
export function hasGiven(dir: string): boolean {
  return existsSync(path.join(dir, FILE));
}

/** What the crawl in a folder was first judged by. Throws InputError when the folder holds no inspection. */
export function readGiven(dir: string): FirstJudgement {
  const text = readFile(dir);
  try {
    const known: unknown = JSON.parse(text);
    if (isKnowledge(known)) return { ...known, seed: known.seed ?? null };
  } catch {
    // Told below: torn and foreign content are the same to the reader.
  }
  throw new InputError(`目录 ${dir} 中的检查记录（${FILE}）已损坏，请重新检查该网站`, { code: 'given-damaged' });
}

function readFile(dir: string): string {
  try {
    return readFileSync(path.join(dir, FILE), 'utf8');
  } catch (cause) {
    throw new InputError(`目录 ${dir} 中没有检查记录（${FILE}），请指定 inspect --crawl 所用的目录`, { code: 'crawl-missing', cause });
  }
}

function isKnowledge(value: unknown): value is Omit<FirstJudgement, 'seed'> & { seed?: string | null } {
  if (typeof value !== 'object' || value === null) return false;
  const { kind, siteCode, registeredUrl, publicService, subsites, asOf, seed, availability } = value as Record<string, unknown>;
  const isTextOrNull = (one: unknown): boolean => one === null || typeof one === 'string';
  return (
    (kind === 'portal' || kind === 'site') &&
    isTextOrNull(siteCode) &&
    isTextOrNull(registeredUrl) &&
    typeof publicService === 'boolean' &&
    Array.isArray(subsites) &&
    subsites.every((one) => typeof one === 'string') &&
    typeof asOf === 'string' &&
    (seed === undefined || isTextOrNull(seed)) &&
    (availability === undefined || isAvailability(availability))
  );
}

function isAvailability(value: unknown): value is AvailabilityArtifact {
  if (typeof value !== 'object' || value === null) return false;
  const { days, outages } = value as Record<string, unknown>;
  return Array.isArray(days) && Array.isArray(outages);
}
