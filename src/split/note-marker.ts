import { addTo, type Block } from '../model/index.ts';
import { holdsSentence } from '../removals/index.ts';
import { makesFaces, opensWithThanks, saysWhereToWrite, workWords } from '../words/author-talk.ts';
import { decide, type NoteClaim } from './claim.ts';
import { isDrawn, isEmphasised, type NoteGround } from './note-ground.ts';

/** A marker stands at so many edges of parts at least, and nowhere else. */
const EDGES = 2;
/** The longest words before a colon that may be a marker, in letters and words. */
const [LONGEST, MOST_WORDS] = [32, 4];
/** Signs on both sides of a paragraph; quotation marks, dashes and those of emphasis are the story's. */
const FRAME = /^([^\p{L}\p{N}\s"“”«»„'‘’「」『』*_–—.…-]{1,3})(?=[^\n]*\p{L})[\s\S]*\S\s?\1$/u;
const ANGLES = /^<(?![a-z/!])[\s\S]*\p{L}[\s\S]*>$/u;
/** Doubled brackets, which no story sets its own sentences in. */
const DOUBLED = /^(\(\(|\[\[|\{\{)(?=[\s\S]{0,40}\p{L})[\s\S]*(?:\)\)|\]\]|\}\})$/u;
/** One bracket on either side. */
const BRACKETED = /^(?:\[[^[\]]*\p{L}[^[\]]*\]|\{[^{}]*\p{L}[^{}]*\}|\([^()]*\p{L}[^()]*\))$/u;
/** A paragraph between brackets or in italics has so many words at least: fewer are a label. */
const FEWEST = 5;
const OPENER = /^([\p{L}][^\n:：.!?"“«]{1,32})[:：]\s+\S/u;

type Side = 'before' | 'after';

/**
 * Notes that an author marks in a way of their own: the same signs on both sides, or the same words and a colon before
 * them, at the first or last place of several parts and nowhere inside them, one of which speaks of the work or to
 * its readers, or is a note by its label.
 */
export function markedNotes(ground: NoteGround, held: ReadonlySet<number>): readonly NoteClaim[] {
  const { blocks, claimed, context } = ground;
  const edges = new Map<string, { readonly at: number; readonly side: Side }[]>();
  const inside = new Set<string>();
  const labelled = new Set<string>();
  for (let i = 0; i < blocks.length; i++) {
    if (blocks[i]?.type !== 'paragraph' || claimed[i] || isDrawn(i, ground)) continue;
    const key = markerOf(context.texts[i] ?? '') ?? framed(i, ground);
    if (key === null) continue;
    if (held.has(i)) {
      labelled.add(key);
      continue;
    }
    const side = sideOf(i, ground, held);
    if (side === null) inside.add(key);
    else addTo(edges, key, { at: i, side });
  }
  return [...edges].flatMap(([key, found]) => {
    if (inside.has(key)) return [];
    if (labelled.has(key)) return found.map(({ at, side }) => claimOf(at, side, ground));
    if (found.length < EDGES) return [];
    // `Place: The quay` is a fact of the story: who speaks behind words of their own says a sentence somewhere.
    const isSaid = !key.endsWith(':') || found.some(({ at }) => holdsSentence(context.texts[at] ?? ''));
    if (!isSaid) return [];
    // At both ends of several parts, and nowhere else, nothing is said but by the author.
    const framing = found.length >= 2 * EDGES && new Set(found.map(({ side }) => side)).size > 1;
    if (!framing && !/^[([{]{2}$/.test(key) && !found.some(({ at }) => isTalk(at, ground))) return [];
    return found.map(({ at, side }) => claimOf(at, side, ground));
  });
}

/** What marks a paragraph: `//` on both sides, `~`, `Word from Bee:`; null when nothing does. */
function markerOf(text: string): string | null {
  if (text.length > 4000) return null;
  const bare = text.trim();
  const sign = FRAME.exec(bare)?.[1];
  if (sign !== undefined) return sign;
  if (ANGLES.test(bare)) return '<';
  const doubled = DOUBLED.exec(bare)?.[1];
  if (doubled !== undefined) return doubled;
  const opener = OPENER.exec(bare)?.[1];
  const isShort = opener !== undefined && opener.length <= LONGEST && opener.split(/\s+/).length <= MOST_WORDS;
  return isShort ? `${opener.toLowerCase()}:` : null;
}

/** Brackets around a paragraph, or italics in it throughout: the story sets sentences so, too. */
function framed(i: number, { blocks, context }: NoteGround): string | null {
  const text = (context.texts[i] ?? '').trim();
  if ((context.words[i] ?? 0) < FEWEST || text.length > 4000) return null;
  // `[Three weeks later, the quay]` is no sentence.
  if (!/[.!?…]\W{0,8}$/u.test(text.slice(-12))) return null;
  return BRACKETED.test(text) ? text.charAt(0) : isEmphasised(blocks[i]) ? '*' : null;
}

/** At which edge of its part a block stands; drawn lines and other notes may stand between. */
function sideOf(i: number, { blocks, claimed, ...ground }: NoteGround, held: ReadonlySet<number>): Side | null {
  const all = { blocks, claimed, ...ground };
  const isPassed = (at: number): boolean => held.has(at) || (!claimed[at] && isDrawn(at, all));
  let above = i - 1;
  while (above >= 0 && isPassed(above)) above--;
  if (above < 0 || claimed[above]?.kind === 'heading' || claimed[above]?.kind === 'front-matter') return 'before';
  let below = i + 1;
  while (below < blocks.length && isPassed(below)) below++;
  const kind = claimed[below]?.kind;
  return below >= blocks.length || kind === 'heading' || kind === 'ending' ? 'after' : null;
}

/** Whether a block by itself speaks of the work, or as only its author would. */
export function isTalk(at: number, { context, voiceOf }: NoteGround): boolean {
  const text = context.texts[at] ?? '';
  const { language } = context;
  return (
    voiceOf(at).pleads() ||
    saysWhereToWrite(text) ||
    makesFaces(text) ||
    workWords(text, language) >= 2 ||
    opensWithThanks(text, language)
  );
}

function claimOf(at: number, position: Side, { blocks, context }: NoteGround): NoteClaim {
  const block = blocks[at] as Block;
  const reasons = [
    { cue: 'marked as others at the edges of parts are', weight: 0.5 },
    { cue: 'one of them speaks to readers', weight: 0.3 },
  ];
  return {
    kind: 'note',
    from: at,
    to: at + 1,
    purpose: 'note',
    label: null,
    position,
    children: [block],
    decision: decide('note', block, context.texts[at] ?? '', 'cut', reasons),
  };
}
