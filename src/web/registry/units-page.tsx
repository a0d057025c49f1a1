/** 单位: the tree of organisations, and what belongs to the one that is chosen. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAddress } from '../app/address.ts';
import { PageHead } from '../app/page-head.tsx';
import UnitTree from '../app/unit-tree.tsx';
import { changing } from '../data/changing.ts';
import { answer, api } from '../data/client.ts';
import { type Organisation, useOrganisations } from '../data/organisations.ts';
import { useMay, useSession } from '../data/session.ts';
import { ActionDialog } from '../ui/action-dialog.tsx';
import { Figure } from '../ui/figure.tsx';
import { Panel } from '../ui/panel.tsx';

export default function UnitsPage() {
  const { t } = useTranslation('registry');
  const { person } = useSession();
  const organisations = useOrganisations();
  const mayWrite = useMay('organisation.write');
  const [{ unit = person.organisationId }, change] = useAddress();
  const [isAdding, setAdding] = useState(false);
  const chosen = organisations.get(unit);
  return (
    <>
      <PageHead
        actions={
          mayWrite && (
            <Button type="primary" onClick={() => setAdding(true)}>
              {t('unit.add')}
            </Button>
          )
        }
      />
      <div className="with-tree">
        <aside className="panel tree-side" aria-label={t('list.units')}>
          <UnitTree chosen={unit} onChoose={(id) => change({ unit: id === person.organisationId ? undefined : id })} height={560} />
        </aside>
        {chosen !== undefined && (
          <Panel title={<bdi>{chosen.name}</bdi>} more={<span className="quiet">{t(`unit.levels.${chosen.level}`)}</span>}>
            <Counts unit={chosen} />
          </Panel>
        )}
      </div>
      {isAdding && chosen !== undefined && <NewUnit parent={chosen} onDone={() => setAdding(false)} />}
    </>
  );
}

function Counts({ unit: { id } }: { unit: Organisation }) {
  const { t } = useTranslation('registry');
  const [maySites, mayAccounts] = [useMay('site.read'), useMay('account.read')];
  const query = { organisationId: id, limit: 1, count: true };
  const sites = useQuery({
    queryKey: ['sites', 'count', id],
    queryFn: () => answer(api.GET('/api/v1/sites', { params: { query } })),
    enabled: maySites,
  });
  const accounts = useQuery({
    queryKey: ['accounts', 'count', id],
    queryFn: () => answer(api.GET('/api/v1/accounts', { params: { query } })),
    enabled: mayAccounts,
  });
  return (
    <div className="figures">
      {sites.data && <Figure label={t('sites')} value={sites.data.total} basis={t('unit.withBelow')} href={`/sites?unit=${id}`} />}
      {accounts.data && (
        <Figure label={t('accounts')} value={accounts.data.total} basis={t('unit.withBelow')} href={`/accounts?unit=${id}`} />
      )}
    </div>
  );
}

const LEVELS = ['city', 'county', 'unit'] as const;

function NewUnit({ parent, onDone }: { parent: Organisation; onDone: () => void }) {
  const { t } = useTranslation('registry');
  const client = useQueryClient();
  const { message } = App.useApp();
  return (
    <ActionDialog<{ name: string; level: (typeof LEVELS)[number] }>
      title={t('unit.addBelow', { name: parent.name })}
      okText={t('unit.add')}
      initialValues={{ level: 'unit' }}
      act={(values) => answer(api.POST('/api/v1/organisations', { headers: changing(), body: { parentId: parent.id, ...values } }))}
      onDone={async () => {
        await client.invalidateQueries({ queryKey: ['organisations'] });
        void message.success(t('form.saved'));
      }}
      onClose={onDone}
    >
      <Form.Item name="name" label={t('unit.name')} rules={[{ required: true, message: t('form.missing', { field: t('unit.name') }) }]}>
        <Input maxLength={200} autoFocus />
      </Form.Item>
      <Form.Item name="level" label={t('unit.level')}>
        <Select options={LEVELS.map((value) => ({ value, label: t(`unit.levels.${value}`) }))} />
      </Form.Item>
    </ActionDialog>
  );
}
