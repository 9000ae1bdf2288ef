import { byName, type ElementNode, elementsOf, findAll, rawText, textOf } from '../../markup/tree.ts';
import { bareText } from '../../model/index.ts';
import { BOOK_KINDS } from '../../words/byline-tables.ts';
import { labelInside, readLabel } from '../../words/division-label.ts';
import { anyOf } from '../../words/forms.ts';
import { divisionName } from '../../words/named-divisions.ts';
import { namesAnyPage } from '../../words/nobody.ts';
import { READ_BEFORE, READ_ONLINE } from '../../words/page-tables.ts';
import { CONTROL_SIZE } from './set-aside.ts';

/** The title that a page's head states, without the site's name. */
export function statedTitle(root: ElementNode): string {
  const [title] = declaredTitles(root);
  const named = metaContent(root, 'dc.title') ?? metaContent(root, 'og:title');
  const stated = named ?? (title ? titleText(title).replace(/\s+/g, ' ').trim() : '');
  const headed = named === null ? headedTitle(root) : null;
  if (headed !== null) return headed;
  return withoutSite(stated, metaContent(root, 'og:site_name'));
}

const headed = new WeakMap<ElementNode, { readonly title: string | null }>();

/**
 * The story's own title where the page's head puts the site's name before it, `Marta’s Tales - The Rope`: the words of
 * the page's only first heading, which leads nowhere. Null where the page says the other words, too, in a place of its
 * own, or where the heading counts a part.
 */
export function headedTitle(root: ElementNode): string | null {
  const known = headed.get(root);
  if (known) return known.title;
  const title = headedIn(root);
  headed.set(root, { title });
  return title;
}

function headedIn(root: ElementNode): string | null {
  const [declared] = declaredTitles(root);
  const stated = declared ? titleText(declared).replace(/\s+/g, ' ').trim() : '';
  const body = byName(root, 'body') ?? root;
  const [heading, ...others] = topHeadings(body);
  const words = heading ? textOf(heading) : '';
  if (!heading || others.length > 0 || words === '' || !stated.toLowerCase().endsWith(words.toLowerCase())) return null;
  const [, before, seam = ''] = /^(.*[^\s:])(?:\s+([|»«·•:~–—-]+)|:)\s+$/u.exec(stated.slice(0, -words.length)) ?? [];
  if (
    before === undefined ||
    !isSites(before, seam, body, heading) ||
    readLabel(words)?.form === 'counted' ||
    labelInside(before) !== null
  )
    return null;
  if (metaContent(root, 'og:site_name')?.toLowerCase() === words.toLowerCase() || leads(heading, body)) return null;
  const other = bareText(before);
  const says = (element: ElementNode): boolean =>
    element.name !== 'title' &&
    element.size < CONTROL_SIZE &&
    bareText(textOf(element)) === other &&
    !leads(element, body);
  return findAll(body, says).length > 0 ? null : words;
}

/** The headings of the highest rank that a page has. */
function topHeadings(body: ElementNode): readonly ElementNode[] {
  for (const rank of ['h1', 'h2', 'h3']) {
    const found = findAll(body, ({ name }) => name === rank);
    if (found.length > 0) return found;
  }
  return [];
}

/**
 * Whether words before a heading's in a page's title name the site, or say what any page is (`Print version`). A dash may
 * part a work from its chapter: a title has a second line, and a site's name leads to where it begins.
 */
function isSites(before: string, seam: string, body: ElementNode, heading: ElementNode): boolean {
  if (/[|»«]/.test(seam) || KIND_BEFORE.test(`${before} ${seam}`) || isOverLower(body, heading)) return true;
  return namesAnyPage(before) || leadsHome(before.split(SEAM)[0] ?? '', body);
}

/** Whether a page has a link to its site's first page that says these words. */
function leadsHome(words: string, body: ElementNode): boolean {
  const name = bareText(words);
  const isHome = (href: string): boolean => /^(?:https?:\/\/[^/]+)?\/?$/i.test(href.trim()) && href.trim() !== '';
  return findAll(body, (element) => element.name === 'a' && isHome(element.attributes.href ?? '')).some(
    (link) => bareText(textOf(link)) === name,
  );
}

/** Whether a lower heading stands right below one. */
function isOverLower(body: ElementNode, heading: ElementNode): boolean {
  const parent = findAll(body, (element) => element.children.includes(heading))[0] ?? body;
  const beside = elementsOf(parent);
  const next = beside[beside.indexOf(heading) + 1];
  return next !== undefined && /^h[2-6]$/.test(next.name) && readLabel(textOf(next)) === null;
}

/** Whether an element is a link, holds one, or stands in one. */
function leads(element: ElementNode, body: ElementNode): boolean {
  const isIn = (node: ElementNode): boolean =>
    node === element || findAll(node, (inner) => inner === element).length > 0;
  return findAll(body, ({ name }) => name === 'a').some(
    (link) => isIn(link) || findAll(element, (e) => e === link).length > 0,
  );
}

/** What a page calls its site, in lower case: what it says in its head, and what its title ends with. */
export function siteNames(root: ElementNode): readonly string[] {
  const [title] = declaredTitles(root);
  const pieces = title ? titleText(title).trim().split(SEAM) : [];
  const headed = headedTitle(root);
  const last =
    pieces.length > 1 && (headed === null || bareText(pieces.at(-1) ?? '') !== bareText(headed)) ? pieces.at(-1) : null;
  const names = [metaContent(root, 'og:site_name'), last ?? null];
  return names.flatMap((name) => (name === null ? [] : [name.replace(/\s+/g, ' ').trim().toLowerCase()]));
}

/** The page's titles, without those that the story is read from: a title that is never closed swallows the page. */
export function declaredTitles(root: ElementNode): readonly ElementNode[] {
  const isTitle = (element: ElementNode): boolean => element.name === 'title';
  const head = byName(root, 'head');
  const inHead = new Set(head ? findAll(head, isTitle) : []);
  return findAll(root, isTitle).filter((title) => inHead.has(title) || title.size <= CONTROL_SIZE);
}

export function titleText(title: ElementNode): string {
  return title.children.map(rawText).join('');
}

function metaContent(root: ElementNode, name: string): string | null {
  const meta = findAll(root, (element) => element.name === 'meta').find(
    ({ attributes }) => (attributes.name ?? attributes.property)?.toLowerCase() === name,
  );
  const content = meta?.attributes.content?.replace(/\s+/g, ' ').trim();
  return content ? content : null;
}

/** `Story | Site` without the site, when the page names the site, or its bar sets it off. */
function withoutSite(title: string, site: string | null): string {
  const text = title.trim();
  if (site !== null && text.toLowerCase().endsWith(site.toLowerCase()) && text.length > site.length) {
    return text.slice(0, text.length - site.length).replace(/(?<![\s|:»«–—-])[\s|:»«–—-]+$/, '');
  }
  const bar = text.search(/(?<!\s)\s+[|»«]\s+/);
  return bar > 0 && !KIND_BEFORE.test(`${text.slice(0, bar)} |`) ? text.slice(0, bar) : text;
}
/** What is set off in a page's title: ` - `, ` | `, ` : `, an underscore as East Asian sites write it. */
const SEAM = /\s+[|»«·•:~–—-]+\s+|\s*[|｜_＿»«]\s*/u;

/** `Title, a fandom fanfic`: what the site says of every story. */
const KIND = /,\s+an?\s+[^,]{1,60}\s+fan-?\s?fic(?:tion)?$/i;

const BEHIND = new RegExp(`(?:^|(?<![\\s,(])[\\s,(]+)(?:${anyOf(READ_ONLINE)})\\)?(?=\\s*(?:$|[|»«·•:~–—-]))`, 'giu');
const BEFORE = new RegExp(`^(?:${anyOf(READ_BEFORE)})\\s+(?=\\S)`, 'iu');
/** Behind such a word the rest of the phrase may be short: `Read The Ferry Online`. */
const SHORT = /\s+(?:online|en ligne|онлайн)$/iu;
const ENDS = /^[\s|»«·•:~–—-]+|(?<![\s|»«·•:~–—-])[\s|»«·•:~–—-]+$/gu;

/** `Read The Ferry - Chapter 3 Online Free` without what a site says of every story so that searches find it. */
function withoutReadOnline(title: string): string {
  const opens = BEFORE.test(title);
  const bare = title.replace(BEHIND, '').replace(opens ? SHORT : '', '');
  if (bare === title) return title;
  const own = (opens ? bare.replace(BEFORE, '') : bare).replace(ENDS, '');
  return own === '' ? title : own;
}

/**
 * The work's title out of what a page's head states, where that names the part as well, which the page says in a heading
 * of its own: `The Ferry Chapter 2`, `Chapter 2: Rain - The Ferry`, `The Ferry - Rain`; or sets it off, `《渡口》全文`. Otherwise as stated.
 */
export function workTitle(stated: string, root: ElementNode): string {
  const title = withoutReadOnline(stated.replace(KIND, '').trim());
  const headings = headingsOf(root);
  const says = (text: string): boolean => headings.some((heading) => opens(heading, text));
  const pieces = title.split(SEAM).filter((piece) => piece.trim() !== '');
  if (headings.some((heading) => heading !== '' && bareText(heading) === bareText(title))) return title;
  const over = headings.find((heading) => isWithRest(title, heading, headings));
  if (over !== undefined) return over.trim();
  // `《雾港》林晚舟 最新更新`: the marks set off the work's title, which a heading says alone.
  const marked = /《([^《》]{1,60})》/.exec(title)?.[1];
  if (marked !== undefined && headings.some((heading) => bareText(heading) === bareText(marked))) return marked.trim();
  // `Salt - Salt Chapter 3: The Barge, a river fanfic`: what is said again, with more behind it or not, is the work's title.
  const [name = '', ...more] = pieces;
  if (more.some((piece) => opens(piece, name))) return name.trim();
  const others = pieces.filter((piece) => !isPart(piece, says, headings));
  if (others.length > 0 && others.length < pieces.length) return others[0]?.trim() ?? title;
  // `空船 第十二章_苏三更_看书网`: the work and its part stand in the first of the pieces.
  const piece = labelInside(title) === null ? (pieces[0] ?? title) : title;
  const label = labelInside(piece);
  if (label === null || label.form !== 'counted') return title;
  const [before, typed] = [piece.slice(0, label.start), piece.slice(label.start, label.end)];
  const work = before.replace(/[\s([{,:|–—-]+$/u, '');
  return /\p{L}{2}/u.test(work) && says(typed) ? work : title;
}

/** A word and a number count a part, in whatever language. */
const COUNTED = /^\p{L}+\s(?:\d{1,4}|[IVXLC]{1,7})(?![\p{L}\p{N}])/u;

/** Whether a title is the words of one heading and, set off, of another that counts: `The Ferry, Jornada 2. Rain`. */
function isWithRest(title: string, heading: string, headings: readonly string[]): boolean {
  const words = heading.trim();
  const rest = title.startsWith(words) && words !== '' ? title.slice(words.length) : '';
  if (!/^\s*[,;:.|–—-]\s*\S/u.test(rest)) return false;
  return headings.some((other) => COUNTED.test(other.trim()) && bareText(other) === bareText(rest));
}

/** Whether a piece of the title is the label of the part or its own title, as a heading of the page has them. */
function isPart(piece: string, says: (text: string) => boolean, headings: readonly string[]): boolean {
  const typed = readLabel(piece);
  // `Prologue - The Ferry`: the name of a division is no work's.
  const named = divisionName(piece, null);
  if (named !== null && named.end === piece.length && says(piece)) return true;
  if (typed?.form === 'counted')
    return (
      says(piece) ||
      says(piece.slice(typed.start, typed.end)) ||
      headings.some(
        (heading) => bareText(heading) !== '' && bareText(heading) === bareText(piece.slice(typed.titleStart)),
      )
    );
  // `Rain` of the heading `Chapter 2: Rain`.
  return headings.some((heading) => {
    const label = readLabel(heading);
    if (label === null || label.form !== 'counted' || label.titleStart >= label.titleEnd) return false;
    return bareText(heading.slice(label.titleStart, label.titleEnd)) === bareText(piece);
  });
}

function headingsOf(root: ElementNode): readonly string[] {
  const body = byName(root, 'body') ?? root;
  const isHeading = ({ name }: ElementNode): boolean => /^h[1-6]$/.test(name);
  // `<header>Chapter 4: Rain</header>`
  const isBare = (e: ElementNode): boolean =>
    e.name === 'header' && e.size <= CONTROL_SIZE && !findAll(e, isHeading).length;
  return findAll(body, (element) => isHeading(element) || isBare(element)).map(textOf);
}

/** Whether a heading begins with some words as whole words. */
function opens(heading: string, words: string): boolean {
  const [all, start] = [bareText(heading), bareText(words)];
  return start !== '' && (all === start || all.startsWith(`${start} `));
}

/** What kind of work a page's title says that it shows, and what sets it off. */
export const KIND_BEFORE: RegExp = new RegExp(
  `^(?:fan-?\\s?fic(?:tion)?|fic|${anyOf(BOOK_KINDS)})\\s*(?:[:|»«–—_]|\\s-)\\s*$`,
  'iu',
);
