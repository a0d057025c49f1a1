/** What went wrong, in place of what it is missing: cause, what to do, number of the request. */
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { NotFound } from '../app/not-found.tsx';
import { RequestProblem } from '../data/problem.ts';

export interface TroubleProps {
  /** Null or undefined: nothing is shown. */
  error: unknown;
  onRetry?: () => void;
}

export function Trouble({ error, onRetry }: TroubleProps) {
  const { t } = useTranslation('app');
  if (error === null || error === undefined) return null;
  if (error instanceof RequestProblem && error.status === 404) return <NotFound />;
  const told = error instanceof RequestProblem ? error : null;
  const isLost = told?.status === 0;
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={told === null ? t('trouble.ours') : isLost ? t('trouble.lost') : told.message || t('trouble.status', { status: told.status })}
      description={told?.requestId ? t('trouble.request', { id: told.requestId }) : undefined}
      action={onRetry === undefined ? undefined : <Button onClick={onRetry}>{t('retry')}</Button>}
    />
  );
}

/** One line of the same, for messages that pass. */
export function useTroubleLine(): (error: unknown) => string {
  const { t } = useTranslation('app');
  return (error) => {
    if (!(error instanceof RequestProblem)) return t('trouble.ours');
    return error.status === 0 ? t('trouble.lost') : error.message || t('trouble.status', { status: error.status });
  };
}
