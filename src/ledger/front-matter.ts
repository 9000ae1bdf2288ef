import type { Book, FieldKey, Publication, Section, WorkOnPage } from '../model/index.ts';
import { markupText } from './markup-words.ts';

/**
 * The stated values that no page of the finished book prints, in the order of the metadata. Letters, digits and symbols
 * count.
 * `unprinted` names fields that the user asked to leave out.
 */
export function missingValues(
  book: Book,
  publication: Publication,
  unprinted: ReadonlySet<FieldKey>,
): readonly string[] {
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

function valuesOf(book: Book, unprinted: ReadonlySet<FieldKey>): readonly string[] {
  return [book, ...worksOf(book.sections)].flatMap((work) => statedBy(work, unprinted));
}

/** The works of a collection. */
function worksOf(sections: readonly Section[]): readonly WorkOnPage[] {
  return sections.flatMap((section) => (section.kind === 'story' && section.work ? [section.work] : []));
}

function statedBy({ title, metadata }: WorkOnPage, unprinted: ReadonlySet<FieldKey>): readonly string[] {
  const fields = metadata.fields.filter((field) => !unprinted.has(field.key));
  return [
    title,
    ...(metadata.subtitle === null ? [] : [metadata.subtitle]),
    ...metadata.authors,
    ...metadata.warnings.map((warning) => warning.text),
    ...fields.flatMap((field) => field.values),
  ];
}

/** The text between tags, piece by piece, as letters and symbols. */
function pieces(documents: readonly string[]): readonly string[] {
  return documents.flatMap((document) => markupText(document, '\n').split('\n').map(letters));
}

function letters(text: string): string {
  return text.normalize('NFKD').replace(/[^\p{L}\p{N}\p{M}\p{S}]+/gu, '');
}
