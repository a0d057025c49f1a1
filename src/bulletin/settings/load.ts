/** Settings from a preset or an office's file. The only file of this stage that reads from disk: its own presets. */
import { readdirSync, readFileSync } from 'node:fs';
import { Value } from 'typebox/value';
import { parse } from 'yaml';
import { InputError } from '../../platform/index.ts';
import { type Settings, settingsSchema } from './settings.ts';

const folder = new URL('./presets/', import.meta.url);

export const DEFAULT_PRESET = 'general';

/** Ids of the presets, the default first. */
export function presetIds(): string[] {
  const ids = readdirSync(folder).flatMap((name) => (name.endsWith('.yaml') ? name.slice(0, -5) : []));
  return ids.sort((a, b) => Number(b === DEFAULT_PRESET) - Number(a === DEFAULT_PRESET) || (a < b ? -1 : 1));
}

/** A preset. Throws InputError for an id that does not exist. */
export const preset = (id: string): Settings => readSettings(presetText(id), `${id}.yaml`);

/** The file of a preset, to be copied and changed. Throws InputError for an id that does not exist. */
export function presetText(id: string): string {
  if (!presetIds().includes(id))
    throw new InputError(`没有名为“${id}”的通报样式，可用的有：${presetIds().join('、')}`, { code: 'preset-unknown' });
  return readFileSync(new URL(`${id}.yaml`, folder), 'utf8');
}

/** Settings of a YAML text. Throws InputError, one sentence with the place, when they are refused. */
export function readSettings(text: string, file: string): Settings {
  let value: unknown;
  try {
    // Without aliases, so that no small file unfolds into a large one.
    value = parse(text, { maxAliasCount: 0 });
  } catch (cause) {
    throw new InputError(`${file} 不是有效的 YAML，请检查缩进和引号`, { code: 'settings-unreadable', cause });
  }
  return settingsOf(value, file);
}

/** The same of a value. Throws InputError as `readSettings`. */
export function settingsOf(value: unknown, file: string): Settings {
  if (Value.Check(settingsSchema, value)) return value;
  const [first] = Value.Errors(settingsSchema, value);
  const place = first?.instancePath.slice(1).replaceAll('/', ' › ') || '整个文件';
  throw new InputError(`${file} 的“${place}”不符合通报样式的格式，请对照预设样式改正`, { code: 'settings-refused', details: { ...first } });
}
