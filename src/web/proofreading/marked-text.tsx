/** The text as it was read, each mark with its number; the chosen one comes into sight. */
import { Link } from '@tanstack/react-router';
import { memo, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { stretchesOf } from './marks.ts';
import type { Proofreading } from './proofreading.ts';

export const MarkedText = memo(function MarkedText({ one, chosen }: { one: Proofreading; chosen: number | null }) {
  const { t } = useTranslation('proofreading');
  const { text, findings, decisions } = one;
  const stretches = useMemo(() => stretchesOf(text, findings), [text, findings]);
  const said = new Map(decisions.map(({ mark, says }) => [mark, says]));
  useEffect(() => {
    if (chosen !== null) document.getElementById(`mark-${chosen}`)?.scrollIntoView({ block: 'center' });
  }, [chosen]);
  return (
    <section className="panel proof-text" aria-label={t('text')}>
      {stretches.map(({ start, text: words, mark }) =>
        mark === null ? (
          <bdi key={start}>{words}</bdi>
        ) : (
          <Link
            key={start}
            id={`mark-${mark}`}
            to="."
            search={((before: object) => ({ ...before, mark: String(mark) })) as never}
            resetScroll={false}
            className="proof-mark"
            data-number={mark + 1}
            data-severity={findings[mark]!.severity}
            data-said={said.get(mark) ?? 'open'}
            aria-label={t('mark', { number: mark + 1, quote: findings[mark]!.quote })}
          >
            {words}
          </Link>
        ),
      )}
    </section>
  );
});
