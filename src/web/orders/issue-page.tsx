/** 下发: a frozen round is chosen, what it would make is shown object by object and may be changed, then all of it is issued at once. */
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Alert, Button, Form, Result, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAddress } from '../app/address.ts';
import { PageHead } from '../app/page-head.tsx';
import { setQuery } from '../campaign/round.ts';
import { changing } from '../data/changing.ts';
import { answer, api } from '../data/client.ts';
import { Asked } from '../ui/asked.tsx';
import { DayField } from '../ui/day-field.tsx';
import { Panel } from '../ui/panel.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { KINDS, type Order } from './orders.ts';
import { LeftOut, Planned, type Preview, type Terms } from './planned.tsx';

export default function IssuePage() {
  const { t } = useTranslation('orders');
  const [{ round }, change] = useAddress();
  const rounds = useQuery({
    queryKey: ['rounds', 'frozen'],
    queryFn: () => answer(api.GET('/api/v1/rounds', { params: { query: { state: 'frozen', limit: 200 } } })),
  });
  return (
    <>
      <PageHead />
      <div className="stack">
        <Panel title={t('issue.round')}>
          <Asked query={rounds}>
            {({ items }) =>
              items.length === 0 ? (
                <p>
                  {t('issue.noRound')} <Link to="/campaigns">{t('issue.toRounds')}</Link>
                </p>
              ) : (
                <Select
                  className="wide-choice"
                  aria-label={t('issue.round')}
                  showSearch={{ optionFilterProp: 'label' }}
                  placeholder={t('issue.choose')}
                  value={round ?? null}
                  onChange={(id: string) => change({ round: id })}
                  options={items.map(({ id, name }) => ({ value: id, label: name }))}
                />
              )
            }
          </Asked>
        </Panel>
        {round !== undefined && <OfRound key={round} roundId={round} />}
      </div>
    </>
  );
}

function OfRound({ roundId }: { roundId: string }) {
  const { t } = useTranslation('orders');
  return (
    <Asked query={useQuery(setQuery(roundId))}>
      {(set) => (set === null ? <Alert type="info" showIcon title={t('issue.noSet')} /> : <OfSet roundId={roundId} setId={set.id} />)}
    </Asked>
  );
}

function OfSet({ roundId, setId }: { roundId: string; setId: string }) {
  const { t } = useTranslation('orders');
  const client = useQueryClient();
  const navigate = useNavigate();
  const [terms, setTerms] = useState<Terms>({ kinds: {}, dueOn: {} });
  const preview = useQuery({
    queryKey: ['order-preview', setId, terms],
    queryFn: () => answer(api.POST('/api/v1/result-sets/{id}/order-preview', { params: { path: { id: setId } }, body: terms })),
    placeholderData: keepPreviousData,
    // What is issued is what was seen: never an old one from the shelf.
    staleTime: 0,
  });
  const issue = useMutation({
    mutationFn: ({ digest }: Preview) =>
      answer(
        api.POST('/api/v1/result-sets/{id}/orders', { params: { path: { id: setId } }, headers: changing(), body: { ...terms, digest } }),
      ),
    onSuccess: () => client.invalidateQueries({ queryKey: ['orders'] }),
    onError: () => preview.refetch(),
  });
  const choose = (roundObjectId: string, kind: Order['kind'] | null) =>
    setTerms((before) => ({ ...before, kinds: { ...before.kinds, [roundObjectId]: kind } }));
  const setDue = (kind: Order['kind'], day: string | null) =>
    setTerms(({ kinds, dueOn: { [kind]: _, ...others } }) => ({ kinds, dueOn: day === null ? others : { ...others, [kind]: day } }));
  if (issue.data !== undefined) {
    const { made, first, last, carried } = issue.data;
    return (
      <Result
        status="success"
        title={t('issue.done', { count: made, first, last })}
        subTitle={carried === 0 ? undefined : t('issue.carried', { count: carried })}
        extra={
          <Button type="primary" onClick={() => void navigate({ to: '/orders', search: { roundId } as never })}>
            {t('issue.see')}
          </Button>
        }
      />
    );
  }
  return (
    <Asked query={preview}>
      {(plan) => {
        const units = new Set(plan.orders.map(({ unit }) => unit.id)).size;
        return (
          <>
            <Panel title={t('issue.preview', { count: plan.orders.length })}>
              <div className="stack">
                {plan.warnings.map((warning) => (
                  <Alert key={warning} type="warning" showIcon title={warning} />
                ))}
                <Form layout="inline" component="div">
                  {KINDS.filter((kind) => plan.orders.some((order) => order.kind === kind)).map((kind) => (
                    <Form.Item key={kind} label={t('issue.dueOn', { kind: t(`kinds.${kind}`) })} htmlFor={`due-${kind}`}>
                      <DayField
                        id={`due-${kind}`}
                        value={terms.dueOn[kind] ?? plan.orders.find((order) => order.kind === kind)!.dueOn}
                        onChange={(day) => setDue(kind, day)}
                      />
                    </Form.Item>
                  ))}
                </Form>
                <Planned orders={plan.orders} onChoose={choose} isOld={preview.isPlaceholderData} />
                <Trouble error={issue.error} />
                <div className="row">
                  <Button
                    type="primary"
                    loading={issue.isPending}
                    disabled={plan.orders.length === 0 || preview.isPlaceholderData || preview.isFetching}
                    onClick={() => issue.mutate(plan)}
                  >
                    {t('issue.issue', { count: plan.orders.length })}
                  </Button>
                  <span className="quiet">
                    {plan.orders.length === 0 ? t('issue.nothing') : t('issue.consequence', { units, count: plan.orders.length })}
                  </span>
                </div>
              </div>
            </Panel>
            {plan.leftOut.length > 0 && <LeftOut objects={plan.leftOut} onChoose={choose} />}
          </>
        );
      }}
    </Asked>
  );
}
