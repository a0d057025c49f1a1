/** 申诉: what units object to. */
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { paths } from '../../api/client.ts';
import { useAddress } from '../app/address.ts';
import { PageHead } from '../app/page-head.tsx';
import { answer, api } from '../data/client.ts';
import { DataTable } from '../ui/data-table.tsx';
import { ChoiceFilter } from '../ui/filters.tsx';
import { minute } from '../ui/times.ts';
import { AppealState, isAppealState } from './appeal-state.tsx';

type Appeal = paths['/api/v1/appeals']['get']['responses'][200]['content']['application/json']['items'][number];

export default function AppealsPage() {
  const { t } = useTranslation('review');
  const [{ state }] = useAddress();
  const wanted = isAppealState(state) ? { state } : {};
  return (
    <>
      <PageHead />
      <DataTable<Appeal>
        name={t('appeals.title')}
        queryKey={['appeals', wanted]}
        rowKey={({ id }) => id}
        read={(page) => answer(api.GET('/api/v1/appeals', { params: { query: { ...page, ...wanted } } }))}
        filterWords={['state']}
        filters={
          <ChoiceFilter
            word="state"
            label={t('appeals.state')}
            options={(['filed', 'upheld', 'partly', 'rejected'] as const).map((value) => ({ value, label: t(`appeals.states.${value}`) }))}
          />
        }
        empty={<p>{t('appeals.empty')}</p>}
        columns={[
          { title: t('appeals.state'), key: 'state', render: (_, one) => <AppealState state={one.state} /> },
          {
            title: t('appeals.object'),
            key: 'object',
            render: (_, { id, objectName }) => (
              <Link to="/appeals/$id" params={{ id } as never}>
                <bdi>{objectName}</bdi>
              </Link>
            ),
          },
          { title: t('appeals.about'), key: 'about', render: (_, { about }) => <bdi>{about.message ?? about.indicator}</bdi> },
          { title: t('appeals.round'), dataIndex: 'roundName', render: (name: string) => <bdi>{name}</bdi> },
          { title: t('appeals.filed'), key: 'filed', render: (_, { filedAt }) => minute(filedAt) },
        ]}
      />
    </>
  );
}
