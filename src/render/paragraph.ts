import { escapeText } from '../markup/write.ts';
import { type Inline, inlineText, type Messages, type Paragraph } from '../model/index.ts';
import { type InlineContext, inlineLines, renderInlines } from './inline.ts';
import { img, isShown, pictureAlone } from './picture.ts';

/** A paragraph; a dateline is one element a line. Empty when the paragraph holds no words. */
export function paragraph(block: Paragraph, context: InlineContext, opening: boolean): string {
  const picture = pictureAlone(block.children);
  if (picture !== null && isShown(picture, context)) return `<figure class="picture">${img(picture)}</figure>\n`;
  // The words of a picture that the book lacks are none of the story's sentences.
  if (picture !== null && block.role === undefined) return element('missing-picture', block.children, context);
  if (block.role === 'dateline') {
    let xhtml = '';
    for (const line of inlineLines(block.children)) xhtml += element('dateline', upright(line), context);
    return xhtml;
  }
  if (block.role === 'epigraph') return element(block.role, upright(block.children), context);
  if (block.role !== undefined) return element(block.role, block.children, context);
  if (block.align !== undefined) return element(block.align, block.children, context);
  return element(opening ? 'first' : '', block.children, context);
}

function element(name: string, inlines: readonly Inline[], context: InlineContext): string {
  const words = renderInlines(inlines, context);
  if (words.trim() === '') return '';
  const direction = directionOf(words, context);
  return name === '' ? `<p${direction}>${words}</p>\n` : `<p class="${name}"${direction}>${words}</p>\n`;
}

const FROM_RIGHT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const EACH_FROM_RIGHT = new RegExp(FROM_RIGHT, 'g');

/** In a paragraph that runs the other way than its page, at most so many of its letters run as the page does: a name. */
const OTHERS = 0.1;

/** An attribute for a paragraph whose letters run the other way than those of its page. */
function directionOf(xhtml: string, context: InlineContext): string {
  const rightToLeft = context.rightToLeft === true;
  if (!rightToLeft && !FROM_RIGHT.test(xhtml)) return '';
  const text = xhtml.replace(/<[^<>]*>/g, '');
  const fromRight = text.match(EACH_FROM_RIGHT)?.length ?? 0;
  const fromLeft = (text.match(/\p{L}/gu)?.length ?? 0) - fromRight;
  const asPage = rightToLeft ? fromRight : fromLeft;
  if (fromRight + fromLeft === 0 || asPage > (fromRight + fromLeft) * OTHERS) return '';
  return rightToLeft ? ' dir="ltr"' : ' dir="rtl"';
}

/** What was typed in italics as a whole is set so by its role, and only what stands out in it is marked. */
function upright(inlines: readonly Inline[]): readonly Inline[] {
  const [only, ...more] = inlines.filter((inline) => inline.type !== 'text' || inline.value.trim() !== '');
  return only?.type === 'emphasis' && more.length === 0 ? only.children : inlines;
}

/** A chapter's first paragraph with its first words in a span; null when it is not one to be set so. */
export function chapterOpening(block: Paragraph, context: InlineContext): string | null {
  if (block.role !== undefined || block.align !== undefined) return null;
  const opening = openingOf(block);
  if (opening === null) return null;
  const { words, rest, mayHaveInitial } = opening;
  const text = `<span class="opening">${escapeText(words)}</span>${renderInlines(rest, context)}`;
  return `<p class="first${mayHaveInitial ? ' opens' : ''}">${text}</p>\n`;
}

/** How many words a chapter's opening takes at most, and how many UTF-16 units they may have together. */
const [MOST_WORDS, MOST_UNITS] = [5, 32];
/** UTF-16 units of a paragraph that fills the lines beside a large first letter. */
const FILLS_LINES = 150;

/** Marks before a chapter's first letter: brackets, quotation marks of every language (`»`, `”` open in some), `¿`. */
const OPENS = /^[\p{Ps}\p{Pi}\p{Pf}"'¿¡]*\p{Lu}/u;
const HAS_INITIAL = /^[\p{Ps}\p{Pi}\p{Pf}"'¿¡]?\p{L}/u;

/** The first words of a chapter, which a look may set apart, and the rest of the paragraph. */
interface ChapterOpening {
  readonly words: string;
  readonly rest: readonly Inline[];
  /**
   * Whether a large first letter would stand well: a letter comes first, or one mark and a letter, which readers set
   * together, and enough text to go around it.
   */
  readonly mayHaveInitial: boolean;
}

/**
 * The opening of a chapter's first paragraph: its first words up to a comma or the end of a sentence, five at most; null
 * where they are not plain text in a script that has capitals, or the paragraph is all that short.
 */
function openingOf({ children }: Paragraph): ChapterOpening | null {
  const [first, ...more] = children;
  if (first?.type !== 'text' || !OPENS.test(first.value)) return null;
  const found = /^\S+(?: \S+){0,4}(?=\s)/u.exec(first.value.slice(0, MOST_UNITS + 20));
  if (found === null) return null;
  const words = upToPause(found[0].split(' '));
  if (words.length < 2 && words.join(' ').length < 5) return null;
  const opening = words.join(' ');
  const rest: Inline = { ...first, value: first.value.slice(opening.length) };
  const length = inlineText(children).length;
  return { words: opening, rest: [rest, ...more], mayHaveInitial: HAS_INITIAL.test(opening) && length >= FILLS_LINES };
}

/** The words up to the first that ends with a sign, as many as are short enough together. */
function upToPause(words: readonly string[]): readonly string[] {
  const taken: string[] = [];
  for (const word of words.slice(0, MOST_WORDS)) {
    if (taken.length > 0 && [...taken, word].join(' ').length > MOST_UNITS) break;
    taken.push(word);
    if (/[^\p{L}\p{M}\p{N}]$/u.test(word)) break;
  }
  return taken;
}

/** Text messages, a paragraph each. When two people write, the second one's stand on the right; a script has no sides. */
export function messages(block: Messages, context: InlineContext): string {
  const isScript = block.form === 'script';
  const senders = block.lines.map(senderOf);
  const names = [...new Set(senders)];
  const second = names.length === 2 && !names.includes(null) && !isScript ? names[1] : undefined;
  let xhtml = '';
  block.lines.forEach((line, i) => {
    const words = isScript ? renderInlines(line, context) : message(line, context);
    const side = second !== undefined && senders[i] === second ? ' reply' : '';
    if (words !== '') xhtml += isScript ? `<p>${words}</p>\n` : `<p class="message${side}">${words}</p>\n`;
  });
  return xhtml === '' ? '' : `<div class="${isScript ? 'script' : 'messages'}">\n${xhtml}</div>\n`;
}

/** A time, in brackets or bare, as chats stamp it. */
const STAMP = String.raw`[[(]?\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[ap]\.?m\.?)?[\])]?`;
/** The name before a message's colon or in angle brackets, with the time before or behind it. */
const SENDER = new RegExp(
  `^(?:${STAMP}\\s{0,3}[-–—]?\\s{0,3})?(?:<([^<>:]{1,30})>:?(?=\\s)|([^\\s:：][^:：]{0,30}?)\\s{0,3}(?:${STAMP}\\s{0,3})?(?::(?=\\s|$)|：))`,
  'iu',
);
/** Longest such head of a message, in UTF-16 units. */
const HEAD = 80;

/** A message; who sends it and when have a span of their own where the source has not emphasised them itself. */
function message(line: readonly Inline[], context: InlineContext): string {
  const [first, ...rest] = line;
  const head = first?.type === 'text' ? (SENDER.exec(first.value.slice(0, HEAD))?.[0] ?? '') : '';
  if (first?.type !== 'text' || head === '') return renderInlines(line, context);
  const said: Inline = { ...first, value: first.value.slice(head.length) };
  return `<span class="sender">${escapeText(head)}</span>${renderInlines([said, ...rest], context)}`;
}

/** Who sends a message. */
function senderOf(line: readonly Inline[]): string | null {
  const found = SENDER.exec(inlineText(line).slice(0, HEAD));
  return (found?.[1] ?? found?.[2])?.trim() ?? null;
}
