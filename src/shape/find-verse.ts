import { type Block, blockText, type Decision, type Verse } from '../model/index.ts';
import { scoreOf, withFound } from './found.ts';
import type { Shaped } from './index.ts';
import { type Unit, unitsOf } from './unit.ts';
import { type Surroundings, VERSE, verseReasons } from './verse.ts';

/** Score below which a unit is no stanza, however sure the stanzas around it are. */
const STANZA = 0.2;

/** Finds verse: units of lines that score, joined to poems where stanzas follow each other at the usual gap. */
export function findVerse(blocks: readonly Block[], gap: number): Shaped {
  const units = unitsOf(blocks, gap);
  const prose = proseCounts(blocks);
  const decisions: Decision[] = [];
  const verses = new Map<number, { readonly block: Verse; readonly count: number }>();
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
    if (score >= VERSE) {
      const stanzas = poem.map((unit) => unit.lines.map(({ indent, children }) => ({ indent, children })));
      const verse: Verse = { type: 'verse', place, gapBefore: first.gapBefore, stanzas };
      verses.set(first.at, { block: verse, count: last.at + last.count - first.at });
    }
    i += poem.length;
  }
  return { blocks: withFound(blocks, verses), decisions };
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
