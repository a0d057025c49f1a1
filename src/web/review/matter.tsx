/** What is to be decided: the object, the clause, what the machine says, what was said before. Everything from the site is text. */
import { App, Button, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { day, minute } from '../ui/times.ts';
import type { Matter } from './desk-state.ts';

const KINDS = ['veto', 'deduct', 'bonus', 'advisory'];

export function MatterView({ matter }: { matter: Matter }) {
  const { t } = useTranslation('review');
  const { object, indicator, finding } = matter;
  return (
    <div className="matter">
      <p className="row">
        <span className={indicator.kind === 'veto' ? 'weight veto' : 'weight'}>
          {KINDS.includes(indicator.kind) ? t(`points.${indicator.kind}`) : indicator.kind}
        </span>
        <strong>{indicator.name}</strong>
        {matter.isBlind ? <Tag>{t('blind')}</Tag> : matter.needsSecond && <Tag>{t('second')}</Tag>}
      </p>
      {finding !== null && (
        <h2>
          <bdi>{finding.message}</bdi>
        </h2>
      )}
      <p className="quiet">
        <bdi>{object.name ?? '—'}</bdi> <span className="mono">{object.code}</span>
      </p>
      <dl className="facts">
        {finding !== null && (
          <>
            <Fact name={t('quote')} value={finding.quote} isQuote />
            <Fact name={t('suggestion')} value={finding.suggestion} />
            <Address name={t('url')} value={finding.url} />
            <Address name={t('target')} value={finding.target} />
            {finding.samples.length > 0 && <Fact name={t('samples')} value={finding.samples.slice(0, 5).join('；')} />}
            {(finding.count ?? 0) > 1 && <Fact name="" value={t('count', { count: finding.count })} />}
          </>
        )}
        <Fact name={t('basis')} value={indicator.clause} />
        <Fact name={t('criterion')} value={indicator.criterion} />
        <Fact name={t('look')} value={indicator.look} />
        {matter.earlier.map(({ roundName, says, byName, at, reason }) => (
          <Fact
            key={`${roundName}${at}`}
            name={t('earlier')}
            value={[roundName, t(`says.${says}`), byName, day(at), reason].filter((one) => one !== null).join(' · ')}
          />
        ))}
        {matter.memory.map(({ id, code, reason, validUntil }) => (
          <Fact key={id} name={t('memory')} value={[code, reason, validUntil].filter((one) => one !== null).join(' · ')} />
        ))}
        {matter.decisions.map(({ id, stage, says, byName, at, reason }) => (
          <Fact
            key={id}
            name={t('decisions')}
            value={[
              stage === 'blind' ? t('stages.second') : t(`stages.${stage}`, { defaultValue: stage }),
              t(`says.${says}`),
              byName,
              minute(at),
              reason,
            ]
              .filter((one) => one !== null)
              .join(' · ')}
          />
        ))}
        {matter.questions.map(({ id, text, dueAt, answer }) => (
          <Fact
            key={id}
            name={t('questions')}
            value={`${text} — ${answer ?? `${t('noAnswer')}（${t('waitsUntil', { date: day(dueAt) })}）`}`}
          />
        ))}
      </dl>
    </div>
  );
}

function Fact({ name, value, isQuote = false }: { name: string; value: string | null; isQuote?: boolean }) {
  if (value === null || value === '') return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{isQuote ? <q>{visible(value)}</q> : <bdi>{visible(value)}</bdi>}</dd>
    </div>
  );
}

/** An address of an inspected site: text to copy, never a link that leads there by a slip. */
function Address({ name, value }: { name: string; value: string | null }) {
  const { t } = useTranslation('review');
  const { message } = App.useApp();
  if (value === null || value === '') return null;
  const copy = () =>
    navigator.clipboard?.writeText(value).then(
      () => message.success(t('actions.copied')),
      () => undefined,
    );
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <bdi className="mono">{visible(value)}</bdi>{' '}
        {/* Only pages that came over a safe line may write to the clipboard; elsewhere the text is marked by hand. */}
        {navigator.clipboard !== undefined && (
          <Button size="small" onClick={() => void copy()}>
            {t('actions.copy')}
          </Button>
        )}
      </dd>
    </div>
  );
}

/** Characters that cannot be seen, or turn the direction of writing, by their number. */
const visible = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cf}]/gu, (character) =>
    character === '\n' ? ' ' : `[U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}]`,
  );
