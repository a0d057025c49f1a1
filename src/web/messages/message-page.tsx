/** One message: what was said, its clocks, what the machine found on that page, what happened so far. */
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Alert, Descriptions, Timeline } from 'antd';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../app/page-head.tsx';
import { answer, api } from '../data/client.ts';
import { useMay } from '../data/session.ts';
import { Address } from '../ui/address.tsx';
import { Asked } from '../ui/asked.tsx';
import { Outcome } from '../ui/outcome.tsx';
import { Panel } from '../ui/panel.tsx';
import { Clocks } from './clocks.tsx';
import { Left } from './left.tsx';
import { MessageActs } from './message-acts.tsx';
import './messages.css';
import { type Message, messageQuery, STATE_TONES } from './messages.ts';
import { RelatedFindings } from './related-findings.tsx';
import { Reporter } from './reporter.tsx';

export default function MessagePage() {
  const { id } = useParams({ strict: false }) as { id: string };
  return <Asked query={useQuery(messageQuery(id))}>{(message) => <Opened key={message.id} message={message} />}</Asked>;
}

function Opened({ message }: { message: Message }) {
  const { t } = useTranslation('messages');
  const mayReadFindings = useMay('finding.read');
  return (
    <>
      <PageHead
        name={message.title}
        beside={
          <>
            <Outcome tone={STATE_TONES[message.state]}>{t(`states.${message.state}`)}</Outcome>
            <Left message={message} />
          </>
        }
      />
      <div className="message-sides">
        <div className="stack">
          {message.warning !== null && <Alert type="warning" showIcon title={message.warning} />}
          {message.mergedInto !== null && (
            <Alert
              type="info"
              showIcon
              title={
                <Link to="/messages/$id" params={{ id: message.mergedInto } as never}>
                  {t('page.mergedInto')}
                </Link>
              }
            />
          )}
          <Panel title={t('page.said')}>
            <p className="message-text">
              <bdi>{message.text === '' ? '—' : message.text}</bdi>
            </p>
          </Panel>
          {message.answer !== null && (
            <Panel
              title={t('page.answer')}
              more={message.conclusion !== null && <Outcome tone="plain">{t(`conclusions.${message.conclusion}`)}</Outcome>}
            >
              <p className="message-text">
                <bdi>{message.answer}</bdi>
              </p>
            </Panel>
          )}
          {mayReadFindings && message.siteId !== null && <RelatedFindings message={message} />}
        </div>
        <div className="stack">
          <MessageActs message={message} />
          <Facts message={message} />
          <Clocks terms={message.terms} />
          <History message={message} />
        </div>
      </div>
    </>
  );
}

function Facts({ message }: { message: Message }) {
  const { t } = useTranslation('messages');
  const items = [
    { label: t('fields.channel'), children: <bdi>{message.channelName}</bdi> },
    { label: t('fields.number'), children: <bdi>{message.number ?? '—'}</bdi> },
    { label: t('fields.kind'), children: message.kind === null ? '—' : t(`kinds.${message.kind}`) },
    { label: t('fields.receivedOn'), children: message.receivedOn },
    { label: t('fields.holder'), children: <bdi>{message.organisationName}</bdi> },
    {
      label: t('fields.site'),
      children:
        message.siteId === null ? (
          '—'
        ) : (
          <Link to="/sites/$id" params={{ id: message.siteId } as never}>
            <bdi>{message.siteName}</bdi>
          </Link>
        ),
    },
    { label: t('fields.url'), children: message.url === null ? '—' : <Address url={message.url} /> },
    { label: t('fields.reporter'), children: <Reporter message={message} /> },
  ];
  return (
    <Panel title={t('page.facts')}>
      <Descriptions column={1} size="small" items={items} />
    </Panel>
  );
}

function History({ message: { id, version } }: { message: Message }) {
  const { t } = useTranslation('messages');
  const query = useQuery({
    queryKey: ['messages', id, 'history', version],
    queryFn: () => answer(api.GET('/api/v1/messages/{id}/history', { params: { path: { id } } })),
  });
  return (
    <Panel title={t('page.history')}>
      <Asked query={query}>
        {({ items }) => (
          <Timeline
            items={items.toReversed().map(({ move, on, organisationName, byName, text, at }, place) => ({
              key: `${at} ${place}`,
              content: (
                <>
                  <strong>{t(`events.${move}`)}</strong> <span className="quiet small">{on}</span>
                  <div className="quiet small">
                    <bdi>
                      {organisationName} {byName}
                    </bdi>
                  </div>
                  {text !== null && (
                    <div className="wrap small">
                      <bdi>{text}</bdi>
                    </div>
                  )}
                </>
              ),
            }))}
          />
        )}
      </Asked>
    </Panel>
  );
}
