import { mergeSettings, type Settings } from '../io/settings/settings.ts';
import type { StoryFiles } from '../io/stories.ts';
import { loadStory } from '../io/story.ts';
import type { Diagnostic } from '../model/index.ts';
import { type BoundBook, publish } from '../pipeline.ts';
import { findStory } from './find-stories.ts';
import { pipelineOptions, ruleIds } from './options.ts';
import { bindWithoutOwn } from './own-books.ts';

/** A story bound into a book. */
export interface BoundByPath {
  readonly story: StoryFiles;
  /** The files that were read for it: its own, and the picture that the user gives for its cover. */
  readonly files: readonly string[];
  readonly bound: BoundBook;
  readonly diagnostics: readonly Diagnostic[];
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
): Promise<BoundByPath> {
  return await bindWithoutOwn(await findStory(path), async (story) => {
    const loaded = await loadStory(story, covers, ruleIds, flags.cover);
    const settings = mergeSettings(loaded.settings, flags);
    const options = pipelineOptions(settings, story.name, loaded.cover);
    const bound = await publish(loaded.sources, {
      ...options,
      normalize: { ...options.normalize, record: true },
      pictures: loaded.pictures,
      cover: loaded.cover ?? otherwise,
    });
    const files = [...story.files, ...(loaded.cover === null ? [] : [loaded.cover.name])];
    return { story, files, bound, diagnostics: [...loaded.diagnostics, ...stillTrue(bound, settings)] };
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
