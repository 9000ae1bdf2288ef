import type { Image } from '../model/index.ts';

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

/** Whether a picture's file is named after a scene break. */
export function isNamedBreak(src: string): boolean {
  if (/^data:/i.test(src)) return false;
  const path = src.split(/[?#]/, 1)[0] ?? '';
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  return BREAK_NAME.test(name.replace(/\.[a-z0-9]{2,4}$/i, '').replace(/%20/g, ' '));
}

/** Whether a picture is drawn like a scene break: wide and low. */
export function isDrawnBreak(width: number, height: number): boolean {
  return height <= 160 && width >= 3 * height && width >= 40;
}
