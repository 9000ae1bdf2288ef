import { inFirstPerson, narration, opensInSpeech } from '../../words/narration.ts';
import { MIND_VERBS } from '../../words/narration-tables.ts';
import { type Cue, openingCues } from './evidence.ts';
import type { SceneGround } from './ground.ts';
import { countWords, endsInsideSpeech } from './prose.ts';
import { castChanges, castOf, firstSeen, namesOf, newName, tenseOf } from './shift.ts';

/** A place that the source does not mark, where the story may leap. */
export interface ShiftCandidate {
  readonly index: number;
  readonly cues: readonly Cue[];
}

/** A closing line and an opening line have at most so many words. */
const CLOSER_WORDS = 7;
const OPENER_WORDS = 12;
/** Paragraphs looked at on each side for tense and cast, and the fewest that a scene has on each side. */
const WINDOW = 6;
const SCENE_BLOCKS = 4;
/** From so many headings on, a file marks its divisions. */
const CHAPTERED = 3;

/** Looks at every join of two paragraphs of prose that the source does not mark. */
export function shiftCandidates(ground: SceneGround): readonly ShiftCandidate[] {
  const { context, stands } = ground;
  const names = namesOf(context.texts);
  const seen = firstSeen(context.texts);
  const minds = context.texts.map((text) => mindsOf(text, names));
  const persons = context.texts.map((text) => inFirstPerson(text, context.language));
  const found: ShiftCandidate[] = [];
  for (let i = 1; i < stands.length; i++) {
    if (!standsInProse(ground, i)) continue;
    const cues: Cue[] = [...firstCues(ground, i, names, seen)];
    if (viewChanges(minds, i, WINDOW)) cues.push('view');
    if (personChanges(persons, i)) cues.push('person');
    if (!cues.some((cue) => LEADS.has(cue))) continue;
    found.push({ index: i, cues: [...cues, ...windowCues(ground, i, names)] });
  }
  return found;
}

/** Only places with one of these are looked at any further. */
const LEADS: ReadonlySet<Cue> = new Set<Cue>([
  'timeOpener',
  'placeOpener',
  'fullName',
  'opener',
  'newName',
  'view',
  'person',
]);

function standsInProse(ground: SceneGround, i: number): boolean {
  for (let j = Math.max(0, i - SCENE_BLOCKS); j < i + SCENE_BLOCKS; j++) {
    if (ground.stands[j] !== 'prose' && ground.stands[j] !== 'apart') return false;
  }
  return ground.stands[i] === 'prose' && ground.stands[i - 1] === 'prose' && i >= SCENE_BLOCKS;
}

/** All the paragraphs on one side say "I", and none on the other. */
function personChanges(persons: readonly boolean[], i: number): boolean {
  if (persons[i] === persons[i - 1]) return false;
  const before = persons.slice(Math.max(0, i - WINDOW), i);
  const after = persons.slice(i, i + WINDOW);
  if (before.length < SCENE_BLOCKS || after.length < SCENE_BLOCKS || before[0] === after[0]) return false;
  return before.every((person) => person === before[0]) && after.every((person) => person === after[0]);
}

function firstCues(
  ground: SceneGround,
  i: number,
  names: ReadonlySet<string>,
  seen: ReadonlyMap<string, number>,
): readonly Cue[] {
  const { texts } = ground.context;
  const text = texts[i] ?? '';
  const before = texts[i - 1] ?? '';
  const cues: Cue[] = [...openingCues(text, texts[i + 1] ?? '')];
  const name = newName(text, names, seen, i);
  if (name) cues.push(name);
  const speech = opensInSpeech(text);
  if (before.length < 80 && countWords(before) <= CLOSER_WORDS && !opensInSpeech(before)) {
    cues.push('closer');
    if (!speech && text.length < 120 && countWords(text) <= OPENER_WORDS && /[.!]$/u.test(text.trim())) {
      if (/^\p{Lu}\p{Ll}+/u.test(text) && names.has(/^\p{Lu}\p{Ll}+/u.exec(text)?.[0] ?? '')) cues.push('opener');
    }
  }
  if (speech && endsInsideSpeech(before)) cues.push('insideSpeech');
  return cues;
}

function windowCues(ground: SceneGround, i: number, names: ReadonlySet<string>): readonly Cue[] {
  const { texts } = ground.context;
  const before = texts.slice(Math.max(0, i - WINDOW), i);
  const after = texts.slice(i, i + WINDOW);
  const cues: Cue[] = [];
  const was = tenseOf(before.slice(-3));
  const is = tenseOf(after.slice(0, 1)) ?? tenseOf(after.slice(0, 3));
  if (was !== null && is !== null && was !== is) cues.push('tense');
  if (castChanges(castOf(before, names), castOf(after, names))) cues.push('cast');
  if (ground.headings >= CHAPTERED) cues.push('chaptered');
  return cues;
}

/** A person in whose mind the narration is: a name and a verb of thinking, feeling or perceiving. */
const MIND = new RegExp(
  String.raw`(\p{Lu}[\p{Ll}\p{M}]{2,}) (?:had |could |\p{Ll}+ly |still |almost ){0,2}(?:${MIND_VERBS})\b`,
  'gu',
);

/** How often each known name is the one who thinks and feels in a paragraph's narration. */
function mindsOf(text: string, names: ReadonlySet<string>): readonly string[] {
  const minds: string[] = [];
  for (const match of narration(text).matchAll(MIND)) {
    const name = match[1] ?? '';
    if (names.has(name)) minds.push(name);
  }
  return minds;
}

/** Whether one mind, and only one, was followed before a block, and another from it on. */
function viewChanges(minds: readonly (readonly string[])[], i: number, window: number): boolean {
  if ((minds[i] ?? []).length === 0) return false;
  const after = only(minds.slice(i, i + window));
  if (after === null || !(minds[i] ?? []).includes(after)) return false;
  const before = only(minds.slice(Math.max(0, i - window), i));
  return before !== null && before !== after;
}

/** The only name in some paragraphs' minds, met at least twice. */
function only(minds: readonly (readonly string[])[]): string | null {
  const all = minds.flat();
  const [name] = all;
  return name !== undefined && all.length > 1 && all.every((other) => other === name) ? name : null;
}
