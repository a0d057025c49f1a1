import { describe, expect, it } from 'vitest';
import { workingCalendar } from '../../platform/index.ts';
import { MESSAGE_STATES } from '../../platform/server.ts';
import { builtInChannels } from './channels.ts';
import { messageReminder, REMINDED_STATES, type RemindableMessage } from './reminding.ts';
import { firstTerms } from './terms.ts';

const calendar = workingCalendar();
const { clocks } = builtInChannels()[0]!;
/** Received on a Monday: to be answered by Thursday. */
const message = (over: Partial<RemindableMessage> = {}): RemindableMessage => ({
  ...{ id: 'm', state: 'assigned', title: '首页打不开 13912345678', channelName: '我为政府网站找错', number: 'A1' },
  ...{ organisationId: 'unit', officeId: 'office', terms: firstTerms(clocks, '2026-11-16', calendar) },
  ...over,
});

describe('提醒', () => {
  it.each([
    ['2026-11-17', null],
    ['2026-11-18', '2026-11-19 到期，还剩 1 个工作日，请按期答复'],
    ['2026-11-19', '今天到期，请按期答复'],
    ['2026-11-20', '已于 2026-11-19 到期，请尽快答复'],
  ])('%s', (today, ending) => {
    const reminder = messageReminder(message(), calendar, today);
    if (ending === null) return expect(reminder).toBe(null);
    expect(reminder).toMatchObject({
      organisationId: 'unit',
      sentence: `网民留言“首页打不开 ［号码已隐去］”（我为政府网站找错 A1）${ending}`,
    });
  });
  it('到期之后只提醒一次，长假前提醒在最后一个工作日', () => {
    const keys = ['2026-11-20', '2026-11-21', '2026-12-20'].map((today) => messageReminder(message(), calendar, today)?.key);
    expect(new Set(keys).size).toBe(1);
    const holiday = message({ terms: firstTerms(clocks, '2026-09-28', calendar) });
    expect(messageReminder(holiday, calendar, '2026-09-30')).toMatchObject({
      dueOn: '2026-10-08',
      sentence: expect.stringContaining('还剩 1 个'),
    });
    expect(messageReminder(holiday, calendar, '2026-09-29')).toBe(null);
  });
  it('待转办的提醒主管单位；办结、合并的不提醒', () => {
    expect(messageReminder(message({ state: 'received' }), calendar, '2026-11-17')).toMatchObject({
      organisationId: 'office',
      kind: 'message-due',
    });
    const silent = MESSAGE_STATES.filter((state) => messageReminder(message({ state }), calendar, '2027-06-01') === null);
    expect(silent).toEqual(MESSAGE_STATES.filter((state) => !REMINDED_STATES.includes(state)));
  });
});
