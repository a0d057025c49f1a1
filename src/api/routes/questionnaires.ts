/** 专项调查: questionnaires from draft to closing, answers of units, figures, a workbook of all. */
import { Type } from 'typebox';
import {
  changeQuestionnaire,
  closeQuestionnaire,
  createQuestionnaire,
  exportQuestionnaire,
  handInAnswers,
  listAnswers,
  listQuestionnaires,
  moveDueDay,
  openQuestionnaire,
  questionnaire,
  questionnaireFigures,
  returnAnswers,
  saveAnswers,
  unitAnswer,
} from '../../campaign/server.ts';
import { perform, performOnce } from '../../platform/server.ts';
import { Id, listOf } from '../contract/common.ts';
import {
  AnswersBody,
  AnswersQuery,
  DueDay,
  HandInBody,
  NewQuestionnaire,
  QuestionnaireChange,
  QuestionnaireFiguresView,
  QuestionnaireOpening,
  QuestionnairesQuery,
  QuestionnaireView,
  ReturnBody,
  UnitAnswerView,
} from '../contract/questionnaires.ts';
import { asDownload } from '../downloads.ts';
import type { Api, ApiOptions } from '../options.ts';
import { pageOf } from '../paging.ts';
import { identityOf, versionOf } from '../preconditions.ts';
import { signedIn } from '../signed-in.ts';
import { TABLE_TYPES } from '../tables.ts';

const ById = Type.Object({ id: Id });

export function questionnaireRoutes(app: Api, options: ApiOptions): void {
  office(app, options);
  units(app, options);
}

function office(app: Api, { platform }: ApiOptions): void {
  app.get(
    '/questionnaires',
    { schema: { querystring: QuestionnairesQuery, response: { 200: listOf(QuestionnaireView) } } },
    async (request) => {
      const { actor } = await signedIn(platform, request);
      const { after = null, limit = 50, ...filter } = request.query;
      const found = await perform(platform, actor, 'questionnaire.read', (work) =>
        listQuestionnaires(work, { ...filter, after, limit: limit + 1 }),
      );
      return pageOf(found, limit);
    },
  );

  app.post('/questionnaires', { schema: { body: NewQuestionnaire, response: { 201: QuestionnaireView } } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    const { roundId = null, ...terms } = request.body;
    const made = await performOnce(platform, actor, 'questionnaire.write', identityOf(request), (work) =>
      createQuestionnaire(work, { ...terms, roundId }),
    );
    return reply.code(201).header('etag', `"${made.version}"`).send(made);
  });

  app.get('/questionnaires/:id', { schema: { params: ById, response: { 200: QuestionnaireView } } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    const found = await perform(platform, actor, 'questionnaire.read', (work) => questionnaire(work, request.params.id));
    return reply.header('etag', `"${found.version}"`).send(found);
  });

  app.put(
    '/questionnaires/:id',
    { schema: { params: ById, body: QuestionnaireChange, response: { 200: QuestionnaireView } } },
    async (request, reply) => {
      const { actor } = await signedIn(platform, request);
      const changed = await perform(platform, actor, 'questionnaire.write', (work) =>
        changeQuestionnaire(work, request.params.id, versionOf(request), request.body),
      );
      return reply.header('etag', `"${changed.version}"`).send(changed);
    },
  );

  app.post(
    '/questionnaires/:id/opening',
    { schema: { params: ById, body: QuestionnaireOpening, response: { 200: QuestionnaireView } } },
    async (request, reply) => {
      const { actor } = await signedIn(platform, request);
      const { organisationIds = null, levels = null } = request.body;
      const opened = await performOnce(platform, actor, 'questionnaire.write', identityOf(request), (work) =>
        openQuestionnaire(work, request.params.id, versionOf(request), { organisationIds, levels }),
      );
      return reply.header('etag', `"${opened.version}"`).send(opened);
    },
  );

  app.put(
    '/questionnaires/:id/due-day',
    { schema: { params: ById, body: DueDay, response: { 200: QuestionnaireView } } },
    async (request, reply) => {
      const { actor } = await signedIn(platform, request);
      const moved = await perform(platform, actor, 'questionnaire.write', (work) =>
        moveDueDay(work, request.params.id, versionOf(request), request.body.dueOn),
      );
      return reply.header('etag', `"${moved.version}"`).send(moved);
    },
  );

  app.post('/questionnaires/:id/closing', { schema: { params: ById, response: { 200: QuestionnaireView } } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    const closed = await perform(platform, actor, 'questionnaire.write', (work) =>
      closeQuestionnaire(work, request.params.id, versionOf(request)),
    );
    return reply.header('etag', `"${closed.version}"`).send(closed);
  });

  app.get('/questionnaires/:id/figures', { schema: { params: ById, response: { 200: QuestionnaireFiguresView } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    return perform(platform, actor, 'questionnaire.read', (work) => questionnaireFigures(work, request.params.id));
  });

  app.get('/questionnaires/:id/workbook', { schema: { params: ById } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    const { id } = request.params;
    const { title, book } = await perform(platform, actor, 'questionnaire.read', async (work) => ({
      title: (await questionnaire(work, id)).title,
      book: await exportQuestionnaire(work, id),
    }));
    return asDownload(reply, TABLE_TYPES.xlsx, `${title}.xlsx`).send(book);
  });
}

function units(app: Api, { platform }: ApiOptions): void {
  app.get(
    '/questionnaires/:id/answers',
    { schema: { params: ById, querystring: AnswersQuery, response: { 200: listOf(UnitAnswerView) } } },
    async (request) => {
      const { actor } = await signedIn(platform, request);
      const { after = null, limit = 50, ...filter } = request.query;
      const found = await perform(platform, actor, 'questionnaire.read', (work) =>
        listAnswers(work, request.params.id, { ...filter, after, limit: limit + 1 }),
      );
      return pageOf(found, limit);
    },
  );

  app.get('/questionnaire-answers/:id', { schema: { params: ById, response: { 200: UnitAnswerView } } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    const found = await perform(platform, actor, 'questionnaire.read', (work) => unitAnswer(work, request.params.id));
    return reply.header('etag', `"${found.version}"`).send(found);
  });

  app.put(
    '/questionnaire-answers/:id',
    { schema: { params: ById, body: AnswersBody, response: { 200: UnitAnswerView } } },
    async (request, reply) => {
      const { actor } = await signedIn(platform, request);
      const saved = await perform(platform, actor, 'questionnaire.fill', (work) =>
        saveAnswers(work, request.params.id, versionOf(request), request.body.answers),
      );
      return reply.header('etag', `"${saved.version}"`).send(saved);
    },
  );

  app.post(
    '/questionnaire-answers/:id/handing-in',
    { schema: { params: ById, body: HandInBody, response: { 200: UnitAnswerView } } },
    async (request, reply) => {
      const { actor } = await signedIn(platform, request);
      const { answers = null } = request.body;
      const sent = await performOnce(platform, actor, 'questionnaire.send', identityOf(request), (work) =>
        handInAnswers(work, request.params.id, versionOf(request), answers),
      );
      return reply.header('etag', `"${sent.version}"`).send(sent);
    },
  );

  app.post(
    '/questionnaire-answers/:id/return',
    { schema: { params: ById, body: ReturnBody, response: { 200: UnitAnswerView } } },
    async (request, reply) => {
      const { actor } = await signedIn(platform, request);
      const returned = await performOnce(platform, actor, 'questionnaire.write', identityOf(request), (work) =>
        returnAnswers(work, request.params.id, versionOf(request), request.body.reason),
      );
      return reply.header('etag', `"${returned.version}"`).send(returned);
    },
  );
}
