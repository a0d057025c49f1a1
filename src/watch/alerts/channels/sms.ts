/**
 * Short messages through an HTTP gateway, whichever an office has: its fields are a template in which `{phone}`, `{text}`, `{id}`,
 * `{time}` and `{secret.NAME}` are filled in. Values are put in by the encoder of the format, so no text can become another field.
 */
import { type Static, Type } from 'typebox';
import { InputError } from '../../../platform/index.ts';
import { valueAt } from './answer.ts';
import { type Connector, later, never, type Sending, sent } from './channel.ts';
import { failedStatus, isAnswer, post } from './outgoing.ts';
import { checkUrl, SecretUrl } from './robots.ts';
import { cutCharacters } from './text.ts';

const strict = { additionalProperties: false };
const Names = Type.String({ minLength: 1, maxLength: 60, pattern: '^[\\w.-]+$' });

const Settings = Type.Object(
  {
    format: Type.Enum(['json', 'form']),
    fields: Type.Record(Names, Type.String({ maxLength: 500 }), { maxProperties: 30 }),
    headers: Type.Optional(Type.Record(Names, Type.String({ maxLength: 500 }), { maxProperties: 10 })),
    success: Type.Object(
      {
        field: Type.String({ minLength: 1, maxLength: 100 }),
        values: Type.Array(Type.String({ maxLength: 60 }), { minItems: 1, maxItems: 10 }),
      },
      strict,
    ),
    mostCharacters: Type.Integer({ minimum: 20, maximum: 1000 }),
  },
  strict,
);
type SmsSettings = Static<typeof Settings>;

interface SmsSecrets {
  url: string;
  values?: Record<string, string>;
}

const PLACES = /\{(phone|text|id|time|secret\.[\w-]{1,40})\}/g;

export const sms: Connector = {
  kind: 'sms',
  name: '短信',
  settings: Settings,
  secrets: Type.Object(
    { url: SecretUrl, values: Type.Optional(Type.Record(Names, Type.String({ minLength: 1, maxLength: 500 }), { maxProperties: 10 })) },
    strict,
  ),
  needs: 'phone',
  isPersonal: true,
  check(settings, secrets) {
    const { fields, headers = {} } = settings as SmsSettings;
    const { url, values = {} } = secrets as SmsSecrets;
    checkUrl(url);
    const places = [...Object.values(fields), ...Object.values(headers)].flatMap((value) => value.match(PLACES) ?? []);
    for (const needed of ['{phone}', '{text}'])
      if (!places.includes(needed)) throw new InputError(`短信接口的字段里没有 ${needed}，请补上`, { code: 'sms-template' });
    const missing = places.find((place) => place.startsWith('{secret.') && !Object.hasOwn(values, place.slice(8, -1)));
    if (missing !== undefined) throw new InputError(`短信接口用到的 ${missing} 没有填写取值，请补上`, { code: 'sms-template' });
    const forbidden = Object.keys(headers).find((name) => /^(host|content-length|transfer-encoding|connection)$/i.test(name));
    if (forbidden !== undefined) throw new InputError(`短信接口不能设置请求头 ${forbidden}，请去掉`, { code: 'sms-template' });
  },
  async send(notice, setup, tools) {
    const { format, fields, headers = {}, success, mostCharacters } = setup.settings as SmsSettings;
    const { url, values = {} } = setup.secrets as SmsSecrets;
    const [recipient] = notice.recipients;
    if (recipient === undefined) return never('no-address');
    const known: Record<string, string> = {
      phone: recipient.address,
      text: cutCharacters(`${notice.title}${notice.isRepeat ? '（重发）' : ''} ${notice.body.replace(/\s+/g, ' ')}`.trim(), mostCharacters),
      id: notice.id,
      time: String(Math.floor(tools.clock.now() / 1000)),
      ...Object.fromEntries(Object.entries(values).map(([name, value]) => [`secret.${name}`, value])),
    };
    const filled = (templates: Record<string, string>) =>
      Object.entries(templates).map(
        ([name, template]) => [name, template.replace(PLACES, (_, place: string) => known[place] ?? '')] as const,
      );
    const body =
      format === 'json'
        ? JSON.stringify(Object.fromEntries(filled(fields)))
        : new URLSearchParams(filled(fields).map(([a, b]) => [a, b])).toString();
    const type = format === 'json' ? 'application/json; charset=utf-8' : 'application/x-www-form-urlencoded; charset=utf-8';
    const request = { url, headers: { ...Object.fromEntries(filled(headers).map(headerSafe)), 'content-type': type }, body };
    const answer = await post(request, tools.guard(setup.allowsPrivate), tools.timeoutMs);
    return isAnswer(answer) ? (failedStatus(answer) ?? judged(answer.body, success)) : answer;
  },
};

function judged(body: string, { field, values }: SmsSettings['success']): Sending {
  const code = valueAt(body, field);
  if (code === undefined) return later('answer-unreadable', body);
  return values.includes(String(code)) ? sent(body) : never('rejected', body);
}

/** A header holds one line of Latin letters. */
const headerSafe = ([name, value]: readonly [string, string]): [string, string] => [name, value.replace(/[^\x20-\x7e]/g, '')];
