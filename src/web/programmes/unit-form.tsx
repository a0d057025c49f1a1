/** Days of one unit: planned and reached, stage by stage. */
import { useQueryClient } from '@tanstack/react-query';
import { Checkbox, Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { changing } from '../data/changing.ts';
import { answer, api } from '../data/client.ts';
import { useOrganisations } from '../data/organisations.ts';
import { useSession } from '../data/session.ts';
import { ActionDialog } from '../ui/action-dialog.tsx';
import { DayField } from '../ui/day-field.tsx';
import './programmes.css';
import type { Programme, ProgrammeUnit, StageDays } from './programmes.ts';

interface Values {
  organisationId: string;
  isIn: boolean;
  stages?: Record<string, Partial<StageDays>>;
  note?: string | null;
}

interface UnitFormProps {
  programme: Programme;
  /** Whose days are changed; left out: of a unit of which nothing was said yet. */
  unit?: ProgrammeUnit;
  /** Units of which something was said. */
  known: ReadonlySet<string>;
  onClose: () => void;
}

export function UnitForm({ programme, unit, known, onClose }: UnitFormProps) {
  const { t } = useTranslation('programmes');
  const client = useQueryClient();
  const { person } = useSession();
  const organisations = useOrganisations();
  const others = [...organisations.values()].filter(({ id }) => !known.has(id));
  const send = ({ organisationId, isIn, stages = {}, note = null }: Values) => {
    const said = Object.entries(stages).flatMap(([id, { plannedOn = null, doneOn = null }]) =>
      plannedOn === null && doneOn === null ? [] : [[id, { plannedOn, doneOn }] as const],
    );
    return answer(
      api.PUT('/api/v1/programmes/{id}/units/{organisationId}', {
        params: { path: { id: programme.id, organisationId } },
        headers: changing(unit?.version ?? 0),
        body: { isIn, note: note?.trim() || null, stages: Object.fromEntries(said) },
      }),
    );
  };
  return (
    <ActionDialog<Values>
      title={unit === undefined ? t('page.report') : t('page.changeOne', { name: unit.organisationName })}
      okText={t('page.save')}
      initialValues={unit ?? { isIn: true, ...(organisations.size === 1 ? { organisationId: person.organisationId } : {}) }}
      act={send}
      onDone={() => client.invalidateQueries({ queryKey: ['programmes'] })}
      onClose={onClose}
    >
      <Form.Item name="organisationId" label={t('fields.unit')} rules={[{ required: true, message: t('page.unitMissing') }]}>
        <Select
          disabled={unit !== undefined}
          showSearch={{ optionFilterProp: 'label' }}
          options={(unit === undefined ? others : [{ id: unit.organisationId, name: unit.organisationName }]).map(({ id, name }) => ({
            value: id,
            label: name,
          }))}
        />
      </Form.Item>
      {programme.stages.map(({ id, name }) => (
        <fieldset key={id} className="fields stage-days">
          <legend>{name}</legend>
          <Form.Item name={['stages', id, 'plannedOn']} label={t('page.planned')}>
            <DayField />
          </Form.Item>
          <Form.Item name={['stages', id, 'doneOn']} label={t('page.done')}>
            <DayField />
          </Form.Item>
        </fieldset>
      ))}
      <Form.Item name="note" label={t('fields.note')}>
        <Input.TextArea rows={2} maxLength={500} />
      </Form.Item>
      <Form.Item name="isIn" valuePropName="checked" extra={t('page.isInHint')}>
        <Checkbox>{t('page.isIn')}</Checkbox>
      </Form.Item>
    </ActionDialog>
  );
}
