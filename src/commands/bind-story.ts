import { statSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { isOwnBook, madeIn } from '../io/own-book.ts';
import { realPath } from '../io/plain-file.ts';
import { mergeSettings, type Settings } from '../io/settings/settings.ts';
import { type FoundStories, namesNear, type StoryFiles, storiesIn, storyAt } from '../io/stories.ts';
import { loadStory } from '../io/story.ts';
import { nearest } from '../io/trouble.ts';
import { wayOut } from '../io/ways-out.ts';
import type { Diagnostic, Source } from '../model/index.ts';
import type { BoundBook } from '../pipeline.ts';
import { bindWithoutOwn } from './own-books.ts';
import { UsageError } from './report.ts';

/** A story bound into a book. */
export interface BoundByPath {
  readonly story: StoryFiles;
  /** The files that were read for it: its own, and the picture that the user gives for its cover. */
  readonly files: readonly string[];
  readonly bound: BoundBook;
  /** Whether chapters stay that the source no longer has. */
  readonly keepsGone: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

interface BindOptions {
  /** What the story's settings file would say, to see what becomes of it. */
  readonly typed?: string | undefined;
  /** A book of the story that was made before, and whether what is new since is marked. */
  readonly compared?: { readonly book: Source; readonly marks: boolean } | undefined;
}

/**
 * Takes one story through the whole pipeline with every edit recorded; nothing is written. `otherwise` says what
 * becomes of the cover when the user gives none: to look at a story's structure nothing needs to be drawn.
 */
export async function bindStory(
  path: string,
  covers: string,
  flags: Settings,
  otherwise: 'drawn' | 'none' = 'none',
  { typed, compared }: BindOptions = {},
): Promise<BoundByPath> {
  // Whoever only looks for stories needs no stages.
  const [{ publish }, { lookFilesOf, pipelineOptions, ruleIds, withPatterns }] = await Promise.all([
    import('../pipeline.ts'),
    import('./options.ts'),
  ]);
  return await bindWithoutOwn(await findStory(path), async (story) => {
    const loaded = await loadStory(story, covers, ruleIds, flags.cover, typed);
    const settings = mergeSettings(loaded.settings, flags);
    const options = await withPatterns(pipelineOptions(settings, story.name, loaded.cover), settings);
    const dressed = lookFilesOf(settings, story);
    const bound = await publish(loaded.sources, {
      ...options,
      lookFiles: dressed.value.files,
      normalize: { ...options.normalize, record: true },
      pictures: loaded.pictures,
      ...(compared
        ? { earlier: { books: [compared.book], marks: compared.marks, keepsGone: settings.keep === 'gone' } }
        : {}),
      cover: settings.cover === 'none' ? 'none' : (loaded.cover ?? otherwise),
    });
    const files = [...story.files, ...(story.contents ?? []), ...(loaded.cover === null ? [] : [loaded.cover.name])];
    const diagnostics = [...loaded.diagnostics, ...dressed.diagnostics, ...stillTrue(bound, settings)];
    return { story, files, bound, diagnostics, keepsGone: settings.keep === 'gone' };
  });
}

/**
 * What the stages said of a book, without what the settings have made good since. An empty file among others is
 * missed by nobody, or has to be fetched again: the book is made of the others, and the file named. A whole book without
 * words stays an error.
 */
export function stillTrue(
  { sources, diagnostics }: Pick<BoundBook, 'sources' | 'diagnostics'>,
  settings: Settings,
): readonly Diagnostic[] {
  const told = settings.title === undefined ? diagnostics : diagnostics.filter(({ id }) => id !== 'no-title');
  const hasText = sources.some(({ division }) => division.value.parts.some(({ blocks }) => blocks.length > 0));
  return hasText ? told.map((d) => (d.id === 'no-text' && d.place !== null ? { ...d, severity: 'warning' } : d)) : told;
}

const STORIES = 'stories';
/** The folder of books, unless told otherwise. */
const OUT = 'out';
/** What `fascicle` can be told to do. */
export const COMMANDS: readonly string[] = [
  'build',
  'inspect',
  'explain',
  'plan',
  'fix',
  'check',
  'cover',
  'style',
  'send',
  'follow',
  'serve',
  'desk',
  'list',
  'completion',
  'man',
  'version',
];

/** The stories a command line names, or every story under `stories/` when it names none. */
export async function findStories(paths: readonly string[], out: string = OUT): Promise<FoundStories> {
  const named = new Map(paths.map((storyPath) => [path.resolve(storyPath), storyPath]));
  if (named.size > 0) return await namedStories([...named.values()], out);
  const found = await storiesIn(STORIES, realPath(out)).catch(refuseMissing);
  if (found.stories.length > 0) return found;
  throw new UsageError('the folder stories/ holds no story: put a .txt, .md or .html file there, or name one');
}

/** Names from a pattern such as `serial/*` may meet settings, pictures and other files beside the stories: they are told. */
async function namedStories(paths: readonly string[], out: string): Promise<FoundStories> {
  const isStory = await Promise.all(paths.map((one) => storyAt(one, realPath(out)).catch(() => 'missing')));
  const unread = paths.filter((one, i) => isStory[i] === null && isPlainFile(one));
  const rest = unread.length === paths.length ? paths : paths.filter((one) => !unread.includes(one));
  const stories = await Promise.all(rest.map((one) => findStory(one, out)));
  return { stories, unread: rest === paths ? [] : unread };
}

function isPlainFile(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
}

function refuseMissing(error: NodeJS.ErrnoException): never {
  if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error;
  throw new UsageError('there is no folder stories/ here: name a story, or run this where stories/ is');
}

/** The story at a path. What is not there, or can't be a story, is wrong usage. */
export async function findStory(storyPath: string, out: string = OUT): Promise<StoryFiles> {
  const story = await storyAt(storyPath, realPath(out), true).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error;
    throw new UsageError(`there is no story at ${storyPath}${await advice(storyPath)}`);
  });
  if (!story && !(await stat(storyPath)).isFile())
    throw new UsageError(`${storyPath} is a pipe, a device or a socket; a story is a file or a folder`);
  if (!story) throw new UsageError(unreadable(storyPath));
  const [only, ...more] = story.files;
  const isMade =
    only === undefined ? story.links.length === 0 && madeIn(storyPath).size > 0 : more.length === 0 && isOwnBook(story);
  if (isMade && only !== storyPath) {
    throw new UsageError(
      `the folder ${storyPath} holds only what fascicle made; name a book itself to build from it, or several with --bundle`,
    );
  }
  if (story.files.length + story.links.length === 0) {
    throw new UsageError(`the folder ${storyPath} holds no story files; see \`fascicle list formats\``);
  }
  return story;
}

/** Why a file is no story, and the way to one. */
export function unreadable(file: string): string {
  const out = wayOut(file);
  if (/\.ya?ml$/i.test(file)) return `${file} holds settings, and no story`;
  return out === null
    ? `${file} is in no format that fascicle reads; see \`fascicle list formats\``
    : `${file} is ${out.what}. ${out.way}`;
}

/** The nearest name beside the path, under `stories/`, or among the commands. */
async function advice(storyPath: string): Promise<string> {
  const bare = !/[./\\]/.test(storyPath);
  const command = bare ? nearest(storyPath, COMMANDS) : null;
  if (command !== null) return `, and no such command; did you mean \`fascicle ${command}\`?`;
  const name = path.basename(storyPath);
  for (const folder of new Set([path.dirname(storyPath), ...(path.isAbsolute(storyPath) ? [] : [STORIES])])) {
    const names = await namesNear(folder);
    const near = nearest(name, names) ?? names.find((n) => n.startsWith(name)) ?? nearestStem(name, names);
    if (near !== null) return `; did you mean ${path.join(folder, near)}?`;
  }
  return '';
}

function nearestStem(name: string, names: readonly string[]): string | null {
  const stems = names.map((n) => n.replace(/\.[^.]+$/, ''));
  const near = nearest(name.replace(/\.[^.]+$/, ''), stems);
  return near === null ? null : (names[stems.indexOf(near)] ?? null);
}
