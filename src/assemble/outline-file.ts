import { addTo, type Block, blockText, countWords, type Division, inlineText } from '../model/index.ts';
import { readLabel } from '../words/division-label.ts';
import { stemOf } from './natural.ts';

/** So many chapters at least, and this share of the files that hold one each, has what lists them. */
const [LISTED, SHARE] = [3, 0.5];
/** What is told of a chapter has no more of its words than this. */
const TOLD = 0.5;
/** So many of them. */
const NEARLY_ALL = 0.9;

/** How many words a division has. */
export function wordsIn({ parts }: Division): number {
  return parts.reduce((sum, { blocks }) => sum + wordsOf(blocks), 0);
}

function wordsOf(blocks: readonly Block[]): number {
  return blocks.reduce((all, block) => all + countWords(blockText(block)), 0);
}

/**
 * The files that say of chapter after chapter what the other files tell: an author's plan, a list of contents with a few
 * sentences each. They head several of the chapters that stand in a file of their own each, by the same words, and have
 * far fewer below them.
 */
export function outlinesAmong(divisions: readonly Division[]): ReadonlySet<Division> {
  const counted = new Map(divisions.map((division) => [division, countedIn(division)]));
  const listing = divisions.filter((division) => (counted.get(division)?.size ?? 0) >= LISTED);
  if (listing.length === 0) return new Set();
  const files = new Map<string, Division[]>();
  for (const division of divisions) {
    const [first, ...others] = [...(counted.get(division)?.keys() ?? [])];
    const name = others.length > 0 ? null : (first ?? countOf(stemOf(division.source), division.metadata.language));
    if (name) addTo(files, name, division);
  }
  const isOutline = (division: Division): boolean => {
    const told = [...(counted.get(division) ?? [])].flatMap(([name, words]) => {
      const own = files.get(name);
      return own?.length === 1 ? [{ words, of: wordsIn(own[0] as Division) }] : [];
    });
    if (told.length < LISTED || told.length < files.size * SHARE) return false;
    return told.filter(({ words, of }) => words <= of * TOLD).length >= told.length * NEARLY_ALL;
  };
  return new Set(listing.filter(isOutline));
}

/** What a division's headings count, each with the words below it: `chapter 3`. */
export function countedIn({ parts, metadata: { language } }: Division): ReadonlyMap<string, number> {
  const counted = new Map<string, number>();
  let name: string | null = null;
  const add = (words: number): void => {
    if (name !== null) counted.set(name, (counted.get(name) ?? 0) + words);
  };
  for (const { heading, blocks } of parts) {
    // The label counts, whatever the chapter is called behind it.
    if (heading)
      name =
        countOf(inlineText(heading.label), language) ??
        countOf(inlineText([...heading.label, ...heading.title]), language);
    for (const block of blocks) {
      if (block.type === 'heading') name = countOf(blockText(block), language) ?? name;
      add(wordsOf([block]));
    }
  }
  return counted;
}

/** The word and the number with which a heading or a name counts a division; null where it counts none. */
function countOf(text: string, language: string | null): string | null {
  const label = readLabel(text.normalize('NFKC').trim(), language);
  return label?.form === 'counted' && label.number !== null ? `${label.word} ${label.number}` : null;
}
