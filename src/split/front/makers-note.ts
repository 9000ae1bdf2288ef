import { type Block, isSetIn } from '../../model/index.ts';
import { extentOf } from '../../removals/index.ts';
import { endingPhrase } from '../../words/endings.ts';
import { anyOf, opensLike } from '../../words/forms.ts';
import {
  MAKERS_CREDITS,
  MAKERS_LABELS,
  MAKERS_SHEETS,
  SHEET_ENDS,
  SHEET_LABELS,
} from '../../words/front-page-tables.ts';
import type { Claim, ProseClaim } from '../claim.ts';
import type { View } from '../heading/candidate.ts';
import { matterClaim } from './furniture.ts';

/** A label that only such notes have; a sentence about a transcriber goes on after the word. */
const LABEL = new RegExp(String.raw`^\W*(?:${anyOf(MAKERS_LABELS)})\W*?(?:[:.\]—–]|\s-|$)`, 'im');
/** How the makers of an electronic text begin to speak of it, above or below the text. */
const CREDIT = new RegExp(String.raw`^\W*(?:${MAKERS_CREDITS})`, 'is');
/** `底本：「…」`, `【テキスト中に現れる記号について】`. */
const SHEET = new RegExp(`^[^\\p{L}\\p{N}]*(?:${MAKERS_SHEETS})\\s*[：:】]`, 'u');
const mayBeSheet = opensLike(MAKERS_SHEETS);
/** `入力：木下遥`, `2009年3月1日作成`, `　　　2001（平成13）年5月10日初版発行`, `※…`. */
const OF_SHEET = new RegExp(
  `^(?:[^\\p{L}\\p{N}]*(?:${SHEET_LABELS})\\s*[：:]|※)|^\\P{L}*\\p{Nd}{4}.{0,12}年.{0,20}${SHEET_ENDS}`,
  'u',
);
const mayTell = opensLike(anyOf(MAKERS_LABELS), MAKERS_CREDITS);

/** So many words of prose before or behind a note are the story's: it stands between two parts of it. */
const STORY_WORDS = 150;
/** A label alone on its line is no longer. */
const LABEL_LENGTH = 60;
/** Prose of so few words above a note, without a heading, may be a dedication. */
const FEW_WORDS = 40;

/**
 * What the makers of an electronic text say about it. Their words stay in the book: as front matter above the story, as
 * back matter below it, and where they stand between its parts.
 */
export function findMakersNotes(view: View): readonly Claim[] {
  const claims: Claim[] = [];
  const { blocks, claimed, context } = view;
  let [told, headed] = [0, false];
  for (let i = 0; i < blocks.length; i++) {
    const form = claimed[i] ? null : formOf(view, i);
    const to = form === null ? i : endOf(view, i);
    if (to === i) {
      told += context.words[i] ?? 0;
      headed ||= blocks[i]?.type === 'heading';
      continue;
    }
    // What ends the file is above nothing, however short the story is.
    const isLast = told > 0 && context.words.slice(to).every((count) => count === 0);
    const isAbove = !isLast && told <= (headed ? FEW_WORDS : STORY_WORDS);
    const edge = isAbove ? 'front' : isBelow(view, to) && !opensPart(view, i, to) ? 'back' : null;
    const cue = 'a note of the e-text’s makers';
    if (edge !== null) claims.push(matterClaim(view, i, to, edge, null, cue));
    else if (form === 'label') claims.push(whereItStands(view, i, to, cue));
    i = to - 1;
  }
  return claims;
}

/** Whether nothing of the story stands below: no heading, and a few words at most. */
function isBelow({ blocks, context: { words } }: View, from: number): boolean {
  let all = 0;
  for (let i = from; i < blocks.length; i++) {
    all += words[i] ?? 0;
    if (all > STORY_WORDS || blocks[i]?.type === 'heading') return false;
  }
  return true;
}

/** Whether a note opens what a heading of the story heads: `Transcript`, the note, and the words of the tape. */
function opensPart({ blocks, context: { texts, language } }: View, from: number, to: number): boolean {
  const above = texts[from - 1] ?? '';
  const heads = blocks[from - 1]?.type === 'heading' && endingPhrase(above, language) === null;
  if (!heads || (mayTell(above) && LABEL.test(above))) return false;
  return texts.slice(to).some((text) => /\p{L}/u.test(text) && !CREDIT.test(text));
}

/** How a note of the makers opens at a block: by its label, by a credit line; null when none does. */
function formOf(view: View, i: number): 'label' | 'credit' | null {
  const text = view.context.texts[i] ?? '';
  if (mayTell(text)) {
    if (LABEL.test(text.slice(0, LABEL_LENGTH).split('\n')[0] ?? '')) return 'label';
    if (CREDIT.test(text.slice(0, 200))) return 'credit';
  }
  if (mayBeSheet(text) && SHEET.test(text)) return 'label';
  const next = view.context.texts[i + 1] ?? '';
  return BOXED.test(text) && BOXED.test(next) && /transcriber/i.test(next.slice(0, LABEL_LENGTH)) ? 'label' : null;
}

/** A line of a box drawn with bars. */
const BOXED = /^\s*(?:\||\+-)/;

/** What a note of the makers consists of: the text of a box, or a paragraph and what its label or its setting adds. */
function endOf(view: View, from: number): number {
  const { blocks, context, claimed } = view;
  const text = (i: number): string => context.texts[i] ?? '';
  const belongs = (i: number): boolean => {
    if (claimed[i]) return false;
    if (BOXED.test(text(from))) return BOXED.test(text(i));
    if (i === from + 1 && text(from).trim().length < LABEL_LENGTH) return true;
    if (SHEET.test(text(from))) return isOfSheet(blocks, context.texts, i);
    // Below a paragraph that says it all, speech that a heading heads is the story's.
    if (isSpoken(text(i)) && !isSetIn(blocks[from]) && blocks[from - 1]?.type === 'heading') return false;
    return isSetIn(blocks[i]) || isListed(blocks[i], text(i));
  };
  return extentOf('transcriber-note', view, from, belongs);
}

/** A line of the sheet, what the last label tells, or, above the story, all up to the line drawn below it. */
function isOfSheet(blocks: readonly Block[], texts: readonly string[], i: number): boolean {
  if (blocks[i]?.type === 'scene-break') return false;
  const [text, before] = [texts[i] ?? '', texts[i - 1] ?? ''];
  if (OF_SHEET.test(text) || /[：:]\s*$/.test(before)) return true;
  return /^[《》｜［］＃（〔※／＼]/u.test(text) && /[：:）)］]/u.test(text);
}

/** A line that somebody says in a transcript: `DRIVER: You are the last stop.` */
function isSpoken(text: string): boolean {
  return /^\p{Lu}[\p{L} .’'-]{0,30}:\s/u.test(text);
}

/** A correction: `Page 12: a comma was added`, `S. 9: …`, an item of a list. */
function isListed(block: Block | undefined, text: string): boolean {
  if (block?.type === 'list' || block?.type === 'table') return true;
  return /^\W*(?:(?:pages?|p\.|line|chapter)\s*\d|\p{L}{1,9}\.?\s*\d+\s?[:"“„«»])/iu.test(text) && text.length < 400;
}

/** A note between two parts stays where it stands, and is nothing else: no heading, no break, no note of the author. */
function whereItStands(view: View, from: number, to: number, cue: string): ProseClaim {
  const { decision } = matterClaim(view, from, to, 'back', null, cue);
  const children = view.blocks.slice(from, to);
  return { kind: 'prose', from, to, children, decision: { ...decision, verdict: 'none' } };
}
