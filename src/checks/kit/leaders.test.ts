import { describe, expect, it } from 'vitest';
import { headsOn, personOf } from './leaders.ts';

const heads = (text: string) => headsOn({ title: '领导信息', text }).map(({ name, post }) => `${name}${post}`);

describe('the head whom a line names', () => {
  it.each([
    ['李明，市委副书记、市长，主持市政府全面工作。', ['李明市长']],
    ['李明 市长', ['李明市长']],
    ['市长：李明', ['李明市长']],
    ['市委副书记、市长 李明', ['李明市长']],
    ['周明远  ；党组书记、省长，主持全面工作。', ['周明远省长']],
    ['张华，副市长，协助市长工作。', []],
    ['副市长：张华', []],
    ['原市长：张华', []],
    ['市长信箱：领导信箱', []],
    ['市长主持召开会议', []],
    ['王芳，市长助理。', []],
    ['曾任青溪市市长', []],
  ])('%s', (line, names) => expect(heads(line)).toEqual(names));
});

describe('the person whom a page is about', () => {
  it.each([
    ['李明', '李明'],
    ['李  明', '李明'],
    ['副市长 张华', '张华'],
    ['买买提·艾山', '买买提·艾山'],
    ['领导信息', null],
    ['简历', null],
    ['李明同志主持召开会议', null],
  ])('%s', (title, name) => expect(personOf({ title, isColumn: false })).toBe(name));
  it('is nobody on the page of the column', () => expect(personOf({ title: '李明', isColumn: true })).toBeNull());
});
