/** One style of the office: what is asked most as a form, the whole of it as data, its versions. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Alert, App, Button, Form, Input, Tabs } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../app/page-head.tsx';
import { changing } from '../data/changing.ts';
import { answer, api } from '../data/client.ts';
import { RequestProblem } from '../data/problem.ts';
import { useMay } from '../data/session.ts';
import { Asked } from '../ui/asked.tsx';
import { minute } from '../ui/times.ts';
import { Trouble } from '../ui/trouble.tsx';
import { at, type Style } from './bulletin.ts';
import { StyleFields, type StyleValues, valuesOf, withValues } from './style-fields.tsx';
import { contentOf } from './styles.ts';

const styleQuery = (id: string) => ({
  queryKey: ['bulletin-styles', id],
  queryFn: () => answer(api.GET('/api/v1/bulletin-settings/{id}', at(id))),
});

export default function StylePage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const query = useQuery(styleQuery(id));
  return <Asked query={query}>{(style) => <Shown key={style.version} style={style} />}</Asked>;
}

function Shown({ style }: { style: Style }) {
  const { t } = useTranslation('bulletin');
  const mayWrite = useMay('bulletin.write');
  const content = contentOf(style);
  return (
    <>
      <PageHead
        name={content.title}
        beside={
          <span className="quiet">
            {t('styles.version', { version: style.version, at: minute(style.changedAt), by: style.changedByName })}
          </span>
        }
      />
      <div className="panel">
        <Tabs
          items={[
            { key: 'form', label: t('styles.tabs.form'), children: <AsForm style={style} mayWrite={mayWrite} /> },
            { key: 'whole', label: t('styles.tabs.whole'), children: <AsWhole style={style} mayWrite={mayWrite} /> },
            { key: 'versions', label: t('styles.tabs.versions'), children: <Versions id={style.id} /> },
          ]}
        />
      </div>
    </>
  );
}

interface PartProps {
  style: Style;
  mayWrite: boolean;
}

function AsForm({ style, mayWrite }: PartProps) {
  const content = contentOf(style);
  const save = useSave(style);
  return (
    <Form<StyleValues>
      layout="vertical"
      className="stack"
      disabled={!mayWrite}
      initialValues={valuesOf(content)}
      onFinish={(values) => save.mutate(withValues(content, values))}
      scrollToFirstError
    >
      <StyleFields />
      <Saving save={save} mayWrite={mayWrite} />
    </Form>
  );
}

function AsWhole({ style, mayWrite }: PartProps) {
  const { t } = useTranslation('bulletin');
  const save = useSave(style);
  const [text, setText] = useState(() => JSON.stringify(style.content, null, 2));
  const [isBroken, setBroken] = useState(false);
  const submit = () => {
    try {
      setBroken(false);
      save.mutate(JSON.parse(text) as object);
    } catch {
      setBroken(true);
    }
  };
  return (
    <Form layout="vertical" className="stack" disabled={!mayWrite} onFinish={submit}>
      <p className="quiet">{t('styles.wholeWhat')}</p>
      {isBroken && <Alert type="error" showIcon role="alert" title={t('styles.broken')} />}
      <Input.TextArea
        className="mono"
        aria-label={t('styles.tabs.whole')}
        rows={24}
        spellCheck={false}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <Saving save={save} mayWrite={mayWrite} />
    </Form>
  );
}

function useSave(style: Style) {
  const { t } = useTranslation('bulletin');
  const { message } = App.useApp();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (content: object) =>
      answer(
        api.PUT('/api/v1/bulletin-settings/{id}', {
          ...at(style.id),
          headers: changing(style.version),
          body: { content: content as Style['content'] },
        }),
      ),
    onSuccess: async () => {
      void message.success(t('styles.saved'));
      await client.invalidateQueries({ queryKey: ['bulletin-styles'] });
    },
  });
}

/** The button that saves, and what went wrong; somebody else's change is offered to be read. */
function Saving({ save, mayWrite }: { save: ReturnType<typeof useSave>; mayWrite: boolean }) {
  const { t } = useTranslation('bulletin');
  const client = useQueryClient();
  const isOvertaken = save.error instanceof RequestProblem && save.error.code === 'changed-meanwhile';
  if (!mayWrite) return <p className="quiet">{t('styles.readOnly')}</p>;
  return (
    <>
      <Trouble error={save.error} />
      <div className="row">
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          {t('styles.save')}
        </Button>
        {isOvertaken && (
          <Button onClick={() => void client.invalidateQueries({ queryKey: ['bulletin-styles'] })}>{t('styles.reload')}</Button>
        )}
      </div>
    </>
  );
}

function Versions({ id }: { id: string }) {
  const { t } = useTranslation('bulletin');
  const query = useQuery({
    queryKey: ['bulletin-styles', id, 'versions'],
    queryFn: async () => (await answer(api.GET('/api/v1/bulletin-settings/{id}/versions', at(id)))).items,
  });
  return (
    <Asked query={query}>
      {(versions) => (
        <ol className="lines">
          {versions.map((one) => (
            <li key={one.version}>
              <span>{t('styles.version', { version: one.version, at: minute(one.changedAt), by: one.changedByName })}</span>
              <bdi className="quiet">{contentOf(one).title}</bdi>
            </li>
          ))}
        </ol>
      )}
    </Asked>
  );
}
