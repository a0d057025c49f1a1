/** What is done with a bulletin as a whole. */
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changing } from '../data/changing.ts';
import { answer, api } from '../data/client.ts';
import { useMay } from '../data/session.ts';
import { ActionDialog } from '../ui/action-dialog.tsx';
import { at, type Bulletin, documentAddress, FORMATS } from './bulletin.ts';
import { TermsFields, type TermsValues, termsOf } from './terms-fields.tsx';

type Asked = 'terms' | 'recomposition' | 'withdrawal' | 'correction';

export function BulletinActions({ bulletin }: { bulletin: Bulletin }) {
  const { t } = useTranslation('bulletin');
  const navigate = useNavigate();
  const client = useQueryClient();
  const mayWrite = useMay('bulletin.write');
  const mayIssue = useMay('bulletin.issue');
  const [asked, setAsked] = useState<Asked | null>(null);
  const { id, state, version, terms, errors, warnings } = bulletin;
  const isDraft = state === 'draft';
  const open = errors + warnings;
  const again = () => client.invalidateQueries({ queryKey: ['bulletins'] });
  const close = () => setAsked(null);
  const move = (path: 'recomposition' | 'withdrawal') =>
    answer(api.POST(`/api/v1/bulletins/{id}/${path}`, { ...at(id), headers: changing(version) }));
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: FORMATS.map((format) => ({
            key: format,
            label: (
              <a href={documentAddress(id, format)} download>
                {t(`formats.${format}`)}
              </a>
            ),
          })),
        }}
      >
        <Button>{t('download')}</Button>
      </Dropdown>
      {isDraft && mayWrite && (
        <>
          <Button onClick={() => setAsked('terms')}>{t('terms.title')}</Button>
          <Dropdown
            trigger={['click']}
            menu={{
              items: (['recomposition', 'withdrawal'] as const).map((key) => ({
                key,
                label: t(`${key}.title`),
                danger: key === 'withdrawal',
              })),
              onClick: ({ key }) => setAsked(key as Asked),
            }}
          >
            <Button>{t('more')}</Button>
          </Dropdown>
        </>
      )}
      {isDraft && mayIssue && (
        <>
          {open > 0 && <span className="quiet">{t('issue.notNow', { count: open })}</span>}
          <Button
            type="primary"
            disabled={open > 0}
            onClick={() => void navigate({ to: '/bulletins/$id/$tab', params: { id, tab: 'issue' } as never })}
          >
            {t('issue.title')}
          </Button>
        </>
      )}
      {state === 'issued' && mayWrite && bulletin.correctedById === null && (
        <Button onClick={() => setAsked('correction')}>{t('correction.title')}</Button>
      )}
      {asked === 'terms' && (
        <ActionDialog<TermsValues>
          title={t('terms.title')}
          okText={t('terms.save')}
          initialValues={terms}
          act={(values) =>
            answer(api.PUT('/api/v1/bulletins/{id}/terms', { ...at(id), headers: changing(version), body: termsOf(values) }))
          }
          onDone={again}
          onClose={() => {
            close();
            void again();
          }}
        >
          <p className="quiet">{t('terms.what')}</p>
          <TermsFields />
        </ActionDialog>
      )}
      {(asked === 'recomposition' || asked === 'withdrawal') && (
        <ActionDialog title={t(`${asked}.title`)} okText={t(`${asked}.do`)} danger act={() => move(asked)} onDone={again} onClose={close}>
          <p>{t(`${asked}.what`)}</p>
        </ActionDialog>
      )}
      {asked === 'correction' && (
        <ActionDialog<TermsValues, Bulletin>
          title={t('correction.title')}
          okText={t('correction.do')}
          initialValues={{ ...terms, number: null, printedOn: null }}
          act={(values) =>
            answer(api.POST('/api/v1/bulletins/{id}/correction', { ...at(id), headers: changing(), body: { terms: termsOf(values) } }))
          }
          onDone={async (made) => {
            await again();
            void navigate({ to: '/bulletins/$id', params: { id: made.id } as never });
          }}
          onClose={close}
        >
          <p>{t('correction.what')}</p>
          <TermsFields />
        </ActionDialog>
      )}
    </>
  );
}
