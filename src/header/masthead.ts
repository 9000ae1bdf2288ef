import { BOARD_WORDS } from '../words/mail-tables.ts';
import { type Entry, type Found, fenceEntry, field, type Scan } from './entry.ts';
import { labelled } from './label.ts';
import type { Line } from './lines.ts';
import { BY_ALONE, bareName, looksLikeByline, signedLine } from './names.ts';
import { isDate, isIssue } from './page-lines.ts';
import { printedName } from './person.ts';
import {
  HOLDS_ADDRESS,
  HOLDS_RIGHTS,
  isCapitals,
  isHeadingLike,
  isTitleCase,
  isTitleLike,
  undecorated,
  wordCount,
} from './shapes.ts';
import { ANNOUNCED } from './title-and-name.ts';

/** A masthead has no more lines between its two drawn ones, and no more words on one of them. */
const [MOST_LINES, MOST_WORDS] = [8, 12];
/** A telephone number as boards and papers print it, in America and elsewhere: `(555) 555-0143`, `0555/0199`, `+49 555 01 99`. */
const PHONE =
  /[([]?\d{3}[)\]]?[\s./-]{0,2}\d{3}-\d{4}\b|(?<!\d)(?!\d\d?[-/. ]\d\d?[-/. ]\d)(?:\+\d{1,3}|0\d)[\d\s]{0,6}[/ -]\d[\d\s-]{3,12}(?!\d)/;
/** The same without the number of its town: enough where the line says whose it is. */
const NEAR_PHONE = /(?<![\d-])\d{3}-\d{4}(?![\d-])/;
const BOARD = new RegExp(String.raw`\b(?:${BOARD_WORDS})\b`, 'i');

/**
 * The head of a board, a paper or an e-zine above a story: short lines between two drawn ones at the very top, with a
 * telephone number, an address or the number of an issue; a day or a season will do above a title and who wrote it. It is
 * a note before the story.
 */
export function masthead({ lines, entries }: Scan, at: number): Found | null {
  if (at > 0 || entries.length > 0) return null;
  const from = lines[0]?.kind === 'fence' ? 1 : 0;
  // The lower line may be read as the underline of the line above it.
  const end = lines.findIndex(
    (line, i) =>
      i > from && (line.kind === 'fence' || line.gap > 1 || (line.gap > 0 && lines[i - 1]?.kind === 'heading')),
  );
  const inside = lines.slice(from, end);
  const below = lines.slice(end, end + 1).filter(({ kind }) => kind === 'fence');
  const isDrawn = from > 0 || below.length > 0 || inside.at(-1)?.kind === 'heading';
  if (!isDrawn) return boardBox(lines);
  const isSaid = inside.some(({ text }) => isBoards(text) || saysIssue(text));
  const isDated = inside.some(({ text }) => isDate(text));
  // Between two drawn lines, whatever is said above a title and who wrote it is none of either.
  const isFramed = from > 0 && below.length > 0 && isNotice(inside);
  const isProven =
    ((from > 0 || isDatedIssue(inside, lines[end + below.length])) && isSaid) ||
    ((isSaid || isDated || isFramed) && isSigned(lines, end + below.length));
  const isFull = isFramed || (isSaid && from > 0 && below.length > 0);
  if (end <= from || inside.length > MOST_LINES || !isProven || !inside.every((line) => isPlain(line, isFull)))
    return null;
  const fences = [...lines.slice(0, from), ...below].map((line): Entry => fenceEntry([line]));
  const titled = longTitle(lines, end + below.length);
  const head = fences.toSpliced(from, 0, noteOf(inside));
  return { entries: [...head, ...(titled?.entries ?? [])], next: titled?.next ?? end + below.length };
}

/** `F O G   S I G N A L   *   Issue 14   *   June 1994`, `Fiction Online #22`: whether a line of a head counts the issue. */
function saysIssue(text: string): boolean {
  return isIssue(text) || /\p{L}\s+#\d{1,4}\W*$/u.test(text);
}

/** `Vol. 2, No. 4 * Tuesday, March 3, 1992` below the name of a paper, both framed, and below these a title set in by itself. */
function isDatedIssue([name, ...others]: readonly Line[], below: Line | undefined): boolean {
  const isDated = others.some(({ text }) => isIssue(text) && /\b(?:19|20)\d\d\b/.test(text));
  return name?.kind === 'heading' && isDated && below !== undefined && isSetIn(below) && below.of <= 5;
}

function isSetIn({ kind, indent = 0, gap }: Line): boolean {
  return kind === 'text' && indent >= MIDDLE && gap > 0;
}

/** A title of some lines below a masthead, all set in, with a line right below it that ends in who wrote it; none otherwise. */
function longTitle(lines: readonly Line[], at: number): Found | null {
  const end = lines.findIndex(
    (line, i) => i > at && line.index === 0 && (line.gap > 0 || !isSetIn({ ...line, gap: 1 })),
  );
  const title = lines.slice(at, end - 1);
  const [first, by, next] = [title[0], lines[end - 1], lines[end]];
  if (first === undefined || by === undefined || !isSetIn(first) || title.length < 2 || title.length > 4) return null;
  if (next === undefined || next.gap === 0 || next.of < 2) return null;
  const name = printedName(/^(?:\p{L}+ ){0,4}by (\p{Lu}.{2,50})$/u.exec(undecorated(by.text))?.[1] ?? '')?.name;
  if (name === undefined) return null;
  const whole = title.reduce(
    (said, { text }) => (/\p{Ll}-$/u.test(said) ? said.slice(0, -1) + text : `${said} ${text}`),
    '',
  );
  return {
    entries: [field('title', '', undecorated(whole.trim()), title), field('author', '', name, [by])],
    next: end,
  };
}

/** Whether lines say something to the readers: several words of small letters, with a stop at the end. */
function isNotice(lines: readonly Line[]): boolean {
  const said = lines.map(({ text }) => text).join(' ');
  return (
    wordCount(said) >= NOTICE_WORDS && /\p{Ll}[.!]\W*$/u.test(said) && lines.every(({ text }) => /\p{Ll}/u.test(text))
  );
}

/** A notice has so many words at least, and a line of it so many at most. */
const [NOTICE_WORDS, NOTICE_LINE] = [6, 18];

/** Whether a title stands at a line, apart, and who wrote it below. */
function isSigned(lines: readonly Line[], at: number): boolean {
  const [title, by, last] = lines.slice(at, at + 3);
  if (title === undefined || by === undefined || title.gap === 0 || !isPlain(title) || title.of > 3) return false;
  return (
    looksLikeByline(by.text) ||
    BY_ALONE.test(by.text) ||
    (last !== undefined && isPlain(by) && looksLikeByline(last.text))
  );
}

/**
 * The same in a box whose frame the reader took off, apart from what stands below: a board says its name and its number, a
 * paper the number of its issue.
 */
function boardBox(lines: readonly Line[]): Found | null {
  const end = lines.findIndex((line, i) => i > 0 && line.index === 0);
  const box = lines.slice(0, end);
  if (end < 1 || box.length > MOST_LINES || lines[end]?.gap === 0 || !box.every((line) => isPlain(line))) return null;
  const said = box.map(({ text }) => text).join(' / ');
  const isAbove = box.some(({ text }) => saysIssue(text)) || (end > 1 && isNotice(box));
  // Who names the author speaks of this story.
  const isBoardsOwn =
    end > 1 && !box.some(({ text }) => ANNOUNCED.test(text)) && BOARD.test(said) && titleBelow(lines, end) !== null;
  return (isAbove && isSigned(lines, end)) || (end > 1 && isAdvert(said)) || isBoardsOwn
    ? { entries: [noteOf(box)], next: end }
    : null;
}

/** The head of an e-zine has so many lines with words at most; its title no more words. */
const [ZINE_LINES, ZINE_SAID, TITLE_WORDS] = [24, 14, 10];
/** So many columns in, a line stands in the middle. */
const MIDDLE = 4;
/** A byline stands at most so many lines below the title. */
const STANDFIRST = 8;
/** `The Kettle (C)1998, by Ada Reed`: a title, and whose it is. */
const OWNED = /^(.{2,60}?)[\s,]*(?:©|\(c\)|copyright)\s*(?:(?:19|20)\d\d)?,?\s*by\s+(\S.{1,40})$/iu;

/**
 * The head of an e-zine, with rights, addresses or a number between drawn lines, above the title of the one story in the
 * file, which stands by itself below a drawn line: what the head says is a note before the story.
 */
export function zineHead({ lines, entries }: Scan, at: number): Found | null {
  if (at > 0 || entries.length > 0) return null;
  const long = lines
    .slice(0, ZINE_LINES)
    .findIndex(({ kind, text }) => kind !== 'fence' && wordCount(text) > MOST_WORDS);
  const near = lines.slice(0, long < 0 ? ZINE_LINES : long);
  for (let end = near.length - 1; end > 0; end--) {
    if (near[end]?.kind !== 'fence') continue;
    const said = near.slice(0, end).filter(({ kind }) => kind !== 'fence');
    const proven = said.some(({ text }) => isBoards(text) || isIssue(text) || HOLDS_RIGHTS.test(text));
    // Labelled lines are a header, of a mail or of a library.
    const isHeader = said.some(({ text }) => (labelled(text)?.value ?? '') !== '');
    if (!proven || said.length > ZINE_SAID || isHeader) continue;
    const found = titleBelow(lines, end + 1);
    if (found !== null) return { entries: [...headOf(near.slice(0, end + 1)), ...found.entries], next: found.next };
  }
  return null;
}

/** What a head says between its drawn lines, each as a note. */
function headOf(lines: readonly Line[]): readonly Entry[] {
  const entries: Entry[] = [];
  for (const line of lines) {
    const above = entries.at(-1);
    if (line.kind === 'fence') entries.push(fenceEntry([line]));
    else if (above?.kind === 'note') entries[entries.length - 1] = noteOf([...above.lines, line]);
    else entries.push(noteOf([line]));
  }
  return entries;
}

function titleBelow(lines: readonly Line[], at: number): Found | null {
  const [line, next] = [lines[at], lines[at + 1]];
  if (line?.kind !== 'text' || line.of > 1 || next === undefined) return null;
  if ((next.gap === 0 && next.kind !== 'fence') || isDate(line.text) || isIssue(line.text)) return null;
  const [, owned = line.text, owner] = OWNED.exec(line.text) ?? [];
  const title = undecorated(owned.replace(/(?:\.{3}|…)$/, ''));
  const isSet = owner !== undefined || (line.indent ?? 0) >= MIDDLE || isCapitals(title) || isTitleCase(title);
  if (!isSet || wordCount(title) > TITLE_WORDS || !isTitleLike(title) || isHeadingLike(title)) return null;
  if (looksLikeByline(title) || labelled(line.text) !== null || isBoards(title)) return null;
  const stated = field('title', '', undecorated(owned), [line]);
  if (owner !== undefined) {
    const rights = field('rights', '', line.text, [line]);
    return { entries: [stated, field('author', '', bareName(owner), [line]), rights], next: at + 1 };
  }
  // A few words about the story may stand between its title and its byline.
  const below = lines.slice(at + 1, at + 1 + STANDFIRST);
  const by = below.findIndex((one) => one.of === 1 && (one.indent ?? 0) >= MIDDLE && looksLikeByline(one.text));
  const signed = signedLine(below[by]?.text ?? '');
  if (by < 1 || signed === null) return { entries: [stated], next: at + 1 };
  const author = field('author', '', bareName(signed.name), below.slice(by, by + 1));
  return { entries: [stated, noteOf(below.slice(0, by)), author], next: at + 2 + by };
}

function isPlain({ text, kind }: Line, isSaid = false): boolean {
  if (kind !== 'text' && kind !== 'heading') return false;
  // Letters and signs set apart are none of its words.
  const words = text.split(/\s+/).filter((word) => word.length > 1);
  return words.length <= (isSaid ? NOTICE_LINE : MOST_WORDS) && !looksLikeByline(text) && labelled(text) === null;
}

function noteOf(lines: readonly Line[]): Entry {
  return { kind: 'note', purpose: 'note', label: '', lines, start: 0 };
}

/** A telephone number, an address or the word for a board. */
function isBoards(text: string): boolean {
  return PHONE.test(text) || HOLDS_ADDRESS.test(text) || BOARD.test(text);
}

/** Whether a line at a file's end is a board's: it says so, and where to call. */
export function isAdvert(text: string): boolean {
  return BOARD.test(text) && (PHONE.test(text) || NEAR_PHONE.test(text) || HOLDS_ADDRESS.test(text));
}
