/** 打不开的时段: all in sight. */
import { PageHead } from '../app/page-head.tsx';
import { Outages } from './outages.tsx';
import './watch.css';

export default function OutagesPage() {
  return (
    <>
      <PageHead />
      <div className="panel">
        <Outages />
      </div>
    </>
  );
}
