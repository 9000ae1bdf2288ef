import { type Block, blockText, type Division, headingWords, type Part } from '../../model/index.ts';
import { readLabel } from '../../words/division-label.ts';
import { divisionName } from '../../words/named-divisions.ts';
import { endsAsSentence } from '../../words/stops.ts';

/** What a line is taken for by the detectors that know its file alone. */
export type Said = 'none' | 'note' | 'ending' | 'dateline' | 'label' | 'heading';

/** A line near the beginning or the end of an instalment. */
export interface EdgeLine {
  readonly text: string;
  readonly at: 'head' | 'foot';
  readonly said: Said;
  /** None of prose stands right above it: an edge, a drawn line, an ending or a note. */
  readonly isApart: boolean;
  /** The line right above it, where one is. */
  readonly above: string;
}

/** What one part of a serial has at its edges, whatever file it stands in. */
export interface Instalment {
  readonly lines: readonly EdgeLine[];
  /** The number in its heading. */
  readonly number: number | null;
  /** Which of the files it stands in. */
  readonly file: number;
  readonly authors: readonly string[];
  /** Lines that are a name alone, set apart by signs, capitals or markup. */
  readonly names: readonly string[];
  /** How many letters it has. */
  readonly size: number;
  /** Lines amid its prose that open as a label does: who speaks in a chat or a play. */
  readonly spoken: ReadonlySet<string>;
}

/** So many lines from an edge on are looked at; a longer one is prose, and so is a sentence of this length. */
const DEEP = 8;
const [LONG, SENTENCE] = [320, 110];

/** Whether a text at the edge of an instalment is told, by its length alone: notes and recaps behind a label may be longer. */
export function isTold(text: string): boolean {
  if (text.length > LONG) return true;
  return text.length > SENTENCE && endsAsSentence(text) && labelPrefix(text) === null;
}

/** Words before the first colon or dash of a line: `Previously: …`, `— Ramblings: …`; letters alone, in small letters. Null where there are none. */
export function labelPrefix(text: string): string | null {
  const found =
    /^[^\p{L}\p{N}"“„«‘']{0,10}(\p{L}[\p{L}\p{M}.’'/&]*(?:[ -]\p{L}[\p{L}\p{M}.’'/&]*){0,5}[ -]?)[)\]*_~ ]{0,4}[:：](?![/\d])(?=[\s\S]*[\p{L}\p{N}])/u.exec(
      text.slice(0, 90),
    );
  return found?.[1] === undefined ? null : found[1].trim().toLowerCase();
}

/** So many files, or counted headings, are the parts of a serial: what is headed otherwise stands inside of one. */
const FEWEST = 3;

/** The instalments of divided sources, in their order. Front and back matter are none. */
export function instalmentsOf(divisions: readonly Division[]): readonly Instalment[] {
  const all = divisions.map(({ parts, metadata }) => ({ stretches: stretchesOf(parts), authors: metadata.authors }));
  const counted = all.flatMap(({ stretches }) => stretches).filter((parts) => numberOf(parts) !== null).length;
  const joins = counted >= FEWEST || (divisions.length >= FEWEST && counted === 0);
  return all.flatMap(({ stretches, authors }, file) =>
    (joins ? joined(stretches) : stretches).map((own) => ({ ...instalmentOf(own), file, authors })),
  );
}

function numberOf(parts: readonly Part[]): number | null {
  return parts[0]?.heading?.number ?? null;
}

/** Stretches with those that count nothing at the end of the one before. */
function joined(stretches: readonly (readonly Part[])[]): readonly (readonly Part[])[] {
  const all: (readonly Part[])[] = [];
  for (const parts of stretches) {
    const before = all.at(-1);
    if (before === undefined || numberOf(parts) !== null) all.push(parts);
    else all[all.length - 1] = [...before, ...parts];
  }
  return all;
}

/** Parts that go together: from a heading that counts or titles a chapter, or behind an ending, to the next. */
function stretchesOf(parts: readonly Part[]): readonly (readonly Part[])[] {
  const stretches: Part[][] = [];
  for (const part of parts) {
    if (part.matter !== 'body') continue;
    const last = stretches.at(-1);
    if (last === undefined || part.opening !== 'scene-break') stretches.push([part]);
    else last.push(part);
  }
  return stretches;
}

/** A block of an instalment, or null for a scene break between two of them. */
type Spot = { readonly text: string; readonly said: Said } | null;

function instalmentOf(parts: readonly Part[]): Pick<Instalment, 'lines' | 'number' | 'spoken' | 'names' | 'size'> {
  const spots = parts.flatMap((part, i): Spot[] => [
    ...(i > 0 && part.heading === null ? [null] : []),
    ...(part.heading ? [{ text: headingWords(part.heading).trim(), said: 'heading' as const }] : []),
    ...part.blocks.flatMap(spotsOf),
  ]);
  const head = edgeOf(spots, 'head');
  const foot = edgeOf(spots.toReversed(), 'foot');
  const middle = spots.slice(head.depth, Math.max(head.depth, spots.length - foot.depth));
  const spoken = new Set(middle.flatMap((spot) => (spot === null ? [] : (labelPrefix(spot.text) ?? []))));
  const names = spots.flatMap((spot) => (spot !== null && isName(spot) ? [spot.text] : []));
  const size = spots.reduce((sum, spot) => sum + (spot?.text.length ?? 0), 0);
  return { lines: [...head.lines, ...foot.lines], number: numberOf(parts), spoken, names, size };
}

function spotsOf(block: Block): readonly Spot[] {
  if (block.type === 'scene-break') return [null];
  if (block.type === 'note') {
    const texts = block.children.map((child) => blockText(child, '\n'));
    const [first = '', ...more] = texts;
    const label = block.label === null ? '' : `${block.label}: `;
    return [`${label}${first}`, ...more].map((text) => ({ text, said: 'note' as const }));
  }
  return [{ text: blockText(block, '\n').trim(), said: saidOf(block) }];
}

function saidOf(block: Block): Said {
  const role = block.type === 'paragraph' ? block.role : undefined;
  if (role === 'continued' || role === 'the-end') return 'ending';
  if (role === 'dateline') return 'dateline';
  return role === 'scene-label' ? 'label' : 'none';
}

/** The lines from one edge on, up to the first that is told. */
function edgeOf(
  spots: readonly Spot[],
  at: 'head' | 'foot',
): { readonly lines: readonly EdgeLine[]; readonly depth: number } {
  const lines: EdgeLine[] = [];
  let depth = 0;
  let before: Said | 'break' | 'edge' = 'edge';
  for (const [i, spot] of spots.slice(0, DEEP).entries()) {
    if (spot !== null && spot.said === 'none' && isTold(spot.text)) break;
    depth = i + 1;
    if (spot === null) {
      before = 'break';
      continue;
    }
    const beside = at === 'head' ? before : besideOf(spots[i + 1]);
    const above = spots[at === 'head' ? i - 1 : i + 1]?.text ?? '';
    lines.push({ text: spot.text, at, said: spot.said, isApart: beside !== 'none', above });
    before = spot.said;
  }
  return { lines, depth };
}

/** A name between signs, or in capitals: `.: Ruby :.`, `HOB`, `Miss Pomeroy`. */
const NAME_ALONE =
  /^[^\p{L}\p{N}\s"“„«‘']{0,4}\s?(?:\p{Lu}[\p{L}\p{M}.’'-]{0,16})(?:\s\p{Lu}[\p{L}\p{M}.’'-]{0,16})?\s?(?:[^\p{L}\p{N}\s"”»’'.!?,;:…]{1,4}|:[^\p{L}\p{N}\s]{1,3})?$/u;

/** Whether a line is a name alone, at the head of a part, between signs or as a heading. */
function isName({ text, said }: { readonly text: string; readonly said: Said }): boolean {
  if (text.length > 40 || said === 'note' || said === 'ending' || !NAME_ALONE.test(text)) return false;
  if (readLabel(text) !== null || divisionName(text.replace(/[^\p{L}\p{M}\s]+/gu, '').trim(), null) !== null)
    return false;
  return said === 'heading' || said === 'label' || !/^[\p{L}\p{N}]/u.test(text) || text === text.toUpperCase();
}

function besideOf(spot: Spot | undefined): Said | 'break' {
  return spot === null ? 'break' : (spot?.said ?? 'none');
}
