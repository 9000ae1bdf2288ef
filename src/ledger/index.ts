import type { Book, Diagnostic, Division, Edit, FieldKey, Place, Publication, Removal } from '../model/index.ts';
import { firstLostWord } from './blame.ts';
import { Census } from './census.ts';
import { Comparison } from './comparison.ts';
import { missingValues } from './front-matter.ts';
import { eachMarkupText } from './markup-text.ts';
import type { Stretch } from './story-text.ts';
import { bookStretches, divisionStretches, divisionText, printedText, stretchText } from './story-text.ts';

/** What one source had, what was listed as changed or removed, and what came out. */
export interface Account {
  readonly source: string;
  /** Running text of the decoded source, extracted without the reader (`Reader.letters`). */
  readonly text: string;
  /** The edits of rules that may change letters, such as decoding `&eacute;`. */
  readonly edits: readonly Edit[];
  readonly removals: readonly Removal[];
  readonly division: Division;
}

/**
 * Compares the letters and digits of a source with those of its parts, less listed edits and removals.
 * Returns an error diagnostic for a loss, one for a gain, none when they are equal.
 */
export function checkSource(account: Account): Diagnostic[] {
  const census = new Census().add(account.text);
  for (const edit of account.edits) census.add(edit.before, -1).add(edit.after);
  for (const removal of account.removals) census.add(removal.text, -1);
  for (const text of divisionText(account.division)) census.add(text, -1);
  return report(census, account.source, () => {
    const listed = [...account.edits.map((e) => e.before), ...account.removals.map((r) => r.text)];
    return firstLostWord(account.source, account.text, [...divisionText(account.division), ...listed]);
  });
}

/** Compares the text of all divisions with that of the book assembled from them, less what assembling removed. */
export function checkBook(divisions: readonly Division[], removals: readonly Removal[], book: Book): Diagnostic[] {
  // What stands in both as the very same object needs no counting.
  const times = new Map<Stretch, number>();
  const tally = (stretch: Stretch, by: 1 | -1): void => void times.set(stretch, (times.get(stretch) ?? 0) + by);
  for (const division of divisions) for (const stretch of divisionStretches(division)) tally(stretch, 1);
  for (const stretch of bookStretches(book)) tally(stretch, -1);
  const census = new Census();
  for (const [stretch, left] of times) if (left !== 0) census.add(stretchText(stretch), left);
  for (const removal of removals) census.add(removal.text, -1);
  return report(census, 'the assembled book');
}

/** Compares the text that a book's sections print with that of the content documents rendered from them. */
export function checkPublication(book: Book, publication: Publication): Diagnostic[] {
  const comparison = new Comparison(printedText(book));
  for (const resource of publication.resources) {
    if (!resource.story || typeof resource.content !== 'string') continue;
    eachMarkupText(resource.content, (text) => comparison.take(text));
  }
  return report(comparison.census(), 'the finished pages');
}

/**
 * Looks for every stated value (title, authors, warnings, fields) on the finished pages. `unprinted` names the fields
 * that the user asked to leave out.
 */
export function checkFrontMatter(
  book: Book,
  publication: Publication,
  unprinted: ReadonlySet<FieldKey> = new Set(),
): Diagnostic[] {
  return missingValues(book, publication, unprinted).map((value) =>
    fault('text-lost', null, `no page says what the story states: “${value.slice(0, 80)}”`),
  );
}

type Blame = () => { readonly place: Place; readonly word: string } | null;

function report(census: Census, where: string, blame: Blame = () => null): Diagnostic[] {
  const difference = census.difference();
  const lost = show(difference, 1);
  const gained = show(difference, -1);
  const found = lost === '' ? null : blame();
  const first = found ? `; the first missing word is “${found.word}”` : '';
  return [
    ...(lost === '' ? [] : [fault('text-lost', found?.place ?? null, `${where}: letters were lost: ${lost}${first}`)]),
    ...(gained === '' ? [] : [fault('text-gained', null, `${where}: letters were added: ${gained}`)]),
  ];
}

function show(difference: ReadonlyMap<string, number>, sign: 1 | -1): string {
  const counts = [...difference].filter(([, count]) => Math.sign(count) === sign);
  const shown = counts.slice(0, 12).map(([letter, count]) => `${Math.abs(count)} × ${letter}`);
  return shown.join(', ') + (counts.length > 12 ? ', …' : '');
}

function fault(id: 'text-lost' | 'text-gained', place: Place | null, reason: string): Diagnostic {
  const remedy = 'The book was not written, because it would not hold every word. This is a fault of the program.';
  return { id, severity: 'error', place, reason, remedy };
}
