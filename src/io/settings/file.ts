import path from 'node:path';
import type { StoryFiles } from '../stories.ts';

/** The settings file of a story: `book.yaml` inside a folder, `<story>.yaml` beside a file. */
export function settingsFileOf(story: StoryFiles): string {
  const isFile = story.files.length + story.links.length === 1 && (story.files[0] ?? story.links[0]) === story.path;
  return isFile ? story.path.replace(/\.[^./\\]+$/, '.yaml') : path.join(story.path, 'book.yaml');
}
