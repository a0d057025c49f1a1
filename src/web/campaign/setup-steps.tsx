/** The five steps of laying down a round. */
import { Steps } from 'antd';
import { useTranslation } from 'react-i18next';

export function SetupSteps({ current, onStep }: { current: number; onStep?: (step: number) => void }) {
  const { t } = useTranslation('campaign');
  return (
    <Steps
      size="small"
      current={current}
      {...(onStep === undefined ? {} : { onChange: (step: number) => step > 0 && onStep(step) })}
      items={[0, 1, 2, 3, 4].map((step) => ({ title: t(`setup.steps.${step}`) }))}
    />
  );
}
