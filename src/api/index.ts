/** The HTTP edge of the platform. */
export { type ApiOptions, buildApp } from './app.ts';
