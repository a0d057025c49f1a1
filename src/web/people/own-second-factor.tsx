/** The second factor: put in force by QR code and a first code, recovery codes, taken away. */
import './people.css';
import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input, QRCode } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { paths } from '../../api/client.ts';
import { changing } from '../data/changing.ts';
import { answer, api, queries } from '../data/client.ts';
import { Asked } from '../ui/asked.tsx';
import { Outcome } from '../ui/outcome.tsx';
import { PasswordDialog } from './password-dialog.tsx';
import { ShownOnce } from './shown-once.tsx';

export type OwnAccess = paths['/api/v1/session/access']['get']['responses'][200]['content']['application/json'];

type Doing = 'enrol' | 'renew' | 'remove';

export function OwnSecondFactor({ access }: { access: OwnAccess }) {
  const { t } = useTranslation('people');
  const [doing, setDoing] = useState<Doing | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const close = () => setDoing(null);
  const again = () => queries.invalidateQueries({ queryKey: ['session', 'access'] });
  const shown = async ({ recoveryCodes }: { recoveryCodes: string[] }) => {
    setCodes(recoveryCodes);
    await again();
  };
  return (
    <div className="stack">
      {access.hasSecondFactor ? (
        <div className="row">
          <Outcome tone="good">{t('on')}</Outcome>
          <span>{t('own.codesLeft', { count: access.recoveryCodesLeft })}</span>
        </div>
      ) : (
        <p>{t('own.secondFactorWhy')}</p>
      )}
      <div className="row">
        {access.hasSecondFactor ? (
          <>
            <Button onClick={() => setDoing('renew')}>{t('own.renew')}</Button>
            <Button danger onClick={() => setDoing('remove')}>
              {t('own.remove')}
            </Button>
          </>
        ) : (
          <Button type="primary" onClick={() => setDoing('enrol')}>
            {t('own.enrol')}
          </Button>
        )}
      </div>
      {doing === 'enrol' && <Enrolment onDone={shown} onClose={close} />}
      {doing === 'renew' && (
        <PasswordDialog<object, { recoveryCodes: string[] }>
          title={t('own.renew')}
          okText={t('own.renew')}
          act={({ password }) => answer(api.POST('/api/v1/session/recovery-codes', { headers: changing(), body: { password } }))}
          onDone={shown}
          onClose={close}
        >
          <p>{t('own.renewWhat')}</p>
        </PasswordDialog>
      )}
      {doing === 'remove' && (
        <PasswordDialog<object, unknown>
          title={t('own.remove')}
          okText={t('own.remove')}
          danger
          act={({ password }) => answer(api.POST('/api/v1/session/second-factor/removal', { headers: changing(), body: { password } }))}
          onDone={again}
          onClose={close}
        >
          <p>{t('own.removeWhat')}</p>
        </PasswordDialog>
      )}
      {codes !== null && <ShownOnce title={t('own.codes')} what={t('own.codesWhat')} secrets={codes} onClose={() => setCodes(null)} />}
    </div>
  );
}

function Enrolment({ onDone, onClose }: { onDone: (codes: { recoveryCodes: string[] }) => Promise<void>; onClose: () => void }) {
  const { t } = useTranslation('people');
  const query = useQuery({
    queryKey: ['session', 'second-factor-draft'],
    queryFn: () => answer(api.POST('/api/v1/session/second-factor/draft')),
    // One key from opening to closing, and never one that was shown before.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  return (
    <PasswordDialog<{ code: string }, { recoveryCodes: string[] }>
      title={t('own.enrol')}
      okText={t('own.enrolOk')}
      act={({ code, password }) =>
        answer(api.PUT('/api/v1/session/second-factor', { headers: changing(), body: { draft: query.data?.draft ?? '', code, password } }))
      }
      onDone={onDone}
      onClose={onClose}
    >
      <p>{t('own.scan')}</p>
      <Asked query={query}>
        {({ url, text }) => (
          <div className="enrolment">
            <QRCode value={url} type="svg" size={168} bgColor="#fff" color="#000" aria-label={t('own.qr')} />
            <p>
              {t('own.byHand')}
              <br />
              <span className="mono">{text}</span>
            </p>
          </div>
        )}
      </Asked>
      <Form.Item name="code" label={t('own.code')} rules={[{ required: true, pattern: /^\d{6}$/, message: t('own.codeMissing') }]}>
        <Input autoComplete="one-time-code" inputMode="numeric" maxLength={6} />
      </Form.Item>
    </PasswordDialog>
  );
}
