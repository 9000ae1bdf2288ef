import { sentencesIn } from '../removals/index.ts';
import { divisionName } from '../words/named-divisions.ts';
import type { Entry } from './entry.ts';
import type { Line } from './lines.ts';
import { CONNECTIVE, type PageKind, type PageLine } from './page-lines.ts';
import { wordCount } from './shapes.ts';
import { sameWords, titleEntries, WIDE_GAP } from './title-entries.ts';

/** A description between title and author has no more words. */
export const DESCRIBED_WORDS = 70;

/** What may stand between a title and its byline without being part of either. */
const BETWEEN: ReadonlySet<PageKind> = new Set(['picture', 'beside', 'makers']);

/** `Introduction to`: what stands above the byline is a part of the book, and another's. */
function isDivision(text: string): boolean {
  const name = divisionName(text, null);
  return name !== null && name.matter !== 'body' && /^\W*(?:\p{L}{1,3})?\W*$/u.test(text.slice(name.end));
}

/** The title above a byline: the lines down to it from the last drawn line, prose or imprint on. */
export function titleAbove(page: readonly PageLine[], from: number, author: string): Entry[] | null {
  const run: PageLine[] = [];
  let described = 0;
  let fences = 0;
  for (let i = from - 1; i >= 0; i--) {
    const item = page[i] as PageLine;
    const titled = run.some(({ kind }) => kind === 'title');
    // A sentence above a title is told: an editorial, and whatever stands above it, is no part of that.
    if (titled && item.kind === 'minor' && item.line.kind === 'text' && sentencesIn(item.text) > 0) break;
    if (item.kind === 'title' || item.kind === 'minor') run.unshift(item);
    else if (item.kind === 'maybe-imprint' && !titled) run.unshift({ ...item, kind: 'title' });
    else if (item.kind === 'prose') {
      described += wordCount(item.text);
      if (titled || described > DESCRIBED_WORDS) break;
      run.unshift(item);
    } else if (item.kind === 'imprint' && /\d/.test(item.text) && wordCount(item.text) === 1) continue;
    else if (titled) break;
    else if (item.kind === 'fence') fences++;
    else if (!BETWEEN.has(item.kind)) return null;
    if (fences > 1) return null;
  }
  if (run.some(({ text }) => isDivision(text))) return null;
  const own = afterWideGap(run, page[from]?.line.gap ?? 0).filter(({ text }) => !sameWords(text, author));
  const start = own.findIndex(({ kind }) => kind === 'title');
  if (start < 0) return null;
  // A word that leads on is the title's first: `THE` / `CASTLE OF OTRANTO`.
  const first = start > 0 && CONNECTIVE.test(own[start - 1]?.text ?? '') ? start - 1 : start;
  return titleEntries(own.slice(first).map(({ line }) => line));
}

/** The lines below the last gap that is much wider than that above the author, when a title stands there. */
function afterWideGap(run: readonly PageLine[], gap: number): readonly PageLine[] {
  const at = run.findLastIndex(({ line }, i) => i > 0 && line.gap >= Math.max(WIDE_GAP, gap * 2));
  return at > 0 && run.slice(at).some(({ kind }) => kind === 'title') ? run.slice(at) : run;
}

/** The lines of a title that begins at a line. */
export function untilOther(page: readonly PageLine[], from: number): readonly Line[] {
  const end = page.findIndex(({ kind }, i) => i > from && kind !== 'title' && kind !== 'minor');
  return page.slice(from, end < 0 ? page.length : end).map(({ line }) => line);
}
