import {
  type Block,
  blockText,
  type Metadata,
  type Note,
  type Removal,
  type Section,
  wordsIn,
} from '../model/index.ts';
import { isWithin } from '../removals/index.ts';
import { folded } from './merge.ts';

/** Sections in which no part is headed by a note that an earlier one has had already. */
interface NotedOnce {
  readonly sections: readonly Section[];
  readonly removals: readonly Removal[];
}

/** What is said in fewer words may be said again: `Enjoy!`, `Thanks to Bo for the oars.` */
const LEAST_WORDS = 8;

/**
 * Leaves out what the author says above a part word for word as above an earlier one: a preface that was posted with
 * each of them, the first time among the story's facts perhaps. Warnings, and what stands below the prose, stay.
 */
export function notesOnce(sections: readonly Section[], { fields }: Pick<Metadata, 'fields'>): NotedOnce {
  const said = new Set(fields.flatMap(({ key, values }) => (key === 'notes' ? values.map(folded) : [])));
  const removals: Removal[] = [];
  const walk = (section: Section): Section => {
    const head = section.blocks.findIndex((block) => block.type !== 'note');
    const notes = (head < 0 ? section.blocks : section.blocks.slice(0, head)).filter(isPreface);
    const again = new Set<Block>();
    for (const note of notes) {
      const text = saidIn(note);
      if (said.has(text)) again.add(note);
      said.add(text);
    }
    // The words of a fact of the header left the text with it.
    for (const note of notes)
      if (again.has(note) && !note.fromHeader)
        removals.push({ name: 'repeated-header', place: note.place, text: blockText(note, '\n') });
    const blocks = again.size === 0 ? section.blocks : section.blocks.filter((block) => !again.has(block));
    return { ...section, blocks, children: section.children.map(walk) };
  };
  return { sections: sections.map(walk), removals };
}

/** The text of a footnote that nothing calls, as it is typed: `[^3]: From the Latin.` */
const DEFINITION = /^\[\^[^\]\s]{1,60}\]:/;

/**
 * Sections in which the texts of footnotes that nothing calls, and that several sections have below their prose, stand in
 * the last of these alone: all notes of a book that were put into each of its files.
 */
export function definitionsOnce(sections: readonly Section[]): NotedOnce {
  const last = new Map<string, Block>();
  const all: Block[] = [];
  const visit = ({ blocks, children }: Section): void => {
    for (const block of blocks) if (isDefinition(block)) all.push(block);
    children.forEach(visit);
  };
  sections.forEach(visit);
  if (all.length === 0) return { sections, removals: [] };
  for (const block of all) last.set(blockText(block), block);
  const again = new Set(all.filter((block) => last.get(blockText(block)) !== block));
  if (again.size === 0) return { sections, removals: [] };
  const walk = (section: Section): Section => {
    const blocks = section.blocks.filter((block) => !again.has(block));
    const end = blocks.findLastIndex(({ type }) => type !== 'scene-break') + 1;
    const kept = blocks.length === section.blocks.length ? section.blocks : blocks.slice(0, end);
    return { ...section, blocks: kept, children: section.children.map(walk) };
  };
  const removals = [...again].map(
    (block): Removal => ({ name: 'repeated-header', place: block.place, text: blockText(block, '\n') }),
  );
  return { sections: sections.map(walk), removals };
}

function isDefinition(block: Block): boolean {
  return block.type === 'paragraph' && DEFINITION.test(blockText(block).slice(0, 80));
}

/** What a note says, its label apart. */
function saidIn(note: Note): string {
  const [text, label] = [folded(blockText(note)), folded(note.label ?? '')];
  return label !== '' && text.startsWith(`${label} `) ? text.slice(label.length + 1) : text;
}

function isPreface(block: Block): block is Note {
  if (block.type !== 'note' || block.purpose !== 'note' || block.position !== 'before') return false;
  return wordsIn(block) >= LEAST_WORDS && isWithin('repeated-header', [blockText(block)]);
}
