/** Why a mark is no error; who may, has the office remember it for all its texts. */
import { Checkbox, Form, Input, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import { changing } from '../data/changing.ts';
import { answer, api } from '../data/client.ts';
import { useMay, useSession } from '../data/session.ts';
import { ActionDialog } from '../ui/action-dialog.tsx';
import type { Mark } from './proofreading.ts';

const REASONS = ['quotation', 'name', 'other'] as const;
/** Characters of the text on both sides that an entry holds, so that it does not pass the same word elsewhere. */
const AROUND = 4;

interface Values {
  why: (typeof REASONS)[number];
  words?: string;
  isRemembered?: boolean;
  wording?: string;
}

export interface IgnoringProps {
  mark: Mark;
  text: string;
  onIgnore: (reason: string) => void;
  onClose: () => void;
}

export function Ignoring({ mark, text, onIgnore, onClose }: IgnoringProps) {
  const { t } = useTranslation('proofreading');
  const { person } = useSession();
  const isPersonal = mark.kind === 'personal-data';
  const mayRemember = useMay('memory.write') && !isPersonal;
  const around = text
    .slice(Math.max(0, mark.start - AROUND), mark.end + AROUND)
    .split(/[\n。，；！？]/)
    .find((part) => part.includes(mark.quote));
  return (
    <ActionDialog<Values, string>
      title={t('ignore')}
      okText={t('ignore')}
      initialValues={{ why: 'quotation', isRemembered: false, wording: around ?? mark.quote }}
      act={async ({ why, words, isRemembered, wording }) => {
        const reason = words?.trim() || t(`reasons.${why}`);
        if (isRemembered === true && mayRemember)
          await answer(
            api.POST('/api/v1/memory-entries', {
              headers: changing(),
              body: {
                kind: 'text',
                wording: wording?.trim() ?? mark.quote,
                rule: mark.rule,
                organisationId: person.organisationId,
                reason,
              },
            }),
          );
        return reason;
      }}
      onDone={onIgnore}
      onClose={onClose}
    >
      <p>
        <bdi>{mark.quote}</bdi> <bdi className="quiet">{mark.message}</bdi>
      </p>
      <Form.Item name="why" label={t('why')}>
        <Radio.Group options={REASONS.map((value) => ({ value, label: t(`reasons.${value}`) }))} />
      </Form.Item>
      <Form.Item
        name="words"
        label={t('words')}
        dependencies={['why']}
        rules={[({ getFieldValue }) => ({ required: getFieldValue('why') === 'other', whitespace: true, message: t('wordsMissing') })]}
      >
        <Input maxLength={400} />
      </Form.Item>
      {mayRemember && (
        <>
          <Form.Item name="isRemembered" valuePropName="checked">
            <Checkbox>{t('remember')}</Checkbox>
          </Form.Item>
          <Form.Item noStyle dependencies={['isRemembered']}>
            {({ getFieldValue }) =>
              getFieldValue('isRemembered') === true && (
                <Form.Item
                  name="wording"
                  label={t('wording')}
                  extra={t('wordingHint')}
                  rules={[{ required: true, min: 2, message: t('wordingHint') }]}
                >
                  <Input maxLength={200} />
                </Form.Item>
              )
            }
          </Form.Item>
        </>
      )}
    </ActionDialog>
  );
}
