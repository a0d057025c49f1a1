/**
 * What a first visit needs to know of an address beside its spelling, in three bytes each: a crawl of a million addresses
 * reads no row for them. Addresses about which more is stored (asked before, of an earlier start) are not fresh: their row
 * must be read.
 */
export class FreshTargets {
  /** Kind plus one; 0: not fresh. */
  #kind = new Uint8Array(1024);
  #depth = new Uint16Array(1024);

  /** Enters a new address. Depths that do not fit are not kept: such an address is not fresh. */
  add(id: number, kind: number, depth: number): void {
    if (depth > 0xffff) return;
    if (id >= this.#kind.length) this.#grow(id);
    this.#kind[id] = kind + 1;
    this.#depth[id] = depth;
  }

  /** Something is stored of it that is not known here. */
  forget(id: number): void {
    if (id < this.#kind.length) this.#kind[id] = 0;
  }

  /** Place in the list of kinds; -1 when the address is not fresh. */
  kind(id: number): number {
    return (this.#kind[id] ?? 0) - 1;
  }

  /** Clicks from the home page, of an address that is fresh. */
  depth(id: number): number {
    return this.#depth[id]!;
  }

  #grow(id: number): void {
    const length = Math.max(this.#kind.length * 2, id + 1);
    const kind = new Uint8Array(length);
    const depth = new Uint16Array(length);
    kind.set(this.#kind);
    depth.set(this.#depth);
    this.#kind = kind;
    this.#depth = depth;
  }
}
