/** The door: a page of its own, with one thing to do. */
import { type ReactNode, useEffect } from 'react';
import { Brand } from '../app/brand.tsx';

export function Door({ title, what, children }: { title: string; what: string; children: ReactNode }) {
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <div className="door">
      <main>
        <div className="brand">
          <Brand size={40} />
          <div>
            <h1>{title}</h1>
            <p className="quiet">{what}</p>
          </div>
        </div>
        {children}
      </main>
    </div>
  );
}
