/** An office's own book, checked on every day that it names: the same sentences as on the command line. Nothing is kept. */
import { InboxOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Alert, Upload } from 'antd';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../data/client.ts';
import { Trouble } from '../ui/trouble.tsx';

export function OwnBook() {
  const { t } = useTranslation('rulebook');
  const lint = useMutation({
    mutationFn: async (file: File) => answer(api.POST('/api/v1/rulebooks/lint', { body: { file: file.name, text: await file.text() } })),
  });
  return (
    <div className="stack">
      <p className="quiet">{t('own.what')}</p>
      <Trouble error={lint.error} />
      {lint.data !== undefined && (
        <Alert
          type="success"
          showIcon
          role="status"
          title={t('own.sound', { name: lint.variables?.name ?? '' })}
          description={t('own.days', { count: lint.data.days.length, days: lint.data.days.join(t('own.and')) })}
        />
      )}
      <Upload.Dragger
        accept=".yaml,.yml"
        showUploadList={false}
        disabled={lint.isPending}
        beforeUpload={(file) => {
          lint.mutate(file);
          return false;
        }}
      >
        <p className="ant-upload-drag-icon">
          <InboxOutlined />
        </p>
        <p>{t('own.drop')}</p>
      </Upload.Dragger>
    </div>
  );
}
