import { blockText } from '../model/index.ts';
import { endsAsSentence } from '../words/stops.ts';
import { isDrawn } from './closing-talk.ts';
import { type Entry, type FieldEntry, isDrop } from './entry.ts';
import { firstLine } from './first-line.ts';
import { endsPart, isFootKey } from './foot-facts.ts';
import { labelled } from './label.ts';
import { isIdentity, type LabelKey } from './labels.ts';
import { OF_STORIES } from './leaning.ts';
import { blockLines, type Line } from './lines.ts';
import { type Candidate, countsTitle, endOf, type Ground, headsPart, startsPart, titleAndPart } from './part-mark.ts';
import { isHeadingLike, undecorated, wordCount } from './shapes.ts';
import { isForm, opensMemo } from './story-forms.ts';
import { sameWords, shareWords } from './title-entries.ts';

/** Lines that only programs write. */
const SENT =
  /^(?:Message-ID|Newsgroups|Path|Reply-To|Mailing-List|List-|Received|References|In-Reply-To|Lines|X-[\w-]+|Mime-Version|Content-Type)\b/i;

/** What stands so often in a file word for word is no form in a story. */
const AGAIN = 2;

/** A header for sure. */
export type Proven<T> = T & {
  /** It goes on with the header of the story itself, or stands below the story in its stead. */
  readonly ofStory: boolean;
};

/**
 * The candidates that are headers for sure. A report, a form, a catalogue or a mail that somebody in the story reads
 * has the same labels, so labels alone prove nothing: a header says again what the first one says, or it stands at the
 * start of a part in the form that the file's headers have, or a mail program wrote it.
 */
export function provenHeaders<T extends Candidate>(candidates: readonly T[], ground: Ground): readonly Proven<T>[] {
  const again = candidates.filter((one) => one.again === true);
  return candidates.flatMap((one): Proven<T>[] => {
    if (one.again && (again.length > AGAIN || endsPart(endOf(one), ground.blocks)))
      return [{ ...one, ofStory: isFirst(one, again, ground.top) }];
    if (one.amid && endsSoon(one, ground) && !namesAnother(one.entries, ground.top)) return [{ ...one, ofStory: true }];
    const form = isForm(one.entries, linesAbove(one, ground)) || isMemo(one, ground);
    if (!form && goesOn(one, ground)) return [{ ...one, ofStory: true }];
    const later =
      isPosted(one, ground) ||
      repeatsTitleAlone(one, ground) ||
      saysAgain(one, ground) ||
      (!form && hasForm(one, candidates, ground));
    if (later) return [{ ...one, ofStory: false }];
    if (form) return [];
    if (closesFile(one, ground)) return [{ ...one, ofStory: true }];
    return opensBelowPreface(one, candidates, ground) ? [{ ...one, ofStory: true }] : [];
  });
}

/** Whether a heading, a drawn line or a wide gap comes below a candidate, or the end, with a short line or two between. */
function endsSoon(one: Candidate, { blocks }: Ground): boolean {
  const end = endOf(one);
  const below = blocks.slice(end, end + TAIL + 1);
  const at = below.findIndex(
    (block) => block.type === 'heading' || isDrawn(block) || block.gapBefore > 2 || isHeadingLike(firstLine(block)),
  );
  const between = at < 0 ? below : below.slice(0, at);
  if (at < 0 && end + below.length < blocks.length) return false;
  return between.every((block) => wordCount(blockText(block).slice(0, 400)) <= TAIL_WORDS);
}

/** Whether nothing above a candidate says its facts: the first of the parts that repeat them, or one of the first. */
function isFirst(one: Candidate, again: readonly Candidate[], top: readonly Entry[]): boolean {
  const above = again.slice(0, Math.min(again.indexOf(one), LINES_ABOVE)).map(({ entries }) => entries);
  return ![top, ...above].some((entries) => sameFacts(one.entries, entries) > 1);
}

/** The lines right above a candidate, without room between them. */
function linesAbove({ block: at }: Candidate, { blocks }: Ground): readonly Line[] {
  let from = at;
  while (at - from < LINES_ABOVE && blocks[from]?.gapBefore === 0) from--;
  return blocks.slice(Math.max(0, from), at).flatMap((block, i) => blockLines(block, from + i, LINES_ABOVE));
}
const LINES_ABOVE = 12;

/** Whether a candidate is a message that somebody in the story sends, by the lines from there on. */
function isMemo({ block: from }: Candidate, { blocks, top }: Ground): boolean {
  const lines = blocks.slice(from, from + 60).flatMap((block, i) => blockLines(block, from + i, LINES_ABOVE));
  return opensMemo({ lines, entries: top }, 0);
}

/** A mail's header that a program wrote, or one by the sender or under the title of the first. */
function isPosted({ entries }: Candidate, { top }: Ground): boolean {
  const mail = entries.filter((entry) => isDrop(entry, 'mail'));
  if (mail.length === 0) return false;
  if (mail.some((entry) => entry.lines.some((line) => SENT.test(line.text)))) return true;
  if (factsOf(entries).some(({ key }) => key === 'title' || key === 'author')) return true;
  const indirect = entries.filter((entry): entry is FieldEntry => entry.kind === 'field' && entry.indirect === true);
  return indirect.some((entry) => isSame(entry, top));
}

/** The first header's title or byline again, without labels, above a heading. */
function repeatsTitleAlone(one: Candidate, ground: Ground): boolean {
  const repeats = one.entries.some((entry) => isDrop(entry, 'repeat'));
  return isBounded(one, ground) && (repeats || countsTitle(one.entries, ground.top));
}

/** What the first header says is said again where a part starts or ends: its title or author, or nothing but its facts. */
function saysAgain(one: Candidate, ground: Ground): boolean {
  const facts = factsOf(one.entries);
  const same = facts.filter((fact) => isSame(fact, ground.top));
  if (same.length === 0 || !facts.some(({ key }) => isIdentity(key))) return false;
  const named = same.some(({ key }) => key === 'title' || key === 'author');
  return isBounded(one, ground) && (named || same.length === facts.length);
}

/**
 * Whether a part ends right above a candidate or begins with it or right below: amid the prose of a chapter it is a form,
 * a card or a title page that somebody in the story reads, whatever it says.
 */
function isBounded(one: Candidate, ground: Ground): boolean {
  const after = ground.blocks[endOf(one)];
  if (startsPart(one, ground) || isDrawn(after) || after?.type === 'heading') return true;
  if (after !== undefined && isHeadingLike(firstLine(after))) return true;
  return one.entries.some(
    (entry) =>
      entry.kind === 'part' ||
      (entry.kind === 'field' &&
        (entry.key === 'part' || (entry.key === 'title' && titleAndPart(undecorated(entry.value)).mark !== null))),
  );
}

/** The form of the first header, or one that several have, each at the start of a part of its own. */
function hasForm(one: Candidate, all: readonly Candidate[], ground: Ground): boolean {
  if (!headsPart(one, all, ground)) return false;
  const labels = labelsOf(one.entries);
  const like = (other: readonly Entry[]): boolean => {
    const shared = labelsOf(other).filter((label) => labels.includes(label));
    return shared.length >= 2 && shared.length >= labels.length / 2;
  };
  const others = all.filter((other) => other !== one && headsPart(other, all, ground));
  if (others.some((other) => sameFacts(one.entries, other.entries) >= 3)) return true;
  if (!factsOf(one.entries).some(({ key }) => key === 'title' || key === 'author')) return false;
  return like(ground.top) || others.some((other) => like(other.entries));
}

/** How many labelled lines are the same, value and all. */
function sameFacts(some: readonly Entry[], others: readonly Entry[]): number {
  return factsOf(some).filter((fact) => isSame(fact, others)).length;
}

/** A full header at the start of a part near the top, when nothing above it names the story: a preface came first. */
function opensBelowPreface(one: Candidate, all: readonly Candidate[], ground: Ground): boolean {
  if (one !== all[0] || ground.top.some((entry) => entry.kind === 'field' && isIdentity(entry.key))) return false;
  const keys = new Set(factsOf(one.entries).map(({ key }) => key));
  const isNamed = [...keys].some((key) => key !== 'title' && isIdentity(key));
  return keys.has('title') && isNamed && keys.size >= 3 && startsPart(one, ground) && one.block <= PREFACE;
}

/**
 * The rest of the story's own header: only lines that are no prose and no heading stand between the file's first line
 * and it. What names another story than the lines at the top is a form that somebody in the story fills in.
 */
function goesOn({ block, entries }: Candidate, { blocks, top }: Ground): boolean {
  if (block > HEAD || namesAnother(entries, top)) return false;
  return blocks.slice(0, block).every((each, i) => {
    const line = firstLine(each);
    if (i > 0 && (each.type === 'heading' || isHeadingLike(line))) return false;
    if (labelled(line) !== null || LABEL_ALONE.test(line)) return true;
    return wordCount(blockText(each).slice(0, 400)) <= HEAD_WORDS && !endsAsSentence(line);
  });
}

/** Whether a header's title, and its author where it has one, share no word with those that the first lines give. */
function namesAnother(entries: readonly Entry[], top: readonly Entry[]): boolean {
  const shares = (key: LabelKey): boolean | null => {
    const [own, other] = [valuesUnder(key, entries), valuesUnder(key, top)];
    return own === '' || other === '' ? null : shareWords(own, other);
  };
  return shares('title') === false && shares('author') !== true;
}

function valuesUnder(key: LabelKey, entries: readonly Entry[]): string {
  return entries.flatMap((entry) => (entry.kind === 'field' && entry.key === key ? [entry.value] : [])).join(' ');
}

/** Set apart below the last line, with only a few short lines after them, where no label above names the story. */
function closesFile(one: Candidate, ground: Ground): boolean {
  const { blocks, top } = ground;
  if (namesAnother(one.entries, top)) return false;
  const after = blocks.slice(endOf(one));
  if (after.length > TAIL || after.some((block) => wordCount(blockText(block).slice(0, 400)) > TAIL_WORDS))
    return false;
  const facts = factsOf(one.entries);
  const named = top.some(isIdentityLabel);
  const keys = new Set(facts.map(({ key }) => key));
  const told = [...keys].filter((key) => !BESIDE.has(key));
  const isMany = told.length > MANY && told.filter((key) => OF_STORIES.has(key)).length > 1;
  if ((isMany || (isDrawn(blocks[one.block - 1]) && told.length > 1)) && told.every(isFootKey)) return true;
  return facts.some(isIdentityLabel) && facts.length >= (named ? 3 : 2) && startsPart(one, ground);
}

/** What stands beside facts of the story, and is none by itself below a drawn line: a diary has dates. */
const BESIDE: ReadonlySet<LabelKey> = new Set(['other', 'date', 'words']);

/** A header's rest is found in so many blocks at the top; a line without a label has no more words, and ends no sentence. */
const [HEAD, HEAD_WORDS] = [16, 14];
const LABEL_ALONE = /^\W*\p{L}[^.!?:]{0,40}:(?:\s|$)/u;
/** What may stand below the facts that close a file: a counter, a link. */
const [TAIL, TAIL_WORDS] = [3, 12];
/** More facts than these need no drawn line above them, where some are said of stories only. */
const MANY = 3;

function isIdentityLabel(entry: Entry): boolean {
  return entry.kind === 'field' && entry.label !== '' && isIdentity(entry.key);
}

/** A preface above a story's header has no more blocks. */
const PREFACE = 30;
/** The labelled lines that say something: a form's blank lines say nothing. */
export function factsOf(entries: readonly Entry[]): readonly FieldEntry[] {
  return entries.filter(
    (entry): entry is FieldEntry =>
      entry.kind === 'field' && !entry.indirect && entry.label !== '' && /[\p{L}\p{N}]/u.test(entry.value),
  );
}

function labelsOf(entries: readonly Entry[]): readonly string[] {
  return factsOf(entries).map(({ label }) => label.toLowerCase());
}

const NAMED: ReadonlySet<LabelKey> = new Set(['title', 'author', 'fandom', 'series', 'email']);

/** Whether a fact is one of the first header's: the same title but for its part mark, the same words otherwise. */
export function isSame(fact: FieldEntry, top: readonly Entry[]): boolean {
  const bare = (value: string): string => titleAndPart(undecorated(value)).title;
  return top.some(
    (other) =>
      other.kind === 'field' &&
      other.key === fact.key &&
      (NAMED.has(fact.key) || fact.label === other.label) &&
      sameWords(bare(other.value), bare(fact.value)),
  );
}

/** Whether a later header's line says what the first header said already. */
export function isRepeated(entry: FieldEntry, top: readonly Entry[]): boolean {
  return top.some((other) => other.kind === 'field' && other.key === entry.key && sameWords(other.value, entry.value));
}
