/** Editing runs where they stand: words as one likes, figures as pieces that the cursor steps over and that nobody types into. */
import { baseKeymap } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { type Node, Schema } from 'prosemirror-model';
import { EditorState, NodeSelection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { useEffect, useEffectEvent, useRef } from 'react';
import type { Binding, Run } from './bulletin.ts';

export interface RunEditorProps {
  label: string;
  /** What it begins with; later changes of it are not looked at. */
  runs: readonly Run[];
  isFirst?: boolean;
  onChange: (runs: Run[]) => void;
  /** A figure was opened, or somebody tried to type into it. */
  onFigure: (run: Run, replace: (bound: Binding, text: string) => void) => void;
  onSave: () => void;
  onCancel: () => void;
  /** Given once, to put a figure where the cursor stands. */
  onReady?: (insert: (bound: Binding, text: string) => void) => void;
}

export function RunEditor(props: RunEditorProps) {
  const { label, runs, isFirst = false } = props;
  const box = useRef<HTMLDivElement>(null);
  const begin = useRef(runs);
  const tell = useEffectEvent((changed: Run[]) => props.onChange(changed));
  const command = useEffectEvent((what: 'save' | 'cancel') => (what === 'save' ? props.onSave() : props.onCancel()));
  const open = useEffectEvent((view: EditorView, at: number) => {
    const node = view.state.doc.nodeAt(at);
    if (node === null || node.type !== schema.nodes.figure) return false;
    props.onFigure(runOf(node), (bound, text) => {
      view.dispatch(view.state.tr.replaceWith(at, at + node.nodeSize, figure(bound, text)));
      view.focus();
    });
    return true;
  });
  const ready = useEffectEvent((view: EditorView) => {
    props.onReady?.((bound, text) => {
      view.dispatch(view.state.tr.replaceSelectionWith(figure(bound, text)));
      view.focus();
    });
  });
  useEffect(() => {
    if (box.current === null) return;
    const view: EditorView = new EditorView(box.current, {
      state: EditorState.create({
        doc: schema.node('doc', null, begin.current.filter(({ text }) => text !== '').map(nodeOf)),
        plugins: [
          history(),
          keymap({
            'Mod-z': undo,
            'Mod-y': redo,
            'Mod-Shift-z': redo,
          }),
          keymap(baseKeymap),
        ],
      }),
      attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': label, class: 'run-editor' },
      dispatchTransaction(transaction) {
        view.updateState(view.state.apply(transaction));
        if (transaction.docChanged) tell(runsOf(view.state.doc));
      },
      handleKeyDown(_, event) {
        const isSaving = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
        if (isSaving) command('save');
        else if (event.key === 'Escape' && !event.isComposing) command('cancel');
        else if (event.key !== 'Enter' || event.isComposing) return false;
        // A block is one paragraph; on a figure the key opens it, another block is added by its own button.
        else if (view.state.selection instanceof NodeSelection) open(view, view.state.selection.from);
        return true;
      },
      handleTextInput: ({ state: { selection } }) => selection instanceof NodeSelection && open(view, selection.from),
      handleDoubleClickOn: (_, __, node, at) => node.type === schema.nodes.figure && open(view, at),
    });
    ready(view);
    if (isFirst) view.focus();
    return () => view.destroy();
  }, [label, isFirst]);
  return <div ref={box} />;
}

const schema = new Schema({
  nodes: {
    doc: { content: 'inline*' },
    text: { group: 'inline' },
    figure: {
      inline: true,
      group: 'inline',
      atom: true,
      attrs: { text: {}, bound: {} },
      leafText: ({ attrs }) => String(attrs.text),
      toDOM: ({ attrs }) => ['span', { class: 'bound', 'data-bound': JSON.stringify(attrs) }, String(attrs.text)],
      // Cut and put elsewhere in the text it stays the same figure; the platform proves each when it is saved.
      parseDOM: [{ tag: 'span[data-bound]', getAttrs: (element) => attributes(element.getAttribute('data-bound')) }],
    },
  },
});

function attributes(kept: string | null): { text: string; bound: Binding } | false {
  try {
    const { text, bound } = JSON.parse(kept ?? '') as { text: unknown; bound: Binding };
    return typeof text === 'string' && typeof bound === 'object' ? { text, bound } : false;
  } catch {
    return false;
  }
}

const figure = (bound: Binding, text: string): Node => schema.node('figure', { bound, text });
const nodeOf = ({ text, bound }: Run): Node => (bound === undefined ? schema.text(text) : figure(bound, text));
const runOf = ({ text, type, attrs }: Node): Run =>
  type === schema.nodes.figure ? { text: String(attrs.text), bound: attrs.bound as Binding } : { text: text ?? '' };

function runsOf(doc: Node): Run[] {
  const runs: Run[] = [];
  doc.forEach((node) => {
    runs.push(runOf(node));
  });
  return runs;
}
