/** 告警与值班. */
import { perform, type Role, SYSTEM } from '../../../platform/server.ts';
import { listAlerts, listDeliveries, recordEvents, runAlerts } from '../../../watch/server.ts';
import { type Office, OWN_PAGE } from '../office.ts';
import { type AreaCases, EVERYBODY } from '../route-case.ts';
import { registryCases } from './registry.ts';

const WATCHERS: Role[] = ['supervisor', 'intermediate-office', 'inspector', 'second-reviewer'];
/** Units see what is wrong with their own. */
const ALERT_READERS: Role[] = [...WATCHERS, 'unit-owner', 'unit-editor'];
const RULE_WRITERS: Role[] = ['supervisor', 'intermediate-office'];
const HANDLERS: Role[] = ['supervisor', 'intermediate-office', 'inspector'];

const aStep = { afterMinutes: 0, to: [{ kind: 'duty' }], channels: [] };
const rule = (organisationId: string) => ({
  ...{ organisationId, name: '夜间', kinds: [], severities: ['urgent'], steps: [aStep], quiet: null },
  ...{ groupMinutes: 5, tellsRecovery: true, isEnabled: true },
});
const channel = (organisationId: string) => ({
  ...{ organisationId, kind: 'webhook', name: '大屏', settings: {}, allowsPrivate: false, isEnabled: true },
  secrets: { url: 'https://hook.example.gov.cn/zx', secret: '0123456789abcdef' },
});
const rota = (organisationId: string, personId: string) => ({
  organisationId,
  plan: {
    ...{ from: '2026-11-20', to: '2026-11-20', away: [] },
    shifts: [{ name: '白班', starts: '09:00', ends: '17:00', days: 'all', people: [personId], together: 1 }],
  },
});

export const alertCases: AreaCases = {
  routes: {
    'GET /api/v1/alerts': { may: ALERT_READERS },
    'GET /api/v1/alerts/{id}': { may: ALERT_READERS },
    'POST /api/v1/alerts/{id}/acknowledgement': { may: HANDLERS },
    'POST /api/v1/alerts/{id}/mute': { may: HANDLERS, body: () => ({ until: null }) },
    'POST /api/v1/alerts/{id}/closure': { may: HANDLERS, body: () => ({ reason: '误报' }) },
    'GET /api/v1/alert-deliveries': { may: ALERT_READERS },
    'GET /api/v1/alert-deliveries/{id}': { may: ALERT_READERS },
    'GET /api/v1/alert-rules': { may: ALERT_READERS },
    'POST /api/v1/alert-rules': { may: RULE_WRITERS, body: ({ top }) => rule(top) },
    'GET /api/v1/alert-rules/{id}': { may: ALERT_READERS },
    'PUT /api/v1/alert-rules/{id}': { may: RULE_WRITERS, body: () => ({ name: '改名' }) },
    'DELETE /api/v1/alert-rules/{id}': { may: RULE_WRITERS },
    'GET /api/v1/alert-channels': { may: ALERT_READERS },
    'POST /api/v1/alert-channels': { may: RULE_WRITERS, body: ({ top }) => channel(top) },
    'GET /api/v1/alert-channels/{id}': { may: ALERT_READERS },
    'PUT /api/v1/alert-channels/{id}': { may: RULE_WRITERS, body: () => ({ name: '改名' }) },
    'DELETE /api/v1/alert-channels/{id}': { may: RULE_WRITERS },
    'POST /api/v1/alert-channels/{id}/test': { may: RULE_WRITERS, body: () => ({ to: null }) },
    'GET /api/v1/session/inbox': { may: EVERYBODY },
    'POST /api/v1/session/inbox/{id}/reading': { may: EVERYBODY },
    'POST /api/v1/duty-rotas/preview': { may: HANDLERS, body: ({ top, stranger }) => rota(top, stranger) },
    'POST /api/v1/duty-rotas': { may: HANDLERS, body: ({ top, stranger }) => rota(top, stranger) },
    'GET /api/v1/duty-people': { may: WATCHERS, query: '?organisationId=01932a00-0000-7000-8000-000000000000' },
    'GET /api/v1/duty-shifts': { may: WATCHERS, query: '?from=2026-11-01&to=2026-11-30' },
    'GET /api/v1/duty-shifts/{id}': { may: WATCHERS },
    'GET /api/v1/duty-shifts/{id}/changes': { may: WATCHERS },
    'POST /api/v1/duty-shifts/{id}/replacement': { may: HANDLERS, body: ({ stranger }) => ({ personId: stranger, reason: '请假' }) },
    'POST /api/v1/duty-shifts/{id}/swap': { may: HANDLERS, body: ({ stranger }) => ({ withId: stranger, reason: '请假' }) },
    'POST /api/v1/duty-shifts/{id}/removal': { may: HANDLERS, body: () => ({ reason: '排错' }) },
    'GET /api/v1/hand-overs': { may: WATCHERS },
    'POST /api/v1/hand-overs': { may: HANDLERS, body: ({ top }) => ({ organisationId: top }) },
    'GET /api/v1/hand-overs/{id}': { may: WATCHERS },
    'POST /api/v1/hand-overs/{id}/entries': { may: HANDLERS, body: () => ({ text: '一切正常' }) },
    'POST /api/v1/hand-overs/{id}/handing': { may: HANDLERS, body: () => ({ summary: '' }) },
    'POST /api/v1/hand-overs/{id}/taking': { may: HANDLERS },
    'GET /api/v1/readings': { may: WATCHERS },
    'POST /api/v1/readings': { may: HANDLERS, body: ({ top, stranger }) => ({ organisationId: top, siteId: stranger, outcome: 'normal' }) },
    'GET /api/v1/readings/{id}': { may: WATCHERS },
    'POST /api/v1/readings/{id}/withdrawal': { may: HANDLERS, body: () => ({ reason: '记错' }) },
    'GET /api/v1/exports/readings': { may: WATCHERS, query: '?month=2026-11&organisationId=01997c00-0000-7000-8000-000000000000' },
  },
  neighbours: {
    alerts: {
      asks: 'supervisor',
      make: async ({ platform, neighbour }) => {
        await perform(platform, SYSTEM, 'alert.read', (work) =>
          recordEvents(work, [
            {
              ...{ kind: 'certificate', organisationId: neighbour, object: null, trouble: 'certificate:neighbour', isOver: false },
              ...{ at: work.now, sentence: '证书还有 3 天到期', details: {} },
            },
          ]),
        );
        return perform(platform, SYSTEM, 'alert.read', async (work) => {
          await runAlerts(work, { publicUrl: null });
          return (await listAlerts(work, { organisationId: neighbour, after: null, limit: 1 }))[0]!.id;
        });
      },
    },
    'alert-rules': { asks: 'supervisor', make: (office, { cookie }) => made(office, cookie, 'alert-rules', rule(office.neighbour)) },
    'alert-channels': {
      asks: 'supervisor',
      make: (office, { cookie }) => made(office, cookie, 'alert-channels', channel(office.neighbour)),
    },
    'alert-deliveries': {
      asks: 'supervisor',
      make: async (office, { cookie }) => {
        const id = await made(office, cookie, 'alert-channels', channel(office.neighbour));
        await office.ask(cookie, 'POST', `/api/v1/alert-channels/${id}/test`, { to: null });
        const [sent] = await perform(office.platform, SYSTEM, 'alert.read', (work) =>
          listDeliveries(work, { channelId: id, after: null, limit: 1 }),
        );
        return sent!.id;
      },
    },
    'duty-shifts': {
      asks: 'supervisor',
      make: async (office, { cookie, id }) => {
        await office.ask(cookie, 'POST', '/api/v1/duty-rotas', rota(office.neighbour, id));
        return (await office.ask(cookie, 'GET', '/api/v1/duty-shifts?from=2026-11-20&to=2026-11-20')).json().items[0].id;
      },
    },
    'hand-overs': {
      asks: 'supervisor',
      make: (office, { cookie }) => made(office, cookie, 'hand-overs', { organisationId: office.neighbour }),
    },
    readings: {
      asks: 'supervisor',
      make: async (office, supervisor) => {
        const siteId = await registryCases.neighbours.sites!.make(office, supervisor);
        return made(office, supervisor.cookie, 'readings', { organisationId: office.neighbour, siteId, outcome: 'normal' });
      },
    },
  },
};

const made = async ({ ask }: Office, cookie: string, place: string, body: object): Promise<string> =>
  (await ask(cookie, 'POST', `/api/v1/${place}`, body, OWN_PAGE)).json().id;
