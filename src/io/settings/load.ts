import path from 'node:path';
import type { Outcome, Source } from '../../model/index.ts';
import { outcome } from '../../model/index.ts';
import { containers } from '../../open/index.ts';
import { folderOf } from '../pictures.ts';
import { readBeside } from '../plain-file.ts';
import type { StoryFiles } from '../stories.ts';
import { complaintAt } from './complaint.ts';
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
    await loadFile('fascicle.yaml', ['.'], { ...context, isShared: true }),
    await loadFile(settingsFileOf(story), [folderOf(story)], context),
  ];
  for (const member of story.members ?? [])
    layers.push(await loadMember(member, [folderOf(story), folderOf(member)], context));
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
async function loadMember(
  member: StoryFiles,
  folders: readonly string[],
  context: Omit<SettingsContext, 'file'>,
): Promise<Outcome<Settings>> {
  const file = settingsFileOf(member);
  const own = (context.sources ?? []).filter((source) =>
    member.files.some((f) => f.split(path.sep).join('/') === source),
  );
  const loaded = await loadFile(file, folders, { ...context, sources: own });
  const { settings, diagnostics } = ofMember(member, loaded.value, file.split(path.sep).join('/'));
  return outcome(settings, {}, [...loaded.diagnostics, ...diagnostics]);
}

/** Bytes: more than ten thousand pins have. */
const LARGEST_SETTINGS = 1_000_000;

/** Reads a settings file that lies in one of the folders. Of any other only its name is told. */
async function loadFile(
  file: string,
  folders: readonly string[],
  context: Omit<SettingsContext, 'file'>,
): Promise<Outcome<Settings>> {
  const found = readBeside(file, folders, LARGEST_SETTINGS);
  if (found === null) return outcome({});
  const name = file.split(path.sep).join('/');
  if ('refused' in found) {
    const id = found.leadsOut ? 'link-not-followed' : 'settings-invalid';
    const reason = `the settings in ${name} were not read: the file ${found.refused}`;
    return outcome({}, {}, [complaintAt(name, 1, { id, reason, remedy: 'Put a plain file there, or take it away.' })]);
  }
  // Most stories have no settings file and do without the YAML parser.
  const { parseSettings } = await import('./parse.ts');
  return parseSettings(new TextDecoder().decode(found.bytes), { ...context, file: name });
}
