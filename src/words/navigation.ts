import { NAVIGATION_WORDS } from './page-tables.ts';

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
