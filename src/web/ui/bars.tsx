/** Sorted bars with their names and figures written: a list that is read, clicked and printed without a chart library. */
import { Link } from '@tanstack/react-router';
import { parseSearch } from '../app/address.ts';

export interface Bar {
  key: string;
  name: string;
  /** 0 to 100; null: nothing is known, no bar. */
  percent: number | null;
  /** Written at its end: `95.00%（38/40）`. */
  text: string;
  /** Address of what stands behind it. */
  href: string;
  /** Rows of the list behind it; a test compares. */
  rows?: number;
}

/** `name`: what the list shows, for readers of screens. */
export function Bars({ name, bars, tone = 'run' }: { name: string; bars: readonly Bar[]; tone?: 'run' | 'bad' }) {
  return (
    <ol className="bars" aria-label={name}>
      {bars.map(({ key, name: label, percent, text, href, rows }) => {
        const [to = '/', search = ''] = href.split('?');
        return (
          <li key={key}>
            <Link to={to} search={parseSearch(search) as never} data-rows={rows}>
              <bdi className="bar-name">{label}</bdi>
              <span className="bar-track" aria-hidden="true">
                <span data-tone={tone} style={{ width: `${percent ?? 0}%` }} />
              </span>
              <span className="bar-text">{text}</span>
            </Link>
          </li>
        );
      })}
    </ol>
  );
}
