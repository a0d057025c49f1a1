/** 总览: pass rates now and over rounds, what burns, units and regions; every figure opens its list. */
import { PageHead } from '../app/page-head.tsx';

export default function OverviewPage() {
  return <PageHead />;
}
