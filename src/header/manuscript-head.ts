import { WORD_COUNT_WORDS } from '../words/header-label-tables.ts';
import { isProse } from './bare-title.ts';
import { byline } from './byline.ts';
import type { Entry, Found, Scan } from './entry.ts';
import { field } from './entry.ts';
import { labelled } from './label.ts';
import type { Line } from './lines.ts';
import { BY_ALONE, bareName, isName, signedLine } from './names.ts';
import { isDate } from './page-lines.ts';
import { isCapitals, isHeadingLike, isTitleLike, undecorated, wordCount } from './shapes.ts';
import { entriesOf } from './title-entries.ts';

/** Lines of the sender's block, and words on one of them, at most; characters of a line. */
const [FEWEST, MOST, MOST_WORDS, LONGEST] = [3, 10, 9, 80];
/** A block at the right margin begins at this column or behind it. */
const AT_RIGHT = 20;
/** What the file was called, above the name. */
const FILE_NAME = /^[\w-]{1,20}(?:\.[\w-]{1,10})?\.\p{L}{1,4}$/u;

const MAIL = /(?:^|[\s<(:])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}[>)]?$/;
/** Seven digits and more in groups, and nothing else but the word for it. */
const PHONE = /^(?:[\p{L}.]{1,10}:?\s{0,3})?\+?\(?\d(?:[\s()./-]{0,3}\d){6,14}$/u;
/** `12 Harbour Lane`, `Hafenweg 12a`, `Apt. 4`: few words and a number at one end. */
const STREET = /^\d{1,5}\w?,?\s+\p{L}|^\p{L}.*\s\d{1,4}\s?[a-z]?$|^P\.?\s?O\.? Box \d/iu;
/** `ME 04999`, `29200 Brest`, `SW1A 1AA`. */
const POSTCODE =
  /\b\p{Lu}\p{L}\.? \d{5}(?:-\d{4})?$|^(?:\p{Lu}{1,3}-)?\d{4,6}\s+\p{Lu}|\b\p{Lu}{1,2}\d[\p{Lu}\d]? \d\p{Lu}{2}$/u;
/** `Ada Reed   about 4,200 words`, `Approx. 3100 words`. */
const COUNTED = new RegExp(
  `^(.*?)(?:(?:^|\\s)\\p{L}[\\p{L}-]{1,14}\\.?\\s)?(?<=^|\\s)(\\d[\\d.,]{0,8})\\s(?:${WORD_COUNT_WORDS})$`,
  'iu',
);

/**
 * The head of a manuscript as it is sent to a magazine: name, postal address, telephone, mail address and word count at
 * the top, the title lower down, above the byline or the prose. The address is nobody's but the publisher's; what the
 * title page of the book says is the byline's name, or this one.
 */
export function manuscriptHead(scan: Scan, at: number): Found | null {
  const { lines, entries } = scan;
  if (at > 0 || entries.length > 0) return null;
  return signedSheet(lines) ?? addressedSheet(lines);
}

/** A sheet whose lines may stand apart, as a document's paragraphs do: the name at its top signs the title below it. */
function signedSheet(lines: readonly Line[]): Found | null {
  const counted = lines.slice(0, MOST + 2).map(({ text }) => countIn(text));
  const name = undecorated(counted[0]?.before || (lines[0]?.text ?? ''));
  if (!isName(name)) return null;
  const by = lines.slice(0, MOST + 2).findIndex(({ text }, i) => {
    if (i < 3) return false;
    const signed = signedLine(text);
    return bareName(signed === null ? text : signed.name).toLowerCase() === name.toLowerCase();
  });
  const own = BY_ALONE.test(lines[by - 1]?.text ?? '') ? by - 2 : by - 1;
  const block = lines.slice(0, Math.max(0, own));
  const title = lines[own];
  const isAddressed = block.some(({ text }) => [MAIL, PHONE, STREET, POSTCODE].some((kind) => kind.test(text)));
  if (title === undefined || !isAddressed || !block.every(isShort) || !isTitleLike(title.text)) return null;
  if (block.slice(1).some(({ text }) => isHeadingLike(text)) || isHeadingLike(title.text)) return null;
  const author = field('author', '', name, lines.slice(own + 1, by + 1));
  return { entries: [...sheet(block, counted, -1, name), ...entriesOf([title]), author], next: by + 1 };
}

function addressedSheet(lines: readonly Line[]): Found | null {
  const end = lines.findIndex((line, i) => i > 0 && line.gap > 0);
  const block = lines.slice(0, end);
  if (end < FEWEST || end > MOST || !block.every(isShort)) return null;
  const counted = block.map(({ text }) => countIn(text));
  const own = FILE_NAME.test(block[0]?.text ?? '') ? 1 : 0;
  const name = undecorated(counted[own]?.before || (block[own]?.text ?? ''));
  const kinds = [MAIL, PHONE, STREET, POSTCODE].filter((kind) => block.some(({ text }) => kind.test(text)));
  // At the right margin a postal address is enough: that is where such sheets have it.
  const atRight = (block[0]?.indent ?? 0) >= AT_RIGHT && kinds.includes(POSTCODE);
  const reaches = atRight || block.some(({ text }) => MAIL.test(text) || PHONE.test(text));
  const more = [counted.some(Boolean), atRight && block.some(({ text }) => isDate(text))].filter(Boolean);
  if (!isName(name) || !reaches || kinds.length + more.length < 3) return null;
  if (!isTitle(lines[end])) return null;
  const next = end + (lines[end]?.text.endsWith(':') && isTitle(lines[end + 1]) ? 2 : 1);
  const titled = entriesOf(lines.slice(end, next));
  const signed = byline({ lines, entries: titled }, next) ?? nameAgain(lines, next, name);
  if (signed === null && !isProse(lines[next])) return null;
  return {
    entries: [...sheet(block, counted, signed === null ? own : -1, name), ...titled, ...(signed?.entries ?? [])],
    next: signed?.next ?? next,
  };
}

/** The lines of the sender's block: who it is and how long, where that is not said again; all else is left out. */
function sheet(
  block: readonly Line[],
  counted: readonly (Counted | null)[],
  own: number,
  name: string,
): readonly Entry[] {
  return block.flatMap((line, i): Entry[] => {
    const count = counted[i]?.count;
    const said = [
      ...(i === own ? [field('author', '', name, [line])] : []),
      ...(count === undefined ? [] : [field('words', '', count, [line])]),
    ];
    return said.length > 0 ? said : [{ kind: 'drop', name: 'contact-details', what: 'repeat', lines: [line] }];
  });
}

/** How many words a line says that there are, and what stands before that on it. */
interface Counted {
  readonly before: string;
  readonly count: string;
}

function countIn(text: string): Counted | null {
  const label = labelled(text);
  if (label?.key === 'words') return { before: '', count: label.value };
  const [, before, count] = COUNTED.exec(text) ?? [];
  return count === undefined ? null : { before: before?.trim() ?? '', count };
}

function isShort({ kind, text }: Line): boolean {
  if (kind !== 'text' || text.length > LONGEST || wordCount(text) > MOST_WORDS) return false;
  return labelled(text) === null || countIn(text) !== null || MAIL.test(text) || PHONE.test(text);
}

function isTitle(line: Line | undefined): boolean {
  if (line?.kind === 'heading') return true;
  if (line?.kind !== 'text' || (line.gap === 0 && line.index === 0) || !isTitleLike(line.text)) return false;
  return !isHeadingLike(line.text) && !/[.,;]$/.test(line.text) && (!line.text.endsWith(':') || isCapitals(line.text));
}

/** The name alone below the title, as above it. */
function nameAgain(lines: readonly Line[], at: number, name: string): Found | null {
  const line = lines[at];
  if (line === undefined || undecorated(line.text).toLowerCase() !== name.toLowerCase()) return null;
  return { entries: [field('author', '', undecorated(line.text), [line])], next: at + 1 };
}
