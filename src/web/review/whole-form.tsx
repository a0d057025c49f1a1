/** An indicator that only a person can judge: fulfilled, not fulfilled (with pages or words), not applicable. */
import { Button, Form, Input, InputNumber, Segmented } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Matter } from './desk-state.ts';
import type { Decision } from './use-desk.ts';

type Says = 'pass' | 'fail' | 'inapplicable';
const SAYS: readonly Says[] = ['pass', 'fail', 'inapplicable'];

export interface WholeFormProps {
  matter: Matter;
  onDecide: (decision: Decision) => void;
  /** Beside the button that records. */
  extra: ReactNode;
}

export function WholeForm({ matter, onDecide, extra }: WholeFormProps) {
  const { t } = useTranslation('review');
  const [says, setSays] = useState<Says>('pass');
  const [count, setCount] = useState<number | null>(null);
  const [pages, setPages] = useState('');
  const [reason, setReason] = useState('');
  const [isLacking, setLacking] = useState(false);
  const listed = pages.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
  const record = () => {
    if (says === 'fail' && listed.length === 0 && reason.trim() === '') return setLacking(true);
    onDecide({
      says,
      reason: reason.trim() === '' ? null : reason.trim(),
      ...(says === 'fail' ? { answer: { count, pages: listed, records: [] } } : {}),
    });
  };
  const id = `whole-${matter.id}`;
  return (
    <Form layout="vertical" component="div" className="whole-form">
      <Segmented<Says>
        aria-label={t('decisions')}
        value={says}
        onChange={setSays}
        options={SAYS.map((value) => ({ value, label: t(`whole.says.${value}`) }))}
      />
      {says === 'fail' && (
        <>
          <Form.Item label={t('whole.count')} htmlFor={`${id}-count`}>
            <InputNumber id={`${id}-count`} min={1} max={100_000} precision={0} value={count} onChange={setCount} />
          </Form.Item>
          <Form.Item
            label={t('whole.pages')}
            htmlFor={`${id}-pages`}
            validateStatus={isLacking ? 'error' : ''}
            help={isLacking ? t('whole.failNeeds') : undefined}
          >
            <Input.TextArea id={`${id}-pages`} rows={3} value={pages} onChange={({ target }) => setPages(target.value)} />
          </Form.Item>
        </>
      )}
      <Form.Item label={t('whole.reason')} htmlFor={`${id}-reason`}>
        <Input.TextArea id={`${id}-reason`} rows={2} maxLength={1000} value={reason} onChange={({ target }) => setReason(target.value)} />
      </Form.Item>
      <div className="bench-actions">
        <Button type="primary" onClick={record}>
          {t('whole.submit')}
        </Button>
        {extra}
      </div>
    </Form>
  );
}
