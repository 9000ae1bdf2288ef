import { addTo, codeUnitAt, isWordSign, smallLetter } from '../../model/index.ts';
import { fold } from '../../words/fold.ts';
import { recent } from '../../words/recent.ts';
import type { View } from './candidate.ts';

/** How often a short line, in the form of `lineKey`, stands alone in a file. */
export type LineCounts = Pick<ReadonlyMap<string, number>, 'get'>;

/** The initial of a line whose first letter is no plain one. */
const OTHER = 0;

/**
 * How often each short line stands alone from block `from` on; `continued` does not make another. Lines before the
 * first label do not count: a title page may share its words with a chapter. Few lines are asked for, so those of an
 * initial are read when the first of them is.
 */
export function lineCounts(view: View, from: number): LineCounts {
  const byInitial = new Map<number, number[]>();
  const counts = new Map<string, number>();
  view.blocks.forEach((_, i) => {
    const text = view.context.texts[i] ?? '';
    if (i < from || view.claimed[i] || text.length > 120) return;
    const initial = initialOf(text);
    addTo(byInitial, initial, i);
  });
  const count = (initial: number): void => {
    for (const i of byInitial.get(initial) ?? []) {
      const key = lineKey(view, i);
      if (key !== '') counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    byInitial.delete(initial);
  };
  return {
    get: (key) => {
      count(key.charCodeAt(0));
      count(OTHER);
      return counts.get(key);
    },
  };
}

/** The small letter or figure with which the folded form of a text begins; `OTHER` where only folding tells. */
function initialOf(text: string): number {
  for (let at = 0; at < text.length; at++) {
    const code = codeUnitAt(text, at);
    if (code < 0x80 ? isWordSign(code) : code < 0x2010 || code > 0x2027) return code < 0x80 ? smallLetter(code) : OTHER;
  }
  return OTHER;
}

const lineKeys = recent<string>(4096);

/** A short line in the form in which it is compared with others of its file. */
export function lineKey(view: View, i: number): string {
  const text = view.context.texts[i] ?? '';
  return lineKeys(text, () => fold(text).replace(/ (?:continued|cont|contd)$/, ''));
}
