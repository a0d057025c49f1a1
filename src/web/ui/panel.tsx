/** A part of a page with its heading. */
import { type ReactNode, useId } from 'react';

export interface PanelProps {
  title: ReactNode;
  /** Right of the heading. */
  more?: ReactNode;
  children: ReactNode;
}

export function Panel({ title, more, children }: PanelProps) {
  const id = useId();
  return (
    <section className="panel" aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {more !== undefined && <div className="more row">{more}</div>}
      </header>
      {children}
    </section>
  );
}
