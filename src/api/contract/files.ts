/** Files that people hand in as proof, and how records refer to them. */
import { Type } from 'typebox';
import { Id, Instant } from './common.ts';

export const NewFileQuery = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 500, description: 'as the uploader calls it; its ending says nothing' }),
});

export const FileView = Type.Object({
  id: Id,
  name: Type.String({ description: 'one visible line, with the ending of what the bytes are' }),
  mediaType: Type.String({ description: 'told by the bytes' }),
  size: Type.Integer({ minimum: 0, description: 'bytes' }),
  sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
  uploadedAt: Instant,
  uploadedByName: Type.String(),
});

/** Of uploaded files, in the order in which they are shown. */
export const FileIds = Type.Array(Id, { maxItems: 10, uniqueItems: true });
export const Files = Type.Array(FileView);
