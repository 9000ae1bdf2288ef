import { decodedAddress } from '../markup/write.ts';
import { addTo, bareText, folderInPath, nameInPath, type Source } from '../model/index.ts';
import { frontMatterYaml } from '../read/markdown/front-matter.ts';
import { sentencesIn } from '../removals/index.ts';
import { withoutEnding } from '../words/natural-order.ts';
import { isOfDirectory } from '../words/part-tables.ts';
import { MOST_IN_LINK } from './beside-links.ts';

/** From so many links to other files of the book on, a page is their index. */
export const LEAST_LINKS = 2;

/** A typed list of files is short. */
export const MOST_IN_LIST: number = 64 * 1024;
/** Lines beside the names that such a list may have: what it is called, whose it is. */
const MOST_BESIDE = 2;

const COUNT_BEFORE = /^(?:[-*+•]|\d{1,3}[.):]?)\s+/;

/** A link of Markdown: its words, and where it leads. */
export const LINK: RegExp = /\[([^[\]\n]{0,200})\]\(\s*<?([^()<>\s#?]{1,200})>?[^()\n]{0,200}\)/g;

/** What a link of Markdown names, by its words unless they are the file's name. */
export function namingOf([, title = '', file = '']: RegExpMatchArray): Naming {
  const words = title.replace(/[*_`]+/g, '').trim();
  return words === '' || lastOf(words) === lastOf(file) ? { file } : { file, title: words };
}

/** The name of a file without its folders, as names are compared. */
export function lastOf(path: string): string {
  return nameInPath(path).toLowerCase();
}

/** A link of a wiki: the page it leads to, perhaps a place there, and its words where they are other ones. */
const WIKI_LINK = /^\[\[([^[\]|#\\\n]{1,200})(?:#[^[\]|\\\n]{0,200})?(?:\\?\|([^[\]\n]{0,200}))?\]\]$/;

/**
 * The lines of a typed list that say something: no front matter, of a list in HTML its links as Markdown has them, of a
 * table of a wiki's links each cell.
 */
function linesOf(text: string): readonly string[] {
  return text
    .slice(frontMatterYaml(text)?.end ?? 0)
    .split(/\r?\n/)
    .flatMap((line) => (line.startsWith('|') && text.includes('[[') ? cellsOf(line) : [line]))
    .map((line) => line.trim().replace(ITEM, '[$2]($1)'))
    .filter((line) => line !== '' && !/^<\/?[uo]l>$/i.test(line) && !isOfDirectory(line));
}

function cellsOf(row: string): readonly string[] {
  if (/^[|\s:-]+$/.test(row)) return [];
  // The bar in a link parts its words from its page.
  return row.split(/\|(?![^[\]|]*\]\])/).map((cell) => cell.replace(/<br ?\/?>/gi, ' '));
}

const ITEM =
  /^<li>\s{0,9}<a\s[^<>]{0,80}?href=["']?([^"'<>\s]{1,200})["']?[^<>]{0,80}>([^<>]{0,200})<\/a>\s{0,9}<\/li>$/i;

/** The link that the whole of a line is; null for any other. */
function linkOf(bare: string): Naming | null {
  const [, file, words = ''] = (bare.startsWith('[[') && WIKI_LINK.exec(bare)) || [];
  if (file !== undefined) return words === '' ? { file } : { file, title: words.trim() };
  const [link] = /^\[/.test(bare) && bare.endsWith(')') ? bare.matchAll(LINK) : [];
  return link && link[0].length === bare.length ? namingOf(link) : null;
}

/** A text that names the other files line by line. */
export interface TypedList {
  /** The files that it names, in its order. */
  readonly named: readonly Naming[];
  /** Names of files that are not here: what was not handed over, or not written yet. */
  readonly missing: readonly string[];
  /** Every other line. */
  readonly rest: readonly string[];
}

/** What a text names that says hardly anything else; null for every other text. */
export function typedList({ name, format, bytes }: Source, names: ReadonlySet<string>): TypedList | null {
  if ((format !== 'txt' && format !== 'md' && format !== '') || bytes.length > MOST_IN_LIST) return null;
  const own = lastOf(name);
  const paths = new Set([...names].map(withoutEnding));
  const lines = linesOf(new TextDecoder().decode(bytes)).map((line) => {
    const bare = line.replace(COUNT_BEFORE, '');
    const link = linkOf(bare);
    const isOther = (file: string): boolean => file !== own && (names.has(file) || (link !== null && paths.has(file)));
    const namings = [{ file: line }, link ?? { file: bare }, ...(link === null ? inColumns(bare) : [])];
    return { line, bare, link, named: namings.find(({ file }) => isOther(lastOf(file))) ?? null };
  });
  const named = lines.flatMap((one) => one.named ?? []);
  const endings = new Set(named.map(({ file }) => endingOf(file)));
  const others = lines.filter((one) => one.named === null);
  const isMissing = ({ bare, link }: (typeof lines)[number]): boolean => {
    const file = link?.file ?? bare;
    if (bare.startsWith('[[') && link !== null) return true;
    return !/\s|^\w+:/.test(file) && (link !== null || endingOf(file) !== '') && endings.has(endingOf(file));
  };
  const missing = others.filter(isMissing).map(({ bare, link }) => link?.title ?? bare);
  const rest = others.filter((one) => !isMissing(one)).map(({ line }) => line);
  // Headings of parts, lines drawn between them: no sentence among far more names.
  const areHeadings = rest.length * 2 <= named.length + missing.length && rest.every((line) => sentencesIn(line) === 0);
  // One alone where nothing else is said: what comes with a sample.
  const least = rest.length === 0 && !endings.has('') ? 1 : LEAST_LINKS;
  const isList = new Set(named.map(({ file }) => file)).size >= least && (rest.length <= MOST_BESIDE || areHeadings);
  return isList && lines.every(({ line, link }) => link !== null || line.length <= MOST_IN_LINK)
    ? { named, missing, rest }
    : null;
}

/** What stands behind the last dot of a file's name; empty for an address without one. */
function endingOf(file: string): string {
  return /\.(\p{L}[\p{L}\d]{0,7})$/u.exec(lastOf(file))?.[1] ?? '';
}

/** What stands between the name of a file and what it holds: dots, a dash, a tab or room. */
const BETWEEN = /^(?:\s*\.{2,}\s*|\s+[-–—=:|]+\s+|:\s+|\t\s*|\s{2,})/;
/** Its size, its day and hour. */
const COLUMNS = /^(?:[\d.,:/-]+[a-z]?(?:\s+|$))+/i;

/**
 * A file's name as lists have it that say more of it: before its title, `LAMP.TXT .... The Lamp`, with size and day as a
 * directory of DOS has them, `LAMP     TXT     4011  03-01-91`, or behind all that, as `ls` does.
 */
function inColumns(line: string): readonly Naming[] {
  const [first = '', second = '', ...more] = line.split(/\s+/);
  const [file = ''] = /^[^\s:]+?(?=\.{2,}|:?\s|$)/.exec(line) ?? [];
  const rest = line.slice(file.length);
  const [between] = BETWEEN.exec(rest) ?? [];
  const title = rest
    .slice(between?.length ?? 0)
    .replace(COLUMNS, '')
    .trim();
  const before = between === undefined ? [] : [title === '' ? { file } : { file, title }];
  const isDos = more.length > 0 && /^\w{2,4}$/.test(second) && more.every((word) => /^[\d.,:/-]+[ap]?$/i.test(word));
  const dos = isDos ? [{ file: `${first}.${second}` }] : [];
  const last = more.at(-1);
  return [...before, ...dos, ...(last !== undefined && /\s\d{2,}\s/.test(line) ? [{ file: last }] : [])];
}

/** A file as another one names it, and the title that stands beside its name. */
export interface Naming {
  readonly file: string;
  readonly title?: string;
}

export interface NamedFile {
  readonly source: Source;
  readonly title?: string;
}

/** The files that names mean, each once, in their order: as paths from where they are named, or as ends of paths. */
export function filesNamed(names: readonly Naming[], from: string, files: readonly Source[]): readonly NamedFile[] {
  const byKey = new Map<string, Source[]>();
  for (const file of files) {
    const key = keyOf(file.name);
    const last = nameInPath(key);
    for (const one of new Set([key, last])) addTo(byKey, one, file);
  }
  const folder = keyOf(`${folderInPath(from)}x`).slice(0, -1);
  const found = new Map<Source, NamedFile>();
  for (const { file, title } of names) {
    const key = keyOf(file);
    const [near] = byKey.get(`${folder}${key}`) ?? [];
    const called = byKey.get(nameInPath(key)) ?? [];
    // A site's root is not here, nor is where the folder was shown on the web.
    const isRooted = /^(?:\/|https?:\/\/)/i.test(file.trim());
    const [only, ...others] = called.filter((one) => isRooted || `/${keyOf(one.name)}`.endsWith(`/${key}`));
    const source = near ?? (others.length === 0 ? only : undefined);
    if (source === undefined || source.name === from) continue;
    const known = found.get(source);
    // Words that the file's name goes on from say less: `Chapter 4 …` of `Chapter 4 The Barge`.
    const isNew =
      title !== undefined && !(bareText(title) !== keyed(source) && keyed(source).startsWith(bareText(title)));
    found.set(source, { source, ...known, ...(known?.title === undefined && isNew ? { title } : {}) });
  }
  return [...found.values()];
}

function keyed({ name }: Source): string {
  return bareText(nameInPath(keyOf(name)));
}

/** A path as it is compared: without its ending and what leads into the file. */
function keyOf(path: string): string {
  const bare = decodedAddress(path.trim())
    .replaceAll('\\', '/')
    .replace(/[#?].*$/, '');
  return bare
    .replace(/^(?:\.?\/)+/, '')
    .replace(/(?<=[^/.])\.[a-z]{2,8}$/i, '')
    .normalize('NFC')
    .toLowerCase();
}
