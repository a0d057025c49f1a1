/** linkinator over a whole site: `node linkinator.mjs URL`. */
import { LinkChecker } from 'linkinator';

const checker = new LinkChecker();
const broken = new Set();
let pages = 0;
checker.on('pagestart', () => {
  pages++;
});
checker.on('link', (link) => {
  if (link.state === 'BROKEN') broken.add(link.url);
});
await checker.check({ path: process.argv[2], recurse: true, concurrency: 100 });
console.log(JSON.stringify({ pages, broken: [...broken] }));
