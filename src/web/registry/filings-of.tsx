/** Filings, of one record or all in sight, with their decision where somebody may decide. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { given, oneOf, useAddress } from '../app/address.ts';
import { answer, api } from '../data/client.ts';
import { useMay } from '../data/session.ts';
import { DataTable } from '../ui/data-table.tsx';
import { ChoiceFilter } from '../ui/filters.tsx';
import { Outcome, type Tone } from '../ui/outcome.tsx';
import { minute } from '../ui/times.ts';
import { useTroubleLine } from '../ui/trouble.tsx';
import type { Filing } from './records.ts';

const STATES = ['filed', 'approved', 'refused', 'withdrawn'] as const;
const TONES: Record<Filing['state'], Tone> = { filed: 'wait', approved: 'good', refused: 'bad', withdrawn: 'none' };

/** `of` left out: all in sight, each with the way to its record. */
export function FilingsOf({ of }: { of?: { siteId: string } | { accountId: string } }) {
  const { t } = useTranslation('registry');
  const [{ filing: state }] = useAddress();
  const client = useQueryClient();
  const { message } = App.useApp();
  const line = useTroubleLine();
  const mayDecide = useMay('filing.decide');
  const decide = useMutation({
    mutationFn: ({ id, approve }: { id: string; approve: boolean }) =>
      answer(api.POST('/api/v1/filings/{id}/decision', { params: { path: { id } }, body: { approve } })),
    onSuccess: () => client.invalidateQueries(),
    onError: (error) => void message.error(line(error)),
  });
  const wanted = given({ state: oneOf(STATES, state) });
  return (
    <DataTable<Filing>
      name={t('filings')}
      rowKey={({ id }) => id}
      queryKey={['filings', of, wanted]}
      read={(page) => answer(api.GET('/api/v1/filings', { params: { query: { ...page, ...of, ...wanted } } }))}
      filterWords={['filing']}
      filters={
        <ChoiceFilter
          word="filing"
          label={t('fields.state')}
          options={STATES.map((value) => ({ value, label: t(`filing.states.${value}`) }))}
        />
      }
      empty={<p>{t('filing.empty')}</p>}
      columns={[
        { title: t('filing.kind'), render: (_, { kind }) => t(`filing.kinds.${kind}`) },
        { title: t('fields.state'), render: (_, row) => <Outcome tone={TONES[row.state]}>{t(`filing.states.${row.state}`)}</Outcome> },
        { title: t('filing.times'), render: (_, row) => `${minute(row.beginsAt)} – ${minute(row.endsAt)}` },
        { title: t('filing.reason'), width: 260, render: (_, { reason }) => <bdi>{reason}</bdi> },
        { title: t('filing.by'), render: (_, row) => t('changed', { at: minute(row.filedAt), by: row.filedByName }) },
        {
          title: t('filing.decision'),
          render: (_, row) => (row.decidedAt === null ? '—' : t('changed', { at: minute(row.decidedAt), by: row.decidedByName ?? '' })),
        },
        ...(of === undefined
          ? [
              {
                title: t('filing.record'),
                render: (_: unknown, { siteId, accountId }: Filing) => (
                  <Link to={siteId === null ? '/accounts/$id' : '/sites/$id'} params={{ id: siteId ?? accountId } as never}>
                    {t('filing.open')}
                  </Link>
                ),
              },
            ]
          : []),
        ...(mayDecide
          ? [
              {
                title: t('filing.actions'),
                render: (_: unknown, { id, state: at }: Filing) =>
                  at === 'filed' && (
                    <span className="row">
                      <Button size="small" onClick={() => decide.mutate({ id, approve: true })}>
                        {t('filing.approve')}
                      </Button>
                      <Button size="small" onClick={() => decide.mutate({ id, approve: false })}>
                        {t('filing.refuse')}
                      </Button>
                    </span>
                  ),
              },
            ]
          : []),
      ]}
    />
  );
}
