/** Old office formats through LibreOffice, where it is installed. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type ConverterLimits, findProgram, inFolder, runConverter } from './run.ts';

const TIMEOUT_MS = 120_000;

/** Endings of files that LibreOffice turns into ours, whatever their first bytes are. */
export const OFFICE_FILE = /\.(?:rtf|odt|ods|doc|xls|wps|et)$/i;

/** Settings of a profile that is used once: no macro runs, no linked document is fetched. */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>2</value></prop></item>
</oor:items>
`;

/** A file with the name it is known by; only the ending counts. */
export interface OfficeFile {
  bytes: Uint8Array;
  name: string;
}

/** The file as .docx or .xlsx, by the ending of its name; `missing` without LibreOffice, null when it cannot be converted. */
export async function convertOffice(
  bytes: Uint8Array,
  name: string,
  limits: Partial<ConverterLimits> = {},
): Promise<Uint8Array | 'missing' | null> {
  const converted = await convertOfficeFiles([{ bytes, name }], limits);
  return converted === 'missing' ? converted : converted[0]!;
}

/**
 * As `convertOffice`, for several files in one or two runs of LibreOffice, whose start costs more than most files. What a run
 * broke on is not told from what came after it: each file that stays is tried by itself.
 */
export async function convertOfficeFiles(
  files: readonly OfficeFile[],
  { timeoutMs = TIMEOUT_MS, signal }: Partial<ConverterLimits> = {},
): Promise<(Uint8Array | null)[] | 'missing'> {
  const program = findProgram('soffice', 'libreoffice');
  if (program === null) return 'missing';
  const limits = { timeoutMs, signal };
  const result = new Array<Uint8Array | null>(files.length).fill(null);
  for (const format of ['docx', 'xlsx'] as const) {
    const places = [...files.keys()].filter((i) => formatOf(files[i]!.name) === format);
    if (places.length === 0) continue;
    const inOne = await runOffice(
      program,
      places.map((i) => files[i]!),
      format,
      limits,
    );
    for (const [k, i] of places.entries()) {
      const alone = inOne === null && places.length > 1 && !signal?.aborted ? await runOffice(program, [files[i]!], format, limits) : null;
      result[i] = inOne?.[k] ?? alone?.[0] ?? null;
    }
  }
  return result;
}

/** Results in the order of the files, null where there is none; null when the run itself failed. */
async function runOffice(
  program: string,
  files: readonly OfficeFile[],
  format: 'docx' | 'xlsx',
  limits: ConverterLimits,
): Promise<(Uint8Array | null)[] | null> {
  return inFolder(async (folder) => {
    // Names of our own: a given one may begin with a dash or hold what a program reads as more than a name.
    const sources = files.map(({ bytes, name }, i) => {
      const source = path.join(folder, `${resultName(i)}${endingOf(name)}`);
      writeFileSync(source, bytes);
      return source;
    });
    const profile = path.join(folder, 'profile');
    mkdirSync(path.join(profile, 'user'), { recursive: true });
    writeFileSync(path.join(profile, 'user', 'registrymodifications.xcu'), SETTINGS);
    const out = path.join(folder, 'out');
    const options = ['--headless', '--norestore', '--nolockcheck', '--nodefault', '--nologo', `-env:UserInstallation=file://${profile}`];
    const said = await runConverter(program, [...options, '--convert-to', format, '--outdir', out, ...sources], folder, limits);
    return said === null ? null : files.map((_, i) => readOrNull(path.join(out, `${resultName(i)}.${format}`)));
  });
}

const resultName = (i: number) => (i === 0 ? 'document' : `document-${i + 1}`);

/** Ending under which LibreOffice takes the file. */
function endingOf(name: string): string {
  const ending = /\.[a-z]{1,5}$/i.exec(name)?.[0].toLowerCase() ?? '.doc';
  return ending === '.wps' ? '.doc' : ending === '.et' ? '.xls' : ending;
}

const formatOf = (name: string) => (/^\.(?:xls|ods|csv)$/.test(endingOf(name)) ? 'xlsx' : 'docx');

function readOrNull(file: string): Uint8Array | null {
  try {
    return readFileSync(file);
  } catch {
    // It ends with success also when it could not read the file.
    return null;
  }
}
