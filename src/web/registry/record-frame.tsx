/** Frame of the page of one site or account: head with its state, what can be done, tabs in the address. */
import { useNavigate, useParams } from '@tanstack/react-router';
import { Button, Tabs } from 'antd';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../app/page-head.tsx';
import { useMay } from '../data/session.ts';
import type { Account, Kind, Site } from './records.ts';
import { State } from './state.tsx';

const RecordForm = lazy(() => import('./record-form.tsx'));
const FilingForm = lazy(() => import('./filing-form.tsx'));

export interface RecordFrameProps {
  kind: Kind;
  record: Site | Account;
  tabs: { key: string; label: string; children: ReactNode }[];
}

export function RecordFrame({ kind, record, tabs }: RecordFrameProps) {
  const { t } = useTranslation('registry');
  const navigate = useNavigate();
  const { tab = tabs[0]!.key } = useParams({ strict: false }) as { tab?: string };
  const [mayWrite, mayFile] = [useMay(kind === 'sites' ? 'site.write' : 'account.write'), useMay('filing.write')];
  const [dialog, setDialog] = useState<'change' | 'filing' | null>(null);
  const close = () => setDialog(null);
  return (
    <>
      <PageHead
        name={record.name}
        beside={
          <>
            <State state={record.state} />
            {record.code !== null && <span className="mono quiet">{record.code}</span>}
          </>
        }
        actions={
          <>
            {mayFile && <Button onClick={() => setDialog('filing')}>{t('filing.add')}</Button>}
            {mayWrite && <Button onClick={() => setDialog('change')}>{t('form.change')}</Button>}
          </>
        }
      />
      <div className="panel">
        <Tabs
          activeKey={tabs.some(({ key }) => key === tab) ? tab : tabs[0]!.key}
          onChange={(key) => void navigate({ to: `/${kind}/$id/$tab`, params: { id: record.id, tab: key } as never, replace: true })}
          items={tabs}
          destroyOnHidden
        />
      </div>
      <Suspense>
        {dialog === 'change' && <RecordForm kind={kind} record={record} onDone={close} />}
        {dialog === 'filing' && <FilingForm kind={kind} record={record} onDone={close} />}
      </Suspense>
    </>
  );
}
