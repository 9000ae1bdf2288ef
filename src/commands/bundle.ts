import { statSync } from 'node:fs';
import path from 'node:path';
import { bundleOf, type FoundStories } from '../io/stories.ts';
import type { BuildOptions } from './build-options.ts';
import { UsageError } from './usage.ts';

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
