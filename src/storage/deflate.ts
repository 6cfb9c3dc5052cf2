import type { Deflate } from '../case/hand-over.ts';

/** Fed to the browser piece by piece: some inflate a whole piece at once, a thousand times as large. */
const pieceBytes = 1024;

/** Compression by the platform. */
export const deflate: Deflate = {
  async deflate(bytes) {
    const stream = new Blob([new Uint8Array(bytes)]).stream().pipeThrough(new CompressionStream('deflate'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  },

  async inflate(bytes, limit) {
    const pieces: Uint8Array[] = [];
    let size = 0;
    try {
      const reader = piecesOf(bytes).pipeThrough(new DecompressionStream('deflate')).getReader();
      for (let next = await reader.read(); !next.done; next = await reader.read()) {
        size += next.value.length;
        if (size > limit) {
          reader.cancel().catch(() => undefined);
          return 'too-big';
        }
        pieces.push(next.value);
      }
    } catch {
      return 'damaged';
    }
    return joined(pieces, size);
  },
};

function piecesOf(bytes: Uint8Array): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(new Uint8Array(bytes.subarray(at, at + pieceBytes)));
      at += pieceBytes;
    },
  });
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
