import type { Book, RemovalName, Section, Trace } from '../model/index.ts';
import { countsOf, rowOf } from '../removals/index.ts';

/** What a person wants to know of a finished book at a glance. */
export interface Summary {
  readonly title: string;
  /** How many works a collection holds; absent for one work. */
  readonly works?: number;
  readonly chapters: number;
  readonly scenes: number;
  /** Of the running text, without notes, as the book's last page gives them. */
  readonly words: number;
  /** Places where a scene break is only suggested. */
  readonly suggestions: number;
  /** How many removals of each kind there are that a person may want to know of; absent without any. */
  readonly leftOut?: Readonly<Partial<Record<RemovalName, number>>>;
}

/** Counts a book's chapters, scenes and words of running text. A volume counts through its chapters. */
export function summarize(book: Book, { decisions, removals }: Pick<Trace, 'decisions' | 'removals'>): Summary {
  const sections = [...allSections(book.sections)].filter((section) => section.matter === 'body');
  const blocks = sections.flatMap((section) => section.blocks);
  const chapters = sections.filter((s) => s.kind !== 'volume' && s.kind !== 'story' && s.kind !== 'section').length;
  const breaks = blocks.filter((block) => block.type === 'scene-break').length;
  const works = book.sections.filter((section) => section.work !== undefined).length;
  const leftOut = countsOf(removals);
  return {
    title: book.title,
    ...(works > 0 ? { works } : {}),
    chapters,
    scenes: chapters + breaks,
    words: book.words,
    suggestions: decisions.filter((d) => d.kind === 'scene-break' && d.verdict === 'suggest').length,
    ...(leftOut.size > 0 ? { leftOut: Object.fromEntries(leftOut) } : {}),
  };
}

function* allSections(sections: readonly Section[]): Generator<Section> {
  for (const section of sections) {
    yield section;
    yield* allSections(section.children);
  }
}

/** `3 chapters, 12 scenes, 4,100 words; 2 suggestions to look at`. */
export function showSummary(summary: Summary): string {
  const counts = [
    ...(summary.works === undefined ? [] : [count(summary.works, 'work')]),
    count(summary.chapters, 'chapter'),
    count(summary.scenes, 'scene'),
    count(summary.words, 'word'),
  ].join(', ');
  return summary.suggestions === 0 ? counts : `${counts}; ${count(summary.suggestions, 'suggestion')} to look at`;
}

/** `left out: 14 running heads and page numbers, 1 signature`; nothing when nothing was. */
export function showLeftOut({ leftOut = {} }: Summary): string | null {
  const kinds = Object.entries(leftOut).map(([name, number]) => {
    const [one, several] = rowOf(name as RemovalName).counted ?? ['', ''];
    return `${grouped(number)} ${number === 1 ? one : several}`;
  });
  return kinds.length === 0 ? null : `left out: ${kinds.join(', ')}`;
}

/** `1 book`, `2 books`. */
export function count(number: number, noun: string): string {
  return `${grouped(number)} ${noun}${number === 1 ? '' : 's'}`;
}

/** A whole number as English groups it: `6,686`. The engine's own way takes milliseconds to get ready. */
export function grouped(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
}
