/** `judge CRAWL`: judges a stored crawl again, without the network. Exit status follows the verdict. */
import { Command } from 'commander';
import { rejudge } from '../campaign/index.ts';
import {
  addJudgingOptions,
  asksOf,
  choicesOf,
  columnsText,
  type ParsedJudgingOptions,
  printJudgement,
  readText,
} from './judging-options.ts';
import { addMemoryOptions, memoryOf, type ParsedOwnData } from './text/own-data.ts';
import { version } from './version.ts';

interface ParsedJudgeOptions extends ParsedJudgingOptions, Pick<ParsedOwnData, 'memory'> {
  answers?: string;
}

export function judgeCommand(): Command {
  const command = new Command('judge')
    .argument('<CRAWL>', 'inspect --crawl 所用的采集目录')
    .option('--answers <FILE>', '填写好的人工核定表（YAML），得出确认后的得分和结论');
  return addMemoryOptions(addJudgingOptions(command)).action((dir: string, options: ParsedJudgeOptions) => {
    const { kind, siteCode, registeredUrl, publicService, subsite } = options;
    const { html, ...judgement } = rejudge({
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
      choices: { ...choicesOf(options), answers: answersOf(options.answers) },
      asks: asksOf(options),
      columnsFile: columnsText(options.columns),
      software: version,
      memory: memoryOf(options),
    });
    printJudgement(judgement, html, options);
  });
}

function answersOf(file: string | undefined): { file: string; text: string } | null {
  return file === undefined ? null : { file, text: readText(file, '人工核定表') };
}
