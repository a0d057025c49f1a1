/** Records of the registry as the rest of the program and the API see them. */
import type { RegistryState } from '../../platform/server.ts';

export interface SiteFields {
  /** 网站标识码; null for sub-sites and sites without one yet. */
  code: string | null;
  name: string;
  isPortal: boolean;
  /** The owner offers no services to the public: what asks for services does not apply. */
  hasNoServices: boolean;
  homeUrl: string;
  furtherUrls: string[];
  organizer: string | null;
  operator: string | null;
  supervisor: string | null;
  contact: string | null;
}

export interface AccountFields {
  /** 政务新媒体标识码. */
  code: string | null;
  platform: string;
  name: string;
  owner: string | null;
  operator: string | null;
  supervisor: string | null;
  link: string | null;
  /** Pages of an application in the stores. */
  storeUrls: string[];
  contact: string | null;
}

interface Kept {
  id: string;
  /** Whose record it is: who sees it. */
  organisationId: string;
  state: RegistryState;
  /** The object that took its place; null: none did. */
  succeededBy: string | null;
  version: number;
  /** UTC. */
  changedAt: string;
  changedByName: string;
}

export type Site = Kept & SiteFields & { parentId: string | null };
export type Account = Kept & AccountFields;

export interface RecordOf {
  sites: Site;
  accounts: Account;
}
