/** 更新与内容: what is due or overdue, accounts, the calendar, differences, findings, other people's domains, how often is looked. */
import { useTranslation } from 'react-i18next';
import { WatchFindings } from '../ui/watch-findings.tsx';
import { Accounts } from './accounts.tsx';
import { Differences } from './differences.tsx';
import { Domains } from './domains.tsx';
import { DueCalendar } from './due-calendar.tsx';
import { FreshnessSettings } from './freshness-settings.tsx';
import { Pages } from './pages-looked-at.tsx';
import { TabbedPage } from './tabbed-page.tsx';
import './watch.css';

const TABS = {
  pages: Pages,
  accounts: Accounts,
  calendar: DueCalendar,
  differences: Differences,
  findings: WatchFindings,
  domains: Domains,
  settings: FreshnessSettings,
};

export default function ContentPage() {
  const { t } = useTranslation('watch');
  return (
    <TabbedPage
      path="/watch/content"
      tabs={Object.entries(TABS).map(([key, Part]) => ({ key, label: t(`content.tabs.${key}`), children: <Part /> }))}
    />
  );
}
