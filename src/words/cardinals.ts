import { spelledForms } from './forms.ts';
import { COMMON_LANGUAGES } from './languages.ts';
import { NUMBER_TABLES, type NumberTable } from './number-tables.ts';

const COMMON_CARDINALS: ReadonlySet<string> = new Set(
  COMMON_LANGUAGES.flatMap((language) => {
    const { cardinals, tens } = NUMBER_TABLES[language] as NumberTable;
    return `${cardinals} ${tens}`.split(' ').flatMap(spelledForms);
  }),
);
const CARDINAL_HEADS: ReadonlySet<string> = new Set([...COMMON_CARDINALS].map((form) => form.slice(0, 3)));

const JOINERS = new Set(COMMON_LANGUAGES.flatMap((language) => NUMBER_TABLES[language]?.joiners?.split(' ') ?? []));

/**
 * The cardinals in words of the most common languages that a text has, as a part of a pattern: `two`, `Twenty-Two`,
 * `einundzwanzig`; empty when it has none. What it finds is asked of `numberOf`. A pattern of all that there are takes
 * a tenth of a second to be made.
 */
export function cardinalsIn(text: string): string {
  const small = text.toLowerCase();
  const forms = [...COMMON_CARDINALS].filter((form) => small.includes(form));
  if (forms.length === 0) return '';
  const one = `(?:${forms.sort((a, b) => b.length - a.length).join('|')})`;
  const joiners = [...JOINERS].filter((joiner) => joiner !== '' && small.includes(joiner));
  return `${one}(?:[ -]?(?:${joiners.join('|')})?[ -]?${one})?`;
}

/** Whether one of a text's words begins as those cardinals do: a cheap look. */
export function mayHaveCardinal(text: string): boolean {
  for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu))
    if (CARDINAL_HEADS.has(word.slice(0, 2)) || CARDINAL_HEADS.has(word.slice(0, 3))) return true;
  return false;
}
