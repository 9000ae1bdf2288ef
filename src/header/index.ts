import { foldFacts } from '../facts/index.ts';
import {
  type Block,
  blockText,
  type Decision,
  type Metadata,
  type Origin,
  type Outcome,
  outcome,
  type Reason,
  type Removal,
  type RemovalName,
  type StatedFact,
} from '../model/index.ts';
import { admits } from '../removals/index.ts';
import { SENDER_LABELS } from '../words/header-label-tables.ts';
import type { Entry } from './entry.ts';
import { typedFacts } from './fields.ts';
import { firstLine, isOneLine } from './first-line.ts';
import { withoutLicence } from './gutenberg.ts';
import { innerHeaders } from './interior.ts';
import { isIdentity } from './labels.ts';
import { partLine } from './part-mark.ts';
import { asNote, laterEntries, marksOf, titleOfPosts, withLater } from './posted-parts.ts';
import { scanHeader, topLines } from './scan.ts';
import { type Cleared, signatureAbove, uncut, withoutListFooter, withoutSignature, withoutSiteLines } from './tail.ts';
import { withoutEntries } from './take.ts';
import { titlePage } from './title-page.ts';

/** A story's header as facts, and the story without it. */
export interface HeaderResult {
  /** What it states, for the fold with what else states something of the story. */
  readonly facts: readonly StatedFact[];
  /** What its facts come to by themselves. */
  readonly metadata: Metadata;
  readonly blocks: readonly Block[];
  /** The story begins at the pinned block, and would have begun elsewhere without the pin. */
  readonly moved: boolean;
}

/** What the user's pins say about a header, by index of block. */
export interface HeaderPins {
  /** Blocks that are the story's. */
  readonly held: readonly number[];
  /** The block at which the story begins. */
  readonly end: number | null;
}

const NO_PINS: HeaderPins = { held: [], end: null };

/**
 * Takes the story's typed header off its blocks: labelled lines, bylines, titles, part marks, mail headers, quoted
 * replies, site lines, the headers of later parts, signatures. Every line taken is a removal; where a header ends is a
 * decision with its reasons.
 */
export function readHeader(
  all: readonly Block[],
  source: string,
  pins: HeaderPins = NO_PINS,
  origins: readonly Origin[] = ['typed'],
): Outcome<HeaderResult> {
  const held = new Set(pins.held.map((i) => all[i] as Block));
  /** A cut that this text admits, and that takes no block which the user holds. */
  const without = (name: RemovalName, blocks: readonly Block[], cut: () => Cleared): Cleared => {
    const cleared = admits(name, origins) ? cut() : uncut(blocks);
    const loses = blocks.some((block) => held.has(block) && !cleared.blocks.includes(block));
    return loses ? uncut(blocks) : cleared;
  };
  const licensed = without('licence', all, () => withoutLicence(all, source));
  const { blocks } = licensed;
  const top = pinnedHeader(blocks, pins, origins);
  const from = top.end ?? endOf(top.entries);
  const inner = innerHeaders(blocks, from, top.entries, origins).filter(
    (header) => heldIn(header.entries, pins) === null,
  );
  const own = inner.filter((header) => header.ofStory).flatMap((header) => header.entries);
  const kept = inner.some(({ headed, entries }) => !headed && entries.some(({ kind }) => kind === 'part'));
  const stated = typedFacts([...top.entries, ...own], source);
  const said = inner.map((header) => typedFacts(header.entries, source));
  const titles = said.filter((_, i) => isPost(inner[i]?.entries ?? [])).map((each) => titleIn(each, source));
  const facts = withLater(isPost(top.entries) ? underSubjects(stated, titles, source) : stated, said, source);
  const { metadata } = foldFacts(facts, source);
  const later = inner.map((header) => (header.ofStory ? header.entries : laterEntries(header, top.entries, metadata)));
  const posts = inner.filter(({ entries }) => isPost(entries));
  const signatures = posts.flatMap(({ block }) => signatureAbove(blocks, block) ?? []);
  const noted = notesOfPart(top.entries, metadata);
  const entries = [...(kept ? noted.map(partAsHeading) : noted), ...later.flat(), ...signatures];
  const marks = marksOf(blocks, top.entries, from, inner, metadata.title);
  const body = withoutEntries(blocks, entries, source, marks);
  const mailed = isPost(entries);
  const listed = without('list-footer', body.blocks, () => withoutListFooter(body.blocks, source));
  const people = metadata.authors;
  const signed = without('signature', listed.blocks, () => withoutSignature(listed.blocks, source, mailed, people));
  const clean = without('archive-line', signed.blocks, () => withoutSiteLines(signed.blocks));
  const removals: readonly Removal[] = [body, listed, signed, clean, licensed].flatMap((each) => each.removals);
  const decisions = [
    ...decisionAt(blocks, from, top.reasons, top.found, top.entries.length > 0),
    ...inner.flatMap((header) => decisionAt(blocks, endOf(header.entries), headerReasons(header.entries), true, true)),
  ];
  return outcome(
    { facts, metadata, blocks: clean.blocks, moved: top.end !== undefined },
    { decisions, removals, moves: [...marks.values()].map((mark) => ({ place: mark.place, text: blockText(mark) })) },
  );
}

function titleIn(facts: readonly StatedFact[], source: string): string | null {
  return foldFacts(facts, source).metadata.title;
}

/** The facts of a post's header with the title that the subjects of the file's posts share, where it is another. */
function underSubjects(
  facts: readonly StatedFact[],
  later: readonly (string | null)[],
  source: string,
): readonly StatedFact[] {
  const title = titleIn(facts, source);
  const shared = titleOfPosts(title, later);
  const first = facts.find(({ kind }) => kind === 'title');
  if (shared === null || shared === title || first === undefined) return facts;
  return [...facts, { ...first, kind: 'title', value: shared, by: 'subjects' }];
}

/** Whether a header is that of a mail or post. */
function isPost(entries: readonly Entry[]): boolean {
  return entries.some((entry) => entry.kind === 'drop' && entry.what === 'mail');
}

/** The first part's mark stays where the later ones do: all of them are headings. */
function partAsHeading(entry: Entry): Entry {
  return entry.kind === 'part' ? { kind: 'kept', lines: entry.lines } : entry;
}

interface TopHeader {
  readonly entries: readonly Entry[];
  readonly reasons: readonly Reason[];
  /** Something looked like a header, whether or not it was enough. */
  readonly found: boolean;
  /** Where the story begins, when a pin moved it. */
  readonly end?: number;
}

/** The top header as found, or as far as the pins let it reach. */
function pinnedHeader(blocks: readonly Block[], pins: HeaderPins, origins: readonly Origin[]): TopHeader {
  const free = topHeader(blocks, origins);
  const held = heldIn(free.entries, pins);
  if (pins.end !== null && pins.end !== endOf(free.entries) && (held === null || pins.end <= held)) {
    const entries = scanHeader(topLines(blocks.slice(0, pins.end)), origins, 'all');
    return { entries, reasons: [{ cue: 'pinned', weight: 1 }], found: true, end: pins.end };
  }
  return held === null ? free : topHeader(blocks.slice(0, held), origins);
}

/** The first pinned block of which a header takes lines; a note stays a note. Null when it takes none. */
function heldIn(entries: readonly Entry[], pins: HeaderPins): number | null {
  if (pins.held.length === 0) return null;
  const taken = entries.filter((entry) => entry.kind !== 'kept' && entry.kind !== 'note');
  const blocks = new Set(taken.flatMap((entry) => entry.lines.map((line) => line.block)));
  return pins.held.find((i) => blocks.has(i)) ?? null;
}

function topHeader(blocks: readonly Block[], origins: readonly Origin[]): TopHeader {
  const lines = topLines(blocks);
  const scanned = scanHeader(lines, origins).filter((entry) => entry.kind !== 'part' || !repeatsPartLines(blocks));
  const page = isNamed(scanned) ? [] : titlePage(lines, blocks, origins);
  const entries = page.length > 0 ? page : scanned;
  const reasons = headerReasons(entries);
  const taken = sum(reasons) >= HEADER_SCORE;
  return { entries: taken ? entries : [], reasons, found: entries.length > 0 };
}

/** Whether entries name story and author, as a mail's do, or state facts under labels. */
function isNamed(entries: readonly Entry[]): boolean {
  const fields = entries.filter((entry) => entry.kind === 'field');
  const labels = fields.filter((entry) => entry.label !== '' && !entry.indirect);
  if (isPost(entries) || labels.length > 1 || labels.some(({ key }) => isIdentity(key))) return true;
  return ['title', 'author'].every((key) => fields.some((entry) => entry.key === key));
}

/** A file that writes `Part 1/3`, `Part 2/3` above its parts uses them as headings; they are left to the splitter. */
function repeatsPartLines(blocks: readonly Block[]): boolean {
  let count = 0;
  for (const block of blocks) {
    if (isOneLine(block, 40) && partLine(firstLine(block)) !== null) count++;
    if (count > 1) return true;
  }
  return false;
}

/** Notes in the header of part two and later, or above a text without title and author, are that text's own. */
function notesOfPart(entries: readonly Entry[], metadata: Metadata): readonly Entry[] {
  if ((metadata.part?.number ?? 1) <= 1 && (metadata.title !== null || metadata.authors.length > 0)) return entries;
  return entries.map((entry) =>
    entry.kind === 'field' && entry.key === 'notes' && entry.label !== '' ? asNote(entry, 'note') : entry,
  );
}

function endOf(entries: readonly Entry[]): number {
  return 1 + Math.max(-1, ...entries.flatMap((entry) => entry.lines.map((line) => line.block)));
}

function sum(reasons: readonly Reason[]): number {
  return Math.min(1, Math.round(reasons.reduce((total, reason) => total + reason.weight, 0) * 100) / 100);
}

function decisionAt(
  blocks: readonly Block[],
  at: number,
  reasons: readonly Reason[],
  found: boolean,
  cut: boolean,
): Decision[] {
  const block = blocks[at];
  if (!found || block === undefined) return [];
  const words = (firstLine(block) || blockText(block).slice(0, 200)).trim().split(/\s+/, 8).join(' ');
  return [
    { kind: 'header-end', place: block.place, verdict: cut ? 'cut' : 'none', score: sum(reasons), reasons, words },
  ];
}

/** From this score on, the lines found are taken off the story. */
const HEADER_SCORE = 0.5;

/** `From: a friend` alone opens a letter as well. */
function isSender(label: string): boolean {
  return SENDER_LABELS.has(label.toLowerCase());
}

/** What speaks for the entries being a header. */
function headerReasons(entries: readonly Entry[]): Reason[] {
  const fields = entries.filter((entry) => entry.kind === 'field');
  // Labels alone are a form that nobody filled in.
  const said = (value: string): boolean => /[\p{L}\p{N}]/u.test(value);
  const labels = fields.filter((entry) => entry.label !== '' && !entry.indirect && said(entry.value));
  const identity = labels.filter((entry) => isIdentity(entry.key));
  const bare = (key: string): boolean =>
    fields.some((entry) => entry.label === '' && entry.key === key && !entry.indirect);
  const drop = (what: string): boolean => entries.some((entry) => entry.kind === 'drop' && entry.what === what);
  const reasons: Reason[] = [];
  const say = (cue: string, weight: number): void => void reasons.push({ cue, weight });
  if (labels.length >= 2) say(`${labels.length} labelled lines`, 0.6);
  if (labels.length === 1)
    say('one labelled line', identity.length === 1 && !isSender(identity[0]?.label ?? '') ? 0.5 : 0.35);
  if (labels.length > 3) say('many labelled lines', 0.2);
  if (bare('author')) say('a byline', bare('title') ? 0.3 : 0.5);
  if (bare('title')) say('a title line', bare('author') ? 0.4 : 0.3);
  if (bare('title') && !bare('author') && labels.length === 0) say('room around the title', 0.2);
  if (bare('dedication')) say('a dedication', 0.1);
  if (entries.some((entry) => entry.kind === 'part')) say('a part mark', 0.5);
  if (drop('mail')) say('a mail header', 0.9);
  if (drop('quoted')) say('a quoted reply', 0.5);
  if (drop('site')) say('a line of the site', 0.5);
  if (drop('repeat') && labels.length === 0) say('lines of the first header again', 0.7);
  if (entries.some((entry) => entry.kind === 'note')) say('a note or warning above the story', 0.5);
  return reasons;
}
