import type { Block, Decision, RemovalName } from '../../model/index.ts';
import { admits, sentencesIn } from '../../removals/index.ts';
import { readLabel } from '../../words/division-label.ts';
import { NAVIGATION_WORDS } from '../../words/page-tables.ts';
import { opensPictureTag } from '../../words/picture-words.ts';
import type { Claim, FrontMatterClaim } from '../claim.ts';
import type { View } from '../heading/candidate.ts';
import { sliceInlines } from '../heading/inlines.ts';
import { noteChildren } from '../note-children.ts';

/** A claim on front or back matter, with its decision. */
export function matterClaim(
  view: View,
  from: number,
  to: number,
  matter: 'front' | 'back',
  removal: RemovalName | null,
  cue: string,
  score = 0.9,
): FrontMatterClaim {
  const first = (view.blocks[from] as Block).place;
  const last = (view.blocks[to - 1] as Block).place;
  const decision: Decision = {
    kind: 'front-matter',
    place: { ...first, endLine: last.endLine },
    verdict: 'cut',
    score,
    reasons: [{ cue, weight: score }],
    words: (view.context.texts[from] ?? '').replace(/\s+/g, ' ').slice(0, 60),
  };
  return { kind: 'front-matter', from, to, decision, matter, removal };
}

const CUE = 'an illustration tag';

/** Illustration tags. Inside the story, what they say of the picture stays as its caption. */
export function findTags(view: View): readonly Claim[] {
  const claims: Claim[] = [];
  const { blocks, claimed, context } = view;
  let [headed, told, begun] = [false, 0, false];
  if (!admits('illustration-tag', context.origins)) return claims;
  for (let i = 0; i < blocks.length; i++) {
    const text = context.texts[i] ?? '';
    if (claimed[i] || text.length === 0) continue;
    headed ||= blocks[i]?.type === 'heading' || readLabel(text) !== null;
    const isTag = text.trimStart().startsWith('[') && opensPictureTag(text, context.language);
    const tag = isTag ? tagEnd(view, i) : null;
    const joined = isTag && tag === null ? joinedCaption(view, i) : null;
    if (joined) claims.push(joined);
    if (tag === null) {
      const words = context.words[i] ?? 0;
      if (words < PROSE_WORDS || !SENTENCE_END.test(text.slice(-20).trimEnd())) continue;
      told += words;
      begun ||= headed || told > FEW_WORDS;
    } else {
      claims.push(
        (begun || (told > 0 && saysMore(view, i, tag)) ? captionClaim(view, i, tag) : null) ??
          matterClaim(view, i, tag, 'front', 'illustration-tag', CUE),
      );
      i = tag - 1;
    }
  }
  return claims;
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
const SENTENCE_END = /[.!?…]['"”’»)*_]*$/u;
/** Prose of so few words above the first heading is a title page's. */
const FEW_WORDS = 150;

/** Whether a tag holds a sentence: below the first prose it is no mark of a title page. */
function saysMore({ context }: View, from: number, to: number): boolean {
  return context.texts.slice(from, to).some((text) => sentencesIn(text) > 0);
}

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
  const { decision } = matterClaim(view, i, i + 1, 'front', null, CUE);
  return { kind: 'prose', from: i, to: i + 1, children, without: { name: 'illustration-tag', text: word }, decision };
}

/** The caption of a tag, in its place. Null when the tag says nothing, or several stand there. */
function captionClaim(view: View, from: number, to: number): Claim | null {
  const blocks = view.blocks.slice(from, to);
  const text = view.context.texts[from] ?? '';
  const whole = view.context.texts.slice(from, to).join('\n').trimEnd();
  if (BARE.test(text) || !whole.endsWith(']') || whole.indexOf('[', whole.indexOf('[') + 1) >= 0) return null;
  if (blocks.some(({ type }) => type !== 'paragraph')) return null;
  const word = TAG_WORD.exec(text)?.[0] ?? '[';
  const label = {
    label: '',
    purpose: 'note',
    length: word.length,
    bracket: '[',
    sure: true,
    afterthought: false,
    alone: false,
  } as const;
  const children = noteChildren(blocks, label).map((block): Block => {
    return block.type === 'paragraph' ? { ...block, role: 'caption' } : block;
  });
  const without = { name: 'illustration-tag', text: word } as const;
  const { decision } = matterClaim(view, from, to, 'front', null, CUE);
  return { kind: 'prose', from, to, children, without, decision };
}

const LEADS: ReadonlySet<string> = navigationWords('leads');
const BESIDE: ReadonlySet<string> = navigationWords('beside');

function navigationWords(key: 'leads' | 'beside'): Set<string> {
  return new Set(
    Object.values(NAVIGATION_WORDS).flatMap((words) => words[key].split('|').flatMap((w) => [w, ...w.split(' ')])),
  );
}

/** The longest line that leads from one chapter of a site to the next. */
const LONGEST_LINK = 80;

/** Whether a line holds nothing but words of links: `<< Previous | Next >>`. */
function isNavigation(text: string): boolean {
  if (text.length > LONGEST_LINK || /[“”"„.!?…]/u.test(text)) return false;
  const words = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  return words.some((word) => LEADS.has(word)) && words.every((word) => LEADS.has(word) || BESIDE.has(word));
}

/** Lines of links at the edges of the divisions, where the file has them again and again. */
export function findNavigation(view: View): readonly Claim[] {
  const { blocks, claimed, context } = view;
  if (!admits('navigation-line', context.origins)) return [];
  const links = new Set<number>();
  blocks.forEach((block, i) => {
    if (block.type === 'paragraph' && !claimed[i] && isNavigation(context.texts[i] ?? '')) links.add(i);
  });
  if (links.size < 2) return [];
  const isEdge = (i: number): boolean =>
    i < 0 ||
    i >= blocks.length ||
    blocks[i]?.type === 'heading' ||
    readLabel(context.texts[i] ?? '', context.language) !== null;
  const reaches = (from: number, step: 1 | -1): boolean => {
    let i = from;
    while (links.has(i) || blocks[i]?.type === 'scene-break') i += step;
    return isEdge(i);
  };
  return [...links]
    .filter((i) => reaches(i, 1) || reaches(i, -1))
    .map((i) => matterClaim(view, i, i + 1, 'front', 'navigation-line', 'a line of links between chapters'));
}
