/** The unit that everything below is narrowed to. It stands in the address. */
import { BankOutlined, DownOutlined } from '@ant-design/icons';
import { Popover } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useOrganisations } from '../data/organisations.ts';
import { useSession } from '../data/session.ts';
import { useAddress } from './address.ts';

const UnitTree = lazy(() => import('./unit-tree.tsx'));

export function UnitChooser() {
  const { t } = useTranslation('app');
  const { person } = useSession();
  const organisations = useOrganisations();
  const [{ unit = person.organisationId }, change] = useAddress();
  const [isOpen, setOpen] = useState(false);
  const name = organisations.get(unit)?.name ?? '';
  const choose = (id: string) => {
    setOpen(false);
    change({ unit: id === person.organisationId ? undefined : id, after: undefined }, { push: true });
  };
  if (organisations.size < 2) return <span className="bar-button">{name}</span>;
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      open={isOpen}
      onOpenChange={setOpen}
      content={
        <Suspense>
          <UnitTree chosen={unit} onChoose={choose} />
        </Suspense>
      }
    >
      <button type="button" className="bar-button" aria-expanded={isOpen} aria-label={t('unit', { name })}>
        <BankOutlined />
        <span>{name}</span>
        <DownOutlined />
      </button>
    </Popover>
  );
}
