import { type Block, blockText, type Paragraph } from '../model/index.ts';
import { endingPhrase } from '../words/endings.ts';
import { anyOf } from '../words/forms.ts';
import { FIRM_WORDS, PAPER_WORDS } from '../words/front-page-tables.ts';
import { opensPlace } from '../words/nobody.ts';
import { withoutWrote } from '../words/person-names.ts';
import { isAnnounced, isDrawn, noteAfter } from './closing-talk.ts';
import type { Entry } from './entry.ts';
import { field } from './entry.ts';
import { firstLine, isOneLine } from './first-line.ts';
import { imprintOf } from './imprint.ts';
import { labelled } from './label.ts';
import { blockLines, type Line } from './lines.ts';
import { bareName, isName, isPenName, isPlaceAndYear, signedLine, workBy } from './names.ts';
import { isToldOf, printedName } from './person.ts';
import { rightsIn } from './rights.ts';
import { undecorated, wordCount } from './shapes.ts';

/** A line that names the author has no more letters. */
const CREDIT_LENGTH = 80;

/** Whose the rights are, since a year: `Copyright 2005, Kettle Magazine`. */
const RIGHTS_SINCE = /^\W*(?:©|\(c\)|copyright\b).{0,40}?\b(?:19|20)\d\d\b/i;

/** Where it was first printed may stand behind it. */
const RIGHTS_LENGTH = 240;

/** A line at the end of a file that says whose the rights are, and nothing that a story tells. */
export function rightsBelow(blocks: readonly Block[]): readonly Entry[] | null {
  const line = rightsLine(blocks);
  return line === null ? null : [noteAfter([line])];
}

function rightsLine(blocks: readonly Block[]): Line | null {
  const at = blocks.length - 1;
  const last = blocks[at];
  if (at < 2 || last?.type !== 'paragraph' || !isOneLine(last, RIGHTS_LENGTH) || !RIGHTS_SINCE.test(firstLine(last)))
    return null;
  return /["“”«»]/.test(firstLine(last)) || isAnnounced(blocks[at - 1]) ? null : (blockLines(last, at)[0] ?? null);
}

const FIRM = new RegExp(`(?<!\\p{L})(?:${FIRM_WORDS}|${anyOf(PAPER_WORDS)})(?!\\p{L})`, 'iu');

/**
 * Whoever has the rights, where nobody else is named: the writer, unless it is a publisher or somebody in the story. The
 * line stands at the file's end, or in what is said there (`talk`), whose other lines stay notes.
 */
export function ownerBelow(blocks: readonly Block[], talk: readonly Entry[]): readonly Entry[] {
  const last = rightsLine(blocks);
  const said = talk.flatMap(({ lines }) => lines);
  const line = last ?? said.find(({ text }) => RIGHTS_SINCE.test(text) && ownerIn(text) !== null);
  const name = line === undefined ? null : ownerIn(line.text);
  if (line === undefined || name === null) return [];
  const from = Math.min(line.block, said[0]?.block ?? line.block);
  if (isToldOf(name, textsOf(blocks.slice(0, from)))) return [];
  const others = talk.flatMap((entry): readonly Entry[] => {
    const rest = entry.lines.filter((one) => one.block !== line.block || one.index !== line.index);
    return rest.length === 0 ? [] : [{ ...entry, lines: rest }];
  });
  return [...others, field('author', '', name, [line]), field('rights', '', line.text, [line])];
}

function ownerIn(text: string): string | null {
  const name = rightsIn(text)?.name ?? null;
  if (name === null || imprintOf(name) !== null || FIRM.test(name)) return null;
  // A word alone may be a firm's name, unless it stands behind `by`.
  return isName(name) || /(?:©|\(c\)|copyright|\d)\W*\bby\b/i.test(text) ? name : null;
}

/** A name behind a dash, or alone, at the foot of a text stands so many columns deeper than the text, if it is not set to the right. */
const AT_FOOT = 20;

/** `Ada Reed, Aarhus, 1998`: a name, and behind it where and when it was written. */
const NAME_AND_PLACE = /^([^,\d]{3,40}?)(?:,\s*|\s+[-–—]\s+|\n)(\p{Lu}[^\n]*\d)\W*$/u;

/**
 * Whoever signs a story at its foot, below its last words, where the story tells of nobody so called: far to the right,
 * or in the middle, alone below the line that ends it, behind what kind of work it is (`A short story by Ada Reed`) or a
 * word for whose it is (`by Ada Reed`), or with the place and the year, which stay there as a note.
 */
export function signedAtFoot(blocks: readonly Block[], authors: readonly string[]): readonly Entry[] {
  const at = blocks.findLastIndex(({ type }) => type !== 'scene-break');
  const last = blocks[at];
  if (authors.length > 0 || at < 2) return [];
  const pen = last === undefined ? null : penSigned(blocks, at);
  if (pen !== null) return [field('author', '', pen, blockLines(last as Block, at))];
  if (last?.type !== 'paragraph') return [];
  const split = last.gapBefore === 0 && isOneLine(blocks[at - 1] as Block, CREDIT_LENGTH);
  const from = split ? at - 1 : at;
  const above = blocks[from - 1];
  // A letter at the end is signed by whoever writes it, and what stands on a stone is announced.
  if (above === undefined || /[,:]\s*$/.test(blockText(above)) || above.type === 'letter') return [];
  const lines = blocks.slice(from, at + 1).flatMap((block, i) => blockLines(block, from + i, 3));
  const placed = placedName(lines);
  const isEnded = endingPhrase(firstLine(blocks[at - 1] as Block))?.role === 'the-end';
  const isCentred = last.align === 'center' && (above as Paragraph).align !== 'center';
  const name = placed ?? deepName(last, isEnded || isCentred) ?? kindSigned(last) ?? bylined(last);
  if (name === null) return [];
  const prose = textsOf(blocks.slice(0, placed === null ? at : from));
  if (last.align === 'right' ? isPersonIn(name, prose) : isToldOf(name, prose)) return [];
  return placed === null
    ? [field('author', '', name, blockLines(last, at))]
    : [field('author', '', name, lines), noteAfter(lines)];
}

/** Whether prose tells of somebody, and does not only name them once in full, as whoever presents a story names its author. */
function isPersonIn(name: string, prose: readonly string[]): boolean {
  const once = prose.findIndex((text) => text.toLowerCase().includes(name.toLowerCase()));
  if (once < 0) return isToldOf(name, prose);
  const at = (prose[once] as string).toLowerCase().indexOf(name.toLowerCase());
  const rest = (prose[once] as string).slice(0, at) + (prose[once] as string).slice(at + name.length);
  return isToldOf(name, prose.with(once, rest));
}

/** `- A SHORT STORY BY ADA`: who made a work of a kind, in a line that says no more. */
function kindSigned(block: Paragraph): string | null {
  return isOneLine(block, CREDIT_LENGTH) ? (workBy(firstLine(block))?.name ?? null) : null;
}

/**
 * `By Ada Reed | 2003`, `posted by ada-writes`: a byline alone as a text's last line, with any pen name behind its word. In
 * small letters, as a sentence may go on, it stands below the line that ends the story or below a drawn one.
 */
function penSigned(blocks: readonly Block[], at: number): string | null {
  const [last, above] = [blocks[at], blocks[at - 1]];
  if (last === undefined || above === undefined || !isOneLine(last, CREDIT_LENGTH)) return null;
  if (last.type !== 'paragraph' && last.type !== 'heading') return null;
  const text = firstLine(last).trim();
  const signed = signedLine(text);
  const name = signed?.by === 'word' ? bareName(signed.name) : '';
  if (!isPenName(name) || wordCount(name) > PEN_WORDS || /[.!?…,:;]$/.test(text) || /:\s*$/.test(blockText(above)))
    return null;
  const isApart = above.type === 'scene-break' || isDrawn(above) || endingPhrase(firstLine(above)) !== null;
  const isSet = last.type === 'heading' || !/^\W*by\s\p{Ll}/u.test(text);
  return (isApart || (isSet && isNamed(name, text))) && !isToldOf(name, textsOf(blocks.slice(0, at))) ? name : null;
}

/** A pen name has no more words. */
const PEN_WORDS = 4;

/** Whether a name is written as one, or the word before it as the first of a line. */
function isNamed(name: string, text: string): boolean {
  return name.split(/\s+/).every((word) => /^\p{Lu}/u.test(word)) || /^\W*\p{Lu}/u.test(text);
}

/** `by Ada Reed`, `Por: Ana Lind` alone. */
function bylined(block: Paragraph): string | null {
  if (!isOneLine(block, CREDIT_LENGTH)) return null;
  const text = undecorated(firstLine(block)).replace(/^(\p{L}{2,12})\s?:\s+/u, '$1 ');
  const signed = signedLine(text);
  const name = signed === null || signed.by === 'sign' ? '' : bareName(signed.name);
  return isName(name) && /\s/.test(name) ? name : null;
}

function deepName(block: Paragraph, isEnded: boolean): string | null {
  const isDeep = isEnded || block.align === 'right' || (block.indent ?? 0) >= AT_FOOT;
  if (!isDeep || !isOneLine(block, CREDIT_LENGTH)) return null;
  return printedName(firstLine(block).replace(/^\s*[-–—]{1,2}\s*/, ''))?.name ?? null;
}

function placedName(lines: readonly Line[]): string | null {
  const text = lines.map((line) => line.text.trim()).join('\n');
  const [, name = '', place = ''] = text.length <= CREDIT_LENGTH ? (NAME_AND_PLACE.exec(text) ?? []) : [];
  if (lines.length > 2 || !isName(name) || !isPlaceAndYear(place) || isPlaceAndYear(name)) return null;
  // `Port Ellery, Devon, 1998`, `Palo Alto, CA, 1998`: where, and what land that is in.
  return opensPlace(name) || /^\p{Lu}{2}\b/u.test(place) ? null : name;
}

function textsOf(blocks: readonly Block[]): readonly string[] {
  return blocks.map((block) => blockText(block));
}

/** Of a file's blocks, the last share in which a section may name the author. */
const BACK = 0.2;

/** The one line far down in a text that names its author under a label with the word for `written by` behind the name: `作者：雲墨著`. */
export function wroteBelow(blocks: readonly Block[], authors: readonly string[]): readonly Entry[] {
  if (authors.length > 0) return [];
  const found = blocks.flatMap((block, at): readonly Entry[] => {
    if (at < blocks.length * (1 - BACK) || block.type !== 'paragraph' || !isOneLine(block, CREDIT_LENGTH)) return [];
    const text = firstLine(block);
    const label = /[著撰]\s*$/u.test(text) ? labelled(text) : null;
    const name = label?.key === 'author' ? withoutWrote(label.value) : '';
    return name === '' || name === label?.value
      ? []
      : [field('author', label?.label ?? '', name, blockLines(block, at))];
  });
  return found.length === 1 ? found : [];
}
