/** What was when: every version with what changed in it and who did it. */
import { useQuery } from '@tanstack/react-query';
import { Timeline } from 'antd';
import { useTranslation } from 'react-i18next';
import { Asked } from '../ui/asked.tsx';
import { minute } from '../ui/times.ts';
import { Value } from './identity.tsx';
import { changesOf, historyQuery, type Kind } from './records.ts';

export function History({ kind, id }: { kind: Kind; id: string }) {
  const { t } = useTranslation('registry');
  const query = useQuery(historyQuery(kind, id));
  return (
    <Asked query={query}>
      {(versions) => (
        <Timeline
          items={versions.map((version, index) => ({
            key: version.version,
            content: (
              <>
                <p>
                  {minute(version.validFrom)} · {version.changedByName}
                  {version.version === 1 && ` · ${t('history.first')}`}
                </p>
                <ul>
                  {changesOf(version, versions[index + 1]).map(({ field, from, to }) => (
                    <li key={field}>
                      <span className="quiet">{t(`fields.${field}`, { defaultValue: field })}</span> <Value value={from} /> →{' '}
                      <Value value={to} />
                    </li>
                  ))}
                </ul>
              </>
            ),
          }))}
        />
      )}
    </Asked>
  );
}
