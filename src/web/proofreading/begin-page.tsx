/** 稿前审校: paste or drop a text; below it what one had read before. */
import { InboxOutlined } from '@ant-design/icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button, Checkbox, Form, Input, Popconfirm, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../app/page-head.tsx';
import { answer, api, sendFile } from '../data/client.ts';
import { DataTable } from '../ui/data-table.tsx';
import { DayField } from '../ui/day-field.tsx';
import { Panel } from '../ui/panel.tsx';
import { minute } from '../ui/times.ts';
import { Trouble, useTroubleLine } from '../ui/trouble.tsx';
import { type ProofreadingHead, SEVERITIES } from './proofreading.ts';

const LONGEST = 1_000_000;

export default function BeginPage() {
  const { t } = useTranslation('proofreading');
  return (
    <>
      <PageHead />
      <div className="stack">
        <Begin />
        <Panel title={t('history.title')}>
          <History />
        </Panel>
      </div>
    </>
  );
}

function Begin() {
  const { t } = useTranslation('proofreading');
  const navigate = useNavigate();
  const client = useQueryClient();
  const [text, setText] = useState('');
  const [publishedOn, setPublishedOn] = useState<string | null>(null);
  const [hasForm, setForm] = useState(true);
  const [isKept, setKept] = useState(false);
  const check = useMutation({
    mutationFn: ({ name, file }: { name: string; file: Blob }) => {
      const query = new URLSearchParams({
        name,
        form: String(hasForm),
        keep: String(isKept),
        ...(publishedOn === null ? {} : { publishedOn }),
      });
      return sendFile<{ id: string }>(`/api/v1/proofreadings?${query}`, file, 'application/octet-stream');
    },
    onSuccess: async ({ id }) => {
      await client.invalidateQueries({ queryKey: ['proofreadings'] });
      void navigate({ to: '/proof/$id', params: { id } as never });
    },
  });
  return (
    <div className="panel">
      <Form layout="vertical" onFinish={() => check.mutate({ name: t('begin.pastedName'), file: new Blob([text]) })}>
        <Trouble error={check.error} />
        <div className="columns">
          <Form.Item label={t('begin.text')} htmlFor="proof-text">
            <Input.TextArea id="proof-text" rows={9} maxLength={LONGEST} value={text} onChange={({ target }) => setText(target.value)} />
          </Form.Item>
          <Form.Item label={t('begin.file')}>
            <Upload.Dragger
              showUploadList={false}
              disabled={check.isPending}
              beforeUpload={(file) => {
                check.mutate({ name: file.name, file });
                return false;
              }}
            >
              <p className="ant-upload-drag-icon">
                <InboxOutlined />
              </p>
              <p>{check.isPending ? t('begin.reading') : t('begin.drop')}</p>
              <p className="quiet">{t('begin.formats')}</p>
            </Upload.Dragger>
          </Form.Item>
        </div>
        <div className="row">
          <label htmlFor="proof-day">{t('begin.publishedOn')}</label>
          <DayField id="proof-day" value={publishedOn} onChange={setPublishedOn} />
          <Checkbox checked={hasForm} onChange={({ target }) => setForm(target.checked)}>
            {t('begin.form')}
          </Checkbox>
          <Checkbox checked={isKept} onChange={({ target }) => setKept(target.checked)}>
            {t('begin.keep')}
          </Checkbox>
          <Button type="primary" htmlType="submit" disabled={text.trim() === ''} loading={check.isPending}>
            {t('begin.do')}
          </Button>
        </div>
        <p className="quiet small">{t('begin.what')}</p>
      </Form>
    </div>
  );
}

function History() {
  const { t } = useTranslation('proofreading');
  const client = useQueryClient();
  const line = useTroubleLine();
  const remove = useMutation({
    mutationFn: (id: string) => answer(api.DELETE('/api/v1/proofreadings/{id}', { params: { path: { id } } })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['proofreadings'] }),
  });
  return (
    <>
      {remove.error !== null && <p role="alert">{line(remove.error)}</p>}
      <DataTable<ProofreadingHead>
        name={t('history.title')}
        rowKey={({ id }) => id}
        queryKey={['proofreadings', 'list']}
        read={(query) => answer(api.GET('/api/v1/proofreadings', { params: { query } }))}
        empty={<p>{t('history.empty')}</p>}
        columns={[
          {
            title: t('history.name'),
            render: (_, { id, name }) => (
              <Link to="/proof/$id" params={{ id } as never}>
                <bdi>{name}</bdi>
              </Link>
            ),
          },
          { title: t('history.characters'), align: 'right', render: (_, { characters }) => characters.toLocaleString('zh-CN') },
          ...SEVERITIES.map((severity) => ({
            title: t(`severities.${severity}`),
            align: 'right' as const,
            render: (_: unknown, { counts }: ProofreadingHead) => counts[severity],
          })),
          { title: t('history.open'), align: 'right', render: (_, { counts }) => counts.open },
          { title: t('history.checkedAt'), render: (_, { checkedAt }) => minute(checkedAt) },
          { title: t('history.endsAt'), render: (_, { endsAt }) => minute(endsAt) },
          {
            title: t('history.actions'),
            render: (_, { id }) => (
              <Popconfirm
                title={t('history.removeAsk')}
                okText={t('history.remove')}
                cancelText={t('history.keep')}
                onConfirm={() => remove.mutate(id)}
              >
                <Button size="small">{t('history.remove')}</Button>
              </Popconfirm>
            ),
          },
        ]}
      />
    </>
  );
}
