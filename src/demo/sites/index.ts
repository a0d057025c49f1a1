/** All imitation sites that are served. */
import type { SitePlan } from '../model.ts';
import { civilFresh, civilStale } from './civil.ts';
import { water } from './water.ts';

export const plans: SitePlan[] = [water, civilStale, civilFresh];
