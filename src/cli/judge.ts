/** `judge CRAWL`: judges a stored crawl again, without the network. Exit status follows the verdict. */
import { Command } from 'commander';
import { rejudge } from '../campaign/index.ts';
import { addJudgingOptions, columnsText, type ParsedJudgingOptions, printReport } from './judging-options.ts';
import { addMemoryOptions, memoryOf, type ParsedOwnData } from './text/own-data.ts';
import { version } from './version.ts';

export function judgeCommand(): Command {
  const command = new Command('judge')
    .description('按检查指标重新评定已保存的采集结果(不访问网络)')
    .argument('<CRAWL>', 'inspect --crawl 所用的采集目录');
  return addMemoryOptions(addJudgingOptions(command)).action(
    (dir: string, options: ParsedJudgingOptions & Pick<ParsedOwnData, 'memory'>) => {
      const { kind, siteCode, registeredUrl, publicService, subsite } = options;
      const { report, html } = rejudge({
        dir,
        known: {
          ...(kind === undefined ? {} : { kind }),
          ...(siteCode === undefined ? {} : { siteCode }),
          ...(registeredUrl === undefined ? {} : { registeredUrl }),
          // Commander sets a --no- option to true when it is not given: only the refusal says something.
          ...(publicService === false ? { publicService } : {}),
          ...(subsite === undefined ? {} : { subsites: subsite }),
        },
        asOf: options.asOf ?? null,
        rulebook: options.rulebook,
        columnsFile: columnsText(options.columns),
        software: version,
        memory: memoryOf(options),
      });
      printReport(report, html, options);
    },
  );
}
