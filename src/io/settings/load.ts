import path from 'node:path';
import { type Diagnostic, type Outcome, outcome, type Source, topOf } from '../../model/index.ts';
import { containers } from '../../open/containers.ts';
import { folderOf } from '../pictures.ts';
import { posix, readBeside } from '../plain-file.ts';
import type { StoryFiles } from '../stories.ts';
import type { SettingsContext } from './parse.ts';
import { complaintAt, mergeSettings, type Settings, type WorkSetting } from './settings.ts';

/**
 * Settings for one story: `fascicle.yaml` in the working folder, then the story's own file, then the front matter of
 * its sources; the nearer wins. `rules` are the ids that `off` may name; `typed` is what the story's own file would say,
 * instead of what it says on the disk. `isTextsCover` says that the story's own front matter names the cover.
 */
export async function loadSettings(
  story: StoryFiles,
  sources: readonly Source[],
  rules?: readonly string[],
  typed?: string,
): Promise<Outcome<Settings> & { readonly isTextsCover: boolean }> {
  const packed = sources.some(({ format }) => containers.some((row) => row.id === format));
  const known = packed ? [] : sources.map((source) => source.name);
  const context = { sources: known, ...(rules ? { rules } : {}) };
  const layers = [
    await loadFile('fascicle.yaml', ['.'], { ...context, isShared: true }),
    typed === undefined
      ? await loadFile(settingsFileOf(story), [folderOf(story)], context)
      : (await import('./parse.ts')).parseSettings(typed, { ...context, file: posix(settingsFileOf(story)) }),
  ];
  for (const member of story.members ?? [])
    layers.push(await loadMember(member, [folderOf(story), folderOf(member)], context));
  const above = layers.length;
  // Of several sources the first speaks for the book, so it comes last.
  for (const source of sources.toReversed()) {
    const own = await frontMatterSettings(source, context);
    layers.push(sources.length > 1 ? { ...own, value: withoutFacts(own.value) } : own);
  }
  const works = layers.flatMap((layer) => layer.value.works ?? []);
  const merged = mergeSettings(...layers.map((layer) => layer.value));
  const hasPatterns = typeof merged.chapters === 'object' || merged.replace !== undefined;
  const faults = hasPatterns ? await (await import('./patterns.ts')).patternFaults(merged) : [];
  const diagnostics = [...layers.flatMap((layer) => layer.diagnostics), ...faults];
  const isTextsCover = layers.slice(above).some(({ value }) => value.cover !== undefined);
  return { ...outcome(works.length > 0 ? { ...merged, works } : merged, {}, diagnostics), isTextsCover };
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
  const own = (context.sources ?? []).filter((source) => member.files.some((f) => posix(f) === source));
  const loaded = await loadFile(file, folders, { ...context, sources: own });
  const { settings, diagnostics } = ofMember(member, loaded.value, posix(file));
  return outcome(settings, {}, [...loaded.diagnostics, ...diagnostics]);
}

/** Bytes: more than ten thousand pins have. */
export const LARGEST_SETTINGS = 1_000_000;

/** Reads a settings file that lies in one of the folders. Of any other only its name is told. */
async function loadFile(
  file: string,
  folders: readonly string[],
  context: Omit<SettingsContext, 'file'>,
): Promise<Outcome<Settings>> {
  const found = readBeside(file, folders, LARGEST_SETTINGS);
  if (found === null) return outcome({});
  const name = posix(file);
  if ('refused' in found) {
    const id = found.leadsOut ? 'link-not-followed' : 'settings-invalid';
    const reason = `the settings in ${name} were not read: the file ${found.refused}`;
    return outcome({}, {}, [complaintAt(name, 1, { id, reason, remedy: 'Put a plain file there, or take it away.' })]);
  }
  // Most stories have no settings file and do without the YAML parser.
  const { parseSettings } = await import('./parse.ts');
  return parseSettings(new TextDecoder().decode(found.bytes), { ...context, file: name });
}

/** Front matter stands in the first bytes of a file. */
const FIRST_BYTES = 64_000;

/** The settings in the YAML front matter of a Markdown source. Its other keys are facts of the story. */
async function frontMatterSettings(source: Source, context: Omit<SettingsContext, 'file'>): Promise<Outcome<Settings>> {
  if (source.format !== 'md') return outcome({});
  const { frontMatterYaml } = await import('../../read/markdown/front-matter.ts');
  const start = new TextDecoder().decode(source.bytes.subarray(0, FIRST_BYTES)).replace(/\r\n?/g, '\n');
  const fenced = frontMatterYaml(start);
  if (fenced === null) return outcome({});
  const place = { file: source.name, above: fenced.line - 1, mixed: true };
  const { parseSettings } = await import('./parse.ts');
  return parseSettings(fenced.yaml, { ...context, ...place, sources: [source.name] });
}

/** Settings of the stories inside a book, as the book's: what is said of a story is said of a work in it. */
interface MemberSettings {
  readonly settings: Settings;
  readonly diagnostics: readonly Diagnostic[];
}

/** Settings that hold for one work of a book as well as for a whole book. */
const OF_A_WORK: ReadonlySet<string> = new Set(['title', 'author', 'series', 'date', 'order', 'pins']);

/** Takes one member's settings up into those of the book that it goes into. */
function ofMember(member: StoryFiles, settings: Settings, file: string): MemberSettings {
  const { title, author, series, date, order, pins } = settings;
  const facts = Object.entries({ title, author, series, date }).filter(([, value]) => value !== undefined);
  const work: WorkSetting = { ...Object.fromEntries(facts), files: member.files.map(posix), isBeside: true };
  const lost = Object.keys(settings).filter((key) => !OF_A_WORK.has(key));
  return {
    settings: {
      ...(facts.length > 0 ? { works: [work] } : {}),
      ...(order ? { order } : {}),
      ...(pins ? { pins } : {}),
    },
    diagnostics: lost.map((key) => ofWholeBook(key, file)),
  };
}

function ofWholeBook(key: string, file: string): Diagnostic {
  return {
    id: 'settings-invalid',
    severity: 'warning',
    place: topOf(file),
    reason: `\`${key}\` can be set for a whole book only, not for one work in it`,
    remedy: 'Write it in the settings of the book.',
  };
}

/** The settings file of a story: `book.yaml` inside a folder, `<story>.yaml` beside a file. */
export function settingsFileOf(story: StoryFiles): string {
  const isFile = story.files.length + story.links.length === 1 && (story.files[0] ?? story.links[0]) === story.path;
  // A file without an ending is no settings file of its own.
  return isFile ? `${story.path.replace(/(?<=[^./\\])\.[^./\\]+$/, '')}.yaml` : path.join(story.path, 'book.yaml');
}
