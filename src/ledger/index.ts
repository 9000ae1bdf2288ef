import type { Book, Diagnostic, DiagnosticId, Division, Outcome, Publication } from '../model/index.ts';
import { type Fault, MOST_TOLD } from './faults.ts';
import { missingValues, type Unprinted } from './markup-words.ts';
import { pageFaults } from './pages.ts';
import { type Account, sourceFaults } from './source.ts';
import { bookStretches, divisionStretches } from './story-words.ts';
import { type Changes, stretchFaults, textOf } from './stretches.ts';

export type { Account } from './source.ts';

/**
 * Compares the words of a source, in their order, with those of its parts, less listed edits, removals and moves. An
 * error for each stretch in which they differ: words lost, added, moved, joined or split, symbols too.
 */
export function checkSource(account: Account): Diagnostic[] {
  return told(sourceFaults(account), account.source);
}

/** Compares the words of a division before and after its pictures were found, less the breaks that pictures draw. */
export function checkPictures(before: Outcome<Division>, after: Outcome<Division>): Diagnostic[] {
  if (before.value === after.value) return [];
  const removals = after.trace.removals.slice(before.trace.removals.length);
  const [first, other] = [[...divisionStretches(before.value)], [...divisionStretches(after.value)]];
  return told(stretchFaults(first, other, { removals }), before.value.source);
}

/**
 * All that is compared once a book is rendered. `unprinted` says what the user asked to leave out.
 */
export function checkBound(
  divisions: readonly Division[],
  book: Outcome<Book>,
  publication: Publication,
  unprinted: Unprinted = {},
): Diagnostic[] {
  return [
    ...checkBook(divisions, book.trace, book.value),
    ...checkPublication(book.value, publication),
    ...checkFrontMatter(book.value, publication, unprinted),
  ];
}

/**
 * Compares the words of all divisions, in the order that assembling states, with those of the book, less what it
 * removed and moved.
 */
export function checkBook(divisions: readonly Division[], changes: BookChanges, book: Book): Diagnostic[] {
  const parts = inOrder(divisions, changes.order ?? []).flatMap((division) => [...divisionStretches(division)]);
  return told(stretchFaults(parts, [...bookStretches(book)], changes), 'the assembled book');
}

/** What assembling changed: the order of sources in the book is stated by their names. */
export interface BookChanges extends Changes {
  readonly order?: readonly string[];
}

function inOrder(divisions: readonly Division[], order: readonly string[]): readonly Division[] {
  const rank = new Map(order.map((source, i) => [source, i]));
  const rankOf = ({ source }: Division): number => rank.get(source) ?? order.length;
  return [...divisions].sort((a, b) => rankOf(a) - rankOf(b));
}

/** Compares the words that a book's sections print, in their order, with those of the content documents. */
export function checkPublication(book: Book, publication: Publication): Diagnostic[] {
  return told(pageFaults(book, publication), 'the finished pages');
}

/** Messages that words of a story would not be whole, or not at their place. */
export const WORD_FAULTS: ReadonlySet<DiagnosticId> = new Set(['text-lost', 'text-gained', 'text-moved']);

/** What is said of a book, and of words that are not whole in a damaged file that it is the file's fault. */
export function underDamage(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const damaged = new Set(
    diagnostics.flatMap(({ id, place }) => (id === 'container-damaged' && place ? place.source : [])),
  );
  if (damaged.size === 0) return diagnostics;
  return diagnostics.map((one) =>
    WORD_FAULTS.has(one.id) && damaged.has(one.place?.source ?? '') ? { ...one, remedy: DAMAGED } : one,
  );
}

/** Messages that say already why a book has no words, or some of them. */
const SAID: ReadonlySet<DiagnosticId> = new Set([
  'no-text',
  'not-text',
  'unknown-format',
  'container-refused',
  'text-lost',
]);

/** What is said of a book, and the error `no-text` for one without any word, whatever the reason is. */
export function withWordless(diagnostics: readonly Diagnostic[], book: Book): readonly Diagnostic[] {
  if (diagnostics.some(({ id, severity }) => severity === 'error' && SAID.has(id))) return diagnostics;
  for (const stretch of bookStretches(book)) if (/[\p{L}\p{N}]/u.test(textOf([stretch]))) return diagnostics;
  return [...diagnostics, wordless()];
}

/**
 * Looks for every stated value (title, authors, warnings, fields) on the finished pages. `unprinted` says what the
 * user asked to leave out.
 */
export function checkFrontMatter(book: Book, publication: Publication, unprinted: Unprinted = {}): Diagnostic[] {
  return missingValues(book, publication, unprinted).map(unsaid);
}

const LONGEST = 120;

const REMEDY =
  'The book was not written, because it would not hold every word as the story has it. This is a fault of the program: please report it, with the lines around this place. Until then, another layout of these lines may help.';

const DAMAGED =
  'The book was not written: the file is damaged, and its words can’t surely be told from what is around them. Open it in the program that made it, look whether all is there, and save it again.';

/** Faults as messages: what happened to which words, and where. */
function told(faults: readonly Fault[], where: string): Diagnostic[] {
  const shown = faults.slice(0, MOST_TOLD).map((fault) => message(fault, where));
  const more = faults.length - shown.length;
  const last = shown.at(-1);
  if (more === 0 || !last) return shown;
  return [...shown.slice(0, -1), { ...last, reason: `${last.reason}; ${more} more places differ` }];
}

function message(fault: Fault, where: string): Diagnostic {
  const reason = `${where}: ${sentence(fault)}`;
  return { id: idOf(fault.what), severity: 'error', place: fault.place, reason, remedy: REMEDY };
}

function idOf(what: Fault['what']): Diagnostic['id'] {
  if (what === 'moved') return 'text-moved';
  return what === 'lost' || what === 'joined' ? 'text-lost' : 'text-gained';
}

function sentence({ what, before, after }: Fault): string {
  const [was, is] = [quoted(before), quoted(after)];
  switch (what) {
    case 'lost':
      return after === '' ? `the words ${was} were lost` : `the words ${was} became ${is}`;
    case 'gained':
      return before === '' ? `the words ${is} were added` : `the words ${was} became ${is}`;
    case 'joined':
      return `the words ${was} were joined into ${is}`;
    case 'split':
      return `the word ${was} was split into ${is}`;
    case 'moved':
      return `the words ${was} stand at another place`;
  }
}

/** The words on one line, the middle of many left out. */
function quoted(text: string): string {
  const line = text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
  if (line.length <= LONGEST) return `“${line}”`;
  return `“${line.slice(0, LONGEST / 2).trimEnd()} … ${line.slice(-LONGEST / 2).trimStart()}”`;
}

/** A stated value that no page prints. */
function unsaid(value: string): Diagnostic {
  const reason = `no page says what the story states: “${value.slice(0, 80)}”`;
  return { id: 'text-lost', severity: 'error', place: null, reason, remedy: REMEDY };
}

/** A book in which nothing can be read. */
function wordless(): Diagnostic {
  return {
    id: 'no-text',
    severity: 'error',
    place: null,
    reason: 'the book would hold no words',
    remedy: 'Look whether the file opens in the program it comes from; save the story again, as text or as a web page.',
  };
}
