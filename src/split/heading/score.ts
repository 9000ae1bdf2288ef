import type { Reason } from '../../model/index.ts';
import { labelInside, readLabel } from '../../words/division-label.ts';
import { fold } from '../../words/fold.ts';
import { marksPicture } from '../../words/picture-words.ts';
import { endsAsSentence } from '../../words/stops.ts';
import { type Contents, confirms } from '../front/contents.ts';
import { type Candidate, isCaps, isSpoken, type View } from './candidate.ts';
import { CHAPTER_LENGTH, DIVIDES, type Family, titleFamily, wordsOf } from './family.ts';
import type { Link } from './series.ts';
import { isAmidStory, isShown, isTooLittle } from './unlabelled.ts';

/** A candidate with its evidence. */
export interface Scored {
  readonly candidate: Candidate;
  readonly score: number;
  readonly reasons: readonly Reason[];
}

/** Scores from this on are headings; scores from `SUGGEST` on are named to the user. */
export const CUT = 0.6;
export const SUGGEST = 0.4;

export interface Evidence {
  readonly view: View;
  readonly contents: Contents | null;
  readonly family: Family;
  readonly link: Link;
  /** Whether no prose stands before the candidate in the file. */
  readonly top: boolean;
  /** Whether the next candidate follows at once and looks the same; for numbers, also the one before. */
  readonly stacked: boolean;
  /** Whether the file counts its divisions. */
  readonly counts: boolean;
  /** Whether numbers that count on divide the text: no numbered list does. */
  readonly divided: boolean;
  /** Columns before most paragraphs of the file. */
  readonly margin: number;
  /** The block of the next heading that has a label. */
  readonly nextLabel: number;
  /** Blank lines before the lines that hold nothing but the name of a division: `Foreword`, `Épilogue`. */
  readonly namedGaps: ReadonlySet<number>;
  /** Whether a preface, an introduction or the like stands above. */
  readonly prefaced: boolean;
  /** Whether it is one of the fields that stand under several headings: `# Setting: the mill`, `# Time: noon`. */
  readonly isField: boolean;
  /** Whether the markup of the file makes headings. */
  readonly isMarked: boolean;
  /** Whether a heading beside it, with no prose between, counts the same division. */
  readonly isTwin: boolean;
}

/** Adds up what speaks for and against a heading. The weights are set so that no single weak cue cuts. */
export function scoreOf(candidate: Candidate, evidence: Evidence): Scored {
  const reasons = [
    ...formReasons(candidate, evidence),
    ...countReasons(candidate, evidence),
    ...layoutReasons(candidate, evidence),
    ...familyReasons(candidate, evidence),
    ...wordReasons(candidate, evidence),
  ].filter((reason) => reason.weight !== 0);
  const sum = reasons.reduce((total, reason) => total + reason.weight, 0);
  return { candidate, score: Math.round(Math.min(1, Math.max(0, sum)) * 100) / 100, reasons };
}

function formReasons({ label, level, titleSpans }: Candidate, { counts }: Evidence): readonly Reason[] {
  const reasons: Reason[] = [];
  if (level !== null) reasons.push({ cue: 'the markup says heading', weight: 0.75 });
  if (!label) return level === null ? [{ cue: 'a short line without a label', weight: 0.1 }] : reasons;
  const bare = titleSpans.length === 0;
  if (label.form === 'counted') reasons.push({ cue: `labelled "${label.word}"`, weight: label.weak ? 0.35 : 0.6 });
  else if (label.form === 'named') reasons.push({ cue: `named "${label.word}"`, weight: bare ? 0.6 : 0.5 });
  else if (label.form === 'fraction') reasons.push({ cue: 'a number of a total', weight: 0.4 });
  else reasons.push({ cue: 'a number alone', weight: 0.2 });
  if (label.form === 'named' && label.matter === 'body' && !bare && counts)
    reasons.push({ cue: 'the file counts its divisions', weight: 0.1 });
  if (label.decorated) reasons.push({ cue: 'decorated', weight: 0.1 });
  if (!bare && label.titleStart === label.titleEnd) reasons.push({ cue: 'a title below the label', weight: 0.1 });
  return reasons;
}

function countReasons(candidate: Candidate, evidence: Evidence): readonly Reason[] {
  const { from, label, level, body, titleSpans } = candidate;
  const { link, family, nextLabel, view } = evidence;
  const reasons: Reason[] = [];
  const isLone = family.size === 1 && level === null && link !== 'linked';
  const top = evidence.top && !(isLone && isBareNumber(candidate) && isAmidStory(view, from));
  // `Notes` above the first chapter are the author's, no appendix.
  if (top && label?.kind === 'appendix' && level === null && nextLabel < view.blocks.length)
    reasons.push({ cue: 'closes a book, and stands above its first chapter', weight: -0.4 });
  if (link === 'linked') reasons.push({ cue: 'its number continues the count', weight: 0.3 });
  if (link === 'alone' && isBareNumber(candidate) && family.size > 1 && family.linked < 5)
    reasons.push({ cue: 'its number does not fit the count', weight: -0.2 });
  const plain = label?.form === 'number' && label.word !== 'word' && !label.decorated;
  if (top && label && label.form !== 'named' && !body && !(label.form === 'number' && isList(family))) {
    reasons.push({ cue: 'opens the file', weight: plain && family.size === 1 ? 0.35 : 0.25 });
  }
  // A mail or a post says in its head which part it is.
  const posted = view.context.metadata.part?.number ?? 0;
  if (!top && posted > 1 && family.size === 1 && label?.form === 'counted' && label.number === posted)
    reasons.push({ cue: 'the part that the header says it is', weight: 0.25 });
  // `Day 12`, once amid the text, is a time.
  const isLowly = label?.form === 'counted' && label.weak && label.rank > 2 && label.number !== 1 && level === null;
  const stands = label?.form === 'number' ? !(top && (label.decorated || plain)) : isLowly && !top;
  if (stands && family.size === 1 && link !== 'linked')
    reasons.push({ cue: 'the only number of its kind', weight: -0.2 });
  // `Chapter 3` on a cat's collar, below a few sentences that are no two chapters; what is above `Chapter 2` may be the first.
  const missing = label?.form === 'counted' && !label.weak ? (label.number ?? 1) - 1 : 0;
  if (missing > 1 && isLone && !top && titleSpans.length === 0 && isTooLittle(view, from, missing))
    reasons.push({ cue: 'the only division of the file, and not its first', weight: -0.1 });
  return reasons;
}

/** Columns by which an inset is deeper than the prose; with a labelled heading within so many blocks it is an epigraph. */
const [INSET, EPIGRAPH] = [3, 6];
/** Whether a line is the title of verse or of set-in lines inside a chapter: a poem, a newspaper, an advertisement. */
function headsInset(candidate: Candidate, view: View, margin: number, nextLabel: number): boolean {
  const below = view.blocks[candidate.to];
  if (candidate.family === 'listed' || labelInside(wordsOf(view, candidate)) !== null) return false;
  if (below?.type === 'verse') return true;
  const depth = below?.type === 'paragraph' ? (below.indent ?? 0) : 0;
  return depth >= margin + INSET && nextLabel - candidate.to > EPIGRAPH;
}

/** The start of a text that takes up a sentence: `-or he was lying`, `and nobody spoke`. */
const GONE_ON = /^\s*[-–—…]*\s?\p{Ll}/u;

/** Numbers that the story shows have less text between them, in characters: a counter, the doors of a corridor. */
const SHOWN = 400;

function isBareNumber({ label }: Candidate): boolean {
  return label?.form === 'number' || label?.form === 'fraction';
}

function layoutReasons(candidate: Candidate, evidence: Evidence): readonly Reason[] {
  const reasons: Reason[] = [];
  const { view, family, stacked, divided, margin, nextLabel } = evidence;
  const isBare = !candidate.label && candidate.level === null;
  const { base } = view.context.gaps;
  const gap = candidate.from === 0 ? family.gap : (view.blocks[candidate.from]?.gapBefore ?? 0);
  const after = view.blocks[candidate.to]?.gapBefore ?? 0;
  if (gap > base + 1) reasons.push({ cue: `${gap} blank lines before it (usual: ${base})`, weight: 0.15 });
  else if (gap > base) reasons.push({ cue: `${gap} blank lines before it (usual: ${base})`, weight: 0.1 });
  else if (family.gap > gap + 1) reasons.push({ cue: 'less space before it than its like', weight: -0.15 });
  if (after > base) reasons.push({ cue: 'more space after it than usual', weight: 0.05 });
  reasons.push(candidate.body ? { cue: 'text on the next line', weight: -0.1 } : { cue: 'stands alone', weight: 0.05 });
  if (divided && isBare && family.body < CHAPTER_LENGTH && headsInset(candidate, view, margin, nextLabel))
    reasons.push({ cue: 'heads lines that are set in', weight: -0.45 });
  if (isBare && gap <= base && marksPicture(view.context.texts[candidate.from - 1] ?? '', view.context.language))
    reasons.push({ cue: 'stands under the mark of a picture', weight: -0.5 });
  if (
    isBareNumber(candidate) &&
    (family.size === 1 ? isShown(view, candidate.from) : family.shown && family.body < SHOWN)
  )
    reasons.push({ cue: 'a colon announces it', weight: -0.5 });
  if (candidate.family.startsWith('caps-close') && GONE_ON.test((view.context.texts[candidate.to] ?? '').slice(0, 20)))
    reasons.push({ cue: 'the sentence goes on below it', weight: -0.4 });
  if (evidence.isField) reasons.push({ cue: 'a field that stands under other headings too', weight: -0.4 });
  if (stacked) reasons.push({ cue: 'another of its kind follows at once', weight: -0.35 });
  return reasons;
}

/** So many characters under Roman numbers are no line of a list. */
const ROMAN_TEXT = 200;

/** Numbers with little text between them, and most of the text elsewhere. */
function isList({ size, body, share }: Family): boolean {
  return size >= 3 && body < 400 && share < DIVIDES;
}

function familyReasons(
  candidate: Candidate,
  { view, family, contents, link, divided, prefaced, namedGaps, isMarked }: Evidence,
): readonly Reason[] {
  const reasons: Reason[] = [];
  const { label, level } = candidate;
  const { base } = view.context.gaps;
  if (label?.number != null && family.size >= 3 && family.linked >= family.size * 0.7) {
    reasons.push({ cue: `${family.size} of its kind count up`, weight: 0.15 });
  }
  if (label?.form === 'number' && family.heads && link === 'linked' && family.share >= DIVIDES) {
    reasons.push({ cue: 'its kind divides the file from its top on', weight: 0.1 });
  }
  if (label?.word === 'roman' && !candidate.body && family.linked === family.size && family.least >= ROMAN_TEXT) {
    reasons.push({ cue: 'Roman numbers alone count up over prose', weight: 0.1 });
  }
  const gap = view.blocks[candidate.from]?.gapBefore ?? 0;
  if (label?.form === 'counted' && label.weak && label.number !== null && gap > base && namedGaps.has(gap))
    reasons.push({ cue: 'stands as the named divisions do', weight: 0.15 });
  if (label?.form === 'counted' && label.weak && family.size >= 3 && family.rises && family.share >= DIVIDES) {
    reasons.push({ cue: `the numbers of ${family.size} of its kind rise`, weight: 0.2 });
  }
  if ((label?.form === 'number' || label?.form === 'fraction') && isList(family) && level === null) {
    reasons.push({ cue: 'little text between its kind: a list', weight: -0.35 });
  }
  if (isHalfTitle(candidate, view, prefaced && !divided))
    reasons.push({ cue: 'the title of the work, below what stands before the story', weight: 0.4 });
  else if (candidate.family === 'dates') {
    if (isDiary(family, divided)) reasons.push({ cue: `${family.size} days divide the file`, weight: 0.5 });
  } else if (label === null && level === null) reasons.push(...titleFamily(candidate, family, base, isMarked));
  if (candidate.family === 'leading') reasons.push({ cue: 'heads the prose before the first chapter', weight: 0.4 });
  const words = candidate.family === 'listed' || family.confirmed > family.size / 2;
  if (contents && words) reasons.push({ cue: 'the printed contents name it', weight: 0.45 });
  return reasons;
}

/** A story in so many days, with so much under each, in characters, has days for chapters; short letters, only when set well apart. */
const DAYS = 5;
const DAY_LENGTH = 1200;

function isDiary(family: Family, divided: boolean): boolean {
  return (
    !divided &&
    family.heads &&
    family.size >= DAYS &&
    (family.wide || family.body >= DAY_LENGTH) &&
    family.share >= DIVIDES
  );
}

/** The title of the work again, or its last words, where the story begins below its preface. */
function isHalfTitle({ label, level, titleSpans }: Candidate, { context }: View, prefaced: boolean): boolean {
  const [span] = titleSpans;
  if (!prefaced || label !== null || level !== null || titleSpans.length > 1 || !span) return false;
  const words = fold((context.texts[span.block] ?? '').slice(span.start, span.end));
  // The first line may be the title, though nothing says so; a title page ends its long titles with `etc.`
  const titles = [context.metadata.title ?? '', context.texts[0] ?? ''].map((text) =>
    fold(text).replace(/ (?:etc|c)$/, ''),
  );
  return titles.some((title) => words === title || (words.includes(' ') && title.endsWith(` ${words}`)));
}

function wordReasons(candidate: Candidate, { view, contents, isTwin }: Evidence): readonly Reason[] {
  const span = candidate.titleSpans.at(-1);
  const title = candidate.titleSpans.map((s) => (view.context.texts[s.block] ?? '').slice(s.start, s.end)).join(' ');
  const reasons: Reason[] = [];
  if (!span || candidate.level !== null) return reasons;
  const named = candidate.label?.form === 'number' ? readLabel(title) : null;
  if (named?.form === 'named') reasons.push({ cue: `named "${named.word}"`, weight: 0.5 });
  // `Second chapter. Sorry for the wait!` beside `Chapter 2: Ladle` speaks of it.
  if (isTwin && endsAsSentence(title)) reasons.push({ cue: 'speaks of the heading beside it', weight: -0.8 });
  if (isCaps(title)) reasons.push({ cue: 'in capitals', weight: 0.1 });
  if (/[,;:]$/.test(title)) reasons.push({ cue: 'ends like a clause', weight: -0.4 });
  if (/^\p{Ll}/u.test(title) && !candidate.label?.delimited) reasons.push({ cue: 'starts small', weight: -0.4 });
  if (/\p{Ll}[.!?]$/u.test(title) && title.split(/\s+/).length > 9) reasons.push({ cue: 'a sentence', weight: -0.3 });
  if (/^["“]/.test(title) && /[.!?,]["”]/.test(title)) reasons.push({ cue: 'speech', weight: -0.3 });
  else if (isSpoken(view.context.texts[span.block] ?? '')) reasons.push({ cue: 'speech', weight: -0.5 });
  if (candidate.label && confirms(contents, title))
    reasons.push({ cue: 'the printed contents name its title', weight: 0.4 });
  return reasons;
}
