/** Old office formats and scans through programs of the machine, where they are installed. */
import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const TIMEOUT_MS = 120_000;
const PROGRAMS = ['soffice', 'libreoffice'];

/** Target format by the kind of document. */
function target(name: string): 'docx' | 'xlsx' {
  return /\.(?:xls|et|ods|csv)$/i.test(name) ? 'xlsx' : 'docx';
}

/** Bytes of the file as .docx or .xlsx; null when LibreOffice is not installed or cannot read it. */
export async function convertOffice(file: string): Promise<Uint8Array | null> {
  const program = PROGRAMS.find(isInstalled);
  if (program === undefined) return null;
  const folder = mkdtempSync(path.join(tmpdir(), 'zhengxun-office-'));
  try {
    const format = target(file);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    await run(program, [profile, '--headless', '--convert-to', format, '--outdir', folder, path.resolve(file)], { timeout: TIMEOUT_MS });
    return readFileSync(path.join(folder, `${path.parse(file).name}.${format}`));
  } catch {
    return null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function isInstalled(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore', timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
}
