/** All ways in, in the order in which they are tried on an address. */
import { InputError } from '../../platform/index.ts';
import type { AccountConnector } from './connector.ts';
import { personEntry } from './entry/connector.ts';
import { exportFile } from './export-file/connector.ts';
import { feed } from './feed/connector.ts';
import { postPage } from './post-page/connector.ts';
import { androidStore } from './stores/android.ts';
import { appleStore } from './stores/apple.ts';
import { weibo } from './weibo/connector.ts';

export const ACCOUNT_CONNECTORS: readonly AccountConnector[] = [personEntry, exportFile, weibo, appleStore, androidStore, feed, postPage];

/** The connector of that id; without one, the first that recognises the address. Throws InputError when there is none. */
export function connectorFor(address: string, id: string | null): AccountConnector {
  const found = ACCOUNT_CONNECTORS.find((one) => (id === null ? one.recognises(address) : one.id === id));
  if (found !== undefined) return found;
  const ids = ACCOUNT_CONNECTORS.map((one) => one.id).join('、');
  if (id !== null) throw new InputError(`没有名为“${id.slice(0, 40)}”的接入方式，可用：${ids}`, { code: 'connector-unknown' });
  throw new InputError(`不能从“${address.slice(0, 80)}”看出用哪种接入方式，请给出网址、导出文件，或指明接入方式：${ids}`, {
    code: 'connector-unclear',
  });
}
