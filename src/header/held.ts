import { type Entry, isDrop } from './entry.ts';

/** What the user's pins say about a header, by index of block. */
export interface HeaderPins {
  /** Blocks that are the story's. */
  readonly held: readonly number[];
  /** The block at which the story begins. */
  readonly end: number | null;
}

/** The first pinned block of which a header takes lines; a note stays a note. Null when it takes none. */
export function heldIn(entries: readonly Entry[], pins: HeaderPins): number | null {
  if (pins.held.length === 0) return null;
  const taken = entries.filter((entry) => entry.kind !== 'kept' && entry.kind !== 'note');
  const blocks = new Set(taken.flatMap((entry) => entry.lines.map((line) => line.block)));
  return pins.held.find((i) => blocks.has(i)) ?? null;
}

/**
 * A header without the pinned lines, where a line with a label or of a mail's head is pinned amid it: that alone is the
 * story's. Null where a line of prose is pinned, or the header's last: there the story begins.
 */
export function withoutHeld(entries: readonly Entry[], pins: HeaderPins, held: number): readonly Entry[] | null {
  const own = new Set(pins.held);
  const isOwn = (entry: Entry): boolean => entry.lines.some((line) => own.has(line.block));
  const last = Math.max(...entries.flatMap((entry) => entry.lines.map((line) => line.block)));
  if (last <= held || !entries.filter(isOwn).every(isOneFact)) return null;
  return entries.flatMap((entry): readonly Entry[] => {
    if (!isOwn(entry)) return [entry];
    const lines = entry.lines.filter((line) => !own.has(line.block));
    return entry.kind === 'drop' && lines.length > 0 ? [{ ...entry, lines }] : [];
  });
}

function isOneFact(entry: Entry): boolean {
  return entry.kind === 'field' ? entry.label !== '' && entry.lines.length === 1 : isDrop(entry, 'mail');
}
