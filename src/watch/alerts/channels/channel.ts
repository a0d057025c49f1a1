/** One way out of the platform: what a channel is set up with, and how a notice goes through it. All connectors stand behind this. */
import type { TSchema } from 'typebox';
import type { Guard } from '../../../collect/index.ts';
import type { Clock } from '../../../platform/index.ts';
import type { ChannelKind, Severity } from '../../../platform/server.ts';

/** Somebody a notice is for. */
export interface NoticeRecipient {
  personId: string | null;
  name: string;
  /** Mail address or telephone number, as the channel needs it. */
  address: string;
}

/** What is sent. */
export interface Notice {
  /** Of the delivery: the same at every try, so that the other side can tell a repetition. */
  id: string;
  title: string;
  body: string;
  severity: Severity;
  purpose: 'alert' | 'recovery' | 'test';
  recipients: readonly NoticeRecipient[];
  /** An earlier try broke off after it may have arrived. */
  isRepeat: boolean;
}

/** Ways a try can fail, each with its Chinese sentence. */
export const SEND_FAILURES = {
  timeout: '对方在时限内没有回应',
  dns: '地址的域名解析不了',
  tls: '对方的安全证书有问题或无法建立安全连接，为防泄密没有发送',
  connection: '连接不上对方，或连接中断',
  'private-address': '地址不是公网地址；如确为内网服务，请在渠道设置中允许',
  redirect: '对方要求跳转到别的地址，为防泄密没有跟随；请改用最终地址',
  'answer-too-large': '对方的回应过大',
  'answer-unreadable': '读不懂对方的回应，不能确定是否送达',
  'http-refused': '对方拒绝了请求',
  'http-error': '对方服务出错',
  limit: '对方限制发送频率',
  rejected: '对方没有接受这条消息',
  'sign-wrong': '对方说签名、关键词或来源地址不对，请核对渠道设置',
  'login-refused': '邮件服务器没有接受账号或密码',
  'no-address': '收件人都没有登记邮箱或手机号码',
  'no-mail-server': '没有设置邮件服务器（见运行维护中的 mail.host）',
  'channel-off': '渠道已停用或删除',
  'secret-unreadable': '解不开渠道的密钥，请重新填写',
} as const;
export type SendFailure = keyof typeof SEND_FAILURES;

/** How a try ended. `answer`: what the other side said, null when nothing. */
export type Sending =
  | { kind: 'sent'; answer: string | null }
  | {
      kind: 'failed';
      code: SendFailure;
      answer: string | null;
      /** False: trying again cannot help. */
      mayRetry: boolean;
      /** Wait that the other side asks for, in seconds; null: none. */
      afterSeconds: number | null;
    };

export const sent = (answer: string | null): Sending => ({ kind: 'sent', answer });
/** Passes by itself. */
export const later = (code: SendFailure, answer: string | null = null, afterSeconds: number | null = null): Sending => ({
  ...{ kind: 'failed', code, answer, mayRetry: true, afterSeconds },
});
/** Stays until somebody changes something. */
export const never = (code: SendFailure, answer: string | null = null): Sending => ({
  ...{ kind: 'failed', code, answer, mayRetry: false, afterSeconds: null },
});

/** The installation's mail server, from the settings. */
export interface MailServer {
  host: string;
  port: number;
  /** `tls`: encrypted from the start; `starttls`: before anything is said; `none`: not at all, for a server beside us. */
  security: 'tls' | 'starttls' | 'none';
  user: string | null;
  password: string | null;
  /** Sender's address. */
  from: string;
}

/** What connectors send with. */
export interface ChannelTools {
  clock: Clock;
  /** The one way to other machines; `allowsPrivate` as the channel's setting says. */
  guard(allowsPrivate: boolean): Guard;
  mail: MailServer | null;
  /** For one try, in ms. */
  timeoutMs: number;
}

export interface Connector {
  kind: ChannelKind;
  /** Chinese name. */
  name: string;
  /** What may be read. */
  settings: TSchema;
  /** What is sealed and never shown; each a text, or texts by name. */
  secrets: TSchema;
  /** What of its recipients the channel needs, null: it reaches a group. */
  needs: 'email' | 'phone' | null;
  /** Each recipient has a notice of their own. */
  isPersonal: boolean;
  /** Throws InputError for settings that cannot work. */
  check(settings: unknown, secrets: unknown): void;
  /** Sends once. Never rejects for what the other side does. */
  send(notice: Notice, setup: ChannelSetup, tools: ChannelTools): Promise<Sending>;
}

/** A channel as its connector sees it: settings and secrets fit the connector's schemas. */
export interface ChannelSetup {
  settings: unknown;
  secrets: unknown;
  allowsPrivate: boolean;
}
