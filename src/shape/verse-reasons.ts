import type { Reason } from '../model/index.ts';
import { readLabel } from '../words/division-label.ts';
import { isSignOff } from '../words/letter-lines.ts';
import { SUNG_WORDS } from '../words/narration-tables.ts';
import { endsAsSentence } from '../words/stops.ts';
import { holding, type ShapeLine, type Unit } from './unit.ts';

/** What stands around lines, as far as it tells whether they are verse. */
export interface Surroundings {
  /** Text of the paragraph before; empty at the start of a source. */
  readonly before: string;
  /** How many paragraphs of prose came before. */
  readonly proseBefore: number;
  /** Whether the lines share a margin that prose does not have. */
  readonly setIn: boolean;
}

const share = (lines: readonly ShapeLine[], test: (text: string) => boolean): number =>
  lines.filter((line) => test(line.text)).length / Math.max(1, lines.length);

const CAPITAL = /^[\s"'“‘«„_*/~([{—–-]*[\p{Lu}\p{Lt}]/u;
const LABEL = /^\p{L}[\p{L} '’/.・-]{0,24}(?::{1,2}(?:\s|$)|：)/u;
const SPEECH = /^[“"‘].*[”"’]$/u;
const SUNG = new RegExp(String.raw`\b(?:${SUNG_WORDS})\b`, 'i');

/** Whether most lines are a speech each, or all of them open one: paragraphs of a talk. */
function isSpoken(lines: readonly ShapeLine[]): boolean {
  const opens = share(lines, (text) => /^["“‘']/.test(text)) === 1;
  return opens || share(lines, (text) => SPEECH.test(text)) >= 0.6;
}

/** A name of a few words and nothing else. */
const NAME = /^[—–-]*\s*\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){0,3}\s?$/u;

/** A line that takes leave and says nothing else: `Yours,`, `With much love`. Verse goes on, or ends a sentence. */
function takesLeave({ text }: ShapeLine): boolean {
  return /^\S+(?:\s+\S+){0,2}$/.test(text.trim()) && !/[.!?;:]$/.test(text.trim()) && isSignOff(text);
}

/** Whether lines open or close a letter. */
function isSigned(lines: readonly ShapeLine[]): boolean {
  const [above, last] = [lines.at(-2)?.text ?? '', lines.at(-1)?.text ?? ''];
  if (/^dear\b/i.test(lines[0]?.text ?? '') || (/,$/.test(above) && isSignOff(above) && NAME.test(last))) return true;
  return lines.slice(-2).some(takesLeave);
}

/** Whether a line is emphasised from end to end, and for itself: by the source, or by marks as typed. */
function isItalic({ text, children }: ShapeLine): boolean {
  const marked = children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  if (marked.length === 1 && marked[0]?.type === 'emphasis') return true;
  return /^(?:\*[^\s*][^*]*\*|_[^\s_][^_]*_|\/[^\s/][^/]*\/)$/.test(text.trim());
}

/** Letters at a line's end in which its last word is looked for. */
const LAST_WORD = 60;

const VOWELS = 'aeiouyäöüéèêáíóú';
const SOUNDS = new RegExp(`[${VOWELS}а-яё]+[^${VOWELS}]*e?s?$`, 'u');
/** An ending of grammar, as hundreds of words have it, with the sounds before it: those rhyme. */
const GRAMMAR = new RegExp(`[${VOWELS}]{1,3}[^${VOWELS}]{1,5}(?:[aeiou]s?|en)$`, 'u');

/** The last sounds of a line, by their letters: from the last vowel group on, or from the one before where that is an ending of grammar. */
function ending(text: string): string {
  const word = /([\p{L}'’]+)[^\p{L}]*$/u.exec(text.slice(-LAST_WORD))?.[1]?.toLowerCase().replace(/['’]/g, '') ?? '';
  return (GRAMMAR.exec(word) ?? SOUNDS.exec(word))?.[0] ?? word.slice(-2);
}

/** Share of lines that rhyme with one of the two lines before or after. */
function rhyme(lines: readonly ShapeLine[]): number {
  const ends = lines.map((line) => ending(line.text));
  const rhymes = ends.filter(
    (end, i) => end.length > 1 && [1, 2].some((d) => ends[i - d] === end || ends[i + d] === end),
  );
  return rhymes.length / Math.max(1, lines.length);
}

/** How evenly long lines are: standard deviation by mean. */
function unevenness(lines: readonly ShapeLine[]): number {
  const lengths = lines.map((line) => line.text.length);
  const mean = lengths.reduce((a, b) => a + b, 0) / lengths.length;
  return Math.sqrt(lengths.reduce((sum, length) => sum + (length - mean) ** 2, 0) / lengths.length) / mean;
}

/** The number of a stanza, above its first line. */
function isCount(text: string): boolean {
  return text.length < 8 && /^\W*\d{1,4}\W*$/.test(text);
}

/** Everything that speaks for or against lines being verse. */
export function verseReasons(stanzas: readonly Unit[], around: Surroundings): Reason[] {
  const lines = stanzas.flatMap((unit) => unit.lines.filter((line, i) => i > 0 || !isCount(line.text)));
  const words = lines.reduce((sum, line) => sum + line.text.split(/\s+/).length, 0) / lines.length;
  const longest = lines.reduce((most, line) => Math.max(most, line.text.length), 0);
  const indents = new Set(lines.map((line) => line.indent)).size;
  return holding(
    ['short lines with meant ends', 0.15, true],
    ['every line begins with a capital', 0.15, share(lines, (text) => CAPITAL.test(text)) >= 0.9],
    ['three lines or more', 0.1, lines.length >= 3],
    ['set in from the margin', 0.25, around.setIn],
    ['lines of one measure', 0.1, lines.length >= 3 && unevenness(lines) < 0.3],
    ['lines are indented in turn', 0.15, indents > 1],
    ['a figure drawn by indents', 0.3, lines.length >= 8 && indents >= 4],
    ['line ends rhyme', 0.25, lines.length >= 2 && rhyme(lines) >= 0.45],
    ['each line in italics of its own', 0.2, lines.length >= 2 && lines.every(isItalic)],
    ['lines run on', 0.15, share(lines, (text) => /[\p{L},;—–-]["'”’_*/~]*$/u.test(text)) >= 0.4],
    ['stanzas alike', 0.2, stanzas.length > 1 && new Set(stanzas.map((unit) => unit.lines.length)).size === 1],
    ['announced by the words before', 0.2, announced(around)],
    ['labels', -0.8, share(lines, (text) => LABEL.test(text)) >= 0.4],
    ['each line is speech', -0.6, lines.length >= 2 && isSpoken(lines)],
    ['numbers', -0.4, share(lines, (text) => /\d/.test(text)) >= 0.3],
    ['capitals only', -0.7, share(lines, (text) => !/\p{Ll}/u.test(text)) >= 0.6],
    ['hardly any words', -0.3, words < 2.6],
    ['each line is a sentence', -0.35, words > 7 && share(lines, endsAsSentence) >= 0.8],
    ['each line is a short sentence', -0.2, words <= 7 && share(lines, endsAsSentence) >= 0.9],
    ['marks of list items', -0.6, share(lines, (text) => /^(\(?\d+[.)]|[-•*]\s|[IVXLC]{2,}[.\s])/.test(text)) >= 0.4],
    ['nothing came before', -0.4, around.proseBefore < 1],
    ['salutation or sign-off', -0.5, isSigned(lines)],
    // Every other line of a stanza may be set in.
    ['centred lines', -0.35, indents > (lines.length > 3 ? 2 : 1) && areCentred(lines)],
    ['two lines only', -0.15, lines.length === 2],
    ['a counted label opens them', -0.6, lines.length <= 3 && readLabel(lines[0]?.text ?? '')?.form === 'counted'],
    ['leaders', -0.8, share(lines, (text) => /(\.\s*){4,}|\s{4,}\S/.test(text)) >= 0.3],
    ['lines as long as prose', -0.2, longest > 68],
  );
}

function announced({ before, proseBefore }: Surroundings): boolean {
  return proseBefore > 0 && (SUNG.test(before.slice(-160)) || /[:—]["'”’_*]*$|--["'”’_*]*$/.test(before));
}

/** Whether the middles of lines stand below each other. */
function areCentred(lines: readonly ShapeLine[]): boolean {
  const middles = lines.map((line) => line.indent + line.text.length / 2);
  return middles.every((middle) => Math.abs(middle - (middles[0] ?? 0)) <= 1.5);
}
