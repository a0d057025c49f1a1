/** All imitation sites that are served. */
import type { SitePlan } from '../model.ts';
import { agricultureBlank, agricultureFour } from './agriculture.ts';
import { civilFresh, civilStale } from './civil.ts';
import { audit, finance, planning } from './closed.ts';
import { cultureNine, cultureStale } from './culture.ts';
import { emergency } from './emergency.ts';
import { health } from './health.ts';
import { housing } from './housing.ts';
import { insuranceEdge, insuranceOpen, sport } from './interaction.ts';
import { law } from './law.ts';
import { education, fund } from './moved.ts';
import { police } from './police.ts';
import { city, province } from './portals.ts';
import { scienceFour, scienceStale } from './science.ts';
import { forest, marketFour, marketPoor } from './services.ts';
import { statistics } from './statistics.ts';
import { tampered } from './tampered.ts';
import { transport } from './transport.ts';
import { water } from './water.ts';

export const plans: SitePlan[] = [
  province,
  city,
  water,
  civilStale,
  civilFresh,
  scienceStale,
  scienceFour,
  agricultureBlank,
  agricultureFour,
  cultureStale,
  cultureNine,
  sport,
  insuranceOpen,
  insuranceEdge,
  forest,
  marketPoor,
  marketFour,
  finance,
  audit,
  planning,
  education,
  fund,
  health,
  statistics,
  transport,
  tampered,
  police,
  law,
  housing,
  emergency,
];
