import { type Book, type Diagnostic, type RemovalName, type Section, showPlace, type Trace } from '../model/index.ts';
import { removalCounts, rowOf } from '../removals/index.ts';
import { printable, say, showDiagnostics, talk } from './diagnostics.ts';
import { type PlanRow, showPlanTable } from './plan-table.ts';

/** What became of one story: its books' paths and what they hold, or a null summary when no book was written. */
export interface BuiltStory {
  readonly story: string;
  /** Whether its books are new, built again, as they were before, or not there. */
  readonly status: 'new' | 'changed' | 'unchanged' | 'failed';
  readonly files: readonly string[];
  readonly summary: Summary | null;
  readonly diagnostics: readonly Diagnostic[];
  /** What became of each file, when a story of many is built for the first time. */
  readonly plan?: readonly PlanRow[];
}

/** Prints what became of one story: the book on stdout, talk on stderr. Information is left to `inspect`, but for sentences that were left out. */
export function showBuilt(built: BuiltStory, withPlan = false): void {
  if (withPlan && built.plan) talk(`${showPlanTable(built.plan, process.stderr.columns || 100)}\n`);
  const shown = built.diagnostics.filter(
    (diagnostic) =>
      isShown(diagnostic, built.summary !== null) || (isAnswer(diagnostic) && built.status !== 'unchanged'),
  );
  for (const text of showDiagnostics(shown)) talk(text);
  if (built.summary === null) talk(`${printable(built.story)}: no book was written`);
  else {
    const look = built.summary.suggestions > 0 ? ` with \`fascicle inspect ${quoted(printable(built.story))}\`` : '';
    const again = built.status === 'unchanged' ? ' (unchanged)' : '';
    const { books } = built.summary;
    const many = books === undefined ? '' : `, in ${count(books, 'book')}`;
    const said = `${showSummary(built.summary)}${many}${look}${again}`;
    for (const file of built.files) say(books === undefined ? `${printable(file)}: ${said}` : printable(file));
    if (books !== undefined) say(`${printable(built.story)}: ${said}`);
    const leftOut = built.status === 'unchanged' ? null : showLeftOut(built.summary);
    if (leftOut !== null) talk(`    ${leftOut}`);
    if (built.status !== 'unchanged') for (const text of namedPassages(built.diagnostics)) talk(`    ${text}`);
  }
}

/** What was left out that machines write, or people in a few words, by its place and first words. */
function namedPassages(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.flatMap(({ id, severity, place, reason }) =>
    PASSAGES.has(id) && severity === 'info'
      ? [`${place ? `${printable(showPlace(place))}: ` : ''}${printable(reason)}`]
      : [],
  );
}

const PASSAGES: ReadonlySet<Diagnostic['id']> = new Set([
  'words-left-out',
  'words-in-front',
  'words-behind',
  'file-left-out',
  'post-left-out',
]);

/** Without a book, only what stood in its way matters: errors, and what of the source could not be had. */
function isShown({ id, severity }: Diagnostic, written: boolean): boolean {
  return severity === 'error' || (severity === 'warning' && (written || MISSING.has(id)));
}

/** Whether information answers what the user asked for, as a font, a stylesheet or what was revised: it is told once, with the new book. */
function isAnswer({ id }: Diagnostic): boolean {
  return id === 'font-embedded' || id === 'style-unusable' || id === 'chapters-revised';
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

/** Says which files under `stories/` are in no format that is read, and why, lest their owner wait for a book. */
export function showUnread(reasons: readonly string[]): void {
  for (const reason of reasons) talk(`passed over: ${printable(reason)}`);
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
export function quoted(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${path.replace(/'/g, `'\\''`)}'`;
}

/** What a person wants to know of a finished book at a glance. */
export interface Summary {
  readonly title: string;
  /** How many works a collection holds; absent for one work. */
  readonly works?: number;
  /** How many books it is cut into; absent for one. */
  readonly books?: number;
  readonly chapters: number;
  readonly scenes: number;
  /** Of the running text, without notes, as the book's last page gives them. */
  readonly words: number;
  /** Places where a scene break is only suggested. */
  readonly suggestions: number;
  /** How many removals of each kind there are that a person may want to know of; absent without any. */
  readonly leftOut?: Readonly<Partial<Record<RemovalName, number>>>;
}

/** Counts a book's chapters, scenes and words of running text. A volume counts through its chapters. */
export function summarize(book: Book, { decisions, removals }: Pick<Trace, 'decisions' | 'removals'>): Summary {
  const sections = [...allSections(book.sections)].filter((section) => section.matter === 'body');
  const blocks = sections.flatMap((section) => section.blocks);
  const chapters = sections.filter((s) => s.kind !== 'volume' && s.kind !== 'story' && s.kind !== 'section').length;
  const breaks = blocks.filter((block) => block.type === 'scene-break').length;
  const works = book.sections.filter((section) => section.work !== undefined).length;
  const leftOut = removalCounts(removals);
  return {
    title: book.title,
    ...(works > 0 ? { works } : {}),
    chapters,
    scenes: chapters + breaks,
    words: book.words,
    suggestions: decisions.filter((d) => d.kind === 'scene-break' && d.verdict === 'suggest').length,
    ...(leftOut.size > 0 ? { leftOut: Object.fromEntries(leftOut) } : {}),
  };
}

function* allSections(sections: readonly Section[]): Generator<Section> {
  for (const section of sections) {
    yield section;
    yield* allSections(section.children);
  }
}

/** What a book holds: `3 chapters, 12 scenes, 4,100 words; 2 suggestions to look at`. */
export function showSummary(summary: Summary): string {
  const counts = [
    ...(summary.works === undefined ? [] : [count(summary.works, 'work')]),
    count(summary.chapters, 'chapter'),
    count(summary.scenes, 'scene'),
    count(summary.words, 'word'),
  ].join(', ');
  return summary.suggestions === 0 ? counts : `${counts}; ${count(summary.suggestions, 'suggestion')} to look at`;
}

/** `left out: 14 running heads and page numbers, 1 signature`; nothing when nothing was. */
function showLeftOut({ leftOut = {} }: Summary): string | null {
  const kinds = Object.entries(leftOut).map(([name, number]) => {
    const [one, several] = rowOf(name as RemovalName).counted ?? ['', ''];
    return `${grouped(number)} ${number === 1 ? one : several}`;
  });
  return kinds.length === 0 ? null : `left out: ${kinds.join(', ')}`;
}

/** `1 book`, `2 books`. */
function count(number: number, noun: string): string {
  return `${grouped(number)} ${noun}${number === 1 ? '' : 's'}`;
}

/** A whole number as English groups it: `6,686`. The engine's own way takes milliseconds to get ready. */
function grouped(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** What progress is shown on: standard error. */
interface Screen {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

/** Shows how far a command has come. */
interface Progress {
  /** Work on one thing begins, after `done` of `total`. */
  begin(done: number, total: number, what: string): void;
  /** Makes room for other output, and ends the show when it is the last word. */
  clear(): void;
}

const WIDTH = 20;

/** A bar that stays on one line of a terminal; elsewhere a plain line for each of several things. */
export function progressOn(screen: Screen): Progress {
  if (!screen.isTTY) {
    return {
      begin(done, total, what) {
        if (total > 1) screen.write(`[${done + 1}/${total}] ${printable(what)}\n`);
      },
      clear() {},
    };
  }
  return {
    begin(done, total, what) {
      const full = Math.round((WIDTH * done) / total);
      const line = `[${'#'.repeat(full)}${'.'.repeat(WIDTH - full)}] ${done}/${total} ${printable(what)}`;
      screen.write(`\r\u001b[2K${[...line].slice(0, (screen.columns || 80) - 1).join('')}`);
    },
    clear() {
      screen.write('\r\u001b[2K');
    },
  };
}
