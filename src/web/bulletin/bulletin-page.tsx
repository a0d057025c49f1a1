/** One bulletin: its paper with the checker; what is looked at before it is issued; its files and copies afterwards. */
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { Alert, Tabs } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../app/page-head.tsx';
import { useMay } from '../data/session.ts';
import { Asked } from '../ui/asked.tsx';
import { day } from '../ui/times.ts';
import { type Bulletin, bulletinQuery } from './bulletin.ts';
import { BulletinActions } from './bulletin-actions.tsx';
import { State } from './bulletins-page.tsx';
import { Copies } from './copies.tsx';
import { Desk } from './desk.tsx';
import { Files } from './files.tsx';
import { Issue } from './issue.tsx';

export default function BulletinPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  return <Asked query={useQuery(bulletinQuery(id))}>{(bulletin) => <Shown bulletin={bulletin} />}</Asked>;
}

function Shown({ bulletin }: { bulletin: Bulletin }) {
  const { t } = useTranslation('bulletin');
  const navigate = useNavigate();
  const mayIssue = useMay('bulletin.issue');
  const { id, state, number, issuedAt } = bulletin;
  const tabs: { key: string; children: ReactNode }[] = [
    { key: 'edit', children: <Desk bulletin={bulletin} /> },
    ...(state === 'draft' && mayIssue ? [{ key: 'issue', children: <Issue bulletin={bulletin} /> }] : []),
    ...(state === 'issued'
      ? [
          { key: 'files', children: <Files bulletin={bulletin} /> },
          { key: 'copies', children: <Copies bulletinId={id} /> },
        ]
      : []),
  ];
  const { tab = 'edit' } = useParams({ strict: false }) as { tab?: string };
  const shown = tabs.some(({ key }) => key === tab) ? tab : 'edit';
  return (
    <>
      <PageHead
        name={bulletin.title}
        beside={
          <>
            <State bulletin={bulletin} />
            {number !== null && <span>{number}</span>}
            {issuedAt !== null && <span className="quiet">{t('issuedOn', { date: day(issuedAt) })}</span>}
          </>
        }
        actions={<BulletinActions bulletin={bulletin} />}
      />
      <Relations bulletin={bulletin} />
      <Tabs
        activeKey={shown}
        onChange={(key) => void navigate({ to: '/bulletins/$id/$tab', params: { id, tab: key } as never })}
        items={tabs.map(({ key, children }) => ({
          key,
          label: t(`tabs.${state === 'issued' && key === 'edit' ? 'read' : key}`),
          children,
        }))}
      />
    </>
  );
}

/** What it corrects, and by what it was corrected. */
function Relations({ bulletin: { correctsId, correctedById } }: { bulletin: Bulletin }) {
  const { t } = useTranslation('bulletin');
  const to = (id: string) => (
    <Link to="/bulletins/$id" params={{ id } as never}>
      {t('relations.open')}
    </Link>
  );
  return (
    <>
      {correctedById !== null && (
        <Alert className="band" type="warning" showIcon title={t('relations.corrected')} action={to(correctedById)} />
      )}
      {correctsId !== null && <Alert className="band" type="info" showIcon title={t('relations.corrects')} action={to(correctsId)} />}
    </>
  );
}
