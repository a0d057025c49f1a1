/** Begins the web app. */
import './app/style.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';
import { applyPreferences, preferences } from './app/preferences.ts';
import { router } from './app/router.tsx';
import { Surroundings } from './app/surroundings.tsx';
import { startWords } from './app/words.ts';
import { queries } from './data/client.ts';

applyPreferences();
await startWords(preferences().language);
createRoot(document.getElementById('root')!).render(
  <QueryClientProvider client={queries}>
    <Surroundings>
      <RouterProvider router={router} />
    </Surroundings>
  </QueryClientProvider>,
);
