import { type StoryFiles, storiesIn, storyAt } from '../io/stories.ts';

/** Wrong usage: the command line names something that is not there. Ends the command with exit code 2. */
export class UsageError extends Error {}

/** The stories a command line names, or every story under `stories/` when it names none. */
export async function findStories(paths: readonly string[]): Promise<StoryFiles[]> {
  if (paths.length === 0) {
    return await storiesIn('stories').catch(() => {
      throw new UsageError('there is no folder stories/ here: name a story, or run this where stories/ is');
    });
  }
  return await Promise.all(paths.map(findStory));
}

async function findStory(path: string): Promise<StoryFiles> {
  const story = await storyAt(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') throw new UsageError(`there is no story at ${path}`);
    throw error;
  });
  if (!story) throw new UsageError(`${path} is in no format that fascicle reads; see \`fascicle list formats\``);
  if (story.files.length === 0) throw new UsageError(`the folder ${path} holds no story files`);
  return story;
}
