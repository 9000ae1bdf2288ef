import { addTo, blockText, type Diagnostic, type Division, headingWords, type Removal, topOf } from '../model/index.ts';
import { byNaturalOrder } from '../words/natural-order.ts';
import { type SetBeside, setBeside } from './beside.ts';
import { isOneName, whyBetter } from './better-version.ts';
import { draftsAmong, stubsAmong } from './drafts.ts';
import { areTwoParts, likenessesOf, SHORT, saysAlone, saysElsewhere, sharedRuns, shareOf } from './likeness.ts';
import { toldOfWhole, wholesAgain } from './whole-and-parts.ts';

/** Sources that go into the book, and what was left out of it. */
export interface Sifted extends SetBeside {
  /** Other versions of parts, which say something that those in the book do not: they stand at its end, whole. */
  readonly versions: readonly Division[];
  readonly removals: readonly Removal[];
}

/** From this share of a text on, the other one holds it: the rest is a changed word, a header that was not seen. */
const HELD = 0.9;
/** From this share on, two texts whose names are one but for the version are versions of one part. */
const VERSION = 0.5;

/**
 * Sets readmes apart, and leaves out second copies of a text under other names or formats, and older versions of a part; nothing that
 * the user names in `wanted`, nor a readme that stands in `order`.
 */
export function sift(divisions: readonly Division[], order: readonly string[], wanted: readonly string[] = []): Sifted {
  const isAmong = (names: readonly string[], { source }: Division): boolean =>
    names.some((name) => source === name || source.endsWith(`/${name}`));
  const { leftOut, beside, listed, ...set } = setBeside(divisions, (d) => isAmong(order, d));
  const { diagnostics, ...copied } = withoutCopies(set.divisions, (d) => isAmong(wanted, d));
  return {
    ...copied,
    ...{ beside, leftOut, listed },
    removals: [...leftOut.flatMap((d) => removalsOf(d, 'beside-the-story')), ...copied.removals],
    diagnostics: [...set.diagnostics, ...diagnostics],
  };
}

function withoutCopies(
  given: readonly Division[],
  isWanted: (division: Division) => boolean,
): Omit<Sifted, 'beside' | 'listed' | 'leftOut'> {
  const candidates = candidatesOf(given);
  if (candidates.length < 2) return { divisions: given, versions: [], removals: [], diagnostics: [] };
  const divisions = [...candidates].sort((a, b) => byNaturalOrder(a.source, b.source));
  const all = likenessesOf(divisions);
  const pairs = sharedRuns(all);
  const out = new Map<number, Diagnostic>();
  const equal = new Map<string, number>();
  for (const [i, { letters }] of all.entries()) {
    const first = letters === '' ? undefined : equal.get(letters);
    if (first === undefined) equal.set(letters, i);
    else if (!areTwoParts(divisions[first] as Division, divisions[i] as Division)) judge(first, i, true);
  }
  const told: Diagnostic[] = [];
  const stays = new Set<number>();
  for (const set of wholesAgain(divisions, all, pairs)) {
    if (out.has(set.whole)) continue;
    const whole = divisions[set.whole] as Division;
    if (set.kept === 'whole') {
      for (const i of set.parts) out.set(i, copyOf(divisions[i] as Division, whole, true));
      continue;
    }
    const said = toldOfWhole(set, divisions);
    if (set.kept === 'parts') out.set(set.whole, said);
    else if (![set.whole, ...set.parts].every((i) => isWanted(divisions[i] as Division))) told.push(said);
    for (const i of [set.whole, ...set.parts]) stays.add(i);
  }
  for (const [draft, later] of draftsAmong(divisions, all))
    if (!out.has(draft) && !stays.has(draft))
      out.set(draft, copyOf(divisions[draft] as Division, divisions[later] as Division, true));
  for (const key of pairs.keys()) {
    const [a, b] = key.split(' ').map(Number) as [number, number];
    if (out.has(a) || out.has(b) || (stays.has(a) && stays.has(b))) continue;
    const share = shareOf(pairs, all, a, b);
    const small = (all[a]?.words ?? 0) < (all[b]?.words ?? 0) ? a : b;
    const large = small === a ? b : a;
    if ((all[small]?.words ?? 0) < SHORT) continue;
    const [x, y] = [divisions[a] as Division, divisions[b] as Division];
    if (areTwoParts(x, y)) continue;
    const grown = (all[large]?.words ?? 0) / (all[small]?.words ?? 1);
    if (share >= HELD && grown > 1.5)
      out.set(small, copyOf(divisions[small] as Division, divisions[large] as Division, true));
    else if (share >= VERSION && isOneName(x, y)) judge(a, b, false);
  }
  for (const [stub, full] of stubsAmong(divisions, all))
    if (!out.has(stub) && !out.has(full))
      out.set(stub, versionOf(divisions[stub] as Division, divisions[full] as Division, 'because it has the text'));
  for (const i of out.keys()) if (isWanted(divisions[i] as Division)) out.delete(i);
  return result(given, divisions, out, told);

  /** Leaves out the lesser of two files with one text, or of two versions. */
  function judge(a: number, b: number, same: boolean): void {
    const [x, y] = [divisions[a] as Division, divisions[b] as Division];
    const { better, why } = whyBetter(
      { division: x, words: all[a]?.words ?? 0 },
      { division: y, words: all[b]?.words ?? 0 },
      same,
    );
    const lesser = better === x ? b : a;
    out.set(
      lesser,
      same
        ? copyOf(divisions[lesser] as Division, better, false)
        : versionOf(divisions[lesser] as Division, better, why),
    );
    if (same && lesser === a) equal.set(all[a]?.letters ?? '', b);
  }
}

/**
 * The sources that may be copies of others. Where every source states a part number of its own, only those that begin
 * and end alike may be, and the rest need not be compared.
 */
function candidatesOf(given: readonly Division[]): readonly Division[] {
  const numbers = new Set(given.map(({ metadata }) => metadata.part?.number ?? null));
  if (numbers.size < given.length || numbers.has(null)) return given;
  const alike = new Map<string, Division[]>();
  for (const division of given) {
    const blocks = division.parts.flatMap((part) => part.blocks);
    const [first, last] = [blocks[0], blocks.at(-1)];
    const key = first && last ? `${blocks.length} ${blockText(first)} ${blockText(last)}` : division.source;
    addTo(alike, key, division);
  }
  return [...alike.values()].filter((group) => group.length > 1).flat();
}

function result(
  given: readonly Division[],
  divisions: readonly Division[],
  out: ReadonlyMap<number, Diagnostic>,
  told: readonly Diagnostic[],
): Omit<Sifted, 'beside' | 'listed' | 'leftOut'> {
  const lost = new Set([...out.keys()].map((i) => divisions[i] as Division));
  const kept = given.filter((d) => !lost.has(d));
  const versions = lost.size === 0 ? [] : [...lost].filter(saysElsewhere(kept));
  const isVersion = (i: number): boolean => versions.includes(divisions[i] as Division);
  return {
    divisions: kept,
    versions,
    removals: [...lost].filter((d) => !versions.includes(d)).flatMap((d) => removalsOf(d, 'duplicate-part')),
    diagnostics: [
      ...[...out].sort(([a], [b]) => a - b).map(([i, one]) => (isVersion(i) ? putBehind(one) : one)),
      ...told,
    ],
  };
}

/** A message on a copy or a version that is kept behind the story. */
function putBehind(told: Diagnostic): Diagnostic {
  return { ...told, reason: told.reason.replace('was left out', 'stands behind the story, as another version') };
}

function removalsOf({ parts }: Division, name: Removal['name']): readonly Removal[] {
  return parts.flatMap(({ heading, blocks }) => [
    ...(heading && !heading.given ? [{ name, place: heading.place, text: headingWords(heading) }] : []),
    ...blocks.map((block) => ({ name, place: block.place, text: blockText(block) })),
  ]);
}

function copyOf(division: Division, kept: Division, within: boolean): Diagnostic {
  return {
    id: 'duplicate-part',
    severity: 'warning',
    place: topOf(division.source),
    reason: `${division.source} holds ${within ? 'a part of the text' : 'the same text as'} ${within ? `that is in ${kept.source}` : kept.source} and was left out${saysAlone(division, kept)}`,
    remedy: 'Delete one of the two if that is right, or name both under `order` in the settings to have both.',
  };
}

function versionOf(division: Division, kept: Division, why: string): Diagnostic {
  return {
    id: 'duplicate-part',
    severity: 'warning',
    place: topOf(division.source),
    reason: `${division.source} and ${kept.source} are versions of one text; ${kept.source} is in the book, ${why}, and ${division.source} was left out${saysAlone(division, kept)}`,
    remedy: 'Delete the one that you do not want, or name both under `order` in the settings to have both.',
  };
}
