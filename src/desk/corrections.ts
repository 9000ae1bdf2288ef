import path from 'node:path';
import { type LineRequest, pinFor, settingsTextOf, spotsIn } from '../commands/correct-story.ts';
import { UsageError } from '../commands/report.ts';
import { type Correction, correctSettings, type WrittenPin } from '../io/settings/correct.ts';
import { type Fix, fixesIn, undoFix, writeFix } from '../io/settings/fixes.ts';
import { settingsFileOf } from '../io/settings/load.ts';
import type { StoryFiles } from '../io/stories.ts';
import type { Block, Pin, Section } from '../model/index.ts';
import { outlineOf } from '../report/outline.ts';
import { Refused } from './request.ts';
import type { Shown } from './session.ts';

/** So often a file is read again that another program has changed meanwhile. */
const TRIES = 20;
/** So many corrections that were undone can be done again. */
const MOST = 100;

/** Writes corrections into the settings of stories as `fix` does, and takes them back. */
export class Corrections {
  /** What was undone, the last one last. */
  #undone: Fix[] = [];

  /** Writes corrections to one story, all of them or none; whether they change anything. `what` says them in words. */
  async write(story: StoryFiles, corrections: readonly Correction[], what: string): Promise<boolean> {
    const file = settingsFileOf(story);
    for (let tries = 0; tries < TRIES; tries++) {
      const was = inWords(() => settingsTextOf(story));
      const text = corrections.reduce((before, correction) => corrected(before, correction, file), was ?? '');
      if (text === was) return false;
      if (!(await writeFix('.', { file, was, text, what }))) continue;
      this.#undone = this.#undone.filter((fix) => !isOf(fix, file));
      return true;
    }
    throw new Refused(409, `${file} is being changed by another program.`, 'Try it again.');
  }

  /** Takes the last correction of a story back. Gives what it was, in the words of the journal. */
  async undo(story: StoryFiles): Promise<string> {
    const undone = await undoFix('.', settingsFileOf(story));
    if ('refused' in undone) throw new Refused(409, undone.refused);
    this.#undone = [...this.#undone, undone.fix].slice(-MOST);
    return undone.fix.what;
  }

  async redo(story: StoryFiles): Promise<string> {
    const file = settingsFileOf(story);
    const fix = this.#undone.findLast((one) => isOf(one, file));
    if (!fix) throw new Refused(409, 'Nothing was undone.');
    if (!(await writeFix('.', fix))) throw new Refused(409, `${file} was changed since.`);
    this.#undone = this.#undone.filter((one) => one !== fix);
    return fix.what;
  }

  /** Whether there is anything to undo and to do again. */
  stateOf(story: StoryFiles): { readonly canUndo: boolean; readonly canRedo: boolean } {
    const file = settingsFileOf(story);
    return {
      canUndo: fixesIn('.').some((fix) => isOf(fix, file)),
      canRedo: this.#undone.some((fix) => isOf(fix, file)),
    };
  }
}

/** A settings file's text with a correction in it. Throws a Refused for a file that can't be corrected. */
function corrected(text: string, correction: Correction, file: string): string {
  const made = correctSettings(text, correction);
  if ('refused' in made) throw new Refused(409, `${file}:${made.line}: ${made.refused}`, 'Mend the file first.');
  return made.text;
}

function isOf(fix: Fix, file: string): boolean {
  return path.resolve(fix.file) === path.resolve(file);
}

/**
 * The pin that says what a line of a story is, as `fix` would write it, and the words of the line that its title takes
 * the place of. To `rename` a chapter takes no words out of the text: of one without a heading the words stay below it.
 */
export function correctionFor(
  { bound, story, diagnostics }: Shown,
  request: LineRequest,
  rename: boolean,
  keep: boolean,
): { readonly correction: Correction; readonly instead: string | null } {
  const { book, trace } = bound;
  const before = outlineOf(story.path, book.value, trace, diagnostics);
  const { file, line } = request.where;
  const isText = book.value.sections.some((section) => printsLine(section, file, line));
  const asked: LineRequest = {
    ...request,
    ...(keep || (rename && isText) ? { keep: true } : rename ? { rename: true } : {}),
  };
  return inWords(() => {
    const pin = pinFor(asked, { bound, story }, before, []);
    const spot = pin.replace ? spotsIn({ bound }).find((one) => one.source === file && one.line === pin.line) : null;
    return { correction: { pin }, instead: spot && isText ? spot.text : null };
  });
}

/** Whether a line is one of the running text, not of a heading. */
export function printsLine(
  { blocks, children }: Section,
  source: string | undefined,
  line: number | undefined,
): boolean {
  const isHere = ({ place }: Block): boolean =>
    place.source === source && line !== undefined && place.line <= line && line <= place.endLine;
  return blocks.some(isHere) || children.some((child) => printsLine(child, source, line));
}

/** What takes the pins of other titles away: a book has one, and the last that was named is it. */
export function titlePins({ bound, settings: { pins = [] } }: Shown, correction: Correction): readonly Correction[] {
  const { line, file } = 'pin' in correction ? correction.pin : {};
  return pins
    .filter((pin) => pin.as === 'title' && (pin.line !== line || (file !== undefined && pin.source !== file)))
    .map((pin) => ({ unpin: writtenAs(pin, bound.sources.length) }));
}

/** What takes the pins of a line away that is ordinary text from now on. */
export function pinsAt({ bound, settings: { pins = [] } }: Shown, file: string, line: number): readonly Correction[] {
  const isHere = (pin: Pin): boolean => pin.line === line && pin.as !== 'prose' && isIn(pin, file);
  return pins.filter(isHere).map((pin) => ({ unpin: writtenAs(pin, bound.sources.length) }));
}

/** Whether a pin is of a file, which it names in full or by its end. */
function isIn({ source }: Pin, file: string): boolean {
  return source === undefined || source === file || file.endsWith(`/${source}`);
}

/** What says that no scene begins at a line, where the signs of a break that a format draws itself are no words. */
export function withoutScene(
  { bound }: Shown,
  correction: Correction,
  file: string,
  line: number,
): readonly Correction[] {
  if (!('pin' in correction)) return [];
  const spot = spotsIn({ bound }).find((one) => one.source === file && one.line === line);
  const { pin } = correction;
  return spot ? [{ pin: { ...pin, line, before: spot.before, as: 'no-scene' } }] : [];
}

/** A pin as the settings say it. */
function writtenAs({ source, document: _, place: __, ...fields }: Pin, sources: number): WrittenPin {
  // Of a story with one source no pin needs to say which.
  return { ...fields, ...(source === undefined || sources < 2 ? {} : { file: source }) };
}

/** What sets the pins right whose words stand at other lines now; empty when there are none. */
export function followingPins({ diagnostics, bound, settings: { pins = [] } }: Shown): readonly Correction[] {
  return diagnostics.flatMap(({ movedTo, place }) => {
    const pin = pins.find((one) => one.place?.line === place?.line && one.place?.source === place?.source);
    if (movedTo === undefined || place === null || pin === undefined) return [];
    const written = writtenAs(pin, bound.sources.length);
    const until = pin.until === undefined ? {} : { until: pin.until + movedTo - pin.line };
    return [{ unpin: written }, { pin: { ...written, line: movedTo, ...until } }];
  });
}

/** What the command line calls wrong usage, the page is told in words. */
function inWords<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof UsageError) throw new Refused(400, error.message);
    throw error;
  }
}
