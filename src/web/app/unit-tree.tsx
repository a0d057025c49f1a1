/** The tree of organisations to choose one from, with a box to find it by name. */
import { useQuery } from '@tanstack/react-query';
import { Input, Tree } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type OrganisationNode, organisationsQuery, treeOf } from '../data/organisations.ts';

interface Branch {
  key: string;
  title: string;
  children: Branch[];
}

export default function UnitTree({ chosen, onChoose, height = 320 }: { chosen: string; onChoose: (id: string) => void; height?: number }) {
  const { t } = useTranslation('app');
  const [text, setText] = useState('');
  const { data = [] } = useQuery(organisationsQuery);
  const tree = useMemo(() => {
    const words = text.trim();
    const found = words === '' ? data : data.filter(({ name }) => name.includes(words));
    return treeOf(found).map(branchOf);
  }, [data, text]);
  return (
    <div className="stack unit-tree">
      <Input
        allowClear
        value={text}
        onChange={(event) => setText(event.target.value)}
        placeholder={t('units.find')}
        aria-label={t('units.find')}
      />
      <Tree
        aria-label={t('units.name')}
        height={height}
        treeData={tree}
        selectedKeys={[chosen]}
        defaultExpandedKeys={tree.map(({ key }) => key)}
        key={text === '' ? `all ${data.length}` : text}
        defaultExpandAll={text !== '' || data.length <= 60}
        onSelect={(_, { node }) => onChoose(node.key)}
        blockNode
      />
    </div>
  );
}

const branchOf = ({ id, name, children }: OrganisationNode): Branch => ({ key: id, title: name, children: children.map(branchOf) });
