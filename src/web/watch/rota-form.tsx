/** A rota laid out: days, shifts, people in turn, who is away; looked at before it is laid down. */
import { MinusCircleOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, DatePicker, Form, Input, InputNumber, Modal, Select } from 'antd';
import type { Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import type { paths } from '../../api/client.ts';
import { changing } from '../data/changing.ts';
import { answer, api } from '../data/client.ts';
import { PlainTable } from '../ui/chart.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { usePeople } from './recipients.ts';
import { HOUR } from './rule-values.ts';

type Plan = paths['/api/v1/duty-rotas']['post']['requestBody']['content']['application/json']['plan'];
type Preview = paths['/api/v1/duty-rotas/preview']['post']['responses'][200]['content']['application/json'];

interface Values {
  days: [Dayjs, Dayjs];
  shifts: Plan['shifts'];
  away?: { personId: string; days: [Dayjs, Dayjs] }[];
}

const DAY = 'YYYY-MM-DD';
const USUAL: Values['shifts'][number] = { name: '', starts: '08:30', ends: '17:30', days: 'all', people: [], together: 1 };

export default function RotaForm({ organisationId, onClose }: { organisationId: string; onClose: () => void }) {
  const { t } = useTranslation('watch');
  const { t: shell } = useTranslation('app');
  const client = useQueryClient();
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const preview = useMutation({
    mutationFn: (values: Values) => answer(api.POST('/api/v1/duty-rotas/preview', { body: { organisationId, plan: planOf(values) } })),
  });
  const apply = useMutation({
    mutationFn: (values: Values) =>
      answer(api.POST('/api/v1/duty-rotas', { headers: changing(), body: { organisationId, plan: planOf(values) } })),
    onSuccess: async ({ made }) => {
      await client.invalidateQueries({ queryKey: ['duty'] });
      void message.success(t('rota.made', { count: made }));
      onClose();
    },
  });
  return (
    <Modal
      open
      width={720}
      title={t('rota.add')}
      okText={t(preview.data === undefined ? 'rota.preview' : 'rota.apply')}
      cancelText={shell('cancel')}
      okButtonProps={{ loading: preview.isPending || apply.isPending }}
      mask={{ closable: false }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={{ shifts: [USUAL] }}
        // What was looked at is laid down; another plan is looked at first.
        onFinish={(values) => (preview.data === undefined ? preview.mutate(values) : apply.mutate(values))}
        onValuesChange={() => preview.data !== undefined && preview.reset()}
        scrollToFirstError
      >
        <Trouble error={preview.error ?? apply.error} />
        <Form.Item name="days" label={t('rota.days')} rules={[{ required: true, message: t('rota.daysMissing') }]}>
          <DatePicker.RangePicker />
        </Form.Item>
        <ShiftFields organisationId={organisationId} />
        <AwayFields organisationId={organisationId} />
      </Form>
      {preview.data !== undefined && <Shown preview={preview.data} />}
    </Modal>
  );
}

function ShiftFields({ organisationId }: { organisationId: string }) {
  const { t } = useTranslation('watch');
  const people = usePeople(organisationId);
  const hour = [{ required: true, pattern: HOUR, message: t('rules.hourWrong') }];
  return (
    <Form.List name="shifts">
      {(fields, { add, remove }) => (
        <fieldset className="steps">
          <legend>{t('rota.shifts')}</legend>
          {fields.map(({ key, name }) => (
            <div key={key} className="step">
              <div className="row top">
                <Form.Item
                  name={[name, 'name']}
                  label={t('rota.name')}
                  rules={[{ required: true, whitespace: true, message: t('nameMissing') }]}
                >
                  <Input maxLength={40} placeholder={t('rota.nameHint')} />
                </Form.Item>
                <Form.Item name={[name, 'starts']} label={t('rota.starts')} rules={hour}>
                  <Input maxLength={5} className="hour" />
                </Form.Item>
                <Form.Item name={[name, 'ends']} label={t('rota.ends')} tooltip={t('rota.endsNote')} rules={hour}>
                  <Input maxLength={5} className="hour" />
                </Form.Item>
                <Form.Item name={[name, 'days']} label={t('rota.on')}>
                  <Select
                    popupMatchSelectWidth={false}
                    options={(['all', 'working', 'off'] as const).map((value) => ({ value, label: t(`rota.ons.${value}`) }))}
                  />
                </Form.Item>
                <Form.Item name={[name, 'together']} label={t('rota.together')}>
                  <InputNumber min={1} max={10} />
                </Form.Item>
              </div>
              <Form.Item name={[name, 'people']} label={t('rota.people')} rules={[{ required: true, message: t('rota.peopleMissing') }]}>
                <Select mode="multiple" showSearch={{ optionFilterProp: 'label' }} options={people} />
              </Form.Item>
              {fields.length > 1 && (
                <Button size="small" icon={<MinusCircleOutlined />} onClick={() => remove(name)}>
                  {t('rota.removeShift')}
                </Button>
              )}
            </div>
          ))}
          <Button onClick={() => add(USUAL)}>{t('rota.addShift')}</Button>
        </fieldset>
      )}
    </Form.List>
  );
}

function AwayFields({ organisationId }: { organisationId: string }) {
  const { t } = useTranslation('watch');
  const people = usePeople(organisationId);
  return (
    <Form.List name="away">
      {(fields, { add, remove }) => (
        <fieldset className="steps">
          <legend>{t('rota.away')}</legend>
          {fields.map(({ key, name }) => (
            <div key={key} className="row top">
              <Form.Item
                name={[name, 'personId']}
                label={t('shift.person')}
                rules={[{ required: true, message: t('shift.personMissing') }]}
              >
                <Select popupMatchSelectWidth={false} className="choice-filter" options={people} />
              </Form.Item>
              <Form.Item name={[name, 'days']} label={t('rota.awayDays')} rules={[{ required: true, message: t('rota.daysMissing') }]}>
                <DatePicker.RangePicker />
              </Form.Item>
              <Button aria-label={t('remove')} icon={<MinusCircleOutlined />} onClick={() => remove(name)} />
            </div>
          ))}
          <Button onClick={() => add()}>{t('rota.addAway')}</Button>
        </fieldset>
      )}
    </Form.List>
  );
}

function Shown({ preview: { shifts, counts, warnings } }: { preview: Preview }) {
  const { t } = useTranslation('watch');
  return (
    <div className="stack" role="status">
      {warnings.map((warning) => (
        <Alert key={warning} type="warning" showIcon title={warning} />
      ))}
      <p>{t('rota.willBe', { count: shifts.length })}</p>
      <PlainTable
        caption={t('rota.counts')}
        head={[t('shift.person'), t('rota.times')]}
        rows={counts.map(({ personName, shifts: times }) => [personName, String(times)])}
      />
    </div>
  );
}

const planOf = ({ days: [from, to], shifts, away = [] }: Values): Plan => ({
  ...{ from: from.format(DAY), to: to.format(DAY), shifts },
  away: away.map(({ personId, days: [first, last] }) => ({ personId, from: first.format(DAY), to: last.format(DAY) })),
});
