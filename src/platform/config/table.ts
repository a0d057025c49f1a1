/** The settings as tables: for the manual, and for a person who wants to see what is in force. */
import type { LoadedConfig, ValueSource } from './load.ts';
import { fileVariable, OF_THE_MACHINE, SETTINGS, type SettingKey } from './settings.ts';

const KEYS = Object.keys(SETTINGS) as SettingKey[];

/** Tables of the manual (Markdown). */
export function settingsTable(): string {
  const rows = KEYS.map((key) => {
    const { env, says, form, default: initial, isSecret } = SETTINGS[key];
    const variable = isSecret ? `\`${env}\` 或 \`${fileVariable(env)}\`` : `\`${env}\``;
    const inFile = isSecret ? `\`${key}File\`` : `\`${key}\``;
    return `| ${inFile} | ${variable} | ${says}${isSecret ? '（密钥：写在环境变量里，或写在单独的文件里）' : ''} | ${form} | ${shownDefault(initial)} |`;
  });
  const places = Object.entries(OF_THE_MACHINE).map(([env, says]) => `| — | \`${env}\` | ${says} | 文字 | — |`);
  return ['| 配置文件 | 环境变量 | 作用 | 取值 | 默认 |', '|---|---|---|---|---|', ...places, ...rows, ''].join('\n');
}

const shownDefault = (value: string | number | boolean | null) => (value === null ? '—' : value === '' ? '空' : `\`${value}\``);

export interface ShownSetting {
  key: SettingKey;
  /** Masked for a secret; null when not set. */
  value: string | null;
  source: ValueSource;
}

/** What is in force, without a secret. */
export function shownSettings({ config, sources }: LoadedConfig): ShownSetting[] {
  return KEYS.map((key) => {
    const value = config[key];
    const shown = value === null ? null : SETTINGS[key].isSecret ? '******' : String(value);
    return { key, value: shown, source: sources[key] };
  });
}
