import path from 'node:path';
import type { FontFile, LookFiles } from '../dress/index.ts';
import { FONT_FILE, type Look } from '../looks/index.ts';
import { type Diagnostic, type Outcome, outcome, topOf } from '../model/index.ts';
import { LARGEST_PICTURE } from './pictures.ts';
import { isThere, readBeside } from './plain-file.ts';

const PICTURE = /\.(?:jpe?g|png|svg|webp|gif)$/i;
/** Bytes: a font of all Chinese signs has fewer. */
const LARGEST_FONT = 40_000_000;
const LARGEST_SHEET = 1_000_000;

/** The files that a look and the settings name beside themselves, and every path that was looked at for them. */
export interface FoundLookFiles {
  readonly files: LookFiles;
  readonly asked: readonly string[];
}

/**
 * Reads the files that a look names: its fonts, the picture between scenes, and the user's own stylesheet. Each lies in
 * one of the folders (the story's, then where the program runs), links resolved. What is missing is an error.
 */
export function loadLookFiles(
  look: Look,
  sheet: string | undefined,
  folders: readonly string[],
): Outcome<FoundLookFiles> {
  const diagnostics: Diagnostic[] = [];
  const asked: string[] = [];
  const read = (name: string, most: number, what: string): Uint8Array | null => {
    let why = 'is not there';
    for (const folder of folders) {
      const file = path.join(folder, name);
      asked.push(file);
      const found = readBeside(file, [folder], most);
      if (found && 'bytes' in found) return found.bytes;
      if (found) why = found.refused;
    }
    diagnostics.push(missing(name, what, why));
    return null;
  };
  const fonts = new Map<string, readonly FontFile[]>();
  for (const name of new Set([look.font, look.headingFont])) {
    if (name === null || !FONT_FILE.test(name)) continue;
    const found = facesOf(name, folders).flatMap(({ file, ...face }): FontFile[] => {
      const bytes = read(file, LARGEST_FONT, 'the font');
      return bytes === null ? [] : [{ name: file, bytes, ...face }];
    });
    fonts.set(name, found);
  }
  const css = sheet === undefined ? null : read(sheet, LARGEST_SHEET, 'the stylesheet');
  const picture = PICTURE.test(look.ornament)
    ? read(look.ornament, LARGEST_PICTURE, 'the picture between scenes')
    : null;
  const files: LookFiles = {
    ...(fonts.size > 0 ? { fonts } : {}),
    ...(css === null || sheet === undefined ? {} : { sheet: { name: sheet, css: new TextDecoder().decode(css) } }),
    ...(picture === null ? {} : { ornament: { name: look.ornament, bytes: picture } }),
  };
  return outcome({ files, asked }, {}, diagnostics);
}

/** A font file, and its italic and bold beside it: `Own-Regular.ttf`, `Own-Italic.ttf`, `Own-Bold.ttf`. */
function facesOf(
  name: string,
  folders: readonly string[],
): readonly { readonly file: string; readonly style: FontFile['style']; readonly weight: FontFile['weight'] }[] {
  const [, stem = '', ending = ''] = /^(.*?)(?:[-_ ]?Regular)?(\.\w+)$/i.exec(name) ?? [];
  const beside = (['Italic', 'Bold'] as const).flatMap((face) => {
    const file = [`${stem}-${face}${ending}`, `${stem}${face}${ending}`].find((one) =>
      folders.some((folder) => isThere(path.join(folder, one))),
    );
    const [style, weight] = face === 'Italic' ? (['italic', 'normal'] as const) : (['normal', 'bold'] as const);
    return file === undefined || file === name ? [] : [{ file, style, weight }];
  });
  return [{ file: name, style: 'normal', weight: 'normal' }, ...beside];
}

function missing(name: string, what: string, why: string): Diagnostic {
  return {
    id: 'style-unusable',
    severity: 'error',
    place: topOf(name),
    reason: `${what} ${name} ${why}; the book is made without it`,
    remedy: 'Put the file beside the settings that name it, or take the name out.',
  };
}
