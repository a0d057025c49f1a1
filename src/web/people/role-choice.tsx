/** Form item: the roles of somebody. What may not be held together the platform says. */
import { Checkbox, Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { ROLES } from './people.ts';

export function RoleChoice() {
  const { t } = useTranslation(['people', 'app']);
  return (
    <Form.Item
      name="roles"
      label={t('fields.roles')}
      extra={t('invite.apart')}
      rules={[{ required: true, message: t('invite.rolesMissing') }]}
    >
      <Checkbox.Group options={ROLES.map((value) => ({ value, label: t(`app:roles.${value}`) }))} />
    </Form.Item>
  );
}
