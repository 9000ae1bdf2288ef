import { portionsOf } from './assemble/index.ts';
import { checkPublication } from './ledger/index.ts';
import type { Dress } from './looks/index.ts';
import {
  type Book,
  type BookPicture,
  type CoverDesign,
  type Diagnostic,
  joinedTraces,
  type Outcome,
  type Portioning,
  type Publication,
} from './model/index.ts';
import { complete } from './pictures/index.ts';
import { render } from './render/index.ts';

/** One of the books that a long work is cut into. */
export interface BoundPortion {
  readonly book: Book;
  readonly publication: Publication;
  /** What follows the work's name in that of its file; empty for a book of the whole. */
  readonly suffix: string;
}

/** What the books of a work share. */
export interface CutWay {
  /** Language of the words that are not the story's; the book's own when undefined. */
  readonly labels: string | undefined;
  /** How a cover is drawn for each; false when none is. */
  readonly design: CoverDesign | false;
  readonly pictures: readonly BookPicture[];
  readonly worn: Partial<Dress>;
  readonly guard: <T>(work: () => T) => T;
}

/**
 * The books that a work is cut into, each with its own cover and checked against its pages. That the whole holds every
 * word was proven before. A work that the cut leaves without a book gives the error `nothing-in-range`.
 */
export async function cutUp(
  whole: Book,
  portioning: Portioning,
  { labels, design, pictures, worn, guard }: CutWay,
): Promise<Outcome<readonly BoundPortion[]>> {
  const portions: BoundPortion[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const { book: part, suffix } of portionsOf(whole, portioning, labels)) {
    const book = await complete(part, pictures, design);
    const publication = guard(() => render(book, worn).value);
    diagnostics.push(...guard(() => checkPublication(book, publication)));
    portions.push({ book, publication, suffix });
  }
  if (portions.length === 0) diagnostics.push(nothingCut(whole, portioning));
  return { value: portions, trace: joinedTraces([]), diagnostics };
}

/** A book of each of several works that have nothing to do with each other; `bindAlone` makes one of the sources named. */
export async function booksApart(
  works: readonly (readonly string[])[],
  bindAlone: (sources: readonly string[]) => Promise<Bound & { readonly diagnostics: readonly Diagnostic[] }>,
): Promise<Outcome<readonly BoundPortion[]>> {
  const portions: BoundPortion[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const sources of works) {
    const { book, publication, diagnostics: said } = await bindAlone(sources);
    // All else was said of the whole.
    diagnostics.push(...said.filter(({ severity }) => severity === 'error'));
    portions.push({ book: book.value, publication: publication.value, suffix: suffixOf(book.value.title, portions) });
  }
  return { value: portions, trace: joinedTraces([]), diagnostics };
}

/** What stands behind the archive's name in that of a work's own book. */
function suffixOf(title: string, others: readonly BoundPortion[]): string {
  const name = ` - ${title
    .replace(/[^\p{L}\p{M}\p{N}’-]+/gu, ' ')
    .trim()
    .slice(0, 80)}`;
  const same = others.filter(({ suffix }) => suffix.startsWith(name)).length;
  return same === 0 ? name : `${name} (${same + 1})`;
}

function nothingCut(whole: Book, portioning: Portioning): Diagnostic {
  const isVolumes = portioning === 'volumes';
  const asked = isVolumes ? 'it has no volumes to make books of' : 'no chapter of it is in that range';
  const remedy = isVolumes
    ? 'Give a number of chapters for each book instead, as `split: 100`.'
    : '`fascicle inspect` shows its chapters with their numbers.';
  return { id: 'nothing-in-range', severity: 'error', place: null, reason: `${whole.title}: ${asked}`, remedy };
}

/** A story that was bound, in one book or in several. */
interface Bound {
  readonly book: Outcome<Book>;
  readonly publication: Outcome<Publication>;
  readonly portions?: readonly BoundPortion[];
}

/** The books to be written of a story: the one, or those that it is cut into. */
export function printedBooks({ book, publication, portions }: Bound): readonly BoundPortion[] {
  return portions ?? [{ book: book.value, publication: publication.value, suffix: '' }];
}
