/** Options of a worker, and of the service that starts one: how much at a time, where, and how the network is used. */
import path from 'node:path';
import { type Command, Option } from 'commander';
import { dataFolder } from '../platform/index.ts';
import { WORK_KINDS, type WorkKind } from '../worker/index.ts';
import { addNetworkOptions, nonNegativeNumber, type ParsedNetworkOptions, positiveInteger } from './network-options.ts';

export interface ParsedWorkOptions extends ParsedNetworkOptions {
  kinds: WorkKind[];
  parallel: number;
  place?: string;
  workDir: string;
  render: 'auto' | 'never' | 'always';
  confirmAfter: number;
  robots: boolean;
  statisticalText: boolean;
  saveEvery: number;
}

/** Adds them. */
export function addWorkOptions(command: Command): Command {
  command
    .addOption(new Option('--kinds <KIND...>', '办理哪几类任务').choices([...WORK_KINDS]).default([...WORK_KINDS], '全部'))
    .addOption(new Option('--parallel <N>', '每类任务同时办理几个').default(2).env('ZHENGXUN_PARALLEL').argParser(positiveInteger))
    .addOption(new Option('--place <NAME>', '所在位置的名称，如机房，供系统管理员辨认').env('ZHENGXUN_PLACE'))
    .addOption(
      new Option('--work-dir <DIR>', '采集时所用的目录')
        .default(path.join(dataFolder(), 'work'), '数据目录下的 work')
        .env('ZHENGXUN_WORK_DIR'),
    )
    .addOption(new Option('--save-every <SECONDS>', '采集进度隔多久保存一次').default(180).argParser(positiveInteger))
    .addOption(new Option('--render <WHEN>', '何时使用浏览器').choices(['auto', 'never', 'always']).default('auto'))
    .addOption(new Option('--confirm-after <SECONDS>', '打不开的地址隔多久复核').default(10).argParser(nonNegativeNumber))
    .option('--no-statistical-text', '不作错别字统计检查')
    .option('--no-robots', '不遵守 robots 规则（须有授权）');
  return addNetworkOptions(command);
}

/** The same options as words of a command line, for a process that is given them. */
export function workArguments(options: ParsedWorkOptions): string[] {
  return [
    ...['--kinds', ...options.kinds],
    ...['--parallel', String(options.parallel), '--work-dir', options.workDir, '--save-every', String(options.saveEvery)],
    ...['--render', options.render, '--confirm-after', String(options.confirmAfter)],
    ...watchArguments(options),
    ...(options.statisticalText ? [] : ['--no-statistical-text']),
    ...(options.robots ? [] : ['--no-robots']),
  ];
}

/** What of them a process that watches is given: where it stands and how the network is used. */
export function watchArguments(options: Pick<ParsedWorkOptions, keyof ParsedNetworkOptions | 'place'>): string[] {
  const given: [string, string | undefined][] = [
    ['--place', options.place],
    ['--hosts-file', options.hostsFile],
    ['--references', options.references],
  ];
  return [
    ...['--concurrency', String(options.concurrency), '--timeout', String(options.timeout), '--user-agent', options.userAgent],
    ...given.flatMap(([name, value]) => (value === undefined ? [] : [name, value])),
    ...(options.allowPrivate ? ['--allow-private'] : []),
  ];
}
