import { type PageRules, readPage } from '../markup/page.ts';
import type { PageNode } from '../markup/tree.ts';
import { decodedAddress } from '../markup/write.ts';
import { type Diagnostic, type Outcome, outcome, type Source, topOf } from '../model/index.ts';
import { closedMarkup } from '../read/html/letters.ts';

/** Letters outside its links that a page of links may have: a title, an author, a way back. */
const MOST_LETTERS = 300;
/** Letters of one link that are still the words of a link: what follows one that was never closed is none. */
const MOST_IN_LINK = 120;
/** A longer page holds more than links to a story's parts. */
const MOST_BYTES = 256 * 1024;
/** From so many links to other files of the book on, a page is their index. */
const LEAST_LINKS = 2;

/** A typed list of files is short. */
const MOST_IN_LIST = 64 * 1024;
/** Lines beside the names that such a list may have: what it is called, whose it is. */
const MOST_BESIDE = 2;

/**
 * Leaves out the pages that only link to the other files, and the texts that only name them: the book has contents of
 * its own. The order in which a text names them is theirs.
 */
export function withoutIndexPages(sources: readonly Source[]): Outcome<readonly Source[]> {
  if (sources.length <= LEAST_LINKS) return outcome(sources);
  const names = new Set(sources.map(({ name }) => lastOf(name)));
  const pages = sources.filter((source) => isIndex(source, names) || namesOf(source, names).length > 0);
  if (pages.length === 0 || pages.length === sources.length) return outcome(sources);
  const kept = inListedOrder(
    sources.filter((source) => !pages.includes(source)),
    pages,
  );
  return outcome(
    kept,
    {},
    pages.map((page) => leftOut(page)),
  );
}

function isIndex({ name, format, bytes }: Source, names: ReadonlySet<string>): boolean {
  if (format !== 'html' || bytes.length > MOST_BYTES) return false;
  const page = new TextDecoder().decode(bytes);
  const own = lastOf(name);
  const linked = [...page.matchAll(/<a\s[^<>]*href\s*=\s*["']?([^"'#?<>]+)/gi)].map(([, to]) =>
    lastOf(decodedAddress(to ?? '')),
  );
  if (new Set(linked.filter((to) => to !== own && names.has(to))).size < LEAST_LINKS) return false;
  return lettersBeside(page) <= MOST_LETTERS;
}

/** The other files that a text names line by line, in its order; none where it says anything else. */
function namesOf({ name, format, bytes }: Source, names: ReadonlySet<string>): readonly string[] {
  if ((format !== 'txt' && format !== 'md' && format !== '') || bytes.length > MOST_IN_LIST) return [];
  const own = lastOf(name);
  const lines = new TextDecoder()
    .decode(bytes)
    .split(/\r?\n/)
    .map((line) => line.trim().toLowerCase());
  const said = lines.filter((line) => line !== '');
  const named = said.map((line) => {
    const bare = line.replace(/^(?:[-*+•]|\d{1,3}[.):]?)\s+/, '');
    const linked = /^\[[^\]]*\]\(([^()]+)\)$/.exec(bare)?.[1] ?? bare;
    return [line, linked].map((one) => lastOf(one)).find((one) => one !== own && names.has(one)) ?? null;
  });
  const found = named.filter((one) => one !== null);
  const isList = new Set(found).size >= LEAST_LINKS && said.length - found.length <= MOST_BESIDE;
  return isList && lines.every((line) => line.length <= MOST_IN_LINK) ? found : [];
}

/** The files of a book, those that a list names in its order, each with its place there. */
function inListedOrder(kept: readonly Source[], lists: readonly Source[]): readonly Source[] {
  const names = new Set(kept.map(({ name }) => lastOf(name)));
  const list = lists.find((one) => namesOf(one, names).length > 0);
  if (list === undefined) return kept;
  const order = namesOf(list, names);
  return kept.map((source) => {
    const at = order.indexOf(lastOf(source.name));
    return at < 0 ? source : { ...source, listed: { in: list.name, at } };
  });
}

/** Every tag, and of attributes where links lead: all that tells an index. */
const LINKS: PageRules = { nameOf: (tag) => tag, keeps: (_, attribute) => attribute === 'href' };

/** Letters of a page that are no words of its links. A link that is never closed hides none. */
function lettersBeside(page: string): number {
  const inside = (node: PageNode): number => {
    if (node.type === 'text') return node.value.match(/\p{L}/gu)?.length ?? 0;
    const letters = node.children.reduce((sum: number, child) => sum + inside(child), 0);
    return node.name === 'a' && node.attributes.href !== undefined && letters <= MOST_IN_LINK ? 0 : letters;
  };
  return inside(readPage(closedMarkup(page), LINKS).root);
}

function lastOf(path: string): string {
  return (path.split(/[/\\]/).at(-1) ?? '').toLowerCase();
}

function leftOut({ name: source, format }: Source): Diagnostic {
  return {
    id: 'file-left-out',
    severity: 'info',
    place: topOf(source),
    reason:
      format === 'html'
        ? 'this page only links to the other files; the book has contents of its own, and it was left out'
        : 'this file only names the others; they stand in its order, the book has contents of its own, and it was left out',
    remedy: null,
  };
}
