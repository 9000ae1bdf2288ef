import type { Block } from '../../model/index.ts';
import { admits } from '../../removals/index.ts';
import { readLabel } from '../../words/division-label.ts';
import { namesPrintPart, opensPictureTag } from '../../words/picture-words.ts';
import { endsAsSentence } from '../../words/stops.ts';
import type { Claim, ProseClaim } from '../claim.ts';
import type { View } from '../heading/candidate.ts';
import { sliceInlines } from '../heading/inlines.ts';
import { noteChildren } from '../note-children.ts';
import { matterClaim, removalClaim } from './furniture.ts';

const CUE = 'an illustration tag';

/** Illustration tags. What they say of the picture stays as its caption; those that say nothing are left out. */
export function findTags(view: View): readonly Claim[] {
  const claims: Claim[] = [];
  const { blocks, claimed, context } = view;
  let [headed, told, begun] = [false, 0, false];
  if (!admits('illustration-tag', context.origins)) return claims;
  const opened = context.texts.filter((text) => opensTag(text, context.language));
  for (let i = 0; i < blocks.length; i++) {
    const text = context.texts[i] ?? '';
    if (claimed[i] || text.length === 0) continue;
    headed ||= blocks[i]?.type === 'heading' || readLabel(text) !== null;
    const isTag = opensTag(text, context.language) && (opened.length > 1 || !isTyped(text));
    const tag = isTag ? tagEnd(view, i) : null;
    const joined = isTag && tag === null ? joinedCaption(view, i) : null;
    if (joined) claims.push(joined);
    if (tag === null) {
      const words = context.words[i] ?? 0;
      if (words < PROSE_WORDS || !endsAsSentence(text)) continue;
      told += words;
      begun ||= headed || told > FEW_WORDS;
    } else {
      claims.push(captionClaim(view, i, tag, begun) ?? removalClaim(view, i, tag, 'illustration-tag', CUE));
      i = tag - 1;
    }
  }
  return claims;
}

function opensTag(text: string, language: string | null): boolean {
  return text.trimStart().startsWith('[') && opensPictureTag(text, language);
}

/**
 * Whether a bracket may be the author's own, `[image: the two of us, before]`: who makes books of scans writes the word
 * large, or does so again and again.
 */
function isTyped(text: string): boolean {
  return /^\s*\[\s*\p{Ll}/u.test(text) && !BARE.test(text);
}

/**
 * Changes the claims so that captions above the first heading are front matter, as all is that stands there: they open
 * no chapter.
 */
export function captionsToFront(claims: Claim[], firstHeading: number): void {
  claims.forEach((claim, i) => {
    if (claim.kind !== 'prose' || claim.decision.reasons[0]?.cue !== CUE || claim.from >= firstHeading) return;
    claims[i] = { ...claim, kind: 'front-matter', matter: 'front', removal: null };
  });
}

/** A tag with its caption has at most so many blocks and characters. */
const MOST_TAG_BLOCKS = 12;
const LONGEST_TAG = 1000;

/** The end of a tag that opens block `from`: where its bracket closes a block; null when it closes amid prose. */
function tagEnd(view: View, from: number): number | null {
  let [depth, length] = [0, 0];
  for (let i = from; i < Math.min(view.blocks.length, from + MOST_TAG_BLOCKS) && !view.claimed[i]; i++) {
    const text = view.context.texts[i] ?? '';
    const kind = view.blocks[i]?.type;
    if (i > from && (kind === 'heading' || kind === 'scene-break')) return null;
    length += text.length;
    if (length > LONGEST_TAG) return null;
    for (let at = 0; at < text.length; at++) {
      if (text[at] === '[') depth++;
      else if (text[at] === ']') depth--;
      if (depth === 0) return isTagsOnly(text.slice(at + 1)) ? i + 1 : null;
    }
  }
  return null;
}

/** What follows a tag in its block: nothing, or tags alone. */
function isTagsOnly(rest: string): boolean {
  return !/[\p{L}\p{N}]/u.test(rest.replace(/\[[^[\]]*\]/g, ''));
}

/** The word that says what the tag stands for, when words about the picture follow it. */
const TAG_WORD = /^\s*\[\s*(?:\p{L}+(?:\s+\d{1,3})?\s*[:—–]\s*)?/u;
/** A tag that says nothing of its picture: `[Illustration]`, `[Illustration 3]`. */
const BARE = /^\s*\[\s*\p{L}+[\s\d.:]*\]/u;
/** A paragraph of so many words that ends as a sentence does is prose. */
const PROSE_WORDS = 8;
/** Prose of so few words above the first heading is a title page's. */
const FEW_WORDS = 150;

/** A tag with a caption right before the prose of its paragraph: `[Picture: A lamp] She laughed.` */
const BEFORE_PROSE = /^\s*\[\s*\p{L}+(?:\s+\d{1,3})?\s*:[^[\]]{1,200}\]\s+(?=\S)/u;

/** The caption of a tag and the prose that was typed behind it, each by itself; null for any other paragraph. */
function joinedCaption(view: View, i: number): Claim | null {
  const block = view.blocks[i];
  const text = view.context.texts[i] ?? '';
  const end = BEFORE_PROSE.exec(text)?.[0].length ?? 0;
  const word = TAG_WORD.exec(text)?.[0] ?? '';
  if (block?.type !== 'paragraph' || end === 0) return null;
  const close = text.lastIndexOf(']', end);
  const children: readonly Block[] = [
    { ...block, role: 'caption', children: sliceInlines(block.children, word.length, close) },
    { ...block, gapBefore: 0, children: sliceInlines(block.children, end, text.length) },
  ];
  return kept(view, i, i + 1, children, word);
}

/** Blocks that stay as captions, less the words of the tag. */
function kept(view: View, from: number, to: number, children: readonly Block[], word: string): ProseClaim {
  const { decision } = matterClaim(view, from, to, 'front', null, CUE);
  return { kind: 'prose', from, to, children, without: { name: 'illustration-tag', text: word }, decision };
}

/** The caption of a tag, or of several on one line. Null when they say nothing but what part of a printed book stood there. */
function captionClaim(view: View, from: number, to: number, begun: boolean): Claim | null {
  const blocks = view.blocks.slice(from, to);
  const whole = view.context.texts.slice(from, to).join('\n').trim();
  const tags = tagsOf(whole);
  const says = (tag: string): boolean =>
    !BARE.test(tag) && (begun || !namesPrintPart(tag.replace(TAG_WORD, ''), view.context.language));
  if (!tags.some(says)) return null;
  const [block] = blocks;
  if (blocks.length === 1 && tags.length > 1 && block?.type === 'paragraph') return severalCaptions(view, from, says);
  if (tags.length > 1 || blocks.some(({ type }) => type !== 'paragraph')) return kept(view, from, to, blocks, '');
  const word = TAG_WORD.exec(view.context.texts[from] ?? '')?.[0] ?? '[';
  const label = {
    label: '',
    purpose: 'note',
    length: word.length,
    bracket: '[',
    sure: true,
    afterthought: false,
    alone: false,
  } as const;
  return kept(view, from, to, noteChildren(blocks, label).map(asCaption), word);
}

function asCaption(block: Block): Block {
  return block.type === 'paragraph' ? { ...block, role: 'caption' } : block;
}

/** The tags of a text that is nothing else, one after the other, with what stands between their brackets. */
function tagsOf(text: string): readonly string[] {
  const tags: string[] = [];
  let [depth, start] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '[' && depth++ === 0) start = at;
    else if (text[at] === ']' && --depth === 0) tags.push(text.slice(start, at + 1));
  }
  return tags;
}

/** The captions of the tags of one paragraph, each by itself. */
function severalCaptions(view: View, i: number, says: (tag: string) => boolean): Claim | null {
  const block = view.blocks[i];
  if (block?.type !== 'paragraph') return null;
  const text = view.context.texts[i] ?? '';
  const children: Block[] = [];
  const words: string[] = [];
  let at = 0;
  for (const tag of tagsOf(text)) {
    const start = text.indexOf(tag, at);
    at = start + tag.length;
    const word = says(tag) ? (TAG_WORD.exec(tag)?.[0] ?? '[') : tag;
    words.push(word);
    if (word === tag) continue;
    const inlines = sliceInlines(block.children, start + word.length, at - 1);
    children.push({
      ...block,
      role: 'caption',
      gapBefore: children.length === 0 ? block.gapBefore : 0,
      children: inlines,
    });
  }
  return kept(view, i, i + 1, children, words.join(' '));
}
