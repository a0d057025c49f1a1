/** The component library's theme from our tokens. */
import { type ThemeConfig, theme } from 'antd';
import { DARK, FONT, LIGHT, type Tokens } from './tokens.ts';

/** Theme for `ConfigProvider`. `isLarge`: 大字 mode, base 18 and controls of 40 px. */
export function themeOf(isDark: boolean, isLarge: boolean): ThemeConfig {
  const tokens = isDark ? DARK : LIGHT;
  return {
    algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    cssVar: { key: 'zx' },
    hashed: false,
    token: {
      ...colours(tokens),
      fontFamily: FONT,
      fontSize: isLarge ? 18 : 14,
      controlHeight: isLarge ? 40 : 32,
      borderRadius: 4,
      motionDurationSlow: '0.15s',
      motionDurationMid: '0.1s',
      motionDurationFast: '0.1s',
      fontWeightStrong: 600,
    },
    components: {
      Table: {
        cellPaddingBlockSM: isLarge ? 10 : 7,
        cellPaddingInlineSM: 12,
        headerBg: tokens.layout,
        headerColor: tokens.textSecondary,
        headerSplitColor: 'transparent',
        rowHoverBg: tokens.selected,
        borderColor: tokens.divider,
      },
      Tabs: { itemSelectedColor: tokens.link, itemHoverColor: tokens.link, itemActiveColor: tokens.link, inkBarColor: tokens.link },
      Tooltip: { colorBgSpotlight: isDark ? tokens.raised : tokens.text },
      Button: { primaryShadow: 'none', defaultShadow: 'none' },
    },
  };
}

const colours = (tokens: Tokens) => ({
  colorPrimary: tokens.main,
  colorPrimaryHover: tokens.mainHover,
  colorLink: tokens.link,
  colorLinkHover: tokens.link,
  colorInfo: tokens.link,
  colorSuccess: tokens.good,
  colorError: tokens.bad,
  colorErrorText: tokens.bad,
  colorWarning: tokens.wait,
  // What the library would derive from our dark colours is grey.
  colorSuccessBg: tokens.goodGround,
  colorErrorBg: tokens.badGround,
  colorWarningBg: tokens.waitGround,
  colorInfoBg: tokens.selected,
  colorText: tokens.text,
  colorTextHeading: tokens.text,
  colorTextSecondary: tokens.textSecondary,
  colorTextTertiary: tokens.textTertiary,
  colorTextDescription: tokens.textSecondary,
  colorTextPlaceholder: tokens.textTertiary,
  colorIcon: tokens.textSecondary,
  colorBgBase: tokens.container,
  colorBgContainer: tokens.container,
  colorBgElevated: tokens.raised,
  colorBgLayout: tokens.layout,
  colorBorder: tokens.border,
  colorBorderSecondary: tokens.divider,
  colorSplit: tokens.divider,
  colorPrimaryBg: tokens.selected,
  controlItemBgActive: tokens.selected,
  controlItemBgActiveHover: tokens.selected,
});
