import { BORDER, type Book, blockText, isFootnote, type Place, type Publication } from '../model/index.ts';
import { type Allowed, type Hunk, hunksOf } from './align.ts';
import { readAgain } from './division-words.ts';
import { lastAtMost } from './edited-words.ts';
import { type Fault, faultsOf } from './faults.ts';
import { type PageSinks, readMarkup } from './markup-words.ts';
import { readStretch, type Stretch, storySections, type WordSink } from './story-words.ts';

import { WordList } from './words.ts';

/** Running text and footnotes, each in their order: footnotes are printed at the end of a page. */
interface Streams<T> {
  readonly story: T;
  readonly footnotes: T;
}

const NOTHING: Allowed = {
  moves: false,
  rewritten: () => false,
  lost: () => false,
  gained: () => false,
  back: () => undefined,
  leftOut: () => null,
  cameIn: () => null,
  left: () => 0,
  come: () => 0,
};

/** The words that the sections of a book have and the documents rendered from them lack, and the other way round. */
export function pageFaults(book: Book, publication: Publication): readonly Fault[] {
  const size = mostWords(publication);
  const first = { story: new WordList(size), footnotes: new WordList() };
  const other = { story: new WordList(size), footnotes: new WordList() };
  const expected: number[] = [];
  const found: number[] = [];
  const starts: number[] = [];
  const notes = readBook(book, { ...first, footnote: () => expected.push(first.story.length) });
  const page = (): void => void starts.push(other.story.gap().length);
  readPages(publication, { ...other, page, footnote: () => found.push(starts.length - 1) });
  const faults = [
    ...faultsIn('story', first, other, book, publication),
    ...faultsIn('footnotes', first, other, book, publication),
  ];
  if (faults.length > 0 || expected.length !== found.length) return faults;
  const strays = notes.filter((_, i) => found[i] !== pageOf(expected[i] ?? 0, starts));
  return strays.map(({ place, text }) => ({ what: 'moved', place, before: text, after: '' }));
}

/** As many words as the documents of a story hardly have: memory that grows with what is read takes twice as much. */
function mostWords({ resources }: Publication): number {
  const story = resources.map(({ story, content }) => (story && typeof content === 'string' ? content.length : 0));
  return story.reduce((sum, length) => sum + (length >> 2), 0);
}

/** The page on which the words before the given one stand; the first when there are none. */
function pageOf(word: number, starts: readonly number[]): number {
  return Math.max(0, lastAtMost(starts, word - 1));
}

function faultsIn(
  stream: keyof Streams<unknown>,
  first: Streams<WordList>,
  other: Streams<WordList>,
  book: Book,
  publication: Publication,
): readonly Fault[] {
  const hunks = hunksOf(first[stream].gap(), other[stream].gap(), NOTHING);
  if (hunks.length === 0) return [];
  const texts = [textSinks(), textSinks()] as const;
  const places = readBook(book, texts[0]);
  readPages(publication, texts[1]);
  const [firstText, otherText] = [texts[0][stream].text(), texts[1][stream].text()];
  const place = ({ from }: Hunk): Place | null =>
    stream === 'story' ? placeAt(book, from) : (places[0]?.place ?? null);
  return faultsOf(hunks, { firstText, otherText, place }, NOTHING);
}

interface TextSink extends WordSink {
  text(): string;
}

function textSinks(): Streams<TextSink> {
  const sink = (): TextSink => {
    const pieces: string[] = [];
    return { read: (text) => pieces.push(text), gap: () => pieces.push(BORDER), text: () => pieces.join('') };
  };
  return { story: sink(), footnotes: sink() };
}

/** Hands over what a book's sections print; gives its footnotes. */
function readBook(book: Book, sinks: PageSinks): readonly { readonly place: Place; readonly text: string }[] {
  const footnotes: { place: Place; text: string }[] = [];
  for (const stretch of printed(book)) {
    if (typeof stretch === 'string') sinks.story.read(`${stretch}\n`);
    else if ('type' in stretch && isFootnote(stretch)) {
      footnotes.push({ place: stretch.place, text: blockText(stretch) });
      sinks.footnote?.();
      readStretch(stretch, sinks.footnotes);
    } else readAgain(stretch, sinks.story);
  }
  return footnotes;
}

/** Everything that the story's sections print, whatever it was made from; captions are text. */
function* printed(book: Book): Generator<Stretch | string> {
  for (const section of storySections(book.sections)) {
    if (section.heading) yield section.heading;
    if (section.caption !== null) yield section.caption;
    yield* section.blocks;
  }
}

function placeAt(book: Book, word: number): Place | null {
  const list = new WordList();
  for (const stretch of printed(book)) {
    if (typeof stretch === 'string') list.read(`${stretch}\n`);
    else if (!('type' in stretch && isFootnote(stretch))) readStretch(stretch, list);
    if (list.length > word && typeof stretch !== 'string') return stretch.place;
  }
  return null;
}

/** The address of a document that carries on the page of the one before it: `chapter-1.2.xhtml`. */
const CONTINUED = /\.\d+\.xhtml$/;

/** Hands over the text of the documents that print the story, in the order in which they are read. */
function readPages({ resources, spine }: Publication, sinks: PageSinks & { readonly page?: () => void }): void {
  const byAddress = new Map(resources.map((resource) => [resource.href, resource]));
  for (const href of spine) {
    const resource = byAddress.get(href);
    if (!resource?.story || typeof resource.content !== 'string') continue;
    if (!CONTINUED.test(href)) sinks.page?.();
    readMarkup(resource.content, sinks);
    sinks.story.read('\n');
    sinks.footnotes.read('\n');
  }
}
