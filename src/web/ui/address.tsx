/** An address of an inspected site: text with a way to copy it, no link that a click follows. */
import { CopyOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';

export function Address({ url }: { url: string }) {
  const { t } = useTranslation('app');
  const { message } = App.useApp();
  const copy = async () => {
    await navigator.clipboard.writeText(url);
    void message.success(t('address.copied'));
  };
  return (
    <span className="address">
      <bdi>{url}</bdi>
      <Button type="text" size="small" icon={<CopyOutlined />} aria-label={t('address.copy', { url })} onClick={() => void copy()} />
    </span>
  );
}
