import { fileNameFor } from '../io/file-name.ts';
import { coverPlaces, coversIn, hashOf, inputsOf, noting, type Seen, seeAll } from '../io/manifest/inputs.ts';
import { mergeSettings, type Settings } from '../io/settings/settings.ts';
import { abandon, stage } from '../io/stage.ts';
import { namedOf, type StoryFiles } from '../io/stories.ts';
import { loadStory } from '../io/story.ts';
import { showTrouble, troubleOf } from '../io/trouble.ts';
import { saveMemory } from '../io/workers.ts';
import type { Diagnostic, DiagnosticId, Source } from '../model/index.ts';
import { fileFor } from '../pictures/index.ts';
import { type BoundBook, type Guard, type PipelineOptions, publish, unguarded } from '../pipeline.ts';
import { type Summary, summarize } from '../report/built.ts';
import { outlineOf } from '../report/outline.ts';
import { type PlanRow, planRows } from '../report/plan-table.ts';
import { type BoundPortion, printedBooks } from '../several-books.ts';
import { targetOf } from '../targets/index.ts';
import { stillTrue } from './bind-story.ts';
import { earlierEdition, type KnownParts, newParts, partsOf } from './new-parts.ts';
import { lookFilesOf, pipelineOptions, ruleIds, withPatterns } from './options.ts';
import { type BoundStory, bindWithoutOwn, namesOf, ownNames } from './own-books.ts';
import { MANY } from './plan.ts';

/** Where books go and how they are made. Plain data: it goes to worker threads. */
export interface BuildChoices {
  readonly out: string;
  /** The name of the book's files, without endings, when the user gives it; the book's title otherwise. */
  readonly stem?: string;
  readonly covers: string;
  readonly flags: Settings;
  /** Whether an archive of unrelated works makes one book all the same. */
  readonly bundle?: boolean;
  /** Ids of targets. */
  readonly targets: readonly string[];
}

/** A story to build; `known` are its chapters and sources of the last build when new ones are to be marked. */
export interface BuildTask {
  readonly story: StoryFiles;
  readonly choices: BuildChoices;
  readonly known: KnownParts | null;
  /** EPUBs of the last build. */
  readonly earlier?: readonly string[];
}

/** A story's finished books, which wait under hidden names; no books and a null summary when they were refused. */
export interface MadeStory {
  readonly story: string;
  /** What the books want to be called, without endings. */
  readonly stem: string;
  /** Identifiers by which books of it are known: of the book, and of each of its parts alone. */
  readonly identifiers: readonly string[];
  readonly books: readonly MadeBook[];
  readonly summary: Summary | null;
  readonly diagnostics: readonly Diagnostic[];
  /** What became of each file, of a story of many. */
  readonly plan?: readonly PlanRow[];
  /** Files that the books depend on beyond those that every story's do. */
  readonly asked: readonly string[];
  readonly inputs: readonly Seen[];
  readonly parts: KnownParts;
}

export interface MadeBook {
  readonly staged: string;
  /** What follows the story's name in the file's: nothing; ` 2` for the second of several. */
  readonly suffix: string;
  readonly extension: string;
  readonly identifier: string;
  readonly hash: string;
}

/** Errors after which a book would be wrong; it is not written. Other errors leave a book without the thing named. */
const REFUSED: ReadonlySet<DiagnosticId> = new Set([
  'text-lost',
  'text-gained',
  'text-moved',
  'nothing-in-range',
  'not-text',
  'no-text',
  'unknown-format',
  'container-refused',
]);

/**
 * Makes one story's books in every wanted target, each piece of work under a guard where one is needed. What the file
 * system refuses is a diagnostic. Throws on a fault, or what the guard throws.
 */
export async function makeStory(task: BuildTask, guard: Guard = unguarded): Promise<MadeStory> {
  try {
    return await makeBooks(task, guard);
  } catch (error) {
    return failed(task.story, [troubleWith(error)]);
  }
}

/** What the file system refused, as a diagnostic. Throws every other error. */
export function troubleWith(error: unknown): Diagnostic {
  const trouble = troubleOf(error);
  if (trouble === null) throw error;
  const id = trouble.writing ? 'book-not-written' : 'source-unreadable';
  return { id, severity: 'error', place: null, reason: showTrouble(trouble), remedy: trouble.remedy };
}

async function makeBooks(task: BuildTask, guard: Guard): Promise<MadeStory> {
  const { story, choices } = task;
  const made = await bindWithoutOwn(story, (some) => bindFiles({ ...task, story: some }, guard));
  const { bound, diagnostics, asked, inputs } = made;
  if (bound === null) return failed(story, diagnostics.map(asError));
  if (diagnostics.some((d) => d.severity === 'error' && REFUSED.has(d.id))) return failed(story, diagnostics);
  return {
    story: story.path,
    stem: choices.stem ?? fileNameFor(bound.book.value.title),
    identifiers: story.own ? await namesOf(made) : ownNames(bound),
    books: await stageBooks(printedBooks(bound), choices, guard),
    summary: summaryOf(bound),
    diagnostics,
    ...(story.files.length < MANY ? {} : { plan: planOf(story, bound, diagnostics) }),
    asked,
    inputs,
    parts: partsOf(bound),
  };
}

function planOf(
  { path, files }: StoryFiles,
  { book, trace }: BoundBook,
  told: readonly Diagnostic[],
): readonly PlanRow[] {
  const names = files.map((file) => file.replaceAll('\\', '/'));
  return planRows(outlineOf(path, book.value, trace, told), names);
}

/** A story's files, read and bound, and what was looked at for that. */
interface BoundFiles extends BoundStory {
  readonly diagnostics: readonly Diagnostic[];
  readonly asked: readonly string[];
  readonly inputs: readonly Seen[];
}

async function bindFiles({ story, choices, known, earlier = [] }: BuildTask, guard: Guard): Promise<BoundFiles> {
  const { out, covers, flags } = choices;
  // Looked at before they are read: what changes meanwhile is seen as a change the next time.
  const before = seeAll(inputsOf(story, [], coversIn(covers)), out);
  const loaded = await loadStory(story, covers, ruleIds, flags.cover);
  if (loaded.sources.length === 0)
    return { story, bound: null, diagnostics: loaded.diagnostics, asked: [], inputs: [] };
  saveMemory(loaded.sources);
  const settings = mergeSettings(loaded.settings, flags);
  const named = loaded.settings.cover;
  const asked = new Set(named === undefined ? [] : coverPlaces(story, named, covers));
  if (flags.cover !== undefined) asked.add(flags.cover);
  const dressed = lookFilesOf(settings, story);
  for (const file of [...dressed.value.asked, ...loaded.takenIn]) asked.add(file);
  const options = {
    ...(await withPatterns(pipelineOptions(settings, story.name, loaded.cover, namedOf(story)), settings)),
    lookFiles: dressed.value.files,
    pictures: noting(loaded.pictures, asked),
    guard,
    bookOnly: true,
    ...earlierEdition(earlier, known !== null, settings),
    // Into a zip people put whatever they like.
    isApart: !choices.bundle && story.files.length === 1 && /\.zip$/i.test(story.path),
  };
  const bound = await publishMarked(loaded.sources, options, known);
  const diagnostics = [...loaded.diagnostics, ...dressed.diagnostics, ...stillTrue(bound, settings)];
  const inputs = [...before, ...seeAll([...asked], out)];
  return {
    story,
    bound,
    diagnostics,
    asked: [...asked],
    inputs: [...new Map(inputs.map((i) => [i.path, i])).values()],
  };
}

/** What a story's book would be called, and what it is made from; null when there would be none. Nothing is written. */
export async function lookInto(
  task: BuildTask,
): Promise<(Pick<MadeStory, 'stem' | 'inputs'> & { readonly books: readonly BoundPortion[] }) | null> {
  const { bound, inputs } = await bindWithoutOwn(task.story, (some) => bindFiles({ ...task, story: some }, unguarded));
  if (bound === null) return null;
  const { title } = bound.book.value;
  return { stem: task.choices.stem ?? fileNameFor(title), books: printedBooks(bound), inputs };
}

/** The book, with its new chapters marked when what was in it before is known. Which are new shows when it is bound. */
async function publishMarked(
  sources: readonly Source[],
  options: PipelineOptions,
  known: KnownParts | null,
): Promise<BoundBook> {
  const bound = await publish(sources, options);
  // The books of the last time were compared already; where there are none to read, names tell what is new.
  const marks = options.earlier ? new Map() : newParts(bound, known);
  return marks.size === 0 ? bound : await publish(sources, { ...options, assemble: { ...options.assemble, marks } });
}

function summaryOf(bound: BoundBook): Summary {
  const [first, ...more] = printedBooks(bound);
  if (first && more.length === 0) return summarize(first.book, bound.trace);
  return { ...summarize(bound.book.value, bound.trace), books: more.length + 1 };
}

async function stageBooks(
  printed: readonly BoundPortion[],
  { out, targets }: BuildChoices,
  guard: Guard,
): Promise<readonly MadeBook[]> {
  const books: MadeBook[] = [];
  try {
    for (const { publication, suffix } of printed) {
      for (const id of targets) {
        const target = targetOf(id);
        if (!target) throw new Error(`there is no target ${id}`);
        const bytes = await guard(() => fileFor(target, publication));
        books.push({
          staged: stage(out, bytes, `${fileNameFor(publication.title)}.${target.extension}`),
          suffix,
          extension: target.extension,
          identifier: publication.identifier,
          hash: hashOf(bytes),
        });
      }
    }
    return books;
  } catch (error) {
    for (const { staged } of books) abandon(staged);
    throw error;
  }
}

/** A story without a book. */
export function failed(story: StoryFiles, diagnostics: readonly Diagnostic[]): MadeStory {
  return {
    story: story.path,
    stem: '',
    identifiers: [],
    books: [],
    summary: null,
    diagnostics,
    asked: [],
    inputs: [],
    parts: { sources: [], chapters: [] },
  };
}

/** Without any text left to read, what stood in the way of it is an error. */
function asError(diagnostic: Diagnostic): Diagnostic {
  return diagnostic.id === 'link-not-followed' ? { ...diagnostic, severity: 'error' } : diagnostic;
}
