/** spider-rs over a whole site: `node spider-rs.mjs URL`. */
import { Website } from '@spider-rs/spider-rs';

const broken = new Set();
let pages = 0;
const website = new Website(process.argv[2]).withBudget({ '*': 1_000_000 }).withDepth(1000).build();
await website.crawl((_error, page) => {
  if (page.statusCode === 404) broken.add(page.url);
  else pages++;
});
console.log(JSON.stringify({ pages, broken: [...broken] }));
process.exit(0);
