import { addTo, type Block, type Reason } from '../model/index.ts';
import { IN_NAMES } from '../words/byline-tables.ts';
import { readLabel } from '../words/division-label.ts';
import { isOrnament } from './scene/ornament.ts';
import { countWords } from './scene/prose.ts';
import { isPlace } from './scene/shift.ts';

/** A line that holds nothing but a name. */
export interface NameLine {
  readonly index: number;
  readonly name: string;
  /** The marks that enclose the name, `strong` or `emphasis` when the whole line is; `bare`, `capitals` or `colon` without marks. */
  readonly look: string;
}

/** What a name's line is judged against. */
export interface NameGround {
  readonly looks: ReadonlyMap<string, Look>;
  /** Names that the story's own prose has. */
  readonly known: ReadonlySet<string>;
  /** How many words the file has. */
  readonly words: number;
  /** Looks of names that stand over one paragraph each, most of them: who speaks in a play. */
  readonly speakers: ReadonlySet<string>;
  /** The places of all such lines. */
  readonly places: ReadonlySet<number>;
}

/** Where a name's line stands. */
export interface NamePlace {
  /** Right below a heading, a drawn break or a larger gap, or at the head of the file. */
  readonly opens: boolean;
  /** Right above a line of place or time that is not set as it is, or below one. */
  readonly isDated: boolean;
  /** The line before it ends in a colon or a comma: somebody reads it out. */
  readonly isLedInto: boolean;
}

/** How much prose, in words, a scene under a label holds at least on average: less is a play's or a chat's speakers. */
const SCENE_WORDS = 100;
/** The same for names between marks, which few plays and chats have. */
const SPEECH_WORDS = 10;

const NAME = String.raw`[\p{Lu}][\p{L}\p{M}.’'-]*(?: (?:${IN_NAMES}) | )?(?:[\p{Lu}][\p{L}\p{M}.’'-]*){0,2}`;
const WHOLE_NAME = new RegExp(`^${NAME}$`, 'u');
const MARKS = /^[\s*_~[(<{=#.:/–—-]+|(?<![\s*_~\])>}=#:/–—-])[\s*_~\])>}=#:/–—-]+$/gu;

/** The name that a line by itself holds, with the look of the line; null for any other line. */
export function nameLine(index: number, block: Block, typed: string): NameLine | null {
  const text = typed.trim();
  const name = text.replace(MARKS, '');
  if (!WHOLE_NAME.test(name) || isOrnament(text) || countWords(name) > 3 || readLabel(name)?.number != null)
    return null;
  const look = lookOf(block, text, name);
  return look === null ? null : { index, name, look };
}

/** The marks round a line that holds nothing but a name, `(Willow)`, `~Jack~`; null for a bare name and any other line. */
export function nameLook(block: Block, text: string): string | null {
  const look = nameLine(0, block, text)?.look ?? null;
  return look === null || isUnmarked(look) ? null : look;
}

function isUnmarked(look: string): boolean {
  return look === 'bare' || look === 'capitals' || look === 'colon';
}

/** The marks round a line, `strong` when the whole line is, `bare`, `capitals` or `colon` for a line without marks; else null. */
function lookOf(block: Block, text: string, name: string): string | null {
  const marks =
    /^([*_~[(<{=#:/–—-]{1,6})\s*[^*_~[\](){}<>=#:]*[^\s*_~[\](){}<>=#:/–—-]\s*([*_~\])>}=#:/–—-]{1,6})$/u.exec(text);
  // `*Smash.*` is a sound, and a sentence.
  const isSentence = /[.!?…][*_/]*$/u.test(text);
  if (marks) return isSentence && /^[*_/]$/.test(marks[1] ?? '') ? null : `${marks[1]} ${marks[2]}`;
  if (block.type !== 'paragraph' || block.children.length !== 1) return null;
  const only = block.children[0]?.type;
  if (only === 'strong' || (only === 'emphasis' && !isSentence)) return only;
  if (!/^[\p{L}’' -]+:?$/u.test(text)) return null;
  if (text.endsWith(':')) return 'colon';
  return name.length > 1 && name === name.toUpperCase() ? 'capitals' : 'bare';
}

/** Lines of place and time, from a block to another. */
interface Dated {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly { readonly time: unknown }[];
}

/**
 * Lines of place and time without the name of whoever tells the scene, that stands above them or below: the two are set
 * in two ways, or such names and such times stand alone in the file as well. What the story says to be `in` is a place.
 */
export function withoutTellers<T extends Dated>(
  groups: readonly T[],
  blocks: readonly Block[],
  texts: readonly string[],
): readonly T[] {
  if (!groups.some(({ from, to }) => to > from + 1)) return groups;
  const nameAt = (i: number): NameLine | null => nameLine(i, blocks[i] as Block, texts[i] ?? '');
  const isTimed = ({ lines }: Dated): boolean => lines.some(({ time }) => time !== null);
  const alone = groups.filter(({ from, to }) => to === from + 1);
  const looks = new Set(alone.flatMap((group) => (isTimed(group) ? [] : (nameAt(group.from)?.look ?? []))));
  const isTold = alone.some(isTimed);
  const isTeller = (at: number, beside: number): boolean => {
    const name = nameAt(at);
    if (name === null) return false;
    const isHabit = isTold && looks.has(name.look);
    const isOther =
      name.look !== 'bare' && settingOf(blocks[at], texts[at]) !== settingOf(blocks[beside], texts[beside]);
    return (isHabit || isOther) && !isPlace(name.name, texts);
  };
  const tellers = new Set<string>();
  const parted = groups.map((group) => {
    const { from, to, lines } = group;
    if (to === from + 1) return group;
    const below = { ...group, from: from + 1, lines: lines.slice(1) };
    const isAbove = lines[0]?.time === null && isTimed(below) && isTeller(from, from + 1);
    const above = { ...group, to: to - 1, lines: lines.slice(0, -1) };
    if (!isAbove && !(lines.at(-1)?.time === null && isTimed(above) && isTeller(to - 1, to - 2))) return group;
    tellers.add(nameAt(isAbove ? from : to - 1)?.look ?? '');
    return isAbove ? below : above;
  });
  // Who tells the one scene under a time tells others without one.
  const isAlone = (group: T): boolean => group.to === group.from + 1 && !isTimed(group);
  return parted.filter((group) => {
    const name = tellers.size > 0 && isAlone(group) ? nameAt(group.from) : null;
    return name === null || !tellers.has(name.look) || isPlace(name.name, texts);
  });
}

/** How a line is set: the signs around it, in italics or bold, in capitals. */
function settingOf(block: Block | undefined, text = ''): string {
  const [open = '', close = ''] = [/^[^\p{L}\p{N}]*/u, /[^\p{L}\p{N}.]*$/u].map((end) => end.exec(text.trim())?.[0]);
  const [only, ...more] = block?.type === 'paragraph' ? block.children : [];
  const set = only === undefined || more.length > 0 || only.type === 'text' ? '' : only.type;
  return `${open} ${set} ${close} ${text === text.toUpperCase()}`;
}

/** How often a look is met in the file, and with which names. */
interface Look {
  count: number;
  readonly names: Map<string, number>;
}

/** How often each look of such lines occurs in a file, with the names that stand in it. */
export function looksOf(lines: readonly NameLine[]): ReadonlyMap<string, Look> {
  const looks = new Map<string, Look>();
  for (const { look, name } of lines) {
    const known = looks.get(look) ?? { count: 0, names: new Map<string, number>() };
    known.count++;
    known.names.set(name, (known.names.get(name) ?? 0) + 1);
    looks.set(look, known);
  }
  return looks;
}

/** So many names, this share of them with one paragraph between it and the next, are those of speakers. */
const [TURNS, TURNS_SHARE] = [6, 0.6];

/** The looks of names that speakers in a play have. */
export function speakersOf(lines: readonly NameLine[]): ReadonlySet<string> {
  const looks = new Map<string, number[]>();
  for (const { look, index } of lines) addTo(looks, look, index);
  const turns = (places: readonly number[]): number => places.filter((at, k) => places[k + 1] === at + 2).length;
  const spoken = [...looks].filter(([, at]) => at.length >= TURNS && turns(at) >= at.length * TURNS_SHARE);
  return new Set(spoken.map(([look]) => look));
}

/** Looks that say less than marks do: places, signatures and ships stand alone in italics too. */
const LOOK_CUES: Readonly<Record<string, string>> = {
  bare: 'a name alone',
  capitals: 'a name alone in capitals',
  colon: 'a name alone with a colon',
  emphasis: 'a name alone in italics',
};
const LOOK_WEIGHTS: Readonly<Record<string, number>> = { bare: 0.05, capitals: 0.15, colon: 0.1, emphasis: 0.1 };

/** A name among other words of a short line. */
const NAME_WITHIN = /(?<![\p{L}’'])(\p{Lu}\p{L}{1,14})(?=['’]s(?!\p{L})|(?![\p{L}’']))/gu;
/** Such a line has no more letters and words; so many of them, with so many names, make a frame, and fewer short ones. */
const [FRAME_LENGTH, FRAME_WORDS, FRAMES, FRAME_NAMES, SHORT] = [40, 6, 3, 2, 3];

/**
 * The lines that say the same of one name and another, whatever it is, each where a scene opens: `As told by Nora`,
 * `As told by Hale`. `texts` are those of lines that open scenes, by their places.
 */
export function framedNames(texts: ReadonlyMap<number, string>): readonly number[] {
  const frames = new Map<string, { readonly at: number; readonly name: string; readonly words: number }[]>();
  for (const [at, text] of texts) {
    const line = text.trim();
    if (line.length > FRAME_LENGTH || countWords(line) > FRAME_WORDS || /[.!?,;:"”»]$/u.test(line)) continue;
    if (/^["“«„—–]/u.test(line) || readLabel(line)?.number != null) continue;
    for (const match of line.matchAll(NAME_WITHIN)) {
      const frame = `${line.slice(0, match.index)}@${line.slice(match.index + match[0].length)}`;
      if (/\p{L}{2}/u.test(frame)) addTo(frames, frame, { at, name: match[0], words: countWords(line) });
    }
  }
  const shown = [...frames.values()].filter(
    (lines) =>
      (lines.length >= FRAMES || lines.every(({ words }) => words <= SHORT)) &&
      new Set(lines.map(({ name }) => name)).size >= FRAME_NAMES,
  );
  return shown.flatMap((lines) => lines.map(({ at }) => at));
}

/** What speaks for and against a name's line as the label of the scene below it. */
export function nameReasons(line: NameLine, place: NamePlace, ground: NameGround): readonly Reason[] {
  const { count, names } = ground.looks.get(line.look) ?? { count: 1, names: new Map<string, number>() };
  const unmarked = isUnmarked(line.look);
  const lookBack = count > names.size;
  const back = unmarked ? (names.get(line.name) ?? 0) > 1 : lookBack;
  const reasons: Reason[] = [
    { cue: LOOK_CUES[line.look] ?? 'a name alone between marks', weight: LOOK_WEIGHTS[line.look] ?? 0.25 },
  ];
  if (count > 1) reasons.push({ cue: `the look comes back ${count} times`, weight: 0.25 });
  if (back) reasons.push({ cue: 'names come back', weight: 0.2 });
  else if (lookBack && line.look === 'capitals')
    reasons.push({ cue: 'other names of the look come back', weight: 0.15 });
  const prose = ground.words / count;
  const isCrowded = prose < (unmarked ? SCENE_WORDS : SPEECH_WORDS) || ground.speakers.has(line.look);
  if (isCrowded) {
    reasons.push({ cue: 'too little prose between them', weight: -0.3 });
  } else if (count > 1 && prose >= SCENE_WORDS && line.look !== 'bare') {
    reasons.push({ cue: 'as much prose between them as scenes have', weight: 0.15 });
  }
  const isKnown = line.name.split(/\s+/).some((word) => isKnownName(word, ground.known));
  if (!isKnown) reasons.push({ cue: 'no name of the story', weight: lookBack && line.look !== 'bare' ? -0.15 : -0.3 });
  if (
    place.opens &&
    !isCrowded &&
    (isKnown || count > 1) &&
    ((line.look !== 'bare' && line.look !== 'colon') || lookBack)
  ) {
    const cue = isKnown ? 'a name of the story opens a part or a scene' : 'opens a part or a scene';
    reasons.push({ cue, weight: 0.25 });
  }
  // `FADE IN:` leads into the place below it.
  if (place.isDated && line.look !== 'colon')
    reasons.push({ cue: 'beside a line of place or time, and set otherwise', weight: 0.7 });
  if (place.isLedInto) reasons.push({ cue: 'the sentence before leads into it', weight: -0.5 });
  if (ground.places.has(line.index - 1) || ground.places.has(line.index + 1))
    reasons.push({ cue: 'another name stands next to it', weight: -0.3 });
  return reasons;
}

/** `ISOBEL` is the story's Isobel. */
function isKnownName(word: string, known: ReadonlySet<string>): boolean {
  return known.has(word) || known.has(word.charAt(0) + word.slice(1).toLowerCase());
}
