/** 告警: what is open, one's own inbox, what was sent, who is told how, by which channels. */
import { useTranslation } from 'react-i18next';
import { Alerts } from './alerts.tsx';
import { Channels } from './channels.tsx';
import { Deliveries } from './deliveries.tsx';
import { Inbox } from './inbox.tsx';
import { Rules } from './rules.tsx';
import { TabbedPage } from './tabbed-page.tsx';
import './watch.css';

const TABS = { current: Alerts, inbox: Inbox, deliveries: Deliveries, rules: Rules, channels: Channels };

export default function AlertsPage() {
  const { t } = useTranslation('watch');
  return (
    <TabbedPage
      path="/watch/alerts"
      tabs={Object.entries(TABS).map(([key, Part]) => ({ key, label: t(`alerts.tabs.${key}`), children: <Part /> }))}
    />
  );
}
