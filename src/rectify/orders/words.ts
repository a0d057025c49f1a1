/** What people read of orders: names, numbers, sentences. Pure. */
import type { Escalation } from '../../platform/server.ts';

export const ESCALATION_NAMES: Readonly<Record<Escalation, string>> = {
  'second-notice': '二次通知',
  talk: '约谈',
  'recommend-close': '建议关停',
};

/** 整改通知〔2026〕17号. Source: GB/T 9704-2012 7.2.5: full year in 〔〕, no leading zero. */
export const orderNumber = ({ prefix, year, number }: { prefix: string; year: number; number: number }): string =>
  `${prefix}〔${year}〕${number}号`;
