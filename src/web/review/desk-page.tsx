/** 核定台: the round, whose desk, and the desk itself. */
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Segmented, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { given, useAddress } from '../app/address.ts';
import { PageHead } from '../app/page-head.tsx';
import { answer, api } from '../data/client.ts';
import { useSession } from '../data/session.ts';
import { Asked } from '../ui/asked.tsx';
import { Bench } from './bench.tsx';
import './review.css';
import type { Stage } from './desk-state.ts';
import { SettledList } from './settled-list.tsx';
import { STAGE_ACTIONS, STAGES } from './stages.ts';

export default function DeskPage() {
  const { t } = useTranslation('review');
  const { id } = useParams({ strict: false }) as { id: string };
  const [address, change] = useAddress();
  const { actions } = useSession();
  const stages = STAGES.filter((stage) => actions.includes(STAGE_ACTIONS[stage]));
  const stage = stages.find((one) => one === address.stage) ?? stages[0];
  const round = useQuery({
    queryKey: ['round', id],
    queryFn: () => answer(api.GET('/api/v1/rounds/{id}', { params: { path: { id } } })),
  });
  const filter = given({ check: address.check, organisationId: address.unit, roundObjectId: address.object });
  const { check: _, ...others } = filter;
  const queue = useQuery({
    queryKey: ['review-checks', id, stage, others],
    queryFn: () =>
      answer(api.GET('/api/v1/rounds/{id}/review-queue', { params: { path: { id }, query: { stage: stage!, limit: 1, ...others } } })),
    enabled: stage !== undefined,
  });
  return (
    <Asked query={round}>
      {({ name }) => (
        <>
          <PageHead
            name={name}
            actions={
              <>
                {stages.length > 1 && (
                  <Segmented<Stage>
                    aria-label={t('filters.stage')}
                    value={stage!}
                    onChange={(value) => change({ stage: value })}
                    options={stages.map((value) => ({ value, label: t(`stages.${value}`) }))}
                  />
                )}
                <Select
                  aria-label={t('filters.check')}
                  placeholder={t('filters.check')}
                  value={address.check ?? null}
                  allowClear
                  popupMatchSelectWidth={false}
                  onChange={(value: string | null | undefined) => change({ check: value ?? undefined })}
                  options={(queue.data?.checks ?? []).map(({ check, title, open }) => ({ value: check, label: `${title} ${open}` }))}
                />
              </>
            }
          />
          {stage === undefined ? (
            <SettledList roundId={id} />
          ) : (
            <Bench key={JSON.stringify([stage, filter])} roundId={id} filter={{ stage, ...filter }} />
          )}
        </>
      )}
    </Asked>
  );
}
