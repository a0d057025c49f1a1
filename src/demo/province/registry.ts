/** 青禾省 as its registry would list it: offices, 40 websites of which those of the plans are served, and the files an office would import. */
import type { SitePlan } from '../model.ts';
import { areas, liveSites } from '../province.ts';

export interface DemoOffice {
  name: string;
  level: 'city' | 'county' | 'unit';
  /** Name of the office above; null: the province. */
  parent: string | null;
  /** Null for units. */
  divisionCode: string | null;
}

export interface RegisteredSite {
  code: string;
  name: string;
  isPortal: boolean;
  homeUrl: string;
  organizer: string;
  hasNoServices: boolean;
  /** Name of the office that it belongs to; null: the province's own. */
  office: string | null;
  /** Key of the imitation that is served; null: nothing but a robot wall stands at its address. */
  key: SitePlan['key'] | null;
}

export const PROVINCE = '青禾省人民政府办公厅';

/** Sites that exist in the registry alone: a person has to look at them. */
const OTHERS: readonly [code: string, name: string, host: string, organizer?: string][] = [
  ['9702000001', '云屏市人民政府', 'www.qhyunping.gov.cn'],
  ['9703000001', '青溪市人民政府', 'www.qhqingxi.gov.cn'],
  ['9701210001', '柳湾县人民政府', 'www.qhliuwan.gov.cn'],
  ['9701220001', '桐岭县人民政府', 'www.qhtongling.gov.cn'],
  ['9702210001', '石鹭县人民政府', 'www.qhshilu.gov.cn'],
  ['9702220001', '枫渡县人民政府', 'www.qhfengdu.gov.cn'],
  ['9703210001', '白汀县人民政府', 'www.qhbaiting.gov.cn'],
  ['9703220001', '雁坪县人民政府', 'www.qhyanping.gov.cn'],
  ['9701000009', '禾川市教育局', 'jyj.qhhechuan.gov.cn', '禾川市教育局'],
  ['9703000012', '青溪市生态环境局', 'sthjj.qhqingxi.gov.cn', '青溪市生态环境局'],
];

/** All registered websites: those served first, in the order of the plans. */
export function registeredSites(): RegisteredSite[] {
  const served = liveSites().map(
    ({ key, siteCode, name, kind, url, organizer, publicService }): RegisteredSite => ({
      ...{ code: siteCode, name, isPortal: kind === 'portal', homeUrl: url, organizer, hasNoServices: !publicService, key },
      office: officeOf(siteCode, kind === 'portal', organizer),
    }),
  );
  const others = OTHERS.map(
    ([code, name, host, organizer]): RegisteredSite => ({
      ...{ code, name, isPortal: organizer === undefined, homeUrl: `http://${host}/`, organizer: organizer ?? `${name}办公室` },
      ...{ hasNoServices: false, key: null, office: officeOf(code, organizer === undefined, organizer ?? '') },
    }),
  );
  return [...served, ...others];
}

/** A portal belongs to its area, everything else to its organizer. */
function officeOf(code: string, isPortal: boolean, organizer: string): string | null {
  if (!isPortal) return organizer;
  const area = areaOf(code);
  return area.level === 'province' ? null : area.name;
}

const areaOf = (code: string) => areas.find((area) => code.startsWith(area.code))!;

/** Every office below the province, those above first. */
export function offices(): DemoOffice[] {
  const nameOf = (code: string | null) => areas.find((area) => area.code === code && area.level !== 'province')?.name ?? null;
  const below = areas.flatMap(({ name, level, code, parent }): DemoOffice[] =>
    level === 'province' ? [] : [{ name, level, parent: nameOf(parent), divisionCode: code }],
  );
  const units = registeredSites().flatMap(({ code, isPortal, organizer }): DemoOffice[] =>
    isPortal ? [] : [{ name: organizer, level: 'unit', parent: nameOf(areaOf(code).code), divisionCode: null }],
  );
  return [...below, ...units];
}

/** The file of websites as an office would have it. */
export function sitesFile(sites: readonly RegisteredSite[]): string {
  const rows = sites.map(({ code, name, isPortal, homeUrl, organizer, hasNoServices, office }) => [
    ...[code, name, isPortal ? '是' : '否', homeUrl, organizer, hasNoServices ? '是' : '否', office ?? PROVINCE],
  ]);
  return csv(['网站标识码', '网站名称', '是否门户', '首页地址', '主办单位', '无办事服务', '所属单位'], rows);
}

/** A table as a file. Cells hold neither commas nor quotation marks. */
export function csv(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  return `${[headings, ...rows].map((cells) => cells.join(',')).join('\r\n')}\r\n`;
}
