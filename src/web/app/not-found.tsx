/** The same words for what is not there and for what one may not see. */
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

export function NotFound() {
  const { t } = useTranslation('app');
  return (
    <div className="empty">
      <h1>{t('notFound.title')}</h1>
      <p>{t('notFound.what')}</p>
      <Link to="/">{t('notFound.back')}</Link>
    </div>
  );
}
