import path from 'node:path';
import type { Diagnostic, Picture, Source } from '../model/index.ts';
import { coverFor, loadCover } from './covers.ts';
import { loadSettings, settingsFileOf } from './settings/load.ts';
import type { Settings } from './settings/settings.ts';
import { loadSource, type StoryFiles } from './stories.ts';

/** Everything the pipeline needs for one story, read from disk. */
export interface LoadedStory {
  readonly story: StoryFiles;
  readonly sources: readonly Source[];
  readonly settings: Settings;
  readonly cover: Picture | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a story's sources, settings and cover. `covers` is the folder of pictures matched by name. */
export async function loadStory(story: StoryFiles, covers: string): Promise<LoadedStory> {
  const [settings, sources] = await Promise.all([loadSettings(story), Promise.all(story.files.map(loadSource))]);
  const named = settings.value.cover;
  const cover =
    named === undefined
      ? await coverFor(story.name, covers)
      : await loadCover(path.join(path.dirname(settingsFileOf(story)), named));
  return {
    story,
    sources,
    settings: settings.value,
    cover: cover.value,
    diagnostics: [...settings.diagnostics, ...cover.diagnostics],
  };
}
