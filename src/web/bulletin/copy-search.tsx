/** Whether a page is a copy of a bulletin of ours: its text is asked about, what was found is kept with the bulletin. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../data/client.ts';
import { Trouble } from '../ui/trouble.tsx';
import { CopyList } from './copies.tsx';

const LONGEST = 500_000;

export function CopySearch() {
  const { t } = useTranslation('bulletin');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('copies.find')}</Button>
      {isOpen && <Search onClose={() => setOpen(false)} />}
    </>
  );
}

function Search({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('bulletin');
  const client = useQueryClient();
  const search = useMutation({
    mutationFn: ({ text, url }: { text: string; url?: string }) =>
      answer(api.POST('/api/v1/bulletin-copies', { body: { text, ...(url ? { url } : {}) } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['bulletins'] }),
  });
  return (
    <Modal open title={t('copies.find')} footer={null} onCancel={onClose} width={640}>
      <Form<{ text: string; url?: string }> layout="vertical" onFinish={(values) => search.mutate(values)}>
        <Trouble error={search.error} />
        <Form.Item name="url" label={t('copies.url')} rules={[{ pattern: /^https?:\/\//, message: t('copies.urlForm') }]}>
          <Input maxLength={2048} />
        </Form.Item>
        <Form.Item name="text" label={t('copies.text')} rules={[{ required: true, whitespace: true, message: t('copies.textMissing') }]}>
          <Input.TextArea rows={6} maxLength={LONGEST} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={search.isPending}>
          {t('copies.search')}
        </Button>
      </Form>
      <div role="status">
        {search.data !== undefined &&
          (search.data.items.length === 0 ? <p>{t('copies.notFound')}</p> : <CopyList copies={search.data.items} />)}
      </div>
    </Modal>
  );
}
