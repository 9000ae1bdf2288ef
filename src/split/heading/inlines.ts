import type { Inline } from '../../model/index.ts';
import { isInlineParent } from '../../model/index.ts';

/** The inlines between two offsets of `inlineText(inlines, '\n')`; breaks at the edges are left out. */
export function sliceInlines(inlines: readonly Inline[], from: number, to: number): readonly Inline[] {
  return trimBreaks(cut(inlines, from, to, { at: 0 }));
}

function cut(inlines: readonly Inline[], from: number, to: number, cursor: { at: number }): Inline[] {
  const kept: Inline[] = [];
  for (const inline of inlines) {
    const start = cursor.at;
    if (isInlineParent(inline)) {
      const children = cut(inline.children, from, to, cursor);
      if (children.length > 0) kept.push({ ...inline, children });
      continue;
    }
    cursor.at += lengthOf(inline);
    const [a, b] = [Math.max(from, start), Math.min(to, cursor.at)];
    if (a >= b) continue;
    if (inline.type === 'text' || inline.type === 'code')
      kept.push({ ...inline, value: inline.value.slice(a - start, b - start) });
    // A picture's words are not cut: it stands where they begin, and nowhere else.
    else if (a === start) kept.push(inline);
  }
  return kept;
}

function lengthOf(inline: Inline): number {
  if (inline.type === 'text' || inline.type === 'code') return inline.value.length;
  if (inline.type === 'image') return inline.alt.length;
  return 1;
}

function trimBreaks(inlines: Inline[]): Inline[] {
  const isBreak = (inline: Inline | undefined): boolean =>
    inline?.type === 'hard-break' || inline?.type === 'soft-break';
  let [from, to] = [0, inlines.length];
  while (from < to && isBreak(inlines[from])) from++;
  while (to > from && isBreak(inlines[to - 1])) to--;
  return inlines.slice(from, to);
}

/** Whether inlines show a picture and no words of their own: what is said of the picture is no line of the story. */
export function isPictureAlone(inlines: readonly Inline[]): boolean {
  const leaves = (all: readonly Inline[]): readonly Inline[] =>
    all.flatMap((inline) => (isInlineParent(inline) ? leaves(inline.children) : [inline]));
  const shown = leaves(inlines).filter((inline) => inline.type !== 'text' || inline.value.trim() !== '');
  return (
    shown.some(({ type }) => type === 'image') && shown.every(({ type }) => type === 'image' || type.endsWith('break'))
  );
}
