/** What belongs to a bulletin and to no result: number, days, whom to ask. Parts of a form. */
import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { DayField } from '../ui/day-field.tsx';
import type { Terms } from './bulletin.ts';

export type TermsValues = Pick<Terms, 'issuedOn' | 'deadline' | 'printedOn' | 'number' | 'contact'>;

/** As the platform takes them: what was emptied is none. */
export function termsOf({ issuedOn, deadline, printedOn, number, contact }: TermsValues): TermsValues {
  const words = (text: string | null | undefined) => (text?.trim() ? text.trim() : null);
  return { issuedOn, deadline: deadline ?? null, printedOn: printedOn ?? null, number: words(number), contact: words(contact) };
}

export function TermsFields() {
  const { t } = useTranslation('bulletin');
  return (
    <>
      <Form.Item name="issuedOn" label={t('terms.issuedOn')} rules={[{ required: true, message: t('terms.issuedOnMissing') }]}>
        <DayField />
      </Form.Item>
      <Form.Item name="deadline" label={t('terms.deadline')}>
        <DayField />
      </Form.Item>
      <Form.Item name="printedOn" label={t('terms.printedOn')} extra={t('terms.printedOnHint')}>
        <DayField />
      </Form.Item>
      <Form.Item name="number" label={t('terms.number')} extra={t('terms.numberHint')}>
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item name="contact" label={t('terms.contact')}>
        <Input.TextArea rows={2} maxLength={400} />
      </Form.Item>
    </>
  );
}
