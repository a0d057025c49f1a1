/** The two kinds of record that the registry keeps, as tables of their fields: what forms, files and queries are made from. */
import { accountCodeProblem, parseAccountCode } from '../codes/account-code.ts';
import { parseSiteCode, siteCodeProblem } from '../codes/site-code.ts';
import type { AccountFields, SiteFields } from './record.ts';

export type RegistryKind = 'sites' | 'accounts';

export interface Field {
  /** As the API spells it. */
  name: string;
  /** As the database spells it. */
  column: string;
  /** As people spell it: heading of the column in files. */
  heading: string;
  type: 'code' | 'text' | 'name' | 'flag' | 'address' | 'addresses';
  /** A record without it cannot be. */
  required: boolean;
}

export interface KindOfRecord {
  /** What one of them is called. */
  noun: string;
  /** In the audit trail, the history and the codes of errors. */
  recordKind: 'site' | 'account';
  fields: readonly Field[];
  /** Canonical code or null; and the sentence that says why it is none. */
  readCode(text: string): string | null;
  codeProblem(text: string): string;
}

const text = (name: string, column: string, heading: string): Field => ({ name, column, heading, type: 'text', required: false });

const SITE: readonly Field[] = [
  { name: 'code', column: 'code', heading: '网站标识码', type: 'code', required: false },
  { name: 'name', column: 'name', heading: '网站名称', type: 'name', required: true },
  { name: 'isPortal', column: 'is_portal', heading: '是否门户', type: 'flag', required: false },
  { name: 'homeUrl', column: 'home_url', heading: '首页地址', type: 'address', required: true },
  { name: 'furtherUrls', column: 'further_urls', heading: '其他地址', type: 'addresses', required: false },
  text('organizer', 'organizer', '主办单位'),
  text('operator', 'operator', '承办单位'),
  text('supervisor', 'supervisor', '主管单位'),
  { name: 'hasNoServices', column: 'has_no_services', heading: '无办事服务', type: 'flag', required: false },
  text('contact', 'contact', '联系人'),
];

const ACCOUNT: readonly Field[] = [
  { name: 'code', column: 'code', heading: '账号标识码', type: 'code', required: false },
  { name: 'platform', column: 'platform', heading: '平台', type: 'name', required: true },
  { name: 'name', column: 'name', heading: '账号名称', type: 'name', required: true },
  text('owner', 'owner', '开设主体'),
  text('operator', 'operator', '承办单位'),
  text('supervisor', 'supervisor', '主管单位'),
  { name: 'link', column: 'link', heading: '账号链接', type: 'address', required: false },
  { name: 'storeUrls', column: 'store_urls', heading: '应用商店页面', type: 'addresses', required: false },
  text('contact', 'contact', '联系人'),
];

export const KINDS: Readonly<Record<RegistryKind, KindOfRecord>> = {
  sites: {
    noun: '网站',
    recordKind: 'site',
    fields: SITE,
    readCode: (written) => parseSiteCode(written)?.code ?? null,
    codeProblem: siteCodeProblem,
  },
  accounts: {
    noun: '账号',
    recordKind: 'account',
    fields: ACCOUNT,
    readCode: (written) => parseAccountCode(written)?.code ?? null,
    codeProblem: accountCodeProblem,
  },
};

/** Fields of a kind by their name in the API. */
export interface FieldsOf {
  sites: SiteFields;
  accounts: AccountFields;
}
