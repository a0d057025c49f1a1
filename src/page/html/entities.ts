/**
 * Character references of HTML text: the named ones Chinese templates really use, and all numeric ones
 * (with the windows-1252 table browsers apply to 128…159).
 */

const NAMED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    nbsp: '\u00a0',
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    copy: '©',
    reg: '®',
    trade: '™',
    ldquo: '“',
    rdquo: '”',
    lsquo: '‘',
    rsquo: '’',
    sbquo: '‚',
    bdquo: '„',
    mdash: '—',
    ndash: '–',
    hellip: '…',
    middot: '·',
    bull: '•',
    ensp: '\u2002',
    emsp: '\u2003',
    thinsp: '\u2009',
    zwnj: '\u200c',
    zwj: '\u200d',
    shy: '\u00ad',
    times: '×',
    divide: '÷',
    deg: '°',
    plusmn: '±',
    sect: '§',
    para: '¶',
    yen: '¥',
    laquo: '«',
    raquo: '»',
    lsaquo: '‹',
    rsaquo: '›',
    rarr: '→',
    larr: '←',
    uarr: '↑',
    darr: '↓',
    harr: '↔',
    permil: '‰',
    prime: '′',
    Prime: '″',
    minus: '−',
    le: '≤',
    ge: '≥',
    ne: '≠',
    asymp: '≈',
    infin: '∞',
    sum: '∑',
    radic: '√',
    frac12: '½',
    frac14: '¼',
    frac34: '¾',
    sup1: '¹',
    sup2: '²',
    sup3: '³',
    micro: 'µ',
    euro: '€',
    pound: '£',
    cent: '¢',
    alpha: 'α',
    beta: 'β',
    gamma: 'γ',
    delta: 'δ',
    mu: 'μ',
    omega: 'ω',
    Omega: 'Ω',
    pi: 'π',
    loz: '◊',
    hearts: '♥',
    iexcl: '¡',
    iquest: '¿',
    acute: '´',
    uml: '¨',
    macr: '¯',
    ordm: 'º',
    ordf: 'ª',
    not: '¬',
    brvbar: '¦',
    curren: '¤',
    cedil: '¸',
    sol: '/',
    colon: ':',
    lpar: '(',
    rpar: ')',
    lsqb: '[',
    rsqb: ']',
    num: '#',
    period: '.',
    comma: ',',
    hyphen: '‐',
    NewLine: '\n',
    Tab: '\t',
    eacute: 'é',
    egrave: 'è',
    agrave: 'à',
    aacute: 'á',
    iacute: 'í',
    igrave: 'ì',
    oacute: 'ó',
    ograve: 'ò',
    uacute: 'ú',
    ugrave: 'ù',
    uuml: 'ü',
    ouml: 'ö',
    auml: 'ä',
  }),
);
/** References that HTML also reads without their semicolon. */
const WITHOUT_SEMICOLON = /^(?:nbsp|amp|lt|gt|quot|copy|reg|middot|times|laquo|raquo|yen|sect|deg)/;
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The text with its character references replaced; unknown names stay as written. Linear. */
export function decodeEntities(text: string): string {
  if (text.indexOf('&') < 0) return text;
  return text.replace(/&(?:#(?:[xX]([0-9a-fA-F]{1,12})|([0-9]{1,12}))|([A-Za-z][A-Za-z0-9]{1,31}));?/g, reference);
}

function reference(whole: string, hex: string | undefined, decimal: string | undefined, name: string | undefined): string {
  if (name === undefined) return fromCode(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
  if (whole.endsWith(';')) return NAMED.get(name) ?? shortened(whole, name);
  return shortened(whole, name);
}

function shortened(whole: string, name: string): string {
  const known = WITHOUT_SEMICOLON.exec(name)?.[0];
  return known === undefined ? whole : NAMED.get(known)! + whole.slice(known.length + 1);
}

function fromCode(code: number): string {
  if (code >= 128 && code < 160) return WINDOWS_1252[code - 128]!;
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return '\ufffd';
  return String.fromCodePoint(code);
}
