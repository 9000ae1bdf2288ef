import {
  type Block,
  blockText,
  type Decision,
  type Quotation,
  type Reason,
  scoreOf,
  type Verse,
} from '../model/index.ts';
import type { Shaped } from './index.ts';
import { madeDecision, type Unit, unitsOf, withFound } from './unit.ts';
import { type Surroundings, verseReasons } from './verse-reasons.ts';

/** Score below which a unit is no stanza, however sure the stanzas around it are. */
const STANZA = 0.2;

/** Finds verse: units of lines that score, joined to poems where stanzas follow each other at the usual gap. */
export function findVerse(blocks: readonly Block[], gap: number): Shaped {
  const units = unitsOf(blocks, gap);
  const prose = proseCounts(blocks);
  const ofVerse = isOfVerse(blocks, units, prose);
  const lined = isLined(units);
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
    const around = { ...surroundings(blocks, first, prose), ...(ofVerse ? { proseBefore: 1 } : {}) };
    const poem = poemAt(units, i, around, gap);
    const own = verseReasons(poem, around);
    const reasons = lined && poem.length === 1 ? [...own, LINED] : own;
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

/** So many stanzas, and this share of all lines in them, make a text that is a poem; each is this sure by itself. */
const [STANZAS, POEM, SURE_STANZA] = [3, 0.5, 0.6];

/** Whether a text is verse for the most part: then its first stanza needs no prose above it. */
function isOfVerse(blocks: readonly Block[], units: readonly Unit[], prose: Int32Array): boolean {
  if (units.length < STANZAS || (prose[blocks.length] ?? 0) > units.length) return false;
  const around: Surroundings = { before: '', proseBefore: 1, setIn: false };
  const stanzas = units.filter((unit) => scoreOf(verseReasons([unit], around)) >= SURE_STANZA);
  const lines = units.reduce((sum, unit) => sum + unit.lines.length - unit.count, blocks.length);
  const inStanzas = stanzas.reduce((sum, unit) => sum + unit.lines.length, 0);
  return stanzas.length >= STANZAS && inStanzas >= lines * POEM;
}

/** So many paragraphs in lines that are none by themselves, and this share of all in lines, are the way a text is set. */
const [LINED_LEAST, LINED_SHARE] = [8, 0.6];
const LINED: Reason = { cue: 'prose stands in such lines here', weight: -0.15 };

/** Whether a text sets its prose in lines: what ends them says little of verse. */
function isLined(units: readonly Unit[]): boolean {
  if (units.length < LINED_LEAST) return false;
  const around: Surroundings = { before: '', proseBefore: 1, setIn: false };
  const plain = units.filter((unit) => unit.count === 1 && scoreOf(verseReasons([unit], around)) < VERSE).length;
  return plain >= LINED_LEAST && plain >= units.length * LINED_SHARE;
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

/** From this score on, lines are verse. */
const VERSE = 0.5;
