/** Files handed in as proof: chosen or dropped, sent at once, listed with a way to take each out. A form's field: its value is the files. */
import { UploadOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button, Upload } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { paths } from '../../api/client.ts';
import { sendFile } from '../data/client.ts';
import { Trouble } from './trouble.tsx';

export type ProofFile = paths['/api/v1/files']['post']['responses'][201]['content']['application/json'];

/** As the platform takes them for one record. */
const MOST = 10;

export interface ProofFilesProps {
  value?: ProofFile[];
  onChange?: (files: ProofFile[]) => void;
  /** What is proven, for readers of screens. */
  label: string;
}

export function ProofFiles({ value = [], onChange, label }: ProofFilesProps) {
  const { t } = useTranslation('app');
  // Several chosen at once are sent side by side: each is added to what is there by then.
  const files = useRef(value);
  files.current = value;
  const set = (next: ProofFile[]) => {
    files.current = next;
    onChange?.(next);
  };
  const send = useMutation({
    mutationFn: (file: File) =>
      sendFile<ProofFile>(`/api/v1/files?name=${encodeURIComponent(file.name)}`, file, 'application/octet-stream'),
    onSuccess: (file) => set([...files.current, file]),
  });
  return (
    <div>
      <Upload
        multiple
        showUploadList={false}
        beforeUpload={(file) => {
          send.mutate(file);
          return false;
        }}
      >
        <Button icon={<UploadOutlined />} loading={send.isPending} disabled={value.length >= MOST} aria-label={label}>
          {t('files.add')}
        </Button>
      </Upload>
      <Trouble error={send.error} />
      {value.length > 0 && (
        <ul>
          {value.map(({ id, name }) => (
            <li key={id} className="row">
              <a href={`/api/v1/files/${id}`} download>
                <bdi>{name}</bdi>
              </a>
              <Button
                type="link"
                size="small"
                aria-label={t('files.removeOne', { name })}
                onClick={() => set(value.filter((one) => one.id !== id))}
              >
                {t('files.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
