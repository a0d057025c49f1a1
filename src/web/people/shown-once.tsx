/** A secret that is shown this once: text to copy or to write down, and that it will not come again. */
import './people.css';
import { Alert, Modal, Typography } from 'antd';
import { useTranslation } from 'react-i18next';

export interface ShownOnceProps {
  title: string;
  what: string;
  /** One secret, or several that belong together. */
  secrets: readonly string[];
  onClose: () => void;
}

export function ShownOnce({ title, what, secrets, onClose }: ShownOnceProps) {
  const { t } = useTranslation('people');
  return (
    <Modal
      open
      title={title}
      okText={t('once.kept')}
      cancelButtonProps={{ hidden: true }}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      onOk={onClose}
    >
      <div className="stack">
        <Alert type="warning" showIcon title={what} />
        <Typography.Paragraph className="mono secret" copyable={{ text: secrets.join('\n'), tooltips: [t('once.copy'), t('once.copied')] }}>
          {secrets.map((secret) => (
            <span key={secret} className="secret-line">
              {secret}
            </span>
          ))}
        </Typography.Paragraph>
      </div>
    </Modal>
  );
}
