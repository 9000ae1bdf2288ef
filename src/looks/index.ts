import type { CoverDesign } from '../model/index.ts';
import { FONT_FILE, type Look, type LookChanges, lookParts, namedLooks, SHIPPED_FONTS, usualLook } from './look.ts';

export {
  type Dress,
  FONT_FILE,
  type Look,
  type LookChanges,
  lookParts,
  namedLooks,
  SHIPPED_FONTS,
  usualLook,
} from './look.ts';
export { stylesheetOf } from './sheet.ts';

/** What is wrong with a part of a style: which words, what they must be, and the right words there are. */
export interface WrongStyle {
  readonly name: string;
  readonly value: unknown;
  readonly must: string;
  readonly known: readonly string[];
}

/** A style as settings hold it once it was checked: a named look, and what is changed of it. */
export interface Style {
  readonly look?: string;
  readonly changes: LookChanges;
}

/** Lines lower than the letters, or so high that a page holds few of them. */
const [LOWEST_LINE, HIGHEST_LINE] = [1, 3];

/**
 * Reads `style:` of the settings: the name of a look, or a map of parts, in which `look` names the look to change.
 * Whatever is wrong is told, and left out.
 */
export function readStyle(value: unknown): { readonly style: Style; readonly wrong: readonly WrongStyle[] } {
  const wrong: WrongStyle[] = [];
  const names = namedLooks.map(({ name }) => name);
  if (typeof value === 'string' || typeof value !== 'object' || value === null || Array.isArray(value)) {
    if (names.includes(value as string)) return { style: { look: value as string, changes: {} }, wrong };
    const must = `the name of a look (${names.join(', ')}), or lines of part: value`;
    return { style: { changes: {} }, wrong: [{ name: 'style', value, must, known: names }] };
  }
  let look: string | undefined;
  const changes: Record<string, unknown> = {};
  for (const [name, given] of Object.entries(value)) {
    if (name === 'look') {
      if (names.includes(given as string)) look = given as string;
      else wrong.push({ name, value: given, must: `one of ${names.join(', ')}`, known: names });
      continue;
    }
    const part = lookParts.find((row) => row.name === name);
    if (!part) {
      const known = ['look', ...lookParts.map((row) => row.name)];
      wrong.push({ name, value: undefined, must: `one of ${known.join(', ')}`, known });
      continue;
    }
    const read = typeof given === 'boolean' ? (given ? 'yes' : 'no') : given;
    const isFont = part.part === 'font' || part.part === 'headingFont';
    const must =
      part.part === 'lineHeight' ? lineHeightWrong(read) : isFont ? fontWrong(read) : wordsWrong(part.values, read);
    if (must === null) changes[part.part] = read;
    else wrong.push({ name, value: given, must, known: part.values ?? (isFont ? FONTS : []) });
  }
  return { style: { ...(look === undefined ? {} : { look }), changes: changes as LookChanges }, wrong };
}

function lineHeightWrong(value: unknown): string | null {
  const isRight = typeof value === 'number' && value >= LOWEST_LINE && value <= HIGHEST_LINE;
  return isRight ? null : `a number from ${LOWEST_LINE} to ${HIGHEST_LINE}`;
}

/** The fonts that need no file of the user's. */
const FONTS: readonly string[] = ['serif', 'sans-serif', ...SHIPPED_FONTS];

function fontWrong(value: unknown): string | null {
  const isRight = typeof value === 'string' && (FONTS.includes(value) || FONT_FILE.test(value));
  return isRight ? null : `one of ${FONTS.join(', ')}, or a font file (.ttf, .otf or .woff)`;
}

function wordsWrong(values: readonly string[] | null, value: unknown): string | null {
  if (values === null) return typeof value === 'string' && value.trim() !== '' ? null : 'a text';
  return typeof value === 'string' && values.includes(value) ? null : `one of ${values.join(', ')}`;
}

/** The look that styles give together; a later one wins part by part, and a look that it names over all before it. */
export function lookOf(...styles: readonly (Style | undefined)[]): Look {
  let look = usualLook;
  for (const style of styles) {
    if (style?.look !== undefined) look = namedLooks.find(({ name }) => name === style.look)?.look ?? look;
    look = { ...look, ...style?.changes };
  }
  return look;
}

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
