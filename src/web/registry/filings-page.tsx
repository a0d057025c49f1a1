/** 备案: what units filed, and what waits for a decision. */
import { PageHead } from '../app/page-head.tsx';
import { FilingsOf } from './filings-of.tsx';

export default function FilingsPage() {
  return (
    <>
      <PageHead />
      <div className="panel">
        <FilingsOf />
      </div>
    </>
  );
}
