/** Before a bulletin is issued: what goes out to whom, what follows from it, what still stands against it. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Alert, Button, Checkbox, Descriptions } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changing } from '../data/changing.ts';
import { answer, api } from '../data/client.ts';
import { Asked } from '../ui/asked.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { at, type Block, type Bulletin, blocksQuery, documentAddress, FORMATS, type Paper, paperQuery } from './bulletin.ts';
import { textOf } from './runs.ts';

export function Issue({ bulletin }: { bulletin: Bulletin }) {
  const blocks = useQuery(blocksQuery(bulletin));
  const paper = useQuery(paperQuery(bulletin));
  return (
    <div className="panel">
      <Asked query={blocks}>
        {(list) => <Asked query={paper}>{(data) => <Consequences bulletin={bulletin} blocks={list} paper={data} />}</Asked>}
      </Asked>
    </div>
  );
}

function Consequences({ bulletin, blocks, paper }: { bulletin: Bulletin; blocks: readonly Block[]; paper: Paper }) {
  const { t } = useTranslation('bulletin');
  const navigate = useNavigate();
  const client = useQueryClient();
  const [isRead, setRead] = useState(false);
  const { id, version, terms, errors, warnings } = bulletin;
  const open = errors + warnings;
  const issue = useMutation({
    mutationFn: () => answer(api.POST('/api/v1/bulletins/{id}/issuing', { ...at(id), headers: changing(version) })),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['bulletins'] });
      void navigate({ to: '/bulletins/$id/$tab', params: { id, tab: 'files' } as never });
    },
  });
  const words = (role: Block['role']) => textOf(blocks.find((block) => block.role === role)?.runs ?? []) || '—';
  const edition = paper.hasPublicEdition ? (
    <span className="row">
      {FORMATS.map((format) => (
        <a key={format} href={documentAddress(id, format, 'public')} download>
          {t(`formats.${format}`)}
        </a>
      ))}
    </span>
  ) : (
    t('issue.wholeIsPublic')
  );
  return (
    <div className="stack">
      <Alert type="warning" showIcon title={t('issue.what')} description={t('issue.whatNot')} />
      <Descriptions
        bordered
        size="small"
        column={1}
        items={[
          { key: 'title', label: t('fields.title'), children: <bdi>{bulletin.title}</bdi> },
          { key: 'number', label: t('fields.number'), children: terms.number ?? t('issue.nextNumber') },
          { key: 'addressees', label: t('roles.addressees'), children: <bdi>{words('addressees')}</bdi> },
          { key: 'issuedOn', label: t('terms.issuedOn'), children: terms.issuedOn },
          { key: 'deadline', label: t('terms.deadline'), children: terms.deadline ?? '—' },
          {
            key: 'annexes',
            label: t('issue.annexes'),
            children: (
              <ul>
                {paper.annexes.map(({ label, rows }) => (
                  <li key={label}>{t('issue.annex', { label, count: rows.length })}</li>
                ))}
              </ul>
            ),
          },
          { key: 'public', label: t('issue.publicEdition'), children: edition },
          {
            key: 'checker',
            label: t('checker.title'),
            children: open === 0 ? t('checker.none') : t('checker.count', { errors, warnings }),
          },
          { key: 'set', label: t('issue.resultSet'), children: <span className="mono wrap">{bulletin.resultSetHash}</span> },
        ]}
      />
      <Checkbox checked={isRead} onChange={({ target }) => setRead(target.checked)}>
        {t('issue.read')}
      </Checkbox>
      <Trouble error={issue.error} />
      <div className="row">
        <Button type="primary" disabled={!isRead || open > 0} loading={issue.isPending} onClick={() => issue.mutate()}>
          {t('issue.do')}
        </Button>
        {open > 0 && <span className="quiet">{t('issue.notNow', { count: open })}</span>}
      </div>
    </div>
  );
}
