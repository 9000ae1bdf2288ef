import type { PageComment, Removal } from '../model/index.ts';
import { sentencesIn } from '../removals/index.ts';

/** Words for a program: what an old browser is to show. */
const CONDITION = /^\s*\[(?:if|endif)\b/i;

/**
 * Comments of a page's markup that hold a sentence: no page shows them, so nothing of the story is lost with them, but
 * whoever wrote one may think that it is printed. `isShown` says whether words stand in the text all the same, as in a
 * sample of code.
 */
export function removedComments(
  comments: readonly PageComment[],
  source: string,
  isShown: (words: string) => boolean,
): readonly Removal[] {
  return comments.flatMap(({ text, line }): Removal[] => {
    if (sentencesIn(text) === 0 || CONDITION.test(text) || isShown(text)) return [];
    const place = { source, line, endLine: line + text.split('\n').length - 1 };
    return [{ name: 'comment', place, text: text.trim() }];
  });
}
