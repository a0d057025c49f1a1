/** One indicator as somebody reads it. */
import './rulebook.css';
import { Link } from '@tanstack/react-router';
import { Descriptions } from 'antd';
import { useTranslation } from 'react-i18next';
import { Outcome } from '../ui/outcome.tsx';
import type { Book, Indicator } from './books.ts';
import { valueText } from './value-text.ts';

export function IndicatorCard({ book, indicator }: { book: Book; indicator: Indicator }) {
  const { t } = useTranslation('rulebook');
  const { id, name, mode, points, kind, clause, criterion, checks, look, verified } = indicator;
  const worth =
    points === null ? null : t(kind === 'bonus' ? 'worth.bonus' : 'worth.deduct', { per: t(`per.${points.per}`), each: points.each });
  const own = (origin: { since: string; book: string } | null | undefined) =>
    book.chain.length > 1 && origin?.book === book.id ? t('own.origin', { since: origin.since }) : '';
  return (
    <li className="indicator">
      <div className="row">
        <h3>
          <Link to="/rulebooks/$id" params={{ id: book.id } as never} search={{ on: book.on, indicator: id } as never}>
            {name}
          </Link>
        </h3>
        <span className="mono quiet small">{id}</span>
        {!verified && <Outcome tone="wait">{t(kind === 'veto' ? 'unverifiedVeto' : 'unverified')}</Outcome>}
      </div>
      <Descriptions
        size="small"
        column={1}
        items={[
          { key: 'clause', label: t('fields.clause'), children: clause ?? t('ownAdvice') },
          { key: 'criterion', label: t('fields.criterion'), children: criterion },
          { key: 'mode', label: t('fields.mode'), children: t(`modes.${mode}`) },
          ...(worth === null ? [] : [{ key: 'points', label: t('fields.points'), children: `${worth}${own(points?.origin)}` }]),
          ...checks.map(({ check, options, origins }) => ({
            key: `check ${check}`,
            label: t('fields.check'),
            children: (
              <span>
                <span className="mono">{check}</span>{' '}
                {Object.entries(options)
                  .map(([option, value]) => `${option}=${valueText(value)}${own(origins[option])}`)
                  .join(t('own.and'))}
              </span>
            ),
          })),
          ...(look === null ? [] : [{ key: 'look', label: t('fields.look'), children: look }]),
        ]}
      />
    </li>
  );
}
