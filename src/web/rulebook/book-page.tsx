/** One book of indicators on a day: every indicator with clause, points, what the machine does and what a person looks at. */
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Button, DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { useAddress } from '../app/address.ts';
import { PageHead } from '../app/page-head.tsx';
import { Asked } from '../ui/asked.tsx';
import { TextFilter } from '../ui/filters.tsx';
import { Panel } from '../ui/panel.tsx';
import { type Book, bookQuery } from './books.ts';
import { found, groupsOf } from './groups.ts';
import { IndicatorCard } from './indicator-card.tsx';

export default function BookPage() {
  const { t } = useTranslation('rulebook');
  const { id } = useParams({ strict: false }) as { id: string };
  const [{ on }, change] = useAddress();
  const query = useQuery(bookQuery(id, on));
  const parent = query.data?.chain[1]?.id;
  return (
    <>
      <PageHead
        {...(query.data === undefined ? {} : { name: query.data.title })}
        beside={query.data?.documentNumber}
        actions={
          <>
            <DatePicker
              aria-label={t('on')}
              allowClear={on !== undefined}
              value={query.data === undefined ? null : dayjs(query.data.on)}
              onChange={(day) => change({ on: day?.format('YYYY-MM-DD') })}
            />
            {parent !== undefined && (
              <Link to="/rulebooks/$id/diff/$other" params={{ id, other: parent } as never} search={{ on } as never}>
                <Button>{t('compare')}</Button>
              </Link>
            )}
          </>
        }
      />
      <Asked query={query} rows={12}>
        {(book) => <Indicators book={book} />}
      </Asked>
    </>
  );
}

function Indicators({ book }: { book: Book }) {
  const { t } = useTranslation('rulebook');
  const [{ text, indicator: chosen }] = useAddress();
  const shown = found(book.indicators, text).filter(({ id }) => chosen === undefined || id === chosen);
  const unverified = book.indicators.filter(({ verified }) => !verified).length;
  return (
    <div className="stack">
      <div className="panel stack">
        <p>{t('asOf', { on: book.on, count: book.indicators.length })}</p>
        <Scoring book={book} />
        {unverified > 0 && <p>{t('unverifiedCount', { count: unverified })}</p>}
        <search className="filters" aria-label={t('find')}>
          <TextFilter label={t('find')} />
          {chosen !== undefined && (
            <Link to="." search={{ on: book.on } as never}>
              {t('all')}
            </Link>
          )}
          <span role="status" className="quiet">
            {t('shown', { count: shown.length })}
          </span>
        </search>
      </div>
      {groupsOf(shown).map(({ kind, group, indicators }) => (
        <Panel
          key={`${kind} ${group.id}`}
          title={t('group', { kind: t(`kinds.${kind}`), name: group.name })}
          {...(group.cap === null ? {} : { more: <span className="quiet">{t('cap', { count: group.cap })}</span> })}
        >
          <ul className="lines">
            {indicators.map((one) => (
              <IndicatorCard key={one.id} book={book} indicator={one} />
            ))}
          </ul>
        </Panel>
      ))}
      {shown.length === 0 && <p className="empty">{t('none')}</p>}
    </div>
  );
}

function Scoring({ book: { scoring } }: { book: Book }) {
  const { t } = useTranslation('rulebook');
  if (scoring === null) return null;
  const { start, failBelow, lineVerified, bonusAbove, bonusMax } = scoring;
  return (
    <p>
      {t('scoring.start', { start })}
      {t(lineVerified ? 'scoring.line' : 'scoring.lineUnverified', { failBelow })}
      {bonusAbove !== null && t('scoring.bonus', { bonusAbove, bonusMax: bonusMax ?? '—' })}
    </p>
  );
}
