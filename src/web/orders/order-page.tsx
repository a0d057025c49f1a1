/** One order: what has to be corrected beside what was seen since, what the person may do, what happened so far. */
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Alert, Button, Descriptions, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../app/page-head.tsx';
import { useMay } from '../data/session.ts';
import { Asked } from '../ui/asked.tsx';
import { Outcome } from '../ui/outcome.tsx';
import { Panel } from '../ui/panel.tsx';
import { minute } from '../ui/times.ts';
import { AnswerForm } from './answer-form.tsx';
import { Clock } from './clock.tsx';
import { FindingCard } from './finding-card.tsx';
import { History } from './history.tsx';
import { OrderActs } from './order-acts.tsx';
import './orders.css';
import { type OpenedOrder, orderQuery, STATE_TONES } from './orders.ts';
import { useOffers, useSide } from './use-offers.ts';

/** The machine looks again by itself: the page looks whether it has. */
const RECHECK_MS = 10_000;

export default function OrderPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const query = useQuery({ ...orderQuery(id), refetchInterval: ({ state: { data } }) => (isBeingChecked(data) ? RECHECK_MS : false) });
  return <Asked query={query}>{(order) => <Opened key={order.id} order={order} />}</Asked>;
}

const isBeingChecked = (order: OpenedOrder | undefined) => order?.rechecks.some(({ concludedAt }) => concludedAt === null) === true;

function Opened({ order }: { order: OpenedOrder }) {
  const { t } = useTranslation('orders');
  const isAnswering = useOffers()(order).includes('answer');
  const isChecker = useMay('order.check');
  const side = useSide(order);
  const mayDecide = isChecker && (side === 'office' || side === 'between') && order.moves.includes('decide');
  return (
    <>
      <PageHead
        name={t('page.name', { number: order.number, name: order.object.name })}
        beside={
          <>
            <Outcome tone={STATE_TONES[order.state]}>{t(`states.${order.state}`)}</Outcome>
            <Clock order={order} />
          </>
        }
        actions={<Downloads order={order} />}
      />
      <div className="order-sides">
        <div className="stack order-main">
          <Notes order={order} />
          {isAnswering ? (
            <AnswerForm order={order} />
          ) : (
            order.findingList.map((finding, place) => (
              <FindingCard
                key={finding.id}
                order={order}
                finding={finding}
                place={place + 1}
                mayDecide={mayDecide && finding.appeal?.state !== 'upheld'}
              />
            ))
          )}
        </div>
        <div className="stack order-acts-side">
          <OrderActs order={order} />
          <Facts order={order} />
        </div>
        <div className="order-history">
          <History order={order} />
        </div>
      </div>
    </>
  );
}

function Downloads({ order }: { order: OpenedOrder }) {
  const { t } = useTranslation('orders');
  const mayReadResult = useMay('result.read');
  const region = order.intermediate ?? order.unit;
  return (
    <>
      <Button href={`/api/v1/orders/${order.id}/report-document`} download>
        {t('page.report')}
      </Button>
      {mayReadResult && (
        <>
          <Button href={`/api/v1/result-sets/${order.resultSetId}/results/${order.object.roundObjectId}/report-page`} target="_blank">
            {t('page.reportPage')}
          </Button>
          <Button href={`/api/v1/result-sets/${order.resultSetId}/reports?organisationId=${region.id}`} download>
            {t('page.bundle', { name: region.name })}
          </Button>
        </>
      )}
    </>
  );
}

/** What somebody should know before anything else. */
function Notes({ order }: { order: OpenedOrder }) {
  const { t } = useTranslation('orders');
  const remark = order.answers.findLast(({ sentAt }) => sentAt !== null)?.remark ?? null;
  const returned = order.state === 'returned' ? order.history.findLast(({ action }) => action === 'return')?.reason : null;
  return (
    <>
      {returned && <Alert type="error" showIcon title={t('page.returned')} description={<bdi>{returned}</bdi>} />}
      {order.askedExtension !== null && (
        <Alert
          type="warning"
          showIcon
          title={t('page.asked', { day: order.askedExtension.until })}
          description={<bdi>{order.askedExtension.reason}</bdi>}
        />
      )}
      {order.unknownYear !== null && <Alert type="warning" showIcon title={t('page.unknownYear', { year: order.unknownYear })} />}
      {isBeingChecked(order) && <Alert type="info" showIcon role="status" title={t('page.checking')} />}
      {remark !== null && <Alert type="info" title={t('page.remark')} description={<bdi>{remark}</bdi>} />}
    </>
  );
}

function Facts({ order }: { order: OpenedOrder }) {
  const { t } = useTranslation('orders');
  const last = order.rechecks.findLast(({ concludedAt }) => concludedAt !== null);
  const place = order.object.kind === 'site' ? '/sites/$id' : '/accounts/$id';
  const items = [
    { label: t('fields.kind'), children: t(`kinds.${order.kind}`) },
    {
      label: t('fields.object'),
      children: (
        <Link to={place} params={{ id: order.object.recordId } as never}>
          <bdi>{order.object.name}</bdi>
        </Link>
      ),
    },
    { label: t('fields.unit'), children: <bdi>{order.unit.name}</bdi> },
    ...(order.intermediate === null ? [] : [{ label: t('fields.intermediate'), children: <bdi>{order.intermediate.name}</bdi> }]),
    { label: t('fields.office'), children: <bdi>{order.office.name}</bdi> },
    { label: t('fields.round'), children: <bdi>{order.round.name}</bdi> },
    { label: t('fields.issuedOn'), children: order.issuedOn },
    { label: t('fields.dueOn'), children: order.dueOn },
    { label: t('fields.findings'), children: t('page.settled', order.findings) },
    ...(order.escalation === null
      ? []
      : [{ label: t('fields.escalation'), children: <Tag color="error">{t(`escalations.${order.escalation}`)}</Tag> }]),
    ...(last === undefined
      ? []
      : [
          { label: t('fields.recheckedAt'), children: minute(last.concludedAt) },
          ...(last.pages === null ? [] : [{ label: t('fields.pages'), children: t('page.pages', last.pages) }]),
        ]),
  ];
  return (
    <Panel
      title={t('page.facts')}
      more={
        <>
          {order.previousOrderId !== null && (
            <Link to="/orders/$id" params={{ id: order.previousOrderId } as never}>
              {t('page.previous')}
            </Link>
          )}
          {order.nextOrderId !== null && (
            <Link to="/orders/$id" params={{ id: order.nextOrderId } as never}>
              {t('page.next')}
            </Link>
          )}
        </>
      }
    >
      <Descriptions column={1} size="small" items={items} />
    </Panel>
  );
}
