import { describe, expect, it } from 'vitest';
import { commandOf, digitOf, type Pressed } from './keys.ts';

const press = (code: string, over: Partial<Pressed> = {}): Pressed => ({
  code,
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  isComposing: false,
  keyCode: 65,
  repeat: false,
  ...over,
});

describe('keys of the desk', () => {
  it.each([
    ['KeyA', {}, 'confirm'],
    ['KeyA', { shiftKey: true }, 'confirm-template'],
    ['KeyD', {}, 'dismiss'],
    ['KeyZ', {}, 'take-back'],
    ['Slash', { shiftKey: true }, 'help'],
    ['Slash', {}, null],
    ['KeyX', {}, null],
    ['KeyD', { shiftKey: true }, null],
  ] as const)('%s %o: %s', (code, over, command) => {
    expect(commandOf(press(code, over), false)).toBe(command);
  });

  it('decide nothing in a field, under an input method, or with a key of the browser', () => {
    expect(commandOf(press('KeyA'), true)).toBeNull();
    expect(commandOf(press('KeyA', { isComposing: true }), false)).toBeNull();
    expect(commandOf(press('KeyA', { keyCode: 229 }), false)).toBeNull();
    for (const held of ['ctrlKey', 'altKey', 'metaKey'] as const) expect(commandOf(press('KeyA', { [held]: true }), false)).toBeNull();
  });

  it('held down move on and decide once only', () => {
    expect(commandOf(press('KeyJ', { repeat: true }), false)).toBe('next');
    expect(commandOf(press('KeyA', { repeat: true }), false)).toBeNull();
    expect(commandOf(press('KeyA', { repeat: true, shiftKey: true }), false)).toBeNull();
  });

  it('digits of both blocks', () => {
    expect([digitOf(press('Digit3')), digitOf(press('Numpad5')), digitOf(press('Digit0')), digitOf(press('KeyA'))]).toEqual([
      3,
      5,
      null,
      null,
    ]);
    expect(digitOf(press('Digit3', { ctrlKey: true }))).toBeNull();
  });
});
