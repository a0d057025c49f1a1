/** Form items of what is known of a person: name, unit, how to reach them. */
import { useQuery } from '@tanstack/react-query';
import { Form, Input, TreeSelect } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type OrganisationNode, organisationsQuery, treeOf } from '../data/organisations.ts';

export interface PersonValues {
  name: string;
  organisationId: string;
  email?: string;
  phone?: string;
}

export function PersonFields() {
  const { t } = useTranslation('people');
  const { data = [] } = useQuery(organisationsQuery);
  const tree = useMemo(() => treeOf(data).map(branchOf), [data]);
  const missing = (field: string) => ({ required: true, message: t('missing', { field: t(`fields.${field}`) }) });
  return (
    <>
      <Form.Item name="name" label={t('fields.name')} rules={[{ ...missing('name'), whitespace: true }]}>
        <Input maxLength={100} autoFocus autoComplete="off" />
      </Form.Item>
      <Form.Item name="organisationId" label={t('fields.organisationId')} rules={[missing('organisationId')]}>
        <TreeSelect treeData={tree} showSearch={{ treeNodeFilterProp: 'title' }} treeDefaultExpandedKeys={tree.map(({ value }) => value)} />
      </Form.Item>
      <Form.Item name="email" label={t('fields.email')} rules={[{ type: 'email', message: t('invite.emailWrong') }]}>
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <Form.Item name="phone" label={t('fields.phone')}>
        <Input maxLength={30} autoComplete="off" />
      </Form.Item>
    </>
  );
}

interface Branch {
  value: string;
  title: string;
  children: Branch[];
}

const branchOf = ({ id, name, children }: OrganisationNode): Branch => ({ value: id, title: name, children: children.map(branchOf) });

/** What was typed, as the platform takes it: nothing typed is nothing known. */
export const typed = (text: string | undefined): string | null => (text === undefined || text.trim() === '' ? null : text.trim());
