/** 目录可浏览. */
import { AS_OF, HOME } from '../kit/testing/builders.ts';
import { aSecurity } from '../kit/testing/security.ts';
import { table } from '../kit/testing/table.ts';
import { directoryListing } from './check.ts';

export const cases = table(directoryListing, { options: {}, asOf: AS_OF, given: { security: aSecurity() } }, [
  { name: '未见目录列表', expect: { outcome: 'pass' } },
  {
    name: '服务器列出目录',
    given: { security: aSecurity({ directoryListings: [{ url: `${HOME}upload/`, pageUrl: HOME, quote: 'Index of /upload' }] }) },
    expect: {
      outcome: 'fail',
      findings: [{ message: 'listing', outcome: 'fail', url: HOME, target: `${HOME}upload/`, quote: 'Index of /upload' }],
    },
  },
]);
