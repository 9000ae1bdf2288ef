import { labelInside, readLabel } from '../../words/division-label.ts';
import { divisionWord } from '../../words/divisions.ts';
import { EMPTY_PAGE_TITLES } from '../../words/page-title-tables.ts';
import { byName, findAll, textOf } from './query.ts';
import type { ElementNode } from './tree.ts';

const EMPTY: ReadonlySet<string> = new Set(
  Object.values(EMPTY_PAGE_TITLES).flatMap((titles) => titles.toLowerCase().split('|')),
);

/** A file's name, an address, a sign: no words. */
const NO_WORDS = /^(\S+\.(html?|docx?|txt|rtf|odt)|https?:\S+|.{0,1})$/i;

/** Whether a page's title says nothing of the story: a word for any page, for any part, or the name of a file. */
export function isEmptyTitle(title: string): boolean {
  const plain = title.trim().toLowerCase().replace(/['’]/g, '’');
  const bare = plain.replace(/[\s\d#.:–—-]+$/u, '');
  if (NO_WORDS.test(title.trim()) || EMPTY.has(bare)) return true;
  return bare !== '' && !/\s/.test(bare) && bare === plain && divisionWord(bare) !== null;
}

/** What is set off in a page's title: ` - `, ` | `, ` : `, an underscore as East Asian sites write it. */
const SEAM = /\s+[|»«·•:~–—-]+\s+|\s*[|｜_＿»«]\s*/u;

/** `Title, a fandom fanfic`: what the site says of every story. */
const KIND = /,\s+an?\s+[^,]{1,60}\s+fan-?\s?fic(?:tion)?$/i;

/**
 * The work's title out of what a page's head states, where that names the part as well, which the page says in a heading
 * of its own: `The Ferry Chapter 2`, `Chapter 2: Rain - The Ferry`, `The Ferry - Rain`. Otherwise as stated.
 */
export function workTitle(stated: string, root: ElementNode): string {
  const title = stated.replace(KIND, '').trim();
  const headings = headingsOf(root);
  const says = (text: string): boolean => headings.some((heading) => opens(heading, text));
  const pieces = title.split(SEAM).filter((piece) => piece.trim() !== '');
  const whole = headings.find((heading) => heading !== '' && fold(heading) === fold(title));
  if (whole !== undefined) return title;
  const others = pieces.filter((piece) => !isPart(piece, says, headings));
  if (others.length > 0 && others.length < pieces.length) return others[0]?.trim() ?? title;
  const label = labelInside(title);
  if (label === null || label.form !== 'counted') return title;
  const [before, typed] = [title.slice(0, label.start), title.slice(label.start, label.end)];
  const work = before.replace(/[\s([{,:|–—-]+$/u, '');
  return /\p{L}{2}/u.test(work) && says(typed) ? work : title;
}

/** Whether a piece of the title is the label of the part or its own title, as a heading of the page has them. */
function isPart(piece: string, says: (text: string) => boolean, headings: readonly string[]): boolean {
  const typed = readLabel(piece);
  if (typed?.form === 'counted') return says(piece) || says(piece.slice(typed.start, typed.end));
  // `Rain` of the heading `Chapter 2: Rain`.
  return headings.some((heading) => {
    const label = readLabel(heading);
    if (label === null || label.form !== 'counted' || label.titleStart >= label.titleEnd) return false;
    return fold(heading.slice(label.titleStart, label.titleEnd)) === fold(piece);
  });
}

function headingsOf(root: ElementNode): readonly string[] {
  const body = byName(root, 'body') ?? root;
  return findAll(body, ({ name }) => /^h[1-6]$/.test(name)).map(textOf);
}

/** Whether a heading begins with some words as whole words. */
function opens(heading: string, words: string): boolean {
  const [all, start] = [fold(heading), fold(words)];
  return start !== '' && (all === start || all.startsWith(`${start} `));
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
