import { NAVIGATION_WORDS, SHARE_WORDS, SHARING_PLACES } from './page-tables.ts';

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
  const words = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  return words.every((word) => LEADS.has(word) || BESIDE.has(word));
}

/** Whether a line holds nothing but words of links: `<< Previous | Next >>`. */
export function isNavigation(text: string): boolean {
  if (text.length > LONGEST_LINK || /[“”"„.!?…]/u.test(text)) return false;
  const words = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  return words.some((word) => LEADS.has(word)) && isBeside(text);
}

const PLACES: ReadonlySet<string> = new Set(SHARING_PLACES.split(' '));
const SHARING: ReadonlySet<string> = new Set(Object.values(SHARE_WORDS).flatMap((words) => words.split(' ')));

/** Whether lines hold nothing but words of the controls with which a page is shared: `Share this:`, `Twitter`, `Like Loading...`. */
export function isSharing(text: string): boolean {
  const words = text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  return (
    words.length > 0 && text.length <= LONGEST_LINK && words.every((word) => PLACES.has(word) || SHARING.has(word))
  );
}

/** Whether such lines name a place to share to, and what one does there. */
export function sharesTo(texts: readonly string[]): boolean {
  const words = texts.flatMap((text) => text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []);
  return words.some((word) => PLACES.has(word)) && words.some((word) => SHARING.has(word) && !PLACES.has(word));
}
