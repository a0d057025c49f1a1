/** The reference of the API as pages to browse, served whole by ourselves: nothing is fetched from elsewhere, no script stands in a page. */
import swaggerUi from '@fastify/swagger-ui';
import type { Api } from '../options.ts';

/** `style-src` allows styles in elements: the pages set widths and colours that way. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** `/api/docs` and the document itself, `/api/openapi.json`. */
export async function referenceRoutes(app: Api): Promise<void> {
  app.get('/api/openapi.json', { schema: { hide: true } }, () => app.swagger());
  await app.register(swaggerUi, {
    routePrefix: '/api/docs',
    staticCSP: POLICY,
    uiConfig: { docExpansion: 'none', validatorUrl: null, persistAuthorization: false },
    theme: { title: '政巡 API' },
  });
}
