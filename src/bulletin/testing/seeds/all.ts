/** The five bulletins that are the acceptance of this stage. */
import { hunan } from './hunan-2019.ts';
import { jiangxi } from './jiangxi-2022q2.ts';
import { qinghai } from './qinghai-2023q3.ts';
import { zhuzhou } from './zhuzhou-2022q4.ts';
import { zibo } from './zibo-2017q4.ts';

export const seeds = { qinghai, hunan, zibo, zhuzhou, jiangxi };
