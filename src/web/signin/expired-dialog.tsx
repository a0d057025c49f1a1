/** Over a page whose session ended: the same person goes on with everything typed; somebody else begins anew. */
import { Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { endWaiting } from '../data/expiry.ts';
import { leaveNothing, useSession } from '../data/session.ts';
import { SignInForm } from './sign-in-form.tsx';

export default function ExpiredDialog() {
  const { t } = useTranslation('signin');
  const { person } = useSession();
  const [before] = useState(person.id);
  return (
    <Modal
      open
      title={t('expired.title')}
      footer={null}
      mask={{ closable: false }}
      onCancel={() => {
        endWaiting(false);
        leaveNothing();
      }}
    >
      <p className="quiet">{t('expired.what', { name: person.name })}</p>
      <SignInForm
        account={person.account}
        onSignedIn={({ personId }) => {
          if (personId === before) return endWaiting(true);
          endWaiting(false);
          location.assign('/');
        }}
      />
    </Modal>
  );
}
