/** The desk of a draft: the paper in the middle, what the checker says beside it; every block is edited in its place. */
import { useQuery } from '@tanstack/react-query';
import { useBlocker } from '@tanstack/react-router';
import { App } from 'antd';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAddress } from '../app/address.ts';
import { useMay } from '../data/session.ts';
import { Asked } from '../ui/asked.tsx';
import { BlockEditor } from './block-editor.tsx';
import { BlockView } from './block-view.tsx';
import { type Binding, type Block, type Bulletin, blocksQuery, complaintsQuery, paperQuery, type Run } from './bulletin.ts';
import { Checker } from './checker.tsx';
import { FigureDrawer } from './figure-drawer.tsx';
import { Paper } from './paper.tsx';
import { figureAt } from './runs.ts';
import './bulletin.css';

interface Opened {
  run: Run | null;
  replace: (bound: Binding, text: string) => void;
}
interface Added {
  afterId: string;
  role: 'paragraph' | 'heading';
}

export function Desk({ bulletin }: { bulletin: Bulletin }) {
  const { t } = useTranslation('bulletin');
  const [{ figure }, change] = useAddress();
  const mayWrite = useMay('bulletin.write') && bulletin.state === 'draft';
  const blocks = useQuery(blocksQuery(bulletin));
  const paper = useQuery(paperQuery(bulletin));
  const complaints = useQuery(complaintsQuery(bulletin));
  const [penned, setPenned] = useState<ReadonlyMap<string, Block>>(new Map());
  const [added, setAdded] = useState<Added | null>(null);
  const [opened, setOpened] = useState<Opened | null>(null);
  const noteDirty = useUnsaved();
  const wrong = new Set((complaints.data ?? []).map(({ blockId }) => blockId));
  const close = (id: string) => setPenned((now) => new Map([...now].filter(([one]) => one !== id)));
  const onFigure = (run: Run | null, replace: Opened['replace']) => setOpened({ run, replace });
  const common = { bulletinId: bulletin.id, onFigure };
  const shown = figureAt(blocks.data ?? [], figure);
  return (
    <div className="bulletin-desk">
      <Asked query={blocks} rows={14}>
        {(list) => (
          <Asked query={paper} rows={14}>
            {(data) => (
              <Paper
                blocks={list}
                paper={data}
                show={(block, mark) => {
                  const pen = penned.get(block.id);
                  return (
                    <>
                      {pen === undefined ? (
                        <BlockView
                          block={block}
                          mark={mark}
                          isWrong={wrong.has(block.id)}
                          onEdit={mayWrite ? () => setPenned((now) => new Map(now).set(block.id, block)) : null}
                        />
                      ) : (
                        <BlockEditor
                          {...common}
                          role={pen.role}
                          block={pen}
                          afterId={pen.id}
                          onDirty={noteDirty(pen.id)}
                          onAdd={(role) => setAdded({ afterId: pen.id, role })}
                          onClose={() => close(pen.id)}
                        />
                      )}
                      {added?.afterId === block.id && (
                        <BlockEditor
                          {...common}
                          role={added.role}
                          block={null}
                          afterId={added.afterId}
                          onDirty={noteDirty('added')}
                          onAdd={() => undefined}
                          onClose={() => setAdded(null)}
                        />
                      )}
                    </>
                  );
                }}
              />
            )}
          </Asked>
        )}
      </Asked>
      <aside className="panel checker" aria-label={t('checker.title')}>
        <Asked query={complaints}>
          {(list) => <Checker bulletin={bulletin} complaints={list} blocks={blocks.data ?? []} mayWrite={mayWrite} />}
        </Asked>
      </aside>
      {opened !== null && <FigureDrawer bulletin={bulletin} run={opened.run} onReplace={opened.replace} onClose={() => setOpened(null)} />}
      {opened === null && shown !== null && (
        <FigureDrawer bulletin={bulletin} run={shown} onReplace={null} onClose={() => change({ figure: undefined })} />
      )}
    </div>
  );
}

/** Asks before words are lost with the page; gives a teller for each place where they may be. */
function useUnsaved(): (place: string) => (isDirty: boolean) => void {
  const { t } = useTranslation('bulletin');
  const { modal } = App.useApp();
  const dirty = useRef(new Set<string>());
  const tellers = useRef(new Map<string, (isDirty: boolean) => void>());
  useBlocker({
    shouldBlockFn: async ({ current, next }) => {
      if (dirty.current.size === 0 || current.pathname === next.pathname) return false;
      const isLeft = await modal.confirm({
        title: t('unsaved.title'),
        content: t('unsaved.what'),
        okText: t('unsaved.leave'),
        cancelText: t('unsaved.stay'),
      });
      return !isLeft;
    },
    enableBeforeUnload: () => dirty.current.size > 0,
  });
  return useCallback((place) => {
    const known = tellers.current.get(place);
    if (known !== undefined) return known;
    const teller = (isDirty: boolean) => {
      if (isDirty) dirty.current.add(place);
      else dirty.current.delete(place);
    };
    tellers.current.set(place, teller);
    return teller;
  }, []);
}
