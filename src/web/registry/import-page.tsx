/** Import of a registry file: choose, look at what would change, then all or nothing. Nothing is written before the last step. */
import { InboxOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { Alert, Button, Checkbox, Segmented, Steps, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAddress } from '../app/address.ts';
import { PageHead } from '../app/page-head.tsx';
import { answer, api, sendFile } from '../data/client.ts';
import { Asked } from '../ui/asked.tsx';
import { minute } from '../ui/times.ts';
import { Trouble } from '../ui/trouble.tsx';
import { ImportRows, type StoredImport } from './import-rows.tsx';

export default function ImportPage() {
  const { id } = useParams({ strict: false }) as { id?: string };
  return (
    <>
      <PageHead />
      <div className="stack">{id === undefined ? <Choose /> : <Preview id={id} />}</div>
    </>
  );
}

function Choose() {
  const { t } = useTranslation('registry');
  const navigate = useNavigate();
  const [{ kind = 'sites' }, change] = useAddress();
  const send = useMutation({
    mutationFn: (file: File) => upload(kind === 'accounts' ? 'accounts' : 'sites', file),
    onSuccess: ({ id }) => void navigate({ to: '/imports/$id', params: { id } as never }),
  });
  return (
    <div className="panel stack">
      <Walk current={0} />
      <div className="row">
        <Segmented
          aria-label={t('importing.kind')}
          value={kind}
          onChange={(value) => change({ kind: value === 'sites' ? undefined : value })}
          options={(['sites', 'accounts'] as const).map((value) => ({ value, label: t(value) }))}
        />
        <Button href={`/api/v1/exports/${kind}`} download>
          {t('importing.template')}
        </Button>
      </div>
      <Trouble error={send.error} />
      <Upload.Dragger
        accept=".xlsx,.csv"
        showUploadList={false}
        disabled={send.isPending}
        beforeUpload={(file) => {
          send.mutate(file);
          return false;
        }}
      >
        <p className="ant-upload-drag-icon">
          <InboxOutlined />
        </p>
        <p>{send.isPending ? t('importing.reading') : t('importing.drop')}</p>
        <p className="quiet">{t('importing.hint')}</p>
      </Upload.Dragger>
    </div>
  );
}

const TYPES = { csv: 'text/csv', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' };

function upload(kind: 'sites' | 'accounts', file: File): Promise<{ id: string }> {
  const type = file.name.toLowerCase().endsWith('.csv') ? TYPES.csv : TYPES.xlsx;
  return sendFile(`/api/v1/imports?kind=${kind}&fileName=${encodeURIComponent(file.name)}`, file, type);
}

function Preview({ id }: { id: string }) {
  const query = useQuery({
    queryKey: ['imports', id],
    queryFn: () => answer(api.GET('/api/v1/imports/{id}', { params: { path: { id } } })),
  });
  return <Asked query={query}>{(one) => <Previewed one={one} />}</Asked>;
}

function Previewed({ one }: { one: StoredImport }) {
  const { t } = useTranslation('registry');
  const client = useQueryClient();
  const [leaveOut, setLeaveOut] = useState(false);
  const { counts, appliedAt } = one;
  const list = one.kind === 'accounts' ? 'accounts' : 'sites';
  const apply = useMutation({
    mutationFn: () =>
      answer(
        api.POST('/api/v1/imports/{id}/application', {
          params: { path: { id: one.id } },
          body: { digest: one.digest, ...(leaveOut ? { leaveOutRejected: true } : {}) },
        }),
      ),
    onSuccess: () => client.invalidateQueries(),
  });
  const written = counts.new + counts.changed;
  return (
    <div className="panel stack">
      <Walk current={appliedAt === null ? 1 : 2} />
      {appliedAt !== null ? (
        <Alert
          type="success"
          showIcon
          title={t('importing.done', { new: counts.new, changed: counts.changed })}
          description={t('changed', { at: minute(appliedAt), by: one.appliedByName ?? '' })}
          action={<Link to={`/${list}`}>{t(`importing.see.${list}`)}</Link>}
        />
      ) : (
        <>
          <Trouble error={apply.error} />
          {counts.rejected > 0 && (
            <Alert
              type="warning"
              showIcon
              title={t('importing.rejected', { count: counts.rejected })}
              description={
                <Checkbox checked={leaveOut} onChange={({ target }) => setLeaveOut(target.checked)}>
                  {t('importing.leaveOut', { count: counts.rejected })}
                </Checkbox>
              }
            />
          )}
          <div className="row">
            <Button
              type="primary"
              loading={apply.isPending}
              disabled={written === 0 || (counts.rejected > 0 && !leaveOut)}
              onClick={() => apply.mutate()}
            >
              {t('importing.apply', { count: written })}
            </Button>
            <Link to="/imports/new" search={{ kind: list } as never}>
              {t('importing.other')}
            </Link>
            {written === 0 && <span className="quiet">{t('importing.nothing')}</span>}
          </div>
        </>
      )}
      <ImportRows one={one} />
    </div>
  );
}

function Walk({ current }: { current: number }) {
  const { t } = useTranslation('registry');
  return (
    <Steps size="small" current={current} items={['choose', 'preview', 'apply'].map((step) => ({ title: t(`importing.steps.${step}`) }))} />
  );
}
