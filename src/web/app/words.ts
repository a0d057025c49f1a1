/**
 * Words of the pages. Every folder keeps its own in `words.zh-CN.ts` and `words.en.ts`, found here by their names: the folder's name
 * is the namespace (`useTranslation('registry')`). One file a language is loaded, the one in use.
 */
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Words } from './by-folder.ts';
import type { Preferences } from './preferences.ts';

const LOAD = { 'zh-CN': () => import('./words-of-zh-CN.ts'), en: () => import('./words-of-en.ts') };

/** Begins with this language. */
export async function startWords(language: Preferences['language']): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    ns: [],
    resources: { [language]: await wordsOf(language) },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
}

/** Goes over to this language; its words are loaded when they are not here yet. */
export async function changeLanguage(language: Preferences['language']): Promise<void> {
  if (!i18next.hasLoadedNamespace('app', { lng: language }))
    for (const [namespace, words] of Object.entries(await wordsOf(language))) i18next.addResourceBundle(language, namespace, words);
  await i18next.changeLanguage(language);
}

const wordsOf = async (language: Preferences['language']): Promise<Record<string, Words>> => (await LOAD[language]()).words;
