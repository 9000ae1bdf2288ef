import { type Block, bareLetters, blockText } from '../model/index.ts';
import { isProse, isWithin } from '../removals/index.ts';
import { anyOf, askedWhere, opensLike } from '../words/forms.ts';
import { SENT_ON_LABELS, SENT_ON_LEADS } from '../words/mail-tables.ts';
import { type Entry, type Found, field, type Scan } from './entry.ts';
import { firstLine } from './first-line.ts';
import type { Line } from './lines.ts';
import { senderName } from './mail.ts';
import { addressAtEnd } from './names.ts';
import { quotedFoot } from './quoted-reply.ts';
import { isHeadingLike, wordCount } from './shapes.ts';
import { readSubject } from './subject.ts';
import type { Cleared } from './tail.ts';

const LABELS = Object.entries(SENT_ON_LABELS).map(([name, forms]) => {
  const make = (): RegExp => new RegExp(`^\\s*\\*{0,2}(?:${anyOf(forms)})\\s?:\\*{0,2}(?:\\s+|$)(.*)$`, 'iu');
  return [name, askedWhere(opensLike(anyOf(forms)), make)] as const;
});

/** A line of the header that a program writes above a mail that it sends on: the field's name, and its value; an empty name for another line. */
export function sentOnField(line: string): readonly [name: string, value: string] {
  for (const [name, form] of LABELS) {
    const value = line.length > LONGEST ? undefined : form.exec(line)?.[1];
    if (value !== undefined) return [name, value.replace(/\[mailto:([^\]\s]{3,200})\]/i, '<$1>').trim()];
  }
  return ['', ''];
}

/** No line of such a header is longer. */
const LONGEST = 600;

const LEAD = askedWhere(
  opensLike(anyOf(SENT_ON_LEADS)),
  () => new RegExp(String.raw`^[\s>]*[-_=*]{0,40}\s*(?:${anyOf(SENT_ON_LEADS)})\s*(?:[-_=*]{3,40}|\s?:)\s*$`, 'iu'),
);

/** Whether a program's line leads to a mail that is sent on: `Begin forwarded message:`, `--- Forwarded message ---`. */
export function leadsToSentOn(text: string): boolean {
  return text.length <= 120 && LEAD.test(text);
}

/** Whether such a header's fields say who wrote the mail, and more, with an address or a day as programs write them. */
export function isSentOn(fields: ReadonlyMap<string, string>): boolean {
  const dated = /\d/.test(fields.get('Date') ?? '');
  return fields.has('From') && fields.size > 1 && (dated || [...fields.values()].some((value) => /\S@\S/.test(value)));
}

/** What who sends a story on says above it: blocks and words; the mail that it stands above has more. */
const [BLOCKS, WORDS] = [4, 80];
/** Most lines of such a header, and most blank lines between two. */
const [FIELDS, GAP] = [12, 1];

/**
 * The blocks with the quotation opened that holds a mail which was sent on, as far as the text goes: the head of that
 * opens it, or stands right above it.
 */
export function withSentOnOpened<T extends Pins>(blocks: readonly Block[], pins: T): Opened<T> {
  const opened = sentOnOpened(blocks);
  if (opened === blocks) return { blocks, pins };
  const moved = (i: number): number => {
    const block = blocks[i];
    const at = block === undefined ? opened.length : opened.indexOf(block);
    return at < 0 ? i : at;
  };
  return {
    blocks: opened,
    pins: { ...pins, held: pins.held.map(moved), end: pins.end === null ? null : moved(pins.end) },
  };
}

/** What pins say of blocks by their places. */
interface Pins {
  readonly held: readonly number[];
  readonly end: number | null;
}

interface Opened<T> {
  readonly blocks: readonly Block[];
  readonly pins: T;
}

function sentOnOpened(blocks: readonly Block[]): readonly Block[] {
  const at = blocks.findIndex(({ type }) => type === 'quotation');
  const quotation = blocks[at];
  if (quotation?.type !== 'quotation' || at > BLOCKS + FIELDS) return blocks;
  const above = blocks.slice(0, at);
  const last = above.at(-1);
  const heads = [...above.slice(-FIELDS).map(lastLine), ...quotation.children.slice(0, 2).map(firstLine)];
  if (!heads.some(leadsToSentOn) && !(last !== undefined && sentOnField(lastLine(last))[0] !== '')) return blocks;
  const said = (some: readonly Block[]): number => some.reduce((sum, block) => sum + wordCount(blockText(block)), 0);
  if (said(above) > WORDS + FIELDS * 4 || said(blocks.slice(at + 1)) >= said(quotation.children)) return blocks;
  return [...above, ...quotation.children, ...blocks.slice(at + 1)];
}

function lastLine(block: Block): string {
  return blockText(block, '\n').trimEnd().split('\n').at(-1) ?? '';
}

/**
 * The head that a program put above a story that was sent on, at a text's top: who wrote it and when is what it says of
 * the story; what stands above it is a note of whoever sends it on.
 */
export function sentOnHead({ lines, entries, isSentOn: isSaid = false }: Scan, at: number): Found | null {
  if (entries.some((entry) => entry.kind === 'field' && !entry.indirect)) return null;
  const lead = leadBelow(lines, at, isSaid);
  if (lead === null) return null;
  const isLed = leadsToSentOn(lines[lead]?.text ?? '');
  const fields = new Map<string, string>();
  const own: Entry[] = [];
  let next = isLed ? lead + 1 : lead;
  for (let line = lines[next]; line !== undefined && next <= lead + FIELDS; line = lines[++next]) {
    // What ends in a break has a line without words.
    if (line.text === '') continue;
    const [name, value] = sentOnField(line.text);
    if (fields.size > 0 && line.gap > GAP) break;
    if (name === '' || (line.kind !== 'text' && line.kind !== 'quotation')) break;
    fields.set(name, value);
    own.push(...factsOf(name, value, line));
  }
  const said = lines.slice(at, lead);
  if (isTold(said, isLed)) return null;
  if (!isSentOn(fields) || (!isLed && fields.size < UNLED) || wordsIn(lines.slice(next, next + MANY)) <= wordsIn(said))
    return null;
  const talk: Entry[] = said.length > 0 ? [{ kind: 'note', purpose: 'note', label: '', lines: said, start: 0 }] : [];
  const head: Entry = { kind: 'drop', name: 'story-header', what: 'mail', lines: lines.slice(lead, next) };
  return { entries: [...talk, head, ...own], next };
}

/** Of the words above it, so many at most has a mail that is answered. */
const ANSWERED = 0.34;
/** The mail's own head is within so many blocks. */
const TOP = 3;

/**
 * Takes the mail that is answered off a text's end, under which far fewer words stand than above: below the prose a head
 * as programs write it, the only one, that has the subject of the mail's own head or is from whom that goes to; or the
 * line with which a program quotes it, and nothing but the quotation.
 */
export function withoutAnswered(blocks: readonly Block[], source: string): Cleared {
  const none = { blocks, removals: [] };
  const at = quotedFoot(blocks) ?? answeredAt(blocks);
  if (at === null) return none;
  const [above, below] = [blocks.slice(0, at), blocks.slice(at)];
  const texts = below.map((block) => blockText(block, '\n'));
  const count = (some: readonly Block[]): number => some.reduce((sum, block) => sum + wordCount(blockText(block)), 0);
  const isTold = isProse(above.map((block) => blockText(block)).join('\n'));
  if (!isTold || !isWithin('quoted-reply', texts) || count(below) > count(above) * ANSWERED) return none;
  const place = { source, line: below[0]?.place.line ?? 1, endLine: below.at(-1)?.place.endLine ?? 1 };
  return { blocks: above, removals: [{ name: 'quoted-reply', place, text: texts.join('\n\n') }] };
}

/** The block with the head of the mail that is answered; null when none is, or several may be. */
function answeredAt(blocks: readonly Block[]): number | null {
  const heads = [...blocks.keys()].filter((i) => i > 0 && answeredHead(blocks, i) !== null);
  const [at = 0] = heads;
  const head = heads.length === 1 ? answeredHead(blocks, at) : null;
  if (head === null) return null;
  const own = fieldsIn(blocks.slice(0, TOP).flatMap((block) => blockText(block, '\n').split('\n')));
  const isSame = (a: string | undefined, b: string | undefined): boolean =>
    a !== undefined && b !== undefined && bareLetters(a) !== '' && bareLetters(a) === bareLetters(b);
  const subject = (fields: ReadonlyMap<string, string>): string | undefined =>
    fields.get('Subject')?.replace(/^(?:\p{L}{2,3}: *)+/u, '');
  const isAnswered =
    isSame(subject(head), subject(own)) || isSame(head.get('From'), own.get('To')) || isFrom(head, own);
  return isAnswered ? at : null;
}

/** Whether the one is from the address to which the other goes. */
function isFrom(head: ReadonlyMap<string, string>, own: ReadonlyMap<string, string>): boolean {
  const [, to] = /([^\s<>,;:"]{1,64}@[^\s<>,;"\]]{1,255})/.exec(own.get('To') ?? '') ?? [];
  return to !== undefined && (head.get('From') ?? '').toLowerCase().includes(to.toLowerCase());
}

/** The fields of such a head that a block is, or the line that leads to one; null for another block. */
function answeredHead(blocks: readonly Block[], at: number): ReadonlyMap<string, string> | null {
  const [block, next] = [blocks[at], blocks[at + 1]];
  if (block?.type !== 'paragraph' || leadsToSentOn(lastLine(blocks[at - 1] as Block))) return null;
  const lines = blockText(block, '\n').split('\n');
  const isLed = leadsToSentOn(lines[0] ?? '');
  const head = isLed && lines.length === 1 && next ? blockText(next, '\n').split('\n') : lines.slice(isLed ? 1 : 0);
  const fields = fieldsIn(head);
  const opens = sentOnField(head[0] ?? '')[0] === 'From';
  return opens && fields.size >= UNLED && fields.size >= head.length - 1 && isSentOn(fields) ? fields : null;
}

function fieldsIn(lines: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    lines
      .slice(0, FIELDS)
      .map(sentOnField)
      .filter(([name]) => name !== ''),
  );
}

/** Whether what stands above a head is told in a story: prose, or a line that leads to a letter. */
function isTold(said: readonly Line[], isLed: boolean): boolean {
  const text = said.map((line) => line.text).join('\n');
  return isProse(text) || (!isLed && text.trimEnd().endsWith(':'));
}

/** Where no line leads to it, a head has so many fields at least. */
const UNLED = 3;

/** Lines below the head in which its story has more words than what stands above it. */
const MANY = 40;

/** The line that leads to the head, or its first where the mail says what it is, at a line or below a few of talk; null when there is none. */
function leadBelow(lines: readonly Line[], at: number, isSaid: boolean): number | null {
  let words = 0;
  let blocks = 0;
  for (let i = at; ; i++) {
    const line = lines[i];
    if (line === undefined) return null;
    if (leadsToSentOn(line.text) || (isSaid && sentOnField(line.text)[0] === 'From')) return i;
    if (line.index === 0) blocks++;
    words += wordCount(line.text);
    if (line.kind !== 'text' || isHeadingLike(line.text) || blocks > BLOCKS || words > WORDS) return null;
  }
}

function wordsIn(lines: readonly Line[]): number {
  return lines.reduce((sum, { text }) => sum + wordCount(text), 0);
}

function factsOf(name: string, value: string, line: Line): readonly Entry[] {
  if (value === '') return [];
  if (name === 'From') {
    const sender = senderName(value) || value.slice(0, addressAtEnd(value)?.start).trim();
    return sender === '' ? [] : [{ ...field('author', '', sender, [line]), indirect: true, sentOn: true }];
  }
  if (name === 'Date') return [{ ...field('date', 'Date', value, [line]), indirect: true }];
  if (name !== 'Subject') return [];
  const { title, part } = readSubject(value);
  return [
    ...(title === '' ? [] : [{ ...field('title', '', title, [line]), indirect: true } as const]),
    ...(part === '' ? [] : [{ ...field('part', '', part, [line]), indirect: true } as const]),
  ];
}
