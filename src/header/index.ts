import { foldFacts } from '../facts/index.ts';
import {
  type Block,
  blockText,
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
import { closingMatter, saidOnce } from './closing.ts';
import type { Entry } from './entry.ts';
import { typedFacts } from './fields.ts';
import { withoutLicence } from './gutenberg.ts';
import { type HeaderPins, heldIn, withoutHeld } from './held.ts';
import { innerHeaders } from './interior.ts';
import { inLines } from './lines.ts';
import { aboveLetter, exchanged, isSentByProgram } from './mail.ts';
import { endOf, repeatsPartLines } from './part-mark.ts';
import { asNote, laterEntries, marksOf, titleOfPosts, withLater } from './posted-parts.ts';
import { decisionAt, HEADER_SCORE, headerReasons, isNamed, isPost, weightOf } from './reasons.ts';
import { scanHeader } from './scan.ts';
import { withoutAnswered, withSentOnOpened } from './sent-on.ts';
import { sayingsIn, signatureAbove, signerIn, withoutSignature } from './signature.ts';
import { aboveReport, isReport } from './story-forms.ts';
import { type Cleared, uncut, withoutListFooter, withoutSecrecy, withoutSiteLines } from './tail.ts';
import { withinBounds, withoutEntries } from './take.ts';
import { titleBelowTalk } from './title-below-talk.ts';

import { postedPage, titlePage } from './title-page.ts';
import { topLines } from './top-lines.ts';
import { type Collection, collectionIn, withWorksHeaded } from './works.ts';

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

const NO_PINS: HeaderPins = { held: [], end: null };

/**
 * Takes the story's typed header off its blocks: labelled lines, bylines, titles, part marks, mail headers, quoted
 * replies, site lines, the headers of later parts, signatures. Every line taken is a removal; where a header ends is a
 * decision with its reasons.
 */
export function readHeader(
  all: readonly Block[],
  source: string,
  given: HeaderPins = NO_PINS,
  origins: readonly Origin[] = ['typed'],
  isSentOn = false,
  isTitled = false,
): Outcome<HeaderResult> {
  const { blocks: opened, pins } = withSentOnOpened(all, given);
  const held = new Set(pins.held.map((i) => opened[i] as Block));
  /** A cut that this text admits, and that takes no block which the user holds. */
  const without = (name: RemovalName, blocks: readonly Block[], cut: () => Cleared): Cleared => {
    const cleared = admits(name, origins) ? cut() : uncut(blocks);
    const loses = [...held].some((block) => blocks.includes(block) && !cleared.blocks.includes(block));
    return loses ? uncut(blocks) : cleared;
  };
  const licensed = without('licence', opened, () => withoutLicence(opened, source));
  const answered = without('quoted-reply', licensed.blocks, () => withoutAnswered(licensed.blocks, source));
  const { blocks } = answered;
  const measured = origins.includes('document') ? inLines(blocks) : blocks;
  const collection = collectionIn(measured);
  const works = (measured === blocks ? collection : collectionIn(blocks)) !== null;
  const top = pinnedHeader(measured, pins, { origins, isSentOn, isTitled, collection });
  const from = top.end ?? endOf({ entries: top.entries });
  const found = innerHeaders(measured, Math.max(from, top.told ?? 0), top.entries, origins).filter(
    (header) => heldIn(header.entries, pins) === null,
  );
  const posted =
    isPost(top.entries) || origins.includes('mail') || found.some(({ entries }) => isSentByProgram(entries));
  // In a text that is no post, the mails that people in the story write keep their heads.
  const letters = exchanged(found.filter(({ entries }) => isPost(entries)));
  const inner = found.filter(
    (header) => (posted || !isPost(header.entries)) && !letters.has(header) && !isReport(header.entries, top.entries),
  );
  const own = inner.filter((header) => header.ofStory).flatMap((header) => header.entries);
  const kept = inner.some(({ headed, entries }) => !headed && entries.some(({ kind }) => kind === 'part'));
  const authors = foldFacts(typedFacts([...top.entries, ...own], source), source).metadata.authors;
  const closing = closingOf(blocks, [...top.entries, ...inner.flatMap((header) => header.entries)], authors, pins);
  const stated = typedFacts([...top.entries, ...own, ...closing], source);
  const said = inner.map((header) => typedFacts(header.entries, source));
  const titles = said.filter((_, i) => isPost(inner[i]?.entries ?? [])).map((each) => titleIn(each, source));
  const facts = withLater(isPost(top.entries) ? underSubjects(stated, titles, source) : stated, said, source);
  const { metadata } = foldFacts(facts, source);
  const later = inner.map((header) =>
    withinBounds(header.ofStory ? header.entries : laterEntries(header, [...top.entries, ...own], metadata), blocks),
  );
  const posts = inner.filter(({ entries }) => isPost(entries));
  const signatures = posts.flatMap(({ block }) => signatureAbove(blocks, block) ?? []);
  const noted = notesOfPart(withinBounds(top.entries, blocks), metadata);
  const entries = [...(kept ? noted.map(partAsHeading) : noted), ...later.flat(), ...signatures, ...closing];
  const marks = marksOf(blocks, top.entries, from, inner, metadata.title);
  const body = withoutEntries(blocks, entries, source, marks);
  const mailed = isPost(entries);
  const listed = without('list-footer', body.blocks, () => withoutListFooter(body.blocks, source));
  const people = metadata.authors;
  const open = mailed
    ? without('list-footer', listed.blocks, () => withoutSecrecy(listed.blocks))
    : uncut(listed.blocks);
  const signed = without('signature', open.blocks, () => withoutSignature(open.blocks, source, mailed, people));
  const clean = without('archive-line', signed.blocks, () => withoutSiteLines(signed.blocks));
  const removals: readonly Removal[] = [body, listed, open, signed, clean, licensed, answered]
    .flatMap((each) => each.removals)
    .map((removal) => (sayingsIn([removal]).length > 0 ? { ...removal, stated: true } : removal));
  const signer = people.length > 0 ? [] : signerIn(removals, clean.blocks);
  const decisions = [
    ...decisionAt(blocks, from, top.reasons, top.found, top.entries.length > 0),
    ...inner.flatMap((header) =>
      decisionAt(blocks, endOf({ entries: header.entries }), headerReasons(header.entries), true, true),
    ),
  ];
  return outcome(
    {
      facts: [...facts, ...signer, ...sayingsIn(removals)],
      metadata: signer.length === 0 ? metadata : foldFacts([...facts, ...signer], source).metadata,
      blocks: withWorksHeaded(clean.blocks, works),
      moved: top.end !== undefined,
    },
    {
      decisions,
      removals,
      moves: [...marks.values()].flatMap((mark) => {
        const text = blockText(mark);
        return text === '' ? [] : [{ place: mark.place, text }];
      }),
    },
  );
}

/** What stands below the story's end, unless a header, a list's footer or a pin has those lines. */
function closingOf(
  blocks: readonly Block[],
  taken: readonly Entry[],
  authors: readonly string[],
  pins: HeaderPins,
): readonly Entry[] {
  const closing = closingMatter(blocks, authors);
  const first = closing[0]?.lines[0]?.block;
  if (first === undefined || heldIn(closing, pins) !== null || endOf({ entries: taken }) > first) return [];
  return withoutListFooter(blocks, '').removals.length > 0 ? [] : saidOnce(closing, taken);
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
  /** Up to where lines of the story look like a header. */
  readonly told?: number;
}

/** The top header as found, or as far as the pins let it reach. */
function pinnedHeader(blocks: readonly Block[], pins: HeaderPins, ground: TopGround): TopHeader {
  const free = topHeader(blocks, ground);
  const held = heldIn(free.entries, pins);
  if (pins.end !== null && pins.end !== endOf({ entries: free.entries }) && (held === null || pins.end <= held)) {
    const entries = scanHeader(topLines(blocks.slice(0, pins.end)), ground.origins, 'all');
    return { entries, reasons: [{ cue: 'pinned', weight: 1 }], found: true, end: pins.end };
  }
  if (held === null) return free;
  const entries = withoutHeld(free.entries, pins, held);
  if (entries !== null) return { ...free, entries };
  const above = blocks.slice(0, held);
  return topHeader(above, { ...ground, collection: collectionIn(above) });
}

/** Where a text comes from, and whether the mail that it came in says that it was sent on. */
interface TopGround {
  readonly origins: readonly Origin[];
  readonly isSentOn: boolean;
  /** The story's title stood above these blocks, and is known. */
  readonly isTitled: boolean;
  readonly collection: Collection | null;
}

function topHeader(given: readonly Block[], { origins, isSentOn, isTitled, collection }: TopGround): TopHeader {
  const issue = collection?.issue ?? [];
  if (issue.length > 0) return { entries: issue, reasons: headerReasons(issue), found: true };
  const blocks = collection?.above ?? given;
  const lines = topLines(blocks);
  const scanned = scanHeader(lines, origins, isSentOn ? 'sent on' : 'top', [], isTitled).filter(
    (entry) => entry.kind !== 'part' || !repeatsPartLines(blocks),
  );
  const page = isNamed(scanned) ? [] : titlePage(lines, blocks, origins);
  const below = page.length > 0 ? page : titleBelowTalk(lines, scanned, origins);
  // What a site says at the very top stands above any title page.
  const [first] = scanned;
  const top =
    first?.kind === 'drop' &&
    first.name === 'archive-line' &&
    !below.some(({ lines: own }) => own.some((line) => first.lines.includes(line)))
      ? [first]
      : [];
  const all = below.length > 0 ? [...top, ...below] : [...scanned, ...postedPage(lines, scanned, blocks, origins)];
  const entries = aboveReport(aboveLetter(all));
  const told = entries.length < all.length ? { told: endOf({ entries: all }) } : {};
  const reasons = headerReasons(entries);
  const taken = weightOf(reasons) >= HEADER_SCORE;
  return { entries: taken ? entries : [], reasons, found: entries.length > 0, ...told };
}

/** Notes in the header of part two and later, or above a text without title and author, are that text's own. */
function notesOfPart(entries: readonly Entry[], metadata: Metadata): readonly Entry[] {
  if ((metadata.part?.number ?? 1) <= 1 && (metadata.title !== null || metadata.authors.length > 0)) return entries;
  return entries.map((entry) =>
    entry.kind === 'field' && (entry.key === 'notes' || entry.key === 'thanks') && entry.label !== ''
      ? asNote(entry, 'note')
      : entry,
  );
}
