import { printsItsSeed } from './prints-its-seed.ts';

printsItsSeed('qinghai', { level: 'province' });
