/** An office with a unit, people of each role and an imitated notice service, in a database of its own; every test begins anew at 10:00. */
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../platform/db/testing/database.ts';
import { createOrganisation, createPerson, type Role, SYSTEM, transact, type Work } from '../../../platform/server.ts';
import { recordEvents, type WatchEvent } from '../../events.ts';
import { type Alert, listAlerts } from '../alerts.ts';
import { createChannel } from '../channel-records.ts';
import { deliver } from '../deliver.ts';
import { listDeliveries } from '../delivery-log.ts';
import { type InboxItem, listInbox } from '../inbox.ts';
import type { RuleTerms, Step } from '../rule.ts';
import { createRule } from '../rules.ts';
import { runAlerts } from '../run.ts';
import { type Imitation, imitation } from './imitation.ts';
import { aSecret, testSecrets, testTools } from './tools.ts';

/** 2026-11-20 10:00, Beijing time. */
const START = Date.UTC(2026, 10, 20, 2);
export const MINUTE = 60_000;

export const toInspector = { kind: 'role', role: 'inspector', where: 'office' } as const;
export const toSupervisor = { kind: 'role', role: 'supervisor', where: 'office' } as const;
export const step = (afterMinutes: number, to: Step['to'], channels: string[] = []): Step => ({ afterMinutes, to, channels });
/** A delivery's job as a real queue settles and postpones it. */
export const RUN = { settle: async () => undefined, postpone: async () => undefined };

const TABLES = [
  'alert_delivery_alerts',
  'alert_routes',
  'alert_deliveries',
  'inbox_items',
  'alerts',
  'watch_events',
  'alert_rules',
  'alert_channels',
] as const;

/** The office of a test file: its hooks start it, clear it after each test and close it. */
export class AlertOffice {
  readonly clock = { time: START, now: (): number => this.clock.time };
  test!: TestDatabase;
  service!: Imitation;
  office!: string;
  unit!: string;
  other!: string;
  readonly people = new Map<string, string>();
  #count = 0;

  constructor() {
    beforeAll(() => this.#start());
    afterAll(async () => {
      await this.service?.close();
      await this.test?.close();
    });
    beforeEach(() => {
      this.clock.time = START;
      this.service.received.length = 0;
      this.service.answer = () => ({ body: '{"errcode":0}' });
    });
    // By the tests' own connection: the application has no right to delete.
    afterEach(async () => {
      for (const table of TABLES) await this.test.database.kysely.deleteFrom(table).execute();
    });
  }

  readonly within = <T>(work: (work: Work) => Promise<T>): Promise<T> => transact(this.test.database, this.clock, SYSTEM, work);
  readonly turn = () => this.within((work) => runAlerts(work, { publicUrl: 'https://zx.example.gov.cn' }));

  /** A site of the unit that cannot be opened, unless something else is said. */
  event(more: Partial<WatchEvent> = {}): WatchEvent {
    return {
      ...{ kind: 'down', organisationId: this.unit, object: null, trouble: `down:${++this.#count}`, isOver: false },
      ...{ at: new Date(this.clock.time), sentence: '首页打不开：连接超时', details: {} },
      ...more,
    };
  }

  readonly tell = (...events: WatchEvent[]) => this.within((work) => recordEvents(work, events));
  readonly inboxOf = (name: string): Promise<InboxItem[]> =>
    this.within((work) => listInbox(work, this.people.get(name)!, { after: null, limit: 50 }));
  readonly alerts = (): Promise<Alert[]> => this.within((work) => listAlerts(work, { after: null, limit: 50 }));
  readonly deliveries = () => this.within((work) => listDeliveries(work, { after: null, limit: 50 }));

  /** Sends what is due; how many tries. */
  async send(): Promise<number> {
    const waiting = await this.within(({ tx, now }) =>
      tx.selectFrom('alert_deliveries').select('id').where('state', '=', 'waiting').where('next_at', '<=', now).orderBy('id').execute(),
    );
    for (const { id } of waiting) await this.deliver(id);
    return waiting.length;
  }

  readonly deliver = (id: string) => deliver({ database: this.test.database, clock: this.clock }, testTools(this.clock), id, RUN);

  readonly rule = (steps: Step[], more: Partial<RuleTerms> = {}) =>
    this.within((work) =>
      createRule(work, {
        ...{ organisationId: this.office, name: '规则', kinds: [], severities: ['urgent', 'warning', 'notice'], steps },
        ...{ quiet: null, groupMinutes: 5, tellsRecovery: true, isEnabled: true, ...more },
      }),
    );

  readonly robot = (secret = aSecret(), more: { allowsPrivate?: boolean } = {}) =>
    this.within((work) =>
      createChannel(work, testSecrets, {
        ...{ organisationId: this.office, kind: 'dingtalk', name: '值班群', settings: {}, allowsPrivate: true, isEnabled: true, ...more },
        secrets: { url: `${this.service.origin}/robot/send?access_token=${secret}`, secret: `SEC${secret}` },
      }),
    );

  async #start(): Promise<void> {
    this.test = await testDatabase();
    this.service = await imitation(() => ({ body: '{"errcode":0}' }));
    await this.within(async (work) => {
      const made = (parentId: string | null, name: string, level: 'province' | 'unit') =>
        createOrganisation(work, { parentId, name, level, divisionCode: null });
      this.office = (await made(null, '青禾省', 'province')).id;
      this.unit = (await made(this.office, '省水利厅', 'unit')).id;
      this.other = (await made(this.office, '省林业局', 'unit')).id;
      const person = async (account: string, role: Role, organisationId: string) => {
        const { person: one } = await createPerson(work, {
          ...{ organisationId, account, name: account, email: `${account}@example.gov.cn`, phone: '13800001111', roles: [role] },
        });
        this.people.set(account, one.id);
      };
      await person('inspector', 'inspector', this.office);
      await person('supervisor', 'supervisor', this.office);
      await person('admin', 'system-administrator', this.office);
      await person('owner', 'unit-owner', this.unit);
    });
  }
}
