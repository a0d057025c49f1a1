/** `text learn DIR…`: counts of an office's own websites for the statistical layer. */
import { Command } from 'commander';
import { learnFromCrawls } from '../../campaign/index.ts';
import { beijingDate } from '../../page/index.ts';
import { systemClock } from '../../platform/index.ts';
import { writeResult } from '../output.ts';
import { defaultLearnedFile, saveWhole } from './own-data.ts';

export function learnCommand(): Command {
  return new Command('learn')
    .description('从本单位网站的采集结果学习用词，供错别字统计检查使用；至少两个网站都有的写法才算')
    .argument('<DIR...>', 'inspect 留下的采集目录，或其上级目录')
    .option('--output <FILE>', '词频文件(默认写在数据目录，text 和 inspect 自动使用)')
    .action((dirs: string[], { output }: { output?: string }) => {
      const file = output ?? defaultLearnedFile();
      const { about, bytes, crawls, isFull } = learnFromCrawls(dirs, beijingDate(systemClock.now()));
      saveWhole(file, bytes);
      const sentences = about.sites.reduce((sum, site) => sum + site.sentences, 0);
      const sequences = Object.values(about.sequences).reduce((sum, count) => sum + count, 0);
      writeResult(
        [
          `读了 ${crawls} 次采集、${about.sites.length} 个网站、${sentences} 个不同的句子`,
          `至少两个网站都有的字串 ${sequences} 个，写入 ${file}(${Math.ceil(bytes.length / 1024)} KB)`,
          ...about.sites.map((site) => `  ${site.host} ${site.sentences} 句、${site.characters} 字`),
          ...(isFull ? ['文字太多，已到上限，其余未读'] : []),
          '',
        ].join('\n'),
        undefined,
      );
    });
}
