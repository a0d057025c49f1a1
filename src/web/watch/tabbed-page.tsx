/** A page whose parts are tabs, each with its own address and its own filters. */
import { useNavigate, useParams } from '@tanstack/react-router';
import { Tabs } from 'antd';
import type { ReactNode } from 'react';
import { given, useAddress } from '../app/address.ts';
import { PageHead } from '../app/page-head.tsx';

export interface TabbedPageProps {
  /** Address of the page; a tab's key follows it. */
  path: string;
  tabs: { key: string; label: string; children: ReactNode }[];
}

export function TabbedPage({ path, tabs }: TabbedPageProps) {
  const navigate = useNavigate();
  const { tab } = useParams({ strict: false }) as { tab?: string };
  const [{ unit }] = useAddress();
  return (
    <>
      <PageHead />
      <div className="panel">
        <Tabs
          activeKey={tabs.some(({ key }) => key === tab) ? tab! : tabs[0]!.key}
          onChange={(key) => void navigate({ to: `${path}/$tab`, params: { tab: key } as never, search: given({ unit }) as never })}
          items={tabs}
          destroyOnHidden
        />
      </div>
    </>
  );
}
