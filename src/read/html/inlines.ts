import { type ElementNode, lastLine } from '../../markup/tree.ts';
import type { Inline, Place } from '../../model/index.ts';
import { walkAll } from './blocks.ts';
import { joinLines, newFlow, placeOf } from './flow.ts';
import { nest } from './leaves.ts';
import { linesOf } from './lines.ts';
import type { Reading } from './set-aside.ts';
import { PLAIN, settingIn } from './style.ts';

/** The inlines of an element that holds no blocks; every line end in it is the author's. */
export function inlinesIn(node: ElementNode, reading: Reading): readonly Inline[] {
  const flow = newFlow(reading.source);
  walkAll(flow, node.children, reading, settingIn(node, PLAIN, reading.styles));
  return nest(joinLines(linesOf(flow.run).lines, false));
}

/** Where an element stands in its source, from its first line to its last. */
export function placeIn(node: ElementNode, reading: Reading): Place {
  return placeOf(newFlow(reading.source), node.line, lastLine(node));
}
