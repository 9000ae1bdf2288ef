import { readLabel } from '../../words/division-label.ts';
import { STATEMENT_SUBJECTS, STATEMENT_VERBS } from '../../words/narration-tables.ts';
import { isBracketedDateline } from '../dateline-line.ts';
import { type Contents, confirms } from '../front/contents.ts';
import { spokenLabel } from '../label.ts';
import { noteLabel } from '../note-label.ts';
import { type Candidate, isCaps, isTitleLike, linesOf, type Span, type View } from './candidate.ts';
import { type LineCounts, lineKey } from './line-counts.ts';
import { isDateLike, openingsOf } from './openings.ts';

/** Titles that stand in the block below a label, and the labels of narrators that repeat there. */
export interface TitlesBelow {
  readonly candidates: readonly Candidate[];
  /** Blocks that name the narrator or document of a chapter, not the chapter: the same words head several. */
  readonly repeated: ReadonlySet<number>;
  /** Blocks that open a scene below a heading or a drawn line, and no chapter. */
  readonly openings: ReadonlySet<number>;
}

/** A family puts titles below its labels when at least this share of it does. */
const HABIT = 0.6;
const CAPS_HABIT = 0.3;

/**
 * Adds to every label without a title the block below it, when the family of labels has the habit, when the
 * printed contents name it, or when it stands between two headings.
 */
export function addTitlesBelow(
  view: View,
  candidates: readonly Candidate[],
  contents: Contents | null,
  words: LineCounts,
): TitlesBelow {
  const named = namedTitles(view, candidates);
  const starts = new Set(candidates.map((candidate) => candidate.from).filter((from) => !named.has(from)));
  const marked = markedTitles(candidates);
  const openings = openingsOf(view, starts);
  const below = candidates.map(
    (candidate) =>
      isUntitled(candidate) &&
      !isWhole(view, candidate) &&
      canBeTitle(view, candidate.to, starts) &&
      !openings.has(candidate.to),
  );
  const shares = habitShares(candidates, below);
  const repeated = repeatedTitles(view, candidates, below, words);
  // Whether the counted divisions have centred titles below them: `Prologue` has its title there, too.
  const counted = candidates.filter(({ label }, k) => below[k] && label?.form === 'counted');
  const isTitleCentred = counted.some(({ from, to }) => isCentred(view, from) && isCentred(view, to));
  const tellers = tellingFamilies(view, candidates, below);
  const titled = candidates.map((candidate, k) => {
    const subtitle = isUntitled(candidate) ? marked.get(candidate.to) : undefined;
    if (subtitle && (subtitle.level ?? 0) >= (candidate.level ?? 0)) return withMarkedTitle(candidate, subtitle);
    if (isUntitled(candidate) && named.has(candidate.to)) return withTitle(view, candidate);
    if (!below[k] || repeated.has(candidate.to)) return candidate;
    const share = shares.get(candidate.family) ?? 0;
    const alike = isCentred(view, candidate.from) && isCentred(view, candidate.to) && isTitleCentred;
    if (alike) return withTitle(view, candidate);
    const isSentence = tellers.has(candidate.family) && endsSmall(view.context.texts[candidate.to] ?? '');
    return !isSentence && isTitle(view, candidate, share, contents, starts) ? withTitle(view, candidate) : candidate;
  });
  const taken = new Set(titled.filter((candidate, k) => candidate !== candidates[k]).map(({ to }) => to - 1));
  return { candidates: titled.filter(({ from }) => !taken.has(from)), repeated, openings };
}

function isCentred({ blocks }: View, i: number): boolean {
  const block = blocks[i];
  return block?.type === 'paragraph' && block.align === 'center';
}

function isWhole(view: View, { to }: Candidate): boolean {
  const block = view.blocks[to - 1];
  return block?.type === 'heading' && block.whole === true;
}

const ENDING_COLON = /\s*[:：]\s*$/;

/** Names of divisions that are titles of numbered ones, by block: `CONCLUSION` between `CHAPTER XX` and its prose. */
function namedTitles(view: View, candidates: readonly Candidate[]): ReadonlySet<number> {
  const found = new Set<number>();
  candidates.forEach((candidate, k) => {
    const above = candidates[k - 1];
    const { label, from, to, level, body, titleSpans } = candidate;
    if (label?.form !== 'named' || level !== null || body !== null || titleSpans.length > 0) return;
    if (!above || above.to !== from || !isUntitled(above) || (above.label?.rank ?? 0) < 3) return;
    const gap = view.blocks[from]?.gapBefore ?? 0;
    const own = view.blocks[above.from]?.gapBefore ?? 0;
    if (above.label?.number != null && gap <= own && candidates[k + 1]?.from !== to) found.add(from);
  });
  return found;
}

/** Headings of the markup that are titles, by block: those of a level that always stands right below a label. */
function markedTitles(candidates: readonly Candidate[]): ReadonlyMap<number, Candidate> {
  const alone = new Set<number | null>();
  const titles: Candidate[] = [];
  candidates.forEach((candidate, k) => {
    const above = candidates[k - 1];
    if (candidate.level === null || candidate.label !== null) return;
    if (above?.to === candidate.from && isUntitled(above)) titles.push(candidate);
    else alone.add(candidate.level);
  });
  return new Map(titles.filter(({ level }) => !alone.has(level)).map((candidate) => [candidate.from, candidate]));
}

/** A label without markup stands as high as the title below it. */
function withMarkedTitle(candidate: Candidate, title: Candidate): Candidate {
  return { ...candidate, to: title.to, titleSpans: title.titleSpans, level: candidate.level ?? title.level };
}

function isUntitled(candidate: Candidate): boolean {
  return candidate.label !== null && candidate.titleSpans.length === 0 && candidate.body === null;
}

function canBeTitle(view: View, i: number, starts: ReadonlySet<number>): boolean {
  const block = view.blocks[i];
  if (!block || view.claimed[i] || starts.has(i)) return false;
  if (block.type !== 'paragraph' && block.type !== 'verse' && block.type !== 'preformatted') return false;
  const lines = linesOf(view.context.texts[i] ?? '');
  if (headsStanza(view, i)) return false;
  if (lines.length > 3 || readLabel(lines[0]?.text ?? '')?.form === 'counted') return false;
  const typed = lines.map((line) => line.text).join(' ');
  // Right below its label a title may end as the label does: `Capítulo 8:` over `Reencuentro:`.
  const isLed = block.gapBefore === 0 && ENDING_COLON.test(view.context.texts[i - 1] ?? '');
  const whole = isLed ? typed.replace(ENDING_COLON, '') : typed;
  if (noteLabel(whole)?.alone === false || spokenLabel(whole, view.context.language) || isBracketedDateline(whole))
    return false;
  if (FIELD.test(whole) && (FIELD.test(lines[1]?.text ?? '') || opensField(view, i + 1))) return false;
  const caps = isCaps(whole);
  return whole.length <= 200 && (caps || isTitleLike(whole) || isBracketed(whole));
}

/** A line of verse has so many letters at most, and a stanza so many lines. */
const [VERSE_LINE, STANZA] = [60, 14];

/** Whether a line a paragraph below a label is the first of a stanza: it stands closer to short lines that go on with it. */
function headsStanza({ blocks, context }: View, i: number): boolean {
  const own = blocks[i]?.gapBefore ?? 0;
  let end = i + 1;
  while (end - i <= STANZA && blocks[end]?.type === 'paragraph' && (blocks[end]?.gapBefore ?? 0) < own) end++;
  const lines = context.texts.slice(i, end);
  if (lines.length < 3 || lines.length > STANZA || lines.some((line) => line.length > VERSE_LINE)) return false;
  const goOn = lines.slice(0, -1).filter((line) => !/[.!?…:]["”’»]*\s*$/u.test(line)).length;
  return goOn * 2 > lines.length;
}

/** `From: Marta`, which the lines of a letter, a form or a card all look like. */
const FIELD = /^\p{Lu}[\p{L} ]{0,20}: \S/u;

/** Whether such a line stands right below another line. */
function opensField(view: View, i: number): boolean {
  return view.blocks[i]?.gapBefore === 0 && FIELD.test(view.context.texts[i] ?? '');
}

/**
 * `They met at noon.`: a short first sentence. Titles that end in a full stop name things and tell nothing; most have
 * more capitals than a sentence has.
 */
function isStatement(text: string): boolean {
  if (isCaps(text) || !endsSmall(text)) return false;
  if (/^\P{L}*\p{Lu}\P{Lu}*$/u.test(text) && /\S\s+\S+\s+\S/.test(text)) return true;
  return TELLS.test(text.trim());
}

/**
 * Families of labels without a stop, under one of which a statement stands: what ends in a stop below the others is a
 * sentence too, however short. `Seven` over `No.`, `Nine` over `So that was that.`
 */
function tellingFamilies(
  { context: { texts } }: View,
  candidates: readonly Candidate[],
  below: readonly boolean[],
): ReadonlySet<string> {
  const tells = ({ from, to }: Candidate, k: number): boolean =>
    below[k] === true && !/[.:]\s*$/.test(texts[from] ?? '') && isStatement(texts[to] ?? '');
  return new Set(candidates.filter(tells).map(({ family }) => family));
}

/** Whether a text ends in small letters and a stop. */
function endsSmall(text: string): boolean {
  return /\p{Ll}[.!?]$/u.test(text.trim());
}

const TELLS = new RegExp(String.raw`^(?:${STATEMENT_SUBJECTS})\s|\s(?:${STATEMENT_VERBS})\s`, 'iu');

function isBracketed(text: string): boolean {
  return /^\(.{8,190}\)(?:\s*\[\d{1,3}\])?$/su.test(text.trim());
}

function habitShares(candidates: readonly Candidate[], below: readonly boolean[]): ReadonlyMap<string, number> {
  const counts = new Map<string, { all: number; some: number }>();
  candidates.forEach((candidate, k) => {
    const count = counts.get(candidate.family) ?? { all: 0, some: 0 };
    counts.set(candidate.family, { all: count.all + 1, some: count.some + (below[k] ? 1 : 0) });
  });
  return new Map([...counts].map(([family, { all, some }]) => [family, some / all]));
}

function repeatedTitles(
  view: View,
  candidates: readonly Candidate[],
  below: readonly boolean[],
  words: LineCounts,
): ReadonlySet<number> {
  const repeated = new Set<number>();
  candidates.forEach((candidate, k) => {
    if (below[k] && (words.get(lineKey(view, candidate.to)) ?? 0) > 1) repeated.add(candidate.to);
  });
  // A few titles that come twice are titles still. Where most are names that come again, the others are names too.
  const all = below.filter(Boolean).length;
  if (repeated.size * 3 < all) return new Set();
  return repeated.size * 3 < all * 2
    ? repeated
    : new Set(candidates.filter((_, k) => below[k]).map((candidate) => candidate.to));
}

function isTitle(
  view: View,
  candidate: Candidate,
  share: number,
  contents: Contents | null,
  starts: ReadonlySet<number>,
): boolean {
  const text = view.context.texts[candidate.to] ?? '';
  if (confirms(contents, text)) return true;
  if (isDateLike(text)) return false;
  const gap = view.blocks[candidate.to]?.gapBefore ?? 0;
  const between = starts.has(candidate.to + 1) && (candidate.label?.rank ?? 3) < 3;
  if (between) return true;
  const isTight = gap < view.context.gaps.base && isTitleLike(text.trim().slice(1, -1));
  if ((isBracketed(text) && !isTight) || isStatement(text)) return false;
  // A sentence that is all there is under a label is its text.
  const isAll = candidate.to + 1 >= view.blocks.length || starts.has(candidate.to + 1);
  if (isAll && endsSmall(text)) return false;
  // A line that stands closer to the label than paragraphs stand to each other belongs to it.
  if (gap < view.context.gaps.base) return true;
  if (gap > Math.max(view.context.gaps.base + 2, view.blocks[candidate.from]?.gapBefore ?? 0)) return false;
  const named = candidate.label?.form === 'named';
  return share >= (isCaps(text) && !named ? CAPS_HABIT : HABIT) && (!named || isCaps(text));
}

function withTitle(view: View, candidate: Candidate): Candidate {
  const i = candidate.to;
  const titleSpans = linesOf(view.context.texts[i] ?? '')
    .filter((line) => line.text.trim() !== '')
    .map(
      (line): Span => ({ block: i, start: line.start, end: line.start + line.text.replace(ENDING_COLON, '').length }),
    );
  return { ...candidate, to: i + 1, titleSpans };
}
