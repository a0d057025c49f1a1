import { printsItsSeed } from './prints-its-seed.ts';

printsItsSeed('hunan', { level: 'province' });
