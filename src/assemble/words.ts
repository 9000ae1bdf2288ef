import { type Section, wordsIn } from '../model/index.ts';

/** Counts the words of the story in sections, notes left out. */
export function wordsOf(sections: readonly Section[]): number {
  let words = 0;
  for (const section of sections) {
    for (const block of section.blocks) if (block.type !== 'note') words += wordsIn(block);
    words += wordsOf(section.children);
  }
  return words;
}
