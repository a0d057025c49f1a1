/** 佐证 beside the matter: the picture with the place marked, the stored page (never run), the sentence. */
import { queryOptions, useQuery } from '@tanstack/react-query';
import { Button, Image, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { answer, api, queries } from '../data/client.ts';
import { Asked } from '../ui/asked.tsx';
import { EvidenceFrame } from '../ui/evidence-frame.tsx';
import { minute } from '../ui/times.ts';
import type { Matter } from './desk-state.ts';

export type EvidenceTab = 'picture' | 'page' | 'passage';
const TABS: readonly EvidenceTab[] = ['picture', 'page', 'passage'];

const findingQuery = (id: string) =>
  queryOptions({
    queryKey: ['finding', id],
    queryFn: () => answer(api.GET('/api/v1/findings/{id}', { params: { path: { id } } })),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** A finding with its proofs; asked for nothing when null. */
export const useFinding = (id: string | null) => useQuery({ ...findingQuery(id ?? ''), enabled: id !== null });

const proofAddress = (id: string, n: number) => `/api/v1/findings/${id}/proofs/${n}`;

/** Fetches what the next matter will show. */
export function prefetchEvidence(id: string): void {
  void queries.prefetchQuery(findingQuery(id)).then(() => {
    const shot = queries.getQueryData(findingQuery(id).queryKey)?.proofs.find(({ kind }) => kind === 'screenshot');
    if (shot !== undefined) new globalThis.Image().src = proofAddress(id, shot.n);
  });
}

export function Evidence({ matter, tab, onTab }: { matter: Matter; tab: EvidenceTab; onTab: (tab: EvidenceTab) => void }) {
  const { t } = useTranslation('review');
  const { finding, stored } = matter;
  const query = useFinding(finding?.id ?? null);
  return (
    <section className="panel" aria-label={t('evidence.title')}>
      {finding === null ? (
        <p className="quiet">{t('evidence.whole')}</p>
      ) : (
        <div className="stack">
          <div className="row">
            <Segmented<EvidenceTab>
              aria-label={t('evidence.title')}
              value={tab}
              onChange={onTab}
              options={TABS.map((value) => ({ value, label: t(`evidence.${value}`) }))}
            />
            {stored.evidenceSha256 !== null && (
              <Button href={`/api/v1/inspections/${stored.inspectionId}/evidence`}>{t('actions.download')}</Button>
            )}
          </div>
          <Asked query={query}>
            {({ proofs }) => {
              const shot = proofs.find(({ kind }) => kind === 'screenshot');
              const proof = shot ?? proofs[0];
              return (
                <>
                  {tab === 'picture' &&
                    (shot === undefined ? (
                      <p className="quiet">{t('evidence.none')}</p>
                    ) : (
                      <Image
                        className="evidence-picture"
                        src={proofAddress(finding.id, shot.n)}
                        alt={t('evidence.pictureAlt', { name: matter.object.name ?? '' })}
                      />
                    ))}
                  {tab === 'page' && <EvidenceFrame src={`/api/v1/findings/${finding.id}/page`} title={t('evidence.page')} />}
                  {tab === 'passage' && <Passage id={finding.id} />}
                  {proof !== undefined && (
                    <p className="quiet small">
                      {t('evidence.captured', { time: minute(proof.capturedAt) })} ·{' '}
                      <span className="mono">{t('evidence.sha', { sha: `${proof.sha256.slice(0, 12)}…` })}</span>
                    </p>
                  )}
                </>
              );
            }}
          </Asked>
        </div>
      )}
    </section>
  );
}

function Passage({ id }: { id: string }) {
  const { t } = useTranslation('review');
  const query = useQuery({
    queryKey: ['passage', id],
    queryFn: () => answer(api.GET('/api/v1/findings/{id}/passage', { params: { path: { id } } })),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <Asked query={query}>
      {({ passage }) =>
        passage === null ? (
          <p className="quiet">{t('evidence.noPassage')}</p>
        ) : (
          <p className="passage">
            <bdi>
              {passage.text.slice(0, passage.start)}
              <mark>{passage.text.slice(passage.start, passage.end)}</mark>
              {passage.text.slice(passage.end)}
            </bdi>
          </p>
        )
      }
    </Asked>
  );
}
