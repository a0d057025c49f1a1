/**
 * Measures of the official page in twentieths of a point. Source: GB/T 9704-2012 sections 5 and 7 (A4; type area 156 × 225 mm;
 * 22 lines of 28 characters of 16 pt).
 */

const mm = (length: number) => Math.round((length * 1440) / 25.4);

export const CHARACTER = 320;
/** 225 mm ÷ 22, rounded down so that 22 lines fit. */
export const LINE = 579;
export const BODY_WIDTH = 11_906 - mm(28) - mm(26);
/** A page on its side: the head of its tables lies at the binding edge, so the margins turn with it. */
export const LANDSCAPE_WIDTH = 16_838 - mm(37) - mm(35);
/** The mark's upper edge below that of the type area. */
export const MARK_OFFSET = mm(35);
/**
 * Between characters of 16 pt, so that 28 fill the line. Not by a grid of lines and characters: LibreOffice spaces those a third
 * too wide, and Word gives the same line either way.
 */
export const CHARACTER_SPACE = Math.floor(BODY_WIDTH / 28) - CHARACTER;

export interface Section {
  isLandscape: boolean;
  /** False: its pages show no number. */
  isNumbered: boolean;
}

/** Properties of a section: size, margins, grid, page numbers at the outer edge. */
export function sectionXml({ isLandscape, isNumbered }: Section): string {
  const size = isLandscape ? '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>' : '<w:pgSz w:w="11906" w:h="16838"/>';
  const [top, right, bottom, left] = isLandscape ? [28, 37, 26, 35] : [37, 26, 35, 28];
  // The number's upper edge stands 7 mm below the type area; the number itself takes 5 mm.
  const footer = mm(bottom - 12);
  const margins = `<w:pgMar w:top="${mm(top)}" w:right="${mm(right)}" w:bottom="${mm(bottom)}" w:left="${mm(left)}" w:header="851" w:footer="${footer}" w:gutter="0"/>`;
  const grid = `<w:docGrid w:type="lines" w:linePitch="${LINE}"/>`;
  const [odd, even] = isNumbered ? ['rId4', 'rId5'] : ['rId6', 'rId6'];
  const footers = `<w:footerReference w:type="default" r:id="${odd}"/><w:footerReference w:type="even" r:id="${even}"/>`;
  return `<w:sectPr>${footers}<w:type w:val="nextPage"/>${size}${margins}<w:cols w:space="425"/>${grid}</w:sectPr>`;
}
