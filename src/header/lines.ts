import type { Block, Inline, Place } from '../model/index.ts';
import { blockText, inlineText, isInlineParent, isWordlessSpeech } from '../model/index.ts';
import { isPictureAlone, type PageSetting, settingOf } from './first-line.ts';
import type { LabelForm } from './label.ts';
import { holdsFacts } from './label-forms.ts';

/** One physical line of a block near the top of a story, as the header's readers see it. */
export interface Line {
  /** Its text, trimmed, without typed tags. */
  readonly text: string;
  /** The text as it stands, where that has tags. */
  readonly raw?: string;
  /** Index of its block among the manuscript's blocks. */
  readonly block: number;
  /** Index of the line in its block. */
  readonly index: number;
  /** How many lines its block has. */
  readonly of: number;
  /** Blank lines before it: the block's gap for a block's first line, else 0. */
  readonly gap: number;
  /** Columns before its block, where that is set in. */
  readonly indent?: number;
  /** 1-based line of the source. */
  readonly number: number;
  /** Set on a first heading when others below it are marked to stand as high, and are no numbered divisions. */
  readonly hasSiblings?: boolean;
  /** Set on a first heading with nothing below it but the first of several that are marked to stand as high. */
  readonly isEmpty?: boolean;
  readonly kind: 'text' | 'heading' | 'fence' | 'quotation' | 'list' | 'other';
  /** How its paragraph is set, where that is unlike prose: in the middle of the page, or bold throughout. */
  readonly set?: PageSetting;
  /** It is one of a text's first two lines, and says what its file is called. */
  readonly namesFile?: true;
  /** It is a row of a table. */
  readonly isRow?: boolean;
  /** It is a label alone, over a list. */
  readonly heads?: true;
  /** The form of its label, when its header declares one that is not read from a line alone. */
  readonly form?: LabelForm;
  /** It stands in a run of facts typed in its form, so its label need not be known. */
  readonly inRun?: true;
  /** The line before it ends in a break that the author meant. */
  readonly meant: boolean;
}

/** Inlines cut at their line ends; an inline that spans lines stands on each of them. */
export function inlineLines(inlines: readonly Inline[]): { lines: Inline[][]; breaks: Inline[] } {
  const lines: Inline[][] = [[]];
  const breaks: Inline[] = [];
  for (const inline of inlines) {
    if (inline.type === 'soft-break' || inline.type === 'hard-break') {
      lines.push([]);
      breaks.push(inline);
    } else if (isInlineParent(inline)) {
      const inner = inlineLines(inline.children);
      inner.lines.forEach((children, i) => {
        if (i > 0) lines.push([]);
        if (children.length > 0) lines.at(-1)?.push({ ...inline, children });
      });
      for (const lineEnd of inner.breaks) breaks.push(lineEnd);
    } else lines.at(-1)?.push(inline);
  }
  return { lines, breaks };
}

/** What stands for a word or two: dots, quotes, a picture or two. */
const SIGNS = /^(?:[\s?!¡¿.,;…"“”'‘’«»]{1,4}|(?:\p{Extended_Pictographic}|\u200d|\ufe0f){1,6})$/u;

/** Whether a line is symbols only: a fence between header and story, or inside the header. */
export function isFence(text: string): boolean {
  if (text === '' || text.length > 120 || /[\p{L}\p{N}]/u.test(text)) return false;
  return !SIGNS.test(text) && !isWordlessSpeech(text);
}

/** The first lines of one block, `limit` at most. */
export function blockLines(block: Block, at: number, limit = 1000): Line[] {
  const { texts, shown, breaks } = textsOf(block);
  const { line, endLine } = block.place;
  const indent = block.type === 'paragraph' ? block.indent : undefined;
  const set = settingOf(block);
  const isFacts = (block.type === 'list' || block.type === 'quotation') && holdsFacts(texts);
  return texts.slice(0, limit).map((whole, index): Line => {
    const raw = whole.trim();
    const made = {
      text: untagged(shown[index]?.trim() ?? raw),
      block: at,
      index,
      of: texts.length,
      gap: index === 0 ? block.gapBefore : 0,
      number: Math.min(line + index, endLine),
      kind: isFacts ? 'text' : kindOf(block, raw),
      meant: breaks[index - 1]?.type === 'hard-break',
      isRow: block.type === 'table',
    };
    // Most lines have nothing besides; a copy with it takes longer than all the rest.
    if (made.text === raw && set === null && (index > 0 || indent === undefined)) return made;
    return {
      ...made,
      ...(index === 0 && indent !== undefined ? { indent } : {}),
      ...(set === null ? {} : { set }),
      ...(made.text === raw ? {} : { raw }),
    };
  });
}

/** Tags that people type around words of a plain text. */
const TAG = /<\/?(?:b|i|u|em|strong|br|big|small|h[1-6])\s*\/?>/gi;

function untagged(raw: string): string {
  return raw.includes('<') ? raw.replace(TAG, '').trim() : raw;
}

/** Where the character at an offset of a line's text stands in the line as it was typed. */
export function rawOffset({ text, raw = text }: Line, offset: number): number {
  let at = 0;
  for (let i = 0; i < offset && at < raw.length; i++) {
    for (let tag = tagAt(raw, at); tag > 0; tag = tagAt(raw, at)) at += tag;
    at++;
  }
  return at;
}

/** The length of the tag at an offset; 0 when none is there. */
function tagAt(raw: string, at: number): number {
  const tag = raw[at] === '<' ? raw.slice(at, at + 12).match(TAG)?.[0] : undefined;
  return tag !== undefined && raw.startsWith(tag, at) ? tag.length : 0;
}

/** The text of a line in which a raised `TM` is the sign that it stands for: no title shows raised letters. */
function signed(inlines: readonly Inline[]): string {
  return inlineText(inlines.map(withSign));
}

function withSign(inline: Inline): Inline {
  if (inline.type === 'superscript' && /^(?:TM|SM)$/i.test(inlineText(inline.children)))
    return { type: 'text', value: /^t/i.test(inlineText(inline.children)) ? '™' : '℠' };
  return isInlineParent(inline) && inline.type !== 'superscript'
    ? { ...inline, children: inline.children.map(withSign) }
    : inline;
}

/** The lines of a block as they stand and as they are shown, and the breaks between them. */
interface Texts {
  readonly texts: readonly string[];
  readonly shown: readonly string[];
  readonly breaks: readonly Inline[];
}

function textsOf(block: Block): Texts {
  if (block.type === 'paragraph' || block.type === 'heading') {
    const { lines, breaks } = inlineLines(block.children);
    // The words of a picture that stands alone are what it shows.
    const texts = isPictureAlone(block) ? [''] : lines.map((line) => inlineText(line));
    return { texts, shown: holdsRaised(block.children) ? lines.map(signed) : texts, breaks };
  }
  const texts = rowsOf(block, inlineText);
  return { texts, shown: rowsOf(block, signed), breaks: [] };
}

function holdsRaised(inlines: readonly Inline[]): boolean {
  return inlines.some(
    (inline) => inline.type === 'superscript' || (isInlineParent(inline) && holdsRaised(inline.children)),
  );
}

function rowsOf(block: Block, textOf: (inlines: readonly Inline[]) => string): readonly string[] {
  switch (block.type) {
    case 'messages':
      return block.lines.map((line) => textOf(line));
    case 'verse':
      return block.stanzas.flatMap((stanza) => stanza.map((line) => textOf(line.children)));
    case 'table':
      return block.rows.map((row) =>
        rowText(
          row.map((cell) =>
            inlineLines(cell)
              .lines.map((line) => textOf(line).trim())
              .join(', '),
          ),
        ),
      );
    default:
      return blockText(block, '\n').split('\n');
  }
}

/** A table's row of label and value reads as a labelled line. */
function rowText(cells: readonly string[]): string {
  const [label, ...values] = cells.map((cell) => cell.trim());
  const text = values.filter((value) => value !== '').join(', ');
  return label && text ? `${label.replace(/:$/, '').trimEnd()}: ${text}` : (label ?? '') + text;
}

function kindOf(block: Block, text: string): Line['kind'] {
  if (block.type === 'scene-break' || isFence(text)) return 'fence';
  if (block.type === 'heading' || block.type === 'quotation' || block.type === 'list') return block.type;
  return block.type === 'paragraph' || block.type === 'messages' || block.type === 'table' || block.type === 'verse'
    ? 'text'
    : 'other';
}

/** A paragraph's lines before line `from`; null when there are none. */
export function withoutLinesFrom(block: Block, from: number): Block | null {
  if (from <= 0 || block.type !== 'paragraph') return null;
  const { lines, breaks } = inlineLines(block.children);
  const children = lines.slice(0, from).flatMap((line, i) => (i === 0 ? line : [breaks[i - 1] ?? SPACE, ...line]));
  return {
    ...block,
    place: { ...block.place, endLine: Math.min(block.place.line + from - 1, block.place.endLine) },
    children,
  };
}

const SPACE: Inline = { type: 'soft-break' };

/** Inlines without the first `count` characters of their text. */
export function withoutPrefix(inlines: readonly Inline[], count: number): Inline[] {
  const kept: Inline[] = [];
  let left = count;
  for (const inline of inlines) {
    const length = inlineText([inline]).length;
    if (left <= 0) kept.push(inline);
    else if (length <= left) left -= length;
    else {
      if (isInlineParent(inline)) kept.push({ ...inline, children: withoutPrefix(inline.children, left) });
      else if (inline.type === 'text' || inline.type === 'code')
        kept.push({ ...inline, value: inline.value.slice(left) });
      else kept.push(inline);
      left = 0;
    }
  }
  return kept;
}

/** The place that lines cover. */
export function placeOf(source: string, lines: readonly Line[]): Place {
  const numbers = lines.map((line) => line.number);
  return { source, line: Math.min(...numbers), endLine: Math.max(...numbers) };
}

/**
 * Blocks of a document with the gaps that its lines had in a text: each of its lines is a paragraph, and an empty one
 * stands where a text has a blank line. Where none is empty, the paragraphs are no lines, and stay as they are.
 */
export function inLines(blocks: readonly Block[]): readonly Block[] {
  const gaps = blocks.slice(1).map(({ gapBefore }) => gapBefore);
  if (!gaps.some((gap) => gap >= 3) || !gaps.every((gap) => gap % 2 === 1)) return blocks;
  return blocks.map((block) => ({ ...block, gapBefore: Math.max(0, (block.gapBefore - 1) / 2) }));
}
