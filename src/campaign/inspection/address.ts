/** The address a person typed, as an address to start from. */
import { InputError } from '../../platform/index.ts';

/** The home address with scheme; `www.example.gov.cn` gets http. Throws InputError when it can be no website. */
export function homeAddress(typed: string): string {
  const text = typed.trim();
  const candidate = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`;
  let url: URL;
  try {
    url = new URL(candidate);
  } catch (cause) {
    throw new InputError(`“${typed}”不是网站地址，请给出如 https://www.example.gov.cn/ 的首页地址`, { code: 'bad-address', cause });
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new InputError(`“${typed}”不是网站地址，只能检查 http 或 https 网站`, { code: 'bad-address' });
  if (url.hostname === '')
    throw new InputError(`“${typed}”缺少主机名，请给出如 https://www.example.gov.cn/ 的首页地址`, { code: 'bad-address' });
  url.hash = '';
  return url.href;
}
