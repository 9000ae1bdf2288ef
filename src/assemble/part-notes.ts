import {
  type Block,
  blockText,
  type Division,
  type Field,
  type Metadata,
  type Note,
  type Paragraph,
  type Place,
  type Removal,
  type Section,
  type Warning,
  wordsIn,
} from '../model/index.ts';
import { isWithin } from '../removals/index.ts';
import { folded } from './merge.ts';

/**
 * What a later part's own header says about that part alone, as notes to stand before it, or below what was said below it: warnings that the first
 * part does not give, its rating, its summary, its notes. The first part's header speaks for the whole story.
 */
export function partNotes(division: Division, first: Metadata): readonly Note[] {
  const { metadata } = division;
  const known = new Set(first.warnings.map((w) => folded(w.text)));
  const own = metadata.warnings.filter((w) => !known.has(folded(w.text)));
  const [warning] = own;
  return [
    ...(warning
      ? [
          note(
            'warnings',
            null,
            own.map((w) => paragraph(w.text, w.place)),
            warning.place,
          ),
        ]
      : []),
    ...ownFields(metadata, first, 'rating'),
    ...ownFields(metadata, first, 'summary'),
    ...ownFields(metadata, first, 'notes').map((one) =>
      isBelow(one, division) ? { ...one, position: 'after' as const } : one,
    ),
  ];
}

/** Whether what is said stands below the last words of its part: a signature. */
function isBelow({ place }: Note, { parts }: Division): boolean {
  const last = parts.findLast(({ blocks }) => blocks.length > 0)?.blocks.at(-1);
  return last !== undefined && place.source === last.place.source && place.line > last.place.line;
}

function ownFields(metadata: Metadata, first: Metadata, key: 'rating' | 'summary' | 'notes'): readonly Note[] {
  const known = new Set(first.fields.filter((f) => f.key === key).flatMap((f) => f.values.map(folded)));
  return metadata.fields
    .filter((f) => f.key === key && f.values.some((value) => !known.has(folded(value))))
    .map((field) => fieldNote(field, key));
}

function fieldNote(field: Field, key: 'rating' | 'summary' | 'notes'): Note {
  const children = field.values.map((value) => paragraph(value, field.place));
  return note(key === 'notes' ? 'note' : 'summary', field.label === '' ? null : field.label, children, field.place);
}

function note(purpose: Note['purpose'], label: string | null, children: readonly Block[], place: Place): Note {
  return { type: 'note', purpose, label, position: 'before', fromHeader: true, children, place, gapBefore: 1 };
}

function paragraph(value: string, place: Place): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value }], place, gapBefore: 1 };
}

/**
 * Warnings that stand in the running text, at the head of a part or chapter: they belong in front too. A note that
 * only repeats known warnings gives none.
 */
export function warningsInText(divisions: readonly Division[], stated: readonly Warning[]): readonly Warning[] {
  const known = new Set(stated.map((w) => folded(w.text)));
  const found: Warning[] = [];
  for (const { parts } of divisions) {
    for (const block of parts.flatMap((part) => part.blocks)) {
      if (block.type !== 'note' || block.purpose !== 'warnings') continue;
      for (const warning of warningsOf(block)) {
        const pieces = warning.text.split(/[,;/]/).map(folded);
        if (known.has(folded(warning.text)) || pieces.every((piece) => known.has(piece))) continue;
        known.add(folded(warning.text));
        found.push(warning);
      }
    }
  }
  return found;
}

function warningsOf(block: Note): readonly Warning[] {
  return block.children.flatMap((child) =>
    blockText(child)
      .split(/;\s+/)
      .map((text) => ({ text: text.trim(), place: child.place }))
      .filter(({ text }) => /[\p{L}\p{N}]/u.test(text)),
  );
}

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
