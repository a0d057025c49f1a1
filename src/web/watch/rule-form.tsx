/** A rule added or changed: of what, to whom step by step, when not. */
import { MinusCircleOutlined } from '@ant-design/icons';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Checkbox, Form, Input, InputNumber, Select, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { changing } from '../data/changing.ts';
import { answer, api } from '../data/client.ts';
import { useSession } from '../data/session.ts';
import { ActionDialog } from '../ui/action-dialog.tsx';
import { type Rule, SEVERITIES } from './alert.ts';
import { channelsQuery, usePeople } from './recipients.ts';
import { EVENT_KINDS, HOUR, type RuleValues, ruleOf, TOLD_ROLES, valuesOf } from './rule-values.ts';

/** `rule` left out: a new one of one's own unit. */
export default function RuleForm({ rule, onClose }: { rule?: Rule; onClose: () => void }) {
  const { t } = useTranslation('watch');
  const { person } = useSession();
  const client = useQueryClient();
  const { message } = App.useApp();
  const organisationId = rule?.organisationId ?? person.organisationId;
  const hour = [{ pattern: HOUR, message: t('rules.hourWrong') }];
  return (
    <ActionDialog<RuleValues>
      title={rule === undefined ? t('rules.add') : t('rules.changeTitle', { name: rule.name })}
      okText={t('save')}
      initialValues={valuesOf(rule)}
      act={(values) =>
        rule === undefined
          ? answer(api.POST('/api/v1/alert-rules', { headers: changing(), body: { organisationId, ...ruleOf(values) } }))
          : answer(
              api.PUT('/api/v1/alert-rules/{id}', {
                params: { path: { id: rule.id } },
                headers: changing(rule.version),
                body: ruleOf(values),
              }),
            )
      }
      onDone={async () => {
        await client.invalidateQueries({ queryKey: ['alerts', 'rules'] });
        void message.success(t('saved'));
      }}
      onClose={onClose}
    >
      <Form.Item name="name" label={t('rules.name')} rules={[{ required: true, whitespace: true, message: t('nameMissing') }]}>
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="severities" label={t('rules.severities')} rules={[{ type: 'array', min: 1, message: t('rules.severitiesMissing') }]}>
        <Checkbox.Group options={SEVERITIES.map((value) => ({ value, label: t(`alerts.severities.${value}`) }))} />
      </Form.Item>
      <Form.Item name="kinds" label={t('rules.kinds')} extra={t('rules.kindsNote')}>
        <Select mode="multiple" options={EVENT_KINDS.map((value) => ({ value, label: t(`alerts.kinds.${value}`) }))} />
      </Form.Item>
      <StepFields organisationId={organisationId} />
      <Form.Item label={t('rules.quiet')} extra={t('rules.quietNote')}>
        <span className="row">
          <Form.Item name="quietFrom" noStyle rules={hour}>
            <Input placeholder="22:00" maxLength={5} className="hour" aria-label={t('rules.quietFrom')} />
          </Form.Item>
          –
          <Form.Item name="quietTo" noStyle rules={hour}>
            <Input placeholder="07:30" maxLength={5} className="hour" aria-label={t('rules.quietTo')} />
          </Form.Item>
        </span>
      </Form.Item>
      <Form.Item name="quietExcept" label={t('rules.quietExcept')}>
        <Checkbox.Group options={SEVERITIES.map((value) => ({ value, label: t(`alerts.severities.${value}`) }))} />
      </Form.Item>
      <Form.Item name="groupMinutes" label={t('rules.groupMinutes')}>
        <InputNumber min={0} max={720} />
      </Form.Item>
      <Form.Item name="tellsRecovery" label={t('rules.tellsRecovery')} valuePropName="checked">
        <Switch />
      </Form.Item>
      <Form.Item name="isEnabled" label={t('rules.isEnabled')} valuePropName="checked">
        <Switch />
      </Form.Item>
    </ActionDialog>
  );
}

function StepFields({ organisationId }: { organisationId: string }) {
  const { t } = useTranslation('watch');
  const { t: shell } = useTranslation('app');
  const people = usePeople(organisationId);
  const channels = useQuery(channelsQuery).data ?? [];
  const told = [
    { value: 'duty', label: t('rules.duty') },
    ...TOLD_ROLES.flatMap((role) =>
      (['office', 'unit'] as const).map((where) => ({
        value: `role ${role} ${where}`,
        label: t(`rules.where.${where}`, { role: shell(`roles.${role}`) }),
      })),
    ),
    ...people.map(({ value, label }) => ({ value: `person ${value}`, label })),
  ];
  return (
    <Form.List name="steps">
      {(fields, { add, remove }) => (
        <fieldset className="steps">
          <legend>{t('rules.steps')}</legend>
          {fields.map(({ key, name }, place) => (
            <div key={key} className="step">
              <Form.Item
                name={[name, 'afterMinutes']}
                label={place === 0 ? t('rules.firstStep') : t('rules.nextStep', { step: place + 1 })}
              >
                <InputNumber min={place === 0 ? 0 : 1} max={place === 0 ? 0 : 10_080} disabled={place === 0} />
              </Form.Item>
              <Form.Item name={[name, 'to']} label={t('rules.to')}>
                <Select mode="multiple" showSearch={{ optionFilterProp: 'label' }} options={told} />
              </Form.Item>
              <Form.Item name={[name, 'channels']} label={t('rules.channels')} extra={t('rules.channelsNote')}>
                <Select mode="multiple" options={channels.map(({ id, name: label }) => ({ value: id, label }))} />
              </Form.Item>
              {place > 0 && (
                <Button size="small" icon={<MinusCircleOutlined />} onClick={() => remove(name)}>
                  {t('rules.removeStep', { step: place + 1 })}
                </Button>
              )}
            </div>
          ))}
          {fields.length < MOST_STEPS && (
            <Button onClick={() => add({ afterMinutes: 30, to: [], channels: [] })}>{t('rules.addStep')}</Button>
          )}
        </fieldset>
      )}
    </Form.List>
  );
}

const MOST_STEPS = 5;
