/** A table that is imported with a preview: choose a file, look at what would change, then all or nothing. Nothing is written before the last step. */
import { InboxOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, Button, Checkbox, Steps, Upload } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sendFile } from '../data/client.ts';
import { Asked } from './asked.tsx';
import { ImportRows } from './import-rows.tsx';
import type { ImportSource, StoredImport } from './import-source.ts';
import { minute } from './times.ts';
import { Trouble } from './trouble.tsx';

const TYPES = { csv: 'text/csv', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' };

export interface ImportFileProps {
  /** Where the file is sent, with its query but the name. */
  address: string;
  /** What is said under the box. */
  hint: string;
  /** Beside the box: a choice, a template. */
  children?: ReactNode;
  onStored: (id: string) => void;
}

/** First step: the file. */
export function ImportFile({ address, hint, children, onStored }: ImportFileProps) {
  const { t } = useTranslation('app');
  const send = useMutation({
    mutationFn: (file: File) => {
      const type = file.name.toLowerCase().endsWith('.csv') ? TYPES.csv : TYPES.xlsx;
      const to = `${address}${address.includes('?') ? '&' : '?'}fileName=${encodeURIComponent(file.name)}`;
      return sendFile<{ id: string }>(to, file, type);
    },
    onSuccess: ({ id }) => onStored(id),
  });
  return (
    <div className="panel stack">
      <Walk current={0} />
      {children !== undefined && <div className="row">{children}</div>}
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
        <p className="quiet">{hint}</p>
      </Upload.Dragger>
    </div>
  );
}

export interface ImportPreviewProps {
  source: ImportSource;
  id: string;
  /** Way to what was imported. */
  see: (one: StoredImport) => ReactNode;
  /** Way to choose another file. */
  other: (one: StoredImport) => ReactNode;
}

/** Second and third step: what would change, and that it was done. */
export function ImportPreview({ source, id, ...ways }: ImportPreviewProps) {
  const query = useQuery({ queryKey: [source.path, id], queryFn: () => source.one(id) });
  return <Asked query={query}>{(one) => <Previewed source={source} one={one} {...ways} />}</Asked>;
}

function Previewed({ source, one, see, other }: Omit<ImportPreviewProps, 'id'> & { one: StoredImport }) {
  const { t } = useTranslation('app');
  const client = useQueryClient();
  const [leaveOut, setLeaveOut] = useState(false);
  const { counts, appliedAt } = one;
  const apply = useMutation({
    mutationFn: () => source.apply(one.id, { digest: one.digest, ...(leaveOut ? { leaveOutRejected: true } : {}) }),
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
          description={t('importing.by', { at: minute(appliedAt), by: one.appliedByName ?? '' })}
          action={see(one)}
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
            {other(one)}
            {written === 0 && <span className="quiet">{t('importing.nothing')}</span>}
          </div>
        </>
      )}
      <ImportRows source={source} one={one} />
    </div>
  );
}

function Walk({ current }: { current: number }) {
  const { t } = useTranslation('app');
  return (
    <Steps size="small" current={current} items={['choose', 'preview', 'apply'].map((step) => ({ title: t(`importing.steps.${step}`) }))} />
  );
}
