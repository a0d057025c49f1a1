/** Whether the trail is whole: computed anew over every entry when somebody asks. */
import { useMutation } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../data/client.ts';
import { Trouble } from '../ui/trouble.tsx';

export function Chain() {
  const { t } = useTranslation('audit');
  const verify = useMutation({ mutationFn: () => answer(api.GET('/api/v1/audit/verification')) });
  const state = verify.data;
  return (
    <div className="panel stack">
      <div className="row">
        <Button loading={verify.isPending} onClick={() => verify.mutate()}>
          {t('chain.verify')}
        </Button>
        <span className="quiet">{t('chain.what')}</span>
      </div>
      <Trouble error={verify.error} />
      {state !== undefined &&
        (state.problem === null ? (
          <Alert
            type="success"
            showIcon
            role="status"
            title={t('chain.whole', { count: state.entries })}
            description={<span className="mono small">{t('chain.head', { hash: state.head ?? '—' })}</span>}
          />
        ) : (
          <Alert
            type="error"
            showIcon
            role="alert"
            title={t(`chain.broken.${state.problem.problem}`, { sequence: state.problem.sequence })}
            description={t('chain.toDo')}
          />
        ))}
    </div>
  );
}
