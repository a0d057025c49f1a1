/** One's own: colours, large letters, language, signing out. */
import { Link } from '@tanstack/react-router';
import { Button, Segmented, Switch } from 'antd';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { type Preferences, usePreferences } from './preferences.ts';
import { changeLanguage } from './words.ts';

export default function OwnSettings({ onSignOut }: { onSignOut: () => void }) {
  const { t } = useTranslation('app');
  const [{ colours, isLarge, language }, change] = usePreferences();
  const largeId = useId();
  const choose = async (chosen: Preferences['language']) => {
    await changeLanguage(chosen);
    change({ language: chosen });
  };
  return (
    <div className="stack">
      <Segmented
        aria-label={t('colours.name')}
        value={colours}
        onChange={(value) => change({ colours: value })}
        options={(['system', 'light', 'dark'] as const).map((value) => ({ value, label: t(`colours.${value}`) }))}
      />
      <div className="row">
        <Switch id={largeId} checked={isLarge} onChange={(value) => change({ isLarge: value })} />
        <label htmlFor={largeId}>{t('large')}</label>
      </div>
      <Segmented
        aria-label={t('language')}
        value={language}
        onChange={(value) => void choose(value)}
        options={[
          { value: 'zh-CN' as const, label: '中文' },
          { value: 'en' as const, label: 'English' },
        ]}
      />
      <Link to="/me">{t('ownAccount')}</Link>
      <Button onClick={onSignOut}>{t('signOut')}</Button>
    </div>
  );
}
