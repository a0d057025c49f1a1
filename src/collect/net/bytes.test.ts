import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ByteSink } from './bytes.ts';

it('不论怎样分块，收到的都是开头的若干字节', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 300 }), fc.nat(3000), (pieces, limit) => {
      const sink = new ByteSink(limit);
      for (const piece of pieces) sink.push(Buffer.from(piece));
      const all = Buffer.concat(pieces);
      expect(sink.take()).toEqual(all.subarray(0, limit));
      expect(sink.truncated).toBe(all.length > limit);
      expect(sink.length).toBe(Math.min(all.length, limit));
    }),
    { numRuns: 300 },
  );
});
