import { notText } from '../../decode/signature.ts';
import { htmlLetters } from '../../read/html/letters.ts';
import { type AttachedFile, fileBetween, filePart } from './attached.ts';
import type { PlacedLine } from './flowed.ts';
import { FORMS, type Form, formOf, linesOfPart } from './forms.ts';
import { bodyOf, fileNameOf, type MimePart } from './mime.ts';
import type { Post } from './split.ts';
import { binaryString } from './transfer.ts';

/** A stretch of a message's own text. */
export interface Text {
  readonly kind: 'text';
  readonly form: Form;
  readonly lines: readonly PlacedLine[];
  /** The part that it is as a whole; null when several were joined. */
  readonly leaf: MimePart | null;
}

/** A message inside a message, where it stands. */
export interface Enclosed {
  readonly kind: 'message';
  readonly post: Post;
}

/** What a message says, in its order: its own text, the messages it encloses, and the files that came with it. */
export interface Body {
  readonly pieces: readonly (Text | Enclosed)[];
  readonly files: readonly AttachedFile[];
}

const MESSAGE = /^message\/(?:rfc822|news|global|partial)$/;

/** The body of a message whose first line is line `first` of its archive. */
export function readBody(message: MimePart, first: number): Body {
  return bodyOfPart(message, first, message);
}

function bodyOfPart(part: MimePart, first: number, message: MimePart): Body {
  if (part.parts.length === 0) return bodyOfLeaf(part, first, message);
  const inner = part.parts.map((each) => bodyOfPart(each, first, message));
  const alternatives = part.type === 'multipart/alternative' || isSaidTwice(inner);
  return alternatives ? best(inner) : joined(inner);
}

function bodyOfLeaf(leaf: MimePart, first: number, message: MimePart): Body {
  if (MESSAGE.test(leaf.type) && !isLaterFragment(leaf)) {
    return { pieces: [{ kind: 'message', post: enclosedPost(leaf, first) }], files: [] };
  }
  const sole = leaf === message;
  const named = leaf.attached || fileNameOf(leaf) !== null;
  const form = formOf(leaf.type) ?? (leaf.type.startsWith('multipart/') || (!named && isProse(leaf)) ? 'txt' : null);
  if (form === null || (named && !(sole && isProse(leaf)))) {
    const empty = leaf.lines.every((line) => line.trim() === '');
    return { pieces: [], files: empty ? [] : [filePart(leaf, first)] };
  }
  const { lines, files } = linesOfPart(leaf, first);
  return {
    pieces: [{ kind: 'text', form, lines, leaf: files.length === 0 ? leaf : null }],
    files: files.map(fileBetween),
  };
}

/** A part of a message that was cut for sending (RFC 2046, section 5.2.2), but not the first, which holds its header. */
function isLaterFragment(leaf: MimePart): boolean {
  return leaf.type === 'message/partial' && Number(leaf.parameters.get('number') ?? 1) > 1;
}

function enclosedPost(leaf: MimePart, first: number): Post {
  const encoded = leaf.headers.get('content-transfer-encoding')?.value ?? '';
  const raw = /base64|quoted/i.test(encoded) ? binaryString(bodyOf(leaf).bytes) : leaf.lines.join('\n');
  const lead = /^[\r\n]*/.exec(raw)?.[0].split('\n').length ?? 1;
  return { raw: raw.replace(/^[\r\n]+/, ''), line: first + leaf.bodyLine + lead - 1 };
}

/** Whether a part whose type tells nothing is text by its bytes. */
function isProse(leaf: MimePart): boolean {
  if (/^(?:image|audio|video)\/|pgp|pkcs7|tnef/.test(leaf.type)) return false;
  return notText(bodyOf(leaf).bytes) === null && (formOf(leaf.type) !== null || !leaf.type.startsWith('text/'));
}

function joined(inner: readonly Body[]): Body {
  const pieces: (Text | Enclosed)[] = [];
  for (const piece of inner.flatMap((body) => body.pieces)) {
    const last = pieces.at(-1);
    if (piece.kind === 'text' && last?.kind === 'text' && last.form === piece.form) {
      const gap = { text: '', line: piece.lines[0]?.line ?? 1 };
      pieces[pieces.length - 1] = { ...last, lines: [...last.lines, gap, ...piece.lines], leaf: null };
    } else pieces.push(piece);
  }
  return { pieces, files: inner.flatMap((body) => body.files) };
}

/** Of several forms of one message, the one that keeps most of how it was written and has as good as all the words. */
function best(forms: readonly Body[]): Body {
  const counts = forms.map((body) => wordsOfPieces(body.pieces));
  const most = Math.max(0, ...counts);
  const full = forms.filter((_, i) => (counts[i] ?? 0) >= most * NEARLY_ALL);
  const rank = (body: Body): number => FORMS.indexOf(body.pieces.find((piece) => piece.kind === 'text')?.form ?? 'txt');
  const chosen = full.reduce<Body | undefined>((a, b) => (a === undefined || rank(b) < rank(a) ? b : a), undefined);
  const others = forms.filter((body) => body !== chosen).flatMap((body) => body.files);
  return { pieces: chosen?.pieces ?? [], files: [...(chosen?.files ?? []), ...others] };
}

const NEARLY_ALL = 0.9;

/** Whether two parts one after the other are plain and marked-up text of the same words, though nothing says so. */
function isSaidTwice(inner: readonly Body[]): boolean {
  const texts = inner.flatMap((body) => body.pieces);
  const [a, b] = texts;
  if (texts.length !== 2 || a?.kind !== 'text' || b?.kind !== 'text' || a.form === b.form) return false;
  const [one, two] = [threes(wordsOf(a)), threes(wordsOf(b))];
  const shared = [...two].filter((words) => one.has(words)).length;
  return shared >= TWICE && shared >= Math.max(one.size, two.size) * NEARLY_ALL;
}

/** So many runs of three words in common are no accident. */
const TWICE = 10;

function threes(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.slice(2).map((word, i) => `${words[i]} ${words[i + 1]} ${word}`));
}

/** The words of a text, its markup left out. */
export function wordsOf({ form, lines }: Pick<Text, 'form' | 'lines'>): readonly string[] {
  const text = lines.map((line) => line.text).join('\n');
  return (form === 'txt' || form === 'md' ? text : htmlLetters(text)).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Texts never change: the words of each are counted once. */
const COUNTED = new WeakMap<Text, number>();

/** How many words a text has. */
export function wordCountOf(text: Text): number {
  const count = COUNTED.get(text) ?? wordsOf(text).length;
  COUNTED.set(text, count);
  return count;
}

/** The words of pieces together, those of enclosed messages as they were sent. */
export function wordsOfPieces(pieces: readonly (Text | Enclosed)[]): number {
  const counts = pieces.map((piece) =>
    piece.kind === 'text' ? wordCountOf(piece) : (piece.post.raw.match(/[\p{L}\p{N}\u0080-\u00ff]+/gu)?.length ?? 0),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}
