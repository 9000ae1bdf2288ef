import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Outcome, Source } from '../../model/index.ts';
import { outcome } from '../../model/index.ts';
import type { StoryFiles } from '../stories.ts';
import { frontMatterSettings } from './front-matter.ts';
import type { SettingsContext } from './parse.ts';
import { mergeSettings, type Settings } from './settings.ts';

/** The settings file of a story: `book.yaml` inside a folder, `<story>.yaml` beside a file. */
export function settingsFileOf(story: StoryFiles): string {
  const isFile = story.files.length === 1 && story.files[0] === story.path;
  return isFile ? story.path.replace(/\.[^./\\]+$/, '.yaml') : path.join(story.path, 'book.yaml');
}

/**
 * Settings for one story: `fascicle.yaml` in the working folder, then the story's own file, then the front matter of
 * its sources; the nearer wins. `rules` are the ids that `off` may name.
 */
export async function loadSettings(
  story: StoryFiles,
  sources: readonly Source[],
  rules?: readonly string[],
): Promise<Outcome<Settings>> {
  const context = { sources: sources.map((source) => source.name), ...(rules ? { rules } : {}) };
  const files = ['fascicle.yaml', settingsFileOf(story)];
  const layers = await Promise.all(files.map((file) => loadFile(file, context)));
  // Of several sources the first speaks for the book, so it comes last.
  for (const source of sources.toReversed()) layers.push(await frontMatterSettings(source, context));
  return outcome(
    mergeSettings(...layers.map((layer) => layer.value)),
    {},
    layers.flatMap((layer) => layer.diagnostics),
  );
}

async function loadFile(file: string, context: Omit<SettingsContext, 'file'>): Promise<Outcome<Settings>> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
    throw error;
  });
  if (text === null) return outcome({});
  // Most stories have no settings file and do without the YAML parser.
  const { parseSettings } = await import('./parse.ts');
  return parseSettings(text, { ...context, file: file.split(path.sep).join('/') });
}
