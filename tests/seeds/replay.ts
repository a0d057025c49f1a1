/**
 * A seed run through the public API from an empty platform to its issued bulletin: registry imported, rounds opened, results handed in
 * as a tester's table and by hand, reviewed by two people, frozen; messages and programmes beside them.
 */

import { apiClient } from '../../src/api/client.ts';
import { type Office, OWN_PAGE, startOffice } from '../../src/api/testing/office.ts';
import type { Bulletin, Issue } from '../../src/bulletin/document/model.ts';
import type { Seed } from '../../src/bulletin/testing/seeds/seed.ts';
import { answered, ifMatch, type Person } from '../../src/demo/province/person.ts';
import { type RoundObject, objectsOf as roundObjectsOf } from '../../src/demo/province/round.ts';
import type { Role } from '../../src/platform/server.ts';
import { messagesFile, plusDays } from './messages.ts';
import { accountsFile, isDepartment, sitesFile, unitsOf } from './registry.ts';
import { countedResults, earlierResultsOf, resultsOf } from './results.ts';
import { csvBody, heldRound, type NewRound, type Staff } from './round.ts';

export interface ReplayTerms {
  level: 'province' | 'city';
  /** Registered below a site: looked at with it, not counted. */
  subSites?: readonly { name: string; unitId: string; parentCode: string }[];
  /** Share of each kind that was looked at a year before. */
  yearBefore?: { shares: { portal: number; site: number; account: number }; period: { from: string; to: string } };
}

export interface Replayed {
  office: Office;
  supervisor: Person;
  roundId: string;
  bulletinId: string;
  /** As it was issued, in the edition that the seed is. */
  bulletin: Bulletin;
  close(): Promise<void>;
}

/** The issued bulletin. Throws Refusal with the platform's sentence when a step is refused. */
export async function replay({ plan, preset, issue }: Seed, { level, subSites = [], yearBefore }: ReplayTerms): Promise<Replayed> {
  const { round } = plan;
  const began = yearBefore?.period.from ?? `${round.period.from.slice(0, 4)}-01-05`;
  const office = await startOffice({ name: plan.office, level, time: noon(began) });
  const baseUrl = await office.app.listen({ host: '127.0.0.1', port: 0 });
  const hire = async (roles: Role[], organisationId = office.top): Promise<Person> => {
    const { account, cookie } = await office.person(roles, organisationId);
    const own = <T>(method: string, path: string, body?: object) =>
      office.ask(cookie, method, `/api/v1${path}`, body, OWN_PAGE).then((answer) => answer.json() as T);
    const { actions } = await own<{ actions: string[] }>('GET', '/session');
    const { token } = await own<{ token: string }>('POST', '/session/tokens', { name: '演示', scopes: actions, days: 366 });
    return { account, organisationId, api: apiClient({ baseUrl, token }) };
  };
  const on = (day: string) => {
    office.clock.time = noon(day);
  };
  const team = async (day: string): Promise<Staff> => {
    on(day);
    return {
      supervisor: await hire(['supervisor']),
      tester: await hire(['third-party-tester']),
      inspector: await hire(['inspector']),
      reviewer: await hire(['second-reviewer']),
    };
  };

  const founders = await team(began);
  const ids = new Map<string, string>();
  for (const unit of unitsOf(plan)) {
    const unitLevel = isDepartment(unit) ? 'unit' : level === 'province' ? 'city' : 'county';
    const body = { parentId: office.top, name: unit.name, level: unitLevel } as const;
    ids.set(unit.id, (await answered(founders.supervisor.api.POST('/api/v1/organisations', { body }))).id);
  }
  await importRegistry(founders.supervisor, 'sites', sitesFile(plan, subSites));
  if (round.windows.account !== null) await importRegistry(founders.supervisor, 'accounts', accountsFile(plan));

  const yearBeforeRoundId = yearBefore === undefined ? null : await heldYearBefore();
  // What people are let in with ends after a year.
  const staff = yearBefore === undefined ? founders : await team(round.period.from);
  const { supervisor } = staff;
  const previousRoundId = await earlierQuarters();
  const main = await heldRound(
    staff,
    { ...termsOf(), previousRoundId, yearBeforeRoundId },
    (all) => resultsOf(plan, all),
    on,
    async (id) => {
      await selfChecksBelow(id);
      await praise(id);
    },
  );
  on(issue.countedOn ?? round.asOf);
  await recordBeside();
  on(issue.issuedOn);
  const objects = await roundObjectsOf(supervisor, main);
  const bulletinId = await issuedBulletin(supervisor, { roundId: main, preset, terms: issueOf(issue, objects) }, issue.acknowledged ?? []);
  const query = { format: 'json', edition: issue.edition ?? 'full' } as const;
  const document = supervisor.api.GET('/api/v1/bulletins/{id}/document', { params: { path: { id: bulletinId }, query } });
  const bulletin = (await answered(document)) as unknown as Bulletin;
  return { office, supervisor, roundId: main, bulletinId, bulletin, close: office.close };

  function termsOf() {
    const { name, kind, period, windows, asOf, rulebooks, coverage } = round;
    const kinds = (['site', 'account'] as const).filter((one) => windows[one] !== null);
    const own = Object.fromEntries(kinds.flatMap((one) => (windows[one] === null ? [] : [[one, windows[one]]])));
    const sample = coverage?.account?.kind === 'sample' ? coverage.account : null;
    const { jointWith, approvedBy } = { jointWith: [], approvedBy: null, ...plan.issuing };
    return {
      ...{ organisationId: office.top, name, kind, period, windows: own, asOf, selection: { kinds } },
      rulebooks: Object.fromEntries(kinds.map((one) => [one, rulebooks[0]!.id])),
      coverage:
        sample === null
          ? ({ mode: 'full' } as const)
          : ({ mode: 'sample', seed: sample.seed!, shares: { account: sample.share! }, strata: 'office' } as const),
      settings: { issuers: [plan.office], jointWith, approvedBy },
    };
  }

  /** The quarters before, as far back as somebody failed in them; sites alone. The last of them. */
  async function earlierQuarters(): Promise<string | null> {
    const depth = Math.max(
      1,
      ...(plan.sites ?? []).map(({ failedStreak = 0, textErrors = [] }) =>
        Math.max(failedStreak, textErrors.some((one) => one.isCarriedOver) ? 2 : 0),
      ),
    );
    let before: string | null = null;
    for (let ago = depth - 1; ago > 0; ago--) {
      const from = Temporal.PlainDate.from(round.period.from).subtract({ months: 3 * ago });
      const period = { from: from.toString(), to: plusDays(from.toString(), 80) };
      const terms: NewRound = {
        ...termsOf(),
        name: `${from.year}年第${Math.ceil(from.month / 3)}季度检查`,
        period,
        windows: {},
        asOf: period.to,
        selection: { kinds: ['site'] },
        previousRoundId: before,
      };
      before = await heldRound(staff, terms, (all) => earlierResultsOf(plan, all, ago), on);
    }
    return before;
  }

  async function heldYearBefore(): Promise<string> {
    const { shares, period } = yearBefore!;
    const { site, account, roundName } = plan.rest!.comparisons!.find(({ against }) => against === 'year-before')!;
    const coverage = { mode: 'sample', seed: `${period.from.slice(0, 4)}-2`, shares } as const;
    const terms: NewRound = { ...termsOf(), name: roundName, period, windows: {}, asOf: period.to, coverage };
    return heldRound(founders, terms, (all) => countedResults(plan, all, { site: site!.failed, account: account!.failed }), on);
  }

  /** What the offices below found when they looked at their own sites, each in a round of its own within this one. */
  async function selfChecksBelow(parentRoundId: string): Promise<void> {
    for (const { unitId, problems } of plan.rest?.selfChecks ?? []) {
      const organisationId = ids.get(unitId)!;
      const city = await hire(['supervisor', 'inspector', 'third-party-tester'], organisationId);
      const own: Staff = { supervisor: city, tester: city, inspector: city, reviewer: await hire(['second-reviewer'], organisationId) };
      const terms: NewRound = {
        ...termsOf(),
        organisationId,
        parentRoundId,
        name: `${unitId}自查`,
        kind: 'self-check',
        windows: {},
        settings: {},
        selection: { kinds: ['site'] },
      };
      await heldRound(own, terms, (all) => countedResults(plan, all, { site: problems, account: 0 }), on);
    }
  }

  async function praise(roundId: string): Promise<void> {
    for (const { heading, name, practice } of plan.rest?.goodExamples ?? []) {
      const body = { organisationId: office.top, roundId, name, topic: heading, text: practice };
      await answered(supervisor.api.POST('/api/v1/good-examples', { body }));
    }
  }

  /** Messages and programmes. */
  async function recordBeside(): Promise<void> {
    const { api } = supervisor;
    const { overdueErrorReports = [], programmes = [] } = plan.rest ?? {};
    const { items: channels } = await answered(api.GET('/api/v1/message-channels'));
    for (const { key, organisationId: _, version, ...channel } of channels) {
      const { answer } = channel.clocks;
      if (answer === null || answer.verified || !overdueErrorReports.some((one) => one.channel === key)) continue;
      // A limit that nobody confirmed charges nobody: the office lays down its own.
      const clocks = { ...channel.clocks, answer: { ...answer, verified: true } };
      await answered(
        api.PUT('/api/v1/message-channels/{key}', { params: { path: { key } }, headers: ifMatch(version), body: { ...channel, clocks } }),
      );
    }
    const file = messagesFile(plan);
    if (file !== null) {
      const made = await answered(api.POST('/api/v1/message-imports', { params: { query: { fileName: '留言.csv' } }, ...csvBody(file) }));
      if (made.counts.rejected > 0) throw new Error('messages were rejected');
      await answered(
        api.POST('/api/v1/message-imports/{id}/application', { params: { path: { id: made.id } }, body: { digest: made.digest } }),
      );
    }
    for (const { name, dueOn, stages, units, asOf } of programmes) {
      const said = stages.map(({ id, phrase, isBehind }) => ({ id, name: phrase, phrase, isBehind }));
      const { id } = await answered(api.POST('/api/v1/programmes', { body: { name, dueOn, stages: said, isEnded: false } }));
      for (const { unitId, stageId } of units) {
        const params = { path: { id, organisationId: ids.get(unitId)! } };
        const body = { stages: { [stageId]: { plannedOn: null, doneOn: asOf } }, isIn: true, note: null };
        await answered(api.PUT('/api/v1/programmes/{id}/units/{organisationId}', { params, headers: ifMatch(0), body }));
      }
    }
  }
}

const noon = (day: string): number => Date.parse(`${day}T04:00:00Z`);

async function importRegistry({ api }: Person, kind: 'sites' | 'accounts', file: string): Promise<void> {
  const made = await answered(api.POST('/api/v1/imports', { params: { query: { kind, fileName: `${kind}.csv` } }, ...csvBody(file) }));
  if (made.counts.rejected > 0) throw new Error(`${made.counts.rejected} ${kind} were rejected`);
  await answered(api.POST('/api/v1/imports/{id}/application', { params: { path: { id: made.id } }, body: { digest: made.digest } }));
}

/** The terms with the objects they name as the registry knows them. */
function issueOf({ edition: _, acknowledged: __, orders, namedFirst, ...terms }: Issue, objects: readonly RoundObject[]) {
  const idOf = ({ kind, id: name }: { kind: 'site' | 'account'; id: string }) => {
    const id = objects.find(({ objectKind, record }) => objectKind === kind && record.name === name)?.recordId;
    if (id === undefined) throw new Error(`${name} is not in the round`);
    return { kind, id };
  };
  return {
    ...terms,
    ...(orders === undefined ? {} : { orders: orders.map((order) => ({ ...order, objects: order.objects.map(idOf) })) }),
    ...(namedFirst === undefined ? {} : { namedFirst: namedFirst.map(idOf) }),
  };
}

/** Drafted, its warnings answered for with the reasons given and no others, issued; its id. */
async function issuedBulletin(
  { api }: Person,
  body: { roundId: string; preset: string; terms: ReturnType<typeof issueOf> },
  reasons: readonly { key: string; reason: string }[],
): Promise<string> {
  const made = await answered(api.POST('/api/v1/bulletins', { body }));
  const params = { path: { id: made.id } };
  let { version } = made;
  for (const answer of reasons)
    ({ version } = await answered(api.PUT('/api/v1/bulletins/{id}/acknowledgements', { params, headers: ifMatch(version), body: answer })));
  const { items } = await answered(api.GET('/api/v1/bulletins/{id}/complaints', { params }));
  if (items.length > 0) throw new Error(`complaints: ${items.map(({ sentence }) => sentence).join(' ')}`);
  await answered(api.POST('/api/v1/bulletins/{id}/issuing', { params, headers: ifMatch(version) }));
  return made.id;
}
