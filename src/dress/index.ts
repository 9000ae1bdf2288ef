import type { Dress, Look } from '../looks/index.ts';
import {
  type Book,
  type Diagnostic,
  type Outcome,
  outcome,
  type PictureFile,
  type Resource,
  topOf,
} from '../model/index.ts';

/** Files that a look names, read from disk, none of them looked at yet. */
export interface LookFiles {
  /** The user's own stylesheet. */
  readonly sheet?: { readonly name: string; readonly css: string };
  /** The picture that stands between scenes. */
  readonly ornament?: PictureFile;
  /** Font files by the name that the look gives: upright first, then what was found beside it. */
  readonly fonts?: ReadonlyMap<string, readonly FontFile[]>;
}

/** A font file and how its letters stand. */
export interface FontFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly style: 'normal' | 'italic';
  readonly weight: 'normal' | 'bold';
}

/** Whether a look needs more than its stylesheet. */
export function needsDress(look: Look, files: LookFiles): boolean {
  return [look.font, look.headingFont].some(isEmbedded) || Object.keys(files).length > 0;
}

/** Whether a font is put into the book, rather than one that every reader has. */
function isEmbedded(font: string | null): font is string {
  return font !== null && font !== 'serif' && font !== 'sans-serif';
}

/**
 * Makes ready what a look needs: fonts with the letters of the book alone, the user's own stylesheet, checked, and the
 * picture between scenes. `convert` makes a picture fit for every reader, null when it is none. What cannot be used is
 * told, and left out.
 */
export async function dress(
  book: Book,
  look: Look,
  files: LookFiles,
  convert: (picture: PictureFile) => Promise<Resource | null>,
): Promise<Outcome<Dress>> {
  const diagnostics: Diagnostic[] = [];
  const resources: Resource[] = [];
  const sheets: string[] = [];
  const fonts = [look.font, look.headingFont].filter(isEmbedded);
  if (fonts.length > 0) {
    const { embedFonts } = await import('./fonts.ts');
    const made = await embedFonts(book, look, files.fonts ?? new Map());
    resources.push(...made.value);
    if (made.value.some(({ href }) => href === 'fonts.css')) sheets.push('fonts.css');
    diagnostics.push(...made.diagnostics);
  }
  if (files.sheet) {
    const { checkOwnSheet } = await import('./own-sheet.ts');
    const checked = checkOwnSheet(files.sheet.css, files.sheet.name);
    diagnostics.push(...checked.diagnostics);
    if (checked.value !== null) {
      resources.push(sheetResource('own.css', checked.value));
      sheets.push('own.css');
    }
  }
  const ornament = files.ornament ? await convert(files.ornament) : null;
  if (files.ornament && ornament === null) diagnostics.push(brokenOrnament(files.ornament.name));
  if (ornament !== null) resources.push(ornament);
  const worn = ornament === null && files.ornament ? { ...look, ornament: 'line' } : look;
  return outcome({ look: worn, sheets, resources, ornament: ornament?.href ?? null }, {}, diagnostics);
}

/** A stylesheet as a file of the book. */
export function sheetResource(href: string, css: string): Resource {
  return { href, id: href.replace('.', '-'), mediaType: 'text/css', content: css, properties: [] };
}

function brokenOrnament(name: string): Diagnostic {
  return {
    id: 'style-unusable',
    severity: 'warning',
    place: topOf(name),
    reason: `${name} is no picture that can stand between scenes; a line stands there`,
    remedy: 'Replace it with a whole PNG, JPEG or SVG picture.',
  };
}
