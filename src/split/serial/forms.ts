import { divisionWord } from '../../words/divisions.ts';
import { isoDate } from '../../words/iso-date.ts';
import { DATE_ENDS } from '../../words/number-tables.ts';
import { readNumeral } from '../../words/numerals.ts';
import { monthOf, weekdayOf } from '../../words/times.ts';

/** A line with whatever varies from part to part made alike: figures `0`, months `m`, days of the week `w`. */
export function formOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/\p{L}+/gu, (word) => (monthOf(word) !== null ? 'm' : weekdayOf(word) !== null ? 'w' : word))
    .replace(/(?<=\p{Nd}) ?[ap]\.?m\b/gu, 'h')
    .replace(/\p{Nd}+/gu, '0')
    .replace(/\s+/g, ' ')
    .trim();
}

/** What stands for a month, a day or an hour in such a form, and what makes a number one of a date. */
const VARYING = new RegExp(`^(?:[mwh]|${DATE_ENDS})$`);

/** The words of such a form that never vary. */
export function constantWords(form: string): readonly string[] {
  return (form.match(/\p{L}+/gu) ?? []).filter((word) => !VARYING.test(word));
}

/** The day that a line names in full; null where it names none. */
export function dayIn(text: string): string | null {
  if (!/\p{Nd}/u.test(text) || text.length > 90) return null;
  const day = isoDate(text);
  return day !== null && day.length === 10 ? day : null;
}

/** The figures of a line, as numbers. */
export function numbersIn(text: string): readonly number[] {
  return (text.replace(/(?<=\p{Nd})[,.](?=\p{Nd}{3}\b)/gu, '').match(/\p{Nd}{1,9}/gu) ?? []).map(Number);
}

/** A number in a line, and the word before it. */
export interface Counted {
  /** What is the same in each part: the word right before the number, or the sign. */
  readonly key: string;
  readonly number: number;
  /** Where the word begins, and where the number ends. */
  readonly start: number;
  readonly end: number;
}

/** Longer lines head no part. */
const LONGEST = 110;

/** The numbers of a line that may count its part: `Bit 3 | “Hedge”`, `- The Loft - | - Capitolo 1 -`, `~ “Part Two” *** Tin ~`. */
export function countsIn(text: string, languages?: readonly string[]): readonly Counted[] {
  if (text.length > LONGEST) return [];
  const counts: Counted[] = [];
  for (const { index, 0: word } of text.matchAll(/(?<![\p{L}\p{N}.,:'’/-])[\p{L}\p{N}]+/gu)) {
    const numeral = readNumeral(text.slice(index), languages);
    if (numeral === null || numeral.value < 1 || numeral.end < word.length) continue;
    const before =
      /(?:(\p{L}[\p{L}\p{M}]*)[.:#]?\s{1,3}|[#([{]\s?|\s([|:>~»–—-]{1,3})\s|(?:^|\n)[^\p{L}\p{N}]*)$/u.exec(
        text.slice(0, index),
      );
    if (before === null) continue;
    const name = before[1]?.toLowerCase() ?? before[2] ?? '';
    const behind = /^\p{L}+/u.exec(text.slice(index + numeral.end).trimStart())?.[0].toLowerCase() ?? '';
    if ([name, behind].some((one) => monthOf(one) !== null) || weekdayOf(name) !== null) continue;
    // A Roman `I` or a number in words needs a word or a line of its own to count.
    if (name === '' && numeral.form === 'word') continue;
    const start = name === '' ? index : before.index;
    // Words that no sign parts from the one that counts go on to it, as a sentence does: `He had 1 left`.
    const lead = text.slice(0, start).trimEnd();
    if (/[\p{L}\p{N},]$/u.test(lead) && divisionWord(name) === null) continue;
    counts.push({ key: `${name} ${numeral.form}`, number: numeral.value, start, end: index + numeral.end });
  }
  return counts;
}

/** Whether a line may head a part by its looks: no sentence and no day, but what ends as a sentence where its first words count. */
export function mayHead(text: string): boolean {
  if (text.length > 110 || dayIn(text) !== null) return false;
  return !/\p{L}[.!?…,;]["”»’')]{0,2}\s*$/u.test(text) && !/^["“„«‘'][^\n]*[.!?,]["”»’']/u.test(text);
}

/** Signs that are drawn on both sides of a line, as one of its kind has them: `=~ … ~=`, `.: … :.`; null where nothing is drawn. */
export function frameOf(text: string): string | null {
  const found =
    /^((?:[^\p{L}\p{N}\s"“”„«»‘’'…!?.]|\.(?=[^\p{L}\p{N}\s.])){1,6})\s?(?=[\p{L}\p{N}("“])[^\n]{1,300}?(?<=[\p{L}\p{N}.!?…)"”:;])\s?((?:[^\p{L}\p{N}\s"“”„«»‘’'…!?.]|(?<=[^\p{L}\p{N}\s.…])\.){1,6})$/u.exec(
      text,
    );
  return found === null ? null : `${found[1]} ${found[2]}`;
}
