import { statedAuthors } from './authors.ts';
import type { Fact } from './facts.ts';
import { type Page, placeOfNode } from './page.ts';
import { isEmptyTitle, workTitle } from './page-title.ts';
import { byName, findAll, rawText } from './query.ts';
import { CONTROL_SIZE } from './set-aside.ts';
import type { ElementNode } from './tree.ts';

/** Facts of a page's head, for what the layout did not find: title, author, language. */
export function headFacts(page: Page, known: readonly Fact[]): readonly Fact[] {
  const facts: Fact[] = [];
  const has = (key: Fact['key']): boolean => known.some((fact) => fact.key === key);
  const titles = declaredTitles(page.root);
  const [title] = titles;
  const place = title ? placeOfNode(title, page.reading) : { source: page.reading.source, line: 1, endLine: 1 };
  const add = (key: Fact['key'], ...values: readonly string[]): void => {
    facts.push({ key, label: '', values, place });
  };
  const parted = titleAndAuthor(workTitle(statedTitle(page.root), page.root));
  const authors = statedAuthors(page.root, page.data);
  if (!has('title') && !isEmptyTitle(parted.title)) add('title', parted.title);
  if (!has('author') && authors.length > 0) add('author', ...authors);
  else if (!has('author') && parted.author !== null) add('author', parted.author);
  const language = languageOf(page.root);
  if (!has('language') && language !== null) add('language', language);
  const used = facts.some((fact) => fact.key === 'title') ? 'story-header' : 'site-furniture';
  for (const element of titles) {
    const text = titleText(element).trim();
    if (text !== '') page.reading.removals.push({ name: used, place: placeOfNode(element, page.reading), text });
  }
  return facts;
}

/** The title that a page's head states, without the site's name. */
export function statedTitle(root: ElementNode): string {
  const [title] = declaredTitles(root);
  const named = metaContent(root, 'dc.title') ?? metaContent(root, 'og:title');
  const stated = named ?? (title ? titleText(title).replace(/\s+/g, ' ').trim() : '');
  return withoutSite(stated, metaContent(root, 'og:site_name'));
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
  return bar > 0 ? text.slice(0, bar) : text;
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
