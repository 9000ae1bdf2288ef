import { countsOf } from '../../model/index.ts';
import { BEFORE_PLACES } from '../../words/lapse-tables.ts';
import { narration } from '../../words/narration.ts';
import { PAST_WORDS, PRESENT_WORDS } from '../../words/narration-tables.ts';

const PAST = new RegExp(String.raw`\b(?:${PAST_WORDS})\b`, 'gu');
const PRESENT = new RegExp(String.raw`\b(?:${PRESENT_WORDS})\b`, 'gu');

/** The tense of some paragraphs' narration: clearly past, clearly present, or neither. */
export function tenseOf(texts: readonly string[]): 'past' | 'present' | null {
  const text = narration(texts.join('\n').slice(0, 6000));
  const past = text.match(PAST)?.length ?? 0;
  const present = text.match(PRESENT)?.length ?? 0;
  if (past + present < 4) return past >= 2 && present === 0 ? 'past' : present >= 2 && past === 0 ? 'present' : null;
  if (past >= present * 1.5) return 'past';
  return present >= past * 1.5 ? 'present' : null;
}

const CAPITALISED = /\p{Lu}[\p{Ll}\p{M}]{2,}/gu;
const WORDS_BEFORE_NAMES = /(?<=\p{Ll}[,;]? )\p{Lu}[\p{Ll}\p{M}]{2,}/gu;

/** The words that the file writes with a capital inside sentences, more than once: its names. */
export function namesOf(texts: readonly string[]): ReadonlySet<string> {
  const counts = countsOf(texts.flatMap((text) => text.match(WORDS_BEFORE_NAMES) ?? []));
  return new Set([...counts].filter(([, count]) => count > 1).map(([name]) => name));
}

/** Whether the story has words for a place before a name: `in London`. */
export function isPlace(name: string, texts: readonly string[]): boolean {
  const words = [name, name.charAt(0) + name.slice(1).toLowerCase()];
  return texts.some((text) =>
    words.some((word) => {
      const at = text.indexOf(` ${word}`);
      return at > 0 && BEFORE_PLACE.test(text.slice(Math.max(0, at - 12), at));
    }),
  );
}

const BEFORE_PLACE = new RegExp(`(?<![\\p{L}’'])(?:${BEFORE_PLACES})$`, 'iu');

/** How often each of the names stands in some paragraphs. */
export function castOf(texts: readonly string[], names: ReadonlySet<string>): ReadonlyMap<string, number> {
  return countsOf(texts.flatMap((text) => text.match(CAPITALISED) ?? []).filter((word) => names.has(word)));
}

/** Whether the name met most on each side is not met on the other. */
export function castChanges(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): boolean {
  const was = leadOf(before);
  const is = leadOf(after);
  return was !== null && is !== null && was !== is && !after.has(was) && !before.has(is);
}

function leadOf(cast: ReadonlyMap<string, number>): string | null {
  let lead: string | null = null;
  let most = 1;
  for (const [name, count] of cast) if (count > most) [lead, most] = [name, count];
  return lead;
}

const FULL_NAME = /^(\p{Lu}[\p{Ll}\p{M}]+) (\p{Lu}[\p{Ll}\p{M}’'-]+) \p{Ll}+/u;
const ONE_NAME = /^(\p{Lu}[\p{Ll}\p{M}]{2,}) (?:was|is|ha[ds]|\p{Ll}+(?:ed|es|s))\b/u;

/** Whether a paragraph's subject is a full name, or a name, that nothing before it names. */
export function newName(
  text: string,
  names: ReadonlySet<string>,
  seen: ReadonlyMap<string, number>,
  index: number,
): 'fullName' | 'newName' | null {
  const line = text.trim().slice(0, 100);
  const full = FULL_NAME.exec(line);
  if (
    full &&
    isFirst(full[2] ?? '', seen, index) &&
    (names.has(full[1] ?? '') || isFirst(full[1] ?? '', seen, index))
  ) {
    return 'fullName';
  }
  const one = ONE_NAME.exec(line)?.[1] ?? '';
  return names.has(one) && isFirst(one, seen, index) ? 'newName' : null;
}

/** The first block in which each capitalised word stands. */
export function firstSeen(texts: readonly string[]): ReadonlyMap<string, number> {
  const seen = new Map<string, number>();
  texts.forEach((text, i) => {
    for (const word of text.match(CAPITALISED) ?? []) if (!seen.has(word)) seen.set(word, i);
  });
  return seen;
}

function isFirst(name: string, seen: ReadonlyMap<string, number>, index: number): boolean {
  return (seen.get(name) ?? index) >= index;
}
