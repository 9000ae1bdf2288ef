import type { Origin } from '../model/index.ts';
import { talkWeight } from '../words/author-talk.ts';
import { isTalkEntry } from './bare-title.ts';
import { type Entry, isDrop, notesOf } from './entry.ts';
import type { Line } from './lines.ts';
import { scanHeader } from './scan.ts';
import { isHeadingLike, wordCount } from './shapes.ts';
import { apartTitle } from './title-apart.ts';

/** What is passed over above a title has no more words. */
const MOST_WORDS = 320;
/** From this weight on, what nobody knows above a title is said to the readers, and the title is one. */
const SURE_TITLE = 0.9;
/** From this weight on, a paragraph is surely said to the readers. */
const SURE_TALK = 0.6;

/**
 * The header of a file whose author says more to the readers than words of such talk tell: where a line farther down is
 * surely the title, and some of what stands above it is surely such talk, all of that is, and becomes a note.
 */
export function titleBelowTalk(
  lines: readonly Line[],
  scanned: readonly Entry[],
  origins: readonly Origin[],
): readonly Entry[] {
  if (!scanned.every((entry) => isTalkEntry(entry) || isDrop(entry, 'fence'))) return [];
  const last = scanned.at(-1)?.lines.at(-1);
  const from = last === undefined ? 0 : lines.indexOf(last) + 1;
  let said = scanned.some(isTalkEntry);
  let words = 0;
  for (let at = from; at < lines.length; ) {
    const first = lines[at] as Line;
    const block = lines.slice(at, at + first.of - first.index);
    const found = said && at > from ? apartTitle({ lines, entries: scanned }, at, SURE_TITLE) : null;
    if (found !== null)
      return scanHeader(lines, origins, 'top', [...scanned, ...notesOf(lines.slice(from, at)), ...found.entries]);
    const text = block.map((line) => line.text).join(' ');
    words += wordCount(text);
    if (words > MOST_WORDS || !maySay(first, text)) return [];
    said ||= talkWeight(text, null) >= SURE_TALK - 1e-9;
    at += block.length;
  }
  return [];
}

/** No heading, no speech, no list: somebody may say this to the readers. */
function maySay({ kind }: Line, text: string): boolean {
  if (kind === 'fence') return true;
  return kind === 'text' && !isHeadingLike(text) && !/^["“«„「—–]/u.test(text);
}
