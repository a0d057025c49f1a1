/** The bulletin as it will be printed: red head, title, text on sheets of official paper, each annex on its own. */
import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Block, Paper as PaperData } from './bulletin.ts';

export interface PaperProps {
  blocks: readonly Block[];
  paper: PaperData;
  /** One block in its place; `mark`: its number when it begins with a heading. */
  show: (block: Block, mark: string) => ReactNode;
}

const BODY = ['title', 'addressees', 'heading', 'paragraph'];
const FOOT = ['signature', 'date', 'note'];

export function Paper({ blocks, paper: { number, marks, attachments, annexes }, show }: PaperProps) {
  const { t } = useTranslation('bulletin');
  const markOf = new Map(marks.map(({ blockId, text }) => [blockId, text]));
  const shown = (roles: readonly string[], annex: number | null = null) =>
    blocks
      .filter((block) => roles.includes(block.role) && block.annex === annex)
      .map((block) => <div key={block.id}>{show(block, markOf.get(block.id) ?? '')}</div>);
  const hasHead = blocks.some(({ role }) => role === 'mark');
  const imprint = shown(['copies', 'printer', 'printed-on']);
  return (
    <div className="papers">
      <section className="sheet" aria-label={t('paper.text')}>
        <div className="sheet-body">
          {shown(['mark'])}
          {(hasHead || number !== null) && <p className="paper-number">{number ?? t('paper.numberLater')}</p>}
          {shown(BODY)}
          {attachments.map((text, place) => (
            <p key={text} className="paper-attachment">
              <span className={place === 0 ? undefined : 'unseen'}>{t('paper.attachments')}</span>
              {text}
            </p>
          ))}
          {shown(FOOT)}
          {annexes.length === 0 && imprint.length > 0 && <footer className="paper-imprint">{imprint}</footer>}
        </div>
      </section>
      {annexes.map((annex, place) => (
        <section key={annex.label} className="sheet" data-landscape={annex.isLandscape} aria-label={annex.label}>
          <div className="sheet-body">
            <p className="paper-label">
              {annex.label}
              {annex.isInternal && <span className="paper-internal">{t('internal')}</span>}
            </p>
            {shown(['annex-title'], place)}
            {shown(['annex-above'], place)}
            <AnnexTable annex={annex} />
            {shown(['annex-below'], place)}
            {place === annexes.length - 1 && imprint.length > 0 && <footer className="paper-imprint">{imprint}</footer>}
          </div>
        </section>
      ))}
    </div>
  );
}

const FIRST_ROWS = 60;

function AnnexTable({ annex: { label, head, aligns, rows, total } }: { annex: PaperData['annexes'][number] }) {
  const { t } = useTranslation('bulletin');
  const [isWhole, setWhole] = useState(rows.length <= FIRST_ROWS);
  return (
    <>
      <table>
        <caption className="unseen">{label}</caption>
        <thead>
          {placed(head).map(({ value: cells, place: level }) => (
            <tr key={level}>
              {placed(cells).map(({ value: { text, columns, rows: down }, place }) => (
                <th key={place} scope={columns > 1 ? 'colgroup' : 'col'} colSpan={columns} rowSpan={down}>
                  {text}
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          {placed(isWhole ? rows : rows.slice(0, FIRST_ROWS)).map(({ value: cells, place: row }) => (
            <tr key={row}>
              {placed(cells).map(({ value, place }) => (
                <td key={place} data-align={aligns[place]}>
                  <bdi>{value}</bdi>
                </td>
              ))}
            </tr>
          ))}
          {isWhole && total !== null && (
            <tr>
              {placed(total).map(({ value, place }) => (
                <td key={place} colSpan={place === 0 ? 2 : 1}>
                  {value}
                </td>
              ))}
            </tr>
          )}
        </tbody>
      </table>
      {!isWhole && <Button onClick={() => setWhole(true)}>{t('paper.allRows', { count: rows.length })}</Button>}
    </>
  );
}

/** Rows and cells of a printed table have no other name than their place. */
const placed = <Value,>(list: readonly Value[]) => list.map((value, place) => ({ value, place }));
