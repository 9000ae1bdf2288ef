import { codeUnitAt } from '../../model/index.ts';
import { fold } from '../../words/fold.ts';
import type { View } from '../heading/candidate.ts';

/** A list of contents stands near the top, has so many entries, and none longer. */
const [SEARCHED_BLOCKS, FEWEST, LONGEST_ENTRY] = [200, 5, 160];

/** An entry right before its page. */
const GLUED = /^(.*\p{L}.*?[^\d\s])(\d{1,4})\s*$/u;

/**
 * A view in which the entries of a list of contents stand without the pages that lost the space before them, as a word
 * processor's tabs do in a plain text: `Chapter II8`, `Chapter III. The Ferry15`. Pages never go back, and what they are
 * cut from stands below as a line of its own.
 */
export function withoutGluedPages(view: View): View {
  const { texts } = view.context;
  const found = runOf(texts.slice(0, SEARCHED_BLOCKS));
  if (found === null) return view;
  const bare = new Map(found.map((i) => [i, (texts[i] ?? '').split('\n').map(unglued).join('\n')]));
  const below = new Set(
    texts
      .slice((found.at(-1) ?? 0) + 1)
      .filter((text) => text.length <= LONGEST_ENTRY)
      .map(fold),
  );
  const entries = [...bare.values()].flatMap((text) => text.split('\n'));
  if (entries.filter((entry) => below.has(fold(entry))).length * 2 < entries.length) return view;
  return { ...view, context: { ...view.context, texts: texts.map((text, i) => bare.get(i) ?? text) } };
}

function unglued(line: string): string {
  return gluedTo(line)?.[1] ?? line;
}

/** An entry and the page at its end. Hardly any line ends in a figure, and one that doesn't needs no pattern. */
function gluedTo(line: string): RegExpExecArray | null {
  return endsInFigure(line) ? GLUED.exec(line) : null;
}

function endsInFigure(text: string): boolean {
  const bare = text.trimEnd();
  const last = bare === '' ? 0 : codeUnitAt(bare, bare.length - 1);
  return last >= 0x30 && last <= 0x39;
}

/** The first run of blocks whose lines all end in pages that go up; null for none. */
function runOf(texts: readonly string[]): readonly number[] | null {
  let run: number[] = [];
  let pages: number[] = [];
  for (let i = 0; i <= texts.length; i++) {
    const own = pagesIn(texts[i] ?? '');
    const goesOn =
      own !== null && [...pages.slice(-1), ...own].every((page, k, all) => k === 0 || page >= (all[k - 1] ?? 0));
    if (own !== null && goesOn) {
      run.push(i);
      pages.push(...own);
      continue;
    }
    if (pages.length >= FEWEST && (pages.at(-1) ?? 0) > (pages[0] ?? 0)) return run;
    run = own === null ? [] : [i];
    pages = own === null ? [] : [...own];
  }
  return null;
}

/** The pages at the ends of a block's lines; null when one has none. */
function pagesIn(text: string): readonly number[] | null {
  if (text === '' || text.length > LONGEST_ENTRY * FEWEST * 4 || !endsInFigure(text)) return null;
  const pages: number[] = [];
  for (const line of text.split('\n')) {
    const page = line.length <= LONGEST_ENTRY ? gluedTo(line)?.[2] : undefined;
    if (page === undefined) return null;
    pages.push(Number(page));
  }
  return pages;
}
