import { statSync } from 'node:fs';
import path from 'node:path';
import { bundleOf, type FoundStories, type StoryFiles } from '../io/stories.ts';
import type { BuildOptions } from './build-options.ts';
import { UsageError } from './report.ts';

/** The stories of a build: one that binds all when that is asked for. A file for the book wants one story. */
export function bundled(found: FoundStories, { bundle, output }: BuildOptions): FoundStories {
  const stories = bundle && found.stories.length > 1 ? [bundleOf(found.stories)] : found.stories;
  if (output !== undefined && !namesFolder(output) && stories.length > 1) {
    throw new UsageError(
      `--output names one book, and there are ${stories.length} stories: add --bundle to bind them into one, or name a folder with --out`,
    );
  }
  return { ...found, stories };
}

/** From so many files of one work on, a book of each is likely not what was meant. */
const PARTS = 3;

/** Says of single files that look like parts of one work how they become one book; null for all others. */
export async function bundleAdvice(
  stories: readonly StoryFiles[],
  { bundle }: Pick<BuildOptions, 'bundle'>,
): Promise<string | null> {
  const files = stories.flatMap(({ files: own, path: named }) => (own.length === 1 && own[0] === named ? own : []));
  if (bundle || files.length < PARTS || files.length < stories.length) return null;
  const folder = path.dirname(files[0] ?? '');
  if (files.some((file) => path.dirname(file) !== folder) || !(await areCounted(files))) return null;
  const whole = folder === '.' ? '' : `, or \`fascicle build ${folder}\` of all that is in it`;
  return `these ${files.length} files look like parts of one work; \`--bundle\` makes one book of them${whole}`;
}

/** Whether names differ by a count, each having its own: `ch1`, `ch2`; `01 The Gate`, `02 The Wall`. */
async function areCounted(files: readonly string[]): Promise<boolean> {
  const stems = files.map((file) => path.basename(file).replace(/\.[^.]+$/, ''));
  const inFigures = stems.map((stem): Count => {
    const found = /^\D{0,24}(\d{1,4})(?!\d)/.exec(stem);
    return found && [found[0], found[1] ?? ''];
  });
  const all = inFigures.includes(null) ? await inWords(stems, inFigures) : inFigures;
  // A prologue and an epilogue stand beside the counted ones.
  const first = all.filter((found) => found !== null);
  const heads = new Set(first.map((found) => found[0].replace(/\d+$/, '').toLowerCase()));
  const counts = new Set(first.map((found) => found[1]));
  return first.length >= PARTS && all.length - first.length <= 2 && heads.size === 1 && counts.size === first.length;
}

/** A name's word and its count. */
type Count = readonly [string, string] | null;

/** Names without figures may have their count in words: `Chapter Two`. */
async function inWords(stems: readonly string[], inFigures: readonly Count[]): Promise<readonly Count[]> {
  const { readLabel } = await import('../words/division-label.ts');
  return stems.map((stem, i) => {
    if (inFigures[i]) return inFigures[i];
    const label = readLabel(stem.replaceAll('_', ' '));
    return label?.form === 'counted' && label.number !== null ? [label.word, String(label.number)] : null;
  });
}

/** Endings that a user may write for the book; the target adds its own. */
const ENDING = /\.(kepub\.epub|epub|azw3|mobi)$/i;

/** The folder for the books, and the name of the one book when the user gives it. */
export function placeOf({ out, output }: BuildOptions): { readonly out: string; readonly stem?: string } {
  if (output === undefined) return { out };
  if (namesFolder(output)) return { out: output };
  const stem = path.basename(output).replace(ENDING, '');
  if (stem === '') throw new UsageError(`--output must name a file, and ${output} is none`);
  return { out: path.dirname(output), stem };
}

/** The kind of book that the name given to it ends in; null for a name without such an ending, or for an EPUB. */
export function endingOf({ output }: Pick<BuildOptions, 'output'>): string | null {
  if (output === undefined || namesFolder(output)) return null;
  const ending = ENDING.exec(output)?.[1]?.toLowerCase() ?? 'epub';
  return ending === 'epub' ? null : ending === 'kepub.epub' ? 'kepub' : ending;
}

/** Whether an output is no file for the book but the folder that it goes into. */
function namesFolder(output: string): boolean {
  return /[/\\]$/.test(output) || statSync(output, { throwIfNoEntry: false })?.isDirectory() === true;
}
