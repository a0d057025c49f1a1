/** Where tiles stand: the 34 units of the country on a 7×8 grid, never as borders; other units one after another. Pure. */

/** Column and row by the name without 省, 市, 自治区. */
const PLACES: Record<string, readonly [column: number, row: number]> = {
  黑龙江: [7, 1],
  内蒙古: [5, 2],
  吉林: [7, 2],
  新疆: [1, 3],
  甘肃: [2, 3],
  宁夏: [3, 3],
  山西: [4, 3],
  河北: [5, 3],
  北京: [6, 3],
  辽宁: [7, 3],
  西藏: [1, 4],
  青海: [2, 4],
  陕西: [3, 4],
  河南: [4, 4],
  山东: [5, 4],
  天津: [6, 4],
  四川: [2, 5],
  重庆: [3, 5],
  湖北: [4, 5],
  安徽: [5, 5],
  江苏: [6, 5],
  上海: [7, 5],
  云南: [2, 6],
  贵州: [3, 6],
  湖南: [4, 6],
  江西: [5, 6],
  浙江: [6, 6],
  广西: [3, 7],
  广东: [4, 7],
  福建: [5, 7],
  台湾: [7, 7],
  海南: [3, 8],
  澳门: [4, 8],
  香港: [5, 8],
};

export interface Tile<Unit> {
  /** Null: drawn plain, nothing is known of it. */
  unit: Unit | null;
  name: string;
  column: number;
  row: number;
}

/** `isMap`: all units are provinces, and all 34 are drawn, those without figures plain. */
export function tilesOf<Unit extends { name: string }>(units: readonly Unit[]): { tiles: Tile<Unit>[]; isMap: boolean } {
  const known = new Map(units.map((unit) => [provinceOf(unit.name), unit]));
  const isMap = units.length > 0 && units.every(({ name }) => provinceOf(name) !== null);
  if (!isMap) return { isMap, tiles: units.map((unit) => ({ unit, name: unit.name, column: 0, row: 0 })) };
  const tiles = Object.entries(PLACES).map(([name, [column, row]]) => ({ unit: known.get(name) ?? null, name, column, row }));
  return { isMap, tiles };
}

/** The name in the table that an organisation's begins with; null: it is no province. */
function provinceOf(name: string): string | null {
  const found = Object.keys(PLACES).find((province) => name.startsWith(province));
  return found !== undefined &&
    /^(?:省|市|自治区|壮族自治区|回族自治区|维吾尔自治区|特别行政区)?(?:人民政府(?:办公厅)?|政府办公厅)?$/.test(name.slice(found.length))
    ? found
    : null;
}
