/** One shift: another has it, it is swapped, it is taken off; each with the reason, and what was done before. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Form, Input, Radio, Select } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { changing } from '../data/changing.ts';
import { answer, api } from '../data/client.ts';
import { useMay } from '../data/session.ts';
import { ActionDialog } from '../ui/action-dialog.tsx';
import { minute } from '../ui/times.ts';
import { type Shift, shiftsQuery } from './duty.ts';
import { usePeople } from './recipients.ts';

interface Values {
  how: 'replace' | 'swap' | 'remove';
  personId?: string;
  withId?: string;
  reason: string;
}

/** Days before and after among which another shift is looked for. */
const AROUND = 31;

export default function ShiftDialog({ shift, onClose }: { shift: Shift; onClose: () => void }) {
  const { t } = useTranslation('watch');
  const client = useQueryClient();
  const { message } = App.useApp();
  const mayWrite = useMay('duty.write');
  const title = t('shift.title', { day: shift.day, name: shift.name, person: shift.personName });
  return (
    <ActionDialog<Values>
      title={title}
      okText={t(mayWrite ? 'save' : 'done')}
      initialValues={{ how: 'replace' }}
      act={async (values) => mayWrite && (await send(shift, values))}
      onDone={async (isChanged) => {
        if (!isChanged) return;
        await client.invalidateQueries({ queryKey: ['duty'] });
        void message.success(t('saved'));
      }}
      onClose={onClose}
    >
      <p>{t('shift.times', { from: minute(shift.startsAt), to: minute(shift.endsAt) })}</p>
      <Changes shiftId={shift.id} />
      {mayWrite && <Fields shift={shift} />}
    </ActionDialog>
  );
}

function Fields({ shift }: { shift: Shift }) {
  const { t } = useTranslation('watch');
  const people = usePeople(shift.organisationId).filter(({ value }) => value !== shift.personId);
  const around = (days: number) => dayjs(shift.day).add(days, 'day').format('YYYY-MM-DD');
  const { data: shifts = [] } = useQuery(shiftsQuery(shift.organisationId, around(-AROUND), around(AROUND)));
  const others = shifts.filter(({ id, personId }) => id !== shift.id && personId !== shift.personId);
  return (
    <>
      <Form.Item name="how" label={t('shift.how')}>
        <Radio.Group options={(['replace', 'swap', 'remove'] as const).map((value) => ({ value, label: t(`shift.ways.${value}`) }))} />
      </Form.Item>
      <Form.Item noStyle dependencies={['how']}>
        {({ getFieldValue }) =>
          getFieldValue('how') === 'replace' ? (
            <Form.Item name="personId" label={t('shift.person')} rules={[{ required: true, message: t('shift.personMissing') }]}>
              <Select showSearch={{ optionFilterProp: 'label' }} options={people} />
            </Form.Item>
          ) : (
            getFieldValue('how') === 'swap' && (
              <Form.Item name="withId" label={t('shift.with')} rules={[{ required: true, message: t('shift.withMissing') }]}>
                <Select
                  showSearch={{ optionFilterProp: 'label' }}
                  options={others.map(({ id, day, name, personName }) => ({ value: id, label: `${day} ${name} ${personName}` }))}
                />
              </Form.Item>
            )
          )
        }
      </Form.Item>
      <Form.Item name="reason" label={t('reason')} rules={[{ required: true, whitespace: true, message: t('reasonMissing') }]}>
        <Input.TextArea maxLength={500} rows={2} />
      </Form.Item>
    </>
  );
}

function Changes({ shiftId }: { shiftId: string }) {
  const { t } = useTranslation('watch');
  const { data = [] } = useQuery({
    queryKey: ['duty', 'changes', shiftId],
    queryFn: async () => (await answer(api.GET('/api/v1/duty-shifts/{id}/changes', { params: { path: { id: shiftId } } }))).items,
  });
  if (data.length === 0) return null;
  return (
    <ul className="lines">
      {data.map(({ kind, fromName, toName, reason, at, byName }) => (
        <li key={at} className="small">
          <bdi>{t(`shift.changes.${kind}`, { from: fromName, to: toName, reason, by: byName, at: minute(at) })}</bdi>
        </li>
      ))}
    </ul>
  );
}

/** True when it is done. */
async function send(shift: Shift, { how, personId = '', withId = '', reason }: Values): Promise<true> {
  const at = { params: { path: { id: shift.id } }, headers: changing(shift.version) };
  if (how === 'replace') await answer(api.POST('/api/v1/duty-shifts/{id}/replacement', { ...at, body: { personId, reason } }));
  else if (how === 'swap') await answer(api.POST('/api/v1/duty-shifts/{id}/swap', { ...at, body: { withId, reason } }));
  else await answer(api.POST('/api/v1/duty-shifts/{id}/removal', { ...at, body: { reason } }));
  return true;
}
