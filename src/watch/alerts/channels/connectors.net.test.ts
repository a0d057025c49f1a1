import { createHmac } from 'node:crypto';
import net, { type AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { Value } from 'typebox/value';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { selfSignedCertificate } from '../../../demo/certificate.ts';
import type { ChannelKind } from '../../../platform/server.ts';
import { type Imitation, imitation, type Reply } from '../testing/imitation.ts';
import { aSecret, testTools } from '../testing/tools.ts';
import type { MailServer, Notice, Sending } from './channel.ts';
import { CONNECTORS } from './connectors.ts';
import { webhookSignature } from './webhook.ts';

const clock = { now: () => Date.UTC(2026, 10, 20, 2) };
let service: Imitation;
beforeAll(async () => {
  service = await imitation(() => ({}));
});
afterAll(() => service?.close());
afterEach(() => {
  service.received.length = 0;
});

const notice = (more: Partial<Notice> = {}): Notice => ({
  ...{ id: '01997c00-0000-7000-8000-000000000001', title: '【紧急】省水利厅：网站打不开', body: '首页打不开', severity: 'urgent' },
  ...{ purpose: 'alert', recipients: [{ personId: null, name: '王敏', address: '13800001111' }], isRepeat: false, ...more },
});
const secret = aSecret();
const SMS = {
  format: 'json',
  fields: { mobile: '{phone}', content: '{text}', key: '{secret.key}', seq: '{id}' },
  success: { field: 'result.code', values: ['0'] },
  mostCharacters: 70,
};
const SECRETS: Record<ChannelKind, (url: string) => object> = {
  mail: () => ({}),
  dingtalk: (url) => ({ url: `${url}/robot/send?access_token=t`, secret }),
  wecom: (url) => ({ url: `${url}/cgi-bin/webhook/send?key=k` }),
  feishu: (url) => ({ url: `${url}/open-apis/bot/v2/hook/h`, secret }),
  webhook: (url) => ({ url: `${url}/hook`, secret }),
  sms: (url) => ({ url: `${url}/sms`, values: { key: secret } }),
};
const SETTINGS: Record<ChannelKind, object> = {
  ...{ mail: {}, dingtalk: { keyword: '政巡', mentionsPhones: true }, wecom: { mentionsPhones: true }, feishu: {}, webhook: {}, sms: SMS },
};
/** What each takes for a success. */
const OK: Record<string, string> = {
  dingtalk: '{"errcode":0,"errmsg":"ok"}',
  wecom: '{"errcode":0}',
  feishu: '{"code":0,"msg":"success"}',
  webhook: '',
  sms: '{"result":{"code":0}}',
};
const HTTP = ['dingtalk', 'wecom', 'feishu', 'webhook', 'sms'] as const;

const setupOf = (kind: ChannelKind, { origin = service.origin, allowsPrivate = true } = {}) => ({
  ...{ settings: SETTINGS[kind], secrets: SECRETS[kind](origin), allowsPrivate },
});
const send = (kind: ChannelKind, reply: Reply, more: Partial<Notice> = {}, timeoutMs = 5000): Promise<Sending> => {
  service.answer = () => reply;
  return CONNECTORS[kind].send(notice(more), setupOf(kind), testTools(clock, { timeoutMs }));
};
const failure = (sending: Sending) =>
  sending.kind === 'failed' ? `${sending.code} ${sending.mayRetry ? 'again' : 'never'}` : sending.kind;

describe.each(HTTP)('%s', (kind) => {
  it('设置和密钥合格，送达', async () => {
    const { settings, secrets } = CONNECTORS[kind];
    expect(Value.Check(settings, SETTINGS[kind])).toBe(true);
    expect(Value.Check(secrets, SECRETS[kind](service.origin))).toBe(true);
    expect(await send(kind, { body: OK[kind]! })).toMatchObject({ kind: 'sent' });
    expect(service.received[0]!.body).toContain('首页打不开');
  });
  it.each([
    ['对方出错', { status: 502 }, 'http-error again'],
    ['对方限速', { status: 429, headers: { 'retry-after': '30' } }, 'limit again'],
    ['对方拒绝', { status: 401, body: 'no' }, 'http-refused never'],
    ['要求跳转', { status: 302, headers: { location: 'http://127.0.0.1:1/' } }, 'redirect never'],
    ['回应过大', { body: 'x'.repeat(70_000) }, 'answer-too-large again'],
  ] as const)('%s', async (_, reply, expected) => {
    expect(failure(await send(kind, reply))).toBe(expected);
    expect(service.received).toHaveLength(1);
  });
  it('没有回应', async () => {
    expect(failure(await send(kind, { isSilent: true }, {}, 200))).toBe('timeout again');
  });
  it('连接不上', async () => {
    const closed = net.createServer();
    await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve));
    const { port } = closed.address() as AddressInfo;
    await new Promise((resolve) => closed.close(resolve));
    const sending = await CONNECTORS[kind].send(notice(), setupOf(kind, { origin: `http://127.0.0.1:${port}` }), testTools(clock));
    expect(failure(sending)).toBe('connection again');
  });
  it('不许访问内网的不访问', async () => {
    const sending = await CONNECTORS[kind].send(notice(), setupOf(kind, { allowsPrivate: false }), testTools(clock));
    expect(failure(sending)).toBe('private-address never');
    expect(service.received).toEqual([]);
  });
});

describe('证书', () => {
  it('不受信任的证书：什么也不发', async () => {
    const secure = await imitation(() => ({ body: OK.dingtalk! }), selfSignedCertificate('127.0.0.1'));
    try {
      const sending = await CONNECTORS.dingtalk.send(notice(), setupOf('dingtalk', { origin: secure.origin }), testTools(clock));
      expect(failure(sending)).toBe('tls never');
      expect(secure.received).toEqual([]);
    } finally {
      await secure.close();
    }
  });
  it('不是 TLS 的端口', async () => {
    const origin = service.origin.replace('http:', 'https:');
    expect(failure(await CONNECTORS.feishu.send(notice(), setupOf('feishu', { origin }), testTools(clock)))).toBe('tls never');
  });
});

describe('机器人', () => {
  const timestamp = clock.now();
  it('钉钉：加签在地址里，关键词在前，点名手机号', async () => {
    await send('dingtalk', { body: OK.dingtalk! });
    const { path, body } = service.received[0]!;
    const query = new URL(path, service.origin).searchParams;
    const sign = createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64');
    expect(Object.fromEntries(query)).toEqual({ access_token: 't', timestamp: String(timestamp), sign });
    expect(JSON.parse(body)).toMatchObject({
      msgtype: 'text',
      text: { content: expect.stringMatching(/^政巡 【紧急】/) },
      at: { atMobiles: ['13800001111'], isAtAll: false },
    });
  });
  it('飞书：签名以时间和密钥为钥，内容为空', async () => {
    await send('feishu', { body: OK.feishu! });
    const seconds = String(Math.floor(timestamp / 1000));
    const sign = createHmac('sha256', `${seconds}\n${secret}`).update('').digest('base64');
    expect(JSON.parse(service.received[0]!.body)).toMatchObject({ timestamp: seconds, sign, msg_type: 'text' });
  });
  it('企业微信：文字不超过 2048 字节，截在整字上', async () => {
    await send('wecom', { body: OK.wecom! }, { body: '网'.repeat(3000) });
    const { content } = JSON.parse(service.received[0]!.body).text as { content: string };
    expect(Buffer.byteLength(content)).toBeLessThanOrEqual(2048);
    expect(Buffer.byteLength(content)).toBeGreaterThan(2040);
    expect(content).toMatch(/网…（详见平台）$/);
  });
  it.each([
    ['dingtalk', '{"errcode":310000,"errmsg":"sign not match"}', 'sign-wrong never'],
    ['dingtalk', '{"errcode":130101,"errmsg":"send too fast"}', 'limit again'],
    ['dingtalk', '{"errcode":400013,"errmsg":"group is gone"}', 'rejected never'],
    ['wecom', '{"errcode":45009,"errmsg":"api freq out of limit"}', 'limit again'],
    ['wecom', '{"errcode":93000,"errmsg":"invalid webhook url"}', 'sign-wrong never'],
    ['wecom', '{"errcode":-1}', 'limit again'],
    ['feishu', '{"code":19021,"msg":"sign match fail"}', 'sign-wrong never'],
    ['feishu', '{"code":11232,"msg":"frequency limited"}', 'limit again'],
    ['feishu', '{"StatusCode":0,"StatusMessage":"success"}', 'sent'],
    ['feishu', '<html>登录</html>', 'answer-unreadable again'],
    ['dingtalk', '{"__proto__":{"errcode":0}}', 'answer-unreadable again'],
    ['sms', '{"result":{"code":"7"}}', 'rejected never'],
    ['sms', '{"result":{}}', 'answer-unreadable again'],
  ] as const)('%s 以 200 回应 %s：%s', async (kind, body, expected) => {
    expect(failure(await send(kind, { body }))).toBe(expected);
  });
  it('飞书以 400 拒绝，原因在正文里', async () => {
    expect(failure(await send('feishu', { status: 400, body: '{"code":19024,"msg":"Key Words Not Found"}' }))).toBe('sign-wrong never');
  });
});

describe('签名推送', () => {
  it('时间、编号、正文都在签名里；重发时编号不变', async () => {
    await send('webhook', { status: 204 });
    await send('webhook', { status: 204 }, { isRepeat: true });
    const [first, second] = service.received.map(({ headers, body }) => ({
      id: String(headers['x-zhengxun-delivery']),
      time: String(headers['x-zhengxun-timestamp']),
      signature: headers['x-zhengxun-signature'],
      body,
    }));
    expect(first!.signature).toBe(webhookSignature(secret, first!.time, first!.id, first!.body));
    expect(first!.signature).not.toBe(webhookSignature(secret, String(Number(first!.time) + 1), first!.id, first!.body));
    expect(second!.id).toBe(first!.id);
    expect(JSON.parse(first!.body)).toMatchObject({ schema: 'zhengxun.notice/1', severity: 'urgent', id: first!.id });
  });
});

describe('短信', () => {
  it('字段按模板填写，文字改不了别的字段', async () => {
    await send('sms', { body: OK.sms! }, { title: '{secret.key}","key":"x', body: '{phone}' });
    expect(JSON.parse(service.received[0]!.body)).toEqual({
      mobile: '13800001111',
      content: '{secret.key}","key":"x {phone}',
      key: secret,
      seq: notice().id,
    });
  });
  it('表单、请求头、字数', async () => {
    service.answer = () => ({ body: OK.sms! });
    const settings = { ...SMS, format: 'form', headers: { authorization: 'Bearer {secret.key}' } };
    await CONNECTORS.sms.send(notice({ body: '长'.repeat(200) }), { ...setupOf('sms'), settings }, testTools(clock));
    const { headers, body } = service.received[0]!;
    expect(headers.authorization).toBe(`Bearer ${secret}`);
    expect(headers['content-type']).toMatch(/^application\/x-www-form-urlencoded/);
    expect(new URLSearchParams(body).get('content')!.length).toBeLessThanOrEqual(70);
  });
  it.each([
    ['没有号码的位置', { ...SMS, fields: { a: '{text}' } }, /没有 \{phone\}/],
    ['没有填写的密钥', { ...SMS, fields: { ...SMS.fields, b: '{secret.other}' } }, /\{secret\.other\} 没有填写/],
    ['不能设置的请求头', { ...SMS, headers: { Host: 'x' } }, /不能设置请求头 Host/],
  ])('拒绝：%s', (_, settings, told) => {
    expect(() => CONNECTORS.sms.check(settings, SECRETS.sms('https://sms.example.cn'))).toThrow(told);
  });
});

describe('邮件', () => {
  interface Letter {
    from: string;
    to: string[];
    text: string;
  }
  const letters: Letter[] = [];
  /** A mail server of the tests; its port. */
  async function mailServer(options: SMTPServerOptions = {}): Promise<{ port: number; close(): Promise<void> }> {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData(stream, session, done) {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const { mailFrom, rcptTo } = session.envelope;
          letters.push({
            from: mailFrom === false ? '' : mailFrom.address,
            to: rcptTo.map(({ address }) => address),
            text: Buffer.concat(chunks).toString(),
          });
          done(null, 'queued');
        });
      },
      ...options,
    });
    server.on('error', () => undefined);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return { port: (server.server.address() as AddressInfo).port, close: () => new Promise((resolve) => server.close(() => resolve())) };
  }
  const box = (port: number, more: Partial<MailServer> = {}): MailServer => ({
    host: '127.0.0.1',
    port,
    security: 'none',
    user: null,
    password: null,
    from: 'zx@example.gov.cn',
    ...more,
  });
  const to = [{ personId: null, name: '王敏', address: 'wm@example.gov.cn' }];
  const mailTo = (mail: MailServer | null, { allowsPrivate = true, timeoutMs = 5000, recipients = to } = {}) =>
    CONNECTORS.mail.send(notice({ recipients }), { ...setupOf('mail'), allowsPrivate }, testTools(clock, { mail, timeoutMs }));
  afterEach(() => {
    letters.length = 0;
  });

  it('送达，每次尝试编号相同', async () => {
    const server = await mailServer();
    expect(await mailTo(box(server.port))).toMatchObject({ kind: 'sent' });
    await server.close();
    expect(letters).toMatchObject([{ from: 'zx@example.gov.cn', to: ['wm@example.gov.cn'] }]);
    expect(letters[0]!.text).toContain(`Message-ID: <${notice().id}@example.gov.cn>`);
  });
  it('账号密码不对；收件人被拒绝；暂时不收', async () => {
    const answers: [Partial<SMTPServerOptions>, Partial<MailServer>, string][] = [
      [
        { authOptional: false, allowInsecureAuth: true, onAuth: (_auth, _session, done) => done(new Error('no')) },
        { user: 'zx', password: 'wrong' },
        'login-refused never',
      ],
      [
        { onRcptTo: (_address, _session, done) => done(Object.assign(new Error('no such user'), { responseCode: 550 })) },
        {},
        'rejected never',
      ],
      [
        { onMailFrom: (_address, _session, done) => done(Object.assign(new Error('later'), { responseCode: 451 })) },
        {},
        'http-error again',
      ],
    ];
    for (const [options, more, expected] of answers) {
      const server = await mailServer(options);
      expect(failure(await mailTo(box(server.port, more)))).toBe(expected);
      await server.close();
    }
  });
  it('要求加密而对方不能、证书不受信任：不发', async () => {
    const plain = await mailServer();
    expect(failure(await mailTo(box(plain.port, { security: 'starttls' })))).toBe('tls never');
    await plain.close();
    const secure = await mailServer({ disabledCommands: [], ...selfSignedCertificate('127.0.0.1') });
    expect(failure(await mailTo(box(secure.port, { security: 'starttls' })))).toBe('tls never');
    await secure.close();
    expect(letters).toEqual([]);
  });
  it('没有回应', async () => {
    const silent = net.createServer();
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    expect(failure(await mailTo(box((silent.address() as AddressInfo).port), { timeoutMs: 300 }))).toBe('timeout again');
    await new Promise((resolve) => silent.close(resolve));
  });
  it('没有邮件服务器、没有收件人、不许访问内网', async () => {
    expect(failure(await mailTo(null))).toBe('no-mail-server never');
    expect(failure(await mailTo(box(1), { recipients: [] }))).toBe('no-address never');
    expect(failure(await mailTo(box(1), { allowsPrivate: false }))).toBe('private-address never');
  });
});
