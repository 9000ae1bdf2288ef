import { type Diagnostic, showPlace } from '../model/index.ts';
import { showDiagnostics } from './diagnostics.ts';
import { printable, say, talk } from './printable.ts';
import { count, grouped, type Summary, showLeftOut, showSummary } from './summary.ts';

/** What became of one story: its books' paths and what they hold, or a null summary when no book was written. */
export interface BuiltStory {
  readonly story: string;
  /** Whether its books are new, built again, as they were before, or not there. */
  readonly status: 'new' | 'changed' | 'unchanged' | 'failed';
  readonly files: readonly string[];
  readonly summary: Summary | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Prints what became of one story: the book on stdout, talk on stderr. Information is left to `inspect`. */
export function showBuilt(built: BuiltStory): void {
  const shown = built.diagnostics.filter((diagnostic) => isShown(diagnostic, built.summary !== null));
  for (const text of showDiagnostics(shown)) talk(text);
  if (built.summary === null) talk(`${printable(built.story)}: no book was written`);
  else {
    const look = built.summary.suggestions > 0 ? ` with \`fascicle inspect ${quoted(printable(built.story))}\`` : '';
    const again = built.status === 'unchanged' ? ' (unchanged)' : '';
    for (const file of built.files) say(`${printable(file)}: ${showSummary(built.summary)}${look}${again}`);
    const leftOut = built.status === 'unchanged' ? null : showLeftOut(built.summary);
    if (leftOut !== null) talk(`    ${leftOut}`);
  }
}

/** Without a book, only what stood in its way matters: errors, and what of the source could not be had. */
function isShown({ id, severity }: Diagnostic, written: boolean): boolean {
  return severity === 'error' || (severity === 'warning' && (written || MISSING.has(id)));
}

/** Warnings that may explain why a book has no text, or not enough of it. */
const MISSING: ReadonlySet<Diagnostic['id']> = new Set([
  'container-damaged',
  'post-left-out',
  'unknown-format',
  'file-left-out',
  'markup-too-deep',
  'settings-invalid',
  'link-not-followed',
]);

/** Prints the end of a build of several stories: each failure, and `4 books in out/ (1 changed, 3 unchanged), 1 failed`. */
export function showEnd(built: readonly BuiltStory[], out: string): void {
  if (built.length < 2) return;
  const lost = built.filter(({ status }) => status === 'failed');
  for (const { story, diagnostics } of lost) talk(`failed: ${printable(whyFailed(story, diagnostics))}`);
  const books = built.reduce((sum, { files }) => sum + files.length, 0);
  const counts = (['new', 'changed', 'unchanged'] as const).flatMap((status) => {
    const number = built.filter((story) => story.status === status).length;
    return number > 0 ? [`${grouped(number)} ${status}`] : [];
  });
  const allNew = built.every(({ status }) => status === 'new' || status === 'failed');
  const detail = allNew || counts.length === 0 ? '' : ` (${counts.join(', ')})`;
  const failures = lost.length > 0 ? `, ${lost.length} failed` : '';
  say(`${count(books, 'book')} in ${printable(out).replace(/[/\\]*$/, '/')}${detail}${failures}`);
}

/** The first error of a story, with its place. */
function whyFailed(story: string, diagnostics: readonly Diagnostic[]): string {
  const error = diagnostics.find(({ severity }) => severity === 'error') ?? diagnostics[0];
  if (!error) return story;
  return `${error.place ? showPlace(error.place) : story}: ${error.reason} [${error.id}]`;
}

/** Says which files under `stories/` are in no format that is read, lest their owner wait for a book. */
export function showUnread(files: readonly string[]): void {
  for (const file of files) talk(`${printable(file)} was passed over: see \`fascicle list formats\``);
}

/** Says which books were not built from, because they are what fascicle makes of the stories beside them. */
export function showCopies(files: readonly string[]): void {
  for (const file of files) {
    talk(
      `${printable(file)} was passed over: fascicle made it of another of these stories; name it alone to build from it`,
    );
  }
}

/** A path as a shell takes it. */
function quoted(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${path.replace(/'/g, `'\\''`)}'`;
}
