/** How often pages and accounts are looked at, and how early people are reminded: of the unit chosen on top. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input, InputNumber, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import type { paths } from '../../api/client.ts';
import { useAddress } from '../app/address.ts';
import { changing } from '../data/changing.ts';
import { answer, api } from '../data/client.ts';
import { useOrganisations } from '../data/organisations.ts';
import { useMay, useSession } from '../data/session.ts';
import { Asked } from '../ui/asked.tsx';
import { Trouble } from '../ui/trouble.tsx';

type Settings = paths['/api/v1/organisations/{id}/freshness-settings']['get']['responses'][200]['content']['application/json'];

const NUMBERS = { everyHours: [1, 168], remindDays: [0, 60], visitorsDays: [1, 30], domainsDays: [1, 60] } as const;
const FIELDS = Object.keys(NUMBERS) as (keyof typeof NUMBERS)[];

export function FreshnessSettings() {
  const { person } = useSession();
  const [{ unit = person.organisationId }] = useAddress();
  const query = useQuery({
    queryKey: ['watch', 'settings', unit],
    queryFn: () => answer(api.GET('/api/v1/organisations/{id}/freshness-settings', { params: { path: { id: unit } } })),
  });
  return <Asked query={query}>{(settings) => <SettingsForm key={`${unit} ${settings.version}`} unit={unit} settings={settings} />}</Asked>;
}

interface Values extends Record<keyof typeof NUMBERS, number | null> {
  isOff: boolean;
  rulebook: string;
  reason: string;
}

function SettingsForm({ unit, settings }: { unit: string; settings: Settings }) {
  const { t } = useTranslation('watch');
  const name = useOrganisations().get(unit)?.name ?? '';
  const mayWrite = useMay('watch.write');
  const client = useQueryClient();
  const { message } = App.useApp();
  const save = useMutation({
    mutationFn: ({ isOff, rulebook, reason, ...numbers }: Values) =>
      answer(
        api.PUT('/api/v1/organisations/{id}/freshness-settings', {
          params: { path: { id: unit } },
          headers: changing(settings.version),
          body: { ...numbers, isOff: isOff || null, rulebook: rulebook.trim() || null, reason: reason.trim() || null },
        }),
      ),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['watch', 'settings'] });
      void message.success(t('saved'));
    },
  });
  return (
    <Form<Values>
      layout="vertical"
      className="narrow"
      disabled={!mayWrite}
      initialValues={{ ...settings, isOff: settings.isOff ?? false, rulebook: settings.rulebook ?? '', reason: settings.reason ?? '' }}
      onFinish={(values) => save.mutate(values)}
      scrollToFirstError
    >
      <p className="quiet">{t('settings.note', { name })}</p>
      <Trouble error={save.error} />
      {FIELDS.map((field) => (
        <Form.Item
          key={field}
          name={field}
          label={t(`settings.${field}`)}
          extra={t('settings.inForce', { value: settings.inForce[field] })}
        >
          <InputNumber min={NUMBERS[field][0]} max={NUMBERS[field][1]} placeholder={t('settings.above')} className="setting" />
        </Form.Item>
      ))}
      <Form.Item name="rulebook" label={t('settings.rulebook')} extra={t('settings.inForce', { value: settings.inForce.rulebook })}>
        <Input maxLength={100} placeholder={t('settings.above')} />
      </Form.Item>
      <Form.Item name="isOff" label={t('settings.isOff')} valuePropName="checked">
        <Switch />
      </Form.Item>
      <Form.Item name="reason" label={t('reason')} extra={t('settings.reason')}>
        <Input.TextArea maxLength={500} rows={2} />
      </Form.Item>
      {mayWrite && (
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t('save')}
        </Button>
      )}
      <p className="quiet small">{t('settings.retention')}</p>
    </Form>
  );
}
