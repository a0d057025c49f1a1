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

/** The file as .docx or .xlsx, by the ending of its name; `missing` without LibreOffice, null when it cannot be converted. */
export async function convertOffice(
  bytes: Uint8Array,
  name: string,
  { timeoutMs = TIMEOUT_MS, signal }: Partial<ConverterLimits> = {},
): Promise<Uint8Array | 'missing' | null> {
  const program = findProgram('soffice', 'libreoffice');
  if (program === null) return 'missing';
  const ending = /\.[a-z]{1,5}$/i.exec(name)?.[0].toLowerCase() ?? '.doc';
  const format = /^\.(?:xls|et|ods|csv)$/.test(ending) ? 'xlsx' : 'docx';
  return inFolder(async (folder) => {
    // A name of our own: the given one may begin with a dash or hold what a program reads as more than a name.
    const source = path.join(folder, `document${ending === '.wps' ? '.doc' : ending === '.et' ? '.xls' : ending}`);
    writeFileSync(source, bytes);
    const profile = path.join(folder, 'profile');
    mkdirSync(path.join(profile, 'user'), { recursive: true });
    writeFileSync(path.join(profile, 'user', 'registrymodifications.xcu'), SETTINGS);
    const out = path.join(folder, 'out');
    const options = ['--headless', '--norestore', '--nolockcheck', '--nodefault', '--nologo', `-env:UserInstallation=file://${profile}`];
    const said = await runConverter(program, [...options, '--convert-to', format, '--outdir', out, source], folder, { timeoutMs, signal });
    return said === null ? null : readOrNull(path.join(out, `document.${format}`));
  });
}

function readOrNull(file: string): Uint8Array | null {
  try {
    return readFileSync(file);
  } catch {
    // It ends with success also when it could not read the file.
    return null;
  }
}
