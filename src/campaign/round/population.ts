/**
 * The population of a round: which records of the registry it looks at, what is left out and why, and the draw among them. Pure: the
 * same registry, selection and coverage give the same population.
 */
import type { ObjectKind, OrganisationLevel, RegistryState } from '../../platform/server.ts';
import { drawSample, frameHash, type StratumDraw } from './sample.ts';
import type { Coverage, Selection } from './terms.ts';

/** An organisation on the way from the office of the round down to the owner. */
export interface UnitStep {
  id: string;
  name: string;
  level: OrganisationLevel;
}

/** A record of the registry as a round keeps it: as it was when the round was opened. */
export interface ObjectRecord {
  id: string;
  kind: ObjectKind;
  code: string | null;
  name: string;
  /** Home address or link; null for an account without one. */
  url: string | null;
  /** Other addresses, store pages. */
  furtherUrls: string[];
  /** 主办单位 or 开设主体. */
  organizer: string | null;
  supervisor: string | null;
  /** Of an account; null for sites. */
  platform: string | null;
  isPortal: boolean;
  hasNoServices: boolean;
  state: RegistryState;
  organisationId: string;
  /** From just below the office of the round to the owner; empty: the office's own. */
  units: UnitStep[];
  /** Level of the area it belongs to: that of the nearest organisation above that is no mere unit. */
  level: OrganisationLevel;
  /** Sites that are part of it: looked at with it, charged to it. */
  subSites: { id: string; name: string; url: string }[];
  /** Site it is part of; null for one of its own. */
  parentId: string | null;
  /** Records that it took the place of (merged, or registered anew), oldest last. */
  predecessors: string[];
}

export const LEFT_OUT = ['preparing', 'suspended', 'closing', 'closed', 'deregistered', 'sub-site', 'not-selected'] as const;
/** `sub-site`: looked at with the site it is part of. */
export type LeftOut = (typeof LEFT_OUT)[number];

export interface Population {
  chosen: ObjectRecord[];
  leftOut: Record<LeftOut, number>;
}

/** Sorts records into those looked at and those left out. */
export function populationOf(records: readonly ObjectRecord[], selection: Selection): Population {
  const leftOut = Object.fromEntries(LEFT_OUT.map((why) => [why, 0])) as Record<LeftOut, number>;
  const chosen: ObjectRecord[] = [];
  for (const record of records) {
    const why = whyLeftOut(record, selection);
    if (why === null) chosen.push(record);
    else leftOut[why]++;
  }
  return { chosen, leftOut };
}

function whyLeftOut(record: ObjectRecord, selection: Selection): LeftOut | null {
  if (record.state !== 'normal') return record.state;
  if (!isSelected(record, selection)) return 'not-selected';
  return record.parentId === null ? null : 'sub-site';
}

function isSelected(
  { kind, level, units, organisationId, isPortal, platform }: ObjectRecord,
  { kinds, levels, organisationIds, portals = 'all', platforms }: Selection,
): boolean {
  if (!kinds.includes(kind)) return false;
  if (levels !== undefined && !levels.includes(level)) return false;
  if (organisationIds !== undefined && ![organisationId, ...units.map(({ id }) => id)].some((id) => organisationIds.includes(id)))
    return false;
  if (kind === 'site' && portals !== 'all' && isPortal !== (portals === 'only')) return false;
  return kind === 'site' || platforms === undefined || (platform !== null && platforms.includes(platform));
}

/** What is drawn with one share. */
export type DrawClass = 'portal' | 'site' | 'account';
const DRAW_CLASSES: readonly DrawClass[] = ['portal', 'site', 'account'];

const classOf = ({ kind, isPortal }: ObjectRecord): DrawClass => (kind === 'account' ? 'account' : isPortal ? 'portal' : 'site');

/** What anybody needs to repeat the draw. */
export interface Draw {
  /** SHA-256 of the whole frame: see `frameHash`. */
  frameHash: string;
  /** Null: everything is looked at. */
  seed: string | null;
  strata: (StratumDraw & { objectKind: ObjectKind; share: number })[];
  /** Of sites alone, of accounts alone; null without any. */
  frameHashes: Record<ObjectKind, string | null>;
  leftOut: Record<LeftOut, number>;
}

export interface DrawnObject {
  record: ObjectRecord;
  stratum: string;
  isDrawn: boolean;
}

/** Draws among the chosen, in the order of the frame. Throws InputError for an empty population or one that names an object twice. */
export function drawPopulation({ chosen, leftOut }: Population, coverage: Coverage): { objects: DrawnObject[]; draw: Draw } {
  const entries = chosen.map((record) => ({ id: frameId(record), stratum: stratumOf(record, coverage), record }));
  const seed = coverage.mode === 'sample' ? coverage.seed : null;
  const drawn = new Set<string>();
  const strata: Draw['strata'] = [];
  // Throws for an id met twice, also where everything is looked at.
  const { frameHash: whole } = drawSample(entries, { seed: '', share: 1 });
  for (const drawClass of DRAW_CLASSES) {
    const frame = entries.filter(({ record }) => classOf(record) === drawClass);
    if (frame.length === 0) continue;
    const share = shareOf(coverage, drawClass);
    const sample = drawSample(frame, { seed: seed ?? '', share });
    for (const id of sample.drawn) drawn.add(id);
    const objectKind = drawClass === 'account' ? 'account' : 'site';
    strata.push(...sample.strata.map((one) => ({ ...one, objectKind, share }) as const));
  }
  const hashOf = (kind: ObjectKind) => {
    const frame = entries.filter(({ record }) => record.kind === kind);
    return frame.length === 0 ? null : frameHash(frame);
  };
  const objects = entries.map(({ id, stratum, record }) => ({ record, stratum, isDrawn: drawn.has(id) }));
  return {
    objects,
    draw: { frameHash: whole, seed, strata, frameHashes: { site: hashOf('site'), account: hashOf('account') }, leftOut },
  };
}

/** Under which an object stands in the published frame: its code, or the registry's id where there is none. */
export const frameId = ({ code, id }: Pick<ObjectRecord, 'code' | 'id'>): string => code ?? id;

/** Portals are drawn with the share of sites where they have none of their own; what has no share is looked at whole. */
function shareOf(coverage: Coverage, drawClass: DrawClass): number {
  if (coverage.mode === 'full') return 1;
  const { shares } = coverage;
  return (drawClass === 'portal' ? (shares.portal ?? shares.site) : shares[drawClass]) ?? 1;
}

function stratumOf(record: ObjectRecord, coverage: Coverage): string {
  const among = coverage.mode === 'sample' && coverage.strata === 'office' ? (record.units[0]?.name ?? '本级') : record.level;
  return `${among}/${classOf(record)}`;
}
