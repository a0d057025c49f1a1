/** One block on the paper: its words, figures marked as what comes from the results; a pen beside it where it may be changed. */
import { EditOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Button, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { minute } from '../ui/times.ts';
import type { Block, Run } from './bulletin.ts';
import { figureWord, textOf } from './runs.ts';

export interface BlockViewProps {
  block: Block;
  /** 一、 before its heading; empty: none. */
  mark: string;
  /** The checker complains of it. */
  isWrong: boolean;
  /** Null: it may not be changed. */
  onEdit: (() => void) | null;
}

export function BlockView({ block, mark, isWrong, onEdit }: BlockViewProps) {
  const { t } = useTranslation('bulletin');
  const { id, role, lead, runs, isInternal, isEdited, changedAt, changedByName } = block;
  const isEmpty = runs.length === 0 && lead === null;
  // What this bulletin leaves empty is offered to who writes it, to nobody else.
  if (isEmpty && onEdit === null) return null;
  const beginning = `${textOf(lead?.runs ?? [])}${textOf(runs)}`.slice(0, 12);
  return (
    <div className="block" id={`block-${id}`} data-role={role} data-wrong={isWrong} data-internal={isInternal} tabIndex={-1}>
      {onEdit !== null && (
        <Tooltip title={isEdited ? t('changed', { at: minute(changedAt), by: changedByName }) : t('block.composed')}>
          <Button
            className="block-pen"
            type="text"
            size="small"
            icon={<EditOutlined />}
            aria-label={t('block.edit', { role: t(`roles.${role}`), beginning })}
            onClick={onEdit}
          />
        </Tooltip>
      )}
      <p>
        {role === 'copies' && t('paper.copies')}
        {role === 'heading' && mark}
        {lead !== null && (
          <span className="paper-lead" data-level={lead.level}>
            {mark}
            <Runs block={block} part="lead" runs={lead.runs} />
            {runs.length > 0 && t('paper.leadEnd')}
          </span>
        )}
        <Runs block={block} part="runs" runs={runs} />
        {role === 'printed-on' && t('paper.printed')}
        {isEmpty && <span className="paper-none">{t('block.none', { role: t(`roles.${role}`) })}</span>}
        {isInternal && <span className="paper-internal">{t('internal')}</span>}
      </p>
    </div>
  );
}

function Runs({ block, part, runs }: { block: Block; part: 'lead' | 'runs'; runs: readonly Run[] }) {
  const { t } = useTranslation('bulletin');
  return runs.map((run, place) => {
    // Runs have no name of their own; their order is what they are.
    const key = `${place} ${run.text}`;
    if (run.bound === undefined) return <bdi key={key}>{run.text}</bdi>;
    const figure = figureWord(block.id, part, place);
    return (
      <Link
        key={key}
        to="."
        search={((before: object) => ({ ...before, figure })) as never}
        resetScroll={false}
        className="bound"
        aria-label={t('figure.open', { text: run.text })}
      >
        {run.text}
      </Link>
    );
  });
}
