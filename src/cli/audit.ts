/** `audit verify`: proves that no entry of the audit trail is missing or changed. Source: contracts.md section 1. */
import { Command, Option } from 'commander';
import { verifyTrail } from '../platform/server.ts';
import { withDatabase } from './database.ts';

interface ParsedAuditOptions {
  format: 'text' | 'json';
}

export function auditCommand(): Command {
  const verify = new Command('verify')
    .description('核对审计记录：逐条重算，缺失或改动即指出')
    .addOption(new Option('--format <FORMAT>', '结果格式').choices(['text', 'json']).default('text'))
    .action(run);
  return new Command('audit').addCommand(verify);
}

const PROBLEMS = { missing: '缺失', changed: '被改动', unlinked: '与前一条不相连' };

async function run({ format }: ParsedAuditOptions): Promise<void> {
  const state = await withDatabase((database) => verifyTrail(database.kysely));
  const { entries, head, problem } = state;
  const text =
    problem === null
      ? `审计记录完整：共 ${entries} 条${head === null ? '' : `，末条摘要 ${head}`}\n`
      : `审计记录不完整：第 ${problem.sequence} 条${PROBLEMS[problem.problem]}（此前 ${entries} 条完整）\n`;
  process.stdout.write(format === 'json' ? `${JSON.stringify(state)}\n` : text);
  if (problem !== null) process.exitCode = 1;
}
