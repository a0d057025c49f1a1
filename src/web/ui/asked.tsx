/** What was asked of the platform: nothing for a moment, then a skeleton, then the thing or what went wrong with it. */
import type { UseQueryResult } from '@tanstack/react-query';
import { Skeleton } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { Trouble } from './trouble.tsx';

const BEFORE_SKELETON_MS = 200;

export interface AskedProps<Data> {
  query: UseQueryResult<Data>;
  /** Lines of the skeleton. */
  rows?: number;
  children: (data: Data) => ReactNode;
}

export function Asked<Data>({ query, rows = 4, children }: AskedProps<Data>) {
  const { data, error, refetch } = query;
  // Old data stays while new is asked for; only without any is the error all there is.
  if (data !== undefined) return <>{children(data)}</>;
  if (error !== null) return <Trouble error={error} onRetry={() => void refetch()} />;
  return <Waiting rows={rows} />;
}

function Waiting({ rows }: { rows: number }) {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), BEFORE_SKELETON_MS);
    return () => clearTimeout(timer);
  }, []);
  return isLong ? <Skeleton active title={false} paragraph={{ rows }} /> : null;
}
