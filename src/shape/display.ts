import { type Block, blockText, type Inline, type Paragraph } from '../model/index.ts';
import { withFound } from './found.ts';
import type { Shaped } from './index.ts';
import { type Unit, unitsOf } from './unit.ts';

/** Most lines of a sign, and the most letters in one of them. */
const [LINES, LETTERS] = [12, 60];

/** Words before lines that someone reads off a wall, a label, an envelope. */
const ANNOUNCED =
  /[:—]["”’_*]*$|--["”’_*]*$|\b(sign|notice|plate|plaque|board|label|inscription|card|envelope|poster|banner|headline|stone)\b[^.!?]*[.:]$/iu;

function isDisplay(unit: Unit, before: Block | undefined): boolean {
  if (before?.type !== 'paragraph' || !ANNOUNCED.test(blockText(before).trimEnd())) return false;
  if (unit.lines.length > LINES || unit.lines.some((line) => line.text.length > LETTERS)) return false;
  if (unit.lines.filter((line) => /^(?:\(?\d+[.)]|[-•*]\s)/.test(line.text)).length > 1) return false;
  return !unit.lines.some((line) => /^["“]/.test(line.text) && /["”]\s+\p{Ll}/u.test(line.text));
}

/** Finds signs, inscriptions, addresses: lines announced by the words before. They keep their lines. */
export function findDisplays(blocks: readonly Block[], gap: number): Shaped {
  const found = new Map<number, { readonly block: Block; readonly count: number }>();
  for (const unit of unitsOf(blocks, gap)) {
    if (!isDisplay(unit, blocks[unit.at - 1])) continue;
    const children = unit.lines.flatMap((line, i): readonly Inline[] =>
      i === 0 ? line.children : [{ type: 'hard-break' }, ...line.children],
    );
    const block: Paragraph = {
      type: 'paragraph',
      role: 'display',
      place: unit.place,
      gapBefore: unit.gapBefore,
      children,
    };
    found.set(unit.at, { block, count: unit.count });
  }
  return { blocks: withFound(blocks, found), decisions: [] };
}
