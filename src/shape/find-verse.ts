import {
  type Block,
  blockText,
  type Decision,
  type Quotation,
  type Reason,
  scoreOf,
  type Verse,
} from '../model/index.ts';
import { readLabel } from '../words/division-label.ts';
import { isSignOff } from '../words/letter-lines.ts';
import { SUNG_WORDS } from '../words/narration-tables.ts';
import { endsAsSentence } from '../words/stops.ts';
import type { Shaped } from './index.ts';
import { holding, madeDecision, type ShapeLine, type Unit, unitsOf, withFound } from './unit.ts';

/** Score below which a unit is no stanza, however sure the stanzas around it are. */
const STANZA = 0.2;

/** Finds verse: units of lines that score, joined to poems where stanzas follow each other at the usual gap. */
export function findVerse(blocks: readonly Block[], gap: number): Shaped {
  const units = unitsOf(blocks, gap);
  const prose = proseCounts(blocks);
  const decisions: Decision[] = [];
  const verses = new Map<number, { readonly block: Block; readonly count: number }>();
  blocks.forEach((block, at) => {
    const quoted = block.type === 'quotation' ? quotedVerse(block, blocks[at - 1], gap) : null;
    if (quoted === null) return;
    verses.set(at, { block: quoted.block, count: 1 });
    decisions.push(quoted.decision);
  });
  for (let i = 0; i < units.length; ) {
    const first = units[i] as Unit;
    const around = surroundings(blocks, first, prose);
    const poem = poemAt(units, i, around, gap);
    const reasons = verseReasons(poem, around);
    const score = scoreOf(reasons);
    const last = poem.at(-1) as Unit;
    const place = { ...first.place, endLine: last.place.endLine };
    const words = (first.lines[0]?.text ?? '').slice(0, 40);
    if (score >= 0.3)
      decisions.push({ kind: 'verse', place, verdict: score >= VERSE ? 'cut' : 'none', score, reasons, words });
    if (score >= VERSE) verses.set(first.at, { block: verseOf(poem), count: last.at + last.count - first.at });
    i += poem.length;
  }
  return { blocks: withFound(blocks, verses), decisions };
}

function verseOf(poem: readonly Unit[]): Verse {
  const [first, last] = [poem[0], poem.at(-1)] as [Unit, Unit];
  const stanzas = poem.map((unit) => unit.lines.map(({ indent, children }) => ({ indent, children })));
  const place = { ...first.place, endLine: last.place.endLine };
  return { type: 'verse', place, gapBefore: first.gapBefore, stanzas };
}

/** From this score on, a quotation is a song: the marks of one bring meant line ends into a notice too. */
const QUOTED = 0.6;

/**
 * A quotation that is verse from its first line to its last, or to the short line that says whose it is; null when it is
 * not plainly so. It needs no margin and no prose above: the source itself has set it apart.
 */
function quotedVerse(
  quotation: Quotation,
  above: Block | undefined,
  gap: number,
): { readonly block: Block; readonly decision: Decision } | null {
  const { children, place, gapBefore } = quotation;
  const units = unitsOf(children, gap);
  if (units[0]?.at !== 0) return null;
  const around = { before: above ? blockText(above) : '', proseBefore: 1, setIn: false };
  const poem = poemAt(units, 0, around, gap);
  const reasons = verseReasons(poem, around);
  const end = poem.reduce((sum, { count }) => sum + count, 0);
  const [source, ...more] = children.slice(end);
  const isNamed = source !== undefined && /^[—–-]+\s?\S.{0,60}$/u.test(blockText(source));
  if (more.length > 0 || (source !== undefined && !isNamed) || scoreOf(reasons) < QUOTED) return null;
  const verse = { ...verseOf(poem), ...(source ? {} : { place, gapBefore }) };
  const block = source ? { ...quotation, children: [verse, source] } : verse;
  return { block, decision: madeDecision('verse', verse, reasons) };
}

/** The unit at `i` and the stanzas that follow it. */
function poemAt(units: readonly Unit[], i: number, around: Surroundings, gap: number): Unit[] {
  const poem = [units[i] as Unit];
  for (let j = i + 1; j < units.length; j++) {
    const [last, next] = [poem.at(-1) as Unit, units[j] as Unit];
    if (last.at + last.count !== next.at || next.gapBefore > Math.max(1, gap)) break;
    if (Math.abs(last.margin - next.margin) > 4 || scoreOf(verseReasons([next], around)) < STANZA) break;
    poem.push(next);
  }
  return poem;
}

/** A long paragraph, or a whole sentence of some length. */
function isProse(block: Block): boolean {
  if (block.type !== 'paragraph' || block.role !== undefined) return false;
  const text = blockText(block);
  return text.length > 80 || (text.length > 45 && /^[^:]*[.!?:—]["”’]?$/.test(text));
}

/** For each block, how many paragraphs of prose stand before it. */
function proseCounts(blocks: readonly Block[]): Int32Array {
  const counts = new Int32Array(blocks.length + 1);
  blocks.forEach((block, i) => {
    counts[i + 1] = (counts[i] as number) + (isProse(block) ? 1 : 0);
  });
  return counts;
}

function surroundings(blocks: readonly Block[], unit: Unit, prose: Int32Array): Surroundings {
  const before = blocks[unit.at - 1];
  const after = blocks[unit.at + unit.count];
  // A drawn line beside the unit has no margin of the text's.
  const margin = (block: Block | undefined): number => {
    if (block === undefined || !/[\p{L}\p{N}]{2}/u.test(blockText(block).slice(0, 200)))
      return Number.POSITIVE_INFINITY;
    return block.type === 'paragraph' ? (block.indent ?? 0) : 0;
  };
  return {
    before: before ? blockText(before) : '',
    proseBefore: prose[unit.at] as number,
    setIn: unit.margin > 0 && unit.margin <= 24 && Math.min(margin(before), margin(after)) < unit.margin,
  };
}

/** What stands around lines, as far as it tells whether they are verse. */
interface Surroundings {
  /** Text of the paragraph before; empty at the start of a source. */
  readonly before: string;
  /** How many paragraphs of prose came before. */
  readonly proseBefore: number;
  /** Whether the lines share a margin that prose does not have. */
  readonly setIn: boolean;
}

/** From this score on, lines are verse. */
const VERSE = 0.5;

const share = (lines: readonly ShapeLine[], test: (text: string) => boolean): number =>
  lines.filter((line) => test(line.text)).length / Math.max(1, lines.length);

const CAPITAL = /^[\s"'“‘«„_*/~([{—–-]*[\p{Lu}\p{Lt}]/u;
const LABEL = /^[\p{L}][\p{L} '’/.-]{0,24}:{1,2}(\s|$)/u;
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

/** The last sounds of a line, by their letters: from the last vowel group on. */
function ending(text: string): string {
  const word = /([\p{L}'’]+)[^\p{L}]*$/u.exec(text.slice(-LAST_WORD))?.[1]?.toLowerCase().replace(/['’]/g, '') ?? '';
  return /[aeiouyäöüéèêáíóúа-яё]+[^aeiouyäöüéèêáíóú]*e?s?$/u.exec(word)?.[0] ?? word.slice(-2);
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

/** Everything that speaks for or against lines being verse. */
function verseReasons(stanzas: readonly Unit[], around: Surroundings): Reason[] {
  const lines = stanzas.flatMap((unit) => unit.lines);
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
    ['marks of list items', -0.6, share(lines, (text) => /^(\(?\d+[.)]|[-•*]\s|[IVXLC]{2,}[.\s])/.test(text)) >= 0.4],
    ['nothing came before', -0.4, around.proseBefore < 1],
    ['salutation or sign-off', -0.5, isSigned(lines)],
    ['centred lines', -0.35, indents > 1 && areCentred(lines)],
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
