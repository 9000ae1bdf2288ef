import type { Alphabet } from './alphabets.ts';

/** Natural logarithms of how likely characters are where a text goes beyond ASCII. */
const PUNCTUATION = -4;
const FOREIGN_LETTER = -8.5;
const SYMBOL = -8.5;
const CONTROL = -16;
/** A capital is rarer than its small letter, and one after a small letter is hardly ever right. */
const CAPITAL = -2.2;
const CAPITAL_INSIDE = -5;
/** A sign between two letters; one at the side of a word. */
const INSIDE = -5;
/** A Latin capital that is no part of a word, a letter at a number: `£5` read as `Ł5`. */
const ALONE = -6;
/** A Latin letter next to one of another script. */
const MIXED = -4;

const USUAL = /[“”„‘’‚«»‹›–—…•·°©®№§€£¥¢½¼¾±×¿¡\u00a0\u200e\u200f،؛؟]/;
const LETTER = /[\p{L}\p{M}]/u;
const ASCII_LETTER = /[A-Za-z]/;
const DASH = /[’‘'–—\u00ad·…-]/;

const known = new WeakMap<Alphabet, ReadonlyMap<string, number>>();

/** How likely the small letters of an alphabet are, by letter. */
function chances(alphabet: Alphabet): ReadonlyMap<string, number> {
  const made = known.get(alphabet) ?? makeChances(alphabet);
  known.set(alphabet, made);
  return made;
}

function makeChances(alphabet: Alphabet): ReadonlyMap<string, number> {
  const letters = [...alphabet.letters];
  // The first letters of an alphabet make up most of a text; each next one is rarer by about a seventh.
  const [first, step] = alphabet.latin ? [-1.2, 0.3] : [-2.1, 0.115];
  return new Map(letters.map((letter, rank) => [letter, first - rank * step]));
}

/** The likelihood of what a text in an alphabet has beyond ASCII, as a logarithm: the larger the likelier. */
export function likelihood(text: string, alphabet: Alphabet): number {
  const chance = chances(alphabet);
  let sum = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (char < '\u0080') continue;
    sum += one(char, text.charAt(i - 1), text.charAt(i + 1), alphabet, chance);
  }
  return sum;
}

function one(
  char: string,
  before: string,
  after: string,
  alphabet: Alphabet,
  chance: ReadonlyMap<string, number>,
): number {
  const kind = kindOf(char);
  if (kind === 'control') return CONTROL;
  if (kind !== 'letter') {
    const inside = isLetter(before) && isLetter(after) && !DASH.test(char);
    return (kind === 'usual' ? PUNCTUATION : SYMBOL) + (inside ? INSIDE : 0);
  }
  const small = char.toLowerCase();
  const base = chance.get(char) ?? (small === char ? null : add(chance.get(small), CAPITAL));
  const inside = small !== char && isSmall(before) ? CAPITAL_INSIDE : 0;
  const mixed = !alphabet.latin && (ASCII_LETTER.test(before) || ASCII_LETTER.test(after)) ? MIXED : 0;
  const alone = alphabet.latin && !isLetter(before) && !isLetter(after) && (small !== char || /\d/.test(after));
  return (base ?? FOREIGN_LETTER) + inside + mixed + (alone ? ALONE : 0);
}

type Kind = 'control' | 'letter' | 'usual' | 'symbol';

/** Kinds of the characters met so far: a few hundred, each asked for thousands of times. */
const kinds = new Map<string, Kind>();

function kindOf(char: string): Kind {
  const found = kinds.get(char) ?? newKind(char);
  kinds.set(char, found);
  return found;
}

function newKind(char: string): Kind {
  if ((char >= '\u0080' && char <= '\u009f') || char === '\ufffd' || /\p{Co}|\p{Cn}/u.test(char)) return 'control';
  if (LETTER.test(char)) return 'letter';
  return USUAL.test(char) ? 'usual' : 'symbol';
}

function isLetter(char: string): boolean {
  return char !== '' && kindOf(char) === 'letter';
}

function add(value: number | undefined, more: number): number | null {
  return value === undefined ? null : value + more;
}

function isSmall(char: string): boolean {
  return char !== '' && char !== char.toUpperCase() && char === char.toLowerCase();
}
