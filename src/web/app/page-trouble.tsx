/** In place of a page that could not be shown. */
import type { ErrorComponentProps } from '@tanstack/react-router';
import { Trouble } from '../ui/trouble.tsx';

export function PageTrouble({ error, reset }: ErrorComponentProps) {
  return (
    <div className="band">
      <Trouble error={error} onRetry={reset} />
    </div>
  );
}
