/** A draft step by step: objects, coverage, rules and windows, and the page to check before it begins. Each step is saved. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, DatePicker, Form, Input, InputNumber, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAddress } from '../app/address.ts';
import { changing } from '../data/changing.ts';
import { answer, api } from '../data/client.ts';
import { useOrganisations } from '../data/organisations.ts';
import { Trouble } from '../ui/trouble.tsx';
import { Begin } from './begin.tsx';
import { Population } from './population.tsx';
import { type Round, type RoundChange, roundQuery } from './round.ts';
import { SetupSteps } from './setup-steps.tsx';

export function Setup({ round }: { round: Round }) {
  const [{ step: word = '1' }, change] = useAddress();
  const step = Math.min(4, Math.max(1, Number(word) || 1));
  const go = (to: number) => change({ step: String(to) });
  const client = useQueryClient();
  const save = useMutation({
    mutationFn: (body: RoundChange) =>
      answer(api.PUT('/api/v1/rounds/{id}', { params: { path: { id: round.id } }, headers: changing(round.version), body })),
    onSuccess: async (saved) => {
      client.setQueryData(roundQuery(round.id).queryKey, saved);
      await client.invalidateQueries({ queryKey: ['rounds', round.id, 'population'] });
      go(step + 1);
    },
  });
  const props = { round, onSave: (body: RoundChange) => save.mutate(body), isSaving: save.isPending };
  return (
    <div className="stack">
      <SetupSteps current={step} onStep={go} />
      <Trouble error={save.error} />
      {step === 1 && <Objects {...props} />}
      {step === 2 && <Coverage {...props} />}
      {step === 3 && <Rules {...props} />}
      {step === 4 && <Begin round={round} />}
      {step < 4 && <Population roundId={round.id} />}
    </div>
  );
}

interface StepProps {
  round: Round;
  onSave: (change: RoundChange) => void;
  isSaving: boolean;
}

function Objects({ round: { selection }, onSave, isSaving }: StepProps) {
  const { t } = useTranslation('campaign');
  const organisations = useOrganisations();
  type Values = { kinds: Round['selection']['kinds']; organisationIds?: string[]; portals?: 'all' | 'only' | 'without' };
  return (
    <Form<Values>
      layout="vertical"
      className="narrow"
      initialValues={{ portals: 'all', ...selection }}
      onFinish={({ kinds, organisationIds, portals }) =>
        onSave({
          selection: {
            ...selection,
            kinds,
            ...(portals === undefined ? {} : { portals }),
            ...(organisationIds === undefined || organisationIds.length === 0 ? { organisationIds: undefined } : { organisationIds }),
          },
        })
      }
    >
      <Form.Item name="kinds" label={t('fields.objects')} rules={[{ required: true, message: t('setup.kindsMissing') }]}>
        <Checkbox.Group options={(['site', 'account'] as const).map((value) => ({ value, label: t(`objects.${value}`) }))} />
      </Form.Item>
      <Form.Item name="organisationIds" label={t('fields.units')} extra={t('setup.unitsHint')}>
        <Select
          mode="multiple"
          allowClear
          placeholder={t('terms.all')}
          showSearch={{ optionFilterProp: 'label' }}
          options={[...organisations.values()].map(({ id, name }) => ({ value: id, label: name }))}
        />
      </Form.Item>
      <Form.Item name="portals" label={t('setup.portals')}>
        <Radio.Group options={(['all', 'only', 'without'] as const).map((value) => ({ value, label: t(`setup.portal.${value}`) }))} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={isSaving}>
        {t('setup.next.2')}
      </Button>
    </Form>
  );
}

interface CoverageValues {
  mode: 'full' | 'sample';
  seed?: string;
  portal?: number;
  site?: number;
  account?: number;
  strata?: 'level' | 'office';
}
const SHARES = ['portal', 'site', 'account'] as const;

function Coverage({ round: { coverage }, onSave, isSaving }: StepProps) {
  const { t } = useTranslation('campaign');
  const shares =
    coverage.mode === 'sample' ? Object.fromEntries(Object.entries(coverage.shares).map(([kind, share]) => [kind, share * 100])) : {};
  const initial =
    coverage.mode === 'full' ? { mode: 'full', portal: 100, site: 30, account: 30, strata: 'office' } : { ...coverage, ...shares };
  return (
    <Form<CoverageValues>
      layout="vertical"
      className="narrow"
      initialValues={initial}
      onFinish={({ mode, seed = '', strata = 'office', ...percent }) =>
        onSave({
          coverage:
            mode === 'full'
              ? { mode }
              : {
                  mode,
                  seed,
                  strata,
                  shares: Object.fromEntries(SHARES.flatMap((kind) => (percent[kind] ? [[kind, percent[kind] / 100]] : []))),
                },
        })
      }
    >
      <Form.Item name="mode" label={t('fields.coverage')}>
        <Radio.Group options={(['full', 'sample'] as const).map((value) => ({ value, label: t(`coverage.${value}`) }))} />
      </Form.Item>
      <Form.Item noStyle shouldUpdate={(before, now) => before.mode !== now.mode}>
        {({ getFieldValue }) =>
          getFieldValue('mode') === 'sample' && (
            <>
              {SHARES.map((kind) => (
                <Form.Item key={kind} name={kind} label={t(`setup.share.${kind}`)}>
                  <InputNumber min={1} max={100} suffix="%" />
                </Form.Item>
              ))}
              <Form.Item name="strata" label={t('setup.strata')}>
                <Radio.Group options={(['office', 'level'] as const).map((value) => ({ value, label: t(`setup.among.${value}`) }))} />
              </Form.Item>
              <Form.Item
                name="seed"
                label={t('fields.seed')}
                extra={t('setup.seedHint')}
                rules={[{ required: true, message: t('setup.seedMissing') }]}
              >
                <Input maxLength={200} />
              </Form.Item>
            </>
          )
        }
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={isSaving}>
        {t('setup.next.3')}
      </Button>
    </Form>
  );
}

/** What the library's calendar gives. */
interface Day {
  format(pattern: string): string;
}

function Rules({ round, onSave, isSaving }: StepProps) {
  const { t } = useTranslation('campaign');
  type Values = { site?: string; account?: string; siteWindow?: [Day, Day]; accountWindow?: [Day, Day] };
  const range = ([first, last]: [Day, Day]) => ({ from: first.format('YYYY-MM-DD'), to: last.format('YYYY-MM-DD') });
  return (
    <Form<Values>
      layout="vertical"
      className="narrow"
      initialValues={round.rulebooks}
      onFinish={({ site, account, siteWindow, accountWindow }) =>
        onSave({
          rulebooks: { ...(site ? { site } : {}), ...(account ? { account } : {}) },
          windows: {
            ...round.windows,
            ...(siteWindow ? { site: range(siteWindow) } : {}),
            ...(accountWindow ? { account: range(accountWindow) } : {}),
          },
        })
      }
    >
      {round.selection.kinds.map((kind) => (
        <div key={kind}>
          <Form.Item name={kind} label={t(`setup.book.${kind}`)} extra={t('setup.bookHint')}>
            <Input maxLength={80} />
          </Form.Item>
          <Form.Item name={`${kind}Window`} label={t(`setup.window.${kind}`)} extra={t('setup.windowHint')}>
            <DatePicker.RangePicker />
          </Form.Item>
        </div>
      ))}
      <Button type="primary" htmlType="submit" loading={isSaving}>
        {t('setup.next.4')}
      </Button>
    </Form>
  );
}
