/** 通知渠道 on the database: what may be read in the open, secrets sealed; nothing here ever gives a secret back. */
import { randomUUIDv7 } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { TSchema } from 'typebox';
import { Value } from 'typebox/value';
import { InputError, NotFoundError } from '../../platform/index.ts';
import { type ChannelKind, organisation, type Schema, type Secrets, type Work } from '../../platform/server.ts';
import type { ChannelSetup } from './channels/channel.ts';
import { CONNECTORS } from './channels/connectors.ts';
import { meantRow } from './meant.ts';

/** What is given of a channel. */
export interface ChannelTerms {
  name: string;
  settings: Record<string, unknown>;
  allowsPrivate: boolean;
  isEnabled: boolean;
}

export interface Channel extends ChannelTerms {
  id: string;
  organisationId: string;
  kind: ChannelKind;
  /** Names of the secrets that are set; never their values. */
  secretNames: string[];
  /** Scheme and host of its address; null: it has none. */
  origin: string | null;
  lastSentAt: string | null;
  lastFailedAt: string | null;
  /** One Chinese sentence; null when the last try got through. */
  lastFailure: string | null;
  version: number;
}

type Given = Record<string, unknown>;

/** Sets a channel up. Throws InputError for settings or secrets that do not fit its kind. */
export async function createChannel(
  work: Work,
  secrets: Secrets,
  input: ChannelTerms & { organisationId: string; kind: ChannelKind; secrets: Given },
): Promise<Channel> {
  const { organisationId, kind, name, settings, allowsPrivate, isEnabled } = input;
  await organisation(work, organisationId);
  const given = checkedSetup(kind, settings, input.secrets);
  const id = randomUUIDv7();
  await work.tx
    .insertInto('alert_channels')
    .values({
      ...{ id, organisation_id: organisationId, kind, name: nameOf(name), settings: JSON.stringify(settings) },
      ...{ secrets: sealed(secrets, given), allows_private: allowsPrivate, is_enabled: isEnabled },
      ...{ made_at: work.now, made_by_name: work.actor.name, ended_at: null },
      ...{ last_sent_at: null, last_failed_at: null, last_failure: null },
    })
    .execute();
  noteChange(work, 'create', id, { kind, name, allowsPrivate, isEnabled });
  return channelById(work, secrets, id);
}

/** Changes one from this version; secrets that are not given stay. Throws ConflictError (`changed-meanwhile`), InputError. */
export async function changeChannel(
  work: Work,
  secrets: Secrets,
  id: string,
  version: number,
  change: Partial<ChannelTerms> & { secrets?: Given },
): Promise<Channel> {
  const row = await locked(work, id, version);
  const before = { name: row.name, settings: row.settings as Given, allowsPrivate: row.allows_private, isEnabled: row.is_enabled };
  const { secrets: changed = {}, ...terms } = change;
  const after = { ...before, ...terms };
  const given = checkedSetup(row.kind, after.settings, { ...openedSecrets(secrets, row), ...changed });
  await work.tx
    .updateTable('alert_channels')
    .set({
      ...{ name: nameOf(after.name), settings: JSON.stringify(after.settings), secrets: sealed(secrets, given) },
      ...{ allows_private: after.allowsPrivate, is_enabled: after.isEnabled, version: version + 1 },
    })
    .where('id', '=', id)
    .execute();
  noteChange(work, 'update', id, {
    name: after.name,
    allowsPrivate: after.allowsPrivate,
    isEnabled: after.isEnabled,
    secrets: Object.keys(changed),
  });
  return channelById(work, secrets, id);
}

/** Takes a channel away for good; its secrets are gone, its deliveries stay. */
export async function endChannel(work: Work, id: string, version: number): Promise<void> {
  await locked(work, id, version);
  await work.tx
    .updateTable('alert_channels')
    .set({ ended_at: work.now, secrets: null, is_enabled: false, version: version + 1 })
    .where('id', '=', id)
    .execute();
  noteChange(work, 'end', id, {});
}

/** One channel. Throws NotFoundError when it is not in sight. */
export async function channelById({ tx }: Pick<Work, 'tx'>, secrets: Secrets, id: string): Promise<Channel> {
  const row = await tx.selectFrom('alert_channels').selectAll().where('id', '=', id).where('ended_at', 'is', null).executeTakeFirst();
  if (row === undefined) throw notFound();
  return channelOf(row, secrets);
}

/** Channels in sight, newest first; `after`: id of the last one of the page before. */
export async function listChannels(
  { tx }: Pick<Work, 'tx'>,
  secrets: Secrets,
  { after, limit }: { after: string | null; limit: number },
): Promise<Channel[]> {
  const rows = await tx
    .selectFrom('alert_channels')
    .selectAll()
    .where('ended_at', 'is', null)
    .$if(after !== null, (query) => query.where('id', '<', after!))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map((row) => channelOf(row, secrets));
}

/** Settings and secrets as its connector takes them. Throws FatalError for secrets of another installation. */
export function setupOf(row: Selectable<Schema['alert_channels']>, secrets: Secrets): ChannelSetup {
  return { settings: row.settings, secrets: openedSecrets(secrets, row), allowsPrivate: row.allows_private };
}

type Row = Selectable<Schema['alert_channels']>;

function openedSecrets(secrets: Secrets, row: Row): Given {
  return row.secrets === null ? {} : (JSON.parse(secrets.open(row.secrets).toString()) as Given);
}

const sealed = (secrets: Secrets, given: Given): Buffer | null =>
  Object.keys(given).length === 0 ? null : secrets.seal(Buffer.from(JSON.stringify(given)));

/** The secrets. Throws InputError, without a word of what was given. */
function checkedSetup(kind: ChannelKind, settings: Given, secrets: Given): Given {
  const connector = CONNECTORS[kind];
  const refuse = (schema: TSchema, value: unknown, what: string) => {
    if (Value.Check(schema, value)) return;
    const [first] = Value.Errors(schema, value);
    const place = first === undefined ? '' : first.instancePath.replaceAll('/', '.').slice(1, 60);
    throw new InputError(`${connector.name}的${what}${place === '' ? '' : `（${place}）`}缺少或不合要求，请改正`, {
      code: 'channel-settings',
    });
  };
  refuse(connector.settings, settings, '设置');
  refuse(connector.secrets, secrets, '密钥');
  connector.check(settings, secrets);
  return secrets;
}

function nameOf(name: string): string {
  const trimmed = name.trim();
  if (trimmed === '') throw new InputError('请写明渠道的名称', { code: 'channel-name' });
  return trimmed;
}

async function locked({ tx }: Work, id: string, version: number): Promise<Row> {
  const row = await tx
    .selectFrom('alert_channels')
    .selectAll()
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  return meantRow(row, version, { what: '渠道', missing: notFound });
}

const notFound = () => new NotFoundError('找不到此渠道，或无权查看', { code: 'channel-not-found' });

function noteChange({ note }: Work, verb: string, id: string, details: Record<string, unknown>): void {
  note({ action: `alert-channel.${verb}`, outcome: 'done', record: { kind: 'alert-channel', id }, details });
}

function channelOf(row: Row, secrets: Secrets): Channel {
  const { url, ...others } = namesOnly(row, secrets);
  return {
    ...{ id: row.id, organisationId: row.organisation_id, kind: row.kind, name: row.name },
    ...{ settings: row.settings as Given, allowsPrivate: row.allows_private, isEnabled: row.is_enabled },
    secretNames: [...(url === undefined ? [] : ['url']), ...Object.keys(others)].sort(),
    origin: typeof url === 'string' && URL.canParse(url) ? new URL(url).origin : null,
    lastSentAt: row.last_sent_at?.toISOString() ?? null,
    lastFailedAt: row.last_failed_at?.toISOString() ?? null,
    ...{ lastFailure: row.last_failure, version: row.version },
  };
}

/** What cannot be opened any more counts as not set: the list must still be shown. */
function namesOnly(row: Row, secrets: Secrets): Given {
  try {
    return openedSecrets(secrets, row);
  } catch {
    return {};
  }
}
