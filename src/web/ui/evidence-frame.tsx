/** A stored page of an inspected site: shown, never run. The frame has no rights at all, not even an origin. */
import { useTranslation } from 'react-i18next';

/** `src`: an address of ours that answers with a policy of its own. */
export function EvidenceFrame({ src, title }: { src: string; title: string }) {
  const { t } = useTranslation('app');
  return (
    <div className="stack">
      <p className="quiet small">{t('evidence.title')}</p>
      <iframe className="evidence" src={src} title={title} sandbox="" referrerPolicy="no-referrer" loading="lazy" />
    </div>
  );
}
