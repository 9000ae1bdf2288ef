import { type Edit, isWordSign, type Place } from '../model/index.ts';
import type { Flat, Span } from './flat.ts';
import type { Replace, Rule, Wrap } from './rule.ts';

/** A change of the text: [start, end) becomes `text`. */
interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Where an edit belongs: which run of the manuscript, and its place. */
export interface Address {
  readonly run: number;
  readonly place: Place;
}

const WORDY = /[\p{L}\p{N}]/u;
const UNWORDY = /[^\p{L}\p{N}]+/gu;

function letters(text: string): string {
  // Most edits put one sign in the place of another: a plain one, a quotation mark, a dash.
  const code = text.length === 1 ? text.charCodeAt(0) : 0;
  if (text === '' || (code >= 0x2010 && code <= 0x2027) || (code > 0 && code < 0x80 && !isWordSign(code))) return '';
  return WORDY.test(text) ? text.replace(UNWORDY, '') : '';
}

/** The edits that proposals in order amount to, with offsets as they are when edits are made one after another. */
export function editsOf(rule: Rule, text: string, proposals: readonly (Replace | Wrap)[], at: Address): Edit[] {
  const edits: Edit[] = [];
  let shift = 0;
  let last = 0;
  for (const p of proposals) {
    if (p.start < last || p.end < p.start || p.end > text.length) throw new Error(`${rule.id}: proposals overlap`);
    last = p.end;
    const before = text.slice(p.start, p.end);
    const after = p.kind === 'replace' ? p.text : before.slice(p.open, before.length - p.close);
    check(rule, before, after);
    const edit = { rule: rule.id, place: at.place, run: at.run, start: p.start + shift, before, after };
    edits.push(p.kind === 'replace' ? edit : { ...edit, wrap: { inline: p.inline, open: p.open } });
    shift += after.length - before.length;
  }
  return rule.changesLetters ? withWords(edits, text) : edits;
}

/** Longer words are cut: nothing is so long that a person wrote it. */
const LONGEST_WORD = 80;

/** Edits with the whole words they change: of several in one word, the first has it, and the others none. */
function withWords(edits: readonly Edit[], text: string): Edit[] {
  const done: Edit[] = [];
  let shift = 0;
  for (let i = 0; i < edits.length; ) {
    const first = edits[i] as Edit;
    const from = wordEdge(text, first.start - shift, -1);
    let to = wordEdge(text, first.start - shift + first.before.length, 1);
    let at = from;
    let after = '';
    let next = i;
    let growth = 0;
    for (let edit = edits[next]; edit && edit.start - shift - growth <= to; edit = edits[++next]) {
      const start = edit.start - shift - growth;
      after += text.slice(at, start) + edit.after;
      at = start + edit.before.length;
      to = Math.max(to, wordEdge(text, at, 1));
      growth += edit.after.length - edit.before.length;
    }
    shift += growth;
    const words = { before: text.slice(from, to), after: after + text.slice(at, to) };
    for (let k = i; k < next; k++) done.push({ ...(edits[k] as Edit), words: k === i ? words : NO_WORDS });
    i = next;
  }
  return done;
}

const NO_WORDS = { before: '', after: '' };

/** The end of the word around an offset, in one direction. */
function wordEdge(text: string, offset: number, step: 1 | -1): number {
  let at = offset;
  for (let length = 0; length < LONGEST_WORD; length++) {
    const code = text.charCodeAt(step === 1 ? at : at - 1);
    // Not a number at either end.
    if (!(code > 0x20) || code === 0xa0 || code === 0x2028 || code === 0x2029 || code === 0xfffc) break;
    at += step;
  }
  return at;
}

function check(rule: Rule, before: string, after: string): void {
  if (rule.changesLetters) return;
  if (before !== after && letters(before) !== letters(after)) {
    throw new Error(`${rule.id}: would change the letters of ${JSON.stringify(before)} to ${JSON.stringify(after)}`);
  }
}

/** A flat text with edits made, one after another. */
export function applyEdits(flat: Flat, edits: readonly Edit[]): Flat {
  let { text, spans } = flat;
  const pieces: string[] = [];
  const splices: Splice[] = [];
  const wraps: Span[] = [];
  let from = 0;
  let shift = 0;
  for (const edit of edits) {
    const start = edit.start - shift;
    const end = start + edit.before.length;
    pieces.push(text.slice(from, start), edit.after);
    from = end;
    shift += edit.after.length - edit.before.length;
    if (edit.wrap) wraps.push(wrapSpan(edit, edit.wrap.inline));
    if (spans.length > 0) splices.push(...splicesOf(edit, start));
  }
  pieces.push(text.slice(from));
  text = pieces.join('');
  if (spans.length > 0) spans = moveSpans(spans, splices);
  return { text, spans: wraps.length > 0 ? [...spans, ...wraps] : spans, opaques: flat.opaques };
}

function wrapSpan(edit: Edit, inline: Span['inline']['type']): Span {
  return {
    start: edit.start,
    end: edit.start + edit.after.length,
    inline: { type: inline, children: [] } as unknown as Span['inline'],
  };
}

function splicesOf(edit: Edit, start: number): Splice[] {
  const end = start + edit.before.length;
  if (!edit.wrap) return [{ start, end, text: edit.after }];
  const close = edit.before.length - edit.after.length - edit.wrap.open;
  return [
    { start, end: start + edit.wrap.open, text: '' },
    { start: end - close, end, text: '' },
  ];
}

/** Spans carried along by splices in order. Text put in between two inlines stays outside of both. */
function moveSpans(spans: readonly Span[], splices: readonly Splice[]): Span[] {
  const shifts: number[] = [];
  let shift = 0;
  for (const splice of splices) {
    shifts.push(shift);
    shift += splice.text.length - (splice.end - splice.start);
  }
  shifts.push(shift);
  const move = (offset: number, isStart: boolean): number => {
    const at = firstAfter(splices, offset);
    const splice = splices[at];
    const before = offset + (shifts[at] ?? 0);
    if (!splice || offset < splice.start) return before;
    if (splice.start === splice.end) return isStart ? before + splice.text.length : before;
    return splice.start + (shifts[at] ?? 0) + Math.min(offset - splice.start, splice.text.length);
  };
  return spans.map((span) => {
    const start = move(span.start, true);
    return { start, end: Math.max(start, move(span.end, false)), inline: span.inline };
  });
}

/** Index of the first splice that ends after `offset`, or is an insertion at it. */
function firstAfter(splices: readonly Splice[], offset: number): number {
  let low = 0;
  let high = splices.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const splice = splices[middle] as Splice;
    const past = splice.end > offset || (splice.end === offset && splice.start === splice.end);
    if (past) high = middle;
    else low = middle + 1;
  }
  return low;
}
