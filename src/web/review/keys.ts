/** Which key does what on the desk. By place on the keyboard, so that an input method never decides anything. */

export type Command =
  | 'confirm'
  | 'confirm-template'
  | 'dismiss'
  | 'ask'
  | 'later'
  | 'take-back'
  | 'note'
  | 'next'
  | 'previous'
  | 'picture'
  | 'passage'
  | 'page'
  | 'help';

/** Key as it stands on the button. */
export const KEYS: Record<Command, string> = {
  confirm: 'A',
  'confirm-template': 'Shift+A',
  dismiss: 'D',
  ask: 'Q',
  later: 'S',
  'take-back': 'Z',
  note: 'N',
  next: 'J',
  previous: 'K',
  picture: 'E',
  page: 'W',
  passage: 'R',
  help: '?',
};

const BY_CODE: Record<string, Command> = {
  KeyA: 'confirm',
  KeyD: 'dismiss',
  KeyQ: 'ask',
  KeyS: 'later',
  KeyZ: 'take-back',
  KeyN: 'note',
  KeyJ: 'next',
  KeyK: 'previous',
  KeyE: 'picture',
  KeyW: 'page',
  KeyR: 'passage',
};

/** What of a key press is looked at. */
export interface Pressed {
  code: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
  isComposing: boolean;
  /** 229: an input method has it. */
  keyCode: number;
  repeat: boolean;
}

/** The command of a key; null: none. `isTyping`: the cursor stands in a field. */
export function commandOf(pressed: Pressed, isTyping: boolean): Command | null {
  const { code, shiftKey, ctrlKey, altKey, metaKey, isComposing, keyCode, repeat } = pressed;
  if (isTyping || isComposing || keyCode === 229 || ctrlKey || altKey || metaKey) return null;
  if (code === 'Slash' && shiftKey) return 'help';
  if (shiftKey) return code === 'KeyA' && !repeat ? 'confirm-template' : null;
  const command = BY_CODE[code] ?? null;
  // A key held down moves on, it does not decide.
  return repeat && command !== 'next' && command !== 'previous' ? null : command;
}

/** 1 to 9 for a key of the digits, above the letters or beside them; null: another key. */
export function digitOf({ code, ctrlKey, altKey, metaKey, isComposing }: Pressed): number | null {
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1];
  return digit === undefined || ctrlKey || altKey || metaKey || isComposing ? null : Number(digit);
}
