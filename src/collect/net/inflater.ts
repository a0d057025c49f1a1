/**
 * One gzip inflater that is kept and used again: setting up zlib for every body costs more than inflating a page of usual
 * size. It serves the usual case only (a whole gzip body of known, moderate size); everything else goes the careful way of
 * decode.ts, and so does every body when the runtime offers no such handle.
 */
import zlib from 'node:zlib';

/** Bodies up to this size are inflated here. */
const ROOM = 512 << 10;

/** The part of zlib's native handle that is used. The stream around it works asynchronously or throws the handle away. */
interface NativeInflate {
  reset(): void;
  writeSync(flush: number, input: Uint8Array, from: number, length: number, output: Uint8Array, at: number, room: number): void;
  onerror: (message: string, errno: number, code: string) => void;
}

class Inflater {
  readonly #handle: NativeInflate;
  /** Room left in the output, bytes left of the input. */
  readonly #state: Uint32Array;
  readonly #output = Buffer.allocUnsafeSlow(ROOM);
  #failed = false;

  constructor(handle: NativeInflate, state: Uint32Array) {
    this.#handle = handle;
    this.#state = state;
    handle.onerror = () => {
      this.#failed = true;
    };
  }

  /** `flush`: Z_FINISH for a whole stream, Z_SYNC_FLUSH for the beginning of one. Null: refused, or more than `room` came out. */
  run(wire: Uint8Array, flush: number, room: number): Buffer | null {
    this.#failed = false;
    this.#handle.reset();
    this.#handle.writeSync(flush, wire, 0, wire.length, this.#output, 0, room);
    return this.#failed ? null : this.#output.subarray(0, room - this.#state[0]!);
  }
}

let kept: Inflater | null | undefined;

function inflater(): Inflater | null {
  if (kept !== undefined) return kept;
  const { _handle: handle, _writeState: state } = zlib.createGunzip() as unknown as { _handle?: NativeInflate; _writeState?: Uint32Array };
  const usable = typeof handle?.reset === 'function' && typeof handle.writeSync === 'function' && state instanceof Uint32Array;
  kept = usable ? new Inflater(handle, state) : null;
  return kept;
}

/**
 * A whole gzip body of at most `size` bytes; good until the next call on this thread. Null when it is no such body (cut,
 * damaged, larger), too large for this way, or this way is not open: then nothing is said about the body.
 */
export function inflateBriefly(wire: Uint8Array, size: number): Buffer | null {
  if (size >= ROOM) return null;
  // One byte more than expected: a body that fills it is larger than it says.
  const body = inflater()?.run(wire, zlib.constants.Z_FINISH, size + 1) ?? null;
  return body === null || body.length > size ? null : body;
}

/** What the beginning of a gzip body inflates to, `room` bytes at most; good until the next call on this thread. Null as above. */
export function inflateBeginning(part: Uint8Array, room: number): Buffer | null {
  return inflater()?.run(part, zlib.constants.Z_SYNC_FLUSH, Math.min(room, ROOM)) ?? null;
}
