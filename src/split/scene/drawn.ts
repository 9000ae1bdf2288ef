import type { Decision } from '../../model/index.ts';
import { decide, type SceneBreakClaim } from '../claim.ts';

import type { Cue } from './evidence.ts';
import { reasonsOf, THRESHOLDS, weigh } from './evidence.ts';
import type { SceneGround, Stand } from './ground.ts';
import { announcesNext, breaksOff } from './prose.ts';

/** The breaks that the source shows: ornaments, and the datelines and labels that open scenes. */
export interface Shown {
  readonly claims: readonly SceneBreakClaim[];
  readonly decisions: readonly Decision[];
  /** How many ornaments part prose from prose. */
  readonly ornaments: number;
}

/** The scene breaks that a text shows by drawn lines or by marks of its own, as claims with a decision on each. */
export function shownBreaks(ground: SceneGround): Shown {
  const { stands } = ground;
  const before = nearest(stands, 1);
  const after = nearest(stands, -1);
  const claims: SceneBreakClaim[] = [];
  const decisions: Decision[] = [];
  const broken = interruptingLines(ground);
  const framing = letterFrames(ground);
  const pages = pageMarks(ground);
  let ornaments = 0;
  stands.forEach((stand, i) => {
    if ((stand !== 'drawn' && stand !== 'mark') || (stand === 'mark' && !opensGroup(ground, i))) return;
    const cues: Cue[] = [cueOf(ground, i), ...(stand === 'drawn' ? drawnCues(ground, i) : markCues(ground, i, broken))];
    if (stand === 'drawn' && framing.has(formOf(ground, i))) cues.push('letterFrame');
    if (pages.has(i)) cues.push('pageMark');
    if (before[i] === 'cut') cues.push('nothingBefore');
    if (after[i] === 'cut') cues.push('nothingAfter');
    const cut = weigh(cues) >= THRESHOLDS[ground.context.breaks].cut;
    const claim = claimAt(ground, i, cues, cut);
    decisions.push(claim.decision);
    if (stand === 'drawn') ornaments += cut ? 1 : 0;
    if (stand === 'drawn' || cut) claims.push(claim);
  });
  return { claims, decisions, ornaments };
}

function cueOf(ground: SceneGround, i: number): Cue {
  if (ground.stands[i] === 'drawn') return 'ornament';
  return ground.claimed[i]?.kind === 'scene-label' ? 'label' : 'dateline';
}

/** Signs that tables, drawn formulas and omissions are made of; stars in their place are squeezed breaks. */
const TABLE_SIGNS = /^[-–—_=|/\\+.…\s]+$/u;
/** Of these, dots that leave something out and drawn walls touch the lines that they belong to on one side at least. */
const OMISSION_OR_WALL = /^[.…\s]+$|[|/\\]/u;

/** Against an ornament: it stands in a run of lines, in a file whose paragraphs stand apart, and is no row of stars. */
function drawnCues(ground: SceneGround, i: number): readonly Cue[] {
  const { blocks, context } = ground;
  const text = context.texts[i] ?? '';
  if (context.gaps.base === 0 || !TABLE_SIGNS.test(text)) return [];
  const [above, below] = [blocks[i]?.gapBefore === 0, blocks[i + 1]?.gapBefore === 0];
  return (above && below) || ((above || below) && OMISSION_OR_WALL.test(text)) ? ['inset'] : [];
}

/** How an ornament is drawn: its first signs; a line of any length is the same line. */
function formOf({ context }: SceneGround, i: number): string {
  return (context.texts[i] ?? '').trim().slice(0, 3);
}

/** So many empty headings, and so few words below most of them, are the pages of a picture book. */
const [PAGES, PAGE_WORDS] = [4, 90];

/** The empty headings that open every page of a text, the first one too, as no break opens a story. */
function pageMarks({ stands, context, words }: SceneGround): ReadonlySet<number> {
  const marks = stands.flatMap((stand, i) => (stand === 'drawn' && /^#{1,6}$/.test(context.texts[i] ?? '') ? [i] : []));
  const [first] = marks;
  if (first === undefined || marks.length < PAGES || stands.slice(0, first).some((stand) => stand === 'prose'))
    return new Set();
  const lengths = marks.slice(1).map((at, k) => (words[at] ?? 0) - (words[marks[k] as number] ?? 0));
  const few = lengths.filter((count) => count <= PAGE_WORDS).length;
  return few * 2 > lengths.length ? new Set(marks) : new Set();
}

/** The forms of drawn lines that stand right above or below letters wherever they stand, and once on both sides of one. */
function letterFrames(ground: SceneGround): ReadonlySet<string> {
  const { blocks, stands } = ground;
  const isLetter = (i: number): boolean => blocks[i]?.type === 'letter';
  const frames = new Set<string>();
  const others = new Set<string>();
  if (!blocks.some(({ type }) => type === 'letter')) return frames;
  stands.forEach((stand, i) => {
    if (stand !== 'drawn') return;
    const form = formOf(ground, i);
    const around = isLetter(i + 1) && stands[i + 2] === 'drawn' && formOf(ground, i + 2) === form;
    if (form !== '' && around) frames.add(form);
    if (form === '' || !(isLetter(i + 1) || isLetter(i - 1))) others.add(form);
  });
  return new Set([...frames].filter((form) => !others.has(form)));
}

/** Against a dateline or label: what it belongs to is a letter, a song or a picture. */
function markCues(ground: SceneGround, i: number, broken: ReadonlySet<string>): readonly Cue[] {
  const { texts } = ground.context;
  const cues: Cue[] = [];
  if (broken.has(texts[i] ?? '')) cues.push('runsOn');
  if (announcesNext(texts[i - 1] ?? '') && ground.stands[i - 1] === 'prose') cues.push('announced');
  const overLines = ground.blocks[i + 1]?.type === 'verse' || (texts[i + 1] ?? '').includes('\n');
  const isLabel = ground.claimed[i]?.kind === 'scene-label';
  if (ground.stands[i + 1] === 'apart' && (announcesNext(texts[i] ?? '') || (isLabel && overLines)))
    cues.push('announces');
  return cues;
}

/** The texts of the marks over which a sentence runs on, somewhere in the file. */
function interruptingLines(ground: SceneGround): ReadonlySet<string> {
  const { texts } = ground.context;
  const found = new Set<string>();
  ground.stands.forEach((stand, i) => {
    if (stand === 'mark' && ground.stands[i - 1] === 'prose' && breaksOff(texts[i - 1] ?? ''))
      found.add(texts[i] ?? '');
  });
  return found;
}

/** An ornament holds its block, also where it cuts nothing; other breaks fall before theirs. */
function claimAt(ground: SceneGround, i: number, cues: readonly Cue[], cut: boolean): SceneBreakClaim {
  const block = ground.blocks[i];
  if (!block) throw new RangeError(`no block ${i}`);
  const text = ground.context.texts[i] ?? '';
  const decision = decide('scene-break', block, text, cut ? 'cut' : 'none', reasonsOf(cues));
  return { kind: 'scene-break', from: i, to: ground.stands[i] === 'drawn' ? i + 1 : i, decision };
}

/** The first block of a group of datelines and labels that no ornament opens already. */
function opensGroup(ground: SceneGround, i: number): boolean {
  let j = i - 1;
  if (ground.stands[j] === 'mark') return false;
  while (ground.stands[j] === 'note') j--;
  return ground.stands[j] !== 'drawn';
}

/**
 * For each block, whether prose or a cut stands nearest before it (`step` 1) or after it (`step` -1), notes and
 * ornaments not counted. The ends of the file are cuts.
 */
function nearest(stands: readonly Stand[], step: 1 | -1): readonly ('prose' | 'cut')[] {
  const near = new Array<'prose' | 'cut'>(stands.length).fill('cut');
  let last: 'prose' | 'cut' = 'cut';
  for (let i = step === 1 ? 0 : stands.length - 1; i >= 0 && i < stands.length; i += step) {
    near[i] = last;
    const stand = stands[i];
    if (stand === 'cut') last = 'cut';
    else if (stand === 'prose' || stand === 'apart') last = 'prose';
  }
  return near;
}
