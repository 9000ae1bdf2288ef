import { Parser } from 'htmlparser2';

/** What a package document says of its book; every text as it stands there, white space folded. */
export interface PackageFacts {
  readonly identifier: string | null;
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly language: string | null;
  readonly description: string | null;
  readonly subjects: readonly string[];
  readonly publisher: string | null;
  /** Date of the work, as it stands there. */
  readonly date: string | null;
  /** `dcterms:modified`, ISO 8601. */
  readonly modified: string | null;
  readonly series: { readonly name: string; readonly position: number | null } | null;
  /** Address of the cover picture, relative to the package document, and its type. */
  readonly cover: { readonly href: string; readonly mediaType: string } | null;
}

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

/** Reads a package document of EPUB 2 or 3. Damaged XML gives what can be read of it. */
export function packageFacts(xml: string): PackageFacts {
  const elements = elementsOf(xml);
  const texts = (name: string): string[] =>
    elements.flatMap((element) => (element.name === `dc:${name}` && element.text !== '' ? [element.text] : []));
  const first = (name: string): string | null => texts(name)[0] ?? null;
  const unique = elements.find(({ name }) => name === 'package')?.attributes['unique-identifier'];
  const identifier = elements.find(({ name, attributes }) => name === 'dc:identifier' && attributes.id === unique);
  return {
    identifier: identifier?.text ?? first('identifier'),
    title: first('title'),
    authors: texts('creator'),
    language: first('language'),
    description: first('description'),
    subjects: texts('subject'),
    publisher: first('publisher'),
    date: first('date'),
    modified: property(elements, 'dcterms:modified')?.text ?? null,
    series: seriesOf(elements),
    cover: coverOf(elements),
  };
}

function property(elements: readonly Element[], name: string, refines?: string): Element | undefined {
  return elements.find(
    ({ attributes }) => attributes.property === name && (refines === undefined || attributes.refines === refines),
  );
}

function named(elements: readonly Element[], name: string): string | undefined {
  return elements.find((element) => element.name === 'meta' && element.attributes.name === name)?.attributes.content;
}

/** EPUB 3's `belongs-to-collection`, or calibre's own words for it. */
function seriesOf(elements: readonly Element[]): PackageFacts['series'] {
  const collection = property(elements, 'belongs-to-collection');
  if (collection && collection.text !== '') {
    const refines = `#${collection.attributes.id ?? ''}`;
    return { name: collection.text, position: numberOf(property(elements, 'group-position', refines)?.text) };
  }
  const name = named(elements, 'calibre:series');
  return name ? { name, position: numberOf(named(elements, 'calibre:series_index')) } : null;
}

function numberOf(text: string | undefined): number | null {
  const number = Number(text);
  return text !== undefined && text.trim() !== '' && Number.isFinite(number) ? number : null;
}

/** The item marked `cover-image`, or the one that EPUB 2's `cover` names. */
function coverOf(elements: readonly Element[]): PackageFacts['cover'] {
  const items = elements.filter(({ name }) => name === 'item').map(({ attributes }) => attributes);
  const id = named(elements, 'cover');
  const item =
    items.find(({ properties }) => properties?.split(/\s+/).includes('cover-image')) ??
    items.find((attributes) => id !== undefined && attributes.id === id);
  const mediaType = item?.['media-type'] ?? '';
  return item?.href && mediaType.startsWith('image/') ? { href: item.href, mediaType } : null;
}

function elementsOf(xml: string): readonly Element[] {
  const found: Element[] = [];
  const open: Element[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element: Element = { name: name.replace(/^opf:/, ''), attributes, text: '' };
        found.push(element);
        open.push(element);
      },
      ontext(text) {
        const element = open.at(-1);
        if (element) element.text += text;
      },
      onclosetag() {
        const element = open.pop();
        if (element) element.text = element.text.replace(/\s+/g, ' ').trim();
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  return found;
}
