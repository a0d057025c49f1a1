/** What an action of the platform's table of roles is called. */
import type { TFunction } from 'i18next';

/** `order.read` → 整改通知：查看. */
export const actionWords = (t: TFunction<'people'>, action: string): string =>
  t('actions.form', { noun: nounWords(t, action), verb: verbWords(t, action) });

/** `order.read` → 整改通知. */
export const nounWords = (t: TFunction<'people'>, action: string): string => t(`actions.nouns.${action.split('.')[0]}`);

/** `order.read` → 查看. */
export const verbWords = (t: TFunction<'people'>, action: string): string => t(`actions.verbs.${action.split('.')[1]}`);
