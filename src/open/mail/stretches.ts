import { isAttribution, isQuotedLine } from '../../header/quoted-reply.ts';
import { blockText, type Place, type StatedFact } from '../../model/index.ts';
import { htmlLetters } from '../../read/html/letters.ts';
import { detectLanguage } from '../../read/language.ts';
import { reader } from '../../read/text/index.ts';
import { isProse, sentencesIn } from '../../removals/index.ts';
import { addressesReaders, opensWithThanks, pleads, talkCues } from '../../words/author-talk.ts';
import type { AttachedFile } from './attached.ts';
import { type Text, wordCountOf } from './body.ts';
import { withStoryUnquoted } from './forwarded.ts';
import { type ReadPost, readPost } from './post.ts';
import type { Post } from './split.ts';

/** A stretch of text that is a source of its own, with the few words around it that are kept as notes. */
export interface Stretch {
  /** The message that it belongs to: the archive's, or one enclosed in that. */
  readonly post: ReadPost;
  readonly text: Text;
  /** Whether its message begins with it. */
  readonly opens: boolean;
  readonly notes: readonly Text[];
}

/** All the text of a message and of those it encloses, in order, and the files that came with any of them. */
export interface Said {
  readonly stretches: readonly Stretch[];
  readonly files: readonly AttachedFile[];
  /** Words that have no text to be a note of: those around an attached story. */
  readonly notes: readonly Text[];
}

/** Fewer words than this around a story say that it is there. */
const COVERING = 80;

/** How deep messages are looked for in messages; deeper ones are text. */
const DEEPEST = 32;

interface Piece extends Stretch {
  /** Whether other messages stand beside it in its message. */
  readonly around: boolean;
}

/** Takes a message apart into the texts that a book is made of. */
export function saidBy(post: ReadPost): Said {
  const pieces: Piece[] = [];
  const files: AttachedFile[] = [];
  collect(post, 0, pieces, files);
  const attached = files.some((file) => file.format !== null);
  const alone = pieces.every((piece) => piece.post === post && isShort(piece));
  if (attached && alone) return { stretches: [], files, notes: pieces.map((piece) => piece.text) };
  return { stretches: settled(pieces), files, notes: [] };
}

function collect(post: ReadPost, depth: number, pieces: Piece[], files: AttachedFile[]): void {
  const around = post.body.pieces.some((piece) => piece.kind === 'message');
  let opens = true;
  for (const piece of post.body.pieces) {
    if (piece.kind === 'message') {
      if (depth < DEEPEST) collect(readPost(piece.post, post.number), depth + 1, pieces, files);
      else pieces.push({ post, text: unread(piece.post), opens: false, notes: [], around });
    } else if (wordCountOf(piece) > 0) {
      pieces.push({ post, text: withStoryUnquoted(piece), opens, notes: [], around });
      opens = false;
    }
  }
  files.push(...post.body.files);
}

function unread(post: Post): Text {
  const lines = post.raw.split(/\r\n|\n|\r/).map((text, i) => ({ text, line: post.line + i + 1 }));
  return { kind: 'text', form: 'txt', lines, leaf: null };
}

function isShort({ text }: Piece): boolean {
  return wordCountOf(text) < COVERING;
}

/** A few words before an enclosed message are a note of it; a few behind one stand at its end. */
function settled(pieces: readonly Piece[]): readonly Stretch[] {
  const found: Stretch[] = [];
  let notes: Text[] = [];
  for (const [i, piece] of pieces.entries()) {
    const covers = piece.around && isShort(piece);
    const last = found.at(-1);
    if (covers && pieces.slice(i + 1).some((later) => !(later.around && isShort(later)))) notes.push(piece.text);
    else if (covers && last?.text.form === 'txt')
      found[found.length - 1] = { ...last, text: joined(last.text, piece.text) };
    else {
      found.push({ post: piece.post, text: piece.text, opens: piece.opens, notes });
      notes = [];
    }
  }
  return found;
}

function joined(text: Text, more: Text): Text {
  const line = more.lines[0]?.line ?? 1;
  return { ...text, lines: [...text.lines, { text: '', line }, ...plainLines(more)], leaf: null };
}

/** The lines of a text without its markup. */
function plainLines({ form, lines }: Text): Text['lines'] {
  if (form === 'txt' || form === 'md') return lines;
  const line = lines[0]?.line ?? 1;
  return htmlLetters(lines.map(({ text }) => text).join('\n'))
    .split('\n')
    .map((text) => ({ text: text.replace(/\s+/g, ' ').trim(), line }));
}

/** Words as a note on a whole story; none when there are none. */
export function noteOf(paragraphs: readonly string[], place: Place): readonly StatedFact[] {
  const words = paragraphs.map((text) => text.trim()).filter((text) => /[\p{L}\p{N}]/u.test(text));
  if (words.length === 0) return [];
  const field = { key: 'notes', label: 'Notes', values: [words.join('\n')], place } as const;
  return [{ kind: 'field', field, by: 'around', place }];
}

/** Texts around a story, such as those of who sent it on, as facts of the story: notes. */
export function notesAround(texts: readonly Text[], archive: string): readonly StatedFact[] {
  return texts.flatMap((text) => {
    const lines = plainLines(text).map((line) => line.text);
    const line = text.lines[0]?.line ?? 1;
    const { blocks } = reader.read(lines.join('\n'), archive).value;
    return noteOf(
      blocks.map((block) => blockText(block, '\n')),
      { source: archive, line, endLine: text.lines.at(-1)?.line ?? line },
    );
  });
}

/** The sender's own lines of a text: no quotations, nothing below the mark of a signature. */
export function ownLines({ lines }: Text): readonly string[] {
  const end = lines.findIndex(({ text }) => text === '-- ');
  const above = lines.slice(0, end < 0 ? undefined : end).map(({ text }) => text);
  return above.filter((line) => !isQuotedLine(line) && !isAttribution(line));
}

/** Messages of a story's author that are no part of it, and what they say, as facts of the story that they stand beside. */
export interface Asides {
  readonly posts: ReadonlySet<ReadPost>;
  readonly facts: ReadonlyMap<ReadPost, readonly StatedFact[]>;
}

/**
 * What the authors of the stories say in messages that are left out: a scene that was cut, an erratum, a notice. Of an
 * answer to others only prose, and what tells on; thanks in a line or two and words about the story are talk.
 */
export function asidesOf(
  archive: string,
  leftOut: readonly { readonly post: ReadPost }[],
  kept: readonly ReadPost[],
): Asides {
  const posts = new Set<ReadPost>();
  const facts = new Map<ReadPost, readonly StatedFact[]>();
  for (const { post } of leftOut) {
    const beside = kept.filter(({ author }) => author !== '' && author === post.author);
    const story = beside.find(({ key }) => key === post.key) ?? beside[0];
    const texts = post.texts.map((text) => (text.form === 'txt' ? withOwnLines(text) : text));
    const said = texts
      .map((text) =>
        plainLines(text)
          .map((line) => line.text)
          .join('\n'),
      )
      .join('\n\n');
    const isSaid = isProse(said) || (sentencesIn(said) > 0 && (post.quoted === 0 || !isTalk(said)));
    if (story === undefined || !isSaid) continue;
    posts.add(post);
    facts.set(story, [...(facts.get(story) ?? []), ...notesAround(texts, archive)]);
  }
  return { posts, facts };
}

/** Whether somebody speaks to the readers, or of the story as a piece of work, instead of telling on. */
export function isTalk(said: string): boolean {
  const place = { source: '', line: 1, endLine: 1 };
  const children = [{ type: 'text', value: said }] as const;
  const language = detectLanguage([{ type: 'paragraph', place, gapBefore: 0, children }])?.tag ?? null;
  const lines = said.split('\n').filter((line) => line.trim() !== '');
  const talk = lines.filter((line) => talkCues(line, language).length > 0 || addressesReaders(line, language));
  // A word or two of a long text may be such by chance, but nobody thanks or asks for reviews by chance.
  return talk.length * 3 >= lines.length || lines.some((line) => opensWithThanks(line, language) || pleads(line));
}

function withOwnLines(text: Text): Text {
  const own = new Set(ownLines(text));
  return { ...text, lines: text.lines.filter((line) => own.has(line.text)) };
}
