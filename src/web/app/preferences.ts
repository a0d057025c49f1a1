/** What one person set up on this machine: colours, size of letters, language, folded menu. Kept in the browser, never sent. */
import { useSyncExternalStore } from 'react';
import { DARK, FONT, LIGHT } from './tokens.ts';

export interface Preferences {
  colours: 'system' | 'light' | 'dark';
  isLarge: boolean;
  language: 'zh-CN' | 'en';
  isMenuFolded: boolean;
}

const KEY = 'zhengxun.preferences';
const USUAL: Preferences = { colours: 'system', isLarge: false, language: 'zh-CN', isMenuFolded: false };
const dark = matchMedia('(prefers-color-scheme: dark)');

let now = read();
const listeners = new Set<() => void>();

/** As they are, and how to change some of them. */
export function usePreferences(): [Preferences & { isDark: boolean }, (change: Partial<Preferences>) => void] {
  useSyncExternalStore(listen, stamp);
  return [{ ...now, isDark: isDark() }, changePreferences];
}

/** As they are now, outside of React. */
export const preferences = (): Preferences => now;

function changePreferences(change: Partial<Preferences>): void {
  now = { ...now, ...change };
  try {
    localStorage.setItem(KEY, JSON.stringify(now));
  } catch {
    // A browser that keeps nothing: it holds until the page is closed.
  }
  applyPreferences();
  for (const listener of listeners) listener();
}

/** Puts colours and sizes where the style sheet reads them. Properties are set one by one: the policy forbids style attributes in markup. */
export function applyPreferences(): void {
  const { style, dataset } = document.documentElement;
  const tokens = isDark() ? DARK : LIGHT;
  for (const [name, value] of Object.entries(tokens)) style.setProperty(`--${name}`, value);
  style.setProperty('--font', FONT);
  style.setProperty('color-scheme', isDark() ? 'dark' : 'light');
  dataset.colours = isDark() ? 'dark' : 'light';
  dataset.size = now.isLarge ? 'large' : 'usual';
  document.documentElement.lang = now.language;
}

function isDark(): boolean {
  return now.colours === 'system' ? dark.matches : now.colours === 'dark';
}

function listen(listener: () => void): () => void {
  const onSystem = () => {
    applyPreferences();
    listener();
  };
  listeners.add(listener);
  dark.addEventListener('change', onSystem);
  return () => {
    listeners.delete(listener);
    dark.removeEventListener('change', onSystem);
  };
}

const stamp = () => `${JSON.stringify(now)}${dark.matches}`;

function read(): Preferences {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Preferences>;
    return {
      colours: kept.colours === 'light' || kept.colours === 'dark' ? kept.colours : USUAL.colours,
      isLarge: kept.isLarge === true,
      language: kept.language === 'en' ? 'en' : 'zh-CN',
      isMenuFolded: kept.isMenuFolded === true,
    };
  } catch {
    return USUAL;
  }
}
