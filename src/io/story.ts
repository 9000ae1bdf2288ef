import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { type Diagnostic, type Outcome, outcome, type PictureFile, type Source, topOf } from '../model/index.ts';
import { type FindPicture, LARGEST_PICTURE, picturesBeside } from './pictures.ts';
import { isInside, posix, readBeside } from './plain-file.ts';
import { loadSettings, settingsFileOf } from './settings/load.ts';
import type { Settings } from './settings/settings.ts';
import { loadSource, type StoryFiles } from './stories.ts';
import { wayOut } from './ways-out.ts';

/** Everything the pipeline needs for one story, read from disk. */
export interface LoadedStory {
  readonly story: StoryFiles;
  readonly sources: readonly Source[];
  /** Files beside a main file that it takes in, as paths. */
  readonly takenIn: readonly string[];
  readonly settings: Settings;
  /** The user's cover picture, not yet looked at; null when there is none, or `cover: none` is set. */
  readonly cover: PictureFile | null;
  /** Finds the pictures that the sources show. */
  readonly pictures: FindPicture;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a story's sources, settings and cover. `covers` is the folder of pictures matched by name; `rules` are the ids
 * of the normalizing rules that settings may switch off, `flag` a cover picture, or `none`, that wins over all. `typed`
 * is what the story's settings file would say, to see what becomes of it.
 */
export async function loadStory(
  story: StoryFiles,
  covers: string,
  rules?: readonly string[],
  flag?: string,
  typed?: string,
): Promise<LoadedStory> {
  const links = [...story.links.map(notFollowed), ...[story, ...(story.members ?? [])].flatMap(unreadIn)];
  const pictures = picturesBeside(story);
  if (story.files.length === 0) {
    return { story, sources: [], takenIn: [], settings: {}, cover: null, pictures, diagnostics: links };
  }
  const sources: Source[] = [];
  for (const file of [...story.files, ...(story.contents ?? [])]) sources.push(loadSource(file));
  const [only] = sources;
  const takenIn = only && isOneFile(story) ? await inputsBeside(only) : [];
  sources.push(...takenIn);
  const settings = await loadSettings(story, sources, rules, typed);
  const found = await coverOf(story, settings.value.cover, covers, flag);
  const cover = flag === undefined && settings.isTextsCover ? withoutError(found) : found;
  const wanted = (flag ?? settings.value.cover) === undefined;
  return {
    story,
    sources,
    settings: settings.value,
    takenIn: takenIn.map(({ name }) => name),
    cover: cover.value ?? (wanted ? await shownCover(sources, pictures) : null),
    pictures,
    diagnostics: [...links, ...settings.diagnostics, ...cover.diagnostics],
  };
}

/** A main file of LaTeX takes in no more files than this. */
const MOST_INPUTS = 500;
const LARGEST_INPUT = 32 * 1024 ** 2;

/**
 * The files that a file of LaTeX takes in, and those that these do: from its own folder and below, whatever it names.
 * None for any other format.
 */
async function inputsBeside(main: Source): Promise<readonly Source[]> {
  if (main.format !== 'tex') return [];
  const { inputsIn, pathsNamed } = await import('../open/latex/inputs.ts');
  const root = path.posix.dirname(main.name);
  const found = new Map<string, Source>([[main.name, main]]);
  for (const { name, bytes } of found.values()) {
    const folders = [...new Set([root, path.posix.dirname(name)])].map((folder) => (folder === '.' ? '' : folder));
    for (const named of inputsIn(new TextDecoder().decode(bytes)).filter(({ isRemark }) => !isRemark)) {
      const files = folders.flatMap((folder) => pathsNamed(folder, named.path)).filter((file) => !found.has(file));
      for (const file of files) {
        const beside = found.size > MOST_INPUTS ? null : readBeside(file, [root], LARGEST_INPUT);
        if (!beside || !('bytes' in beside)) continue;
        found.set(file, { name: file, format: 'tex', bytes: beside.bytes });
        break;
      }
    }
  }
  return [...found.values()].slice(1);
}

async function coverOf(
  story: StoryFiles,
  named: string | undefined,
  covers: string,
  flag: string | undefined,
): Promise<Outcome<PictureFile | null>> {
  if ((flag ?? named) === 'none') return outcome(null);
  if (flag !== undefined) return loadCover(flag);
  if (named !== undefined) return namedCover(story, named, covers);
  const byName = await coverFor(story.name, covers);
  if (byName.value !== null || byName.diagnostics.length > 0 || isOneFile(story)) return byName;
  return await coverFor('cover', story.path);
}

function isOneFile({ files, path: named }: StoryFiles): boolean {
  return files.length === 1 && files[0] === named;
}

/** A page shows its cover near its top, and says so in the picture's name: programs that save stories do. */
async function shownCover([page, ...more]: readonly Source[], pictures: FindPicture): Promise<PictureFile | null> {
  if (!page || more.length > 0 || page.format !== 'html') return null;
  const top = Buffer.from(page.bytes.subarray(0, 20_000)).toString('latin1');
  const address = /<img\s[^<>]*src=["']((?:[^"'<>]*\/)?cover\.\w{3,4})["'][^<>]*alt=["']cover["']/i.exec(top)?.[1];
  const bytes = address === undefined ? null : await pictures(address, page.name);
  return bytes ? { name: address ?? '', bytes } : null;
}

/** The cover that settings name: a picture in the story's folder or below it, or in the folder of covers. */
function namedCover(story: StoryFiles, named: string, covers: string): Outcome<PictureFile | null> {
  const beside = path.dirname(settingsFileOf(story));
  for (const folder of [beside, covers]) {
    const file = path.join(folder, named);
    if (isInside(file, folder)) return loadCover(file, folder);
  }
  return refusedCover(path.join(beside, named), `is neither in ${beside} nor in ${covers}`);
}

/** What front matter says was written for another program, whose pictures may not have come along: no error of the user's. */
function withoutError(cover: Outcome<PictureFile | null>): Outcome<PictureFile | null> {
  return outcome(
    cover.value,
    {},
    cover.diagnostics.map((one) => ({ ...one, severity: 'warning' })),
  );
}

/** Parts of a folder that cannot be read. */
function unreadIn({ unread = [] }: StoryFiles): readonly Diagnostic[] {
  return unread.flatMap((file): Diagnostic[] => {
    const out = wayOut(file);
    const source = posix(file);
    const place = topOf(source);
    const reason = `${source} is ${out?.what}; it is not in the book`;
    return out ? [{ id: 'file-left-out', severity: 'warning', place, reason, remedy: out.way }] : [];
  });
}

function notFollowed(link: string): Diagnostic {
  const source = posix(link);
  return {
    id: 'link-not-followed',
    severity: 'warning',
    place: topOf(source),
    reason: `${source} is a link that leads out of its folder, or to nothing; it was not followed`,
    remedy: 'Put the file itself there, or name the file that it leads to on the command line.',
  };
}

/** Name endings of pictures that can be made a cover. */
const PICTURE = /\.(?:jpe?g|png|svg|webp|gif|avif|tiff?)$/i;

/**
 * The cover of a story: `<covers>/<story>.jpg|png|svg|webp|…`, matched by name, or `cover.jpg|…` in a story's own folder;
 * null when there is none.
 */
async function coverFor(story: string, folder: string): Promise<Outcome<PictureFile | null>> {
  const names = await readdir(folder).catch(() => [] as string[]);
  const name = names
    .sort()
    .find((n) => n.toLowerCase().replace(/\.[^.]+$/, '') === story.toLowerCase() && PICTURE.test(n));
  return name === undefined ? outcome(null) : loadCover(path.join(folder, name), folder);
}

/**
 * Reads one picture file, which must lie inside the folder when there is one; what cannot be read is the error
 * `cover-unreadable` and gives no cover.
 */
function loadCover(file: string, folder?: string): Outcome<PictureFile | null> {
  if (!PICTURE.test(file)) return refusedCover(file, 'is not a .jpg, .png, .svg or .webp picture');
  const found = readBeside(file, [folder ?? path.parse(path.resolve(file)).root], LARGEST_PICTURE);
  if (found && 'bytes' in found) return outcome({ name: posix(file), bytes: found.bytes });
  return refusedCover(file, found?.refused ?? 'is not there');
}

/** No cover, and the error that says why. */
function refusedCover(file: string, what: string): Outcome<null> {
  const diagnostic: Diagnostic = {
    id: 'cover-unreadable',
    severity: 'error',
    place: topOf(posix(file)),
    reason: `the cover ${file} ${what}`,
    remedy: 'Replace it with a whole JPEG, PNG, WebP or SVG picture, or take it away.',
  };
  return outcome(null, {}, [diagnostic]);
}
