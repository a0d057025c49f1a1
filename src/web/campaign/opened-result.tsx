/** One frozen result opened: every indicator that was charged, its clause and the findings it rests on. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { answer, api } from '../data/client.ts';
import { Address } from '../ui/address.tsx';
import { Asked } from '../ui/asked.tsx';
import { assessmentOf } from './entry.ts';

export function OpenedResult({ setId, objectId }: { setId: string; objectId: string }) {
  const { t } = useTranslation('campaign');
  const query = useQuery({
    queryKey: ['result-sets', setId, 'results', objectId],
    queryFn: () => answer(api.GET('/api/v1/result-sets/{id}/results/{objectId}', { params: { path: { id: setId, objectId } } })),
  });
  return (
    <Asked query={query}>
      {({ assessment, unknown }) => {
        const found = assessmentOf(assessment);
        if (found === null) return <p>{unknown ?? t('opened.none')}</p>;
        const findings = new Map(found.findings.map((one) => [one.id, one]));
        return (
          <div className="stack">
            {unknown !== null && <p>{unknown}</p>}
            <ul>
              {found.reasons.map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
            {found.indicators.length === 0 && <p className="quiet">{t('opened.clean')}</p>}
            {found.indicators.map(({ id, name, clause, kind, points, findings: own }) => (
              <section key={id} className="panel">
                <h3>
                  {name} <span className="quiet">{kind === 'veto' ? t('opened.veto') : t('opened.points', { points })}</span>
                </h3>
                {clause !== null && <p className="quiet small">{clause}</p>}
                <ul className="lines">
                  {own.map((key) => {
                    const finding = findings.get(key);
                    if (finding === undefined) return null;
                    return (
                      <li key={key}>
                        <bdi>{finding.message}</bdi>
                        {finding.quote !== null && <q className="wrap">{finding.quote}</q>}
                        <Address url={finding.url} />
                      </li>
                    );
                  })}
                </ul>
              </section>
            ))}
          </div>
        );
      }}
    </Asked>
  );
}
