import {
  type Block,
  type Decision,
  type Division,
  type Image,
  type Inline,
  isInlineParent,
  nameInPath,
  type Part,
  type Removal,
} from '../model/index.ts';

/** How large a picture is; null when its bytes are not at hand. */
export type SizeOf = (image: Image) => { readonly width: number; readonly height: number } | null;

/** A division with its drawn scene breaks cut, what was decided, and the words of ornaments. */
export interface Cut {
  readonly division: Division;
  readonly decisions: readonly Decision[];
  readonly removals: readonly Removal[];
}

/**
 * Cuts a division where a picture that stands alone between prose is an ornament: named after a scene break, or wide
 * and low, and without a description of anything. A named ornament with no prose on one side is left out.
 */
export function cutAtOrnaments(division: Division, sizeOf: SizeOf): Cut {
  const decisions: Decision[] = [];
  const removals: Removal[] = [];
  const parts = division.parts.flatMap((part) => {
    const pieces: Part[] = [];
    let open: Part = part;
    let from = 0;
    part.blocks.forEach((block, i) => {
      const cues = ornamentCues(block, sizeOf);
      if (cues.length === 0) return;
      const before = part.blocks.slice(from, i);
      const cuts = before.length > 0 && i + 1 < part.blocks.length;
      if (!cuts && !cues.includes('name')) return;
      const { alt = '' } = pictureOf(block) ?? {};
      if (/[\p{L}\p{N}]/u.test(alt)) removals.push({ name: 'ornament', place: block.place, text: alt });
      if (cuts) decisions.push(decision(block, cues));
      if (before.length > 0) pieces.push({ ...open, blocks: before });
      open = before.length > 0 ? { opening: 'scene-break', matter: part.matter, heading: null, blocks: [] } : open;
      from = i + 1;
    });
    if (from === 0) return [part];
    const rest = part.blocks.slice(from);
    if (rest.length > 0 || open.heading !== null) pieces.push({ ...open, blocks: rest });
    return pieces;
  });
  return decisions.length + removals.length === 0 && parts.every((part, i) => part === division.parts[i])
    ? { division, decisions, removals }
    : { division: { ...division, parts }, decisions, removals };
}

function decision(block: Block, cues: readonly string[]): Decision {
  const reasons = cues.map((cue) => ({
    cue: cue === 'name' ? 'a picture named as a break' : 'a low, wide picture',
    weight: 1,
  }));
  return { kind: 'scene-break', place: block.place, verdict: 'cut', score: 1, reasons, words: '' };
}

function ornamentCues(block: Block, sizeOf: SizeOf): readonly ('name' | 'shape')[] {
  const image = pictureOf(block);
  if (image === null || !saysOrnament(image.alt)) return [];
  const size = sizeOf(image);
  const shaped = size !== null && isDrawnBreak(size.width, size.height);
  // A tall picture is no break, whatever its name.
  const named = isNamedBreak(image.src) && (size === null || size.height * 1.5 <= size.width || size.height <= 160);
  return [...(named ? ['name' as const] : []), ...(shaped ? ['shape' as const] : [])];
}

/** The picture that a paragraph consists of; null for any other block. */
export function pictureOf(block: Block): Image | null {
  return block.type === 'paragraph' ? alone(block.children) : null;
}

function alone(inlines: readonly Inline[]): Image | null {
  const shown = inlines.filter((i) => !(i.type === 'text' && i.value.trim() === '') && !/break$/.test(i.type));
  const [only] = shown;
  if (only === undefined || shown.length > 1) return null;
  if (isInlineParent(only)) return alone(only.children);
  return only.type === 'image' ? only : null;
}

/** File names of pictures that are drawn scene breaks. */
const BREAK_NAME =
  /(?:^|[-_ .])(?:divider|separator|scene-?break|section-?break|text-?break|ornament|fleuron|flourish|dinkus|asterism)s?\d*(?=[-_ .]|$)|^(?:hr|line|rule|bar|break|dots|stars|sep|div)[-_]?\d*$/i;

/** Words by which the description of a scene break calls it. */
const BREAK_WORDS =
  /^(?:(?:an? |the )?(?:scene|section|page|text|chapter)?[- ]?(?:break|divider|separator|ornament|line|rule|fleuron|flourish|hr))$/i;

/** A picture that is a word of chat: `:)`, `;-P`, `<3`, `:smile:`, or an emoji. */
const EMOTICON =
  /^(?:[>}]?[:;=8xX][-'^o*]?[()[\]{}DPpOo03/\\|*<>$#@&]+|[()[\]]+[-'^o]?[:;=]|<\/?3+|[xX]D+|\^[_.]?\^|:[a-z0-9_+-]{1,30}:|(?:\p{Extended_Pictographic}|\p{Emoji_Component}(?!\d))+)$/u;

/** Whether the words of a picture say all there is to it. */
export function isEmoticon(image: Image): boolean {
  const words = image.alt.trim();
  return words !== '' && words.length <= 32 && EMOTICON.test(words);
}

/** Whether nothing of the picture is to be seen: a spacer, or a mark by which a page counts its readers. */
export function isSpacer(width: number, height: number): boolean {
  return Math.min(width, height) <= 3 && Math.max(width, height) <= 64;
}

/** Whether a picture's words leave open that it is an ornament: none, signs only, or `divider`. */
export function saysOrnament(alt: string): boolean {
  const words = alt.trim();
  return !/[\p{L}\p{N}]/u.test(words) || BREAK_WORDS.test(words);
}

/** Whether the words of a picture are those of its file's name, such as programs put there: `Orbit-lrg` for `Orbit.svg`. */
export function namesFile({ alt, src }: Image): boolean {
  const words = alt.trim();
  if (words === '' || /\s/.test(words) || /^data:/i.test(src)) return false;
  const bare = (text: string): string =>
    text
      .toLowerCase()
      .replace(/\.[a-z0-9]{2,4}$/, '')
      .replace(/[^\p{L}\p{N}]/gu, '');
  const [named, file] = [bare(words), bare(nameOf(src))];
  const isFileLike = /[-_.\d]/.test(words);
  return file.length > 1 && named.length > 1 && isFileLike && (named.startsWith(file) || file.startsWith(named));
}

/** The name of the file to which an address leads. */
function nameOf(src: string): string {
  const path = src.split(/[?#]/, 1)[0] ?? '';
  return nameInPath(path).replace(/%20/g, ' ');
}

/** Whether a picture's file is named after a scene break. */
export function isNamedBreak(src: string): boolean {
  if (/^data:/i.test(src)) return false;
  return BREAK_NAME.test(nameOf(src).replace(/\.[a-z0-9]{2,4}$/i, ''));
}

/** Whether a picture is drawn like a scene break: wide and low. */
function isDrawnBreak(width: number, height: number): boolean {
  return height <= 160 && width >= 3 * height && width >= 40;
}
