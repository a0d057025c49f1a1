/** The office of the demo before its first round: offices below, people for every role, the registry imported with a preview. */
import { accountsFile, type RegisteredAccount } from './accounts.ts';
import type { DemoPerson } from './people.ts';
import { all, answered, type Person, Refusal, signIn } from './person.ts';
import { type DemoOffice, type RegisteredSite, sitesFile } from './registry.ts';

export interface Access {
  baseUrl: string;
  /** Of everybody in the demo. */
  password: string;
  /** Of the first administrator, when the platform was started for the first time just now. */
  oneTimePassword: string | null;
}

/** People of the demo by account, signed in when they are first needed. */
export type Staff = (account: string) => Promise<Person>;

export interface Registered {
  offices: readonly DemoOffice[];
  people: readonly DemoPerson[];
  sites: readonly RegisteredSite[];
  accounts: readonly RegisteredAccount[];
}

export const ADMINISTRATOR = 'admin';

/** Tells what was done, one line at a time. */
export type Say = (line: string) => void;

/** Makes what is missing; what is there already is left alone. Throws Refusal. */
export async function settleIn(access: Access, { offices, people, sites, accounts }: Registered, say: Say): Promise<Staff> {
  const enter = staff(access);
  const administrator = await enter(ADMINISTRATOR);
  const known = await peopleByAccount(administrator);
  const hire = async (wanted: readonly DemoPerson[], officeIds: ReadonlyMap<string | null, string>) => {
    for (const { office, ...person } of wanted) {
      if (known.has(person.account)) continue;
      const body = { ...person, organisationId: officeIds.get(office)! };
      const { password } = await answered(administrator.api.POST('/api/v1/people', { body }));
      await signIn(access.baseUrl, person.account, password, access.password);
    }
  };
  const top = administrator.organisationId;
  await hire(
    people.filter(({ office }) => office === null),
    new Map([[null, top]]),
  );
  const supervisor = await enter('supervisor');
  const officeIds = await makeOffices(supervisor, top, offices);
  await hire(
    people.filter(({ office }) => office !== null),
    officeIds,
  );
  say(`单位 ${officeIds.size} 个，人员 ${people.length + 1} 名（各类角色都有）`);
  await importFile(supervisor, 'sites', '网站名录.csv', sitesFile(sites), say);
  await importFile(supervisor, 'accounts', '政务新媒体名录.csv', accountsFile(accounts), say);
  return enter;
}

/** Whoever was made, but never got as far as a password of their own, is given another one-time password. */
function staff({ baseUrl, password, oneTimePassword }: Access): Staff {
  const signedIn = new Map<string, Promise<Person>>();
  const enter: Staff = (account) => {
    const before = signedIn.get(account);
    if (before !== undefined) return before;
    const person = account === ADMINISTRATOR ? signIn(baseUrl, account, oneTimePassword ?? password, password) : come(account);
    signedIn.set(account, person);
    return person;
  };
  const come = async (account: string): Promise<Person> => {
    try {
      return await signIn(baseUrl, account, password, password);
    } catch (error) {
      if (!(error instanceof Refusal) || error.status !== 401) throw error;
      const administrator = await enter(ADMINISTRATOR);
      const id = (await peopleByAccount(administrator)).get(account);
      if (id === undefined) throw error;
      const reset = administrator.api.POST('/api/v1/people/{id}/reset', { params: { path: { id } }, body: {} });
      return signIn(baseUrl, account, (await answered(reset)).password, password);
    }
  };
  return enter;
}

async function peopleByAccount({ api }: Person): Promise<Map<string, string>> {
  const people = await all((after) =>
    answered(api.GET('/api/v1/people', { params: { query: { limit: 100, ...(after === undefined ? {} : { after }) } } })),
  );
  return new Map(people.map(({ account, id }) => [account, id]));
}

/** Ids by name; the province under null. */
async function makeOffices({ api }: Person, top: string, offices: readonly DemoOffice[]): Promise<Map<string | null, string>> {
  const there = await all((after) =>
    answered(api.GET('/api/v1/organisations', { params: { query: { limit: 100, ...(after === undefined ? {} : { after }) } } })),
  );
  const ids = new Map<string | null, string>([
    [null, top],
    ...there.filter(({ id }) => id !== top).map(({ name, id }) => [name, id] as const),
  ]);
  for (const { name, level, parent, divisionCode } of offices) {
    if (ids.has(name)) continue;
    const body = { parentId: ids.get(parent)!, name, level, ...(divisionCode === null ? {} : { divisionCode }) };
    ids.set(name, (await answered(api.POST('/api/v1/organisations', { body }))).id);
  }
  return ids;
}

const NOUNS = { sites: '网站', accounts: '政务新媒体' } as const;

/** As people do it: the preview is looked at, and applied when nothing is rejected. */
async function importFile({ api }: Person, kind: keyof typeof NOUNS, fileName: string, text: string, say: Say): Promise<void> {
  const preview = await answered(
    api.POST('/api/v1/imports', {
      params: { query: { kind, fileName } },
      headers: { 'content-type': 'text/csv' },
      body: text as never,
      bodySerializer: (body: unknown) => body as string,
    }),
  );
  const { id, digest, counts } = preview;
  const changes = counts.new + counts.changed;
  if (counts.rejected > 0) throw new Error(`${fileName}: ${counts.rejected} rows rejected`);
  if (changes > 0) await answered(api.POST('/api/v1/imports/{id}/application', { params: { path: { id } }, body: { digest } }));
  const result = changes === 0 ? '无变化' : `新增 ${counts.new} 个${counts.changed === 0 ? '' : `、变更 ${counts.changed} 个`}`;
  say(`${NOUNS[kind]}名录 ${fileName} 预览后导入：${result}`);
}
