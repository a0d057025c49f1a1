/** 青禾省, which does not exist: its administrative tree and the sites of it that are served, as a registry would list them. */
import { plans } from './sites/index.ts';
import type { SiteRegistration } from './truth.ts';

export interface DemoArea {
  /** Six characters, the first part of the site codes of its offices. 97 is not in use in China. */
  code: string;
  name: string;
  level: 'province' | 'city' | 'county';
  /** Code of the area above, null for the province. */
  parent: string | null;
}

/** Province, three cities, two counties each. */
export const areas: DemoArea[] = [
  { code: '970000', name: '青禾省', level: 'province', parent: null },
  { code: '970100', name: '禾川市', level: 'city', parent: '970000' },
  { code: '970121', name: '柳湾县', level: 'county', parent: '970100' },
  { code: '970122', name: '桐岭县', level: 'county', parent: '970100' },
  { code: '970200', name: '云屏市', level: 'city', parent: '970000' },
  { code: '970221', name: '石鹭县', level: 'county', parent: '970200' },
  { code: '970222', name: '枫渡县', level: 'county', parent: '970200' },
  { code: '970300', name: '青溪市', level: 'city', parent: '970000' },
  { code: '970321', name: '白汀县', level: 'county', parent: '970300' },
  { code: '970322', name: '雁坪县', level: 'county', parent: '970300' },
];

export interface DemoRegistryEntry extends SiteRegistration {
  /** Key of the site in the demo. */
  key: string;
  area: DemoArea;
}

/** The served sites with their owners and areas. Throws Error when a site code belongs to no area. */
export function liveSites(): DemoRegistryEntry[] {
  return plans.map((plan) => {
    const area = areas.find((a) => a.code === plan.registration.siteCode.slice(0, 6));
    if (!area) throw new Error(`${plan.key}: no area for ${plan.registration.siteCode}`);
    return { key: plan.key, area, ...plan.registration, url: plan.registration.url ?? `${plan.scheme ?? 'http'}://${plan.host}/` };
  });
}
