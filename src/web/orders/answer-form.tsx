/** The unit's own view of its findings: beside each what it says of it, with proof. Editors draft, the owner sends. */
import { useMutation } from '@tanstack/react-query';
import { Alert, App, Button, Form, Input, Radio } from 'antd';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RequestProblem } from '../data/problem.ts';
import { useMay } from '../data/session.ts';
import { Panel } from '../ui/panel.tsx';
import { ProofFiles } from '../ui/proof-files.tsx';
import { clock } from '../ui/times.ts';
import { Trouble } from '../ui/trouble.tsx';
import { FindingCard } from './finding-card.tsx';
import type { OpenedOrder, OrderFinding } from './orders.ts';
import { type DraftValues, useDraft, valuesOf } from './use-draft.ts';

const KEEP_EVERY_MS = 10_000;

export function AnswerForm({ order }: { order: OpenedOrder }) {
  const { t } = useTranslation('orders');
  const { message } = App.useApp();
  const maySend = useMay('order.answer');
  const [form] = Form.useForm<DraftValues>();
  const draft = useDraft(order);
  const isChanged = useRef(false);
  const [keptAt, setKeptAt] = useState<number | null>(null);
  const all = (): DraftValues => form.getFieldsValue(true) as DraftValues;
  const keep = useMutation({
    mutationFn: () => {
      isChanged.current = false;
      return draft.keep(all());
    },
    onSuccess: () => setKeptAt(Date.now()),
    onError: () => {
      isChanged.current = true;
    },
  });
  const send = useMutation({ mutationFn: () => draft.send(all()), onSuccess: () => void message.success(t('done.answer')) });
  const error = send.error ?? keep.error;
  const isClash = error instanceof RequestProblem && error.status === 412;
  const onTime = useEffectEvent(() => {
    if (isChanged.current && !keep.isPending && !send.isPending && !isClash) keep.mutate();
  });
  useEffect(() => {
    const timer = setInterval(() => onTime(), KEEP_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  const resolve = async (whose: 'mine' | 'theirs') => {
    const now = await draft.catchUp();
    if (whose === 'theirs') form.setFieldsValue(valuesOf(now));
    send.reset();
    keep.reset();
    if (whose === 'mine') keep.mutate();
  };
  return (
    <Form<DraftValues>
      form={form}
      layout="vertical"
      className="stack"
      initialValues={valuesOf(order)}
      onValuesChange={() => {
        isChanged.current = true;
      }}
      onFinish={() => send.mutate()}
    >
      {order.findingList.map((finding, place) => (
        <FindingCard
          key={finding.id}
          order={order}
          finding={finding}
          place={place + 1}
          mayDecide={false}
          {...(finding.settledBy === null ? { answering: <Fields finding={finding} /> } : {})}
        />
      ))}
      <Panel title={t('answer.title')}>
        <Form.Item name="remark" label={t('answer.remark')}>
          <Input.TextArea rows={2} maxLength={4000} />
        </Form.Item>
        {isClash ? (
          <Alert
            type="warning"
            showIcon
            role="alert"
            title={error.message}
            action={
              <span className="row">
                <Button onClick={() => void resolve('mine')}>{t('answer.mine')}</Button>
                <Button onClick={() => void resolve('theirs')}>{t('answer.theirs')}</Button>
              </span>
            }
          />
        ) : (
          <Trouble error={error} />
        )}
        <div className="row">
          {maySend && (
            <Button type="primary" htmlType="submit" loading={send.isPending}>
              {t('answer.send')}
            </Button>
          )}
          <Button type={maySend ? 'default' : 'primary'} loading={keep.isPending} onClick={() => keep.mutate()}>
            {t(maySend ? 'answer.keep' : 'answer.toOwner')}
          </Button>
          <span className="quiet small" role="status">
            {keptAt === null ? t(maySend ? 'answer.hint' : 'answer.ownerSends') : t('answer.kept', { time: clock(keptAt) })}
          </span>
        </div>
      </Panel>
    </Form>
  );
}

const SAYS = ['corrected', 'explanation', 'appeal'] as const;

function Fields({ finding: { id, indicatorName, appeal } }: { finding: OrderFinding }) {
  const { t } = useTranslation('orders');
  return (
    <fieldset className="fields own-answer">
      <legend>{t('answer.fields', { name: indicatorName })}</legend>
      <Form.Item name={['items', id, 'says']} label={t('answer.says')} extra={appeal === null ? t('answer.noAppeal') : undefined}>
        <Radio.Group
          options={SAYS.map((value) => ({ value, label: t(`says.${value}`), disabled: value === 'appeal' && appeal === null }))}
        />
      </Form.Item>
      <Form.Item name={['items', id, 'text']} label={t('answer.text')}>
        <Input.TextArea rows={2} maxLength={4000} placeholder={t('answer.textHint')} />
      </Form.Item>
      <Form.Item name={['items', id, 'files']} label={t('answer.files')}>
        <ProofFiles label={t('answer.addFile', { name: indicatorName })} />
      </Form.Item>
    </fieldset>
  );
}
