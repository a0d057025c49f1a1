/** 值班与日志: the rota, hand-overs, the daily reading. */
import { useTranslation } from 'react-i18next';
import { HandOvers } from './hand-overs.tsx';
import { Readings } from './readings.tsx';
import { Rota } from './rota.tsx';
import { TabbedPage } from './tabbed-page.tsx';
import './watch.css';

const TABS = { rota: Rota, 'hand-overs': HandOvers, readings: Readings };

export default function DutyPage() {
  const { t } = useTranslation('watch');
  return (
    <TabbedPage
      path="/watch/duty"
      tabs={Object.entries(TABS).map(([key, Part]) => ({ key, label: t(`duty.tabs.${key}`), children: <Part /> }))}
    />
  );
}
