import { testCheck } from '../kit/testing/table.ts';
import { cases } from './cases.ts';

testCheck(cases);
