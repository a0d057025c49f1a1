/** Tokens for programs of one's own: made with some of one's rights and an end, shown once. */
import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changing } from '../data/changing.ts';
import { answer, api, queries } from '../data/client.ts';
import { useSession } from '../data/session.ts';
import { ActionDialog } from '../ui/action-dialog.tsx';
import { Asked } from '../ui/asked.tsx';
import { actionWords } from './action-words.ts';
import { ShownOnce } from './shown-once.tsx';
import { TokenList } from './token-list.tsx';

const KEY = ['session', 'tokens'];
const USUAL_DAYS = 90;

interface Values {
  name: string;
  scopes: string[];
  days: number;
}

export function OwnTokens() {
  const { t } = useTranslation('people');
  const { actions } = useSession();
  const query = useQuery({ queryKey: KEY, queryFn: () => answer(api.GET('/api/v1/session/tokens')) });
  const [isMaking, setMaking] = useState(false);
  const [made, setMade] = useState<string | null>(null);
  return (
    <div className="stack">
      <p className="quiet">{t('tokens.what')}</p>
      <Asked query={query}>
        {({ items }) => (
          <TokenList
            tokens={items}
            empty={t('tokens.none')}
            revoke={(id) => answer(api.DELETE('/api/v1/session/tokens/{id}', { params: { path: { id } } }))}
            queryKey={KEY}
          />
        )}
      </Asked>
      <div>
        <Button onClick={() => setMaking(true)}>{t('tokens.make')}</Button>
      </div>
      {isMaking && (
        <ActionDialog<Values, { token: string }>
          title={t('tokens.make')}
          okText={t('tokens.make')}
          initialValues={{ days: USUAL_DAYS }}
          act={(body) => answer(api.POST('/api/v1/session/tokens', { headers: changing(), body }))}
          onDone={async ({ token }) => {
            setMade(token);
            await queries.invalidateQueries({ queryKey: KEY });
          }}
          onClose={() => setMaking(false)}
        >
          <Form.Item name="name" label={t('tokens.name')} rules={[{ required: true, message: t('missing', { field: t('tokens.name') }) }]}>
            <Input maxLength={100} autoFocus autoComplete="off" />
          </Form.Item>
          <Form.Item name="scopes" label={t('tokens.scopes')} rules={[{ required: true, message: t('tokens.scopesMissing') }]}>
            <Select mode="multiple" optionFilterProp="label" options={actions.map((value) => ({ value, label: actionWords(t, value) }))} />
          </Form.Item>
          <Form.Item name="days" label={t('tokens.days')} rules={[{ required: true, message: t('missing', { field: t('tokens.days') }) }]}>
            <InputNumber min={1} max={366} precision={0} />
          </Form.Item>
        </ActionDialog>
      )}
      {made !== null && <ShownOnce title={t('tokens.made')} what={t('tokens.madeWhat')} secrets={[made]} onClose={() => setMade(null)} />}
    </div>
  );
}
