import { decode } from '../decode/index.ts';
import { readHeader } from '../header/index.ts';
import { decodedAddress } from '../markup/write.ts';
import {
  type Block,
  bareText,
  blockText,
  type Diagnostic,
  type Outcome,
  outcome,
  type Source,
  type StatedFact,
  topOf,
} from '../model/index.ts';
import { sentencesIn } from '../removals/index.ts';
import { CONTENTS_TITLES } from '../words/contents-titles.ts';
import { fold } from '../words/fold.ts';
import { byNaturalOrder } from '../words/natural-order.ts';
import { isTellingOfFiles } from '../words/part-tables.ts';
import { isProgramPage, lettersBeside, linesBeside, linksOf, MOST_IN_LINK, soleHeading } from './beside-links.ts';
import { contentsAmong, type ProgramFile, takenIn } from './contents-file.ts';
import {
  filesNamed,
  LEAST_LINKS,
  LINK,
  lastOf,
  MOST_IN_LIST,
  type NamedFile,
  type Naming,
  namingOf,
  typedList,
} from './typed-list.ts';

/** Letters outside its links that a page of links may have: a title, an author, a way back. */
const MOST_LETTERS = 300;
/** A longer page holds more than links to a story's parts. */
const MOST_BYTES = 256 * 1024;

/**
 * Leaves out the pages that only link to the other files, and the texts and files of programs that only name them: the
 * book has contents of its own. The order in which one names them is theirs, and what it states of the book is the book's.
 */
export function withoutIndexPages(all: readonly Source[]): Outcome<readonly Source[]> {
  const sources = all.filter(({ format }) => format !== 'contents');
  const programs = contentsAmong(all, sources);
  const names = new Set(sources.map(({ name }) => lastOf(name)));
  const isList = (source: Source): boolean =>
    programs.some((one) => one.source === source) ||
    (sources.length > LEAST_LINKS &&
      (isIndex(source, names) || isDirective(source) || isProgramPage(source) || typedList(source, names) !== null));
  const pages = sources.filter(isList);
  if (pages.length === sources.length) return outcome(sources);
  const kept = sources.filter((source) => !pages.includes(source));
  const said = pages.map((page) =>
    isProgramPage(page) || programs.some((one) => one.source === page) ? SAYS_NOTHING : saidBeside(page, names),
  );
  const stated = said.flatMap(({ facts }) => facts);
  // Whose a work is holds for every part; what is said of them all is said once.
  const ofAll = stated.filter(({ kind }) => kind !== 'field');
  const ofBook = [...programs, ...said.map(({ title }) => ({ facts: title }))].flatMap(({ facts }) => facts);
  const ordered = inListedOrder(kept, [
    ...programs.flatMap(orderIn),
    ...pages.flatMap(listIn),
    ...kept.flatMap(linksIn),
  ]);
  return outcome(
    ordered.map((one, i) => ({
      ...one,
      ...(stated.length === 0 ? {} : { stated: [...(one.stated ?? []), ...(i === 0 ? stated : ofAll)] }),
      ...(ofBook.length === 0 || i > 0 ? {} : { ofBook }),
    })),
    {},
    pages.map((page, i) => leftOut(page, said[i] ?? SAYS_NOTHING)),
  );

  function orderIn({ source, named, isBook }: ProgramFile): readonly Listing[] {
    return named.length < LEAST_LINKS ? [] : [{ in: source.name, files: named, isBook }];
  }

  function listIn(page: Source): readonly Listing[] {
    const named = page.format === 'html' ? linkedIn(page) : (typedList(page, names)?.named ?? []);
    const files = filesNamed(named, page.name, kept);
    return files.length < LEAST_LINKS || isNewestFirst(files)
      ? []
      : [{ in: page.name, files, isBook: BOOK_LIST.test(lastOf(page.name)) }];
  }

  /** The order in which a readme that says more, a page of contents, or a file that takes others in names most of them. */
  function linksIn(page: Source): readonly Listing[] {
    if (!/^(?:md|rst|adoc)$/.test(page.format) || page.bytes.length > MOST_IN_LIST) return [];
    const text = new TextDecoder().decode(page.bytes);
    const links = page.format === 'md' ? [...text.matchAll(LINK)].map(namingOf) : takenIn(text);
    if (links.length <= LEAST_LINKS || !(page.format !== 'md' || isTellingOfFiles(page.name) || isContents(text)))
      return [];
    const files = filesNamed(links, page.name, kept);
    const isMost = files.length > LEAST_LINKS && files.length * 2 > kept.length - 1;
    return isMost ? [{ in: page.name, files, isBook: false }] : [];
  }
}

/** Files in the order in which another one names them. */
interface Listing {
  readonly in: string;
  readonly files: readonly NamedFile[];
  /** Whether they are one book for whoever made the list. */
  readonly isBook: boolean;
}

/** `SUMMARY.md` of mdBook and GitBook, `Book.txt` of Leanpub. */
const BOOK_LIST = /^(?:summary|book)\.\w+$/;

const SAYS_NOTHING: Said = { title: [], facts: [], rest: [], missing: [] };

/** What a page says beside its links. */
interface Said {
  /** The heading above its links, where it has no other of that rank: the title of the book. */
  readonly title: readonly StatedFact[];
  /** Its author, and what it says in sentences, as facts of the story. */
  readonly facts: readonly StatedFact[];
  /** Every other line. */
  readonly rest: readonly string[];
  /** Files that it names and that are not here. */
  readonly missing: readonly string[];
}

function saidBeside(page: Source, names: ReadonlySet<string>): Said {
  const text = decode(page.bytes, '').value.text;
  const list = page.format === 'html' ? null : typedList(page, names);
  const all = list === null ? linesBeside(text) : list.rest;
  const title = titleAbove(all) ?? (list === null ? soleHeading(text, all, isCaption) : null);
  const lines = all.filter((line) => line !== title && !(HEADING.test(line) && isCaption(line)));
  const place = topOf(page.name);
  const blocks = lines.flatMap((line): Block[] => {
    const value = line.replace(/\s+/g, ' ').trim();
    if (!/[\p{L}\p{N}]/u.test(value)) return [];
    return [{ type: 'paragraph', children: [{ type: 'text', value }], place, gapBefore: 1 }];
  });
  const header = readHeader(blocks, page.name, undefined, ['page']).value;
  const left = header.blocks.map((block) => blockText(block));
  const sentences = left.filter((line) => sentencesIn(line) > 0);
  const by = 'index-page';
  // The work's name again is nobody's.
  const called = header.facts.flatMap((one) => (one.kind === 'title' ? [bareText(one.value)] : []));
  const isName = (value: string): boolean => !called.some((one) => one.startsWith(bareText(value)));
  const stated = header.facts.filter((one) => one.kind === 'field' || (one.kind === 'author' && isName(one.value)));
  const note: StatedFact = {
    kind: 'field',
    field: { key: 'notes', label: '', values: [sentences.join('\n')], place },
    by,
    place,
  };
  return {
    title:
      title === null
        ? []
        : [{ kind: 'title', value: title.replace(HEADING, '').replace(/\s+/g, ' ').trim(), by, place }],
    facts: [...stated.map((fact) => ({ ...fact, by }) as const), ...(sentences.length > 0 ? [note] : [])],
    rest: left.filter((line) => !sentences.includes(line)),
    missing: list?.missing ?? [],
  };
}

const HEADING = /^#{1,6}\s+/;

/** The first line of a typed list where it alone is a heading of the first rank and no name for such a list. */
function titleAbove(lines: readonly string[]): string | null {
  const [first = '', ...others] = lines;
  const isAlone = first.startsWith('# ') && !others.some((line) => line.startsWith('# '));
  return isAlone && !isCaption(first) ? first : null;
}

/** Whether a heading names the list, and not what is listed: `## Contents`, `# Summary`, `# README`. */
function isCaption(heading: string): boolean {
  const words = heading.replace(HEADING, '').trim();
  return CONTENTS_TITLES.has(fold(words)) || BOOK_LIST.test(`${words.toLowerCase()}.x`) || isTellingOfFiles(words);
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

/** The files to which a page links, with what it calls them. */
function linkedIn({ bytes }: Source): readonly Naming[] {
  return linksOf(decode(bytes, '').value.text).map(({ to, words }) =>
    words === '' || lastOf(words) === lastOf(to) ? { file: to } : { file: to, title: words },
  );
}

/** Whether files that differ in their numbers alone are named from the last to the first, as a blog names them. */
function isNewestFirst(files: readonly NamedFile[]): boolean {
  const named = files.map(({ source }) => source.name);
  const isCounted = new Set(named.map((name) => lastOf(name).replace(/\d+/g, '0'))).size === 1;
  return isCounted && named.every((name, i) => i === 0 || byNaturalOrder(named[i - 1] as string, name) > 0);
}

/** What a program alone reads, between the parts of a manuscript: `{mainmatter}`. */
function isDirective({ format, bytes }: Source): boolean {
  if ((format !== 'txt' && format !== 'md') || bytes.length > MOST_IN_LINK) return false;
  return /^\s*\{(?:front|main|back)matter\}\s*$/.test(new TextDecoder().decode(bytes));
}

/** The files of a book, those that the best list names each with its place there. */
function inListedOrder(kept: readonly Source[], lists: readonly Listing[]): readonly Source[] {
  const [list] = lists.toSorted((a, b) => Number(b.isBook) - Number(a.isBook) || b.files.length - a.files.length);
  if (list === undefined) return kept;
  return kept.map((source) => {
    const at = list.files.findIndex((file) => file.source === source);
    const { title } = list.files[at] ?? {};
    const named = { in: list.in, at, ...(title === undefined ? {} : { title }) };
    return at < 0 ? source : { ...source, listed: list.isBook ? { ...named, isBook: true } : named };
  });
}

/** Whether nearly every line of a text begins with a link: `* [*Prologue*](prologue.md).` */
function isContents(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.filter((line) => BEGINS_WITH_LINK.test(line)).length >= lines.length * NEARLY_ALL;
}

const BEGINS_WITH_LINK = /^\s*(?:(?:[-*+•]|\d{1,3}[.):]?)\s+)?[*_]{0,3}\[/;
const NEARLY_ALL = 0.8;

/** So many of the files that are missing are named. */
const SHOWN = 5;

function leftOut(page: Source, { rest, missing }: Said): Diagnostic {
  const { name: source, format } = page;
  const told = rest.length === 0 ? '' : ` and says “${rest.join(' / ')}”`;
  const more = missing.length > SHOWN ? `, … (${missing.length} in all)` : '';
  const gone =
    missing.length === 0 ? '' : `; of those it names, not here: ${missing.slice(0, SHOWN).join(', ')}${more}`;
  return {
    id: 'file-left-out',
    severity: missing.length === 0 ? 'info' : 'warning',
    place: topOf(source),
    reason: isProgramPage(page)
      ? 'this page is a program that shows the other files, and was left out'
      : format === 'html'
        ? `this page only links to the other files${told}; the book has contents of its own, and it was left out`
        : `this file only names the others${told}; they stand in its order, the book has contents of its own, and it was left out${gone}`,
    remedy: missing.length === 0 ? null : 'If they belong in the book, put them into the folder.',
  };
}
