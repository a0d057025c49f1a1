/** An office's own packs: a folder with pack.yaml and entries.tsv, or an .xlsx workbook. */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { beijingDate } from '../../page/index.ts';
import { InputError, systemClock } from '../../platform/index.ts';
import { DocumentError, type Pack, PackError, readPack, readPackWorkbook, tryPack } from '../../text/index.ts';

/** The packs named. Throws InputError: which row of which pack is wrong, nothing half-loaded. */
export function readOwnPacks(names: readonly string[]): Pack[] {
  return names.map((name) => {
    const pack = readOwnPack(name);
    explained(name, () => tryPack(pack));
    return pack;
  });
}

/** One pack as it stands, its sentences not tried yet. Throws InputError. */
export function readOwnPack(name: string): Pack {
  const pack = explained(name, () => (isFolder(name) ? readFolder(name) : readWorkbook(name)));
  if (pack.rows.length === 0) throw new InputError(`词库 ${name} 是空的，请填写词条后再用`, { code: 'empty-pack' });
  return pack;
}

/** Runs a step on a pack; what it says of the pack becomes the sentence for the user. */
export function explained<T>(name: string, step: () => T): T {
  try {
    return step();
  } catch (cause) {
    if (cause instanceof PackError) throw new InputError(cause.message, { code: 'bad-pack', cause });
    if (cause instanceof DocumentError) throw new InputError(`词库 ${name}：${cause.message}`, { code: 'bad-pack', cause });
    throw cause;
  }
}

function isFolder(name: string): boolean {
  try {
    return statSync(name).isDirectory();
  } catch (cause) {
    throw new InputError(`无法读取词库 ${name}，请检查路径和权限`, { code: 'bad-pack', cause });
  }
}

function readFolder(folder: string): Pack {
  let files: [string, string];
  try {
    files = [readFileSync(path.join(folder, 'pack.yaml'), 'utf8'), readFileSync(path.join(folder, 'entries.tsv'), 'utf8')];
  } catch (cause) {
    throw new InputError(`无法读取词库 ${folder}，其中应有 pack.yaml 和 entries.tsv`, { code: 'bad-pack', cause });
  }
  return readPack(path.basename(path.resolve(folder)), ...files);
}

function readWorkbook(file: string): Pack {
  if (!/\.xlsx$/i.test(file)) throw new InputError(`${file} 不是词库，请给出词库文件夹或 .xlsx 文件`, { code: 'bad-pack' });
  return readPackWorkbook(readFileSync(file), { name: path.parse(file).name, today: beijingDate(systemClock.now()) });
}
