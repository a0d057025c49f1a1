/** For those who keep a content system: a token that may only have texts read, and how the same reading is asked by a program. */
import { Link } from '@tanstack/react-router';
import { Button, Form, Input, InputNumber, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../app/page-head.tsx';
import { changing } from '../data/changing.ts';
import { answer, api } from '../data/client.ts';
import { ShownOnce } from '../people/shown-once.tsx';
import { ActionDialog } from '../ui/action-dialog.tsx';
import { Panel } from '../ui/panel.tsx';
import './proofreading.css';

const SCOPES = ['proof.read', 'proof.write'];
const USUAL_DAYS = 90;

export default function AccessPage() {
  const { t } = useTranslation('proofreading');
  const [isMaking, setMaking] = useState(false);
  const [made, setMade] = useState<string | null>(null);
  const address = `${location.origin}/api/v1/proofreadings`;
  const head = `-H "Authorization: Bearer $TOKEN"`;
  const calls = {
    check: `curl -X POST "${address}?name=draft.html&form=true" ${head} \\\n  -H "Content-Type: application/octet-stream" --data-binary @draft.html`,
    annotated: `curl "${address}/$ID/document" ${head} -o annotated.docx`,
  };
  return (
    <>
      <PageHead
        actions={
          <Button type="primary" onClick={() => setMaking(true)}>
            {t('access.make')}
          </Button>
        }
      />
      <div className="stack">
        <Panel title={t('access.token')}>
          <p>{t('access.what')}</p>
          <p>
            <Link to="/me">{t('access.manage')}</Link>
          </p>
        </Panel>
        <Panel title={t('access.how')}>
          <div className="stack">
            {(['check', 'annotated'] as const).map((call) => (
              <section key={call}>
                <h3>{t(`access.calls.${call}`)}</h3>
                <Typography.Paragraph className="mono proof-call" copyable={{ text: calls[call] }}>
                  {calls[call]}
                </Typography.Paragraph>
              </section>
            ))}
            <p>{t('access.answer')}</p>
            <p>
              <a href="/api/docs/" target="_blank" rel="noreferrer">
                {t('access.reference')}
              </a>
            </p>
          </div>
        </Panel>
      </div>
      {isMaking && (
        <ActionDialog<{ name: string; days: number }, { token: string }>
          title={t('access.make')}
          okText={t('access.make')}
          initialValues={{ days: USUAL_DAYS }}
          act={({ name, days }) =>
            answer(api.POST('/api/v1/session/tokens', { headers: changing(), body: { name, days, scopes: SCOPES } }))
          }
          onDone={({ token }) => setMade(token)}
          onClose={() => setMaking(false)}
        >
          <Form.Item name="name" label={t('access.name')} rules={[{ required: true, whitespace: true, message: t('access.nameMissing') }]}>
            <Input maxLength={100} autoComplete="off" />
          </Form.Item>
          <Form.Item name="days" label={t('access.days')} rules={[{ required: true, message: t('access.daysMissing') }]}>
            <InputNumber min={1} max={366} precision={0} />
          </Form.Item>
        </ActionDialog>
      )}
      {made !== null && <ShownOnce title={t('access.made')} what={t('access.madeWhat')} secrets={[made]} onClose={() => setMade(null)} />}
    </>
  );
}
