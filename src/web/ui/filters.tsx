/** Filters of a list. Each is one word of the address; a change takes effect at once and begins the list anew. */
import { Input, Select } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useAddress } from '../app/address.ts';

const AFTER_TYPING_MS = 300;

/** Words to look for; asked 300 ms after the last key, never while an input method composes. `/` puts the cursor here. */
export function TextFilter({ word = 'text', label }: { word?: string; label: string }) {
  const [address, change] = useAddress();
  const inAddress = address[word] ?? '';
  const [text, setText] = useState(inAddress);
  const isComposing = useRef(false);
  const box = useRef<HTMLDivElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // Somebody cleared the filters, or went back.
  useEffect(() => setText(inAddress), [inAddress]);
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof HTMLElement && event.target.matches('input, textarea, [contenteditable]');
      if (event.code !== 'Slash' || event.shiftKey || event.ctrlKey || event.altKey || event.metaKey || isTyping) return;
      event.preventDefault();
      box.current?.querySelector('input')?.focus();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  const ask = (value: string) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => change({ [word]: value.trim() === '' ? undefined : value.trim(), after: undefined }), AFTER_TYPING_MS);
  };
  return (
    <div ref={box} className="text-filter">
      <Input
        allowClear
        value={text}
        maxLength={200}
        placeholder={label}
        aria-label={label}
        onChange={({ target }) => {
          setText(target.value);
          if (!isComposing.current) ask(target.value);
        }}
        onCompositionStart={() => {
          isComposing.current = true;
        }}
        onCompositionEnd={({ currentTarget }) => {
          isComposing.current = false;
          ask(currentTarget.value);
        }}
      />
    </div>
  );
}

export interface ChoiceFilterProps {
  word: string;
  label: string;
  options: readonly { value: string; label: string }[];
  /** Choosable by typing some of its name. */
  isSearchable?: boolean;
}

/** One of a few; clearing it takes the word out of the address. */
export function ChoiceFilter({ word, label, options, isSearchable = false }: ChoiceFilterProps) {
  const [address, change] = useAddress();
  return (
    <Select
      allowClear
      showSearch={isSearchable ? { optionFilterProp: 'label' } : false}
      value={address[word] ?? null}
      placeholder={label}
      aria-label={label}
      popupMatchSelectWidth={false}
      className="choice-filter"
      options={[...options]}
      onChange={(value: string | null | undefined) => change({ [word]: value ?? undefined, after: undefined })}
    />
  );
}
