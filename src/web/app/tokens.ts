/**
 * Colours, sizes and spaces of the web app, once: the component library's theme and our own style sheet both read this table.
 * Contrast of every pair is held by tokens.test.ts (text 4.5, controls and marks 3).
 */

export interface Tokens {
  text: string;
  textSecondary: string;
  textTertiary: string;
  layout: string;
  container: string;
  raised: string;
  main: string;
  mainHover: string;
  link: string;
  selected: string;
  topBar: string;
  border: string;
  divider: string;
  focus: string;
  good: string;
  goodGround: string;
  bad: string;
  badGround: string;
  wait: string;
  waitGround: string;
  none: string;
  noneGround: string;
  markSerious: string;
  markOrdinary: string;
  markHint: string;
  markBound: string;
  /** Series of charts: solid, dashed, dotted, dash-dot. */
  series1: string;
  series2: string;
  series3: string;
  series4: string;
}

export const LIGHT: Tokens = {
  text: '#1F2329',
  textSecondary: '#4E5969',
  textTertiary: '#646A73',
  layout: '#F4F6F9',
  container: '#FFFFFF',
  raised: '#FFFFFF',
  main: '#1550A8',
  mainHover: '#0E3F8A',
  link: '#1550A8',
  selected: '#E6EEFA',
  topBar: '#10315F',
  border: '#7F8794',
  divider: '#E1E5EB',
  focus: '#0B57D0',
  good: '#1B6E3C',
  goodGround: '#E8F5EC',
  bad: '#B3261E',
  badGround: '#FCEBEA',
  wait: '#8A4B00',
  waitGround: '#FFF3DC',
  none: '#4E5969',
  noneGround: '#EEF0F3',
  markSerious: '#FFD6D2',
  markOrdinary: '#FFE8B8',
  markHint: '#E3E7EE',
  markBound: '#DCE9FB',
  series1: '#1550A8',
  series2: '#B35900',
  series3: '#1B7F79',
  series4: '#8B3FA0',
};

export const DARK: Tokens = {
  text: '#E6E8EB',
  textSecondary: '#B4BAC4',
  textTertiary: '#9AA1AD',
  layout: '#121419',
  container: '#1B1E24',
  raised: '#252932',
  main: '#2F6FD6',
  mainHover: '#2A63BF',
  link: '#7FB0FF',
  selected: '#1D3355',
  topBar: '#0C1C36',
  border: '#717986',
  divider: '#343A45',
  focus: '#8AB8FF',
  good: '#6FD197',
  goodGround: '#15301F',
  bad: '#FF9A92',
  badGround: '#3B1917',
  wait: '#F5BE62',
  waitGround: '#36270B',
  none: '#B4BAC4',
  noneGround: '#2B2F37',
  markSerious: '#5A211D',
  markOrdinary: '#4D3A10',
  markHint: '#2B2F37',
  markBound: '#24456F',
  series1: '#7FB0FF',
  series2: '#F0A35E',
  series3: '#5CC7BF',
  series4: '#CF8FE3',
};

/** System fonts only: an office's line is slow and its machine has them. */
export const FONT = '"Source Han Sans SC","Noto Sans CJK SC","Noto Sans SC","Microsoft YaHei","PingFang SC",sans-serif';
