import { type Diagnostic, type Division, type DivisionKind, isSourceNamed, topOf } from '../model/index.ts';
import { divisionName } from '../words/named-divisions.ts';
import { byNaturalOrder } from '../words/natural-order.ts';
import { listedIn, titlesOf } from './list-file.ts';
import { agreedNumbers, equalsIn, firstPage, isFirstPage, isNumbered, stemOf } from './natural.ts';
import { EVIDENCE, headingNumber, nameNumbers, type OrderEvidence, partNumber } from './order-evidence.ts';

/** A division with the number it goes by; null when it states none as the others do. */
export interface OrderedDivision {
  readonly division: Division;
  readonly number: number | null;
}

/** Divisions in reading order and what the order rests on. */
export interface Order {
  readonly divisions: readonly OrderedDivision[];
  readonly by: OrderEvidence;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Puts the parts of a book in order: by settings, else by what at least half of them state without contradiction,
 * else by the natural order of their names. A part that states nothing follows its neighbour in that natural order.
 */
export function orderDivisions(
  divisions: readonly Division[],
  given: readonly string[] = [],
  marks: ReadonlyMap<Division, string> = new Map(),
  listedIn?: string,
  placed: ReadonlyMap<string, number> = new Map(),
): Order {
  const named = [...divisions].sort((a, b) => byNaturalOrder(a.source, b.source));
  if (divisions.length < 2)
    return { divisions: named.map((d) => ({ division: d, number: partNumber(d) })), by: 'names', diagnostics: [] };
  if (given.some((name) => named.some((d) => isSourceNamed(d.source, name)))) {
    return ordered(
      bySettings(named, given, listedIn !== undefined),
      'settings',
      listedIn === undefined ? 'the settings' : `the list in ${listedIn}`,
    );
  }
  for (const row of EVIDENCE) {
    const numbers = row.numbers(named);
    if (!isNumbered(numbers, row.equalsAllowed)) continue;
    const agreed = row.by === 'names' ? numbers : agreedNumbers(numbers, nameNumbers(named));
    // Chapters that are counted anew in each file, a second prologue: the files themselves are counted, each once.
    if (row.by === 'headings' && equalsIn(agreed) > 0 && isEachCounted(nameNumbers(named))) continue;
    const order = ordered(byNumber(named, agreed, marks), row.by, row.words);
    return row.by === 'names'
      ? order
      : { ...order, diagnostics: [...order.diagnostics, ...oddNames(order, { numbers, agreed }, named)] };
  }
  const places = named.map(({ source }) => placed.get(source) ?? null);
  return isNumbered(places, false)
    ? ordered(byNumber(named, places, marks), 'settings', 'the numbers in their front matter')
    : ordered(byNumber(named, [], marks), 'names', 'their file names');
}

/** The names of all files in the order of a text that lists them, and that text. */
export interface Listed {
  readonly in: string;
  readonly order: readonly string[];
}

/** So many files, and so many of all, are in the order of a list of their titles. */
const [LISTED, LISTED_SHARE] = [3, 0.6];

/**
 * The names of all files in the order of a text beside them that lists them by their titles, and the text; what it leaves
 * out stands where it would without. Null where it names too few, or otherwise than nearly all of them are counted.
 */
export function inListedOrder(lists: readonly Division[], divisions: readonly Division[]): Listed | null {
  const titles = lists.length === 0 ? null : titlesOf(divisions);
  const found = titles === null ? [] : lists.map((list) => ({ list, named: listedIn(list, titles) }));
  const best = found.reduce<(typeof found)[number] | null>(
    (a, b) => (b.named.length > (a?.named.length ?? 0) ? b : a),
    null,
  );
  if (best === null || best.named.length < Math.max(LISTED, divisions.length * LISTED_SHARE)) return null;
  const counted = best.named.flatMap((one) => headingNumber(one) ?? []);
  const isCounted = counted.length >= best.named.length * NEARLY_ALL;
  if (isCounted && counted.some((number, i) => number < (counted[i - 1] ?? 0))) return null;
  const named = [...divisions].sort((a, b) => byNaturalOrder(a.source, b.source));
  const numbers = named.map((one) => best.named.indexOf(one) + 1 || null);
  const order = byNumber(named, numbers, new Map()).map(({ division }) => division.source);
  return { in: best.list.source, order };
}

function isEachCounted(numbers: readonly (number | null)[]): boolean {
  return !numbers.includes(null) && equalsIn(numbers) === 0;
}

/** So many files whose names say another order are named. */
const NAMED = 3;

/** Files whose names count otherwise than what the order rests on: where most agree, the few odd ones are told. */
function oddNames(
  { divisions }: Order,
  { numbers, agreed }: Readonly<Record<'numbers' | 'agreed', readonly (number | null)[]>>,
  named: readonly Division[],
): readonly Diagnostic[] {
  const counted = new Map(nameNumbers(named).map((number, i) => [named[i], number]));
  const stated = new Map(numbers.map((number, i) => [named[i], number]));
  const taken = new Map(agreed.map((number, i) => [named[i], number]));
  // An epilogue comes last, and has no number that a name could miss.
  const isStated = (number: number | null | undefined): boolean => number != null && number < Number.MAX_SAFE_INTEGER;
  const both = divisions.filter(({ division }) => counted.get(division) != null && isStated(stated.get(division)));
  const odd = both.filter(({ division }) => counted.get(division) !== stated.get(division));
  if (both.length < 3 || odd.length === 0 || odd.length * 2 > both.length) return [];
  return odd.slice(0, NAMED).map(({ division }, i): Diagnostic => {
    const isName = taken.get(division) === counted.get(division);
    const counts = isName ? 'the name counts, as it does in all the others' : 'the text counts';
    const more = i === NAMED - 1 && odd.length > NAMED ? ` (and ${odd.length - NAMED} more such files)` : '';
    return {
      id: 'part-order',
      severity: 'warning',
      place: topOf(division.source),
      reason: `${division.source} says number ${stated.get(division)} in its text and ${counted.get(division)} in its name; ${counts}${more}`,
      remedy: 'Rename the file, or list the files under `order` in the settings.',
    };
  });
}

function ordered(divisions: readonly OrderedDivision[], by: OrderEvidence, words: string): Order {
  const list = divisions.map((d) => d.division.source);
  const shown = list.length > 12 ? [...list.slice(0, 6), '…', ...list.slice(-2)] : list;
  const reason = `the ${list.length} files were put in order by ${words}: ${shown.join(', ')}`;
  const remedy = 'If this is not the reading order, list the files under `order` in the settings.';
  return { divisions, by, diagnostics: [{ id: 'part-order', severity: 'info', place: null, reason, remedy }] };
}

function bySettings(named: readonly Division[], given: readonly string[], isList: boolean): readonly OrderedDivision[] {
  const rank = ({ source }: Division): number => {
    const at = given.findIndex((name) => isSourceNamed(source, name));
    return at >= 0 ? at : isList && isFirstPage(source) ? -1 : given.length;
  };
  return named
    .map((division) => ({ division, number: partNumber(division), rank: rank(division) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ division, number }) => ({ division, number }));
}

function byNumber(
  named: readonly Division[],
  numbers: readonly (number | null)[],
  marks: ReadonlyMap<Division, string>,
): readonly OrderedDivision[] {
  const plain = named.filter(({ source }) => edgeOf(stemOf(source)) === 0);
  const uncounted = new Set(named.filter((_, i) => (numbers[i] ?? null) === null));
  const strays = strayEdge(
    plain.filter((one) => !uncounted.has(one)),
    plain.length,
  );
  const page = firstPage(named.map(({ source }) => source));
  // Where every name is counted, `26-preface` stands where it is counted.
  const areCounted = named.every(({ source }) => /^\d/.test(stemOf(source)));
  const names = areCounted ? nameNumbers(named) : [];
  let last = Number.NEGATIVE_INFINITY;
  const placed = named.map((division, i) => {
    const number = numbers[i] ?? null;
    // Between its natural neighbours: just after the one before, and before all when it comes first.
    last = number ?? last;
    // What opens a part, or a chapter, stands before the file of the same count.
    const before = number === null && isOpening(division) ? (names[i] ?? null) : null;
    const stem = stemOf(division.source);
    const edge =
      number === null
        ? edgeOf(marks.get(division) ?? (areCounted ? '' : stem)) || (division.source === page ? -2 : strays(stem))
        : number === 0
          ? -2
          : 0;
    return { division, number, edge, at: number ?? (before === null ? last + 0.5 : before - 0.5) };
  });
  return placed
    .sort((a, b) => a.edge - b.edge || (a.at === b.at ? 0 : a.at - b.at))
    .map(({ division, number }) => ({ division, number }));
}

function isOpening({ source, parts }: Division): boolean {
  return edgeOf(stemOf(source)) < 0 || (parts.length === 1 && parts[0]?.heading?.kind === 'volume');
}

/** So many files, of which this share are counted, show how parts are called. */
const [MANY, NEARLY_ALL] = [5, 0.8];

/**
 * Where a file stands that has no number and is called otherwise than all that have one: behind them, as the alphabet says
 * nothing of it; 0, between its neighbours, for every other file.
 */
function strayEdge(counted: readonly Division[], all: number): (stem: string) => number {
  const first = (stem: string): string => /^\p{L}+|^\p{N}/u.exec(stem.toLowerCase())?.[0] ?? '';
  const words = new Set(counted.map(({ source }) => first(stemOf(source))));
  const isHabit = all >= MANY && counted.length >= all * NEARLY_ALL && words.size === 1 && !words.has('');
  return (stem) => (isHabit && !words.has(first(stem)) && !/^\p{N}/u.test(stem) ? STRAY : 0);
}

const STRAY = 0.5;

/** What stands before all numbered parts, and what after them, by the kind of division that its name says. */
const EDGES: Readonly<Partial<Record<DivisionKind, -3 | -1 | 1>>> = {
  dedication: -3,
  foreword: -3,
  preface: -3,
  introduction: -1,
  prologue: -1,
  epilogue: 1,
  afterword: 1,
  appendix: 1,
};

/** -3 for a name that says preface, -1 for a prologue and the like, in any language, 1 for an epilogue, 0 for all others. */
function edgeOf(name: string): -3 | -1 | 0 | 1 {
  const words = name.replace(/[_-]+/g, ' ');
  for (const { index } of words.matchAll(/(?<![\p{L}\p{N}])\p{L}/gu)) {
    const kind = divisionName(words.slice(index), null)?.kind;
    if (kind && EDGES[kind]) return EDGES[kind];
  }
  return 0;
}
