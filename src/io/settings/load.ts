import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Outcome } from '../../model/index.ts';
import { outcome } from '../../model/index.ts';
import type { StoryFiles } from '../stories.ts';
import { parseSettings } from './parse.ts';
import { mergeSettings, type Settings } from './settings.ts';

/** The settings file of a story: `book.yaml` inside a folder, `<story>.yaml` beside a file. */
export function settingsFileOf(story: StoryFiles): string {
  const isFile = story.files.length === 1 && story.files[0] === story.path;
  return isFile ? story.path.replace(/\.[^./\\]+$/, '.yaml') : path.join(story.path, 'book.yaml');
}

/** Settings for one story: `fascicle.yaml` in the working folder, then the story's own file, which wins. */
export async function loadSettings(story: StoryFiles): Promise<Outcome<Settings>> {
  const layers = await Promise.all(['fascicle.yaml', settingsFileOf(story)].map(loadFile));
  return outcome(
    mergeSettings(...layers.map((layer) => layer.value)),
    {},
    layers.flatMap((layer) => layer.diagnostics),
  );
}

async function loadFile(file: string): Promise<Outcome<Settings>> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
    throw error;
  });
  return text === null ? outcome({}) : parseSettings(text, file.split(path.sep).join('/'));
}
