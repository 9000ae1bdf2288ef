import { foldFacts } from '../facts/index.ts';
import type { Block, Field, HeadingBlock, Metadata, Paragraph, StatedFact } from '../model/index.ts';
import { type Entry, type FieldEntry, isDrop, type NoteEntry } from './entry.ts';
import type { InnerHeader } from './interior.ts';
import type { LabelKey } from './labels.ts';
import { partOfTitle, titleAndPart } from './part-mark.ts';
import { isRepeated } from './proof.ts';
import { undecorated } from './shapes.ts';
import { sameWords } from './title-entries.ts';

/** What a later part says of itself stays with it, as a note before it. */
const NOTES: Partial<Record<LabelKey, NoteEntry['purpose']>> = {
  warnings: 'warnings',
  'part-warnings': 'warnings',
  notes: 'note',
  summary: 'summary',
  disclaimer: 'note',
  dedication: 'note',
  thanks: 'note',
  feedback: 'note',
  spoilers: 'note',
};

/** What is told of a later part elsewhere: by its heading, or among the facts of the story. */
const CARRIED: ReadonlySet<LabelKey> = new Set([
  ...(['title', 'author', 'part', 'rating', 'relationships', 'characters', 'fandom', 'genre', 'category'] as const),
  ...(['tags', 'beta', 'challenge', 'other'] as const),
]);

/** The entries of a later part's header, with what is new in it as notes and the rest as a repeated header. */
export function laterEntries(header: InnerHeader, top: readonly Entry[], named: Metadata): readonly Entry[] {
  const other = otherTitle(header.entries, named.title) !== null;
  return header.entries.map((entry): Entry => {
    if (entry.kind === 'part')
      return header.headed
        ? { ...entry, kind: 'drop', name: 'repeated-header', what: 'repeat' }
        : { kind: 'kept', lines: entry.lines };
    if (entry.kind === 'drop') return entry.name === 'story-header' ? { ...entry, name: 'repeated-header' } : entry;
    if (entry.kind !== 'field') return entry;
    if (entry.key === 'author' && entry.label !== '' && !isKnownAuthor(entry, top, named))
      return { kind: 'kept', lines: entry.lines };
    const ofOther = other && !entry.indirect && entry.key !== 'title' && entry.key !== 'author' ? 'note' : undefined;
    // What no front of a book takes over from a later header stays with its part, where it is new.
    const fresh = entry.indirect || CARRIED.has(entry.key) ? undefined : 'note';
    const purpose = NOTES[entry.key] ?? ofOther ?? fresh;
    if (purpose !== undefined && entry.label !== '' && !isRepeated(entry, top)) return asNote(entry, purpose);
    return { kind: 'drop', name: 'repeated-header', what: 'repeat', lines: entry.lines };
  });
}

function isKnownAuthor(entry: FieldEntry, top: readonly Entry[], named: Metadata): boolean {
  // `nell@ferry.example (Nell Oake)`, `Nell Oake <…>`, `by Nell Oake`
  const words = entry.value.toLowerCase();
  return isRepeated(entry, top) || named.authors.some((name) => name !== '' && words.includes(name.toLowerCase()));
}

/**
 * The title that a later header gives to another story of the file, as typed; null when it is the book's own again, and
 * when it stands on several lines.
 */
function otherTitle(entries: readonly Entry[], title: string | null): string | null {
  const fields = entries.filter((entry): entry is FieldEntry => entry.kind === 'field' && entry.key === 'title');
  const own = fields.find((entry) => !entry.indirect) ?? fields[0];
  // A mail's subject is the list's affair.
  if (own === undefined || own.indirect || title === null) return null;
  const words = undecorated(own.value);
  const bare = titleAndPart(words).title;
  const known =
    sameWords(bare, title) || sameWords(bare, titleAndPart(title).title) || partOfTitle(words, title) !== null;
  return known || !own.lines.some((line) => (line.raw ?? line.text).includes(words)) ? null : words;
}

/** A field as a note before its part. */
export function asNote(entry: FieldEntry, purpose: NoteEntry['purpose']): NoteEntry {
  return { kind: 'note', purpose, label: entry.label, lines: entry.lines, start: entry.start ?? 0 };
}

/** The words of a header that mark its part, `(2/3)` at the end of a title, `2/3` after the label `Part`; empty when none do. */
function partWords(entries: readonly Entry[], title: string | null): string {
  for (const entry of entries) {
    if (entry.kind !== 'field') continue;
    if (entry.key === 'part') return entry.value;
    if (entry.key === 'title') {
      const words = undecorated(entry.value);
      const mark = titleAndPart(words).mark ?? partOfTitle(words, title ?? '')?.mark ?? null;
      if (mark !== null) return mark;
    }
  }
  return '';
}

/** A heading that stands where the header of another story stood, holding its title. */
function titleBlock(words: string, at: Block): HeadingBlock {
  return { ...markBlock(words, at), type: 'heading', level: 1, whole: true };
}

/** A paragraph that stands where a header stood, holding its part mark: the division's own heading. */
function markBlock(words: string, at: Block): Paragraph {
  const line = at.place.line;
  return {
    type: 'paragraph',
    place: { ...at.place, line, endLine: line },
    gapBefore: at.gapBefore,
    children: [{ type: 'text', value: words }],
  };
}

/**
 * Part marks that stay as headings, by the block before which they stand, only when the file holds several parts; and
 * the titles of its other stories.
 */
export function marksOf(
  blocks: readonly Block[],
  top: readonly Entry[],
  from: number,
  inner: readonly InnerHeader[],
  title: string | null,
): ReadonlyMap<number, Block> {
  const marks = new Map<number, Block>();
  const add = (at: number, entries: readonly Entry[]): void => {
    const words = partWords(entries, title);
    const block = blocks[at];
    if (words !== '' && block !== undefined) marks.set(at, markBlock(words, block));
  };
  for (const { block: at, entries } of inner) {
    const [block, words] = [blocks[at], otherTitle(entries, title)];
    if (words !== null && block !== undefined) marks.set(at, titleBlock(words, block));
  }
  const open = inner.filter(
    (header) => !marks.has(header.block) && !header.headed && partWords(header.entries, title) !== '',
  );
  if (open.length > 0 && from > 0) add(0, top);
  for (const header of open) add(header.block, header.entries);
  // A post that nothing heads begins another scene at least.
  for (const { block: at, entries, headed, ofStory } of inner) {
    const block = blocks[at];
    if (block === undefined || headed || ofStory || marks.has(at) || !entries.some((e) => isDrop(e, 'mail'))) continue;
    const { place, gapBefore } = block;
    marks.set(at, { type: 'scene-break', ornament: null, place: { ...place, endLine: place.line }, gapBefore });
  }
  return marks;
}

/** Between a story's title and the name of a part, in the subject of its post. */
const BEFORE_PART = /\s*(?:[:,;]|\s[-–—]+)\s+$/;
/** No title that parts share is longer. */
const LONGEST_TITLE = 300;

/**
 * The title of a story by the subjects of its posts: what all of them begin with, up to a sign that sets the name of
 * the part off. The first one's title when they share no such beginning.
 */
export function titleOfPosts(title: string | null, later: readonly (string | null)[]): string | null {
  const others = later.filter((each) => each !== null);
  if (title === null || others.length === 0) return title;
  let shared = title.length;
  for (const other of others) {
    let same = 0;
    while (same < shared && title[same] === other[same]) same += 1;
    shared = same;
  }
  if (others.every((other) => other === title)) return title;
  for (let end = Math.min(shared, LONGEST_TITLE); end > 2; end -= 1) {
    const sign = BEFORE_PART.exec(title.slice(0, end));
    if (sign !== null && sign.index > 2) return title.slice(0, sign.index);
  }
  return title;
}

/** What a later part's header may add to the story's. */
const ADDED: ReadonlySet<Field['key']> = new Set([
  'relationships',
  'characters',
  'fandom',
  'genre',
  'category',
  'tags',
  'beta',
  'challenge',
  'other',
]);

/**
 * The facts of a story's header with what later headers add: the strictest rating, a title and authors that count less
 * than those of the first, more people and kinds.
 */
export function withLater(
  facts: readonly StatedFact[],
  later: readonly (readonly StatedFact[])[],
  source: string,
): readonly StatedFact[] {
  let all = [...facts];
  for (const own of later) {
    const { choices } = foldFacts(own, source);
    for (const { of, taken } of choices) {
      if (of === 'author' && all.some(({ kind }) => kind === 'author')) continue;
      const first = own.find(({ kind }) => kind === of);
      if (first) all.push(...taken.map(({ value }): StatedFact => ({ ...first, kind: of, value, by: 'later-header' })));
    }
    const fields = own.filter((fact) => fact.kind === 'field');
    const rating = fields.find(({ field }) => field.key === 'rating');
    if (rating) all = withRating(all, rating);
    all.push(...fields.filter(({ field }) => ADDED.has(field.key)));
  }
  return all;
}

function withRating(facts: readonly StatedFact[], rating: StatedFact & { readonly kind: 'field' }): StatedFact[] {
  const at = facts.findIndex((fact) => fact.kind === 'field' && fact.field.key === 'rating');
  const known = facts[at];
  if (known?.kind !== 'field') return [...facts, rating];
  const [own, ...more] = known.field.values;
  if (own === undefined) return [...facts];
  const values = [stricterRating(own, rating.field.values[0] ?? own), ...more];
  return facts.with(at, { ...known, field: { ...known.field, values } });
}

/** Rating systems, each from the mildest to the strictest. Only ratings of one system are compared. */
const SYSTEMS: readonly (readonly string[])[] = [
  ['g', 'pg', 'pg-13', 'pg-15', 'r', 'nc-17'],
  ['k', 'k+', 't', 'm', 'ma'],
  ['general audiences', 'teen and up audiences', 'mature', 'explicit'],
  ['frc', 'frt', 'frm', 'frao'],
  ['u', '12', '15', '18'],
  ['gen', 'teen', 'mature', 'adult', 'explicit'],
];

/** The stricter of two typed ratings; the first when they cannot be compared. */
export function stricterRating(a: string, b: string): string {
  for (const system of SYSTEMS) {
    const [left, right] = [rank(system, a), rank(system, b)];
    if (left >= 0 && right >= 0) return right > left ? b : a;
  }
  return a;
}

function rank(system: readonly string[], typed: string): number {
  const words = typed.toLowerCase().replace(/^(?:rated|fiction)\s+/, '');
  const normal = words.replace(/^(pg|nc)\s?(\d\d)/, '$1-$2');
  const own = system.map((name, i) => (startsWithWord(normal, name) ? i : -1));
  return own.reduce(
    (best, i) => (i >= 0 && (best < 0 || (system[i]?.length ?? 0) > (system[best]?.length ?? 0)) ? i : best),
    -1,
  );
}

function startsWithWord(text: string, word: string): boolean {
  return text.startsWith(word) && !/^[\w+-]/.test(text.slice(word.length));
}
