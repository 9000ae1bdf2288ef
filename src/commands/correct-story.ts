import { folderOf } from '../io/pictures.ts';
import { readBeside } from '../io/plain-file.ts';
import { type Correction, correctSettings, type WrittenPin } from '../io/settings/correct.ts';
import { LARGEST_SETTINGS, settingsFileOf } from '../io/settings/load.ts';
import type { StoryFiles } from '../io/stories.ts';
import { type Diagnostic, nameInPath } from '../model/index.ts';
import { type Spot, spotAtLine, spotsOf, spotsWith } from '../read/pins/spots.ts';
import { type Outline, type OutlineChapter, outlineOf } from '../report/outline.ts';
import { type BoundByPath, bindStory } from './bind-story.ts';
import { type FixRequest, settingValue, type Where } from './fix-words.ts';
import { UsageError } from './report.ts';

/** A correction worked out and tried on the story, before anything is written. */
export interface TriedCorrection {
  readonly story: string;
  /** The settings file that it belongs into. */
  readonly file: string;
  /** What the file says now; null when it is not there. */
  readonly was: string | null;
  /** What it would say. */
  readonly text: string;
  readonly correction: Correction;
  readonly before: Outline;
  readonly after: Outline;
  /** Errors that the correction would bring: it should not be written then. */
  readonly errors: readonly Diagnostic[];
  /** What the user should know of how the request was understood. */
  readonly remarks: readonly string[];
}

/**
 * Finds the line that a request names, writes the correction into the text of the story's settings, and takes the story
 * through the whole pipeline with and without it. Nothing is written. Throws a UsageError for a line that is not there.
 */
export async function tryCorrection(path: string, request: FixRequest): Promise<TriedCorrection> {
  const now = await bindStory(path, 'covers', {});
  const before = outlineOf(path, now.bound.book.value, now.bound.trace, now.diagnostics);
  const remarks: string[] = [];
  const correction: Correction =
    'key' in request
      ? { key: request.key, value: settingValue(request.key, request.values) }
      : { pin: pinFor(request, now, before, remarks) };
  return await trySettings(now, correction, before, remarks);
}

/** The same for a correction that is worked out already, as a page in a browser does. */
async function trySettings(
  now: BoundByPath,
  correction: Correction,
  before: Outline,
  remarks: readonly string[] = [],
): Promise<TriedCorrection> {
  const { path } = now.story;
  const file = settingsFileOf(now.story);
  const was = settingsTextOf(now.story);
  const corrected = correctSettings(was ?? '', correction);
  if ('refused' in corrected) throw new UsageError(`${file}:${corrected.line}: ${corrected.refused}; mend it first`);
  const then = await bindStory(path, 'covers', {}, 'none', { typed: corrected.text });
  const after = outlineOf(path, then.bound.book.value, then.bound.trace, then.diagnostics);
  const known = new Set(now.diagnostics.map(({ id, reason }) => `${id} ${reason}`));
  const errors = then.diagnostics.filter((d) => d.severity === 'error' && !known.has(`${d.id} ${d.reason}`));
  return { story: path, file, was, text: corrected.text, correction, before, after, errors, remarks };
}

/** What a story's settings file says; null when there is none. Throws a UsageError for one that can't be read. */
export function settingsTextOf(story: StoryFiles): string | null {
  const file = settingsFileOf(story);
  const found = readBeside(file, [folderOf(story)], LARGEST_SETTINGS);
  if (found === null) return null;
  if ('refused' in found) throw new UsageError(`the settings in ${file} can't be changed: the file ${found.refused}`);
  return new TextDecoder().decode(found.bytes);
}

type BoundFiles = Pick<BoundByPath, 'bound' | 'story'>;

/** All lines of a story that pins can name. */
export function spotsIn({ bound }: Pick<BoundByPath, 'bound'>): readonly Spot[] {
  return bound.sources.flatMap(({ manuscript, division, normalized }) =>
    spotsOf(
      manuscript.value.blocks,
      [manuscript, normalized, division].flatMap(({ trace }) => trace.removals),
    ),
  );
}

/** What is asked of one line. */
export type LineRequest = Exclude<FixRequest, { key: string }>;

/** The pin that a request asks for, with what the user should know of how it was understood in `remarks`. */
export function pinFor(request: LineRequest, now: BoundFiles, before: Outline, remarks: string[]): WrittenPin {
  const { where, as, title, rename, keep, level } = request;
  const all = spotsIn(now);
  const spot = onProse(spotFor(where, all, remarks), all, as);
  const file = fileOf(spot, now);
  const made = before.decisions.filter(
    ({ place, verdict }) => verdict === 'cut' && place.source === spot.source && place.line === spot.line,
  );
  // What a pin alone made a heading is one whose words stand in the text, or were given another title before.
  const isHeading = made.some(({ kind, reasons }) => kind === 'heading' && !reasons[0]?.cue.startsWith('pinned as'));
  const wasRetitled = now.bound.trace.removals.some(
    ({ name, place }) => name === 'deleted-by-user' && place.source === spot.source && place.line === spot.line,
  );
  const replaces = title !== undefined && !keep && (rename || isHeading || wasRetitled || isHeadingLine(spot));
  if (replaces) remarks.push(`“${title}” stands instead of the line's words, “${spot.text}”`);
  const isOnlyScene = made.every(({ kind }) => kind === 'scene-break') && opensScene(spot, before.chapters);
  const drawn = as === 'prose' && isOnlyScene ? ornamentAbove(spot, all, now) : null;
  return {
    line: (drawn ?? spot).line,
    before: (drawn ?? spot).before,
    as: as === 'prose' && isOnlyScene && drawn === null ? 'no-scene' : as,
    ...(where.until === undefined ? {} : { until: where.until }),
    ...(title === undefined ? {} : { title }),
    ...(replaces ? { replace: true } : {}),
    ...(level === undefined ? {} : { level }),
    ...(file === null ? {} : { file }),
  };
}

/** The line of signs that draws the break right above a scene: where there is no break, these signs are text again. */
function ornamentAbove(spot: Spot, all: readonly Spot[], { bound }: Pick<BoundByPath, 'bound'>): Spot | null {
  const above = all.findLast(({ source, line }) => source === spot.source && line < spot.line);
  if (above === undefined) return null;
  const isDrawn =
    !/[\p{L}\p{N}]/u.test(above.text) ||
    bound.trace.removals.some(
      ({ name, place }) => name === 'ornament' && place.source === above.source && place.line === above.line,
    );
  return isDrawn ? above : null;
}

/** Whether a scene that is not the first of its chapter begins at a line. */
function opensScene(spot: Pick<Spot, 'source' | 'line'>, chapters: readonly OutlineChapter[]): boolean {
  return chapters.some(
    ({ scenes, children }) =>
      scenes.slice(1).some(({ source, line }) => source === spot.source && line === spot.line) ||
      opensScene(spot, children),
  );
}

/** Whether a line stands alone and ends as no sentence does: what becomes a chapter with a title there was its heading. */
function isHeadingLine({ text, opens, line, endLine }: Spot): boolean {
  return opens && line === endLine && text.length <= LONGEST_HEADING && !/[.!?…,;。！？]\W*$/u.test(text);
}

const LONGEST_HEADING = 80;

/** A chapter begins with the words below a drawn break, not with the break. */
function onProse(spot: Spot, all: readonly Spot[], as: string): Spot {
  if ((as !== 'chapter' && as !== 'volume') || /[\p{L}\p{N}]/u.test(spot.text)) return spot;
  return all.find(({ source, line }) => source === spot.source && line > spot.line) ?? spot;
}

function spotFor({ file, line, words = '' }: Where, all: readonly Spot[], remarks: string[]): Spot {
  const names = [...new Set(all.map(({ source }) => source))];
  const inFile = all.filter(({ source }) => file === undefined || source === file || source.endsWith(`/${file}`));
  if (inFile.length === 0) throw new UsageError(`the story has no file ${file}; it has ${shortList(names)}`);
  const [source, ...others] = [...new Set(inFile.map((spot) => spot.source))];
  if (line === undefined) return spotWith(words, inFile);
  if (others.length > 0)
    throw new UsageError(
      `the story has several files; say which, as ${nameInPath(source ?? '')}:${line}: ${shortList(names)}`,
    );
  const spot = spotAtLine(inFile, line);
  if (spot === null) throw new UsageError(`${source} has no words at line ${line} or below`);
  if (spot.line !== line)
    remarks.push(`no paragraph begins at line ${line}; line ${spot.line} was taken: “${spot.before}”`);
  return spot;
}

function spotWith(words: string, spots: readonly Spot[]): Spot {
  const [spot, ...more] = spotsWith(spots, words);
  if (!spot)
    throw new UsageError(
      `“${words}” stands nowhere in the story; name the line by its number, as \`inspect\` shows it`,
    );
  if (more.length === 0) return spot;
  const places = [spot, ...more]
    .slice(0, 6)
    .map(({ source, line, before }) => `${nameInPath(source)}:${line} (“${before}”)`);
  throw new UsageError(
    `“${words}” stands at several lines; name one by its number, or more words: ${places.join(', ')}`,
  );
}

/** How a pin names the file of a line: by no more of its name than it needs; null where the story has only one. */
function fileOf({ source }: Spot, { bound, story }: BoundFiles): string | null {
  const own: readonly string[] = bound.sources.map((one) => one.source);
  const [only, ...more] = own;
  const isWhole = more.length === 0 && story.files.length === 1;
  if (isWhole && source === only) return null;
  const named = spotsIn({ bound }).map((spot) => spot.source);
  const all = [...new Set([...own, ...named])];
  const parts = source.split('/');
  for (let count = 1; count < parts.length; count++) {
    const end = parts.slice(-count).join('/');
    if (all.filter((name) => name === end || name.endsWith(`/${end}`)).length === 1) return end;
  }
  return source;
}

function shortList(names: readonly string[]): string {
  return `${names.slice(0, 8).map(nameInPath).join(', ')}${names.length > 8 ? ` and ${names.length - 8} more` : ''}`;
}
