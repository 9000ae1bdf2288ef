import { codeUnitAt, type Inline, type InlineParent, isInlineParent } from '../model/index.ts';
import { HARD_BREAK, LINE_BORDER, OPAQUE, SOFT_BREAK } from './rule.ts';

/** An inline that covers [start, end) of a flat text. */
export interface Span {
  readonly start: number;
  readonly end: number;
  /** The inline without its children. */
  readonly inline: InlineParent;
}

/** Inlines as one text with spans: edits by offset cannot damage them. */
export interface Flat {
  readonly text: string;
  /** Outer spans stand before inner ones that start at the same place. */
  readonly spans: readonly Span[];
  /** The inlines behind each U+FFFC, in order. */
  readonly opaques: readonly Inline[];
}

/** Characters with a meaning inside a run, when a source has them as text. */
const RESERVED = /[\n\r\u2028\u2029\uFFFC]/;

/** Characters of a flat text that stand for inlines, or for the end of a line of them. */
const SIGNS: readonly string[] = [SOFT_BREAK, HARD_BREAK, LINE_BORDER, OPAQUE];

function plain(value: string): string {
  if (!RESERVED.test(value)) return value;
  return value.replace(/\r\n|[\n\r\u2028\u2029]/g, ' ').replace(/\uFFFC/g, '');
}

/** Lines of inlines (one, for most blocks) as one flat text, the lines parted by U+2029. */
export function flatten(lines: readonly (readonly Inline[])[]): Flat {
  const spans: Span[] = [];
  const opaques: Inline[] = [];
  let text = '';
  const visit = (inlines: readonly Inline[]): void => {
    for (const inline of inlines) {
      if (inline.type === 'text') text += plain(inline.value);
      else if (inline.type === 'soft-break') text += SOFT_BREAK;
      else if (inline.type === 'hard-break') text += HARD_BREAK;
      else if (isInlineParent(inline)) {
        const at = spans.length;
        const start = text.length;
        spans.push({ start, end: start, inline });
        visit(inline.children);
        spans[at] = { start, end: text.length, inline };
      } else {
        text += OPAQUE;
        opaques.push(inline);
      }
    }
  };
  lines.forEach((line, index) => {
    if (index > 0) text += LINE_BORDER;
    visit(line);
  });
  return { text, spans, opaques };
}

/** A plain string as a flat text. */
export function flatString(value: string): Flat {
  return { text: plain(value), spans: [], opaques: [] };
}

/** Whether a flat text is one line of text and nothing else, as most are. */
function isPlain({ text, spans }: Flat): boolean {
  return spans.length === 0 && !SIGNS.some((sign) => text.includes(sign));
}

/** The lines of inlines that a flat text stands for. */
export function unflatten(flat: Flat): Inline[][] {
  if (isPlain(flat)) return [flat.text === '' ? [] : [{ type: 'text', value: flat.text }]];
  const source: Source = { text: flat.text, images: flat.opaques[Symbol.iterator]() };
  let spans: readonly Span[] = [...flat.spans].sort((a, b) => a.start - b.start || b.end - a.end);
  const lines: Inline[][] = [];
  let from = 0;
  for (const line of flat.text.split(LINE_BORDER)) {
    const to = from + line.length;
    const after = firstFrom(spans, 0, to + 1);
    const touching = spans.slice(0, after);
    lines.push(build(source, from, to, clip(touching, from, to)));
    spans = [...clip(touching, to + 1, flat.text.length), ...spans.slice(after)];
    from = to + 1;
  }
  return lines;
}

interface Source {
  readonly text: string;
  readonly images: Iterator<Inline>;
}

/** Index of the first span at or after `index` that starts at `offset` or later. */
function firstFrom(spans: readonly Span[], index: number, offset: number): number {
  let at = index;
  while (at < spans.length && (spans[at] as Span).start < offset) at++;
  return at;
}

/** The parts of spans inside [from, to); spans that begin and end elsewhere go. */
function clip(spans: readonly Span[], from: number, to: number): Span[] {
  const inside: Span[] = [];
  for (const span of spans) {
    const start = Math.max(span.start, from);
    const end = Math.min(span.end, to);
    if (start < end) inside.push({ ...span, start, end });
  }
  return inside;
}

/** Inlines for [from, to). A span that crosses the end of the one it begins in is parted there. */
function build(source: Source, from: number, to: number, spans: readonly Span[]): Inline[] {
  const out: Inline[] = [];
  let at = from;
  let over: readonly Span[] = [];
  for (let index = 0; index < spans.length || over.length > 0; ) {
    const waiting = over.length > 0 ? over : spans;
    const head = over.length > 0 ? 0 : index;
    const span = waiting[head] as Span;
    const next = firstFrom(spans, over.length > 0 ? index : index + 1, span.end);
    const touching = [...over.slice(1), ...spans.slice(over.length > 0 ? index : index + 1, next)];
    index = next;
    leaves(source, at, span.start, out);
    const children = build(source, span.start, span.end, clip(touching, span.start, span.end));
    if (children.length > 0) out.push({ ...span.inline, children });
    at = span.end;
    over = clip(touching, span.end, to);
  }
  leaves(source, at, to, out);
  return out;
}

/** Text, breaks and opaque inlines of [from, to). */
function leaves({ text, images }: Source, from: number, to: number, out: Inline[]): void {
  let start = from;
  const flush = (end: number): void => {
    if (end > start) out.push({ type: 'text', value: text.slice(start, end) });
    start = end + 1;
  };
  for (let i = from; i < to; i++) {
    const code = codeUnitAt(text, i);
    if (code !== 0x0a && code !== 0x2028 && code !== 0xfffc) continue;
    flush(i);
    if (code === 0x0a) out.push({ type: 'soft-break' });
    else if (code === 0x2028) out.push({ type: 'hard-break' });
    else {
      const next = images.next();
      if (!next.done) out.push(next.value);
    }
  }
  flush(to);
}
