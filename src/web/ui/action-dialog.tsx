/** A dialog that does one thing: what follows from it or a small form, and what went wrong; it closes when the thing is done. */
import { useMutation } from '@tanstack/react-query';
import { Form, Modal } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Trouble } from './trouble.tsx';

export interface ActionDialogProps<Values, Result> {
  title: string;
  /** Word of the button that does it. */
  okText: string;
  /** It cannot be taken back. */
  danger?: boolean;
  initialValues?: Partial<Values>;
  /** Does it with what the form says; what it throws is shown and the dialog stays. */
  act: (values: Values) => Promise<Result>;
  /** Done: lists are read again, a word is said. The dialog closes after it. */
  onDone?: (result: Result) => unknown;
  /** Done or given up. */
  onClose: () => void;
  /** Form items and words. */
  children: ReactNode;
}

export function ActionDialog<Values extends object = object, Result = unknown>(props: ActionDialogProps<Values, Result>) {
  const { title, okText, danger = false, initialValues, act, onDone, onClose, children } = props;
  const { t } = useTranslation('app');
  const [form] = Form.useForm<Values>();
  const action = useMutation({
    mutationFn: act,
    onSuccess: async (result) => {
      await onDone?.(result);
      onClose();
    },
  });
  return (
    <Modal
      open
      title={title}
      okText={okText}
      cancelText={t(danger ? 'back' : 'cancel')}
      okButtonProps={{ loading: action.isPending, danger }}
      mask={{ closable: false }}
      onOk={() => form.submit()}
      onCancel={onClose}
    >
      <Form<Values>
        form={form}
        layout="vertical"
        {...(initialValues === undefined ? {} : { initialValues: initialValues as never })}
        onFinish={(values) => action.mutate(values)}
        scrollToFirstError
      >
        <Trouble error={action.error} />
        {children}
      </Form>
    </Modal>
  );
}
