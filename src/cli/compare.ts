/** `compare OLD.json NEW.json`: what is new, gone and still there between two reports of one site. */
import { Command, Option } from 'commander';
import { compareReports, readReport, renderComparison, renderComparisonHtml } from '../campaign/index.ts';
import { readText, screen } from './judging-options.ts';
import { writeResult } from './output.ts';

interface ParsedCompareOptions {
  format: 'text' | 'json' | 'html';
  output?: string;
  all?: boolean;
}

export function compareCommand(): Command {
  return new Command('compare')
    .argument('<OLD>', '较早的报告（.json）')
    .argument('<NEW>', '较新的报告（.json）')
    .addOption(new Option('--format <FORMAT>', '结果格式').choices(['text', 'json', 'html']).default('text'))
    .option('--output <FILE>', '结果写入文件（默认标准输出）')
    .option('--all', '在终端列出全部问题')
    .action((old: string, fresh: string, options: ParsedCompareOptions) => {
      const [before, after] = [old, fresh].map((file) => readReport(file, readText(file, '检测报告')));
      const comparison = compareReports(before!, after!);
      const text = {
        json: () => `${JSON.stringify(comparison, null, 2)}\n`,
        html: () => renderComparisonHtml(comparison),
        text: () => renderComparison(comparison, { ...screen(options), ...(options.all === undefined ? {} : { all: options.all }) }),
      }[options.format];
      writeResult(text(), options.output);
    });
}
