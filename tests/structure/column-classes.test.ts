/** The classes of columns stand twice: as types of the page stage and as words of the columns file. Compared both ways. */
import { expect, it } from 'vitest';
import { COLUMN_CLASSES } from '../../src/page/index.ts';
import { COLUMN_CLASS_NAMES } from '../../src/registry/index.ts';

it('the columns file knows exactly the classes of the page stage', () => {
  expect(Object.keys(COLUMN_CLASS_NAMES).sort()).toEqual([...COLUMN_CLASSES].sort());
});
