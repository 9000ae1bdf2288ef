import type { Block, Decision, Reason } from '../model/index.ts';
import type { Claim, Findings, RoleClaim } from './claim.ts';
import type { SplitContext } from './context.ts';
import { decide } from './decide.ts';
import { countWords } from './scene/prose.ts';
import { namesOf } from './scene/shift.ts';

/** A line that names whose view the next scene takes. */
interface Candidate {
  readonly index: number;
  readonly name: string;
  /** The look of the line: `pov`, or the marks that enclose the name. */
  readonly look: string;
}

/** How much prose, in words, a scene under a label holds at least on average: less is a play's or a chat's speakers. */
const SCENE_WORDS = 100;

/** The same for names between marks, which few plays and chats have. */
const SPEECH_WORDS = 10;

/** Candidates below this score are not worth a decision. */
const WORTH_TELLING = 0.25;
const NO_NAMES: ReadonlySet<string> = new Set();
const POV_WORDS = '(?:p\\.?o\\.?v\\.?|point of view|perspective|side)';
/** The words alone: a cheap look that spares most lines the dear ones. */
const POV = new RegExp(POV_WORDS, 'i');
const NAME = "[\\p{Lu}][\\p{L}\\p{M}.’'-]*(?: (?:and|&|of|the|van|von|de) | )?(?:[\\p{Lu}][\\p{L}\\p{M}.’'-]*){0,2}";
const WHOLE_NAME = new RegExp(`^${NAME}$`, 'u');
const EXPLICIT: readonly RegExp[] = [
  new RegExp(`^(${NAME})(?:['’]s?|s['’])? ${POV_WORDS}\\.?$`, 'iu'),
  new RegExp(
    `^(?:switch(?:ing)? to |change (?:of|to) |back to |in )?(${NAME})(?:['’]s?|s['’])? ${POV_WORDS}\\.?$`,
    'iu',
  ),
  new RegExp(`^${POV_WORDS}(?: of)?\\s*[:–—=-]*\\s*(${NAME})\\.?$`, 'iu'),
];

/**
 * Finds scene labels: lines that say whose point of view follows (`Basil's POV`), and names alone between marks
 * (`[Willow]`, `--Jack--`) where that look comes back in the file.
 */
export function findLabels(
  blocks: readonly Block[],
  claimed: readonly (Claim | undefined)[],
  context: SplitContext,
): Findings {
  const candidates: Candidate[] = [];
  let words = 0;
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i] as Block;
    const text = context.texts[i] ?? '';
    words += context.words[i] ?? 0;
    const known = claimed[i]?.kind === 'scene-label';
    if ((claimed[i] && !known) || block.type !== 'paragraph' || text.length > 60) continue;
    if (!known && !isFollowed(i, blocks, claimed)) continue;
    const candidate = candidateOf(i, block, text);
    if (candidate) candidates.push(candidate);
  }
  const names = candidates.some((candidate) => candidate.look !== 'pov') ? namesOf(context.texts) : NO_NAMES;
  const looks = looksOf(candidates);
  const places = new Set(candidates.map(({ index }) => index));
  const claims: RoleClaim[] = [];
  const decisions: Decision[] = [];
  for (const candidate of candidates) {
    const block = blocks[candidate.index];
    // Labels that headings gave away count towards the look; they are taken already.
    if (!block || claimed[candidate.index]) continue;
    const opens =
      claimed[candidate.index - 1]?.kind === 'heading' || blocks[candidate.index - 1]?.type === 'scene-break';
    const reasons = [...reasonsFor(candidate, looks, names, words, opens), ...stackReasons(candidate, places)];
    const cut = reasons.reduce((sum, reason) => sum + reason.weight, 0) >= 0.5;
    const decision = decide('scene-label', block, context.texts[candidate.index] ?? '', cut ? 'cut' : 'none', reasons);
    if (decision.score >= WORTH_TELLING) decisions.push(decision);
    if (cut) claims.push({ kind: 'scene-label', from: candidate.index, to: candidate.index + 1, decision });
  }
  return { claims, decisions, diagnostics: [] };
}

/** The marks round a line that holds nothing but a name, `(Willow)`, `~Jack~`; null for a bare name and any other line. */
export function nameLook(block: Block, text: string): string | null {
  const bare = text.replace(/^[\s*_~[(<{=#.:–—-]+|(?<![\s*_~\])>}=#:–—-])[\s*_~\])>}=#:–—-]+$/gu, '');
  const name = WHOLE_NAME.test(bare) && countWords(bare) <= 3;
  const look = name ? lookOf(block, text) : null;
  return look === 'bare' ? null : look;
}

function isFollowed(i: number, blocks: readonly Block[], claimed: readonly (Claim | undefined)[]): boolean {
  const next = blocks[i + 1];
  if (next === undefined || next.type === 'scene-break') return false;
  const claim = claimed[i + 1];
  return claim === undefined || claim.kind === 'dateline' || claim.kind === 'note';
}

function candidateOf(index: number, block: Block, text: string): Candidate | null {
  const bare = text.trim().replace(/^[\s*_~[(<{=#.:–—-]+|(?<![\s*_~\])>}=#:–—-])[\s*_~\])>}=#:–—-]+$/gu, '');
  for (const pattern of POV.test(bare) ? EXPLICIT : []) {
    const name = pattern.exec(bare)?.[1];
    if (name && /^\p{Lu}/u.test(name)) return { index, name, look: 'pov' };
  }
  const look = lookOf(block, text.trim());
  return look && WHOLE_NAME.test(bare) && countWords(bare) <= 3 ? { index, name: bare, look } : null;
}

/** The marks round a line, `strong` when the whole line is, `bare` for a line without marks; else null. */
function lookOf(block: Block, text: string): string | null {
  const marks = /^([*_~[(<{=#:–—-]{1,6})\s*[^*_~[\](){}<>=#:]*[^\s*_~[\](){}<>=#:–—-]\s*([*_~\])>}=#:–—-]{1,6})$/u.exec(
    text,
  );
  if (marks) return `${marks[1]} ${marks[2]}`;
  if (block.type !== 'paragraph' || block.children.length !== 1) return null;
  const only = block.children[0]?.type;
  if (only === 'strong' || only === 'emphasis') return only;
  return /^[\p{L}’' -]+:?$/u.test(text) ? 'bare' : null;
}

/** How often a look is met in the file, and with which names. */
interface Look {
  count: number;
  readonly names: Map<string, number>;
}

function looksOf(candidates: readonly Candidate[]): ReadonlyMap<string, Look> {
  const looks = new Map<string, Look>();
  for (const { look, name } of candidates) {
    const known = looks.get(look) ?? { count: 0, names: new Map<string, number>() };
    known.count++;
    known.names.set(name, (known.names.get(name) ?? 0) + 1);
    looks.set(look, known);
  }
  return looks;
}

/** Names that stand right below each other are an address or a cast. */
function stackReasons(candidate: Candidate, at: ReadonlySet<number>): readonly Reason[] {
  const stacked = at.has(candidate.index - 1) || at.has(candidate.index + 1);
  return stacked && candidate.look !== 'pov' ? [{ cue: 'another name stands next to it', weight: -0.3 }] : [];
}

/** Looks that say less than marks do: places, signatures and ships stand alone in italics too. */
const LOOK_CUES: Readonly<Record<string, string>> = { bare: 'a name alone', emphasis: 'a name alone in italics' };

function weightOf(look: string): number {
  if (look === 'bare') return 0.05;
  return look === 'emphasis' ? 0.1 : 0.25;
}

function reasonsFor(
  candidate: Candidate,
  looks: ReadonlyMap<string, Look>,
  known: ReadonlySet<string>,
  words: number,
  opens: boolean,
): readonly Reason[] {
  if (candidate.look === 'pov') return [{ cue: 'says whose point of view follows', weight: 0.9 }];
  const { count, names } = looks.get(candidate.look) ?? { count: 1, names: new Map() };
  const bare = candidate.look === 'bare';
  const back = bare ? (names.get(candidate.name) ?? 0) > 1 : count > names.size;
  const reasons: Reason[] = [
    { cue: LOOK_CUES[candidate.look] ?? 'a name alone between marks', weight: weightOf(candidate.look) },
  ];
  if (count > 1) reasons.push({ cue: `the look comes back ${count} times`, weight: 0.25 });
  if (back) reasons.push({ cue: 'names come back', weight: 0.2 });
  if (!candidate.name.split(/\s+/).some((word) => known.has(word)))
    reasons.push({ cue: 'no name of the story', weight: back && !bare ? -0.15 : -0.3 });
  else if (opens && !bare) reasons.push({ cue: 'a name of the story opens a part or a scene', weight: 0.25 });
  if (words / count < (bare ? SCENE_WORDS : SPEECH_WORDS))
    reasons.push({ cue: 'too little prose between them', weight: -0.3 });
  return reasons;
}
