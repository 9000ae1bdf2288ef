import { ARTICLES } from '../words/article-tables.ts';
import { BYLINE_KINDS, BYLINE_WORDS, CREDIT_ROLES } from '../words/byline-tables.ts';
import { anyOf, askedWhere, opensLike } from '../words/forms.ts';
import { dayAtEnd } from '../words/times.ts';
import { isProse } from './bare-title.ts';
import type { Entry, Found, Scan } from './entry.ts';
import { field } from './entry.ts';
import {
  addressAtEnd,
  BY_ALONE,
  bareName,
  isName,
  isPenName,
  isSureByline,
  kindByAlone,
  kindByline,
  signedLine,
  signsBelow,
} from './names.ts';

import { printedName } from './person.ts';
import { isTitleCase, isTitleLike, undecorated, wordCount } from './shapes.ts';
import { sameWords } from './title-entries.ts';

const TITLE_BY = new RegExp(
  `^(.{1,90}?)[,:;]?(?:\\s+[-–—~|/]{1,2})?\\s+(?:(?:${BYLINE_KINDS}) )?by:?\\s+(\\S.{0,58})$`,
  'iu',
);
/** `Rain (by Nell Oake)`. */
const TITLE_BY_IN_BRACKETS = new RegExp(
  `^(.{1,90}?)\\s+[([](?:(?:${BYLINE_KINDS}) )?by:?\\s+([^\\s()[\\]][^()[\\]]{0,57})[)\\]]$`,
  'iu',
);

/** A byline without a label: `By X`, `_by_` with the name below, `Title by X`. */
export function byline(scan: Scan, at: number): Found | null {
  const line = scan.lines[at];
  if (line === undefined || line.text.length > 160) return null;
  // A line set in the letters of a typewriter below its title, as old pages have it.
  const typed = line.kind === 'other' && line.of === 1 && hasTitle(scan);
  if (line.kind !== 'text' && line.kind !== 'heading' && !typed) return null;
  if (scan.entries.some((entry) => entry.kind === 'field' && entry.key === 'author' && !entry.indirect)) return null;
  return (
    addressedName(scan, at) ??
    aloneByline(scan, at) ??
    kindOfWorkBy(scan, at) ??
    plainByline(scan, at) ??
    titleByline(scan, at)
  );
}

/** What is said of a story in a line between its title and its byline has no more words. */
const STANDFIRST_WORDS = 30;

/**
 * A line that says something of the story, between the title that its page or document has taken and the author's byline:
 * it stays above the story, and the byline is read below it.
 */
export function standfirst({ lines, entries, isTitled }: Scan, at: number): Found | null {
  const [line, next] = [lines[at], lines[at + 1]];
  if (isTitled !== true || at > 0 || entries.length > 0 || line?.kind !== 'text' || line.of > 1) return null;
  const signed = next?.kind === 'text' && next.of === 1 && next.block === line.block + 1 ? signedLine(next.text) : null;
  if (signed === null || signed.by === 'sign' || !isName(bareName(signed.name))) return null;
  if (wordCount(line.text) > STANDFIRST_WORDS || signedLine(line.text) !== null) return null;
  return { entries: [{ kind: 'kept', lines: [line] }], next: at + 1 };
}

/** An address alone on the line below the author's name. */
export function addressLine({ lines, entries }: Scan, at: number): Found | null {
  const line = lines[at];
  const above = entries.findLast((entry) => entry.kind === 'field');
  if (line?.kind !== 'text' || above?.kind !== 'field' || (above.key !== 'author' && above.key !== 'title'))
    return null;
  const found = addressAtEnd(line.text);
  if (found === null || found.start > 0) return null;
  return { entries: [field('email', '', found.address, [line])], next: at + 1 };
}

const CREDIT = askedWhere(
  opensLike('with ', ...Object.values(CREDIT_ROLES)),
  () =>
    new RegExp(
      `^_?((?:with (?:an? )?)?(?:${anyOf(CREDIT_ROLES)})(?: and \\p{L}+)?\\s+(?:${anyOf(BYLINE_WORDS)}))_?\\s+(\\S.{0,58})$`,
      'iu',
    ),
);

/** Another's part in the book, below its author: `Translated by Halla Oake`. */
export function creditLine({ lines, entries }: Scan, at: number): Found | null {
  const line = lines[at];
  if (line === undefined || line.of > 2 || !entries.some((entry) => entry.kind === 'field' && entry.key === 'author'))
    return null;
  const match = CREDIT.exec(line.text);
  const name = printedName(match?.[2] ?? '');
  if (match === null || name === null) return null;
  return { entries: [field('other', match[1] ?? '', name.name, [line])], next: at + 1 };
}

/** A name and an address at the very top, on one line or on two: whoever posted the story wrote it. */
function addressedName({ lines, entries }: Scan, at: number): Found | null {
  const [line, below] = [lines[at], lines[at + 1]];
  if (at > 0 || entries.length > 0 || line?.kind !== 'text') return null;
  const own = addressAtEnd(line.text);
  const next = own === null && below?.gap === 0 ? addressAtEnd(below.text) : null;
  if ((own === null && next?.start !== 0) || own?.start === 0) return null;
  const name = bareName(line.text).replace(/^["“]|["”]$/g, '');
  // A sentence may end in an address: a pen name is one word, or each of its words opens with a capital.
  const named = isName(name) || (own !== null && isPenName(name) && isTitleCase(name) && !/\s\p{Ll}+$/u.test(name));
  if (!named || !/^\p{Lu}/u.test(name)) return null;
  const taken = lines.slice(at, own === null ? at + 2 : at + 1);
  const address = own?.address ?? next?.address ?? '';
  return { entries: [field('author', '', name, taken), field('email', '', address, taken)], next: at + taken.length };
}

function aloneByline(scan: Scan, at: number): Found | null {
  const line = scan.lines[at];
  const name = scan.lines[at + 1];
  if (!line || !name) return null;
  // `by` / `Ada Reed` / `The Kettle`, in one block at the top.
  const isAbove = at === 0 && name.gap === 0 && isTitleLike(scan.lines[at + 2]?.text ?? '');
  if (!hasTitle(scan) && !(isAbove && /^\W*by\W*$/i.test(line.text))) return null;
  if (signsBelow(scan.lines, at)) {
    const kind = field('subtitle', '', kindByAlone(line.text) ?? '', [line]);
    return { entries: [kind, field('author', '', undecorated(name.text), [name])], next: at + 2 };
  }
  if (!BY_ALONE.test(line.text) || !isPenName(undecorated(name.text).replace(/,$/, ''))) return null;
  const [and, other] = [scan.lines[at + 2], scan.lines[at + 3]];
  const entries = authorEntries(name.text, [line, name]);
  if (!and || !other || !/^_?(?:and|&|und|et)_?$/i.test(and.text) || !isPenName(undecorated(other.text)))
    return { entries, next: at + 2 };
  return { entries: [...entries, ...authorEntries(other.text, [and, other])], next: at + 4 };
}

/** Below a title: what kind of work it is, and whose. */
function kindOfWorkBy(scan: Scan, at: number): Found | null {
  const line = scan.lines[at];
  const found = line === undefined || !hasTitle(scan) ? null : kindByline(line.text);
  if (line === undefined || found === null) return null;
  const isStated = scan.entries.some((entry) => entry.kind === 'field' && entry.key === 'subtitle');
  const subtitle = [field(isStated ? 'genre' : 'subtitle', '', found.kind, [line])];
  const address = addressAtEnd(line.text);
  const email = address === null ? [] : [field('email', '', address.address, [line])];
  return { entries: [...subtitle, field('author', '', found.name, [line]), ...email], next: at + 1 };
}

function plainByline(scan: Scan, at: number): Found | null {
  const line = scan.lines[at];
  const signed = line === undefined ? null : signedLine(line.text);
  if (line === undefined || signed === null) return null;
  const entries = authorEntries(signed.name, [line]);
  const author = entries[0]?.kind === 'field' ? entries[0].value : '';
  if (!isPenName(author)) return null;
  const titled = hasTitle(scan);
  // `Von Grete Möwe` alone at the top is a byline, whoever has taken the title off.
  if (
    signed.by === 'foreign' &&
    !titled &&
    !(at === 0 && line.of === 1 && isName(author) && !opensWithArticle(line.text))
  )
    return null;
  if (signed.by === 'foreign' && !isName(author) && wordCount(author) > 1 && !(titled && isSureByline(line.text)))
    return null;
  if (signed.by === 'sign' && !(titled && line.of <= 2 && (isName(author) || wordCount(author) === 1))) return null;
  // A sentence such as "By dawn" opens no story that has another line in its paragraph.
  if (!titled && !/^\p{Lu}/u.test(author) && line.of > 1) return null;
  // `By Friday` opens a story as well as it names one: a word alone needs a title above, or a header below.
  if (!titled && /^\p{Lu}\p{Ll}+$/u.test(author) && isProse(scan.lines[at + 1])) return null;
  if (line.index === 0 && line.of > 3 && !titled) return null;
  return { entries, next: at + 1 };
}

/** `DE KETEL OP HET VUUR`: what is a word for `by` elsewhere is an article here. */
function opensWithArticle(text: string): boolean {
  return ARTICLE.test(undecorated(text));
}

const ARTICLE = new RegExp(`^(?:${anyOf(ARTICLES)})\\s`, 'iu');

function titleByline(scan: Scan, at: number): Found | null {
  const line = scan.lines[at];
  if (!line || line.of > 3) return null;
  const signed = signedTitle(line.text);
  if (signed === null) return null;
  const stated = scan.entries.find((entry) => entry.kind === 'field' && entry.key === 'title' && !entry.indirect);
  // The title again, and whose it is.
  if (stated?.kind === 'field')
    return sameWords(stated.value, signed.title) ? { entries: authorEntries(signed.by, [line]), next: at + 1 } : null;
  return { entries: [field('title', '', signed.title, [line]), ...authorEntries(signed.by, [line])], next: at + 1 };
}

/** A title with its author behind it: `Rain, by Nell Oake`. */
interface SignedTitle {
  readonly title: string;
  readonly author: string;
  /** The author as typed, perhaps with an address. */
  readonly by: string;
}

/** Reads a line, or what stands behind a label for the title, as a title and its author; null for any other text. */
export function signedTitle(typed: string): SignedTitle | null {
  if (!/[\s([]by:?\s/i.test(typed)) return null;
  const text = undecorated(typed);
  const match = TITLE_BY_IN_BRACKETS.exec(text) ?? TITLE_BY.exec(text);
  const [title = '', by = ''] = [match?.[1]?.trim(), match?.[2]];
  const author = nameOf(dayAtEnd(by)?.before ?? by);
  if (match === null || !isPenName(author) || wordCount(author) > 4 || /[.?!]$/.test(typed)) return null;
  if (!/^["“'‘*_]?[\p{Lu}\p{N}]/u.test(title) || (!isName(author) && wordCount(author) > 1)) return null;
  return { title: undecorated(title), author, by };
}

/** The author, and the address and the day when the byline has them. */
function authorEntries(text: string, lines: Parameters<typeof field>[3]): Entry[] {
  const dated = dayAtEnd(text);
  const own = dated?.before ?? text;
  const found = addressAtEnd(own);
  return [
    field('author', '', nameOf(own), lines),
    ...(found ? [field('email', '', found.address, lines)] : []),
    ...(dated ? [field('date', 'Date', dated.day, lines)] : []),
  ];
}

function nameOf(text: string): string {
  return printedName(text)?.name ?? bareName(text);
}

/** Whether a title is stated, by the text itself, its mail, or what has taken it off. */
function hasTitle({ entries, isTitled = false }: Scan): boolean {
  return isTitled || entries.some((entry) => entry.kind === 'field' && entry.key === 'title');
}
