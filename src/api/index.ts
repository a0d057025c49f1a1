/** The HTTP edge of the platform. */
export { buildApp } from './app.ts';
