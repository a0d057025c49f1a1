/**
 * Robots of the three office messengers: DingTalk, WeCom, Feishu. Each takes one POST to the address that the group's owner copies;
 * the address holds the token, so it is a secret as a whole. Signing and payloads as their makers document them; installations of
 * one's own (专有钉钉, 政务微信 …) speak the same at another host.
 */
import { createHmac } from 'node:crypto';
import { Type } from 'typebox';
import { InputError } from '../../../platform/index.ts';
import { judgeRobot } from './answer.ts';
import type { ChannelTools, Connector, Notice, Sending } from './channel.ts';
import { isAnswer, post } from './outgoing.ts';
import { textOf } from './text.ts';

const strict = { additionalProperties: false };
/** Address as the group's owner copies it. */
export const SecretUrl = Type.String({ pattern: '^https?://[^\\s]{1,1000}$' });
const Keyword = Type.Optional(Type.String({ maxLength: 40, description: '自定义关键词, put before the text' }));

interface RobotSettings {
  keyword?: string;
  mentionsPhones?: boolean;
}
interface RobotSecrets {
  url: string;
  secret?: string;
}

/** Source: DingTalk open platform, 自定义机器人: sign in the query, 20 messages a minute, then ten minutes of silence. */
export const dingtalk = robot({
  kind: 'dingtalk',
  name: '钉钉群机器人',
  canSign: true,
  mostBytes: 18_000,
  request({ secret, url }, text, phones, now) {
    const address = new URL(url);
    if (secret !== undefined) {
      address.searchParams.set('timestamp', String(now));
      address.searchParams.set('sign', hmac(secret, `${now}\n${secret}`));
    }
    return { url: address.href, body: { msgtype: 'text', text: { content: text }, at: { atMobiles: phones, isAtAll: false } } };
  },
  answers: { paths: ['errcode'], limits: [-1, 130101, 130102, 90018], signs: [310000], waitSeconds: 600 },
});

/** Source: WeCom developer centre, 群机器人: text of 2,048 bytes, 20 messages a minute. */
export const wecom = robot({
  kind: 'wecom',
  name: '企业微信群机器人',
  canSign: false,
  mostBytes: 2048,
  request: ({ url }, text, phones) => ({ url, body: { msgtype: 'text', text: { content: text, mentioned_mobile_list: phones } } }),
  answers: { paths: ['errcode'], limits: [-1, 45009, 45033], signs: [93000], waitSeconds: 60 },
});

/** Source: Feishu open platform, 自定义机器人: the key of the signature is time and secret, what is signed is empty. */
export const feishu = robot({
  kind: 'feishu',
  name: '飞书群机器人',
  canSign: true,
  mostBytes: 18_000,
  request({ secret, url }, text, _phones, now) {
    const timestamp = String(Math.floor(now / 1000));
    const signed = secret === undefined ? {} : { timestamp, sign: hmac(`${timestamp}\n${secret}`, '') };
    return { url, body: { ...signed, msg_type: 'text', content: { text } } };
  },
  answers: { paths: ['code', 'StatusCode'], limits: [11232], signs: [19021, 19022, 19024], waitSeconds: 60 },
});

interface RobotKind {
  kind: 'dingtalk' | 'wecom' | 'feishu';
  name: string;
  canSign: boolean;
  /** Of the text, UTF-8. */
  mostBytes: number;
  request(secrets: RobotSecrets, text: string, phones: string[], now: number): { url: string; body: object };
  answers: Parameters<typeof judgeRobot>[1];
}

function robot({ kind, name, canSign, mostBytes, request, answers }: RobotKind): Connector {
  const mentions = Type.Optional(Type.Boolean({ description: 'whether those concerned are called by their telephone numbers' }));
  return {
    kind,
    name,
    settings: Type.Object({ keyword: Keyword, ...(kind === 'feishu' ? {} : { mentionsPhones: mentions }) }, strict),
    secrets: Type.Object(
      { url: SecretUrl, ...(canSign ? { secret: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })) } : {}) },
      strict,
    ),
    needs: null,
    isPersonal: false,
    check: (_, secrets) => checkUrl((secrets as RobotSecrets).url),
    async send(notice, setup, tools) {
      const { keyword = '', mentionsPhones = false } = setup.settings as RobotSettings;
      const text = textOf(notice, mostBytes, keyword === '' ? '' : `${keyword} `);
      const { url, body } = request(setup.secrets as RobotSecrets, text, mentionsPhones ? phonesOf(notice) : [], tools.clock.now());
      return sendJson({ url, body, allowsPrivate: setup.allowsPrivate }, tools, answers);
    },
  };
}

async function sendJson(
  { url, body, allowsPrivate }: { url: string; body: object; allowsPrivate: boolean },
  tools: ChannelTools,
  answers: RobotKind['answers'],
): Promise<Sending> {
  const headers = { 'content-type': 'application/json; charset=utf-8' };
  const answer = await post({ url, headers, body: JSON.stringify(body) }, tools.guard(allowsPrivate), tools.timeoutMs);
  return isAnswer(answer) ? judgeRobot(answer, answers) : answer;
}

/** Throws InputError for an address that holds a name and password: those would be sent in the open log of a proxy. */
export function checkUrl(url: string): void {
  if (!URL.canParse(url)) throw new InputError('渠道的地址不完整，请整条复制', { code: 'channel-url' });
  const { username, password } = new URL(url);
  if (username !== '' || password !== '') throw new InputError('渠道的地址里不能带用户名和密码，请去掉', { code: 'channel-url' });
}

const phonesOf = ({ recipients }: Notice): string[] => recipients.map(({ address }) => address).filter((phone) => /^1\d{10}$/.test(phone));

const hmac = (key: string, text: string): string => createHmac('sha256', key).update(text).digest('base64');
