import { languageOf, type Manuscript, memberOf } from '../model/index.ts';
import { SPEECH_SIGNS } from '../words/mark-tables.ts';
import { endsAsSentence } from '../words/stops.ts';
import type { RawRun } from './runs.ts';

/** Which marks a source puts round speech. */
export type SpeechMarks = 'double' | 'single';

/** What a whole source says about its own habits; computed once, before any rule. */
export interface Context {
  readonly format: string;
  /** Language subtag, such as `en`; null when nothing tells. */
  readonly language: string | null;
  readonly speech: SpeechMarks;
  /** Speech that dashes open; null where they don't. */
  readonly dialogue: Dialogue | null;
  /** Two single marks stand for a double one: ``so'' or ''so''. */
  readonly pairedSingles: boolean;
  /** Words that hyphenated line ends may stand for, and how often the source has them. */
  readonly words: LineEndWords;
  /** Whether line ends break words here that are written without a hyphen. */
  readonly breaksWords: boolean;
  /** Stretches of emphasis over several runs. */
  readonly longMarks: LongMarks;
  /** Whether the source marks emphasis with underscores as a habit. */
  readonly underscores: boolean;
}

/** How much of a source is looked at for its habits; more changes no verdict and costs time. */
const SAMPLE = 400_000;

const UNDERSCORED = /(?<![\p{L}_])_[^_\n]{1,200}_(?![\p{L}_])/gu;
/** Pairs of underscores at word edges that make a habit. */
const UNDERSCORE_HABIT = 5;

/** Reads a source's habits off its runs, which are as the reader left them. */
export function contextOf(manuscript: Manuscript, runs: readonly RawRun[], language?: string): Context {
  let sample = '';
  for (const run of runs) {
    if (run.kind === 'field') continue;
    sample += `\n\n${run.flat.text}`;
    if (sample.length > SAMPLE) break;
  }
  const words = lineEndWords(runs);
  const own = languageOf(manuscript, language)?.toLowerCase().split('-')[0] ?? null;
  return {
    format: manuscript.format,
    language: own,
    dialogue: dialogueOf(runs, own),
    ...quoteHabits(sample),
    words,
    breaksWords: breaksWords(runs, words),
    longMarks: longMarks(runs),
    underscores: sample.includes('_') && count(sample, UNDERSCORED) >= UNDERSCORE_HABIT,
  };
}

function count(text: string, pattern: RegExp): number {
  let found = 0;
  for (pattern.lastIndex = 0; pattern.exec(text) !== null; ) found++;
  return found;
}

/** Speech is in single marks when marks that open a word or follow a full stop are mostly single. */
function quoteHabits(text: string): Pick<Context, 'speech' | 'pairedSingles'> {
  const doubles = count(text, /["“”]/g) + count(text, /``|&quot;/g) * 2;
  const singles =
    count(text, /['‘`](?<=(?:^|[\s(—-]).)(?=\p{L})(?!tis|twas|em\b)/giu) + count(text, /[.,!?]['’](?=\s|$)/g);
  return {
    speech: singles > doubles ? 'single' : 'double',
    pairedSingles: text.includes('``') || (text.includes("''") && pairsSingles(text, doubles)),
  };
}

/** `''Tis so,' he said.` opens with two marks, and closes with one. */
function pairsSingles(text: string, doubles: number): boolean {
  const paired = count(text, /''(?<=(?:^|\s)..)(?=[\p{L}.…-])/gu);
  return paired > 1 && paired * 5 > doubles && count(text, /[\p{L}\p{N}.,!?…-]''(?=[\s,.;)]|$)/gu) > 0;
}

/** How a source opens speech with dashes. */
export interface Dialogue {
  /** The one dash that all its speech is set with. */
  readonly dash: '—' | '–';
  /** The dash stands close to the words. */
  readonly closed: boolean;
  /** A space stands behind it, also where none was typed: so books of the language have it, or most of the source's speech. */
  readonly spaced: boolean;
}

/**
 * What opens a paragraph of speech: a dash of any kind, or hyphens, before a letter, a mark that opens, or what is said
 * without a word. Markdown puts up to four blanks behind the mark of an item.
 */
export const OPENING_DASH: RegExp = /^(?:-{1,3}|[–—―])[ \u00A0]{0,4}(?=[\p{L}¿¡«„“"'‘…(]|[?!.…]{1,8}["”»]?\s{0,4}$)/u;
/** Paragraphs that open so, and how many of them must be sentences: an item of a list seldom ends as one. */
const LEAST = 2;
const SENTENCES = 0.6;

/** The habit of a source in a language whose books open speech with dashes; null where they don't, or it does not. */
function dialogueOf(runs: readonly RawRun[], language: string | null): Dialogue | null {
  const signs = memberOf(SPEECH_SIGNS, language ?? 'en');
  if (signs?.dash === undefined) return null;
  const opening = runs.filter(({ kind, flat }) => kind === 'prose' && OPENING_DASH.test(flat.text));
  const sentences = opening.filter(({ flat }) => endsAsSentence(flat.text)).length;
  if (opening.length < LEAST || sentences < opening.length * SENTENCES) return null;
  const typed = (sign: string) => opening.filter(({ flat }) => flat.text.startsWith(sign)).length;
  const [em, en] = [typed('—') + typed('―'), typed('–')];
  const dash = em === en ? signs.dash : em > en ? '—' : '–';
  const apart = opening.filter(({ flat }) => /^[-–—―]+[ \u00A0]/.test(flat.text)).length;
  return { dash, closed: signs.closed ?? false, spaced: signs.closed === undefined || apart * 2 > opening.length };
}

/** How often a source has the words that its hyphenated line ends may stand for; lower-case keys. */
type LineEndWords = ReadonlyMap<string, number>;

/** A word broken at a line end: its part before the hyphen and the part on the next line. */
const BROKEN_WORD: RegExp = /(?<![\p{L}\p{M}'’])([\p{L}\p{M}'’]+)-[ \t]*\n[ \t]*([\p{L}\p{M}]+)/gu;

/** Text looked at for evidence, in UTF-16 units. */
const LIMIT = 3_000_000;

/** Counts, for every broken word, its parts, its joined form and its hyphenated form in the rest of the source. */
function lineEndWords(runs: readonly RawRun[]): LineEndWords {
  const counts = new Map<string, number>();
  for (const { flat } of runs) {
    if (!flat.text.includes('-\n')) continue;
    for (const [, first = '', second = ''] of flat.text.matchAll(BROKEN_WORD)) {
      for (const key of keysOf(first, second)) counts.set(key, 0);
    }
  }
  if (counts.size === 0) return counts;
  const keys = [...counts.keys()];
  let seen = 0;
  for (const { flat } of runs) {
    if (seen > LIMIT) break;
    seen += flat.text.length;
    const small = flat.text.toLowerCase();
    if (!keys.some((key) => small.includes(key))) continue;
    // The halves of a broken word say nothing about whether they are words by themselves.
    const whole = flat.text.includes('-\n') ? flat.text.replace(BROKEN_WORD, ' ') : flat.text;
    for (const [word] of whole.matchAll(/\p{L}[\p{L}\p{M}]*(?:-\p{L}[\p{L}\p{M}]*)*/gu)) {
      const key = word.toLowerCase();
      const known = counts.get(key);
      if (known !== undefined) counts.set(key, known + 1);
    }
  }
  return counts;
}

function keysOf(first: string, second: string): string[] {
  const a = first.toLowerCase();
  const b = second.toLowerCase();
  return [a, b, a + b, `${a}-${b}`];
}

/** Words that a line end surely broke, from which it is the habit of a source. */
const HABIT = 2;

/**
 * Whether the line ends of a source break words that have no hyphen: the source writes some of them whole elsewhere, or
 * neither half of them is a word. Typists break a line only where a hyphen stands anyway; printers anywhere.
 */
function breaksWords(runs: readonly RawRun[], words: LineEndWords): boolean {
  if (words.size === 0) return false;
  const broken = new Set<string>();
  let kept = 0;
  for (const { flat } of runs) {
    if (!flat.text.includes('-\n')) continue;
    for (const [, first = '', second = ''] of flat.text.matchAll(BROKEN_WORD)) {
      const [a = 0, b = 0, whole = 0, hyphened = 0] = keysOf(first, second).map((key) => words.get(key) ?? 0);
      const isBroken = whole > hyphened || (hyphened === 0 && a === 0 && b === 0 && /^\p{Ll}/u.test(second));
      if (isBroken) broken.add(`${first}${second}`.toLowerCase());
      else if (hyphened > 0) kept += 1;
    }
  }
  return broken.size >= HABIT && broken.size * 2 >= kept;
}

/** What a run is in a stretch of emphasis that is marked only where it begins and ends, and with which sign. */
export interface LongMark {
  readonly at: 'first' | 'middle' | 'last';
  readonly sign: '_' | '*';
}

/** Runs that a pair of marks joins, by their numbers. */
type LongMarks = ReadonlyMap<number, LongMark>;

/** Paragraphs that one stretch may hold: a telegram or a letter, not a chapter. */
const LONGEST = 12;
const FIRST = {
  _: /^[\s"'“‘(]*_(?=[\p{L}\p{N}"'“‘(])[^_]*$/u,
  '*': /^[\s"'“‘(—–-]*\*(?=[\p{L}\p{N}"'“‘(«¿¡])[^*]*$/u,
};
const LAST = { _: /^[^_]*[^\s_]_[\s"'”’).,]*$/, '*': /^[^*]*[^\s*]\*[\s"'”’»).,]*$/ };

/** Finds a lone mark that opens a paragraph and the lone one that closes it some paragraphs later. */
function longMarks(runs: readonly RawRun[]): LongMarks {
  const stars = longMarksOf(runs, '*');
  // Other lone stars are marks of footnotes, and then so may these be.
  const isNoted = runs.some(({ kind, flat }, i) => {
    if ((kind !== 'prose' && kind !== 'verse') || !flat.text.includes('*') || stars.has(i)) return false;
    return count(flat.text, /(?<!\*)\*(?!\*)/g) % 2 === 1;
  });
  return new Map([...longMarksOf(runs, '_'), ...(isNoted ? [] : stars)]);
}

function longMarksOf(runs: readonly RawRun[], sign: LongMark['sign']): LongMarks {
  const found = new Map<number, LongMark>();
  let first = -1;
  runs.forEach(({ kind, flat }, index) => {
    const prose = kind === 'prose' || kind === 'verse';
    if (!prose || (first >= 0 && index - first > LONGEST)) first = -1;
    if (!prose || !flat.text.includes(sign)) return;
    if (FIRST[sign].test(flat.text)) first = index;
    else {
      if (first >= 0 && LAST[sign].test(flat.text)) {
        for (let i = first; i <= index; i++)
          found.set(i, { sign, at: i === first ? 'first' : i === index ? 'last' : 'middle' });
      }
      first = -1;
    }
  });
  return found;
}
