import { lettersOfFormula } from '../markup/formula.ts';
import { unescaped } from '../markup/write.ts';
import type { Book, FieldKey, Publication, Section, WorkOnPage } from '../model/index.ts';
import type { WordSink } from './story-words.ts';

/** Elements inside a line: a word may go on over their tags. */
const INLINE: ReadonlySet<string> = new Set(['code', 'em', 'i', 'b', 's', 'span', 'strong', 'sub', 'sup', 'ruby']);

/** What a look draws between scenes is no word of the story. */
const ORNAMENT = '<p class="ornament"';

/** The renderer writes attribute values between double quotes, and `>` in them as an entity. */
const ALT = / alt="([^"]*)"/;

/** Where the text of a content document goes: footnotes, which stand at its end, apart from the rest. */
export interface PageSinks {
  readonly story: WordSink;
  readonly footnotes: WordSink;
  /** Told of each footnote before its words. */
  readonly footnote?: () => void;
}

/**
 * Hands over the text of a content document's body: what stands between the tags, and the words that stand in for
 * pictures. It reads only what the renderer may write: XML with the five predefined entities and numeric ones, no
 * comments, no CDATA.
 */
export function readMarkup(document: string, { story, footnotes, footnote }: PageSinks): void {
  let sink = story;
  let asides = 0;
  let from = Math.max(0, document.indexOf('<body'));
  while (from < document.length) {
    const found = document.indexOf('<', from);
    const open = found < 0 ? document.length : found;
    if (open > from) sink.read(unescaped(document.slice(from, open)));
    if (found < 0) return;
    const close = document.indexOf('>', open);
    const end = close < 0 ? document.length : close;
    const name = tagName(document, open + 1);
    if (name === 'p' && document.startsWith(ORNAMENT, open)) {
      const after = document.indexOf('</p>', open);
      from = after < 0 ? document.length : after;
      continue;
    }
    if (name === 'math') {
      const after = document.indexOf('</math>', open);
      const inside = document.slice(open, after < 0 ? document.length : after).replace(/<[^>]*>/g, '');
      sink.gap();
      sink.read(lettersOfFormula(unescaped(inside)));
      sink.gap();
      from = after < 0 ? document.length : after + '</math>'.length;
      continue;
    }
    if (name === 'img') {
      const alt = ALT.exec(document.slice(open, end))?.[1] ?? '';
      sink.gap();
      sink.read(unescaped(alt));
      sink.gap();
    } else if (name === 'a') sink.gap();
    else if (!INLINE.has(name)) sink.read('\n');
    if (name === 'aside') {
      const isEnd = document[open + 1] === '/';
      if (asides > 0) asides += isEnd ? -1 : 1;
      else if (!isEnd && document.slice(open, end).includes(' class="footnote"')) asides = 1;
      if (asides > 0 && sink === story) footnote?.();
      sink = asides > 0 ? footnotes : story;
    }
    from = end + 1;
  }
}

/** The name of the tag whose `<` stands before an offset; of an end tag too. */
function tagName(document: string, offset: number): string {
  const start = document[offset] === '/' ? offset + 1 : offset;
  let end = start;
  while (document.charCodeAt(end) > 0x2f && document.charCodeAt(end) !== 0x3e) end++;
  return document.slice(start, end);
}

/** The text of a document's body, `between` in the place of every tag. */
function markupText(document: string, between = ' '): string {
  const start = document.indexOf('<body');
  return unescaped(document.slice(Math.max(0, start)).replace(/<[^>]*>/g, between));
}

/** What the user asked to leave out of a book's own pages. */
export interface Unprinted {
  readonly fields?: readonly FieldKey[];
  /** Kinds of pages, such as `title-page` and `facts`. */
  readonly pages?: ReadonlySet<string>;
}

/**
 * The stated values that no page of the finished book prints, in the order of the metadata. Letters, digits and symbols
 * count.
 */
export function missingValues(book: Book, publication: Publication, unprinted: Unprinted): readonly string[] {
  const made: string[] = [];
  const story: string[] = [];
  for (const { content, story: isStory, mediaType } of publication.resources) {
    if (typeof content === 'string' && mediaType === 'application/xhtml+xml') (isStory ? story : made).push(content);
  }
  const front = pieces([...made, belowContents(publication)]);
  const whole = front.join('');
  const printed = new Set(front);
  const isThere = (value: string): boolean => printed.has(value) || whole.includes(value);
  const missing = valuesOf(book, unprinted).filter((value) => !isThere(letters(value)));
  if (missing.length === 0) return missing;
  // A part's own summary or notes head that part.
  const running = pieces(story).join('');
  return missing.filter((value) => !running.includes(letters(value)));
}

/** What the contents page prints besides its list, which only repeats what stands elsewhere. */
function belowContents({ nav }: Publication): string {
  return /<section\b[\s\S]*<\/section>/.exec(nav)?.[0] ?? '';
}

function valuesOf(book: Book, unprinted: Unprinted): readonly string[] {
  return [book, ...worksOf(book.sections)].flatMap((work) => statedBy(work, unprinted));
}

/** The works of a collection. */
function worksOf(sections: readonly Section[]): readonly WorkOnPage[] {
  return sections.flatMap((section) => (section.kind === 'story' && section.work ? [section.work] : []));
}

function statedBy({ title, metadata }: WorkOnPage, { fields = [], pages }: Unprinted): readonly string[] {
  const { subtitle, authors, warnings } = metadata;
  const named = pages?.has('title-page') ? [] : [title, ...(subtitle === null ? [] : [subtitle]), ...authors];
  const told = pages?.has('facts') ? [] : metadata.fields.filter((field) => !fields.includes(field.key));
  return [...named, ...warnings.map((warning) => warning.text), ...told.flatMap((field) => field.values)];
}

/** The text between tags, piece by piece, as letters and symbols. */
function pieces(documents: readonly string[]): readonly string[] {
  return documents.flatMap((document) => markupText(document, '\n').split('\n').map(letters));
}

function letters(text: string): string {
  return text.normalize('NFKD').replace(/[^\p{L}\p{N}\p{M}\p{S}]+/gu, '');
}
