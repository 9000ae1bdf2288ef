import { holdsLike } from '../words/forms.ts';
import { DAY_STARTS, MONTH_STARTS } from '../words/times.ts';
import { type Entry, type FieldEntry, type Found, field, isDrop, type Scan } from './entry.ts';
import { labelled } from './label.ts';
import type { Line } from './lines.ts';
import { readSubject } from './subject.ts';

const MAIL_LINE = /^([A-Z][\w.-]{1,28})\s{0,12}:(?:\s|$)(.*)$/i;
/** The line by which an mbox sets a message off: a sender and a date (RFC 4155), Netscape's `From - `. */
export const MBOX_LINE: RegExp = new RegExp(
  String.raw`^From (?!:)(?:\S+ +)?.{0,60}?(?:(?:${DAY_STARTS})\w*,? +)?(?:(?:${MONTH_STARTS})\w* +\d|\d{1,2} (?:${MONTH_STARTS})).{0,60}\d{2,4}.{0,40}$`,
  'i',
);
/** What else programs put above the fields: CompuServe's number and section, a board's, and the date below it. */
export const ABOVE_FIELDS: RegExp =
  /^(?:#: ?\d+ \S|article:? #?\d+ (?:of|in) \w[\w.-]+\.\w|\d{1,2}-[a-z]{3}-\d{2,4}\s+\d{1,2}:\d\d|(?:msg|message)\s?(?::\s?)?[#*]?\s?(?:msg\s*)?\d+)/i;
/** Fields by the names that bulletin boards and CompuServe gave them. */
const OTHER_NAMES: ReadonlyMap<string, string> = new Map([
  ['sb', 'subject'],
  ['subj', 'subject'],
  ['fm', 'from'],
]);
/** Header lines of mail and news. They carry facts, and none of them belongs in the book as it stands. */
const MAIL_LABELS: ReadonlySet<string> = new Set(
  (
    'from newsgroups subject date message organization organisation lines message-id reply-to to cc bcc ' +
    'sender references in-reply-to path xref nntp-posting-host nntp-posting-date followup-to ' +
    'mime-version content-type content-transfer-encoding content-length user-agent mailing-list ' +
    'list-id list-unsubscribe delivered-to precedence approved sent received return-path envelope-to ' +
    'delivery-date thread-topic thread-index importance errors-to original-sender resent-from ' +
    'archive-name area msg flags attr'
  ).split(' '),
);

/** The lines that make a run of them a mail's header. */
const SURE = new Set(['from', 'subject', 'newsgroups', 'message-id']);

const holdsSure = holdsLike([...SURE, ...OTHER_NAMES.keys()].join('|'));

/** A cheap look whether a line of a text may be one of a mail's header, or of what leads to a mail. */
export function mayHoldMail(text: string): boolean {
  return text.includes('@') || (text.includes(':') && holdsSure(text));
}

/** The mail header that starts at a line, with the facts in it; null when fewer than two sure lines are there. */
export function mailHeader(scan: Scan, at: number): Found | null {
  const { lines } = scan;
  if (lines[at]?.index !== 0) return null;
  const run = mailRun(lines, at);
  const sure = run.filter((line) => SURE.has(line.label));
  const [only] = run;
  if (run.length === 1 && only?.label === 'from' && at === 0) return loneSender(lines, only);
  // What programs put above the fields nobody types.
  const numbered = ABOVE_FIELDS.test(lines[at]?.text ?? '') && run[0]?.line !== lines[at];
  if (sure.length < 2 || !(numbered || mayBeSent(run))) return null;
  const next = run.at(-1)?.next ?? at;
  const taken = lines.slice(at, next);
  // Of a post to a newsgroup its program says where it may go.
  const news = run.some(({ label }) => label === 'newsgroups');
  const facts = run.flatMap((line) => factsOf(line)).filter(({ key }) => !news || key !== 'distribution');
  return { entries: [{ kind: 'drop', name: 'story-header', what: 'mail', lines: taken }, ...facts], next };
}

/** `From: ana@example.org (Ana Lind)` alone above a post: what is left of its header says who wrote it. */
function loneSender(lines: readonly Line[], { value, next }: MailLine): Found | null {
  const name = senderName(value);
  const apart = (lines[next]?.gap ?? 0) > 0;
  if (!apart || !/\S@\S+\.\S/.test(value) || name.includes('@') || name === '') return null;
  return { entries: [field('author', '', name, lines.slice(0, next))], next };
}

/** Whether the head of a letter that somebody in the story writes begins at a line: nobody can have sent it, or it stands below the header of the mail itself. */
export function isLetterHead(scan: Scan, at: number): boolean {
  if (scan.lines[at]?.index !== 0) return false;
  const run = mailRun(scan.lines, at);
  if (run.filter((line) => SURE.has(line.label)).length < 2) return false;
  const isMail = scan.entries.some((entry) => isDrop(entry, 'mail'));
  const numbered = ABOVE_FIELDS.test(scan.lines[at]?.text ?? '');
  return !(numbered || mayBeSent(run)) || (isMail && !isSent(run, scan));
}

/** What only programs write, and an address or a day: letters that people in a story write have none of it. */
const ONLY_SENT: ReadonlySet<string> = new Set([
  ...['message-id', 'newsgroups', 'path', 'received', 'references', 'in-reply-to', 'reply-to', 'lines', 'mime-version'],
  ...['content-type', 'return-path', 'delivered-to', 'mailing-list', 'list-id'],
]);

/** Whether a mail's header among entries has fields that only programs write. */
export function isSentByProgram(entries: readonly Entry[]): boolean {
  return mailFields(entries).some(({ label }) => ONLY_SENT.has(label));
}

/** The fields of the mails' headers among entries. */
function mailFields(entries: readonly Entry[]): readonly { readonly label: string; readonly value: string }[] {
  const heads = entries.filter((entry) => isDrop(entry, 'mail'));
  return heads.flatMap(({ lines }) =>
    lines.flatMap(({ text }) => {
      const [, label, value = ''] = MAIL_LINE.exec(text) ?? [];
      return label === undefined ? [] : [{ label: label.toLowerCase(), value: value.trim().toLowerCase() }];
    }),
  );
}

/** Whether an entry is a mail's header that says no day on which it was sent, and has no fields that only programs write. */
function isUndated(entry: Entry): boolean {
  if (!isDrop(entry, 'mail') || isSentByProgram([entry])) return false;
  const sure = mailFields([entry]).filter(({ label }) => SURE.has(label));
  return sure.length > 1 && !entry.lines.some(({ text }) => DAY.test(text));
}

/** The header without a letter that opens the story below its title or its author: nobody sent it on any day. */
export function aboveLetter(entries: readonly Entry[]): readonly Entry[] {
  const named = entries.findIndex(
    (entry) => entry.kind === 'field' && !entry.indirect && (entry.key === 'title' || entry.key === 'author'),
  );
  const at = entries.findIndex((entry, i) => i > named && isUndated(entry));
  return named >= 0 && at > named ? entries.slice(0, at) : entries;
}

/** A mail's day has a number, in any form. */
const DAY = /^date\s*:.*\d/i;

/**
 * Which of some mails' headers are those of people in the story who write to each other: one's sender is whom another is
 * sent to, and no program has written them.
 */
export function exchanged<T extends { readonly entries: readonly Entry[] }>(heads: readonly T[]): ReadonlySet<T> {
  const typed = heads.filter(({ entries }) => entries.some(isUndated));
  const named = (label: string): ReadonlySet<string> =>
    new Set(
      typed.flatMap(({ entries }) =>
        mailFields(entries).flatMap((one) => (one.label === label && one.value !== '' ? [one.value] : [])),
      ),
    );
  const [senders, others] = [named('from'), named('to')];
  return new Set([...senders].some((name) => others.has(name)) ? typed : []);
}

/**
 * Whether somebody may have sent a mail with such a header: where it says to whom or when, there is an address in it, a
 * number in its date, a field that only programs write, or a subject as stories have them. `To: Noah` / `Date: soon` is
 * written in a story.
 */
function mayBeSent(run: readonly MailLine[]): boolean {
  if (!run.some(({ label, value }) => (label === 'to' || label === 'date') && value !== '')) return true;
  return run.some(({ label, value }) => {
    if (ONLY_SENT.has(label) || /\S@\S/.test(value)) return true;
    // A day, or a member's number.
    if (label !== 'subject') return /\d/.test(value);
    const { part, rating, pairing, author } = readSubject(value);
    return [part, rating, pairing, author].some((fact) => fact !== '') || /\[.{1,40}\]|\bfic\b/i.test(value);
  });
}

/** Whether a program wrote a header below another, or the sender of the first one did. */
function isSent(run: readonly MailLine[], { entries }: Scan): boolean {
  const senders = entries.flatMap((entry) => (entry.kind === 'field' && entry.key === 'author' ? [entry.value] : []));
  return run.some(
    ({ label, value }) =>
      ONLY_SENT.has(label) ||
      /\S@\S/.test(value) ||
      (label === 'date' && /\d/.test(value)) ||
      (label === 'from' && senders.includes(senderName(value))),
  );
}

interface MailLine {
  readonly label: string;
  readonly value: string;
  readonly line: Line;
  readonly next: number;
}

function mailRun(lines: readonly Line[], at: number): MailLine[] {
  const run: MailLine[] = [];
  let i = at;
  let known = 0;
  if (isSetOff(lines, at)) i += 1;
  while (ABOVE_FIELDS.test(lines[i]?.text ?? '') && isBelow(lines[i + 1])) i += 1;
  for (let line = lines[i]; line !== undefined; line = lines[i]) {
    if (i > at && !isBelow(line)) break;
    const match = MAIL_LINE.exec(line.text);
    const name = match?.[1]?.toLowerCase() ?? '';
    const label = OTHER_NAMES.get(name) ?? name;
    const last = run.at(-1);
    if (match && (MAIL_LABELS.has(label) || /^x-|[.-]/.test(label))) {
      known = run.push({ label, value: (match[2] ?? '').trim(), line, next: i + 1 });
    } else if (match && last) {
      // A field that no list of ours names is one when fields of mail follow it.
      run.push({ label, value: (match[2] ?? '').trim(), line, next: i + 1 });
    } else if (last && line.index > 0 && !match && goesOn(lines, i, last)) {
      run[run.length - 1] = { ...last, value: `${last.value} ${line.text}`.trim(), next: i + 1 };
    } else break;
    i++;
  }
  return run.slice(0, known);
}

/** A field goes on over so many lines, the longest that fit: over others only where other fields follow. */
const [FOLDED, FAR, FULL] = [2, 12, 50];

/** Whether a line goes on with the field above it: few lines do so below the last field of a head. */
function goesOn(lines: readonly Line[], at: number, { line }: MailLine): boolean {
  if (at - lines.indexOf(line) <= FOLDED && (lines[at - 1]?.text.length ?? 0) >= FULL) return true;
  const below = lines.slice(at + 1, at + FAR).map(({ text }) => MAIL_LINE.exec(text)?.[1]?.toLowerCase() ?? '');
  return below.some((label) => MAIL_LABELS.has(label));
}

/** Whether a line sets a message off, and a field follows it at once. */
function isSetOff(lines: readonly Line[], at: number): boolean {
  const below = lines[at + 1];
  return MBOX_LINE.test(lines[at]?.text ?? '') && isBelow(below) && MAIL_LINE.test(below?.text ?? '');
}

/** Whether no blank line stands above a line. */
function isBelow(line: Line | undefined): boolean {
  return line !== undefined && (line.index > 0 || line.gap === 0);
}

function factsOf({ label, value, line }: MailLine): FieldEntry[] {
  const fact = (key: FieldEntry['key'], text: string): FieldEntry[] =>
    text === '' ? [] : [{ kind: 'field', key, label: '', value: text, lines: [line], indirect: true }];
  if (label === 'from') return fact('author', senderName(value));
  if (label === 'date') return fact('date', value).map((entry) => ({ ...entry, label: 'Date' }));
  const known = MAIL_LABELS.has(label) ? null : labelled(line.text);
  if (known !== null) return [{ kind: 'field', key: known.key, label: known.label, value, lines: [line] }];
  if (label !== 'subject') return [];
  // CompuServe begins the subject of an answer with the number of what it answers.
  const subject = readSubject(value.replace(/^#(?:\d+-)?(?=\S)/, ''));
  return [
    ...fact('title', subject.title),
    ...fact('part', subject.part),
    ...fact('rating', subject.rating),
    ...fact('relationships', subject.pairing),
    ...fact('author', subject.author),
  ];
}

/** No sender is longer; a line of any length is a line. Behind the name stand the sender's node and the day. */
const [LONGEST_SENDER, NODE] = [400, / \(?\d{1,4}:\d{1,5}\/\d{1,5}\b.*$/];

/** The person in `a@b (Name)` or `Name <a@b>`; the part before the at sign is no name. */
export function senderName(value: string): string {
  const sender = value.slice(0, LONGEST_SENDER).replace(/\s+/g, ' ').replace(NODE, '').trim();
  const member = /^([^\d@[]+)\[?\d{5,6},\d{1,4}\]?$/.exec(sender)?.[1];
  const comment = /^\S+@\S+ ?\(([^()]+)\)$/.exec(sender)?.[1];
  const before = /^"?([^"<@]+)"? ?<[^>]*>$/.exec(sender)?.[1] ?? /^([^"<@,]+), \S+@\S+$/.exec(sender)?.[1];
  return (member ?? comment ?? before ?? (sender.includes('@') ? '' : sender)).trim();
}
