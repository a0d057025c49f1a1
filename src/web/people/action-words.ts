/** What an action of the platform's table of roles is called. */
import type { TFunction } from 'i18next';

/** `order.read` → 整改通知：查看. */
export function actionWords(t: TFunction<'people'>, action: string): string {
  const [noun = '', verb = ''] = action.split('.');
  return t('actions.form', { noun: t(`actions.nouns.${noun}`), verb: t(`actions.verbs.${verb}`) });
}

/** By noun, in the order given: what stands together in a list of choices. */
export const byNoun = (actions: readonly string[]): [string, string[]][] => [...Map.groupBy(actions, (action) => action.split('.')[0]!)];
