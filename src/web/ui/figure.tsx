/** The only part that prints a number of the domain: what it counts, the number, on what it rests, and the way to exactly its list. */
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { parseSearch } from '../app/address.ts';

export interface FigureProps {
  /** What is counted. */
  label: string;
  /** As the platform gave it; null: nothing is known, a dash is shown. Rates are text: no page divides. */
  value: string | number | null;
  unit?: string;
  /** n of m, the time or the frozen set that it rests on. */
  basis?: ReactNode;
  /** Address of its list. */
  href: string;
  /** How many rows the list holds, where that is not the number itself (a rate). A test compares it with the list. */
  rows?: number;
  tone?: 'bad' | 'wait';
}

export function Figure({ label, value, unit = '', basis, href, rows, tone }: FigureProps) {
  const { t } = useTranslation('app');
  const text = value === null ? '—' : typeof value === 'number' ? value.toLocaleString('zh-CN') : value;
  const [to = '/', search = ''] = href.split('?');
  const listed = rows ?? (typeof value === 'number' ? value : undefined);
  return (
    <dl className="figure" data-tone={value === 0 || value === null ? undefined : tone}>
      <dt>{label}</dt>
      <dd>
        {value === null ? (
          <span title={t('figure.nothing')}>—</span>
        ) : (
          <Link
            to={to}
            search={parseSearch(search) as never}
            data-rows={listed}
            aria-label={t('figure.open', { label, value: text, unit })}
          >
            {text}
            {unit !== '' && <span className="unit">{unit}</span>}
          </Link>
        )}
      </dd>
      {basis !== undefined && <dd className="basis">{basis}</dd>}
    </dl>
  );
}
