import type { Inline } from '../../model/index.ts';
import { areTurns } from '../../shape/index.ts';
import { endsAsSentence } from '../../words/stops.ts';
import { fillsLines, type Habits, INNER_END, isBroken, lengthWith } from './evidence.ts';
import { stanzasOf } from './fence.ts';
import { inlinesOf } from './inlines.ts';
import type { Writer } from './writer.ts';

/** Lines that make one paragraph. */
interface Group {
  readonly lines: readonly string[];
  /** Lines between the start of the paragraph's text and this group. */
  readonly offset: number;
}

/** A line that is only symbols, at least three of them or a spaced pair. */
const ORNAMENT =
  /^[ \t]*(?![-=]+[ \t]*$)[^\p{L}\p{N}\s"“”'‘’`.…?!|<>()[\]]([ \t]*[^\p{L}\p{N}\s"“”'‘’`.…?!|<>()[\]]){2,}[ \t]*$/u;

/** A picture on a line of its own, and the most letters of what is said below it. */
const PICTURE_ALONE = /^\s*!\[[^\]\n]{0,200}\]\([^()\n]{1,400}\)\s*$/;
const CAPTION = 160;

/** Lines shorter than this can be lines of verse, of a letter's head, or of messages. */
const SHORT_LINE = 60;

/** So many line ends show by themselves that a paragraph is as wide as its longest line. */
const ALONE = 6;

/** The paragraphs of a text without blank lines: one, or more where lines are ornaments or paragraphs themselves. */
export function addParagraphs(writer: Writer, text: string, line: number): void {
  if (text.startsWith('|') && addLineBlock(writer, text.split('\n'), line)) return;
  for (const group of groupsOf(text.split('\n'), writer.habits)) {
    const at = line + group.offset;
    const [first = ''] = group.lines;
    if (/^(?:&nbsp;|&#160;|&#x[aA]0;|\s)+$/.test(group.lines.join('\n'))) {
      // An empty paragraph: it counts as blank lines.
      writer.remove(group.lines.join('\n').trim(), at);
      continue;
    }
    const inlines = inlinesOf(group.lines.join('\n'), writer.inlines(at));
    const isNarrow = fillsLines([group.lines], writer.habits.isNarrow ? 1 : ALONE);
    const widest = group.lines.reduce((most, one) => Math.max(most, one.trim().length), 0);
    const children = isMeant(group.lines, writer.habits)
      ? withBreaks(inlines, (i) => !isNarrow || endsInside(group.lines, i, widest))
      : inlines;
    if (children.length === 0) continue;
    partedByBreaks(children).forEach((part, k) => {
      writer.add(
        {
          type: 'paragraph',
          place: { source: writer.source, line: at, endLine: at + group.lines.length - 1 },
          ...(indentOf(first) > 0 ? { indent: indentOf(first) } : {}),
          children: part,
        },
        k > 0 ? 1 : undefined,
      );
    });
  }
}

/** A line of verse behind a bar, as Pandoc and reStructuredText have it; a box has bars at both sides. */
const BARRED = /^\|(?: [^|]*)?$/;

/** Adds lines of verse, when all of several are such. */
function addLineBlock(writer: Writer, lines: readonly string[], line: number): boolean {
  if (lines.length < 2 || !lines.every((typed) => BARRED.test(typed))) return false;
  lines.forEach((_, i) => {
    writer.remove('|', line + i);
  });
  const stanzas = stanzasOf(
    writer,
    lines.map((typed) => typed.slice(1)),
    line,
  );
  const place = { source: writer.source, line, endLine: line + lines.length - 1 };
  if (stanzas.length > 0) writer.add({ type: 'verse', place, stanzas });
  return true;
}

/** The paragraphs that `<br><br>` makes of one; a text that has single breaks, too, is of stanzas and stays together. */
function partedByBreaks(children: readonly Inline[]): readonly (readonly Inline[])[] {
  const parts: Inline[][] = [[]];
  let breaks = 0;
  let isParted = true;
  for (const child of children) {
    const last = parts.at(-1) as Inline[];
    if (child.type === 'hard-break') breaks += 1;
    else if (breaks > 0 && child.type === 'text' && child.value.trim() === '') continue;
    else {
      if (breaks === 1) isParted = false;
      if (breaks > 1 && last.length > 0) parts.push([child]);
      else last.push(child);
      breaks = 0;
    }
  }
  return isParted && parts.length > 1 ? parts : [children];
}

function groupsOf(lines: readonly string[], habits: Habits): readonly Group[] {
  // Below a picture stands a caption, unless it is longer than any.
  const isTold = lines.join(' ').length > CAPTION + (lines[0]?.length ?? 0);
  const groups: { lines: string[]; offset: number; closed: boolean }[] = [];
  const indented = lines.filter((line) => indentOf(line) >= 2).length;
  const each = habits.lineIsParagraph && !isStanza(lines);
  const byIndent = indented > 0 && !lines.every((line) => indentOf(line) >= 2 && line.length < SHORT_LINE);
  lines.forEach((line, offset) => {
    const last = groups.at(-1);
    const ornament = ORNAMENT.test(line) || (isTold && offset === 0 && PICTURE_ALONE.test(line));
    const isOpen = last?.closed === false && isBroken(last.lines.at(-1) ?? '');
    const starts = (each && !isOpen) || (byIndent && indentOf(line) >= 2) || ornament || last?.closed !== false;
    if (starts) groups.push({ lines: [line], offset, closed: ornament });
    else last?.lines.push(line);
  });
  return groups;
}

/** Some short lines most of which end no sentence, where other lines are paragraphs. */
function isStanza(lines: readonly string[]): boolean {
  if (lines.length < 2 || lines.some((line) => line.trim().length > SHORT_LINE)) return false;
  return lines.filter(endsAsSentence).length <= lines.length / 2;
}

/** Whether the line ends of a paragraph are meant: each names who writes it, or all are short in a text wrapped wider. */
function isMeant(lines: readonly string[], habits: Habits): boolean {
  if (areTurns(lines)) return true;
  if (lines.length < 2 || lines.some((line) => line.trim().length > SHORT_LINE)) return false;
  if (habits.wrapWidth === 0) return true;
  // Prose that was wrapped before it was shortened: a sentence begins inside a line, and a line goes on with the one above.
  const runsOn = lines.some((line, i) => i > 0 && /^\p{Ll}/u.test(line.trim()) && !endsAsSentence(lines[i - 1] ?? ''));
  if (runsOn && lines.some((line) => INNER_END.test(line))) return false;
  return lines.slice(0, -1).every((line, i) => lengthWith(line, lines[i + 1]) < habits.wrapWidth - 4);
}

/** Whether the end of the line at `i` is meant, in a paragraph that is as wide as its longest line: a sentence ends there, and the next word had room. */
function endsInside(lines: readonly string[], i: number, widest: number): boolean {
  return endsAsSentence(lines[i] ?? '') && lengthWith(lines[i] ?? '', lines[i + 1]) <= widest;
}

/** Line ends become breaks where they are meant; `meant` is asked with the place of each among all of the paragraph's. */
function withBreaks(inlines: readonly Inline[], meant: (i: number) => boolean): readonly Inline[] {
  let i = -1;
  const broken = (all: readonly Inline[]): readonly Inline[] =>
    all.map((inline): Inline => {
      if (inline.type === 'soft-break' || inline.type === 'hard-break') i++;
      if (inline.type === 'soft-break') return meant(i) ? { type: 'hard-break' } : inline;
      return 'children' in inline ? { ...inline, children: broken(inline.children) } : inline;
    });
  return broken(inlines);
}

function indentOf(line: string): number {
  let columns = 0;
  for (const character of line) {
    if (character === ' ') columns += 1;
    else if (character === '\t') columns += 4 - (columns % 4);
    else break;
  }
  return columns;
}
