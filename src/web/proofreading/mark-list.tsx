/** The marks beside the text: what each says, what should stand there, what its author says of it. */
import { Link } from '@tanstack/react-router';
import { Button, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { oneOf, useAddress } from '../app/address.ts';
import { Outcome } from '../ui/outcome.tsx';
import { type Proofreading, SEVERITIES, SEVERITY_TONES } from './proofreading.ts';

export interface MarkListProps {
  one: Proofreading;
  chosen: number | null;
  isBusy: boolean;
  onAccept: (place: number) => void;
  onIgnore: (place: number) => void;
  onUndo: () => void;
}

export function MarkList({ one, chosen, isBusy, onAccept, onIgnore, onUndo }: MarkListProps) {
  const { t } = useTranslation('proofreading');
  const [address, change] = useAddress();
  const { findings, decisions, allowed, counts } = one;
  const severity = oneOf(SEVERITIES, address.severity);
  const said = new Map(decisions.map((decision) => [decision.mark, decision]));
  const shown = findings.flatMap((mark, place) => (severity === undefined || mark.severity === severity ? [{ mark, place }] : []));
  return (
    <aside className="panel proof-marks" aria-label={t('marks')}>
      <div className="stack">
        <Segmented
          size="small"
          aria-label={t('bySeverity')}
          value={severity ?? 'all'}
          onChange={(value) => change({ severity: value === 'all' ? undefined : value })}
          options={[
            { value: 'all', label: t('all', { count: findings.length }) },
            ...SEVERITIES.map((value) => ({ value, label: t('of', { severity: t(`severities.${value}`), count: counts[value] }) })),
          ]}
        />
        <p role="status">
          {t('progress', {
            accepted: decisions.filter(({ says }) => says === 'accept').length,
            ignored: decisions.filter(({ says }) => says === 'ignore').length,
            open: counts.open,
          })}
        </p>
        <ol className="lines">
          {shown.map(({ mark, place }) => {
            const decision = said.get(place);
            return (
              <li key={place} className="proof-item" data-chosen={chosen === place}>
                <Link to="." search={((before: object) => ({ ...before, mark: String(place) })) as never} resetScroll={false}>
                  {place + 1}
                </Link>
                <Outcome tone={SEVERITY_TONES[mark.severity]}>{t(`kinds.${mark.kind}`)}</Outcome>
                <span>
                  <bdi className="proof-quote">{mark.quote}</bdi>
                  {mark.suggestion !== null && (
                    <>
                      <span aria-hidden="true"> → </span>
                      <bdi className="proof-suggestion">{mark.suggestion}</bdi>
                    </>
                  )}
                </span>
                <bdi className="quiet">{mark.message}</bdi>
                {decision === undefined ? (
                  <span className="row">
                    <Button size="small" type="primary" disabled={isBusy} onClick={() => onAccept(place)}>
                      {t(mark.suggestion === null ? 'acceptPlain' : 'accept')}
                    </Button>
                    <Button size="small" disabled={isBusy} onClick={() => onIgnore(place)}>
                      {t('ignore')}
                    </Button>
                  </span>
                ) : (
                  <span className="quiet">
                    {t(`said.${decision.says}`)}
                    {decision.reason !== null && t('because', { reason: decision.reason })}
                  </span>
                )}
              </li>
            );
          })}
        </ol>
        {allowed.length > 0 && (
          <section>
            <h2>{t('allowed', { count: allowed.length })}</h2>
            <ul className="lines">
              {allowed.map(({ start, quote, allowed: { reason, by } }) => (
                <li key={start}>
                  <bdi>{quote}</bdi>
                  <bdi className="quiet">{t('allowedBy', { reason, by })}</bdi>
                </li>
              ))}
            </ul>
          </section>
        )}
        <div className="row">
          <Button size="small" disabled={isBusy || decisions.length === 0} onClick={onUndo}>
            {t('undo')}
          </Button>
        </div>
        <p className="quiet small">{t('keys')}</p>
      </div>
    </aside>
  );
}
