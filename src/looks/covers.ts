import type { CoverDesign } from '../model/index.ts';

/** The designs that covers are drawn on, by name, in the order in which `pictures` has them. */
export const coverDesigns: readonly string[] = ['frame', 'band', 'label', 'rings', 'hills', 'spine', 'tiles'];

/** How many sets of colours there are for drawn covers. */
export const COVER_COLOURS = 10;

/**
 * Reads what settings say of a drawn cover: a design, the number of a set of colours, or both, as `hills 3`. Null when
 * they say neither.
 */
export function readCoverDesign(text: string): CoverDesign | null {
  const [, name, number] = /^([a-z]+)?\s*(\d{1,2})?$/.exec(text.trim().toLowerCase()) ?? [];
  const design = name === undefined ? undefined : coverDesigns.indexOf(name);
  const colours = number === undefined ? undefined : Number(number) - 1;
  if (design === undefined && colours === undefined) return null;
  if (design === -1 || (colours !== undefined && (colours < 0 || colours >= COVER_COLOURS))) return null;
  return { ...(design === undefined ? {} : { design }), ...(colours === undefined ? {} : { colours }) };
}
