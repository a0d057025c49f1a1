/** What a programme is: its name, its last day, its stages in order. */
import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { changing } from '../data/changing.ts';
import { answer, api } from '../data/client.ts';
import { ActionDialog } from '../ui/action-dialog.tsx';
import { DayField } from '../ui/day-field.tsx';
import './programmes.css';
import type { Programme, Stage } from './programmes.ts';

interface Values {
  name: string;
  dueOn?: string | null;
  stages: (Partial<Stage> & { name: string })[];
  isEnded?: boolean;
}

/** `programme`: the one that is changed; left out: a new one. */
export function ProgrammeForm({ programme, onClose }: { programme?: Programme; onClose: () => void }) {
  const { t } = useTranslation('programmes');
  const client = useQueryClient();
  const send = ({ name, dueOn = null, stages, isEnded = false }: Values) => {
    const body = { name, dueOn, isEnded, stages: withIds(stages) };
    return programme === undefined
      ? answer(api.POST('/api/v1/programmes', { headers: changing(), body }))
      : answer(api.PUT('/api/v1/programmes/{id}', { params: { path: { id: programme.id } }, headers: changing(programme.version), body }));
  };
  return (
    <ActionDialog<Values>
      title={t(programme === undefined ? 'list.add' : 'form.change')}
      okText={t('form.save')}
      initialValues={programme ?? { stages: [{ name: '' }] }}
      act={send}
      onDone={() => client.invalidateQueries({ queryKey: ['programmes'] })}
      onClose={onClose}
    >
      <Form.Item name="name" label={t('fields.name')} rules={[{ required: true, whitespace: true, message: t('form.nameMissing') }]}>
        <Input maxLength={100} placeholder={t('form.nameHint')} />
      </Form.Item>
      <Form.Item name="dueOn" label={t('fields.dueOn')}>
        <DayField />
      </Form.Item>
      <Form.List name="stages">
        {(fields, { add, remove, move }) => (
          <fieldset className="fields stages">
            <legend>{t('form.stages')}</legend>
            {fields.map(({ key, name: place }) => (
              <div key={key} className="stage">
                <strong>{place + 1}</strong>
                <Form.Item name={[place, 'name']} rules={[{ required: true, whitespace: true, message: t('form.stageMissing') }]}>
                  <Input maxLength={40} aria-label={t('form.stageName', { place: place + 1 })} placeholder={t('form.stageNameHint')} />
                </Form.Item>
                <Form.Item name={[place, 'phrase']}>
                  <Input maxLength={100} aria-label={t('form.phrase', { place: place + 1 })} placeholder={t('form.phraseHint')} />
                </Form.Item>
                <Form.Item name={[place, 'isBehind']} valuePropName="checked">
                  <Checkbox>{t('form.behind')}</Checkbox>
                </Form.Item>
                <span className="row">
                  <Button
                    size="small"
                    icon={<ArrowUpOutlined />}
                    aria-label={t('form.up', { place: place + 1 })}
                    disabled={place === 0}
                    onClick={() => move(place, place - 1)}
                  />
                  <Button
                    size="small"
                    icon={<ArrowDownOutlined />}
                    aria-label={t('form.down', { place: place + 1 })}
                    disabled={place === fields.length - 1}
                    onClick={() => move(place, place + 1)}
                  />
                  <Button
                    size="small"
                    icon={<DeleteOutlined />}
                    aria-label={t('form.remove', { place: place + 1 })}
                    disabled={fields.length === 1}
                    onClick={() => remove(place)}
                  />
                </span>
              </div>
            ))}
            <Button icon={<PlusOutlined />} onClick={() => add({ name: '' })}>
              {t('form.add')}
            </Button>
          </fieldset>
        )}
      </Form.List>
      {programme !== undefined && (
        <Form.Item name="isEnded" valuePropName="checked">
          <Checkbox>{t('form.ended')}</Checkbox>
        </Form.Item>
      )}
    </ActionDialog>
  );
}

/** New stages get an id that no other has; what is said in a bulletin is the name where no phrase was given. */
function withIds(stages: Values['stages']): Stage[] {
  const taken = new Set(stages.flatMap(({ id }) => id ?? []));
  let number = 0;
  const free = () => {
    do number++;
    while (taken.has(`s${number}`));
    return `s${number}`;
  };
  return stages.map(({ id, name, phrase = '', isBehind = false }) => ({
    ...{ id: id ?? free(), name: name.trim(), isBehind },
    phrase: phrase.trim() === '' ? name.trim() : phrase.trim(),
  }));
}
