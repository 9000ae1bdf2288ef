import { mergeSettings, type Settings } from '../io/settings/settings.ts';
import { loadStory } from '../io/story.ts';
import type { Diagnostic } from '../model/index.ts';
import { type BoundBook, publish } from '../pipeline.ts';
import { findStories } from './find-stories.ts';
import { pipelineOptions } from './options.ts';

/** Takes one story through the whole pipeline with every edit recorded; nothing is written. */
export async function bindStory(
  path: string,
  covers: string,
  flags: Settings,
): Promise<{ bound: BoundBook; diagnostics: readonly Diagnostic[] }> {
  const [story] = await findStories([path]);
  if (!story) throw new Error(`no story at ${path}`);
  const loaded = await loadStory(story, covers);
  const options = pipelineOptions(mergeSettings(loaded.settings, flags), story.name, loaded.cover);
  const bound = await publish(loaded.sources, { ...options, normalize: { ...options.normalize, record: true } });
  return { bound, diagnostics: [...loaded.diagnostics, ...bound.diagnostics] };
}
