/** A dialog that asks for one's password before it does something about how one gets in. */
import { Form, Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionDialog, type ActionDialogProps } from '../ui/action-dialog.tsx';

type Shown = { password: string };

export function PasswordDialog<Values extends object, Result>({
  children,
  ...dialog
}: Omit<ActionDialogProps<Values & Shown, Result>, 'children'> & { children?: ReactNode }) {
  const { t } = useTranslation('people');
  return (
    <ActionDialog<Values & Shown, Result> {...dialog}>
      {children}
      <Form.Item name="password" label={t('own.current')} rules={[{ required: true, message: t('missing', { field: t('own.current') }) }]}>
        <Input.Password autoComplete="current-password" maxLength={128} />
      </Form.Item>
    </ActionDialog>
  );
}
