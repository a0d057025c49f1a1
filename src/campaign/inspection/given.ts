/** What a caller knows of a site, checked; kept beside the crawl so that it can be judged again later by the same knowledge. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { SiteGiven } from '../../page/index.ts';
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
}

const FILE = 'given.json';

/** Checked knowledge. Throws InputError naming what is wrong. */
export function givenOf(known: SiteKnowledge, asOf: string, columnsFile: string | null): SiteGiven {
  const { kind, siteCode, registeredUrl, publicService, subsites } = known;
  return {
    kind,
    publicService,
    registeredUrl: registeredUrl === null ? null : homeAddress(registeredUrl),
    siteCode: siteCode === null ? null : readSiteCode(siteCode).code,
    name: null,
    asOf,
    columns: columnsFile === null ? [] : confirmationsOf(columnsFile),
    subsites: subsites.map((subsite) => ({ url: homeAddress(subsite), name: new URL(homeAddress(subsite)).host })),
  };
}

/** The file for a crawl's folder. */
export function givenFile(dir: string, known: SiteKnowledge, asOf: string): { file: string; text: string } {
  const { kind, siteCode, registeredUrl, publicService, subsites } = known;
  return {
    file: path.join(dir, FILE),
    text: `${JSON.stringify({ kind, siteCode, registeredUrl, publicService, subsites, asOf }, null, 2)}\n`,
  };
}

/** What the crawl in a folder was first judged by. Throws InputError when the folder holds no inspection. */
export function readGiven(dir: string): SiteKnowledge & { asOf: string } {
  try {
    return JSON.parse(readFileSync(path.join(dir, FILE), 'utf8')) as SiteKnowledge & { asOf: string };
  } catch (cause) {
    throw new InputError(`目录 ${dir} 中没有检查记录(${FILE}),请指定 inspect --crawl 所用的目录`, { code: 'crawl-missing', cause });
  }
}
