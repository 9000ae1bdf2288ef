import {
  BEFORE_HAVE,
  BROAD_STARTS,
  BROAD_WORDS,
  CLIPPED_STARTS,
  CLIPPED_WORDS,
  DROPPED_H,
  DROPPED_H_WORDS,
  WORD_ENDINGS,
} from '../../words/mark-tables.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const SURE: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(CLIPPED_STARTS).map(([language, words]) => [language, set(words)]),
);
const LIKELY = set(CLIPPED_WORDS);
const AITCH = set(DROPPED_H);
const AITCH_WORD = set(DROPPED_H_WORDS);

/** Words that end in an apostrophe, besides plurals in s and `-in'`. */
const ENDS = set(
  'an o th wi ol ole mos jus las fo ro mo po wha bu tha ev d y gi awa fu fro lan han stan fin roun aroun groun foun soun woun gran frien behin kin wors firs nex bes des yo ou becos wid de hon lil chil wil slep kep lef tol col wouldn couldn didn don isn wasn ain use lessn',
);

const ENDING = new RegExp(`(?:${WORD_ENDINGS})$`);

/** What reading the mark before `word` as an apostrophe costs; `dialect` counts clipped words around it. */
function startCost(word: string, dialect: number, language: string): number {
  const key = word.toLowerCase();
  if (SURE.get(language)?.has(key)) return -2;
  if (/^\d\ds?$/.test(key)) return -1;
  const stem = key.length > 4 ? key.replace(ENDING, '') : key;
  if (AITCH.has(key) || AITCH.has(stem)) return -0.4;
  if (LIKELY.has(key)) return Math.max(-0.4, 0.5 - dialect * 0.3);
  if (AITCH_WORD.has(key) || AITCH_WORD.has(stem)) return Math.max(0.2, 2.4 - dialect * 0.9);
  const vowel = /^[aeiouy]/.test(key);
  return Math.max(vowel ? 0.5 : 2, (vowel ? 2.9 : 3.4) - dialect * (vowel ? 0.9 : 0.4));
}

/** Whether an English word lacks its beginning, and is none, or another, without an apostrophe: `’twas`. */
export function isCutShort(word: string): boolean {
  return SURE.get('en')?.has(word.toLowerCase()) === true;
}

/** What reading the mark after `word` as an apostrophe costs. */
function endCost(word: string, dialect: number): number {
  const key = word.toLowerCase();
  if (ENDS.has(key)) return 0;
  if (/.{2}in$/.test(key)) return 0.6;
  return /[sxz]$/.test(key) ? 1.2 : Math.max(0.7, 2.8 - dialect * 0.4);
}

const DIALECT = new RegExp(
  String.raw`\p{L}{2}in['’](?=[\s,.;!?])|\b(?:${BROAD_STARTS})['’](?=\s)|['’](?:${BROAD_WORDS})\b`,
  'giu',
);

/** How many words of a text are clipped as in no standard English. */
export function dialectOf(text: string): number {
  return text.match(DIALECT)?.length ?? 0;
}

/** What a text says of clipped words: how many it has that standard English lacks, and its language. */
export interface Clipping {
  readonly dialect: number;
  readonly language: string;
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;

/** What reading a single mark as an apostrophe costs, by the word before and the word after it. */
export function apostrophe(text: string, at: number, end: number, { dialect, language }: Clipping): number {
  if (LETTER.test(text.charAt(end))) return elision(text, at, end, { dialect, language });
  if (!LETTER.test(text.charAt(at - 1))) {
    return /\s/.test(text.charAt(at - 1)) && /\s/.test(text.charAt(end)) ? 8 : 7;
  }
  const before = /[\p{L}\p{M}\p{N}]+$/u.exec(text.slice(Math.max(0, at - 24), at))?.[0] ?? '';
  if (/^\d+$/.test(before)) return 1.5;
  if (
    /['’]n$/i.test(text.slice(Math.max(0, at - 2), at)) ||
    CLIPPED_HAVE.test(text.slice(Math.max(0, at - 12), at + 1))
  ) {
    return 0;
  }
  return endCost(before, dialect);
}

/** `must 'a' seen`. */
const CLIPPED_HAVE = new RegExp(String.raw`(?:${BEFORE_HAVE})\s['’]a['’]$`, 'i');

/** The same for a mark before a word. Speech mostly begins after punctuation, an elided word after another word. */
function elision(text: string, at: number, end: number, { dialect, language }: Clipping): number {
  if (/^n['’]/i.test(text.slice(end, end + 2))) return 0;
  if (CLIPPED_HAVE.test(text.slice(Math.max(0, at - 10), end + 2))) return 0;
  const after = /^[\p{L}\p{M}\p{N}]+/u.exec(text.slice(end, end + 24))?.[0] ?? '';
  const before = text.charAt(at - 1);
  if (/["”*_]/.test(before) && /^(?:s|d|ll|re|ve)$/i.test(after)) return 0;
  const previous = /\s/.test(before) ? text.charAt(at - 2) : '';
  const lead =
    at === 0 ? (/^\d/.test(after) ? 6 : 3) : /[,;:.!?)—-]/.test(previous) ? 1.6 : /[\p{L}]/u.test(previous) ? -0.4 : 0;
  const cost = startCost(after, dialect, language);
  return cost < -1 ? cost + Math.min(lead, 0) : cost + lead;
}
