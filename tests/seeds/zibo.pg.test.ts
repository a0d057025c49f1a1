import { printsItsSeed } from './prints-its-seed.ts';

printsItsSeed('zibo', { level: 'city' });
