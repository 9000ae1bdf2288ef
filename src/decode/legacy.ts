import { candidates } from './alphabets.ts';
import { decodeAs } from './code-pages.ts';
import { writings, writtenLikelihood } from './east-asian.ts';
import { likelihood } from './likelihood.ts';
import { decodeMixed } from './utf8.ts';

/** Bytes looked at: enough for sure figures, few enough to cost nothing. */
const SAMPLE = 1800;

/** By how much another encoding must be likelier than the usual one, in all and for each byte above ASCII. */
const MARGIN = 6;
const MARGIN_EACH = 0.15;

/** An encoding with how well it explains the bytes. */
export interface Explained {
  readonly label: string;
  readonly score: number;
}

/** The encodings that the bytes may be in, the likeliest first. Bytes in ASCII alone are explained by all alike. */
export function explained(bytes: Uint8Array): readonly Explained[] {
  const sample = sampleOf(bytes);
  const ascii = sample.reduce((count, byte) => count + (byte < 0x80 ? 1 : 0), 0);
  const single = candidates.map(({ label, alphabets }) => {
    const text = decodeAs(sample, label);
    return { label, score: likelihood(text, alphabets) };
  });
  const wide = writings.flatMap((writing) => {
    const score = writtenLikelihood(sample, ascii, writing);
    return score === null ? [] : [{ label: writing.label, score }];
  });
  return [...single, ...wide].sort((a, b) => b.score - a.score);
}

/** What the letters of a text say of its encoding. */
export interface LegacyGuess {
  readonly label: string;
  /** Another encoding that makes other letters of the bytes and explains them about as well; null when none does. */
  readonly rival: string | null;
}

/** By how little a rival may be less likely, in all and for each byte above ASCII. */
const NEAR = 1;
const NEAR_EACH = 0.03;

/** The encoding that the evidence of the bytes speaks for: `usual` unless another is far likelier. */
export function guessLegacy(bytes: Uint8Array, usual = 'windows-1252'): LegacyGuess {
  const sample = sampleOf(bytes);
  const high = sample.reduce((count, byte) => count + (byte >= 0x80 ? 1 : 0), 0);
  const found = explained(sample);
  const scoreOf = (label: string): number =>
    found.find((each) => each.label === label)?.score ?? Number.NEGATIVE_INFINITY;
  const best = found[0]?.label ?? usual;
  const far = scoreOf(best) - scoreOf(usual) > MARGIN + high * MARGIN_EACH;
  const label = far ? best : usual;
  const text = decodeAs(sample, label);
  const near = found.find(
    (other) =>
      other.label !== label &&
      other.score > scoreOf(label) - NEAR - high * NEAR_EACH &&
      decodeAs(sample, other.label) !== text,
  );
  return { label, rival: near?.label ?? null };
}

/**
 * The encoding that explains bytes far better than reading them as UTF-8 with strays; null when none does. Two bytes of
 * Japanese or Thai are well-formed UTF-8 by accident often enough.
 */
export function guessInsteadOfMixed(bytes: Uint8Array): string | null {
  const sample = sampleOf(bytes);
  const text = decodeMixed(sample, () => {});
  const alphabets = candidates.flatMap((row) => row.alphabets);
  const score = likelihood(text, alphabets);
  const [best] = explained(sample);
  return best !== undefined && best.score > score + MARGIN ? best.label : null;
}

/** The lines with bytes above ASCII, whole, up to a measure. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= SAMPLE) return bytes;
  const pieces: number[] = [];
  let [start, high] = [0, false];
  for (let i = 0; i <= bytes.length && pieces.length < SAMPLE; i++) {
    const byte = bytes[i] ?? 0x0a;
    if (byte >= 0x80) high = true;
    if (byte !== 0x0a && byte !== 0x0d) continue;
    if (high) pieces.push(...bytes.subarray(start, Math.min(i + 1, start + SAMPLE)));
    [start, high] = [i + 1, false];
  }
  return Uint8Array.from(pieces);
}
