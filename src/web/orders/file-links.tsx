/** Proof that a unit handed in, to be opened. */
import type { Answer } from './orders.ts';

export function FileLinks({ files }: { files: Answer['items'][number]['files'] }) {
  if (files.length === 0) return null;
  return (
    <ul className="row">
      {files.map(({ id, name }) => (
        <li key={id}>
          <a href={`/api/v1/files/${id}`} download>
            <bdi>{name}</bdi>
          </a>
        </li>
      ))}
    </ul>
  );
}
