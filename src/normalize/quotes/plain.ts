import type { Replace } from '../rule.ts';
import { replace } from '../rule.ts';
import { sideOf } from './sides.ts';

/** Every mark that may be a quote, but for straight double ones. */
const OTHERS = /``|''|[“”„‘’]/;

/**
 * The changes for a text in which straight double marks open and close by turns, each in its place: `"So," he said.`
 * There is nothing to weigh up in it, as most speech is typed so. Null for every other text.
 */
export function plainMarks(text: string, [open, close]: readonly [string, string]): Replace[] | null {
  if (OTHERS.test(text)) return null;
  const changes: Replace[] = [];
  let opened = false;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) {
    const [left, right] = [sideOf(text, at - 1), sideOf(text, at + 1)];
    const inPlace = opened
      ? (left === 'closer' || left === 'word') && (right === 'space' || right === 'closer')
      : left === 'space' && right === 'word';
    if (!inPlace || isMark(text, at - 1) || isMark(text, at + 1)) return null;
    changes.push(replace(at, at + 1, opened ? close : open));
    opened = !opened;
  }
  return opened ? null : changes;
}

/** Marks that are no quotes and hide what stands behind them, and digits, after which a mark may mean inches. */
function isMark(text: string, at: number): boolean {
  return /["'`*_~\d]/.test(text.charAt(at));
}
