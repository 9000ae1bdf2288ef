import { type Block, blockText } from '../model/index.ts';
import { endingPhrase } from '../words/endings.ts';
import { BOOK_CREDITS, SENDER_LABELS } from '../words/header-label-tables.ts';
import { divisionName } from '../words/named-divisions.ts';
import { whenAsked } from '../words/recent.ts';
import { ownerBelow, rightsBelow, signedAtFoot, wroteBelow } from './author-below.ts';
import { closingTalk, isDrawn, noteAfter } from './closing-talk.ts';
import type { Entry } from './entry.ts';
import { field } from './entry.ts';
import { firstLine, isOneLine } from './first-line.ts';
import { labelled } from './label.ts';
import { blockLines, type Line } from './lines.ts';
import { isAdvert } from './masthead.ts';
import { signedLine } from './names.ts';
import { isToldOf, printedName } from './person.ts';
import { HOLDS_ADDRESS, HOLDS_RIGHTS, isHeadingLike, undecorated, wordCount } from './shapes.ts';
import { isSiteLine } from './site-lines.ts';

/** Closing matter is at most so many blocks and words, below the line that ends the story; below a drawn line it is one. */
const [MOST_BLOCKS, MOST_WORDS] = [8, 200];
/** A line that names the author has no more letters. */
const CREDIT_LENGTH = 80;
/** A heading that speaks of rights. */
const RIGHTS = /©|\(c\)(?=[\s\d])|\bcopyright\b/i;

/**
 * What stands below a story's end at the end of a file: a line that names the author is a fact when the top names none;
 * words about rights and about the author are notes after the story. Without any of these, the lines are the story's.
 */
export function closingMatter(blocks: readonly Block[], authors: readonly string[]): readonly Entry[] {
  const advert = advertBelow(blocks) ?? framedFoot(blocks);
  if (advert !== null) return advert;
  const below = belowEnd(blocks, authors);
  if (below.length > 0) return below;
  const talk = closingTalk(blocks, authors);
  const owned = authors.length > 0 ? [] : ownerBelow(blocks, talk ?? []);
  if (owned.length > 0) return owned;
  const found =
    creditsListed(blocks) ??
    talk ??
    rightsBelow(blocks) ??
    creditsBelow(blocks, authors) ??
    signedAtFoot(blocks, authors);
  return found.length > 0 ? found : wroteBelow(blocks, authors);
}

/** Without the line about the rights that a file has at its top and, word for word, at its foot again. */
export function saidOnce(closing: readonly Entry[], above: readonly Entry[]): readonly Entry[] {
  const said = new Set(
    above.flatMap((entry) => (entry.kind === 'field' && entry.key === 'rights' ? lineOf(entry) : [])),
  );
  return closing.map((entry) =>
    entry.kind === 'note' && said.has(lineOf(entry))
      ? { kind: 'drop', name: 'repeated-header', what: 'repeat', lines: entry.lines }
      : entry,
  );
}

function lineOf({ lines }: Entry): string {
  return lines.map(({ text }) => undecorated(text)).join(' ');
}

/** What stands below the line that ends the story. */
function belowEnd(blocks: readonly Block[], authors: readonly string[]): readonly Entry[] {
  const from = closingFrom(blocks);
  if (from === null) return [];
  const below = blocks.slice(from.at + 1);
  const texts = below.map((block) => blockText(block, '\n'));
  const words = texts.reduce((sum, text) => sum + wordCount(text), 0);
  if (words === 0 || words > MOST_WORDS || texts.some((text) => isOther(text))) return [];
  const entries = below.map((block, i) => entriesOf(block, from.at + 1 + i, authors.length === 0, from.ended));
  const credited = entries.flat().some((entry) => entry.kind === 'field');
  if (!from.ended) return credited ? entries.flat().filter(({ kind }) => kind === 'field') : [];
  const proven = credited || texts.some((text) => proves(text) || authors.some((name) => text.includes(name)));
  return proven ? entries.flat() : [];
}

/** A board's line at the end of a file. */
function advertBelow(blocks: readonly Block[]): readonly Entry[] | null {
  const at = blocks.length - 1;
  const last = blocks[at];
  if (at < 1 || last?.type !== 'paragraph') return null;
  const line = blockLines(last, at).at(-1);
  return line !== undefined && line.text.length <= 2 * CREDIT_LENGTH && isAdvert(line.text)
    ? [noteAfter([line])]
    : null;
}

/** Between two drawn lines at a file's end stand at most so many lines and words of whoever published it. */
const [FOOT_LINES, FOOT_WORDS] = [12, 90];

/**
 * What stands between two drawn lines at the very end of a file, with a sign of copyright or an address in it: the foot of
 * an e-zine or of an archive. It is a note after the story.
 */
function framedFoot(blocks: readonly Block[]): readonly Entry[] | null {
  const first = Math.max(1, blocks.length - 1 - FOOT_LINES);
  const end = blocks.at(-1);
  // A framed line alone is read as a heading; below it nothing is told.
  if (end?.type === 'heading' && first < blocks.length && RIGHTS.test(blockText(end)))
    return [noteAfter(blockLines(end, blocks.length - 1))];
  const lines = blocks.slice(first).flatMap((block, i) => blockLines(block, first + i));
  if (lines.at(-1)?.kind !== 'fence') return null;
  const inner = lines.findLastIndex(({ kind }) => kind !== 'fence');
  const from = lines.findLastIndex(({ kind }, i) => i < inner && kind === 'fence');
  const said = lines.slice(from + 1, inner + 1);
  const words = said.reduce((sum, { text }) => sum + wordCount(text), 0);
  if (from < 0 || lines[from]?.index !== 0 || said.length > FOOT_LINES || words > FOOT_WORDS) return null;
  const isProven = said.some(({ text }) => proves(text)) || framesFile(blocks, lines[from]?.text ?? '');
  if (!isProven || said.some(({ kind, text }) => kind !== 'text' || isOther(text))) return null;
  const drawn = [...lines.slice(from, from + 1), ...lines.slice(inner + 1)];
  return [
    ...drawn.map((line): Entry => ({ kind: 'drop', name: 'ornament', what: 'fence', lines: [line] })),
    noteAfter(said),
  ];
}

/** Whether the drawn line above a foot stands at the top of the file, at the bottom, and nowhere between. */
function framesFile(blocks: readonly Block[], drawn: string): boolean {
  const texts = blocks.map((block) =>
    ((block.type === 'scene-break' ? block.ornament : null) ?? blockText(block, '\n')).trim(),
  );
  const at = texts.flatMap((text, i) => (text.split('\n').includes(drawn) ? [i] : []));
  const lines = texts
    .join('\n')
    .split('\n')
    .filter((text) => text === drawn).length;
  const [top, bottom] = [at.filter((i) => i < HEAD_BLOCKS), at.filter((i) => i >= texts.length - HEAD_BLOCKS)];
  return at[0] === 0 && lines === 4 && top.length + bottom.length === at.length && texts.length > HEAD_BLOCKS * 2;
}

/** A frame at the top or the bottom of a file has no more blocks. */
const HEAD_BLOCKS = 4;

/** Whether somebody speaks of rights, or says where to write: no story goes on so below its end. */
function proves(text: string): boolean {
  return HOLDS_RIGHTS.test(text) || HOLDS_ADDRESS.test(text);
}

/** The line below which a file holds nothing but closing matter, and whether it says that the story ends. */
function closingFrom(blocks: readonly Block[]): { readonly at: number; readonly ended: boolean } | null {
  const first = Math.max(1, blocks.length - 1 - MOST_BLOCKS);
  for (let at = first; at < blocks.length - 1; at++) {
    const block = blocks[at] as Block;
    if (isOneLine(block, CREDIT_LENGTH) && endingPhrase(firstLine(block))?.role === 'the-end')
      return { at, ended: true };
  }
  const fence = blocks.length - 2;
  return fence > 0 && isDrawn(blocks[fence] as Block) ? { at: fence, ended: false } : null;
}

/** A heading, a signature, speech: no closing matter. */
function isOther(text: string): boolean {
  const first = text.split('\n', 1)[0] ?? '';
  const named = divisionName(first, null);
  return isHeadingLike(first) || named !== null || /^["“«„]/.test(first) || /^(?:--|—)$/m.test(text);
}

function entriesOf(block: Block, at: number, unknown: boolean, ended: boolean): readonly Entry[] {
  const lines = blockLines(block, at);
  const text = firstLine(block);
  if (isDrawn(block)) return [{ kind: 'drop', name: 'ornament', what: 'fence', lines }];
  const author = unknown && isOneLine(block, CREDIT_LENGTH) ? creditedAuthor(text, ended) : null;
  if (author !== null) {
    const rights = proves(text) ? [field('rights', '', text, lines)] : [];
    return [field('author', '', author, lines), ...rights];
  }
  if (block.type !== 'paragraph' || labelled(text) !== null || isSiteLine(text)) return [];
  return [noteAfter(lines)];
}

/** The keys of labels that name people who made the story what it is. */
const CREDITS: ReadonlySet<string> = new Set(['author', 'contributor', 'beta', 'other']);

/** Labelled lines at the very end that name who wrote the story, and who else had a hand in it; null for anything else. */
function creditsBelow(blocks: readonly Block[], authors: readonly string[]): readonly Entry[] | null {
  const at = blocks.length - 1;
  const last = blocks[at];
  if (at < 2 || last?.type !== 'paragraph' || authors.length > 0) return null;
  const lines = blockLines(last, at);
  const found = lines.map(({ text }) => (text.length <= CREDIT_LENGTH ? labelled(text) : null));
  const names = found.map((one) => (one === null ? null : (printedName(one.value)?.name ?? null)));
  const story = blocks.slice(0, at).map((block) => blockText(block));
  const isCredit = found.every((one, i) => one !== null && CREDITS.has(one.key) && names[i] !== null);
  const hasAuthor = found.some((one) => one?.key === 'author' && !SENDER_LABELS.has(one.label.toLowerCase()));
  if (!isCredit || !hasAuthor || names.some((name) => name !== null && isToldOf(name, story))) return null;
  return found.flatMap((one, i) =>
    one === null ? [] : [field(one.key, one.label, names[i] ?? '', [lines[i] as Line])],
  );
}

/** A line of a book's credits: what it tells, and whom or what it names. */
const BOOK_CREDIT = whenAsked(() =>
  BOOK_CREDITS.map(({ key, labels }) => ({ key, form: new RegExp(`^(${labels})\\s*:\\s*(\\S.*)$`, 'iu') })),
);
/** Fewer credits say nothing. */
const CREDITS_LEAST = 3;

/** The list at the very end of a book with its licence and who wrote, drew and translated it: facts of the story. */
function creditsListed(blocks: readonly Block[]): readonly Entry[] | null {
  const at = blocks.length - 1;
  const last = blocks[at];
  if (at < 2 || last?.type !== 'list') return null;
  const lines = blockLines(last, at, MOST_CREDITS + 1);
  if (lines.length < CREDITS_LEAST || lines.length > MOST_CREDITS) return null;
  const facts = lines.map((line) => {
    for (const { key, form } of BOOK_CREDIT()) {
      const [, label, value] = line.text.length <= CREDIT_LENGTH ? (form.exec(line.text) ?? []) : [];
      if (label !== undefined && value !== undefined) return field(key, label, value, [line]);
    }
    return null;
  });
  const entries = facts.filter((fact) => fact !== null);
  const has = (key: string): boolean => entries.some((entry) => entry.key === key);
  return entries.length === lines.length && has('author') && has('rights') ? entries : null;
}
const MOST_CREDITS = 12;

/** Whom a line alone below the end names: under a label, after `by` or with a sign of copyright. */
function creditedAuthor(text: string, ended: boolean): string | null {
  const found = labelled(text);
  if (found?.key === 'author') return SENDER_LABELS.has(found.label.toLowerCase()) ? null : found.value;
  const signed = signedLine(text);
  if (signed === null || (signed.by === 'foreign' && !ended)) return null;
  if (signed.by === 'sign' && !proves(text)) return null;
  return printedName(signed.name)?.name ?? null;
}
