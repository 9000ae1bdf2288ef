import { type Diagnostic, inlineText, type Removal } from '../model/index.ts';
import type { Chapter } from './chapter.ts';

/** Chapters without the headings of those that are not there. */
export interface Written {
  readonly chapters: readonly Chapter[];
  readonly removals: readonly Removal[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Leaves out the counted headings with nothing below them that close a book and count on from its last chapter: a file
 * that was cut in front of the next chapter, a draft of which more is planned. So does one at the end of a source, where
 * the next source begins with the same number, and one over notes that stand elsewhere; a source that is only the heading
 * heads those behind it. What is empty between two chapters, has no number or closes a book as an epilogue does stays.
 */
export function withoutEmptyEnd(chapters: readonly Chapter[]): Written {
  const last = chapters.findLastIndex((chapter) => !isEmpty(chapter));
  const out = new Set<Chapter>();
  for (const [i, chapter] of chapters.entries()) {
    const [before, next] = [chapters[i - 1], chapters[i + 1]];
    if (
      isOverNotes(chapter) &&
      before &&
      sourceOf(before) === sourceOf(chapter) &&
      (!next || sourceOf(next) !== sourceOf(chapter))
    )
      out.add(chapter);
    if (!isEmpty(chapter)) continue;
    const goesOn = before?.number != null && before.number + 1 === chapter.number && before.kind === chapter.kind;
    const closesFile = before !== undefined && sourceOf(before) === sourceOf(chapter);
    const isAgain =
      closesFile &&
      next?.number === chapter.number &&
      next?.kind === chapter.kind &&
      sourceOf(next) !== sourceOf(chapter);
    if ((i > last && last >= 0 && goesOn) || isAgain) out.add(chapter);
  }
  const removals = [...out].flatMap(({ heading }): Removal[] =>
    heading ? [{ name: 'empty-heading', place: heading.place, text: wordsOf(heading) }] : [],
  );
  return {
    chapters: out.size === 0 ? chapters : chapters.filter((chapter) => !out.has(chapter)),
    removals,
    diagnostics: removals.map(
      ({ place, text }): Diagnostic => ({
        id: 'words-left-out',
        severity: 'info',
        place,
        reason: `“${text}” heads nothing: the file ends below it, and the heading was left out`,
        remedy: null,
      }),
    ),
  };
}

/** `Footnotes` at the end of a file, whose notes stand where they are called. */
function isOverNotes({ kind, heading, blocks }: Chapter): boolean {
  return kind === 'appendix' && heading !== null && !heading.given && blocks.length === 0;
}

/** A counted heading of a chapter, and not a word below it. */
function isEmpty({ kind, heading, number, blocks, isOpening }: Chapter): boolean {
  return (
    heading !== null && !heading.given && kind === 'chapter' && number !== null && blocks.length === 0 && !isOpening
  );
}

function sourceOf({ heading, blocks }: Chapter): string | undefined {
  return (heading?.place ?? blocks[0]?.place)?.source;
}

function wordsOf({ label, title }: NonNullable<Chapter['heading']>): string {
  return [label, title]
    .map((words) => inlineText(words))
    .filter((words) => words !== '')
    .join(' ');
}
