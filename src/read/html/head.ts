import { byName, type ElementNode, findAll, rawText, textOf } from '../../markup/tree.ts';
import { isVertical, verticalSelectors } from '../../markup/writing-mode.ts';
import { type Block, blockText, type Removal, type StatedFact, topOf } from '../../model/index.ts';
import { BOOK_KINDS } from '../../words/byline-tables.ts';
import { labelInside, readLabel } from '../../words/division-label.ts';
import { divisionWord } from '../../words/divisions.ts';
import { anyOf } from '../../words/forms.ts';
import { EMPTY_PAGE_TITLES } from '../../words/page-tables.ts';
import { statedAuthors } from './authors.ts';
import { type Fact, pageFacts } from './facts.ts';
import { type Page, placeOfNode } from './page.ts';
import { CONTROL_SIZE } from './set-aside.ts';

/** What a page's head states: title, author, language. `hasTitle`: the page itself says its title, so that the head's is the site's. */
export function headFacts(page: Page, hasTitle: boolean): readonly StatedFact[] {
  const facts: Fact[] = [];
  const titles = declaredTitles(page.root);
  const [title] = titles;
  const place = title ? placeOfNode(title, page.reading) : topOf(page.reading.source);
  const add = (key: Fact['key'], ...values: readonly string[]): void => {
    facts.push({ key, label: '', values, place });
  };
  const parted = titleAndAuthor(workTitle(statedTitle(page.root), page.root));
  const authors = statedAuthors(page.root, page.data);
  if (!isEmptyTitle(parted.title)) add('title', parted.title);
  if (authors.length > 0) add('author', ...authors);
  else if (parted.author !== null) add('author', parted.author);
  const language = languageOf(page.root);
  if (language !== null) add('language', language);
  const used = !hasTitle && facts.some((fact) => fact.key === 'title') ? 'story-header' : 'site-furniture';
  for (const element of titles) {
    const text = titleText(element).trim();
    if (text !== '') page.reading.removals.push({ name: used, place: placeOfNode(element, page.reading), text });
  }
  return pageFacts(facts, 'page-head');
}

/** Lines that run from top to bottom, where the page or its sheet (`styles`) says so. */
export function writingFacts(root: ElementNode, styles: string, source: string): readonly StatedFact[] {
  const selectors = verticalSelectors(styles);
  const frame = [byName(root, 'html'), byName(root, 'body')].flatMap((element) => element ?? []);
  if (!frame.some((element) => isVertical(element, selectors))) return [];
  const place = topOf(source);
  return [{ kind: 'writing', writing: { vertical: true, pages: 'rtl' }, by: 'page-head', place }];
}

/** The title that a page's head states, without the site's name. */
export function statedTitle(root: ElementNode): string {
  const [title] = declaredTitles(root);
  const named = metaContent(root, 'dc.title') ?? metaContent(root, 'og:title');
  const stated = named ?? (title ? titleText(title).replace(/\s+/g, ' ').trim() : '');
  return withoutSite(stated, metaContent(root, 'og:site_name'));
}

/** What a page calls its site, in lower case: what it says in its head, and what its title ends with. */
export function siteNames(root: ElementNode): readonly string[] {
  const [title] = declaredTitles(root);
  const pieces = title ? titleText(title).trim().split(SEAM) : [];
  const names = [metaContent(root, 'og:site_name'), pieces.length > 1 ? (pieces.at(-1) ?? null) : null];
  return names.flatMap((name) => (name === null ? [] : [name.replace(/\s+/g, ' ').trim().toLowerCase()]));
}

/** The page's titles, without those that the story is read from: a title that is never closed swallows the page. */
function declaredTitles(root: ElementNode): readonly ElementNode[] {
  const isTitle = (element: ElementNode): boolean => element.name === 'title';
  const head = byName(root, 'head');
  const inHead = new Set(head ? findAll(head, isTitle) : []);
  return findAll(root, isTitle).filter((title) => inHead.has(title) || title.size <= CONTROL_SIZE);
}

function titleText(title: ElementNode): string {
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

function titleAndAuthor(text: string): { readonly title: string; readonly author: string | null } {
  const words = text.trim().split(/\s+/);
  // The last `by`, with one word before it at least, and one to three words of a name behind it.
  const at = words.findLastIndex((word, i) => word.toLowerCase() === 'by' && i < words.length - 1);
  const [title, author] = [words.slice(0, at).join(' '), words.slice(at + 1)];
  if (at < 1 || author.length > 3 || !/^\p{Lu}/u.test(author[0] ?? '')) return { title: text, author: null };
  return { title, author: author.join(' ') };
}

/** The language that the page declares. */
function languageOf(root: ElementNode): string | null {
  const html = byName(root, 'html');
  const tag = (html?.attributes.lang ?? html?.attributes['xml:lang'] ?? '').trim();
  return /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag) ? tag : null;
}

const EMPTY: ReadonlySet<string> = new Set(
  Object.values(EMPTY_PAGE_TITLES).flatMap((titles) => titles.toLowerCase().split('|')),
);

/** A file's name, an address, a sign: no words. */
const NO_WORDS = /^(\S+\.(html?|docx?|txt|rtf|odt)|https?:\S+|.{0,1})$/i;

/** Whether a page's title says nothing of the story: a word for any page, for any part, or the name of a file. */
function isEmptyTitle(title: string): boolean {
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
function workTitle(stated: string, root: ElementNode): string {
  const title = stated.replace(KIND, '').trim();
  const headings = headingsOf(root);
  const says = (text: string): boolean => headings.some((heading) => opens(heading, text));
  const pieces = title.split(SEAM).filter((piece) => piece.trim() !== '');
  const whole = headings.find((heading) => heading !== '' && fold(heading) === fold(title));
  if (whole !== undefined) return title;
  // `Salt - Salt Chapter 3: The Barge, a river fanfic`: what is said again, with more behind it or not, is the work's title.
  const [name = '', ...more] = pieces;
  if (more.some((piece) => opens(piece, name))) return name.trim();
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

/** The story with its printed title taken off, which states the title where the page's head says that it is the title. */
interface Titled {
  readonly blocks: readonly Block[];
  readonly stated: readonly StatedFact[];
}

/**
 * Takes a first heading that repeats the declared title off the text. Adds the removal. A page's declared title often
 * goes on with the author's or the site's name; the heading then says where the story's own title ends. A heading below it
 * that is nothing but the name of an author goes with it.
 */
export function takeTitle(
  blocks: readonly Block[],
  declared: string | null,
  authors: readonly string[],
  removals: Removal[],
): Titled {
  const [first, ...rest] = blocks;
  if (first?.type !== 'heading' || declared === null) return { blocks, stated: [] };
  const { place } = first;
  const text = blockText(first);
  if (folded(text) !== folded(declared) && !goesOn(declared, text)) return { blocks, stated: [] };
  removals.push({ name: 'story-header', place, text });
  const [next] = rest;
  const signed = next?.type === 'heading' && authors.some((author) => folded(author) === folded(blockText(next)));
  if (signed) removals.push({ name: 'story-header', place: next.place, text: blockText(next) });
  return { blocks: signed ? rest.slice(1) : rest, stated: [{ kind: 'title', value: text, by: 'page-heading', place }] };
}

/** What kind of work a page's title says that it shows, and what sets it off. */
const KIND_BEFORE = new RegExp(`^(?:fan-?\\s?fic(?:tion)?|fic|${anyOf(BOOK_KINDS)})\\s*(?:[:|»«–—_]|\\s-)\\s*$`, 'iu');

/** One word and a number: `Chapter 2` names a part, not the story. */
const NUMBERED = /^\p{L}+\s+(\d+|[ivxlc]+)\.?$/iu;

/** Whether a declared title is the heading and, set off from it, more: ` by …`, ` - …`, ` | …`. */
function goesOn(declared: string, heading: string): boolean {
  const [shown, own] = [declared.toLowerCase(), heading.toLowerCase()];
  // `Short story - The Slate`: what it is stands before what it is called.
  if (shown.endsWith(own) && KIND_BEFORE.test(declared.slice(0, declared.length - heading.length))) return true;
  const rest = declared.toLowerCase().startsWith(heading.toLowerCase()) ? declared.slice(heading.length) : '';
  return /^(?:\s+by\s|\s*[|»«:–—]\s|\s-\s|, an? .{1,60} fanfic)/i.test(rest) && !NUMBERED.test(heading);
}

function folded(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
