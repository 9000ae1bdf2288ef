import { BLOCK } from '../markup/elements.ts';
import { type PageRules, readPage } from '../markup/page.ts';
import { lettersIn, type PageNode } from '../markup/tree.ts';
import type { Source } from '../model/index.ts';
import { closedMarkup } from '../read/html/letters.ts';
import { sentencesIn } from '../removals/index.ts';
import { namesAnyPage } from '../words/nobody.ts';

/** Letters of one link that are still the words of a link: what follows one that was never closed is none. */
export const MOST_IN_LINK = 120;

/** Every tag, and of attributes where links lead: all that tells an index. */
const LINKS: PageRules = { nameOf: (tag) => tag, keeps: (_, attribute) => attribute === 'href' };

/** Letters of a page that are no words of its links. */
export function lettersBeside(page: string): number {
  return countLetters(linesBeside(page).join('\n'));
}

/** What a page says line by line, without the words of its links. A link that is never closed hides none. */
export function linesBeside(page: string): readonly string[] {
  const lines = [''];
  const visit = (node: PageNode): void => {
    if (node.type === 'text') lines.push(`${lines.pop()}${node.value}`);
    else if (isLink(node)) lines.push(`${lines.pop()} `);
    else {
      if (BLOCK.has(node.name)) lines.push('');
      node.children.forEach(visit);
      if (BLOCK.has(node.name) || node.name === 'br') lines.push('');
    }
  };
  visit(readPage(closedMarkup(page), LINKS).root);
  return lines.filter((line) => line.trim() !== '');
}

/**
 * The line, of those beside the links of a page, that is its only heading and says of two words at least what the files
 * are; null for what any page is called, and what names the list.
 */
export function soleHeading(
  page: string,
  lines: readonly string[],
  isCaption: (words: string) => boolean,
): string | null {
  const found: string[] = [];
  const visit = (node: PageNode): void => {
    if (node.type === 'text' || isLink(node)) return;
    if (/^h[1-6]$/.test(node.name)) found.push(oneSpaced(lettersIn(node)));
    else node.children.forEach(visit);
  };
  visit(readPage(closedMarkup(page), LINKS).root);
  const [words = '', ...others] = found.filter((text) => text !== '');
  if (others.length > 0 || !/\p{L}\s+\S*\p{L}|\p{Lo}{3}/u.test(words) || namesAnyPage(words) || isCaption(words))
    return null;
  return lines.find((line) => oneSpaced(line) === words) ?? null;
}

function oneSpaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Where the links of a page lead and what they say, in its order. */
export function linksOf(page: string): readonly { readonly to: string; readonly words: string }[] {
  const found: { readonly to: string; readonly words: string }[] = [];
  const visit = (node: PageNode): void => {
    if (node.type === 'text') return;
    if (isLink(node))
      found.push({ to: node.attributes.href ?? '', words: lettersIn(node).replace(/\s+/g, ' ').trim() });
    else node.children.forEach(visit);
  };
  visit(readPage(closedMarkup(page), LINKS).root);
  return found;
}

/** So many knobs at least has a page that shows the other files by a program, and so few letters beside them. */
const [KNOBS, MOST_SAID, MOST_OF_PAGE] = [4, 2000, 256 * 1024];

/** Whether a page is a program of buttons and choices, in which nobody says a sentence: a reader of the files beside it. */
export function isProgramPage({ format, bytes }: Source): boolean {
  if (format !== 'html' || bytes.length > MOST_OF_PAGE) return false;
  const page = new TextDecoder().decode(bytes);
  if (!/<script/i.test(page) || (page.match(/<(?:button|select|input)\b/gi)?.length ?? 0) < KNOBS) return false;
  const said = linesBeside(page);
  return lettersBeside(page) <= MOST_SAID && said.every((line) => sentencesIn(line) === 0);
}

function isLink(node: PageNode): boolean {
  if (node.type === 'text' || node.name !== 'a' || node.attributes.href === undefined) return false;
  return countLetters(lettersIn(node)) <= MOST_IN_LINK;
}

function countLetters(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}
