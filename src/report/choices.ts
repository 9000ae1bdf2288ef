import { speakerWords } from '../facts/index.ts';
import { type Choice, type Claim, showPlace } from '../model/index.ts';
import { printable } from './diagnostics.ts';

/**
 * How a book came to its title and authors. Where all of it is said by one source, the choice is that source's, with
 * what was passed over for the book as well.
 */
export function bookChoices(choices: readonly Choice[]): readonly Choice[] {
  return (['title', 'author'] as const).flatMap((of) => {
    const book = choices.findLast((choice) => choice.of === of && choice.source === null);
    if (book === undefined) return [];
    const own = choices.filter((choice) => choice.of === of && choice.source !== null);
    const [last] = own.slice(-1);
    const isOne = last !== undefined && own.every(({ source }) => source === last.source);
    if (!isOne || (book.taken.length > 0 && book.taken[0]?.by !== 'parts')) return [book];
    return [{ ...last, passed: [...last.passed, ...book.passed] }];
  });
}

/** Where a title or authors come from, in a line: `the story’s header, line 3; passed over: “FERRY” (the post’s subject)`. */
export function showOrigin({ taken, passed }: Choice): string {
  // What the file is called is seen by whoever asks.
  const others = passed.filter(({ by, because }) => because !== 'says the same' && !NAMES.has(by));
  const said = others.map((claim) => `“${printable(claim.value)}” (${speakerWords(claim.by)})`);
  const from = [...new Set(taken.map(fromWhere))].join('; ');
  return `${from}${said.length > 0 ? `; passed over: ${said.join(', ')}` : ''}`;
}

/** Names of files and folders, which stand on no line, and what stands for a name. */
const NAMES: ReadonlySet<Claim['by']> = new Set(['file-name', 'file-names', 'first-words', 'folder']);

function fromWhere({ by, place }: Claim): string {
  return place === null || NAMES.has(by) || by === 'parts'
    ? speakerWords(by)
    : `${speakerWords(by)}, line ${place.line}`;
}

/** A choice in full: what was taken and why, who said it where, what was passed over and why. */
function showChoice({ of, taken, because, passed }: Choice): string {
  const values = taken.map(({ value }) => `“${printable(value)}”`).join(', ');
  return [
    `${of}: ${values === '' ? 'none' : values}, because ${because}`,
    ...taken.map((claim) => `  ${whereSaid(claim)}`),
    ...passed.map((claim) => `  not “${printable(claim.value)}” (${whereSaid(claim)}): ${claim.because}`),
  ].join('\n');
}

function whereSaid({ by, place }: Claim): string {
  return place === null || NAMES.has(by) ? speakerWords(by) : `${speakerWords(by)}, ${printable(showPlace(place))}`;
}

/** The choices of a book in full; with `sources`, then those of its sources where it has several. */
export function showChoices(choices: readonly Choice[], withSources: boolean): string {
  const book = bookChoices(choices);
  const sources = new Set(choices.flatMap(({ source }) => source ?? []));
  const own = withSources && sources.size > 1 ? choices.filter(({ source }) => source !== null) : [];
  const told = own.filter(({ taken, passed }) => taken.length + passed.length > 0);
  return [
    ...book.map(showChoice),
    ...told.map((choice) => `${printable(choice.source ?? '')}: ${showChoice(choice)}`),
  ].join('\n');
}
