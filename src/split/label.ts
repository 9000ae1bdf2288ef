import type { Block, Decision, Reason } from '../model/index.ts';
import { opensInSpeech } from '../words/narration.ts';
import type { SceneLabel } from '../words/scene-labels.ts';
import { endsOther, labelWords, sceneLabel } from '../words/scene-labels.ts';
import { type Claim, decide, type Findings, type RoleClaim } from './claim.ts';
import type { SplitContext } from './context.ts';
import { timeOf } from './dateline-line.ts';
import type { NameLine } from './label-name.ts';
import { framedNames, looksOf, nameLine, nameReasons, speakersOf } from './label-name.ts';
import { isFaintOrnament, isOrnament } from './scene/ornament.ts';
import { namesOf } from './scene/shift.ts';

/** Candidates below this score are not worth a decision. */
const WORTH_TELLING = 0.25;
/** The longest line that is looked at, and the most words of an opening whose end is named elsewhere. */
const LENGTH = 70;
const OPENER_WORDS = 4;

/** A line that says by its words what the scene below it is. */
interface SpokenLine {
  readonly index: number;
  readonly label: SceneLabel;
}

/**
 * Finds scene labels: lines that say whose point of view follows (`Basil's POV`), that a flashback begins or ends, and
 * names alone (`[Willow]`, `--Jack--`, `ISOBEL`) where that look comes back in the file.
 */
export function findLabels(
  blocks: readonly Block[],
  claimed: readonly (Claim | undefined)[],
  context: SplitContext,
): Findings {
  const names: NameLine[] = [];
  const spoken: SpokenLine[] = [];
  blocks.forEach((block, i) => {
    const text = context.texts[i] ?? '';
    // Labels that headings gave away count towards the look; they are taken already.
    const isTaken = claimed[i] !== undefined;
    if (block.type !== 'paragraph' || text.length > LENGTH || (isTaken && claimed[i]?.kind !== 'scene-label')) return;
    const label = isTaken ? null : spokenLabel(text, context.language);
    if (label?.says === 'aside' || (label && isFollowed(i, blocks, claimed))) spoken.push({ index: i, label });
    else if (isTaken || isFollowed(i, blocks, claimed)) {
      const line = nameLine(i, block, text);
      if (line) names.push(line);
    }
  });
  const found = [
    ...spokenCandidates(spoken, blocks, claimed, context),
    ...motifs(blocks, claimed, context),
    ...frameCandidates(spoken, blocks, claimed, context),
    ...nameCandidates(names, blocks, claimed, context),
  ].sort((a, b) => a.index - b.index);
  const claims: RoleClaim[] = [];
  const decisions: Decision[] = [];
  for (const { index, reasons } of found) {
    const cut = reasons.reduce((sum, reason) => sum + reason.weight, 1e-9) >= 0.5;
    const block = blocks[index] as Block;
    const decision = decide('scene-label', block, context.texts[index] ?? '', cut ? 'cut' : 'none', reasons);
    if (decision.score >= WORTH_TELLING) decisions.push(decision);
    if (cut) claims.push({ kind: 'scene-label', from: index, to: index + 1, decision });
  }
  return { claims, decisions, diagnostics: [] };
}

interface Judged {
  readonly index: number;
  readonly reasons: readonly Reason[];
}

/** What a line says, with a time behind it or without: `Nell's POV, three years earlier`. */
export function spokenLabel(text: string, language: string | null): SceneLabel | null {
  const label = sceneLabel(text, language);
  if (label || text.length > LENGTH) return label;
  const at = /[,;(]|\s[–—-]{1,3}\s/u.exec(text)?.index ?? -1;
  const view = at > 0 ? sceneLabel(text.slice(0, at), language) : null;
  return view?.says === 'view' && timeOf(text.slice(at).replace(/^\W+|[)\]*~]+$/gu, '')) !== null ? view : null;
}

function nameCandidates(
  names: readonly NameLine[],
  blocks: readonly Block[],
  claimed: readonly (Claim | undefined)[],
  context: SplitContext,
): readonly Judged[] {
  if (names.length === 0) return [];
  const ground = {
    looks: looksOf(names),
    speakers: speakersOf(names),
    known: namesOf(context.texts),
    words: context.words.reduce((sum, count) => sum + count, 0),
    places: new Set(names.map(({ index }) => index)),
  };
  return names
    .filter(({ index }) => !claimed[index])
    .map((line) => {
      const above = blocks[line.index - 1];
      const before = context.texts[line.index - 1] ?? '';
      const kind = claimed[line.index - 1]?.kind;
      const opens = opensScene(line.index, blocks, claimed, context);
      const isDated = kind === 'dateline' || claimed[line.index + 1]?.kind === 'dateline';
      const isLedInto = !kind && above?.type === 'paragraph' && /[,:;–—-]\s*$/u.test(before) && !isOrnament(before);
      return { index: line.index, reasons: nameReasons(line, { opens, isDated, isLedInto }, ground) };
    });
}

/** Whether a line stands at the head of the file, below a heading, a drawn break or a note, or below a larger gap. */
function opensScene(
  i: number,
  blocks: readonly Block[],
  claimed: readonly (Claim | undefined)[],
  context: SplitContext,
): boolean {
  const above = blocks[i - 1];
  const gap = blocks[i]?.gapBefore ?? 0;
  const isSetOff = gap > context.gaps.base + 1 && (blocks[i + 1]?.gapBefore ?? 0) < gap;
  const isDrawn = above?.type === 'scene-break' || isOrnament(context.texts[i - 1] ?? '');
  return !above || claimed[i - 1]?.kind === 'heading' || isDrawn || isSetOff;
}

/** Lines that say the same of several names where scenes open. */
function frameCandidates(
  spoken: readonly SpokenLine[],
  blocks: readonly Block[],
  claimed: readonly (Claim | undefined)[],
  context: SplitContext,
): readonly Judged[] {
  const known = new Set(spoken.map(({ index }) => index));
  const texts = new Map<number, string>();
  context.texts.forEach((text, i) => {
    const isFree = blocks[i]?.type === 'paragraph' && !claimed[i] && !known.has(i) && text.length <= LENGTH;
    const isBelowNote = claimed[i - 1]?.kind === 'note';
    if (isFree && isFollowed(i, blocks, claimed) && (isBelowNote || opensScene(i, blocks, claimed, context)))
      texts.set(i, text);
  });
  const reasons: readonly Reason[] = [{ cue: 'says the same of several names where scenes open', weight: 0.7 }];
  return framedNames(texts).map((index) => ({ index, reasons }));
}

/**
 * Lines that say it in words. Where two of them stand for the two ends of one stretch, each speaks for the other, and
 * so does the first line of a pair whose end alone is plain: `~the orchard~` … `~end of the orchard~`.
 */
function spokenCandidates(
  spoken: readonly SpokenLine[],
  blocks: readonly Block[],
  claimed: readonly (Claim | undefined)[],
  context: SplitContext,
): readonly Judged[] {
  const judged: Judged[] = spoken.map(({ index, label }) => {
    if (label.says === 'view') return { index, reasons: [{ cue: 'says whose point of view follows', weight: 0.9 }] };
    const weight = label.plain ? 0.9 : 0.2;
    const reasons: Reason[] = [{ cue: label.ends ? 'says that a flashback is over' : 'names a flashback', weight }];
    if (!label.plain && hasOtherEnd(index, label, spoken))
      reasons.push({ cue: 'its other end is named too', weight: 0.5 });
    return { index, reasons };
  });
  return [...judged, ...pairs(new Set(spoken.map(({ index }) => index)), blocks, claimed, context)];
}

function hasOtherEnd(index: number, label: SceneLabel & { says: 'aside' }, spoken: readonly SpokenLine[]): boolean {
  return spoken.some(
    ({ index: other, label: its }) =>
      its.says === 'aside' &&
      (label.ends ? other < index && !its.ends : other > index && its.ends) &&
      (its.word === label.word || its.word === '' || label.word === ''),
  );
}

/** Short lines of any words, and the lines behind them that say that they are over. */
function pairs(
  spoken: ReadonlySet<number>,
  blocks: readonly Block[],
  claimed: readonly (Claim | undefined)[],
  context: SplitContext,
): readonly Judged[] {
  const open = new Map<string, number>();
  const found: Judged[] = [];
  blocks.forEach((block, i) => {
    const text = context.texts[i] ?? '';
    if (claimed[i] || spoken.has(i) || block.type !== 'paragraph' || text.length > LENGTH / 2 || !text.trim()) return;
    const words = labelWords(text);
    const over = endsOther(words, context.language);
    const from = over === null ? undefined : open.get(over);
    if (from !== undefined && over !== null) {
      for (const index of [from, i])
        found.push({ index, reasons: [{ cue: 'named at its beginning and its end', weight: 0.7 }] });
      open.delete(over);
    } else if (words.split(' ').length <= OPENER_WORDS && !/[.!?,]$/.test(text.trim())) open.set(words, i);
  });
  return found;
}

/** One word said over, as a motif between scenes: `tick tock tick tock`, `onda onda onda`. */
const SAID_OVER = /^[^\p{L}\p{N}]*(\p{L}{2,12}|\p{L}{2,12}[ ,-]+\p{L}{2,12})(?:[ ,.-]+\1){1,5}[^\p{L}\p{N}!?]*$/iu;
/** A word or two of the story between signs that are mirrored: `~ salt ~`, `<< low water >>`. */
const BETWEEN_SIGNS = /^([~=+*•·|<>:°_–—-]{1,3})\s?\p{L}[\p{L}\p{M}\s'’]{0,28}\p{L}\s?([~=+*•·|<>:°_–—-]{1,3})$/u;
/** What both have: a letter. */
const HAS_WORD = /[A-Za-z]|[^\0-\x7f]/;
/** So often the line stands alone with prose around it. */
const MOTIFS = 3;

function motifs(
  blocks: readonly Block[],
  claimed: readonly (Claim | undefined)[],
  context: SplitContext,
): readonly Judged[] {
  const places = new Map<string, number[]>();
  blocks.forEach((block, i) => {
    const text = context.texts[i] ?? '';
    if (text.length > LENGTH || block.type !== 'paragraph' || claimed[i]) return;
    const line = text.trim();
    if (line.length > LENGTH / 2) return;
    const same = places.get(line);
    if (same === undefined) places.set(line, [i]);
    else same.push(i);
  });
  const reasons: readonly Reason[] = [{ cue: 'the same words, said over, stand between scenes', weight: 0.7 }];
  const stands = (i: number): boolean => blocks[i - 1]?.type === 'paragraph' && isFollowed(i, blocks, claimed);
  return [...places].flatMap(([line, at]) => {
    // Hardly any line comes again and again; only these are asked what they are.
    if (at.length < MOTIFS || !HAS_WORD.test(line) || !(SAID_OVER.test(line) || isBetweenSigns(line))) return [];
    if (isFaintOrnament(line) || opensInSpeech(line)) return [];
    const own = at.filter(stands);
    return own.length < MOTIFS ? [] : own.map((index) => ({ index, reasons }));
  });
}

function isBetweenSigns(text: string): boolean {
  const [, before = '', after = ''] = BETWEEN_SIGNS.exec(text) ?? [];
  const turned = [...before].reverse().map((sign) => ({ '<': '>', '>': '<' })[sign] ?? sign);
  return before !== '' && turned.join('') === after;
}

/** Whether a line has a scene below it. */
function isFollowed(i: number, blocks: readonly Block[], claimed: readonly (Claim | undefined)[]): boolean {
  const next = blocks[i + 1];
  if (next === undefined || next.type === 'scene-break') return false;
  const claim = claimed[i + 1];
  return claim === undefined || claim.kind === 'dateline' || claim.kind === 'note';
}
