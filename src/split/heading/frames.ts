import { undecorate } from '../../words/decoration.ts';
import { type Label, readLabel } from '../../words/division-label.ts';
import { endingPhrase } from '../../words/endings.ts';
import { fold } from '../../words/fold.ts';
import { datelineLine } from '../dateline-line.ts';
import { spokenLabel } from '../label.ts';
import { noteLabel } from '../note-label.ts';
import { textBefore, type View } from './candidate.ts';
import { CUT, type Scored } from './score.ts';

/** Lines of one shape that divide the file from its top on: so many, with so much text under each, in characters. */
const FEWEST = 3;
const LEAST_TEXT = 120;
const OPENING = 0.15;

/** The longest label, in characters and in words, that only its like beside it explain. */
const [LONGEST, MOST_WORDS] = [40, 4];

/** An article or the like is no frame: `The Mill`, `The Tower`. */
const SMALL = /^\p{L}{1,3}['’]?$/u;

interface Framed {
  readonly block: number;
  /** What the lines of one frame have in common. */
  readonly key: string;
  /** What each has for itself, folded. */
  readonly own: string;
  readonly start: number;
  readonly end: number;
  readonly titleStart: number;
  readonly titleEnd: number;
}

/**
 * Labels whose counting nobody needs to know, by block: short lines alone, set apart, that say the same but for one
 * word, which is another in each: `Kreu i parë`, `Kreu i dytë`; and the numbers of an outline: `1.1`, `1.2`, `2.1`.
 */
export function framedLabels(view: View): ReadonlyMap<number, Label> {
  const groups = new Map<string, Framed[]>();
  view.blocks.forEach((block, i) => {
    if (view.claimed[i] || block.type !== 'paragraph') return;
    for (const one of [...framesOf(view, i), ...outlineOf(view, i)]) {
      const group = groups.get(one.key);
      if (group) group.push(one);
      else groups.set(one.key, [one]);
    }
  });
  const found = new Map<number, Label>();
  const best = [...groups.values()].filter((group) => divides(view, group)).sort((a, b) => b.length - a.length)[0];
  best?.forEach(({ block, key, start, end, titleStart, titleEnd }, at) => {
    const base = { form: 'counted', word: key, kind: null, rank: 3, weak: true, number: at + 1, total: null } as const;
    const stands = { delimited: true, decorated: start > 0, matter: 'body' } as const;
    found.set(block, { ...base, ...stands, start, end, titleStart, titleEnd });
  });
  return found;
}

function divides({ context: { texts } }: View, group: readonly Framed[]): boolean {
  if (group.length < FEWEST || new Set(group.map(({ own }) => own)).size < group.length) return false;
  const sums = textBefore(texts);
  const all = sums.at(-1) ?? 0;
  const below = group.map(
    ({ block }, k) => (sums[group[k + 1]?.block ?? texts.length] ?? all) - (sums[block + 1] ?? all),
  );
  return below.every((length) => length >= LEAST_TEXT) && (sums[group[0]?.block ?? 0] ?? 0) <= all * OPENING;
}

/** A label begins with its words, whatever is drawn around them. */
const SPOKEN = /^\s*["“”«„‘]/u;

/** The frames that a line may stand in: all its words but the first, or all but the last. */
function framesOf({ blocks, context }: View, i: number): readonly Framed[] {
  const text = context.texts[i] ?? '';
  const apart = i === 0 || (blocks[i]?.gapBefore ?? 0) > 0;
  if (!apart || text.length > LONGEST * 2 || text.includes('\n') || SPOKEN.test(text)) return [];
  const core = undecorate(text);
  const line = text.slice(core.start, core.end);
  const stop = /\s*[:：;|]\s*|,\s+|\s*(?:\.{3}|…)\s*|\s+(?:[–—-]|\/{1,2}|~)\s+/u.exec(line);
  const label = stop ? line.slice(0, stop.index) : line;
  const words = label.split(/\s+/);
  if (
    label.length > LONGEST ||
    words.length < 2 ||
    words.length > MOST_WORDS ||
    !/^[\p{L}\p{M}\p{N}\s'’-]+$/u.test(label)
  )
    return [];
  if (!/^[\p{Lu}\p{Lo}\p{N}\p{Script=Georgian}]/u.test(label) || readLabel(text, context.language) !== null) return [];
  if (isSomethingElse(line, context.language)) return [];
  const title = stop ? { titleStart: core.start + stop.index + stop[0].length, titleEnd: core.end } : null;
  if (title !== null && /[.!?,;。！？]$/u.test(line)) return [];
  const place = { block: i, start: core.start, end: core.start + label.length };
  const spans = { ...place, ...(title ?? { titleStart: core.end, titleEnd: core.end }) };
  const [first, last] = [words[0] ?? '', words.at(-1) ?? ''];
  const frames = [
    { frame: words.slice(0, -1).join(' '), ...spans, key: `${fold(words.slice(0, -1).join(' '))} …`, own: fold(last) },
    { frame: words.slice(1).join(' '), ...spans, key: `… ${fold(words.slice(1).join(' '))}`, own: fold(first) },
  ];
  return frames.filter(({ frame }) => !SMALL.test(frame));
}

/** Points of view, places, times and notes have frames of their own: `Ida's view`, `Monday morning`. */
function isSomethingElse(line: string, language: string | null): boolean {
  return spokenLabel(line, language) !== null || datelineLine(line)?.time != null || noteLabel(line) !== null;
}

/** `1.1 The Box`, `I.2`: two numbers of which the second counts on, or begins again under the next. */
function outlineOf({ context }: View, i: number): readonly Framed[] {
  const text = context.texts[i] ?? '';
  if (text.length > LONGEST * 2) return [];
  const match = /^(\d{1,2}|[IVX]{1,5})\.(\d{1,2})\.?(?:\s+[–—-]*\s*(?=["“‘'(¿¡«\p{Lu}\p{Lo}])|$)/u.exec(text);
  if (!match || /[.!?…,;:]["”’)]*$/u.test(text.slice(match[0].length))) return [];
  const spans = {
    block: i,
    start: 0,
    end: match[0].trimEnd().length,
    titleStart: match[0].length,
    titleEnd: text.length,
  };
  return [{ ...spans, key: `outline ${/\d/.test(match[1] ?? '')}`, own: `${match[1]}.${match[2]}` }];
}

/** Signs drawn on both sides of a line, at least two each: `//`, `==`, `~*`. */
const DRAWN =
  /^([^\p{L}\p{N}\p{M}\s"“”„«»‘’'.…!?！？。—–-]{2,6})\s*(?=[\p{L}\p{N}])[^\n]{1,60}?(?<=[^\s])\s*([^\p{L}\p{N}\p{M}\s"“”„«»‘’'.…!?！？。—–-]{2,6})$/u;

/** What is drawn around a line; null where it is not alone on its block, or nothing is drawn. */
function drawnAround({ blocks, context }: View, i: number): string | null {
  const text = (context.texts[i] ?? '').trim();
  if (blocks[i]?.type !== 'paragraph' || text.length > LONGEST * 2 || /^[\p{L}\p{N}]/u.test(text)) return null;
  const [, open, close] = DRAWN.exec(text) ?? [];
  return open === undefined ? null : `${open} ${close}`;
}

/** Lines drawn as the counted headings of a file are, all of these alike: `//About the author//` below `//7. Home//`. */
export function drawnAlike(view: View, likely: readonly Scored[]): readonly Scored[] {
  const counted = likely.filter(({ candidate: { label, body } }) => label?.number != null && body === null);
  const [first] = counted;
  const frame = first === undefined ? null : drawnAround(view, first.candidate.from);
  if (counted.length < FEWEST || frame === null) return [];
  if (!counted.every(({ candidate }) => drawnAround(view, candidate.from) === frame)) return [];
  const taken = new Set(likely.map(({ candidate }) => candidate.from));
  const level = first?.candidate.level ?? null;
  const { language, texts } = view.context;
  const wordsOf = (i: number): string => {
    const { start, end } = undecorate(texts[i] ?? '');
    return (texts[i] ?? '').slice(start, end);
  };
  const others = view.blocks.flatMap((_, i) => {
    if (taken.has(i) || view.claimed[i] || drawnAround(view, i) !== frame) return [];
    // What ends the text, or says when a scene is, may be drawn so, too.
    const words = wordsOf(i);
    return endingPhrase(words, language) !== null || isSomethingElse(words, language) ? [] : [i];
  });
  if (new Set(others.map((i) => fold(wordsOf(i)))).size < others.length) return [];
  // More of them than of those are something else that is drawn so.
  if (others.length * 2 > counted.length) return [];
  return others.map((from): Scored => {
    const { start, end } = undecorate(view.context.texts[from] ?? '');
    const titleSpans = [{ block: from, start, end }];
    const family = first?.candidate.family ?? '';
    const candidate = { from, to: from + 1, label: null, level, labelSpan: null, titleSpans, body: null, family };
    return { candidate, score: CUT, reasons: [{ cue: 'drawn as the counted headings are', weight: CUT }] };
  });
}
