/** 通报样式: those of the office, and presets to begin from. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../app/page-head.tsx';
import { changing } from '../data/changing.ts';
import { answer, api } from '../data/client.ts';
import { useMay, useSession } from '../data/session.ts';
import { ActionDialog } from '../ui/action-dialog.tsx';
import { Asked } from '../ui/asked.tsx';
import { minute } from '../ui/times.ts';
import type { Style } from './bulletin.ts';
import { stylesQuery } from './styles.ts';

interface Values {
  preset: string;
  id: string;
  title: string;
}

export default function StylesPage() {
  const { t } = useTranslation('bulletin');
  const navigate = useNavigate();
  const client = useQueryClient();
  const mayWrite = useMay('bulletin.write');
  const { person } = useSession();
  const [isMaking, setMaking] = useState(false);
  const styles = useQuery(stylesQuery);
  const presets = useQuery({
    queryKey: ['bulletin-presets'],
    queryFn: async () => (await answer(api.GET('/api/v1/bulletin-presets'))).items,
  });
  const make = async ({ preset, id, title }: Values): Promise<Style> => {
    const { content } = await answer(api.GET('/api/v1/bulletin-presets/{name}', { params: { path: { name: preset } } }));
    const body = { organisationId: person.organisationId, content: { ...content, id, title } };
    return answer(api.POST('/api/v1/bulletin-settings', { headers: changing(), body }));
  };
  const add = (
    <Button type="primary" onClick={() => setMaking(true)}>
      {t('styles.new')}
    </Button>
  );
  return (
    <>
      <PageHead actions={mayWrite && add} />
      <div className="panel">
        <Asked query={styles}>
          {(list) =>
            list.length === 0 ? (
              <div className="empty">
                <p>{t('styles.empty')}</p>
                {mayWrite && add}
              </div>
            ) : (
              <ul className="lines">
                {list.map(({ id, title, changedAt, changedByName, version }) => (
                  <li key={id}>
                    <Link to="/bulletin-styles/$id" params={{ id } as never}>
                      <bdi>{title}</bdi>
                    </Link>
                    <span className="quiet">{t('styles.version', { version, at: minute(changedAt), by: changedByName })}</span>
                  </li>
                ))}
              </ul>
            )
          }
        </Asked>
      </div>
      {isMaking && (
        <ActionDialog<Values, Style>
          title={t('styles.new')}
          okText={t('styles.make')}
          initialValues={{ preset: 'general' }}
          act={make}
          onDone={async ({ id }) => {
            await client.invalidateQueries({ queryKey: ['bulletin-styles'] });
            void navigate({ to: '/bulletin-styles/$id', params: { id } as never });
          }}
          onClose={() => setMaking(false)}
        >
          <Form.Item name="preset" label={t('styles.from')}>
            <Select options={(presets.data ?? []).map(({ id, title }) => ({ value: id, label: title }))} />
          </Form.Item>
          <Form.Item name="title" label={t('styles.name')} rules={[{ required: true, whitespace: true, message: t('styles.nameMissing') }]}>
            <Input maxLength={120} />
          </Form.Item>
          <Form.Item
            name="id"
            label={t('styles.id')}
            extra={t('styles.idHint')}
            rules={[{ required: true, pattern: /^[a-z][a-z0-9-]{1,60}$/, message: t('styles.idHint') }]}
          >
            <Input maxLength={61} />
          </Form.Item>
        </ActionDialog>
      )}
    </>
  );
}
