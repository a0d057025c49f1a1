/** 佐证 of one finding, as it was frozen or as it was seen again: pictures first, else the stored page, which is never run. */
import { useQuery } from '@tanstack/react-query';
import { Button, Drawer, Image } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../data/client.ts';
import { Asked } from '../ui/asked.tsx';
import { EvidenceFrame } from '../ui/evidence-frame.tsx';
import { minute } from '../ui/times.ts';

export function Proofs({ findingId, title }: { findingId: string; title: string }) {
  const { t } = useTranslation('orders');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('proofs.open')}
      </Button>
      {isOpen && (
        <Drawer open size="large" title={<bdi>{title}</bdi>} onClose={() => setOpen(false)}>
          <Opened findingId={findingId} title={title} />
        </Drawer>
      )}
    </>
  );
}

function Opened({ findingId, title }: { findingId: string; title: string }) {
  const { t } = useTranslation('orders');
  const query = useQuery({
    queryKey: ['finding', findingId],
    queryFn: () => answer(api.GET('/api/v1/findings/{id}', { params: { path: { id: findingId } } })),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <Asked query={query}>
      {({ proofs }) => {
        const pictures = proofs.filter(({ kind }) => kind === 'screenshot');
        if (proofs.length === 0) return <p className="quiet">{t('proofs.none')}</p>;
        return (
          <div className="stack">
            {pictures.length === 0 ? (
              <EvidenceFrame src={`/api/v1/findings/${findingId}/page`} title={t('proofs.page')} />
            ) : (
              pictures.map(({ n }) => (
                <Image
                  key={n}
                  className="proof-picture"
                  src={`/api/v1/findings/${findingId}/proofs/${n}`}
                  alt={t('proofs.picture', { title })}
                />
              ))
            )}
            <p className="quiet small">
              {t('proofs.captured', { time: minute(proofs[0]!.capturedAt), sha: proofs[0]!.sha256.slice(0, 12) })}
            </p>
          </div>
        );
      }}
    </Asked>
  );
}
