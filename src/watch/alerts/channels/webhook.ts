/**
 * A generic webhook: JSON, signed with a shared secret over time, id and body, so that the receiver can refuse what is forged, old
 * or repeated. The same delivery has the same id at every try.
 */
import { createHmac } from 'node:crypto';
import { Type } from 'typebox';
import { type Connector, sent } from './channel.ts';
import { failedStatus, isAnswer, post } from './outgoing.ts';
import { checkUrl, SecretUrl } from './robots.ts';

const strict = { additionalProperties: false };

/** Signature of a webhook: hex HMAC-SHA256 over `time.id.body`, with the version of the scheme before it. */
export const webhookSignature = (secret: string, timestamp: string, id: string, body: string): string =>
  `v1=${createHmac('sha256', secret).update(`${timestamp}.${id}.${body}`).digest('hex')}`;

export const webhook: Connector = {
  kind: 'webhook',
  name: '通用签名推送',
  settings: Type.Object({}, strict),
  secrets: Type.Object({ url: SecretUrl, secret: Type.String({ minLength: 16, maxLength: 200 }) }, strict),
  needs: null,
  isPersonal: false,
  check: (_, secrets) => checkUrl((secrets as { url: string }).url),
  async send({ id, title, body, severity, purpose }, setup, tools) {
    const { url, secret } = setup.secrets as { url: string; secret: string };
    const content = JSON.stringify({ schema: 'zhengxun.notice/1', id, purpose, severity, title, text: body });
    const timestamp = String(Math.floor(tools.clock.now() / 1000));
    const headers = {
      'content-type': 'application/json; charset=utf-8',
      'x-zhengxun-delivery': id,
      'x-zhengxun-timestamp': timestamp,
      'x-zhengxun-signature': webhookSignature(secret, timestamp, id, content),
    };
    const answer = await post({ url, headers, body: content }, tools.guard(setup.allowsPrivate), tools.timeoutMs);
    if (!isAnswer(answer)) return answer;
    return failedStatus(answer) ?? sent(answer.body);
  },
};
