/** Reads the pictures that Chromium writes (8 bits, RGB or RGBA, not interlaced), so that tests can look at pixels. */
import { inflateSync } from 'node:zlib';

export type Colour = [number, number, number];
/** Outline of a mark. */
export const RED: Colour = [230, 0, 18];

export class PictureReader {
  readonly width: number;
  readonly height: number;
  readonly #channels: number;
  readonly #rows: Buffer[] = [];

  constructor(png: Buffer) {
    this.width = png.readUInt32BE(16);
    this.height = png.readUInt32BE(20);
    this.#channels = png[25] === 6 ? 4 : 3;
    const parts: Buffer[] = [];
    for (let at = 8; at < png.length; ) {
      const length = png.readUInt32BE(at);
      if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + length));
      at += 12 + length;
    }
    this.#unfilter(inflateSync(Buffer.concat(parts)));
  }

  at(x: number, y: number): Colour {
    const row = this.#rows[y]!;
    const i = x * this.#channels;
    return [row[i]!, row[i + 1]!, row[i + 2]!];
  }

  /** Smallest rectangle around all pixels of this very colour, null when there is none. */
  boundsOf([red, green, blue]: Colour): { left: number; top: number; right: number; bottom: number } | null {
    let bounds: { left: number; top: number; right: number; bottom: number } | null = null;
    for (let y = 0; y < this.height; y++) {
      for (let x = 0; x < this.width; x++) {
        const [r, g, b] = this.at(x, y);
        if (r !== red || g !== green || b !== blue) continue;
        bounds ??= { left: x, top: y, right: x, bottom: y };
        bounds.left = Math.min(bounds.left, x);
        bounds.right = Math.max(bounds.right, x);
        bounds.bottom = y;
      }
    }
    return bounds;
  }

  #unfilter(data: Buffer): void {
    const step = this.#channels;
    const stride = this.width * step;
    let above: Buffer = Buffer.alloc(stride);
    for (let y = 0; y < this.height; y++) {
      const filter = data[y * (stride + 1)]!;
      const row = Buffer.from(data.subarray(y * (stride + 1) + 1, (y + 1) * (stride + 1)));
      for (let i = 0; i < stride; i++) {
        const left = i >= step ? row[i - step]! : 0;
        const up = above[i]!;
        const corner = i >= step ? above[i - step]! : 0;
        row[i] = (row[i]! + [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter]!) & 0xff;
      }
      this.#rows.push(row);
      above = row;
    }
  }
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}
