/** A stretch of a file, from one byte to, not including, another; or bytes that stand in its place. */
export type Piece = readonly [from: number, to: number] | Uint8Array;

/** The pieces of a file, one after the other; the very same bytes when they are all of it. */
export function piecesOf(file: Uint8Array, pieces: readonly Piece[]): Uint8Array {
  const parts = pieces.map((piece) => (piece instanceof Uint8Array ? piece : file.subarray(piece[0], piece[1])));
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const isWhole = length === file.length && pieces.every((piece) => !(piece instanceof Uint8Array));
  if (isWhole) return file;
  const result = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    result.set(part, at);
    at += part.length;
  }
  return result;
}
