import type { Diagnostic } from '../model/index.ts';
import { showDiagnostics } from './diagnostics.ts';
import { count, type Summary, showSummary } from './summary.ts';

/** What became of one story: its books' paths and what they hold, or a null summary when no book was written. */
export interface BuiltStory {
  readonly story: string;
  readonly files: readonly string[];
  readonly summary: Summary | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Prints what became of one story: the book on stdout, talk on stderr. Information is left to `inspect`. */
export function showBuilt(built: BuiltStory): void {
  const shown = built.diagnostics.filter((diagnostic) => isShown(diagnostic, built.summary !== null));
  for (const text of showDiagnostics(shown)) console.error(text);
  if (built.summary === null) console.error(`${built.story}: no book was written`);
  else {
    const look = built.summary.suggestions > 0 ? ` with \`fascicle inspect ${quoted(built.story)}\`` : '';
    for (const file of built.files) console.log(`${file}: ${showSummary(built.summary)}${look}`);
  }
}

/** Without a book, only what stood in its way matters. */
function isShown({ severity }: Diagnostic, written: boolean): boolean {
  return severity === 'error' || (severity === 'warning' && written);
}

/** Prints the last line of a build of several stories: `4 books in out/, 1 failed`. */
export function showEnd(built: readonly BuiltStory[], out: string): void {
  if (built.length < 2) return;
  const books = built.reduce((sum, { files }) => sum + files.length, 0);
  const lost = built.filter((story) => story.summary === null).length;
  console.log(`${count(books, 'book')} in ${out.replace(/[/\\]*$/, '/')}${lost > 0 ? `, ${lost} failed` : ''}`);
}

/** Says which files under `stories/` are in no format that is read, lest their owner wait for a book. */
export function showUnread(files: readonly string[]): void {
  for (const file of files) console.error(`${file} was passed over: see \`fascicle list formats\``);
}

/** A path as a shell takes it. */
function quoted(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${path.replace(/'/g, `'\\''`)}'`;
}
