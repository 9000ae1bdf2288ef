import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { locked } from '../manifest/lock.ts';
import { isInside, readPlain } from '../plain-file.ts';
import { writeWhole } from '../write.ts';

/** A correction that was written: what the settings file said before and after. */
export interface Fix {
  /** The settings file, from the folder of the journal. */
  readonly file: string;
  /** Null when there was no such file. */
  readonly was: string | null;
  readonly text: string;
  /** What was corrected, in words. */
  readonly what: string;
}

/** Where what was corrected is kept, so that it can be undone. The folder is never a source. */
const JOURNAL = path.join('.fascicle-trash', 'fixes.json');
/** So many corrections can be undone. */
const KEPT = 100;
/** Bytes of a journal and of a settings file: more than these are none. */
const [LONGEST_JOURNAL, LONGEST] = [16 * 1024 ** 2, 1024 ** 2];

/** The corrections made from a folder, oldest first; none when its journal is not there or is no journal. */
export function fixesIn(folder: string): readonly Fix[] {
  try {
    const fixes: unknown = JSON.parse(textIn(path.join(folder, JOURNAL), LONGEST_JOURNAL));
    return Array.isArray(fixes) ? fixes.filter(isFix) : [];
  } catch {
    return [];
  }
}

function isFix(one: unknown): one is Fix {
  if (typeof one !== 'object' || one === null) return false;
  const { file, was, text, what } = one as Partial<Record<keyof Fix, unknown>>;
  return [file, text, what].every((value) => typeof value === 'string') && (was === null || typeof was === 'string');
}

/**
 * Writes a settings file, and how to undo it. False, and nothing is written, when the file no longer says what it was
 * corrected from: of two programs that correct it at once, none writes over what the other wrote. Throws what the file
 * system throws.
 */
export async function writeFix(folder: string, fix: Fix): Promise<boolean> {
  return await alone(folder, async () => {
    const target = path.resolve(folder, fix.file);
    if (textOf(target) !== fix.was) return false;
    await writeWhole(target, new TextEncoder().encode(fix.text));
    await writeJournal(folder, [...fixesIn(folder), fix]);
    return true;
  });
}

/** Does work while no other program corrects anything from a folder. */
async function alone<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const kept = path.join(folder, path.dirname(JOURNAL));
  mkdirSync(kept, { recursive: true });
  return await locked(kept, work);
}

async function writeJournal(folder: string, fixes: readonly Fix[]): Promise<void> {
  const kept = JSON.stringify(fixes.slice(-KEPT), null, 1);
  await writeWhole(path.join(folder, JOURNAL), new TextEncoder().encode(`${kept}\n`));
}

/** What became of an undoing: the correction that is gone, or why it stays. */
export type Undone = { readonly fix: Fix } | { readonly refused: string };

/**
 * Undoes the last correction made from a folder, or the last of one settings file. A file that was changed since by
 * other hands stays as it is.
 */
export async function undoFix(folder: string, file?: string): Promise<Undone> {
  return await alone(folder, () => takeBack(folder, file));
}

async function takeBack(folder: string, file: string | undefined): Promise<Undone> {
  const fixes = fixesIn(folder);
  const at = fixes.findLastIndex((one) => file === undefined || path.resolve(folder, one.file) === path.resolve(file));
  const fix = fixes[at];
  if (!fix)
    return { refused: file === undefined ? 'nothing was corrected from here' : `nothing was corrected in ${file}` };
  const target = path.resolve(folder, fix.file);
  // A journal may have come with the folder, from anybody.
  if (!isInside(target, folder)) return { refused: `${fix.file} is not in this folder any more (${fix.what})` };
  if (textOf(target) !== fix.text)
    return { refused: `${fix.file} was changed since (${fix.what}); take the line out by hand` };
  if (fix.was === null) rmSync(target);
  else await writeWhole(target, new TextEncoder().encode(fix.was));
  await writeJournal(folder, fixes.toSpliced(at, 1));
  return { fix };
}

/** The text of a plain file of at most so many bytes. Throws as `readPlain` does. */
function textIn(file: string, most: number): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(readPlain(file, most));
}

function textOf(file: string): string | null {
  try {
    return textIn(file, LONGEST).replace(/^\ufeff/, '');
  } catch {
    return null;
  }
}
