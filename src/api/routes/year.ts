/** 监管工作年度考核 of an office. */
import { decideYear, enterYear, supervisionYear } from '../../campaign/server.ts';
import { perform, type Work } from '../../platform/server.ts';
import { errorReportsOfYear } from '../../rectify/server.ts';
import { YearDecisionBody, YearPath, YearQuery, YearRecordsBody, YearView } from '../contract/year.ts';
import type { Api, ApiOptions } from '../options.ts';
import { versionOf } from '../preconditions.ts';
import { signedIn } from '../signed-in.ts';

const URL = '/organisations/:id/supervision-years/:year';

/** What stands of the year in later stages: messages that were registered. */
const registeredIn = async (work: Work, id: string, year: number) => ({ errorReports: await errorReportsOfYear(work, id, year) });

export function yearRoutes(app: Api, { platform }: ApiOptions): void {
  app.get(URL, { schema: { params: YearPath, querystring: YearQuery, response: { 200: YearView } } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    const { id, year } = request.params;
    const found = await perform(platform, actor, 'result.read', async (work) =>
      supervisionYear(work, id, year, { ...request.query, registered: await registeredIn(work, id, year) }),
    );
    return reply.header('etag', `"${found.version}"`).send(found);
  });

  app.put(URL, { schema: { params: YearPath, body: YearRecordsBody, response: { 200: YearView } } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    const { id, year } = request.params;
    const changed = await perform(platform, actor, 'round.write', async (work) => {
      await enterYear(work, id, year, versionOf(request), request.body);
      return supervisionYear(work, id, year, { registered: await registeredIn(work, id, year) });
    });
    return reply.header('etag', `"${changed.version}"`).send(changed);
  });

  app.post(
    `${URL}/decisions`,
    { schema: { params: YearPath, body: YearDecisionBody, response: { 200: YearView } } },
    async (request, reply) => {
      const { actor } = await signedIn(platform, request);
      const { id, year } = request.params;
      const changed = await perform(platform, actor, 'finding.decide', async (work) => {
        const registered = await registeredIn(work, id, year);
        await decideYear(work, id, year, versionOf(request), request.body, registered);
        return supervisionYear(work, id, year, { registered });
      });
      return reply.header('etag', `"${changed.version}"`).send(changed);
    },
  );
}
