/** A figure: how it comes about, what it counts, other ways to print it; and, while its block is edited, another in its place. */
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Alert, Button, Drawer, Form, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../data/client.ts';
import { Asked } from '../ui/asked.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { at, type Binding, type Bulletin, type Run } from './bulletin.ts';
import { formsOf, KINDS, listOf, SOURCES, type Source, sourceOf } from './sources.ts';

export interface FigureDrawerProps {
  bulletin: Bulletin;
  /** Null: one is to be put in. */
  run: Run | null;
  /** Puts another in its place; null: its block is not being edited. */
  onReplace: ((bound: Binding, text: string) => void) | null;
  onClose: () => void;
}

export function FigureDrawer({ bulletin, run, onReplace, onClose }: FigureDrawerProps) {
  const { t } = useTranslation('bulletin');
  const bound = run?.bound;
  return (
    <Drawer open size={420} title={run === null ? t('figure.insert') : t('figure.title')} onClose={onClose}>
      <div className="stack">
        {run !== null && bound !== undefined && (
          <>
            <p className="figure-text">{run.text}</p>
            <Alert type="info" showIcon title={t('figure.protected')} />
            <Basis bulletin={bulletin} bound={bound} />
          </>
        )}
        {onReplace === null ? (
          <p className="quiet">{t('figure.editFirst')}</p>
        ) : (
          <Others
            bulletin={bulletin}
            bound={bound ?? null}
            onChoose={(chosen, text) => {
              onReplace(chosen, text);
              onClose();
            }}
          />
        )}
      </div>
    </Drawer>
  );
}

function Basis({ bulletin, bound }: { bulletin: Bulletin; bound: Binding }) {
  const { t } = useTranslation('bulletin');
  const query = useQuery({
    queryKey: ['bulletins', bulletin.id, 'figure', bulletin.version, bound],
    queryFn: () => answer(api.POST('/api/v1/bulletins/{id}/figure', { ...at(bulletin.id), body: { binding: bound } })),
  });
  const list = listOf(bound);
  return (
    <Asked query={query}>
      {({ part, all, objects }) => (
        <div className="stack">
          <p className="quiet">{t('figure.basis', { hash: bulletin.resultSetHash.slice(0, 8), round: bulletin.roundName })}</p>
          {part !== null && all !== null && <p>{t('figure.formula', { part, all })}</p>}
          {list !== null && (
            <Link to="/campaigns/$id/$tab" params={{ id: bulletin.roundId, tab: 'results' } as never} search={list as never}>
              {t('figure.list')}
            </Link>
          )}
          {objects.length > 0 && (
            <section>
              <h3>{t('figure.objects', { count: objects.length })}</h3>
              <ul className="lines">
                {objects.map(({ kind, id, name }) => (
                  <li key={`${kind} ${id}`}>
                    <bdi>{name}</bdi>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
      )}
    </Asked>
  );
}

interface OthersProps {
  bulletin: Bulletin;
  bound: Binding | null;
  onChoose: (bound: Binding, text: string) => void;
}

function Others({ bulletin, bound, onChoose }: OthersProps) {
  const { t } = useTranslation('bulletin');
  const [kind, setKind] = useState<(typeof KINDS)[number]>('site');
  const [source, setSource] = useState<Source>('failed');
  const take = useMutation({
    mutationFn: async (chosen: Binding) => ({
      chosen,
      ...(await answer(api.POST('/api/v1/bulletins/{id}/figure', { ...at(bulletin.id), body: { binding: chosen } }))),
    }),
    onSuccess: ({ chosen, text }) => onChoose(chosen, text),
  });
  const forms = bound === null ? [] : formsOf(bound);
  const nameOf = (form: Binding) =>
    form.is === 'count' ? t(`figure.numerals.${form.numerals}`) : 'decimals' in form ? t('figure.decimals', { count: form.decimals }) : '';
  return (
    <Form layout="vertical" component="div">
      <Trouble error={take.error} />
      {forms.length > 0 && (
        <Form.Item label={t('figure.form')}>
          <div className="row">
            {forms.map((form) => (
              <Button key={nameOf(form)} size="small" loading={take.isPending} onClick={() => take.mutate(form)}>
                {nameOf(form)}
              </Button>
            ))}
          </div>
        </Form.Item>
      )}
      <Form.Item label={t('figure.of')} htmlFor="figure-kind">
        <Select
          id="figure-kind"
          value={kind}
          onChange={setKind}
          options={KINDS.map((value) => ({ value, label: t(`figure.kinds.${value}`) }))}
        />
      </Form.Item>
      <Form.Item label={t('figure.source')} htmlFor="figure-source">
        <Select
          id="figure-source"
          value={source}
          onChange={setSource}
          options={SOURCES.map((value) => ({ value, label: t(`figure.sources.${value}`) }))}
        />
      </Form.Item>
      <Button type="primary" loading={take.isPending} onClick={() => take.mutate(sourceOf(kind, source))}>
        {t(bound === null ? 'figure.put' : 'figure.replace')}
      </Button>
    </Form>
  );
}
