/** Head of a page: where it stands (group, list, itself), its name as h1 and title of the window, what can be done on it. */
import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { groupOf, pageAbove } from './all-pages.ts';
import { usePage } from './here.ts';
import { lastAddressOf, useRememberedAddress } from './last-address.ts';

export interface PageHeadProps {
  /** Name of the thing the page is about; left out: the page's own. */
  name?: string;
  /** Beside the name: a state, a code. */
  beside?: ReactNode;
  actions?: ReactNode;
}

export function PageHead({ name, beside, actions }: PageHeadProps) {
  const { t } = useTranslation('app');
  const page = usePage();
  useRememberedAddress(page?.path ?? '');
  const title = name ?? (page === null ? '' : t(page.title));
  const above = page === null ? null : pageAbove(page);
  // A tab of a page is that page.
  const list = above !== null && t(above.title) === title ? null : above;
  const group = page === null ? null : groupOf(page);
  const groupName = group === null ? null : t(`menu.groups.${group}`);
  const listName = list === null ? null : t(list.title);
  const crumbs = [title, listName, groupName].filter((one) => one !== null && one !== '');
  const windowTitle = [...new Set([...crumbs, t('name')])].join(' · ');
  useEffect(() => {
    document.title = windowTitle;
  }, [windowTitle]);
  return (
    <div className="page-head">
      <nav aria-label={t('breadcrumb')}>
        <ol>
          {groupName !== null && groupName !== title && groupName !== listName && <li className="quiet">{groupName}</li>}
          {list !== null && (
            <li>
              <Link to={list.path} search={lastAddressOf(list.path) as never}>
                {t(list.title)}
              </Link>
            </li>
          )}
          <li>
            <h1>
              <bdi>{title}</bdi>
            </h1>
          </li>
        </ol>
      </nav>
      {beside !== undefined && <div className="beside">{beside}</div>}
      {actions !== undefined && <div className="actions">{actions}</div>}
    </div>
  );
}
