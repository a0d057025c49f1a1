/** How an office writes its bulletins: presets to copy, settings with their versions. */
import { Type } from 'typebox';
import {
  changeSettings,
  createSettings,
  listSettings,
  officeSettings,
  preset,
  presetList,
  settingsVersions,
} from '../../bulletin/server.ts';
import { perform, performOnce } from '../../platform/server.ts';
import {
  NewSettingsBody,
  OfficeSettingsView,
  PresetContentView,
  PresetView,
  SettingsChange,
  SettingsVersionView,
} from '../contract/bulletins.ts';
import { Id, listOf, PageQuery } from '../contract/common.ts';
import type { Api, ApiOptions } from '../options.ts';
import { pageOf } from '../paging.ts';
import { identityOf, versionOf } from '../preconditions.ts';
import { signedIn } from '../signed-in.ts';

const ById = Type.Object({ id: Id });

export function bulletinSettingsRoutes(app: Api, { platform }: ApiOptions): void {
  app.get('/bulletin-presets', { schema: { response: { 200: listOf(PresetView) } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    return { items: await perform(platform, actor, 'bulletin.read', async () => presetList()), next: null };
  });

  app.get(
    '/bulletin-presets/:name',
    { schema: { params: Type.Object({ name: Type.String({ maxLength: 80 }) }), response: { 200: PresetContentView } } },
    async (request) => {
      const { actor } = await signedIn(platform, request);
      return { content: await perform(platform, actor, 'bulletin.read', async () => preset(request.params.name)) };
    },
  );

  app.get('/bulletin-settings', { schema: { querystring: PageQuery, response: { 200: listOf(OfficeSettingsView) } } }, async (request) => {
    const { actor } = await signedIn(platform, request);
    const { after = null, limit = 50 } = request.query;
    const rows = await perform(platform, actor, 'bulletin.read', (work) => listSettings(work, { after, limit: limit + 1 }));
    return pageOf(rows, limit);
  });

  app.post('/bulletin-settings', { schema: { body: NewSettingsBody, response: { 201: OfficeSettingsView } } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    const made = await performOnce(platform, actor, 'bulletin.write', identityOf(request), (work) => createSettings(work, request.body));
    return reply.code(201).header('etag', `"${made.version}"`).send(made);
  });

  app.get('/bulletin-settings/:id', { schema: { params: ById, response: { 200: OfficeSettingsView } } }, async (request, reply) => {
    const { actor } = await signedIn(platform, request);
    const found = await perform(platform, actor, 'bulletin.read', (work) => officeSettings(work, request.params.id));
    return reply.header('etag', `"${found.version}"`).send(found);
  });

  app.put(
    '/bulletin-settings/:id',
    { schema: { params: ById, body: SettingsChange, response: { 200: OfficeSettingsView } } },
    async (request, reply) => {
      const { actor } = await signedIn(platform, request);
      const changed = await perform(platform, actor, 'bulletin.write', (work) =>
        changeSettings(work, request.params.id, versionOf(request), request.body.content),
      );
      return reply.header('etag', `"${changed.version}"`).send(changed);
    },
  );

  app.get(
    '/bulletin-settings/:id/versions',
    { schema: { params: ById, response: { 200: listOf(SettingsVersionView) } } },
    async (request) => {
      const { actor } = await signedIn(platform, request);
      return { items: await perform(platform, actor, 'bulletin.read', (work) => settingsVersions(work, request.params.id)), next: null };
    },
  );
}
