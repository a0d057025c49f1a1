/** Alerts and what belongs to them as the platform gives them, with the words for their states. */
import type { paths } from '../../api/client.ts';
import type { Tone } from '../ui/outcome.tsx';

type ItemOf<Path extends '/api/v1/alerts' | '/api/v1/alert-deliveries' | '/api/v1/alert-rules' | '/api/v1/alert-channels'> =
  paths[Path]['get']['responses'][200]['content']['application/json']['items'][number];
export type Alert = ItemOf<'/api/v1/alerts'>;
export type Delivery = ItemOf<'/api/v1/alert-deliveries'>;
export type Rule = ItemOf<'/api/v1/alert-rules'>;
export type Channel = ItemOf<'/api/v1/alert-channels'>;

export const SEVERITIES = ['urgent', 'warning', 'notice'] as const satisfies readonly Alert['severity'][];
export const SEVERITY_TONES: Record<Alert['severity'], Tone> = { urgent: 'bad', warning: 'wait', notice: 'plain' };

/** `current`: open and acknowledged. */
export const ALERT_FILTERS = ['current', 'open', 'acknowledged', 'recovered', 'closed'] as const;
export const ALERT_TONES: Record<Alert['state'], Tone> = { open: 'bad', acknowledged: 'run', recovered: 'good', closed: 'none' };

export const DELIVERY_STATES = ['waiting', 'sent', 'failed'] as const satisfies readonly Delivery['state'][];
export const DELIVERY_TONES: Record<Delivery['state'], Tone> = { waiting: 'run', sent: 'good', failed: 'bad' };

export const CHANNEL_KINDS = ['mail', 'dingtalk', 'wecom', 'feishu', 'webhook', 'sms'] as const satisfies readonly Channel['kind'][];
