/** Why it is no problem: a digit decides, unless more is said. */
import { Button, Form, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { day } from '../ui/times.ts';
import type { Matter } from './desk-state.ts';
import type { Decision } from './use-desk.ts';
import { useDigits } from './use-digits.ts';

const REASONS = ['quotation', 'exempt', 'corrected', 'misjudged', 'other'] as const;
/** Months that it is remembered. */
const TERMS = ['6', '12', 'ever'] as const;
const SCOPES = ['none', 'object', 'organisation', 'office'] as const;

export interface DismissalProps {
  matter: Matter;
  onDecide: (decision: Decision) => void;
  onClose: () => void;
}

export function Dismissal({ matter, onDecide, onClose }: DismissalProps) {
  const { t } = useTranslation('review');
  const [chosen, setChosen] = useState<(typeof REASONS)[number] | null>(null);
  const [reason, setReason] = useState('');
  const [scope, setScope] = useState<(typeof SCOPES)[number]>('none');
  const [term, setTerm] = useState<(typeof TERMS)[number]>('12');
  const [isLacking, setLacking] = useState(false);
  const dismiss = (code: (typeof REASONS)[number]) => {
    if (code === 'other' && reason.trim() === '') {
      setChosen(code);
      setLacking(true);
      return;
    }
    onDecide({
      says: 'dismiss',
      reasonCode: code,
      reason: reason.trim() === '' ? null : reason.trim(),
      remember: scope === 'none' ? null : { scope, validUntil: endOf(term), wording: matter.finding?.quote?.slice(0, 200) ?? null },
    });
  };
  useDigits(REASONS, dismiss);
  return (
    <Modal
      open
      title={t('dismissal.title')}
      onCancel={onClose}
      okText={t('dismissal.submit')}
      cancelText={t('dismissal.cancel')}
      okButtonProps={{ disabled: chosen === null }}
      onOk={() => chosen !== null && dismiss(chosen)}
    >
      <div className="stack">
        <div className="reasons">
          {REASONS.map((code, place) => (
            <Button
              key={code}
              type={chosen === code ? 'primary' : 'default'}
              aria-pressed={chosen === code}
              onClick={() => setChosen(code)}
              onDoubleClick={() => dismiss(code)}
            >
              <span className="key" aria-hidden="true">
                {place + 1}
              </span>
              {t(`dismissal.${code}`)}
            </Button>
          ))}
        </div>
        <Form layout="vertical" component="div">
          <Form.Item
            label={t('dismissal.reason')}
            htmlFor="dismissal-reason"
            validateStatus={isLacking && reason.trim() === '' ? 'error' : ''}
            help={isLacking && reason.trim() === '' ? t('dismissal.reasonNeeded') : undefined}
          >
            <Input.TextArea
              id="dismissal-reason"
              rows={2}
              maxLength={1000}
              value={reason}
              onChange={({ target }) => setReason(target.value)}
            />
          </Form.Item>
          <Form.Item label={t('dismissal.scope')}>
            <Radio.Group
              aria-label={t('dismissal.scope')}
              value={scope}
              onChange={({ target }) => setScope(target.value)}
              options={SCOPES.map((value) => ({ value, label: t(`dismissal.scopes.${value}`) }))}
            />
          </Form.Item>
          {scope !== 'none' && (
            <Form.Item label={t('dismissal.until')}>
              <Radio.Group
                aria-label={t('dismissal.until')}
                value={term}
                onChange={({ target }) => setTerm(target.value)}
                options={TERMS.map((value) => ({ value, label: t(`dismissal.terms.${value}`) }))}
              />
            </Form.Item>
          )}
        </Form>
      </div>
    </Modal>
  );
}

/** Last day of a term that begins today, Beijing date; null: no end. */
function endOf(term: (typeof TERMS)[number]): string | null {
  if (term === 'ever') return null;
  const end = new Date();
  end.setUTCMonth(end.getUTCMonth() + Number(term));
  return day(end.toISOString());
}
