/** A block being edited in its place: words and heading, kept until the platform has them; what it refuses is said beside it. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Checkbox, Popconfirm, Segmented } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changing } from '../data/changing.ts';
import { answer, api } from '../data/client.ts';
import { RequestProblem } from '../data/problem.ts';
import { minute } from '../ui/times.ts';
import { Trouble, useTroubleLine } from '../ui/trouble.tsx';
import { at, type Binding, type Block, type Run } from './bulletin.ts';
import { RunEditor } from './run-editor.tsx';
import { type Edited, givenRuns, isSameEdit, textOf } from './runs.ts';

/** What an editor may take out, or put further ones behind. */
const FREE: readonly Block['role'][] = ['heading', 'paragraph', 'note'];

export interface BlockEditorProps {
  bulletinId: string;
  role: Block['role'];
  /** The block as it was when the pen was taken; null: a new one behind `afterId`. */
  block: Block | null;
  afterId: string;
  onFigure: (run: Run | null, replace: (bound: Binding, text: string) => void) => void;
  /** Whether something would be lost. */
  onDirty: (isDirty: boolean) => void;
  onAdd: (role: 'paragraph' | 'heading') => void;
  onClose: () => void;
}

const NOTHING: Edited = { lead: null, runs: [], isInternal: false };

export function BlockEditor({ bulletinId, role, block, afterId, onFigure, onDirty, onAdd, onClose }: BlockEditorProps) {
  const { t } = useTranslation('bulletin');
  const { message } = App.useApp();
  const line = useTroubleLine();
  const client = useQueryClient();
  const begin: Edited = block ?? NOTHING;
  const [edited, setEdited] = useState(begin);
  /** Raised when the editors begin anew. */
  const [round, setRound] = useState(0);
  const [theirs, setTheirs] = useState<Block | null>(null);
  const insert = useRef<(bound: Binding, text: string) => void>(undefined);
  const isDirty = !isSameEdit(edited, begin);
  useEffect(() => onDirty(isDirty), [isDirty, onDirty]);
  const done = async () => {
    await client.invalidateQueries({ queryKey: ['bulletins'] });
    onDirty(false);
    onClose();
  };
  const save = useMutation({
    mutationFn: (version: number | null) => {
      const { isInternal } = edited;
      const lead = edited.lead && { level: edited.lead.level, runs: givenRuns(edited.lead.runs) };
      const runs = givenRuns(edited.runs);
      if (version === null)
        return answer(
          api.POST('/api/v1/bulletins/{id}/blocks', {
            ...at(bulletinId),
            headers: changing(),
            body: { afterId, role: role as 'paragraph', runs, ...(lead === null ? {} : { lead }) },
          }),
        );
      return answer(
        api.PUT('/api/v1/bulletins/{id}/blocks/{blockId}', {
          params: { path: { id: bulletinId, blockId: block!.id } },
          headers: changing(version),
          body: { runs, ...(role === 'paragraph' ? { lead } : {}), ...(isInternal === begin.isInternal ? {} : { isInternal }) },
        }),
      );
    },
    onSuccess: done,
    onError: async (error) => {
      if (block === null || !(error instanceof RequestProblem) || error.code !== 'changed-meanwhile') return;
      const { items } = await answer(api.GET('/api/v1/bulletins/{id}/blocks', at(bulletinId)));
      setTheirs(items.find(({ id }) => id === block.id) ?? null);
    },
  });
  const remove = useMutation({
    mutationFn: () =>
      answer(
        api.DELETE('/api/v1/bulletins/{id}/blocks/{blockId}', {
          params: { path: { id: bulletinId, blockId: block!.id } },
          headers: changing(block!.version),
        }),
      ),
    onSuccess: done,
    onError: (error) => void message.error(line(error)),
  });
  const restore = () => {
    setEdited(begin);
    setRound(round + 1);
    save.reset();
  };
  const store = () => (isDirty ? save.mutate(block?.version ?? null) : onClose());
  const common = { onFigure, onSave: store, onCancel: onClose };
  return (
    <div className="block-editor" data-role={role}>
      {edited.lead !== null && (
        <div className="paper-lead">
          <RunEditor
            key={`lead ${round}`}
            {...common}
            label={t('block.lead')}
            runs={begin.lead?.runs ?? []}
            onChange={(runs) => setEdited((now) => ({ ...now, lead: now.lead && { ...now.lead, runs } }))}
          />
        </div>
      )}
      <RunEditor
        key={`text ${round}`}
        {...common}
        isFirst
        label={t('block.text', { role: t(`roles.${role}`) })}
        runs={begin.runs}
        onChange={(runs) => setEdited((now) => ({ ...now, runs }))}
        onReady={(put) => {
          insert.current = put;
        }}
      />
      <div className="block-tools">
        {theirs !== null ? (
          <Alert
            type="warning"
            showIcon
            role="alert"
            title={t('block.overtaken', { by: theirs.changedByName, at: minute(theirs.changedAt) })}
            description={<bdi>{textOf(theirs.runs)}</bdi>}
            action={
              <>
                <Button size="small" onClick={() => save.mutate(theirs.version)}>
                  {t('block.mine')}
                </Button>
                <Button size="small" onClick={() => void done()}>
                  {t('block.theirs')}
                </Button>
              </>
            }
          />
        ) : (
          <Trouble error={save.error} />
        )}
        <div className="row">
          <Button type="primary" size="small" loading={save.isPending} onClick={store}>
            {t('block.save')}
          </Button>
          <Button size="small" onClick={onClose}>
            {t('block.cancel')}
          </Button>
          {save.error !== null && theirs === null && (
            <Button size="small" onClick={restore}>
              {t('block.restore')}
            </Button>
          )}
          <Button size="small" onClick={() => onFigure(null, (bound, text) => insert.current?.(bound, text))}>
            {t('figure.insert')}
          </Button>
          {role === 'paragraph' && (
            <Segmented
              size="small"
              aria-label={t('block.lead')}
              value={edited.lead?.level ?? 0}
              onChange={(level) =>
                setEdited((now) => ({ ...now, lead: level === 0 ? null : { level, runs: now.lead?.runs ?? begin.lead?.runs ?? [] } }))
              }
              options={[0, 2, 3].map((value) => ({ value, label: t(`block.levels.${value}`) }))}
            />
          )}
          {block !== null && (role === 'paragraph' || role === 'heading') && (
            <>
              <Checkbox checked={edited.isInternal} onChange={({ target }) => setEdited((now) => ({ ...now, isInternal: target.checked }))}>
                {t('internal')}
              </Checkbox>
              <Button size="small" onClick={() => onAdd('paragraph')}>
                {t('block.addParagraph')}
              </Button>
              <Button size="small" onClick={() => onAdd('heading')}>
                {t('block.addHeading')}
              </Button>
            </>
          )}
          {block !== null && FREE.includes(role) && (
            <Popconfirm
              title={t('block.removeAsk')}
              okText={t('block.remove')}
              cancelText={t('block.cancel')}
              onConfirm={() => remove.mutate()}
            >
              <Button size="small" danger loading={remove.isPending}>
                {t('block.remove')}
              </Button>
            </Popconfirm>
          )}
        </div>
      </div>
    </div>
  );
}
