/** YAML that people write (a book, a filled form) with its places: every refusal names file, line and reason. */
import type { TSchema } from 'typebox';
import { Value } from 'typebox/value';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';

/** A book or form that cannot be used: which file, which line, why. The message says all three. */
export class RulebookError extends Error {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** One Chinese sentence. */
  readonly reason: string;

  constructor(file: string, line: number, reason: string) {
    super(`${file} 第 ${line} 行：${reason}`);
    this.name = 'RulebookError';
    this.file = file;
    this.line = line;
    this.reason = reason;
  }
}

export type Path = readonly (string | number)[];

/** One file: its data as plain values, and a way to refuse it at a place. */
export class PlacedYaml {
  readonly file: string;
  readonly data: unknown;
  readonly #document: Document;
  readonly #lines: LineCounter;

  /** Throws RulebookError when the text is no YAML (doubled keys included). */
  constructor(file: string, text: string) {
    this.file = file;
    this.#lines = new LineCounter();
    this.#document = parseDocument(text, { lineCounter: this.#lines, version: '1.2' });
    const [error] = this.#document.errors;
    if (error) throw new RulebookError(file, this.#lineAt(error.pos[0]), `不是合格的 YAML：${firstLine(error.message)}`);
    try {
      this.data = this.#document.toJS({ maxAliasCount: 100 });
    } catch (cause) {
      throw new RulebookError(file, 1, `不是合格的 YAML：${firstLine(String(cause))}`);
    }
  }

  /** The error to throw for what stands at a path (or at the nearest thing above it). */
  refuse(path: Path, reason: string): RulebookError {
    for (let length = path.length; length > 0; length -= 1) {
      const node = this.#document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return new RulebookError(this.file, this.#lineAt(node.range[0]), reason);
    }
    return new RulebookError(this.file, 1, reason);
  }

  /** Throws RulebookError at the first place where the data does not fit the schema. */
  demand(schema: TSchema): void {
    if (Value.Check(schema, this.data)) return;
    // Deepest first: the message about a whole object says less than the one about its field.
    const errors = [...Value.Errors(schema, this.data)].sort((a, b) => depth(b.instancePath) - depth(a.instancePath));
    const unknown = errors.find((error) => error.keyword === 'additionalProperties');
    const error = unknown ?? errors.find((one) => one.keyword !== 'anyOf' && one.keyword !== 'boolean') ?? errors[0];
    if (!error) throw this.refuse([], '内容不合格式');
    const params = error.params as Record<string, unknown>;
    const path = pointerOf(error.instancePath);
    const strange = error.keyword === 'additionalProperties' ? (params.additionalProperties as string[])[0] : undefined;
    throw this.refuse(strange === undefined ? path : [...path, strange], `${nameOf(path)}${explain(error.keyword, params, strange)}`);
  }

  #lineAt(offset: number): number {
    return this.#lines.linePos(offset).line || 1;
  }
}

function explain(keyword: string, params: Record<string, unknown>, strange: string | undefined): string {
  if (strange !== undefined) return `不认识的键“${strange}”`;
  switch (keyword) {
    case 'required':
      return `缺少 ${(params.requiredProperties as string[]).join('、')}`;
    case 'type':
      return `应为 ${String(params.type)}`;
    case 'pattern':
      return '写法不合规定（日期写作 2019-04-01，标识用小写字母、数字和连字符）';
    case 'const':
    case 'enum':
      return '不是允许的取值';
    default:
      return `不合规定（${keyword}）`;
  }
}

/** Chinese prefix that names the place, empty at the top. */
function nameOf(path: Path): string {
  return path.length === 0 ? '' : `${path.join('.')} `;
}

/** JSON pointer → path; whole numbers become indices. */
function pointerOf(pointer: string): Path {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((part) => (/^(0|[1-9]\d{0,8})$/.test(part) ? Number(part) : part));
}

function depth(pointer: string): number {
  return pointer.split('/').length;
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0]!;
}
