import { type Dirent, statSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Source } from '../model/index.ts';
import { containerOf } from '../open/containers.ts';
import { formatByBytes } from '../open/signature.ts';
import { formatOf } from '../read/formats.ts';
import { isProgramFile, isTextBeside } from '../words/part-tables.ts';
import { isOwnBook, isOwnPageAt, madeIn, type OwnFile, ownFilesAmong } from './own-book.ts';
import { isInside, posix, readPlain, realPath } from './plain-file.ts';
import { isNamedAsPart, isProseFile, isTalk } from './prose-file.ts';
import { wayOut } from './ways-out.ts';

/** One story on disk: a file, or a folder whose files are its parts. */
export interface StoryFiles {
  /** The story's name: its file or folder name without an ending. */
  readonly name: string;
  /** The path as the user gave or would give it. */
  readonly path: string;
  /** Source files in natural order, as paths. */
  readonly files: readonly string[];
  /** Files by which programs make books of the folder, as paths; absent when there are none. */
  readonly contents?: readonly string[];
  /** Links in the folder that lead out of it, as paths. They are not followed. */
  readonly links: readonly string[];
  /** Those of the files that are books of this program's own; absent when there are none. */
  readonly own?: readonly OwnFile[];
  /** Files in the folder that likely are parts of it, in formats that are not read; absent when there are none. */
  readonly unread?: readonly string[];
  /** Stories inside this one that may have settings of their own: sub-folders, or the stories bound together. */
  readonly members?: readonly StoryFiles[];
}

/** What a folder of stories holds. */
export interface FoundStories {
  readonly stories: readonly StoryFiles[];
  /** Files in no known format that a user may have taken for stories, as paths. */
  readonly unread: readonly string[];
}

/** Files that stand beside stories and are none: settings, pictures. */
const BESIDE = /\.(ya?ml|jpe?g|png|svg|gif|webp)$/i;

/** The format or container of a file by its name; null when it is neither. */
function readable(name: string): { readonly id: string } | null {
  return formatOf(name) ?? containerOf(name);
}

/**
 * Finds the stories directly inside a folder, in natural order. Names that begin with a dot are not stories, nor is
 * the folder `out` of books (its path with every link followed), nor a book that was made here.
 */
export async function storiesIn(folder: string, out: string): Promise<FoundStories> {
  const stories: StoryFiles[] = [];
  const unread: string[] = [];
  const made = madeIn(folder);
  for (const entry of await entriesOf(folder)) {
    const at = path.join(folder, entry.name);
    if (made.has(entry.name) || isOwnPageAt(at) || isFolder(entry, at, out)) continue;
    if (leadsOut(folder, entry)) stories.push({ name: nameOf(at), path: at, files: [], links: [at] });
    else {
      const story = await storyAt(at, out).catch(() => null);
      if (story && story.path !== story.files[0] && isOwnBook(story)) continue;
      if (story && story.files.length + story.links.length > 0) stories.push(story);
      else if (!story && !BESIDE.test(at)) unread.push(at);
    }
  }
  return { stories, unread };
}

/**
 * The story at a path; null when nothing there can be read as a story. What lies in the folder `out` of books below it
 * (its path with every link followed) is no part of it. What the user names is a story, too, where it is only the log of
 * a talk, or subtitles. Throws when the path does not exist.
 */
export async function storyAt(storyPath: string, out = '', isNamed = false): Promise<StoryFiles | null> {
  const info = await stat(storyPath);
  if (info.isDirectory()) {
    const story = await folderStory(storyPath, out);
    if (!isNamed || story.files.length + story.links.length > 0) return story;
    const talks = (await entriesOf(storyPath)).filter((entry) => entry.isFile() && isTalk(entry.name));
    return {
      ...story,
      files: talks.map(({ name }) => path.join(storyPath, name)).filter((at) => isProseFile(at, true)),
    };
  }
  const isStory = info.isFile() && (readable(storyPath) || isProseFile(storyPath, isNamed));
  return isStory ? await fileStory(storyPath) : null;
}

function nameOf(file: string): string {
  return path.basename(path.resolve(file)).replace(/(?<=.)\.[^.\s]+$/, '');
}

async function fileStory(file: string): Promise<StoryFiles> {
  const name = nameOf(file);
  const own = await ownFilesAmong([file]);
  return { name, path: file, files: [file], links: [], ...(own.length > 0 ? { own } : {}) };
}

/** How deep folders of a story may lie in each other. */
const DEEPEST = 6;
/** Folders that hold no works: what a browser saves with a page, what a packer or a program that makes sites keeps. */
const NO_WORKS = /(_files|\.files)$|^(__MACOSX|node_modules|_(?:data|includes|layouts|partials|sass|site|templates))$/i;

/** A folder with the files in it and in the folders below it; links to folders are not followed. */
async function folderStory(folder: string, out: string, depth = 0): Promise<StoryFiles> {
  const files: string[] = [];
  const made = madeIn(folder);
  const unnamed: string[] = [];
  const beside: string[] = [];
  const unread: string[] = [];
  const programs: string[] = [];
  const links: string[] = [];
  const members: StoryFiles[] = [];
  for (const entry of await entriesOf(folder)) {
    const at = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      if (depth >= DEEPEST || NO_WORKS.test(entry.name) || isFolder(entry, at, out)) continue;
      const inner = await folderStory(at, out, depth + 1);
      if (inner.files.length + inner.links.length > 0) members.push(inner);
    } else if (made.has(entry.name) || isOwnPageAt(at)) continue;
    else if (!readable(entry.name)) {
      if (entry.isFile() && isTextBeside(entry.name)) beside.push(at);
      if (entry.isFile() && isProgramFile(entry.name)) programs.push(at);
      else if (entry.isFile()) unnamed.push(at);
      if (entry.isFile() && wayOut(entry.name)?.isText) unread.push(at);
    } else if (leadsOut(folder, entry)) links.push(at);
    else if (entry.isFile() || (await isFile(at))) files.push(at);
  }
  // Where the names of some files say that they are stories, the others are something else.
  const named = [...files, ...members.flatMap((member) => member.files)].filter((file) => readable(file) !== null);
  if (named.length + links.length === 0) files.push(...unnamed.filter((file) => isProseFile(file)));
  else files.push(...unnamed.filter((file) => isNamedAsPart(path.basename(file)) && isProseFile(file)));
  if (files.length > 0) files.push(...beside.filter((file) => !files.includes(file)));
  const contents = [...programs, ...members.flatMap((member) => member.contents ?? [])];
  const own = [...(await ownFilesAmong(files)), ...members.flatMap((member) => member.own ?? [])];
  return {
    name: nameOfFolder(path.resolve(folder)),
    path: folder,
    ...(own.length > 0 ? { own } : {}),
    files: [...files, ...members.flatMap((member) => member.files)],
    links: [...links, ...members.flatMap((member) => member.links)],
    ...(contents.length > 0 ? { contents } : {}),
    ...(unread.length > 0 ? { unread } : {}),
    ...(members.length > 0 ? { members: members.flatMap((member) => [member, ...(member.members ?? [])]) } : {}),
  };
}

/** A folder's name; of one that a program of sites has named, `_posts`, that of the site's own. */
function nameOfFolder(folder: string): string {
  const name = path.basename(folder);
  return name.startsWith('_') ? path.basename(path.dirname(folder)) || name : name;
}

/** What the user named to be bound together, in that order; undefined for one story. */
export function namedOf({ name, members }: StoryFiles): readonly string[] | undefined {
  return name === '' ? members?.map((member) => posix(member.path)) : undefined;
}

/** What stands between the paths of stories that are bundled. */
export const BETWEEN_BUNDLED = ' + ';

/** Several stories as one, for a book that binds them all. It has no name of its own. */
export function bundleOf(stories: readonly StoryFiles[]): StoryFiles {
  const [first] = stories;
  if (first !== undefined && stories.length === 1) return first;
  const own = stories.flatMap((story) => story.own ?? []);
  const contents = stories.flatMap((story) => story.contents ?? []);
  return {
    name: '',
    path: stories.map((story) => story.path).join(BETWEEN_BUNDLED),
    files: [...new Set(stories.flatMap((story) => story.files))],
    links: [...new Set(stories.flatMap((story) => story.links))],
    ...(own.length > 0 ? { own } : {}),
    ...(contents.length > 0 ? { contents } : {}),
    members: stories.flatMap((story) => [story, ...(story.members ?? [])]),
  };
}

/** Hidden names, and those of the files by which Word says that a document is open. */
const HIDDEN = /^(?:\.|~\$)/;

async function entriesOf(folder: string): Promise<Dirent[]> {
  const entries = (await readdir(folder, { withFileTypes: true })).filter(({ name }) => !HIDDEN.test(name));
  // Files that are named need no order, and are often as they were: what the words of numbers take to load is much then.
  const { byNaturalOrder } = await import('../words/natural-order.ts');
  return entries.sort((a, b) => byNaturalOrder(a.name, b.name));
}

/** Whether an entry is a certain folder, whose path has every link followed. */
function isFolder(entry: Dirent, at: string, folder: string): boolean {
  return !entry.isFile() && realPath(at) === folder;
}

async function isFile(file: string): Promise<boolean> {
  return await stat(file).then(
    (info) => info.isFile(),
    () => false,
  );
}

/** Whether an entry is a link to somewhere outside its folder, or to nothing. */
function leadsOut(folder: string, entry: Dirent): boolean {
  return entry.isSymbolicLink() && !isInside(path.join(folder, entry.name), folder);
}

/**
 * Reads one source file whole. Throws what the file system throws, `EFBIG` for what is too large for a story, and
 * `ENOTPLAIN` for a pipe or a device, before any of it is read.
 */
export function loadSource(file: string): Source {
  const bytes = readPlain(file, containerOf(file) ? LARGEST_CONTAINER : LARGEST_TEXT);
  const format =
    readable(file)?.id ??
    (isProgramFile(file) ? 'contents' : null) ??
    formatByBytes(bytes, isTalk(file)) ??
    (isTextBeside(file) ? 'txt' : '');
  return { name: posix(file), format, bytes, modified: Math.floor(statSync(file).mtimeMs) };
}

/** Bytes: twenty million words, more than any story has; and what an archive or a book with many pictures may have. */
const LARGEST_TEXT = 128 * 1024 ** 2;
const LARGEST_CONTAINER = 500 * 1024 ** 2;

/** Names in a folder, hidden ones left out, in natural order; none when it can't be read. For advice only. */
export async function namesNear(folder: string): Promise<readonly string[]> {
  return (await entriesOf(folder).catch(() => [])).map((entry) => entry.name);
}
