/** All Chinese words, as one file to load. */
import { byFolder, type Words } from './by-folder.ts';

export const words = byFolder(import.meta.glob<{ default: Words }>('/*/words.zh-CN.ts', { eager: true }));
