import type { SeriesPosition } from '../model/index.ts';
import { cardinalsIn } from './cardinals.ts';
import { divisionWord } from './divisions.ts';
import { readNumberWords } from './number-words.ts';
import { numberOf } from './numerals.ts';
import { OF_PATTERN } from './part-tables.ts';

/** A longer text names no place in a series, and is not taken apart. */
const LONGEST = 400;

/** What counts works in a series besides the words for divisions, and signs. */
const COUNTERS = /^(?:no|nr|number|numéro|nummer|número|numero|work|story|works|stories)$/i;

/** Places in a series, with the numbers in words that stand in a text. */
function placesWith(cardinals: string): { readonly first: RegExp; readonly last: RegExp } {
  const words = cardinals === '' ? '' : `|${cardinals}`;
  const count = `(?:\\d{1,3}|[ivx]{1,5}${words})`;
  return {
    // `Part 2 of Tides`, `Book 3 of 5 in the Tides series`.
    first: new RegExp(
      `^(?:#|(\\p{L}+)\\.?)\\s*(${count})(?:\\s+of\\s+(\\d{1,3}))?\\s+(?:of|in)\\s+(.+?)(\\s+series)?$`,
      'iu',
    ),
    // `Tides #3`, `Tides, Part 2 of 5`, `Tides (2/5)`, `Gezeiten, Band 2`; a number that nothing sets off belongs to the name.
    last: new RegExp(
      `^(.*?)([\\s,:([–—-]*(?:#|(\\p{L}+)\\.?\\s*#?)?\\s*)(${count})(?:\\s*(?:${OF_PATTERN}|in)\\s*(\\d{1,3}|\\?${words}))?[)\\]]?$`,
      'iu',
    ),
  };
}

/** A series' name and the place in it, as a header or a page states it; the whole text is the name where it says no place. */
export function readSeries(text: string): SeriesPosition {
  const whole = { name: text, index: null, total: null };
  if (text.length > LONGEST) return whole;
  const places = placesWith(cardinalsIn(text));
  const first = places.first.exec(text);
  if (first && (first[1] === undefined || counts(first[1]))) {
    const name = first[4]?.replace(first[5] === undefined ? /^the\s+/ : /^the\s+/i, '') ?? null;
    return { name, index: numberOf(first[2] ?? ''), total: first[3] ? numberOf(first[3]) : null };
  }
  const [, which = '', what, of, rest = ''] = WHICH_OF.exec(text) ?? [];
  const isSaid = /\sseries$/i.test(rest) || (of?.toLowerCase() === 'in' && what !== undefined);
  if (isSaid && (what === undefined || counts(what)) && isOrdinal(which))
    return { name: rest.replace(/\s+series$/i, ''), index: numberOf(which), total: null };
  const last = places.last.exec(text);
  if (!last) return whole;
  const [, opening = '', before = '', word, count = '', total] = last;
  // Another word than one that counts belongs to the name: `The Long Tides #3`.
  const own = word === undefined || counts(word) ? 0 : before.indexOf(word) + word.length;
  const [name, sign] = [(opening + before.slice(0, own)).trim(), before.slice(own)];
  const isSetOff = /[#,([]/.test(sign) || total !== undefined || (word !== undefined && own === 0);
  if (!isSetOff || /^[\p{L}\p{N}]/u.test(sign)) return whole;
  return { name: name === '' ? null : name, index: numberOf(count), total: total ? numberOf(total) : null };
}

/**
 * The series and the place in it that a line of its own says, such as one below a title: `Book Three of the Kiln Quartet`,
 * `The Kiln Quartet, Volume 3`. Null for any other: `Part Two`, `A Novel of the Year 45`, `Book One of Two`.
 */
export function seriesSaid(text: string): SeriesPosition | null {
  const place = readSeries(text);
  const { name, index } = place;
  if (name === null || index === null || numberOf(name) !== null) return null;
  const bare = name.replace(/^the\s+/iu, '');
  if (!/^[\p{Lu}\p{Lo}]/u.test(bare)) return null;
  const sign = text.startsWith(name) ? text.slice(name.length) : '#';
  return /#|\p{L}{2,}\.?\s+\S+$/u.test(sign) ? { ...place, name: bare } : null;
}

/** `Third in the Tides series`, `The 2nd book of the Tides series`. */
const WHICH_OF =
  /^(?:the\s+)?(\p{L}[\p{L}-]{2,20}|\d{1,3}(?:st|nd|rd|th))(?:\s+(\p{L}+))?\s+(in|of)\s+(?:the\s+)?(\S.*)$/iu;

function isOrdinal(word: string): boolean {
  return /^\d/.test(word) || readNumberWords(word, ['en'])?.ordinal === true;
}

function counts(word: string): boolean {
  return COUNTERS.test(word) || (divisionWord(word)?.rank ?? 9) <= 2 || (divisionWord(word)?.serial ?? false);
}
