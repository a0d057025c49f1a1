/**
 * How an account is asked: the way in, its settings, and a credential where the source wants one. The credential is sealed as all
 * secrets are; nothing here gives it back, and only the look opens it.
 */
import type { Selectable } from 'kysely';
import { type AccountConnector, type Credential, checkConfiguration, connectorFor, type FunctionLink } from '../../collect/index.ts';
import { ConflictError, InputError } from '../../platform/index.ts';
import type { Schema, Secrets, Work } from '../../platform/server.ts';
import { type Account, record } from '../../registry/server.ts';

export interface AccountAccess {
  accountId: string;
  /** Way in; null: the one that recognises the registered address. */
  connector: string | null;
  settings: Record<string, unknown>;
  /** Addresses that must work for visitors, tested with each look. */
  links: FunctionLink[];
  /** Where the source expects the credential; null: there is none. */
  credential: Pick<Credential, 'in' | 'name'> | null;
  /** Since when the source refuses it; null: it does not, as far as is known. */
  refusedAt: string | null;
  changedAt: string | null;
  changedByName: string | null;
  /** 0: nothing was said yet. */
  version: number;
}

export interface AccessChange {
  connector: string | null;
  /** All but the credential. */
  settings: Record<string, unknown>;
  links: FunctionLink[];
  /** Left out: stays; null: none any more. */
  credential?: Credential | null;
}

type Row = Selectable<Schema['account_access']>;

/** What is said of an account. Throws NotFoundError when it is not in sight. */
export async function accountAccess(work: Pick<Work, 'tx'>, secrets: Secrets, accountId: string): Promise<AccountAccess> {
  await record(work, 'accounts', accountId);
  return viewOf(accountId, await accessRow(work, accountId), secrets);
}

/**
 * Says it; the account is looked at soon. `version`: as looked at, 0 for none. Throws NotFoundError, InputError for what is not the
 * way's own, ConflictError when it changed meanwhile.
 */
export async function changeAccountAccess(
  work: Work,
  secrets: Secrets,
  accountId: string,
  version: number,
  { connector, settings, links, credential }: AccessChange,
): Promise<AccountAccess> {
  const { tx, now, actor, note } = work;
  const account = await record(work, 'accounts', accountId);
  const before = await accessRow(work, accountId);
  if ((before?.version ?? 0) !== version)
    throw new ConflictError('此账号的接入方式已由他人改动，请取最新内容后再改', { code: 'changed-meanwhile' });
  const kept = credential === undefined && before?.credential != null ? credentialIn(before.credential, secrets) : (credential ?? null);
  if (Object.hasOwn(settings, 'credential'))
    throw new InputError('凭据须另行填写在 credential 中，不能写在 settings 里', { code: 'credential-in-settings' });
  checkConfiguration(wayOf(account, connector), kept === null ? settings : { ...settings, credential: kept });
  const values = {
    connector,
    settings: JSON.stringify(settings),
    links: JSON.stringify(links),
    credential: kept === null ? null : secrets.seal(Buffer.from(JSON.stringify(kept))),
    refused_at: credential === undefined ? (before?.refused_at ?? null) : null,
    changed_at: now,
    changed_by_name: actor.name,
  };
  if (before === undefined)
    await tx
      .insertInto('account_access')
      .values({ account_id: accountId, ...values })
      .execute();
  else
    await tx
      .updateTable('account_access')
      .set({ ...values, version: version + 1 })
      .where('account_id', '=', accountId)
      .execute();
  await tx.updateTable('watch_accounts').set({ next_at: now }).where('account_id', '=', accountId).execute();
  note({
    action: 'account-access.change',
    outcome: 'done',
    record: { kind: 'account', id: accountId },
    details: {
      connector,
      settings: Object.keys(settings),
      credential: credential === undefined ? 'kept' : credential === null ? 'none' : 'new',
    },
  });
  return viewOf(accountId, await accessRow(work, accountId), secrets);
}

/** The way in and its configuration, for the look itself: nobody else opens it. */
export interface OpenedAccess {
  connector: string | null;
  configuration: Record<string, unknown>;
  links: FunctionLink[];
}

/** As the look takes it; null: the credential was sealed by another installation and must be entered anew. */
export async function openAccess(work: Pick<Work, 'tx'>, secrets: Secrets, accountId: string): Promise<OpenedAccess | null> {
  const row = await accessRow(work, accountId);
  if (row === undefined) return { connector: null, configuration: {}, links: [] };
  const { connector, settings, links } = row;
  if (row.credential === null) return { connector, configuration: settings, links };
  const credential = credentialIn(row.credential, secrets);
  return credential === null ? null : { connector, configuration: { ...settings, credential }, links };
}

/** Notes that the source refuses the credential, or takes it again; whether that is news. */
export async function noteCredential({ tx, now }: Pick<Work, 'tx' | 'now'>, accountId: string, isRefused: boolean): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('account_access')
    .set({ refused_at: isRefused ? now : null })
    .where('account_id', '=', accountId)
    .where('credential', 'is not', null)
    .where('refused_at', isRefused ? 'is' : 'is not', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Locked: two who say something at once come one after the other. */
function accessRow({ tx }: Pick<Work, 'tx'>, accountId: string): Promise<Row | undefined> {
  return tx.selectFrom('account_access').selectAll().where('account_id', '=', accountId).forUpdate().executeTakeFirst();
}

/** Throws InputError for an unknown way, or one that cannot be told without an address. */
function wayOf({ link, storeUrls }: Account, connector: string | null): AccountConnector {
  const address = link ?? storeUrls[0] ?? '';
  if (address === '' && connector === null)
    throw new InputError('名录中没有此账号的链接或商店页面，请先补充，或指明接入方式', { code: 'no-address' });
  const way = connectorFor(address, connector);
  if (FILES.includes(way.id))
    throw new InputError(`接入方式“${way.title}”须由人提供文件，不能定时查看，请另选`, { code: 'connector-of-files' });
  return way;
}

/** Ways in by files that a person gives. */
const FILES = ['entry', 'export-file'];

/** Null: it cannot be opened any more. */
function credentialIn(sealed: Buffer, secrets: Secrets): Credential | null {
  try {
    return JSON.parse(secrets.open(sealed).toString()) as Credential;
  } catch {
    return null;
  }
}

function viewOf(accountId: string, row: Row | undefined, secrets: Secrets): AccountAccess {
  const known = row?.credential == null ? null : credentialIn(row.credential, secrets);
  return {
    ...{ accountId, connector: row?.connector ?? null, settings: row?.settings ?? {}, links: row?.links ?? [] },
    credential: known === null ? null : { in: known.in, name: known.name },
    refusedAt: row?.refused_at?.toISOString() ?? null,
    ...{ changedAt: row?.changed_at.toISOString() ?? null, changedByName: row?.changed_by_name ?? null, version: row?.version ?? 0 },
  };
}
