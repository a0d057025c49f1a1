/** The command line: parses, calls, prints, exits. Exit status 2: wrong use or unreadable input, one sentence, no stack. */
import { Command, CommanderError } from 'commander';
import { FatalError, GiveUpError, InputError } from '../platform/index.ts';
import { commandsFor } from './commands.ts';
import { version } from './version.ts';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A closed pipe (| head) is the reader's choice, not a fault.
  process.exit(error.code === 'EPIPE' ? 0 : 2);
});

try {
  await (await buildProgram()).parseAsync(process.argv);
} catch (error) {
  process.exitCode = exitStatusOf(error);
}

async function buildProgram(): Promise<Command> {
  const program = new Command('zhengxun')
    .description('政巡：政府网站与政务新媒体检查监管平台')
    .version(version, '--version', '显示版本')
    .helpOption('-h, --help', '显示帮助')
    .helpCommand('help [command]', '显示命令的帮助')
    // Options behind a command of a command (text pack export --output) are its own.
    .enablePositionalOptions()
    .showHelpAfterError(false);
  for (const command of await commandsFor(process.argv.slice(2))) program.addCommand(command);
  quiet(program);
  return program;
}

/** Commander reports by throwing, in our words, instead of printing its own and exiting. */
function quiet(command: Command): void {
  command.exitOverride().configureOutput({ outputError: () => undefined });
  for (const child of command.commands) quiet(child);
}

/** Prints the sentence that belongs to an error and returns the exit status. */
function exitStatusOf(error: unknown): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    return complain(usageSentence(error));
  }
  if (error instanceof InputError || error instanceof GiveUpError || error instanceof FatalError) return complain(error.message);
  const code = (error as NodeJS.ErrnoException)?.code;
  if (code === 'ENOSPC') return complain('磁盘空间不足，请清理后重试；已保存的部分没有丢失');
  process.stderr.write(
    `zhengxun: 内部错误，请将以下信息反馈给开发者\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  return 70;
}

function complain(sentence: string): number {
  process.stderr.write(`zhengxun: ${sentence}\n`);
  return 2;
}

function usageSentence(error: CommanderError): string {
  const name = /'([^']+)'/.exec(error.message)?.[1] ?? '';
  switch (error.code) {
    case 'commander.unknownOption':
      return `没有选项 ${name}，用 --help 查看可用选项`;
    case 'commander.unknownCommand':
      return `没有命令 ${name}，用 zhengxun --help 查看全部命令`;
    case 'commander.missingArgument':
      return `缺少参数 ${name}，用 --help 查看用法`;
    case 'commander.optionMissingArgument':
      return `选项 ${name} 后面缺少取值`;
    case 'commander.excessArguments':
      return '参数过多，用 --help 查看用法';
    case 'commander.invalidArgument': {
      const choices = /Allowed choices are (.+)\.$/.exec(error.message)?.[1];
      const reason = choices === undefined ? (/\.\s*(.+)$/.exec(error.message)?.[1] ?? '用 --help 查看可用取值') : `可用取值为 ${choices}`;
      return `选项或参数 ${name} 的取值无效：${reason}`;
    }
    case 'commander.missingMandatoryOptionValue':
      return `缺少必需的选项 ${name}`;
    case 'commander.help':
      return '请给出命令，用 zhengxun --help 查看全部命令';
    default:
      return error.message;
  }
}
