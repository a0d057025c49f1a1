/** Import of a programme's table: export it, fill it in, choose it, look, confirm. */
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../app/page-head.tsx';
import { changing } from '../data/changing.ts';
import { answer, api } from '../data/client.ts';
import { useOrganisations } from '../data/organisations.ts';
import { Asked } from '../ui/asked.tsx';
import type { ImportSource } from '../ui/import-source.ts';
import { ImportFile, ImportPreview } from '../ui/stored-import.tsx';
import { daysText } from './days-text.ts';
import { type Programme, type ProgrammeUnit, programmeQuery } from './programmes.ts';

export default function ImportPage() {
  const { t } = useTranslation('programmes');
  const navigate = useNavigate();
  const { id, importId } = useParams({ strict: false }) as { id: string; importId?: string };
  return (
    <Asked query={useQuery(programmeQuery(id))}>
      {(programme) => (
        <>
          <PageHead name={t('importing.of', { name: programme.name })} />
          {importId !== undefined ? (
            <Preview programme={programme} id={importId} />
          ) : (
            <ImportFile
              address={`/api/v1/programmes/${id}/imports`}
              hint={t('importing.hint')}
              onStored={(stored) => void navigate({ to: '/programmes/$id/import/$importId', params: { id, importId: stored } as never })}
            >
              <Button href={`/api/v1/programmes/${id}/table`} download>
                {t('importing.template')}
              </Button>
            </ImportFile>
          )}
        </>
      )}
    </Asked>
  );
}

function Preview({ programme, id }: { programme: Programme; id: string }) {
  const { t } = useTranslation('programmes');
  const { t: shell } = useTranslation('app');
  const organisations = useOrganisations();
  const at = (one: string) => ({ params: { path: { id: one } } });
  const source: ImportSource = {
    path: 'programme-imports',
    one: (one) => answer(api.GET('/api/v1/programme-imports/{id}', at(one))),
    rows: (one, query) => answer(api.GET('/api/v1/programme-imports/{id}/rows', { params: { path: { id: one }, query } })),
    apply: (one, body) => answer(api.POST('/api/v1/programme-imports/{id}/application', { ...at(one), headers: changing(), body })),
    fieldName: (field) => t(`fields.${field}`, { defaultValue: field }),
    show: (field, value) => <bdi>{shown(field, value)}</bdi>,
  };
  const shown = (field: string, value: unknown): string => {
    if (value === null || value === undefined || value === '') return '—';
    if (field === 'organisationId') return organisations.get(String(value))?.name ?? '—';
    if (field === 'stages') return daysText(value as ProgrammeUnit['stages'], programme.stages, t);
    return field === 'isIn' ? t(value === true ? 'page.isIn' : 'page.notIn') : String(value);
  };
  return (
    <ImportPreview
      source={source}
      id={id}
      see={() => (
        <Link to="/programmes/$id" params={{ id: programme.id } as never}>
          {t('importing.see')}
        </Link>
      )}
      other={() => (
        <Link to="/programmes/$id/import" params={{ id: programme.id } as never}>
          {shell('importing.other')}
        </Link>
      )}
    />
  );
}
