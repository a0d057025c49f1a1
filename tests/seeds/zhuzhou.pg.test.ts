import { printsItsSeed } from './prints-its-seed.ts';

printsItsSeed('zhuzhou', { level: 'city', subSites: [{ name: '株洲市天元区工商业联合会', unitId: '天元区', parentCode: '4302110001' }] });
