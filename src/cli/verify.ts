/** `verify DIR`: recomputes an evidence folder offline. Exit status 0 whole, 1 when something does not match, 2 wrong use. */
import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import { readPublicKey, type VerifyReport, verifyEvidence } from '../collect/index.ts';
import { InputError } from '../platform/index.ts';
import { writeResult } from './output.ts';

interface Options {
  format: 'text' | 'json';
  output?: string;
  publicKey?: string;
  tsaCertificate?: string;
}

export function verifyCommand(): Command {
  return new Command('verify')
    .argument('<DIR>', 'inspect --evidence 所写的目录')
    .addOption(new Option('--format <FORMAT>', '输出格式').choices(['text', 'json']).default('text'))
    .option('--output <FILE>', '写入文件（默认标准输出）')
    .option('--public-key <FILE>', '签名应由此公钥（PEM）对应的安装作出')
    .option('--tsa-certificate <FILE>', '时间戳应由此证书（PEM 或 DER）的机构签发')
    .action(async (dir: string, options: Options) => {
      const report = await verifyEvidence(dir, {
        ...(options.publicKey !== undefined && { publicKey: await readPublicKey(options.publicKey) }),
        ...(options.tsaCertificate !== undefined && { authority: readCertificate(options.tsaCertificate) }),
      });
      writeResult(options.format === 'json' ? `${JSON.stringify(report, null, 2)}\n` : formatVerifyReport(report), options.output);
      process.exitCode = report.whole ? 0 : 1;
    });
}

/** The report as a person reads it in a terminal. */
export function formatVerifyReport(report: VerifyReport): string {
  const { checked, manifest, signer, timestamp, problems } = report;
  const lines = [
    report.whole
      ? '✔ 证据完整，与封存时一致'
      : report.complete
        ? `✘ 证据与封存时不一致，共 ${problems.length} 处`
        : `✘ 证据不完整，共 ${problems.length} 处`,
    '',
    `目录    ${printable(report.dir)}`,
    `核对    文件 ${checked.files} 个，索引 ${checked.entries} 行，记录 ${checked.records} 条，问题 ${checked.findings} 个`,
  ];
  if (manifest) {
    lines.push(`采集    ${printable(manifest.software)},${manifest.createdAt} 至 ${manifest.sealedAt}`);
    if (manifest.options.allowPrivate === true) lines.push('注意    采集时允许访问非公网地址');
  }
  lines.push(`签名    ${signerLine(signer)}`, `时间戳  ${timestampLine(timestamp)}`);
  if (problems.length > 0) lines.push('', ...problems.map(({ message }, i) => `${String(i + 1).padStart(3)}. ${printable(message)}`));
  return `${lines.join('\n')}\n`;
}

function signerLine(signer: VerifyReport['signer']): string {
  if (!signer) return '无';
  if (!signer.holds) return `不成立（${signer.fingerprint}）`;
  if (signer.known === null) return `成立，签名者指纹 ${signer.fingerprint}（未与已知公钥比对，可用 --public-key 指定）`;
  return signer.known ? `成立，由所给公钥的安装作出（${signer.fingerprint}）` : `不是所给公钥的安装作出（${signer.fingerprint}）`;
}

function timestampLine(timestamp: VerifyReport['timestamp']): string {
  if (!timestamp) return '未使用';
  if ('problem' in timestamp) return `无：${printable(timestamp.problem)}`;
  const trust =
    timestamp.trusted === null
      ? '证书未追溯到已知机构，可用 --tsa-certificate 指定'
      : timestamp.trusted
        ? '由所给机构签发'
        : '不是所给机构签发';
  return `${timestamp.at},${printable(timestamp.authority)}(${trust})`;
}

/** Names of files come from the folder: control characters must not reach the terminal. */
const printable = (text: string): string => text.replace(/[\x00-\x1f\x7f-\x9f]/g, '�');

function readCertificate(file: string): X509Certificate {
  try {
    return new X509Certificate(readFileSync(file));
  } catch (cause) {
    throw new InputError(`无法从 ${file} 读取证书（PEM 或 DER 格式），请检查路径和内容`, { code: 'certificate-unreadable', cause });
  }
}
