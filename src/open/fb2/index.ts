import { decode } from '../../decode/index.ts';
import { type Grammar, mendedText } from '../../markup/mend.ts';
import { newElement, sizeOf } from '../../markup/tree.ts';
import { characterNamed } from '../../markup/write.ts';
import { allNamed, localName, parseXml, readXml } from '../../markup/xml.ts';
import {
  BLOCK_END,
  BORDER,
  type Diagnostic,
  type ElementNode,
  type Outcome,
  outcome,
  type Source,
} from '../../model/index.ts';
import { isRefusal, openArchive } from '../archive/index.ts';
import type { Guard } from '../containers.ts';
import { besideRemovals } from '../document/beside.ts';
import { brokenXml, opening, pageSource } from '../document/source.ts';
import { expandEntities } from '../epub/files.ts';
import { damaged, refused } from '../refused.ts';
import { signature } from '../signature.ts';
import { bookDocuments } from './body.ts';
import { besideWords, descriptionFacts } from './facts.ts';
import { addressOf, BLOCKS } from './inside.ts';

/** Opens a FictionBook 2, as it is or alone in a zip: its sections become the documents of a book's page. */
export async function unpack(source: Source, guard: Guard): Promise<Outcome<readonly Source[]>> {
  const packed = isZip(source.bytes) ? bookIn(source) : source;
  if ('reason' in packed) return refused(source.name, packed.reason, packed.remedy);
  const kind = signature(packed.bytes);
  if (kind !== null && kind !== 'fb2') return await (await import('../doc.ts')).unpack(packed, guard);
  return opening(packed, () => opened(packed));
}

const NO_BOOK = {
  reason: 'there is no FictionBook in it',
  remedy: 'Look whether it is another file; a zip of several stories is called .zip.',
} as const;

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** The one book in an archive such as `story.fb2.zip`. */
function bookIn(source: Source): Source | { readonly reason: string; readonly remedy: string } {
  const archive = openArchive(source.bytes);
  if (isRefusal(archive)) return archive;
  const name = archive.names.find((one) => /\.fb2$/i.test(one)) ?? archive.names[0];
  const bytes = name === undefined ? null : archive.read(name);
  return bytes === null ? NO_BOOK : { ...source, bytes };
}

function opened(source: Source): Outcome<readonly Source[]> {
  const decoded = decode(source.bytes, source.name);
  const { text, hostile } = expandEntities(decoded.value.text);
  if (hostile) return refused(source.name, ENTITIES, 'Get the book from elsewhere; no real book needs that.');
  const typed = withoutNames(text);
  const mended = mendedText(typed, GRAMMAR);
  const xml = mended?.xml ?? typed;
  const book = parseXml(xml);
  if (allNamed(book, 'body').length === 0) return refused(source.name, NO_BOOK.reason, NO_BOOK.remedy);
  const stated = descriptionFacts(book, source.name);
  const cover = allNamed(book, 'coverpage').flatMap((page) => allNamed(page, 'image').map(addressOf))[0];
  const documents = bookDocuments(book, stated, cover ?? null);
  const { pictures, broken } = picturesOf(book, source.name);
  const bytes = cover === undefined ? undefined : pictures.get(cover);
  const page = pageOf(documents);
  const made: Source = {
    ...pageSource(source, page),
    stated,
    letters: fb2Letters(xml),
    removals: besideRemovals({ beside: besideWords(book), remarks: [] }, page, {
      source: source.name,
      stated,
      removals: [],
    }),
    ...(pictures.size > 0 ? { pictures } : {}),
    ...(bytes ? { cover: bytes } : {}),
  };
  const faults = [
    ...(mended ? [brokenXml(mended)] : []),
    ...(/<\/FictionBook\s*>\s*$/i.test(typed.slice(-200)) ? [] : [CUT]),
  ];
  return outcome([made], {}, [
    ...decoded.diagnostics,
    ...faults.map((reason) => damaged(source.name, reason)),
    ...broken,
  ]);
}

const INLINE = 'emphasis|strong|style|a|strikethrough|sub|sup|code|em|i|b|u|s|span|font|small|big|tt';
const LINES = 'p|v|subtitle|text-author|date|h[1-6]|th|td|li|item';
const HOLDERS = 'title|epigraph|annotation|cite|poem|stanza|table|tr|list|ul|ol|div|blockquote';
const DESCRIBED = `[a-z]+-info|[a-z]+-name|genre|author|nickname|home-page|email|id|book-title|keywords|coverpage|lang|
src-lang|translator|sequence|program-used|src-url|src-ocr|version|history|publisher|city|year|isbn|output|part|
output-document-class`.replaceAll('\n', '');

/** Where words whose own tags are lost are found in a book, and what ends what. */
const GRAMMAR: Grammar = {
  frames: [[/^FictionBook$/, ['body', 'section', 'p']]],
  names: new RegExp(
    `^(?:FictionBook|stylesheet|description|body|section|binary|image|img|empty-line|br|hr|${INLINE}|${LINES}|${HOLDERS}|${DESCRIBED})$`,
    'i',
  ),
  words: new RegExp(`^(?:${INLINE}|${LINES})$`, 'i'),
  extended: true,
  lost: [/^section$/, /^FictionBook$/, 'body'],
  ends: [
    [/^(?:description|body|binary)$/, /^(?!FictionBook$)./],
    [/^section$/, new RegExp(`^(?:description|${INLINE}|${LINES}|${HOLDERS}|${DESCRIBED})$`, 'i')],
  ],
};

const ENTITIES = 'it declares entities that are made of others or of files, which is how a file is made to swell';
const CUT = 'the book ends in the middle: it was cut off';

/** XML knows five names of characters; books that were made from pages have those of HTML as well. */
function withoutNames(text: string): string {
  return text.replace(/&(?!(?:amp|lt|gt|quot|apos);)([a-z][a-z\d]{1,30});/gi, (whole, name: string) => {
    return characterNamed(name) ?? whole;
  });
}

/** The documents as one page, the way those of an EPUB are joined. */
function pageOf(documents: readonly ElementNode[]): ElementNode {
  const body = newElement('body', 1, documents, { class: 'epub-book stated-headings' });
  return { ...newElement('', 1, [newElement('html', 1, [body])]), size: sizeOf(documents) };
}

interface Pictures {
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  readonly broken: readonly Diagnostic[];
}

/** The pictures that stand in the book as base64, by their ids. */
function picturesOf(book: ElementNode, source: string): Pictures {
  const pictures = new Map<string, Uint8Array>();
  const broken: Diagnostic[] = [];
  for (const { attributes, children } of allNamed(book, 'binary')) {
    const { id, 'content-type': type = 'image/' } = attributes;
    if (id === undefined || !/^image\//i.test(type)) continue;
    const data = children.map((child) => (child.type === 'text' ? child.value : '')).join('');
    const bytes = new Uint8Array(Buffer.from(data, 'base64'));
    if (bytes.length > 0) pictures.set(id, bytes);
    else broken.push(damaged(source, `the picture ${id.slice(0, 80)} in it is empty`));
  }
  return { pictures, broken };
}

/** The running text of a book: every text inside its bodies, with what is said of its pictures. */
function fb2Letters(xml: string): string {
  const pieces: string[] = [];
  let bodies = 0;
  readXml(xml, {
    open(prefixed, attributes) {
      const name = localName(prefixed);
      if (name === 'body') bodies += 1;
      if (bodies === 0) return;
      if (name === 'image' || name === 'img') {
        pieces.push(BORDER, attributes.alt ?? '', BLOCK_END, attributes.title ?? '', BLOCK_END);
      } else if (BLOCKS.has(name)) pieces.push(BLOCK_END);
      else if (name === 'a') pieces.push(BORDER);
    },
    text(value) {
      if (bodies > 0) pieces.push(value);
    },
    close(prefixed) {
      const name = localName(prefixed);
      if (bodies > 0 && BLOCKS.has(name)) pieces.push(BLOCK_END);
      if (bodies > 0 && name === 'a') pieces.push(BORDER);
      if (name === 'body') bodies -= 1;
    },
  });
  return pieces.join('');
}
