import {
  type Block,
  blockText,
  type Diagnostic,
  type Fact,
  type Inline,
  inlineText,
  isInlineParent,
  isSourceNamed,
  type Move,
  type Note,
  type Removal,
  type Section,
  wordsIn,
} from '../model/index.ts';
import { voiceOf } from '../removals/index.ts';
import type { Labels } from '../words/book-labels.ts';
import { bodyOf } from './body.ts';
import { type Settled, settleEndings } from './endings.ts';
import { factsOf, growingFacts } from './facts.ts';
import { numberDiagnostics } from './numbering.ts';
import type { AssembleOptions } from './options.ts';
import { type OrderedDivision, orderDivisions } from './order.ts';
import { madePage } from './pages.ts';
import { definitionsOnce, notesOnce } from './part-notes.ts';
import { type Plan, planOf } from './plan.ts';
import { withoutEmptyEnd } from './repeated-headings.ts';
import { inOwnLanguages, pagesOf, sectionsOf } from './sections.ts';
import type { Work } from './works/index.ts';

/** One work with its pages and chapters, before the book around it. */
export interface BoundWork {
  readonly plan: Plan;
  readonly unfinished: boolean;
  /** What the work states, for its page of facts. */
  readonly facts: readonly Fact[];
  /** How the work is filed, and what changes with every part that is added: for the last page of the book. */
  readonly growing: readonly Fact[];
  /** The story's own pages before the chapters. */
  readonly front: readonly Section[];
  readonly chapters: readonly Section[];
  /** Notes that were moved to the end, and the story's own pages after the chapters. */
  readonly back: readonly Section[];
  readonly removals: readonly Removal[];
  readonly moves: readonly Move[];
  readonly words: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** Builds the chapters of one work. `isContinued`: the next work of its series goes on where it ends. */
export function bindWork(work: Work, options: AssembleOptions, isContinued = false): BoundWork {
  const order = orderDivisions(work.divisions, orderOf(work, options), work.marks, options.listedIn, options.placed);
  const isUnnumbered = order.by === 'settings' || order.by === 'dates';
  const plan = planOf(order.divisions, options);
  const { labels, metadata } = plan;
  const keepNotes = options.notes !== 'drop';
  const rule = options.chapters ?? null;
  const body = bodyOf(plan.items, {
    metadata,
    labels,
    rule,
    keepNotes,
    marks: work.marks,
    names: options.names ?? NO_NAMES,
  });
  const goesOn = isContinued && !lacksEnd(order.divisions);
  const written = withoutEmptyEnd(body.chapters);
  const settled = settleEndings(written.chapters, metadata, options.continuations, goesOn);
  const unit = rule === 'scenes' ? labels.scene : labels.part;
  const story = sectionsOf(settled.chapters, { title: plan.title, unit, chapter: labels.chapter });
  const languages = work.divisions.flatMap(({ source, metadata: own }): readonly (readonly [string, string])[] => {
    const tag = options.language ?? own.language ?? options.languages?.get(source);
    return tag === undefined ? [] : [[source, tag]];
  });
  const defined = definitionsOnce(inOwnLanguages(story, plan.language, new Map(languages)));
  const once = notesOnce(defined.sections, keepNotes ? metadata : { fields: [] });
  const noted = placeNotes(once.sections, options.notes ?? 'keep', labels);
  const left = new Set([...once.removals, ...noted.removals].map(({ place }) => place));
  const several = work.divisions.length > 1;
  const parts = postedParts(plan, settled);
  const context = { labels, unfinished: settled.unfinished, parts, keepNotes, several };
  const facts = factsOf(metadata, context);
  return {
    plan,
    unfinished: settled.unfinished,
    facts: facts.before,
    growing: [...facts.last, ...(several ? growingFacts(metadata, context) : [])],
    front: pagesOf(body.front, 'front', labels),
    chapters: noted.sections,
    back: [...(noted.page ? [noted.page] : []), ...pagesOf(body.back, 'back', labels)],
    removals: [...written.removals, ...settled.removals, ...defined.removals, ...once.removals, ...noted.removals],
    moves: [...noted.moves, ...body.moves.filter(({ place }) => !left.has(place))],
    words: proseWords(noted.sections),
    diagnostics: [
      ...order.diagnostics,
      ...(isUnnumbered ? [] : numberDiagnostics(order.divisions, order)),
      ...written.diagnostics,
      ...settled.diagnostics,
      ...voiceOf(noted.removals.filter((one) => !one.guessed)),
    ],
  };
}

const NO_NAMES: ReadonlyMap<string, string> = new Map();

/** The order that the user gives: of files, or else of those listed for the work. */
function orderOf({ divisions, given }: Work, { order = [] }: AssembleOptions): readonly string[] {
  if (given === null || given.isBeside || order.some((name) => divisions.some((d) => isSourceNamed(d.source, name))))
    return order;
  return given.files.length > 1 ? given.files : order;
}

/** Whether the last part is known to be missing: then no other work goes on where this one breaks off. */
function lacksEnd(items: readonly OrderedDivision[]): boolean {
  const total = items.reduce((most, i) => Math.max(most, i.division.metadata.part?.total ?? 0), 0);
  return items.reduce((most, i) => Math.max(most, i.division.metadata.part?.number ?? 0), 0) < total;
}

/** Numbers of the posted parts in the book: of its sources, or of the chapters of one source that holds several. */
function postedParts({ items }: Plan, { chapters }: Settled): readonly number[] {
  const held = items.filter((item) => items.length < 2 || item.division.parts.length > 0);
  const numbers = held.flatMap((item) => item.division.metadata.part?.number ?? []);
  const [first] = numbers;
  if (items.length > 1 || first === undefined) return numbers;
  const more = chapters.flatMap((c) => (c.number !== null && c.number > first ? c.number : []));
  return [first, ...more];
}

/** Counts the words of the story in sections, notes left out. */
export function proseWords(sections: readonly Section[]): number {
  let words = 0;
  for (const section of sections) {
    for (const block of section.blocks) if (block.type !== 'note') words += wordsIn(block);
    words += proseWords(section.children);
  }
  return words;
}

/** Body sections after the notes policy, with what became of the notes. */
interface Noted {
  readonly sections: readonly Section[];
  /** The page of collected notes; null when there is none. */
  readonly page: Section | null;
  readonly removals: readonly Removal[];
  /** The notes that now stand on the page. */
  readonly moves: readonly Move[];
}

/** Keeps the author's notes in place, moves them to a page at the end, or leaves them out with a removal each. */
function placeNotes(sections: readonly Section[], policy: 'keep' | 'end' | 'drop', labels: Labels): Noted {
  if (policy === 'keep') return { sections, page: null, removals: [], moves: [] };
  const moved: Section[] = [];
  const removals: Removal[] = [];
  const moves: Move[] = [];
  const walk = (section: Section): Section => {
    const notes = section.blocks.filter(isAuthorsNote);
    if (policy === 'drop')
      for (const note of notes)
        if (!note.fromHeader)
          removals.push({ ...removal(note, blockText(note)), ...(note.guessed ? { guessed: true } : {}) });
    if (policy === 'end' && notes.length > 0) {
      for (const note of notes) if (!note.fromHeader) moves.push({ place: note.place, text: blockText(note, '\n') });
      moved.push({ ...madePage('section', `notes-${section.id}`, section.name, 'back'), blocks: notes });
    }
    const rest = notes.length === 0 ? section.blocks : section.blocks.filter((b) => !isAuthorsNote(b));
    const blocks = policy === 'drop' ? rest.map((block) => withoutInlineNotes(block, removals)) : rest;
    return { ...section, blocks, children: section.children.map(walk) };
  };
  const kept = sections.map(walk);
  const page =
    moved.length === 0 ? null : { ...madePage('notes', 'notes', labels.notes, 'back'), children: moved, listed: true };
  return { sections: kept, page, removals, moves };
}

function isAuthorsNote(block: Block): block is Note {
  return block.type === 'note' && block.purpose === 'note';
}

function removal(block: Block, text: string): Removal {
  return { name: 'authors-note', place: block.place, text };
}

function withoutInlineNotes(block: Block, removals: Removal[]): Block {
  if (block.type === 'quotation' || block.type === 'letter') {
    return { ...block, children: block.children.map((child) => withoutInlineNotes(child, removals)) };
  }
  if (block.type !== 'paragraph' || !block.children.some(holdsNote)) return block;
  const drop = (inlines: readonly Inline[]): readonly Inline[] =>
    inlines.flatMap((inline) => {
      if (inline.type === 'note') {
        removals.push(removal(block, inlineText(inline.children)));
        return [];
      }
      return isInlineParent(inline) ? { ...inline, children: drop(inline.children) } : inline;
    });
  return { ...block, children: drop(block.children) };
}

function holdsNote(inline: Inline): boolean {
  return inline.type === 'note' || (isInlineParent(inline) && inline.children.some(holdsNote));
}
