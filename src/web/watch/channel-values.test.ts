import { expect, it } from 'vitest';
import { channelOf, isPairs, valuesOf } from './channel-values.ts';

const on = { name: '值班群', allowsPrivate: false, isEnabled: true };

it('a robot: empty secrets are not sent, so that those that are set stay', () => {
  const values = { ...valuesOf({ ...on, kind: 'dingtalk', settings: { keyword: '政巡' } }), url: '', secret: ' ' };
  expect(channelOf(values)).toEqual({ ...on, settings: { keyword: '政巡' }, secrets: {} });
  expect(channelOf({ ...values, url: ' https://oapi.example/x ', secret: 'SEC1' }).secrets).toEqual({
    url: 'https://oapi.example/x',
    secret: 'SEC1',
  });
});

it('a kind has only what it knows', () => {
  const values = { ...valuesOf(undefined), ...on, url: 'https://a.example/', secret: 's', keyword: 'k', mentionsPhones: true };
  expect(channelOf({ ...values, kind: 'mail' })).toEqual({ ...on, settings: {}, secrets: {} });
  expect(channelOf({ ...values, kind: 'wecom' }).secrets).toEqual({ url: 'https://a.example/' });
  expect(channelOf({ ...values, kind: 'feishu' }).settings).toEqual({ keyword: 'k' });
  expect(channelOf({ ...values, kind: 'webhook' }).settings).toEqual({});
});

it('short messages go through the form unchanged', () => {
  const settings = {
    ...{ format: 'json', fields: { mobile: '{phone}', content: '{text}=1' }, headers: { authorization: 'Bearer {secret.token}' } },
    ...{ success: { field: 'result.code', values: ['0', 'OK'] }, mostCharacters: 300 },
  };
  const values = valuesOf({ ...on, kind: 'sms', settings });
  expect(channelOf(values).settings).toEqual(settings);
  expect(channelOf({ ...values, values: 'token=a=b\n' }).secrets).toEqual({ values: { token: 'a=b' } });
});

it('lines that are no pairs are seen', () => {
  expect(isPairs('a=1\n\n b.c = 2'.replace(' = ', '='))).toBe(true);
  expect(isPairs('a')).toBe(false);
  expect(isPairs('a b=1')).toBe(false);
  expect(isPairs('')).toBe(true);
});
