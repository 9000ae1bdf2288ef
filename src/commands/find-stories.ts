import { stat } from 'node:fs/promises';
import path from 'node:path';
import { nearest } from '../io/nearest.ts';
import { isOwnBook, madeIn } from '../io/own-files.ts';
import { realPath } from '../io/plain-file.ts';
import { type FoundStories, namesNear, type StoryFiles, storiesIn, storyAt } from '../io/stories.ts';
import { UsageError } from './usage.ts';

const STORIES = 'stories';
/** The folder of books, unless told otherwise. */
const OUT = 'out';
const COMMANDS = ['build', 'inspect', 'explain', 'check', 'cover', 'send', 'serve', 'list'];

/** The stories a command line names, or every story under `stories/` when it names none. */
export async function findStories(paths: readonly string[], out: string = OUT): Promise<FoundStories> {
  const named = new Map(paths.map((storyPath) => [path.resolve(storyPath), storyPath]));
  if (named.size > 0)
    return { stories: await Promise.all([...named.values()].map((one) => findStory(one, out))), unread: [] };
  const found = await storiesIn(STORIES, realPath(out)).catch(refuseMissing);
  if (found.stories.length > 0) return found;
  throw new UsageError('the folder stories/ holds no story: put a .txt, .md or .html file there, or name one');
}

function refuseMissing(error: NodeJS.ErrnoException): never {
  if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error;
  throw new UsageError('there is no folder stories/ here: name a story, or run this where stories/ is');
}

/** The story at a path. What is not there, or can't be a story, is wrong usage. */
export async function findStory(storyPath: string, out: string = OUT): Promise<StoryFiles> {
  const story = await storyAt(storyPath, realPath(out)).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error;
    throw new UsageError(`there is no story at ${storyPath}${await advice(storyPath)}`);
  });
  if (!story && !(await stat(storyPath)).isFile())
    throw new UsageError(`${storyPath} is a pipe, a device or a socket; a story is a file or a folder`);
  if (!story) throw new UsageError(`${storyPath} is in no format that fascicle reads; see \`fascicle list formats\``);
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
