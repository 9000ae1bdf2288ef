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

/** What a note says, its label apart. */
function saidIn(note: Note): string {
  const [text, label] = [folded(blockText(note)), folded(note.label ?? '')];
  return label !== '' && text.startsWith(`${label} `) ? text.slice(label.length + 1) : text;
}

function isPreface(block: Block): block is Note {
  if (block.type !== 'note' || block.purpose !== 'note' || block.position !== 'before') return false;
  return wordsIn(block) >= LEAST_WORDS && isWithin('repeated-header', [blockText(block)]);
}
