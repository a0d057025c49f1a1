/** Shapes that many routes share. Source of the OpenAPI document and of the client's types. */
import { type TSchema, Type } from 'typebox';

/** UUID in lower case. */
export const Id = Type.String({ pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$', description: 'UUID' });
export const Instant = Type.String({ format: 'date-time', description: 'UTC' });

/** RFC 9457. `code` is stable; `detail` is one Chinese sentence that says what to do. */
export const Problem = Type.Object(
  {
    type: Type.String(),
    title: Type.String(),
    status: Type.Integer(),
    detail: Type.String(),
    code: Type.String(),
    requestId: Type.String(),
  },
  { $id: 'Problem' },
);

/** Where a list goes on. */
export const PageQuery = Type.Object({
  after: Type.Optional(Type.String({ maxLength: 200, description: 'next of the page before' })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 500, default: 50 })),
});

/** One page of a list; `next` null: the last. */
export const listOf = <Item extends TSchema>(item: Item) =>
  Type.Object({ items: Type.Array(item), next: Type.Union([Type.String(), Type.Null()]) });

/** Asks a list how many there are in all. */
export const CountQuery = Type.Object({
  count: Type.Optional(Type.Boolean({ description: 'also say how many there are in all with these filters' })),
});

/** One page of a list that counts when asked; `total` null: was not asked. */
export const countedListOf = <Item extends TSchema>(item: Item) =>
  Type.Object({
    items: Type.Array(item),
    next: Type.Union([Type.String(), Type.Null()]),
    total: Type.Union([Type.Integer(), Type.Null()], { description: 'with these filters; null: not asked for' }),
  });

export const Empty = Type.Null({ description: 'no content' });

export { nullable } from '../../platform/index.ts';
