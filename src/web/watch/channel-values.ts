/** A channel as a form holds it, and back: what a kind does not have is left out. */
import type { Channel } from './alert.ts';

export interface ChannelValues {
  kind: Channel['kind'];
  name: string;
  url?: string;
  secret?: string;
  keyword?: string;
  mentionsPhones?: boolean;
  /** Of short messages; pairs are lines of `name=value`. */
  format?: 'json' | 'form';
  fields?: string;
  headers?: string;
  values?: string;
  successField?: string;
  /** With commas between. */
  successValues?: string;
  mostCharacters?: number;
  allowsPrivate: boolean;
  isEnabled: boolean;
}

type Pairs = Record<string, string>;

/** Of a new channel: a group's robot that is on. */
export function valuesOf(channel: Pick<Channel, 'kind' | 'name' | 'settings' | 'allowsPrivate' | 'isEnabled'> | undefined): ChannelValues {
  if (channel === undefined)
    return { kind: 'dingtalk', name: '', format: 'json', mostCharacters: 300, allowsPrivate: false, isEnabled: true };
  const { kind, name, settings, allowsPrivate, isEnabled } = channel;
  const usual = { kind, name, allowsPrivate, isEnabled };
  if (kind !== 'sms') return { ...usual, ...(settings as Pick<ChannelValues, 'keyword' | 'mentionsPhones'>) };
  const sms = settings as {
    format: 'json' | 'form';
    fields: Pairs;
    headers?: Pairs;
    success: { field: string; values: string[] };
    mostCharacters: number;
  };
  return {
    ...{ ...usual, format: sms.format, fields: linesOf(sms.fields), headers: linesOf(sms.headers ?? {}) },
    ...{ successField: sms.success.field, successValues: sms.success.values.join(','), mostCharacters: sms.mostCharacters },
  };
}

/** What the platform takes; secrets that are empty are not sent. */
export function channelOf(
  values: ChannelValues,
): Pick<Channel, 'name' | 'settings' | 'allowsPrivate' | 'isEnabled'> & { secrets: Record<string, unknown> } {
  const { kind, name, url, secret, values: more, allowsPrivate, isEnabled } = values;
  const isSigned = kind === 'dingtalk' || kind === 'feishu' || kind === 'webhook';
  return {
    ...{ name, allowsPrivate, isEnabled, settings: settingsOf(values) },
    secrets: filled({
      url: kind === 'mail' ? undefined : url?.trim(),
      secret: isSigned ? secret?.trim() : undefined,
      values: kind === 'sms' && more !== undefined && more.trim() !== '' ? pairsOf(more) : undefined,
    }),
  };
}

function settingsOf(values: ChannelValues): Record<string, unknown> {
  const { kind, keyword, mentionsPhones, format, fields = '', headers = '', successField, successValues = '', mostCharacters } = values;
  if (kind === 'sms')
    return filled({
      ...{ format, fields: pairsOf(fields), headers: headers.trim() === '' ? undefined : pairsOf(headers), mostCharacters },
      success: {
        field: successField,
        values: successValues
          .split(/[,，]/)
          .map((one) => one.trim())
          .filter((one) => one !== ''),
      },
    });
  if (kind === 'mail' || kind === 'webhook') return {};
  return filled({ keyword: keyword?.trim(), mentionsPhones: kind === 'feishu' ? undefined : mentionsPhones });
}

const filled = (given: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined && value !== ''));

const PAIR = /^([\w.-]{1,60})=(.*)$/;
const linesIn = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
const linesOf = (pairs: Pairs): string =>
  Object.entries(pairs)
    .map(([name, value]) => `${name}=${value}`)
    .join('\n');

/** True when each line is `name=value`. */
export const isPairs = (text: string): boolean => linesIn(text).every((line) => PAIR.test(line));

function pairsOf(text: string): Pairs {
  return Object.fromEntries(
    linesIn(text)
      .map((line) => PAIR.exec(line))
      .flatMap((found) => (found === null ? [] : [[found[1]!, found[2]!]])),
  );
}
