import { divisionWord } from './divisions.ts';
import { CONTROL_WORDS, NAVIGATION_WORDS, SHARE_WORDS, SHARING_PLACES } from './page-tables.ts';

const LEADS: ReadonlySet<string> = navigationWords('leads');
const BESIDE: ReadonlySet<string> = navigationWords('beside');

function navigationWords(key: 'leads' | 'beside'): Set<string> {
  return new Set(
    Object.values(NAVIGATION_WORDS).flatMap((words) => words[key].split('|').flatMap((w) => [w, ...w.split(' ')])),
  );
}

/** The longest line that leads from one chapter of a site to the next. */
const LONGEST_LINK = 80;

/** Whether words, if there are any, all stand beside links: `Top`, `Chapter`. */
export function isBeside(text: string): boolean {
  return wordsOf(text).every((word) => LEADS.has(word) || BESIDE.has(word) || divisionWord(word) !== null);
}

/** Whether a line holds nothing but words of links: `<< Previous | Next >>`, `◄ Ch. 2 | Ch. 4 ►`. */
export function isNavigation(text: string): boolean {
  if (text.length > LONGEST_LINK || /[“”"„!?…]|\.(?!\s*[\p{Nd}|·•])/u.test(text)) return false;
  return (wordsOf(text).some((word) => LEADS.has(word)) || ARROWED.test(text)) && isBeside(text);
}

/** Whether words begin with one that leads from page to page, or names a part of the work: `Back to the mill`, `Part of the tale`. */
export function leadsOn(text: string): boolean {
  const [first = ''] = wordsOf(text);
  return LEADS.has(first) || divisionWord(first) !== null;
}

const BACK = `(?:[←⇐⬅◀◄«‹]|<{1,3}|<-)`;
const ON = `(?:[→⇒➡▶►»›]|>{1,3}|->)`;
/** Arrows that point back at a line's start, and on at its end, with a sign between the words. */
const ARROWED = new RegExp(`^\\s*${BACK}\\s*[^|·•~]+[|·•~].*${ON}\\s*$`, 'u');
/** The signs that part links, or point to where they lead. */
const BETWEEN = new RegExp(String.raw`\s*(?:${BACK}|${ON}|[|[\]·•]|\s[-–—~/]\s)\s*`, 'u');
/** A link has no more words. */
const MOST = 3;

/** Whether a line looks like a row of links, of which two lead on and back, whatever the others say: `< Prev [ Lamps ] Next >`. */
export function isLinkRow(text: string): boolean {
  if (text.length > LONGEST_LINK || /[“”"„.!?…,;]/u.test(text)) return false;
  const links = text.split(BETWEEN).filter((link) => link !== '');
  return links.filter(isNavigation).length > 1 && links.every((link) => wordsOf(link).length <= MOST);
}

/** A row of things in square brackets, and one of them. */
const BRACKETED = /^(?:\[[^[\]\n]{1,24}\][ \t|]*){2,8}$/u;
const IN_BRACKETS = /\[([^[\]]+)\]/gu;

/** Whether a line leads to several parts of one kind, each in brackets: `[Part 1] [Part 3]`; no heading says two numbers. */
export function isRowOfParts(text: string): boolean {
  if (!text.startsWith('[') || !BRACKETED.test(text)) return false;
  const parts = [...text.matchAll(IN_BRACKETS)].map(([, inner = '']) => ({
    kind: inner.replace(/\p{Nd}+/gu, '0').toLowerCase(),
    isDivision: /\p{Nd}/u.test(inner) && wordsOf(inner).every((word) => divisionWord(word) !== null),
  }));
  return (
    parts.every(({ kind, isDivision }) => isDivision && kind === parts[0]?.kind && /\p{L}/u.test(kind)) &&
    new Set(text.match(/\p{Nd}+/gu)).size === parts.length
  );
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
}

const CONTROLS: ReadonlySet<string> = new Set(
  [...Object.values(CONTROL_WORDS), SHARING_PLACES].flatMap((words) => words.split(/\s+/)),
);

/** Whether a word stands on the controls of pages for reading. */
export function isOnControls(word: string): boolean {
  return CONTROLS.has(word.toLowerCase());
}

const PLACES: ReadonlySet<string> = new Set(SHARING_PLACES.split(' '));
const SHARING: ReadonlySet<string> = new Set(Object.values(SHARE_WORDS).flatMap((words) => words.split(' ')));

/** Whether lines hold nothing but words of the controls with which a page is shared: `Share this:`, `Twitter`, `Like Loading...`. */
export function isSharing(text: string): boolean {
  const words = wordsOf(text);
  return (
    words.length > 0 && text.length <= LONGEST_LINK && words.every((word) => PLACES.has(word) || SHARING.has(word))
  );
}

/** Whether such lines name a place to share to, and what one does there. */
export function sharesTo(texts: readonly string[]): boolean {
  const words = texts.flatMap(wordsOf);
  return words.some((word) => PLACES.has(word)) && words.some((word) => SHARING.has(word) && !PLACES.has(word));
}
