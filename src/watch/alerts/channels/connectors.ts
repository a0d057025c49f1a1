/** All ways out, by kind. */
import type { ChannelKind } from '../../../platform/server.ts';
import type { Connector } from './channel.ts';
import { mail } from './mail.ts';
import { dingtalk, feishu, wecom } from './robots.ts';
import { sms } from './sms.ts';
import { webhook } from './webhook.ts';

export const CONNECTORS: Record<ChannelKind, Connector> = { mail, dingtalk, wecom, feishu, webhook, sms };
