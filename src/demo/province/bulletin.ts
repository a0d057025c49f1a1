/** The bulletin of a round as its office makes it through the API: settings, draft, complaints answered one by one, issue. */
import { all, answered, ifMatch, type Person } from './person.ts';

export type Bulletin = Awaited<ReturnType<typeof issuedBulletin>>;

const SETTINGS = 'qinghe';

/**
 * The issued bulletin of the round; drafted and issued where there is none. `day`: Beijing date of issue, `deadline` of the reports.
 * Throws Error when something stands against it that no reason can answer for.
 */
export async function issuedBulletin(supervisor: Person, roundId: string, { day, deadline }: { day: string; deadline: string }) {
  const { api } = supervisor;
  const { items } = await answered(api.GET('/api/v1/bulletins', { params: { query: { roundId, limit: 100 } } }));
  const issued = items.find(({ state }) => state === 'issued');
  if (issued !== undefined) return issued;
  const drafted = items.find(({ state }) => state === 'draft') ?? (await draft(supervisor, roundId, { day, deadline }));
  const clean = await answerComplaints(supervisor, drafted);
  const params = { path: { id: clean.id } };
  return answered(api.POST('/api/v1/bulletins/{id}/issuing', { params, headers: ifMatch(clean.version) }));
}

async function draft(supervisor: Person, roundId: string, { day, deadline }: { day: string; deadline: string }) {
  const body = { roundId, settingsId: await officeSettings(supervisor), terms: { issuedOn: day, deadline } };
  return answered(supervisor.api.POST('/api/v1/bulletins', { body }));
}

/** The province's own way of writing, made from the general preset when it is not there. */
async function officeSettings({ api, organisationId }: Person): Promise<string> {
  const known = await all((after) =>
    answered(api.GET('/api/v1/bulletin-settings', { params: { query: { limit: 100, ...(after === undefined ? {} : { after }) } } })),
  );
  const own = known.find(({ content }) => content.id === SETTINGS);
  if (own !== undefined) return own.id;
  const { content } = await answered(api.GET('/api/v1/bulletin-presets/{name}', { params: { path: { name: 'general' } } }));
  const document = {
    ...(content.document as object),
    numberWord: '青政办函',
    imprint: { copies: '省委办公厅，省人大常委会办公厅，省政协办公厅。', printer: '{office}' },
  };
  const body = { organisationId, content: { ...content, id: SETTINGS, title: '青禾省的通报样式', document } };
  return (await answered(api.POST('/api/v1/bulletin-settings', { body }))).id;
}

type Drafted = Awaited<ReturnType<typeof draft>>;

/** Takes the day that is proposed for a deadline, answers for other warnings with a reason. */
async function answerComplaints({ api }: Person, drafted: Drafted): Promise<Drafted> {
  let bulletin = drafted;
  const params = { path: { id: bulletin.id } };
  while (bulletin.errors + bulletin.warnings > 0) {
    const { items } = await answered(api.GET('/api/v1/bulletins/{id}/complaints', { params }));
    const [complaint] = items;
    if (complaint === undefined || complaint.severity === 'error') throw new Error(complaint?.sentence ?? '通报稿没有核对完');
    const { key, mend } = complaint;
    const headers = ifMatch(bulletin.version);
    bulletin =
      mend?.kind === 'day' && mend.field === 'deadline'
        ? await answered(api.PUT('/api/v1/bulletins/{id}/terms', { params, headers, body: { deadline: mend.to } }))
        : await answered(api.PUT('/api/v1/bulletins/{id}/acknowledgements', { params, headers, body: { key, reason: '演示，已核对' } }));
  }
  return bulletin;
}

/** A file of an issued bulletin. */
export async function bulletinFile({ api }: Person, id: string, format: 'docx' | 'html' | 'xlsx'): Promise<Uint8Array> {
  const query = { format };
  const { data, response } = await api.GET('/api/v1/bulletins/{id}/document', { params: { path: { id }, query }, parseAs: 'arrayBuffer' });
  if (!response.ok) throw new Error(`${format}: ${response.status}`);
  return new Uint8Array(data as unknown as ArrayBuffer);
}
