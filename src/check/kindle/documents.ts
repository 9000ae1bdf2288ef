import { decodedAddress, pathFrom } from '../../markup/write.ts';
import type { ContentDocument } from '../own/archive.ts';
import { elementsOf, type Markup, sectionsOf } from '../own/markup.ts';
import { type KindleRule, placeIn, refusal, type SentBook } from './rule.ts';

const ID = 'kindle-links';

/** Links to pages and ids that are not there, from pages and from the contents of old readers. */
export const anchors: KindleRule = {
  id: ID,
  summary: 'links to places that are not there',
  find(book) {
    const ids = new Map(book.documents.map(({ path, elements }) => [path, idsOf(elements)]));
    return [...book.documents, ...ncxOf(book)].flatMap(({ path, elements }) =>
      elements.flatMap((element) => {
        const address = addressOf(element);
        const message = address === null ? null : complaint(path, address, book, ids);
        return message === null ? [] : [refusal(ID, message, `${path}:${element.line}`)];
      }),
    );
  },
};

function addressOf({ name, attributes }: Markup): string | null {
  if (name === 'a' || name === 'area') return attributes.href ?? null;
  return name === 'content' ? (attributes.src ?? null) : null;
}

function idsOf(elements: readonly Markup[]): ReadonlySet<string> {
  return new Set(
    elements.flatMap(({ name, attributes }) => [attributes.id ?? '', name === 'a' ? (attributes.name ?? '') : '']),
  );
}

function complaint(
  from: string,
  address: string,
  book: SentBook,
  ids: ReadonlyMap<string, ReadonlySet<string>>,
): string | null {
  const target = pathFrom(from, address);
  if (target === null) return null;
  if (!book.files.has(target)) return `the link “${address}” leads to a file that is not there`;
  const id = decodedAddress(/#(.*)$/s.exec(address)?.[1] ?? '');
  const known = ids.get(target);
  return id === '' || known === undefined || known.has(id)
    ? null
    : `the link “${address}” leads to an id that is not there`;
}

function ncxOf({ items, xml }: SentBook): readonly ContentDocument[] {
  return items
    .filter(({ mediaType }) => mediaType === 'application/x-dtbncx+xml')
    .map(({ path }) => ({ path, elements: elementsOf(xml.get(path) ?? '') }));
}

const COMMENTS_ID = 'kindle-comments';

/** Comments with two hyphens inside, or with a third one at their end, which XML forbids. */
export const comments: KindleRule = {
  id: COMMENTS_ID,
  summary: '`--` inside comments',
  find: ({ xml }) =>
    [...xml].flatMap(([path, text]) =>
      sectionsOf(text)
        .filter(({ opening }) => opening === '<!--')
        .filter(({ start, end }) => /--|-$/.test(text.slice(start + '<!--'.length, end - '-->'.length)))
        .map(({ start }) => refusal(COMMENTS_ID, 'the comment holds “--”', placeIn(path, text, start))),
    ),
};

const VARIABLES_ID = 'kindle-variables';
/** A custom property set or used (CSS Custom Properties, 2 and 3). */
const VARIABLE = /(?:^|[{;\s"'])(--[\w-]+)\s*:|\bvar\(\s*(--[\w-]+)/g;
const COMMENT = /\/\*[\s\S]*?\*\//g;
const STYLE = /<style\b[^>]*>([\s\S]*?)<\/style>|\sstyle\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** CSS variables, in stylesheets and in the styles of documents. */
export const variables: KindleRule = {
  id: VARIABLES_ID,
  summary: 'CSS variables',
  find: ({ xml, css: sheets }) =>
    [...sheets, ...xml].flatMap(([path, text]) =>
      (sheets.has(path) ? [{ css: text, at: 0 }] : stylesIn(text)).flatMap(({ css, at }) => {
        const bare = css.replace(COMMENT, (comment) => ' '.repeat(comment.length));
        const [found] = bare.matchAll(VARIABLE);
        if (found === undefined) return [];
        const message = `the style uses the variable ${found[1] ?? found[2]}`;
        return [refusal(VARIABLES_ID, message, placeIn(path, text, at + found.index))];
      }),
    ),
};

/** The styles that a document holds, with where they begin. */
function stylesIn(text: string): readonly { readonly css: string; readonly at: number }[] {
  return [...text.matchAll(STYLE)].map((match) => {
    const css = match[1] ?? match[2] ?? match[3] ?? '';
    return { css: ` ${css}`, at: match.index + match[0].lastIndexOf(css) - 1 };
  });
}
