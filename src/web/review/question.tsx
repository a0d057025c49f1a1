/** Asking the unit: a ready question by its digit, or one's own. */
import { Button, Form, Input, InputNumber, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDigits } from './use-digits.ts';

const READY = ['1', '2', '3', '4'] as const;

export function Question({ onAsk, onClose }: { onAsk: (text: string, days: number | null) => void; onClose: () => void }) {
  const { t } = useTranslation('review');
  const [text, setText] = useState('');
  const [days, setDays] = useState<number | null>(null);
  const [isLacking, setLacking] = useState(false);
  useDigits(READY, (ready) => onAsk(t(`question.ready.${ready}`), days));
  return (
    <Modal
      open
      title={t('question.title')}
      okText={t('question.submit')}
      cancelText={t('question.cancel')}
      onCancel={onClose}
      onOk={() => (text.trim() === '' ? setLacking(true) : onAsk(text.trim(), days))}
    >
      <div className="stack">
        <div className="reasons">
          {READY.map((ready) => (
            <Button key={ready} onClick={() => setText(t(`question.ready.${ready}`))}>
              <span className="key" aria-hidden="true">
                {ready}
              </span>
              {t(`question.ready.${ready}`)}
            </Button>
          ))}
        </div>
        <Form layout="vertical" component="div">
          <Form.Item
            label={t('question.text')}
            htmlFor="question-text"
            validateStatus={isLacking && text.trim() === '' ? 'error' : ''}
            help={isLacking && text.trim() === '' ? t('question.needed') : undefined}
          >
            <Input.TextArea id="question-text" rows={3} maxLength={1000} value={text} onChange={({ target }) => setText(target.value)} />
          </Form.Item>
          <Form.Item label={t('question.days')} htmlFor="question-days">
            <InputNumber id="question-days" min={1} max={60} precision={0} value={days} onChange={setDays} />
          </Form.Item>
        </Form>
      </div>
    </Modal>
  );
}
