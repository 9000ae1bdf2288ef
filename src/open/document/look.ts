import { labelKey } from '../../header/labels.ts';
import { anyOf } from '../../words/forms.ts';
import {
  AUTHOR_STYLES,
  CHAPTER_STYLES,
  HEADING_STYLES,
  QUOTATION_STYLES,
  STYLE_SUBJECTS,
  SUBTITLE_STYLES,
  TITLE_STYLES,
} from '../../words/style-tables.ts';
/** How a stretch of text is set. */
export interface Look {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  readonly raised: 'sup' | 'sub' | null;
  /** The address of the link that the text is in. */
  readonly link: string | null;
  /** The number of the footnote whose mark it is. */
  readonly note?: number;
  /** Set where the document shows the text without holding it. */
  readonly generated?: boolean;
  /** Set where it asks for words that nobody wrote. */
  readonly prompt?: boolean;
}

export const PLAIN_LOOK: Look = {
  bold: false,
  italic: false,
  underline: false,
  strike: false,
  raised: null,
  link: null,
};

/** What a paragraph is, by its style. */
export type ParagraphKind = 'body' | 'title' | 'subtitle' | 'author' | 'heading' | 'quotation';

/** How a paragraph is set. */
export interface ParagraphSetting {
  readonly kind: ParagraphKind;
  /** Of a heading; 1 is the highest. */
  readonly level: number;
  readonly align: 'center' | 'right' | null;
  readonly list: ListPosition | null;
  /** Set where a dash is its mark. */
  readonly dash?: boolean;
}

export const PLAIN_PARAGRAPH: ParagraphSetting = { kind: 'body', level: 0, align: null, list: null };

/** Where a paragraph stands in a list. */
export interface ListPosition {
  /** 0 for the outermost list. */
  readonly level: number;
  readonly ordered: boolean;
  /** Its number, for the first item of an ordered list. */
  readonly number: number;
}

/** What a style's name says of its paragraphs. */
export interface StyleMeaning {
  readonly kind: ParagraphKind;
  readonly level: number;
}

const HEADING = new RegExp(String.raw`^(?:${anyOf(HEADING_STYLES)})\s*(\d)$`, 'iu');
const TITLE = new RegExp(`^(?:${anyOf(TITLE_STYLES)})$`, 'iu');
const SUBTITLE = new RegExp(`^(?:${anyOf(SUBTITLE_STYLES)})$`, 'iu');
const QUOTATION = new RegExp(`^(?:intense )?(?:${anyOf(QUOTATION_STYLES)})$`, 'iu');
const CHAPTER = new RegExp(`^(?:${anyOf(CHAPTER_STYLES)})$`, 'iu');
const AUTHOR = new RegExp(`^(?:${anyOf(AUTHOR_STYLES)})$`, 'iu');
const SUBJECT = new RegExp(`^(?:${anyOf(STYLE_SUBJECTS)})[ -]+(?=\\p{L}{3})`, 'iu');

/** The meaning of a style by its name, such as `heading 2` or `Quote`; null when it says nothing. */
export function styleMeaning(name: string): StyleMeaning | null {
  const words = name.replace(/(?<=\p{Ll})(?=\p{Lu})|[_\s]+/gu, ' ').trim();
  const plain = words.replace(SUBJECT, '');
  const level = HEADING.exec(plain)?.[1];
  if (level !== undefined) return { kind: 'heading', level: Math.max(1, Number(level)) };
  if (CHAPTER.test(plain)) return { kind: 'heading', level: 1 };
  if (TITLE.test(plain)) return { kind: 'title', level: 1 };
  if (SUBTITLE.test(plain)) return { kind: 'subtitle', level: 1 };
  if (isAuthorStyle(plain)) return { kind: 'author', level: 1 };
  return QUOTATION.test(plain) ? { kind: 'quotation', level: 0 } : null;
}

/** `Author`, `Autor`, `Byline`: words that name nobody but the author; `By` and `From` are styles of letters, too. */
function isAuthorStyle(name: string): boolean {
  return AUTHOR.test(name) || (labelKey(name) === 'author' && (name.length > 4 || /^\p{Lo}/u.test(name)));
}

/** Whether a style is for the lines of a table of contents: `toc 1`, `Contents 2`. */
export function isContentsStyle(name: string): boolean {
  return /^(?:toc(?: ?heading| \d)|contents (?:\d|heading))$/i.test(name.replace(/[_\s]+/g, ' ').trim());
}

/** Bullets that are the dashes of dialogue: word processors make a list of lines that begin with one. */
export function isDash(bullet: string): boolean {
  return /^[-\u2010-\u2015\u2212\uf02d\uf0be]$/.test(bullet.trim());
}
