import { type Block, countsOf, type Inline } from '../../model/index.ts';
import { talkCues } from '../../words/author-talk.ts';
import { undecorate } from '../../words/decoration.ts';
import { endingPhrase } from '../../words/endings.ts';
import { fold } from '../../words/fold.ts';
import { datelineLine, isBracketedDateline } from '../dateline-line.ts';
import { slugLine } from '../dateline-reasons.ts';
import { type Contents, confirms } from '../front/contents.ts';
import { spokenLabel } from '../label.ts';
import {
  type Candidate,
  isCaps,
  isTitleLike,
  labelledCandidate,
  linesOf,
  mayBeCaps,
  type Span,
  type View,
} from './candidate.ts';
import { isPictureAlone } from './inlines.ts';
import { type LineCounts, lineCounts, lineKey } from './line-counts.ts';
import { isDateLike } from './openings.ts';
import { addTitlesBelow } from './titles.ts';

/** Short lines that are something else: endings, notes, points of view, signatures of a document. */
const OTHER = /^(?:all rights reserved\b|a\/n\b|an?\d*:|copyright\b|by )/i;
const OTHER_INSIDE = /\b(?:pov|illustration|footnote)\b|point of view/i;
/** The end of what somebody says, who began above: `The crying girl.”` */
const CLOSES_SPEECH = /^[^"“„«»]*[.!?…][”"»]$/u;
/** White space before a line that counts as centring, in columns. */
const CENTRED = 8;

/**
 * A short line alone that may be a title without a label: in capitals, centred, in bold, after a larger gap,
 * or named by the printed contents. Null when it is none.
 */
function unlabelledCandidate(view: View, i: number, contents: Contents | null, counts: LineCounts): Candidate | null {
  const block = view.blocks[i];
  const text = view.context.texts[i] ?? '';
  if (block?.type !== 'paragraph' && !(block?.type === 'verse' && text.length < 80)) return null;
  if (text.length > 160 || view.claimed[i] || (contents === null && !standsOut(view, i, block, text))) return null;
  if (text.trim() === '') return null;
  const core = undecorate(text);
  const words = text.slice(core.start, core.end).replaceAll('\n', ' ');
  const entry = contents?.entries.has(fold(words)) === true;
  if (!(entry || isTitleLike(words)) || CLOSES_SPEECH.test(words)) return null;
  const lines = linesOf(text).filter((line) => line.text.trim() !== '');
  if (lines.length > 3) return null;
  // `[HATCHING EVENT IN PROGRESS]` in the midst of the text is what a machine says.
  if (/^[[【<].*[\]】>]$/u.test(text) && block.gapBefore <= view.context.gaps.base) return null;
  const isQuotedTime = /^["“]/.test(text) && datelineLine(text)?.time != null;
  if (isQuotedTime || isBracketedDateline(text) || slugLine(text) !== null) return null;
  if (isOther(words) || endingPhrase(words) !== null || isLabel(words, view)) return null;
  const listed = confirms(contents, words);
  if (!listed && isShown(view, i)) return null;
  if (!listed && lines.length === 1 && isDateHead(view, i, words))
    return { ...bare(i, spansOf(i, text, core)), family: 'dates' };
  if (!listed && (isDateLike(words) || lines.length > 2 || lines.some((line) => isDateLike(line.text)))) return null;
  const once = (counts.get(lineKey(view, i)) ?? 0) <= 1;
  const family = entry && once ? 'listed' : familyOf(view, i, block, words);
  if (family === null || (!entry && /^plain-(?!.*bold)/.test(family) && tellsAbove(lines))) return null;
  return { ...bare(i, spansOf(i, text, core)), family };
}

/** A cheap look whether a line may be set apart from the prose in any of the ways that `familyOf` and `isDateHead` ask about. */
function standsOut({ context }: View, i: number, block: Block, text: string): boolean {
  if (i === 0 || block.gapBefore > context.gaps.base || mayBeCaps(text)) return true;
  return block.type === 'paragraph' && (block.align === 'center' || isBold(block.children));
}

function bare(i: number, titleSpans: readonly Span[]): Omit<Candidate, 'family'> {
  return { from: i, to: i + 1, label: null, level: null, labelSpan: null, titleSpans, body: null };
}

/** A line of fewer words may end with an initial or what is shortened: `Nell O.` */
const TOLD_LINE = 3;

/** Whether a line above the last ends as a sentence does: `We left at five.` / `Nobody saw it` is told, and no title. */
function tellsAbove(lines: readonly { readonly text: string }[]): boolean {
  return lines.slice(0, -1).some(({ text }) => {
    const line = text.trim();
    return /(?:[\p{Ll}\p{Lo}]{2}[.…]|。)$/u.test(line) && line.split(/\s+/).length >= TOLD_LINE;
  });
}

/** A day alone on its line, set apart: `June 12th.`, `1821. Fifteenth of March`; no time of day, no place. */
function isDateHead(view: View, i: number, words: string): boolean {
  if (i > 0 && (view.blocks[i]?.gapBefore ?? 0) <= view.context.gaps.base) return false;
  const line = datelineLine(words);
  return (
    line?.time === 'exact' && !line.place && /\p{N}/u.test(words) && /\p{L}{3}/u.test(words) && !words.includes(':')
  );
}

/** What a line with a colon at its end announces is shown to the reader: a sign, a telegram, the X with which he signed. */
export function isShown({ blocks, context }: View, i: number): boolean {
  const above = (context.texts[i - 1] ?? '').trimEnd();
  return blocks[i - 1]?.type === 'paragraph' && /\s\S+:["”’]?$/u.test(above);
}

/** `FLASHBACK`, `Ida's POV`: a line that opens a scene. A dream may be a chapter's title. */
function isLabel(words: string, { context }: View): boolean {
  const label = spokenLabel(words, context.language);
  return label !== null && (label.says === 'view' || label.plain);
}

function isOther(words: string): boolean {
  return OTHER_INSIDE.test(words) || OTHER.test(words.replace(/[.!?]+$/, ''));
}

function familyOf(view: View, i: number, block: Block, words: string): string | null {
  const caps = isCaps(words);
  const wide = block.gapBefore > (view.apart ?? view.context.gaps.base + 1) || i === 0;
  const paragraph = block.type === 'paragraph' ? block : null;
  const aligned = paragraph?.align === 'center';
  const bold = paragraph !== null && isBold(paragraph.children);
  const centred = (paragraph?.indent ?? 0) >= CENTRED;
  const parted = centred && (i === 0 || block.gapBefore > view.context.gaps.base);
  if (!caps && !wide && !bold && !aligned && !parted) return null;
  if (!caps && !bold && /[.…]$/.test(words)) return null;
  const style = [centred ? 'centred' : '', bold ? 'bold' : '', aligned ? 'aligned' : ''];
  return [caps ? 'caps' : 'plain', wide ? 'wide' : 'close', ...style].join('-');
}

/** Whether all words of a paragraph are in bold. */
export function isBold(children: readonly Inline[]): boolean {
  return children.length > 0 && children.every((child) => child.type === 'strong' || child.type === 'hard-break');
}

function spansOf(block: number, text: string, core: { start: number; end: number }): readonly Span[] {
  return linesOf(text.slice(0, core.end))
    .map((line) => ({ block, start: Math.max(line.start, core.start), end: line.start + line.text.length }))
    .filter((span) => span.end > span.start);
}

/** A paragraph longer than this is prose. */
export const PROSE = 200;

/** All that may be a heading, with the blocks that only name a narrator. */
interface Gathered {
  readonly candidates: readonly Candidate[];
  readonly repeated: ReadonlySet<number>;
}

/** Every candidate of a file in order: labels with their titles first, then lines without a label. */
export function candidatesOf(view: View, contents: Contents | null): Gathered {
  const labelled: Candidate[] = [];
  const isPicture = view.blocks.map((block) => block.type === 'paragraph' && isPictureAlone(block.children));
  view.blocks.forEach((_, i) => {
    const candidate = isPicture[i] ? null : labelledCandidate(view, i);
    if (candidate && !closesOwn(view, i, candidate, labelled)) labelled.push(candidate);
  });
  const counts = lineCounts(view, labelled[0]?.from ?? 0);
  const below = addTitlesBelow(view, labelled, contents, counts);
  const held = new Set([...below.repeated, ...below.openings]);
  for (const { from, to } of below.candidates) for (let i = from; i < to; i++) held.add(i);
  const candidates = [...below.candidates];
  let times: ReadonlySet<string> | undefined;
  view.blocks.forEach((_, i) => {
    const candidate = held.has(i) || isPicture[i] ? null : unlabelledCandidate(view, i, contents, counts);
    if (candidate === null) return;
    const isTime = datelineLine(view.context.texts[i] ?? '')?.time != null;
    if (isTime) times ??= familiesOfTimes(view);
    if (!isTime || !times?.has(candidate.family)) candidates.push(candidate);
  });
  candidates.sort((a, b) => a.from - b.from);
  return { candidates: markLeading(view, alignFirst(candidates)), repeated: below.repeated };
}

/** So many lines that say when a scene is, set as a line is, show that it does so too. */
const TIMES = 3;

/** How lines are set that can be nothing but times, so many of them: `MEANWHILE` is one where `12:03 A.M.` is set so. */
function familiesOfTimes(view: View): ReadonlySet<string> {
  const found: string[] = [];
  view.context.texts.forEach((text, i) => {
    const block = view.blocks[i];
    if (text.length > 70 || block?.type !== 'paragraph') return;
    const lines = text.split('\n');
    if (!lines.some(isDateLike) || !lines.every((line) => datelineLine(line) !== null)) return;
    const family = familyOf(view, i, block, text);
    if (family !== null) found.push(family);
  });
  return new Set([...countsOf(found)].flatMap(([family, count]) => (count >= TIMES ? [family] : [])));
}

/** So few labels stand between the heading of a chapter and the line that ends it. */
const NEAR = 8;

/** `第3章 完`, `Chapter 3 – End` below the heading of that number: what reads as a label with a title closes it. */
function closesOwn({ context }: View, i: number, { label, level }: Candidate, above: readonly Candidate[]): boolean {
  if (label?.number == null || level !== null) return false;
  const phrase = endingPhrase(context.texts[i] ?? '', context.language);
  return phrase?.number === label.number && above.slice(-NEAR).some((one) => one.label?.number === label.number);
}

/** No space can stand before the first block: it is set apart as the others of its style are. */
function alignFirst(candidates: readonly Candidate[]): Candidate[] {
  const [first, ...others] = candidates;
  if (!first || first.from > 0 || first.label || first.level !== null) return [...candidates];
  const close = first.family.replace('-wide', '-close');
  const alike = (family: string): number => others.filter((other) => other.family === family).length;
  return alike(close) > alike(first.family) ? [{ ...first, family: close }, ...others] : [...candidates];
}

/** A line in capitals over prose that stands before the first label: a preface, a proem, a note to the reader. */
function markLeading(view: View, candidates: readonly Candidate[]): Candidate[] {
  const first = candidates.findIndex((candidate) => candidate.label?.form === 'counted');
  return candidates.map((candidate, k) => {
    const apart = candidate.family.startsWith('caps-wide') && candidate.level === null && k < first;
    const end = Math.min(candidates[k + 1]?.from ?? 0, candidate.to + 4);
    // What is set apart below a heading, as talk on a stage, is no prose of its own.
    const isTold = (_: string, i: number): boolean => view.blocks[candidate.to + i]?.type !== 'messages';
    const prose = view.context.texts.slice(candidate.to, end).filter(isTold).join(' ').length > PROSE;
    return apart && prose ? { ...candidate, family: 'leading' } : candidate;
  });
}

/** So many words above a line are the story's: a title and a name have fewer. A chapter has more than so many. */
const [TOLD_ABOVE, CHAPTER_WORDS] = [15, 60];

/** Whether the story has begun above a block. */
export function isAmidStory(view: View, from: number): boolean {
  return wordsAbove(view, from) >= TOLD_ABOVE;
}

/** Whether the story has begun above a line that is not set apart, and with less than so many chapters have. */
export function isTooLittle(view: View, from: number, chapters: number): boolean {
  const { blocks, context } = view;
  const [block, above] = [blocks[from], wordsAbove(view, from)];
  if (block?.type !== 'paragraph' || block.align === 'center') return false;
  if (block.children.every(({ type }) => type !== 'text')) return false;
  if (above < TOLD_ABOVE || above >= chapters * CHAPTER_WORDS) return false;
  const talk = (text: string): number => talkCues(text, context.language).reduce((sum, [, weight]) => sum + weight, 0);
  return context.texts.slice(0, from).every((text) => talk(text) < 0.15);
}

function wordsAbove({ context }: View, from: number): number {
  return context.words.slice(0, from).reduce((sum, count) => sum + count, 0);
}
