/** What every page stands in: theme, language of the components, the nonce of our styles, messages. */
import { App, ConfigProvider } from 'antd';
import type { Locale } from 'antd/es/locale';
import zhCN from 'antd/locale/zh_CN';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { nonce } from './nonce.ts';
import { usePreferences } from './preferences.ts';
import { themeOf } from './theme.ts';

export function Surroundings({ children }: { children: ReactNode }) {
  const [{ isDark, isLarge, language }] = usePreferences();
  const theme = useMemo(() => themeOf(isDark, isLarge), [isDark, isLarge]);
  const locale = useLocale(language);
  return (
    <ConfigProvider
      theme={theme}
      locale={locale}
      csp={{ nonce }}
      // A space between two characters would break their names for screen readers.
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
    >
      <App component={false} message={{ maxCount: 3 }}>
        {children}
      </App>
    </ConfigProvider>
  );
}

/** The components' own words; English ones are loaded when somebody wants them. */
function useLocale(language: 'zh-CN' | 'en'): Locale {
  const [english, setEnglish] = useState<Locale | null>(null);
  useEffect(() => {
    if (language === 'en' && english === null) void import('antd/locale/en_US').then(({ default: found }) => setEnglish(found));
  }, [language, english]);
  return language === 'en' && english !== null ? english : zhCN;
}
