import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Outcome, Source } from '../../model/index.ts';
import { outcome } from '../../model/index.ts';
import { containers } from '../../open/index.ts';
import type { StoryFiles } from '../stories.ts';
import { settingsFileOf } from './file.ts';
import { frontMatterSettings } from './front-matter.ts';
import { ofMember } from './members.ts';
import type { SettingsContext } from './parse.ts';
import { mergeSettings, type Settings } from './settings.ts';

/**
 * Settings for one story: `fascicle.yaml` in the working folder, then the story's own file, then the front matter of
 * its sources; the nearer wins. `rules` are the ids that `off` may name.
 */
export async function loadSettings(
  story: StoryFiles,
  sources: readonly Source[],
  rules?: readonly string[],
): Promise<Outcome<Settings>> {
  const packed = sources.some(({ format }) => containers.some((row) => row.id === format));
  const known = packed ? [] : sources.map((source) => source.name);
  const context = { sources: known, ...(rules ? { rules } : {}) };
  const layers = [
    await loadFile('fascicle.yaml', { ...context, isShared: true }),
    await loadFile(settingsFileOf(story), context),
  ];
  for (const member of story.members ?? []) layers.push(await loadMember(member, context));
  // Of several sources the first speaks for the book, so it comes last.
  for (const source of sources.toReversed()) {
    const own = await frontMatterSettings(source, context);
    layers.push(sources.length > 1 ? { ...own, value: withoutFacts(own.value) } : own);
  }
  const works = layers.flatMap((layer) => layer.value.works ?? []);
  const merged = mergeSettings(...layers.map((layer) => layer.value));
  return outcome(
    works.length > 0 ? { ...merged, works } : merged,
    {},
    layers.flatMap((layer) => layer.diagnostics),
  );
}

/** One of several sources says what it is called itself, and does not hide what the book is called. */
function withoutFacts(settings: Settings): Settings {
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
}

/** The settings beside a story that goes into a larger book. */
async function loadMember(member: StoryFiles, context: Omit<SettingsContext, 'file'>): Promise<Outcome<Settings>> {
  const file = settingsFileOf(member);
  const own = (context.sources ?? []).filter((source) =>
    member.files.some((f) => f.split(path.sep).join('/') === source),
  );
  const loaded = await loadFile(file, { ...context, sources: own });
  const { settings, diagnostics } = ofMember(member, loaded.value, file.split(path.sep).join('/'));
  return outcome(settings, {}, [...loaded.diagnostics, ...diagnostics]);
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
