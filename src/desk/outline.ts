import {
  addTo,
  type Block,
  type Book,
  blockText,
  countWords,
  type Decision,
  isFootnote,
  type Place,
  type Section,
} from '../model/index.ts';
import type { At, DocumentView, OutlineKind, OutlineRow } from './api.ts';

/** What the outline is made from. */
export interface OutlineGround {
  readonly book: Book;
  readonly decisions: readonly Decision[];
  readonly documents: readonly DocumentView[];
  /** Documents that print the story's own text. */
  readonly ofStory: ReadonlySet<string>;
  readonly indexOf: (source: string) => number;
}

/** Below this, a person should look at a decision that was made. */
const SURE = 0.75;

/** The book as rows in reading order: its pages, chapters, scenes, notes and endings, and the open questions among them. */
export function outlineRows(ground: OutlineGround): readonly OutlineRow[] {
  const { book, documents, ofStory, decisions, indexOf } = ground;
  const made = madeCuts(decisions, indexOf);
  const rows: OutlineRow[] = [];
  const add: Add = (kind, level, label, place, words, { above, headed = false, href, outOfTurn = false } = {}) => {
    const at: At | null = place ? [indexOf(place.source), place.line] : null;
    const decision = at ? decisionAt(made, at, DECIDED[kind] ?? kind, above ?? at[1] - 1) : undefined;
    const pinned = decision !== undefined && isPinned(decision);
    const score = decision?.score ?? null;
    const look = (outOfTurn || (score !== null && score < SURE)) && !pinned;
    rows.push({
      kind,
      suggested: null,
      level,
      label,
      at,
      href: href ?? (at ? hrefOf(documents, at) : null),
      words,
      score,
      look,
      pinned,
      headed,
      outOfTurn,
    });
  };
  const known = new Set(documents.map(({ href }) => href));
  const turns = new Map<string, number>();
  for (const section of book.sections) addSection(section, 1, { add, known, turns });
  const first = documents.findIndex(({ href }) => ofStory.has(href));
  const last = documents.findLastIndex(({ href }) => ofStory.has(href));
  const pages = (some: readonly DocumentView[]): OutlineRow[] =>
    some.filter(({ href }) => !ofStory.has(href)).map(({ href, title }) => ({ ...PAGE, label: title, href }));
  return [
    ...pages(documents.slice(0, Math.max(0, first))),
    ...withQuestions(rows, decisions, ground),
    ...pages(documents.slice(last + 1)),
  ];
}

const PAGE: OutlineRow = {
  kind: 'page',
  suggested: null,
  level: 1,
  label: '',
  at: null,
  href: null,
  words: 0,
  score: null,
  look: false,
  pinned: false,
  headed: false,
  outOfTurn: false,
};

/** The decisions by which rows come about. */
const DECIDED: Readonly<Partial<Record<OutlineKind, Decision['kind']>>> = {
  volume: 'heading',
  chapter: 'heading',
  front: 'front-matter',
  scene: 'scene-break',
};

/** Whether the user made a decision. */
export function isPinned({ reasons }: Pick<Decision, 'reasons'>): boolean {
  return reasons[0]?.cue.startsWith('pinned as') === true;
}

/** The cuts that were made, by source and kind, in the order of their lines. */
type Made = ReadonlyMap<string, readonly Decision[]>;

function madeCuts(decisions: readonly Decision[], indexOf: (source: string) => number): Made {
  const made = new Map<string, Decision[]>();
  for (const decision of decisions) {
    if (decision.verdict !== 'cut') continue;
    const key = `${indexOf(decision.place.source)} ${decision.kind}`;
    addTo(made, key, decision);
  }
  for (const all of made.values()) all.sort((a, b) => a.place.line - b.place.line);
  return made;
}

/** The last decision of a kind up to a line, and below another line. */
function decisionAt(made: Made, [source, line]: At, kind: string, above: number): Decision | undefined {
  const found = made.get(`${source} ${kind}`)?.findLast(({ place }) => place.line <= line);
  return found && found.place.line > above ? found : undefined;
}

interface More {
  readonly above?: number;
  readonly headed?: boolean;
  /** The document that begins with it. */
  readonly href?: string | null;
  readonly outOfTurn?: boolean;
}

/**
 * Adds a row; `above` is the line below which the decision stands that made it, when that is not where it begins, and
 * `headed` whether a heading is printed there.
 */
type Add = (kind: OutlineKind, level: number, label: string, place: Place | null, words: number, more?: More) => void;

/** What the sections are walked with: the documents there are, and the last number of each kind of division. */
interface Walk {
  readonly add: Add;
  readonly known: ReadonlySet<string>;
  readonly turns: Map<string, number>;
}

function addSection(section: Section, level: number, walk: Walk): void {
  const isOwn = section.matter === 'body' || section.blocks.length > 0 || section.children.length > 0;
  if (!isOwn) return;
  const { add, known, turns } = walk;
  const { heading, blocks, children, name } = section;
  const place = heading?.place ?? blocks[0]?.place ?? null;
  if (place) {
    const kind = section.matter === 'body' ? (children.some(isChapter) ? 'volume' : 'chapter') : 'front';
    // Several elements of a page may stand on one line of it: the section's own document is the one it begins.
    const own = `${section.id}.xhtml`;
    add(kind, level, name, place, wordsIn(blocks), {
      headed: heading !== null,
      href: known.has(own) ? own : null,
      outOfTurn: isOutOfTurn(section, level, turns),
    });
  }
  addBlocks(blocks, level + 1, add);
  for (const child of children) addSection(child, level + 1, walk);
}

/** Whether a division counts neither on from the last of its kind nor from the beginning. */
function isOutOfTurn({ heading, kind }: Section, level: number, turns: Map<string, number>): boolean {
  const number = heading?.number ?? null;
  if (number === null) return false;
  const last = turns.get(`${kind} ${level}`);
  turns.set(`${kind} ${level}`, number);
  return last !== undefined && number !== last + 1 && number > 1;
}

function isChapter({ kind }: Section): boolean {
  return kind !== 'section';
}

/** Scenes, notes and endings among the blocks of one section. */
function addBlocks(blocks: readonly Block[], level: number, add: Add): void {
  blocks.forEach((block, i) => {
    const before = blocks[i - 1];
    if (isFootnote(block) || block.type === 'scene-break') return;
    if (before?.type === 'scene-break')
      add('scene', level, openingOf(block), block.place, wordsIn(sceneFrom(blocks, i)), { above: endAbove(blocks, i) });
    if (block.type === 'note') add('note', level, openingOf(block), block.place, 0);
    else if (block.type === 'paragraph' && (block.role === 'continued' || block.role === 'the-end'))
      add('ending', level, openingOf(block), block.place, 0);
  });
}

/** The last line of what stands above a scene in the same source. */
function endAbove(blocks: readonly Block[], i: number): number {
  const above = blocks.slice(0, i).findLast(({ type }) => type !== 'scene-break');
  return above && above.place.source === blocks[i]?.place.source ? above.place.endLine : 0;
}

function sceneFrom(blocks: readonly Block[], from: number): readonly Block[] {
  const end = blocks.findIndex((block, i) => i > from && block.type === 'scene-break');
  return blocks.slice(from, end < 0 ? blocks.length : end);
}

function wordsIn(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + (block.type === 'note' ? 0 : countWords(blockText(block))), 0);
}

/** Words of a row's label, at most. */
const WORDS = 9;

function openingOf(block: Block): string {
  const text =
    block.type === 'note' && block.label !== null
      ? `${block.label}: ${block.children.map((child) => blockText(child)).join(' ')}`
      : blockText(block);
  const words = text.slice(0, 300).trim().split(/\s+/, WORDS).join(' ');
  return words.length < text.trim().length ? `${words} …` : words;
}

/** The document that prints a line. */
function hrefOf(documents: readonly DocumentView[], [source, line]: At): string | null {
  const found = documents.find(({ spans }) =>
    spans.some(([of, first, last]) => of === source && first <= line && line <= last),
  );
  return found?.href ?? null;
}

/** The rows with what is only suggested, where it stands. */
function withQuestions(
  rows: readonly OutlineRow[],
  decisions: readonly Decision[],
  { indexOf, documents }: OutlineGround,
): readonly OutlineRow[] {
  const open = decisions.filter(({ verdict }) => verdict === 'suggest');
  if (open.length === 0) return rows;
  const next: OutlineRow[] = [...rows];
  for (const { place, kind, words, score } of open) {
    const at: At = [indexOf(place.source), place.line];
    const after = next.findLastIndex((row) => row.at !== null && row.at[0] === at[0] && row.at[1] <= at[1]);
    const level = (next[after]?.kind === 'chapter' ? 1 : 0) + (next[after]?.level ?? 2);
    const label = words.slice(0, 80);
    const row = {
      ...PAGE,
      kind: 'question',
      suggested: kind === 'heading' ? kind : 'scene-break',
      level,
      label,
      at,
      href: hrefOf(documents, at),
      score,
      look: true,
    } as const;
    next.splice(after + 1, 0, row);
  }
  return next;
}
