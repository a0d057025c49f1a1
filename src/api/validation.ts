/**
 * How requests are checked: what stands in an address is text and is read as number or flag where the schema wants one; a body
 * is JSON and is taken as it is, or null and 0 would become each other.
 */
import AjvCompiler, { type BuildCompilerFromPool, type RouteDefinition } from '@fastify/ajv-compiler';
import type { FastifyServerOptions } from 'fastify';

const build = AjvCompiler();

const buildValidator: BuildCompilerFromPool = (external, options) => {
  const compiler = (coerceTypes: false | 'array') =>
    build(external, { ...options, mode: undefined, customOptions: { removeAdditional: false, allErrors: false, coerceTypes } });
  const [body, address] = [compiler(false), compiler('array')];
  // Called with the definition of a route, whatever its type says.
  return (route) => ((route as unknown as RouteDefinition).httpPart === 'body' ? body : address)(route);
};

export const validation: Pick<FastifyServerOptions, 'schemaController'> = { schemaController: { compilersFactory: { buildValidator } } };
