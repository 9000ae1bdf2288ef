import { rawText } from '../../markup/tree.ts';
import { sentencesIn } from '../../removals/index.ts';
import { CONTENTS_TITLES } from '../../words/contents-titles.ts';
import { fold } from '../../words/fold.ts';
import { endsAsSentence } from '../../words/stops.ts';
import type { Settled, Written, WrittenEntry } from './context.ts';

/** The number of a page at the end of a line. */
const PAGE = /[\s.·…_](?:\d{1,4}|[ivxlc]{1,7})\s*$/;

/** Whether a text may be a line of contents: no sentence, or one with the number of its page. */
export function mayBeEntry(typed: string): boolean {
  const text = typed.trim();
  return sentencesIn(text) === 0 || /[\p{N}ivxlc]$/iu.test(text) || !endsAsSentence(text);
}

/** Takes a contents title that stands last off what is written; null when none stands there. */
export function takeCaption(out: Written[]): string | null {
  const at = out.findLastIndex((entry) => entry !== '\n');
  const text = wordsOf(out[at]);
  if (!CONTENTS_TITLES.has(fold(text))) return null;
  out.splice(at, 1);
  return text;
}

/** The words of an entry, when it is a paragraph of its own. */
function wordsOf(entry: Written | undefined): string {
  if (entry === undefined || entry === '\n') return '';
  if ('type' in entry) return rawText(entry).trim();
  return 'text' in entry ? entry.text : '';
}

/**
 * Settles the paragraphs that are set in a style for contents. Above the story they are its contents, whatever they say;
 * below the first of its sentences they are so where a title of contents stands above them, or where most of them name a
 * page or stand in the document again, and a list of the story's own where not. `leave` is told of each that goes.
 */
export function withoutEntries(
  written: readonly Written[],
  leave: (words: string, line: number) => void,
): readonly Settled[] {
  const others = new Set(written.filter((one) => !isEntry(one)).map((one) => fold(wordsOf(one))));
  const told = written.findIndex((one) => !isEntry(one) && sentencesIn(wordsOf(one)) > 0);
  const result: Settled[] = [];
  for (let at = 0; at < written.length; ) {
    const one = written[at] as Written;
    if (!isEntry(one)) {
      result.push(one);
      at += 1;
      continue;
    }
    const end = endOfRun(written, at, isEntry);
    const run = written.slice(at, end);
    const entries = run.filter(isEntry);
    const again = entries.filter(({ text }) => PAGE.test(text) || others.has(fold(text.trim())));
    const caption = entries[0] !== undefined && CONTENTS_TITLES.has(fold(entries[0].text));
    const isContents = told < 0 || at < told || caption || again.length * 2 >= entries.length;
    const above = isContents ? takeCaption(result) : null;
    if (above !== null) leave(above, entries[0]?.line ?? 1);
    for (const each of run) {
      if (!isEntry(each)) result.push(each);
      else if (isContents) leave(each.text, each.line);
      else result.push(each.paragraph);
    }
    at = end;
  }
  return result;
}

function isEntry(one: Written): one is WrittenEntry {
  return one !== '\n' && 'kind' in one && one.kind === 'entry';
}

/** Behind the last of the paragraphs of one kind that follow each other. */
export function endOfRun<T extends Written>(written: readonly T[], from: number, isOne: (one: T) => boolean): number {
  const next = written.findIndex((one, i) => i > from && one !== '\n' && !isOne(one));
  const end = next < 0 ? written.length : next;
  return written.slice(0, end).findLastIndex(isOne) + 1;
}
