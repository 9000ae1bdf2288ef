import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import subsetFont from 'subset-font';
import { type Look, SHIPPED_FONTS } from '../looks/index.ts';
import { type Book, type Diagnostic, type Outcome, outcome, type Resource } from '../model/index.ts';
import { type FontFile, sheetResource } from './index.ts';

/** Where the files of a shipped font are. Each holds one alphabet; all are under the SIL Open Font License. */
interface ShippedFont {
  readonly package: string;
  readonly stem: string;
  readonly parts: readonly string[];
}

/** Fonts that come along, by the name that a look gives them. */
const shippedFonts: ReadonlyMap<string, ShippedFont> = new Map<(typeof SHIPPED_FONTS)[number], ShippedFont>([
  [
    'gentium',
    {
      package: '@fontsource/gentium-book-plus',
      stem: 'gentium-book-plus',
      parts: ['latin', 'latin-ext', 'vietnamese', 'greek', 'greek-ext', 'cyrillic', 'cyrillic-ext'],
    },
  ],
  [
    'pt-sans',
    { package: '@fontsource/pt-sans', stem: 'pt-sans', parts: ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext'] },
  ],
]);

const FACES = [
  { style: 'normal', weight: 'normal', file: '400-normal' },
  { style: 'italic', weight: 'normal', file: '400-italic' },
  { style: 'normal', weight: 'bold', file: '700-normal' },
] as const;

const { resolve } = createRequire(import.meta.url);

/** A font's file with the signs that it is to keep. */
interface Cut {
  readonly font: FontFile;
  readonly signs: string;
}

/**
 * The fonts of a look as files of the book, each with no more letters than the book has, their licences, and the sheet
 * `fonts.css` that names them. Signs that a font lacks are told: readers take them from a font of their own.
 */
export async function embedFonts(
  book: Book,
  look: Look,
  given: ReadonlyMap<string, readonly FontFile[]>,
): Promise<Outcome<readonly Resource[]>> {
  const signs = signsOf(book);
  const resources: Resource[] = [];
  const diagnostics: Diagnostic[] = [];
  const rules: string[] = [];
  for (const [family, name] of [
    ['Story', look.font],
    ['Heading', look.headingFont],
  ] as const) {
    if (name === null || name === 'serif' || name === 'sans-serif') continue;
    const shipped = shippedFonts.get(name);
    const cuts = shipped ? await cutsOfShipped(shipped, signs) : cutsOfOwn(given.get(name) ?? [], signs);
    if (cuts.length === 0) {
      // A file that was looked for in vain is told by whoever looked.
      if (!given.has(name)) diagnostics.push(noFont(name));
      continue;
    }
    const covered = new Set<string>();
    for (const { font, signs: wanted } of cuts) {
      const bytes = await subset(font, wanted);
      if (bytes === null) {
        diagnostics.push(noFont(font.name));
        continue;
      }
      for (const sign of wanted) covered.add(sign);
      const href = `fonts/${family.toLowerCase()}-${resources.length + 1}.ttf`;
      resources.push({
        href,
        id: `font-${resources.length + 1}`,
        mediaType: 'font/ttf',
        content: bytes,
        properties: [],
      });
      rules.push(faceRule(family, font, href));
    }
    if (shipped) resources.push(await licenceOf(shipped));
    const lacking = [...signs].filter((sign) => !covered.has(sign) && /[\p{L}\p{N}\p{P}\p{S}]/u.test(sign));
    if (covered.size > 0) diagnostics.push(embedded(name, lacking));
  }
  if (rules.length > 0) resources.push(sheetResource('fonts.css', rules.join('')));
  return outcome(resources, {}, diagnostics);
}

/** Every sign of a book's sections and titles; names of members come with them, which hold letters of all books. */
function signsOf({ title, metadata, sections }: Book): string {
  const all = JSON.stringify([title, metadata, sections]);
  return [...new Set(all)]
    .filter((sign) => sign > ' ')
    .sort()
    .join('');
}

function faceRule(family: string, { style, weight }: FontFile, href: string): string {
  return `@font-face { font-family: "${family}"; font-style: ${style}; font-weight: ${weight}; src: url(${href}); }\n`;
}

/** The parts of a shipped font that have signs of the book, in each face. */
async function cutsOfShipped(font: ShippedFont, signs: string): Promise<readonly Cut[]> {
  const ranges = JSON.parse(await readFile(resolve(`${font.package}/unicode.json`), 'utf8')) as Record<string, string>;
  const cuts: Cut[] = [];
  let rest = [...signs];
  for (const part of font.parts) {
    const isIn = inRanges(ranges[part] ?? '');
    const wanted = rest.filter(isIn);
    rest = rest.filter((sign) => !isIn(sign));
    if (wanted.length === 0) continue;
    for (const { style, weight, file } of FACES) {
      const name = `${font.package}/files/${font.stem}-${part}-${file}.woff`;
      cuts.push({ font: { name, bytes: await readFile(resolve(name)), style, weight }, signs: wanted.join('') });
    }
  }
  return cuts;
}

/** Tells whether a sign is in CSS ranges such as `U+0370-0377,U+037A`. */
function inRanges(ranges: string): (sign: string) => boolean {
  const pairs = ranges.split(',').map((range) => {
    const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-');
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
  });
  return (sign) => {
    const point = sign.codePointAt(0) ?? 0;
    return pairs.some(([from, to]) => point >= from && point <= to);
  };
}

const cutsOfOwn = (fonts: readonly FontFile[], signs: string): readonly Cut[] => fonts.map((font) => ({ font, signs }));

/** What typesetting needs of a font's features; the rest would bring glyphs that no text asks for. */
const FEATURES = ['kern', 'liga', 'mark', 'mkmk', 'ccmp', 'locl', 'rlig', 'calt', 'init', 'medi', 'fina', 'isol'];

/** A font with some signs alone, as TrueType, which every reader takes; null when the bytes are no font. */
async function subset({ bytes }: FontFile, signs: string): Promise<Uint8Array | null> {
  try {
    const options = { targetFormat: 'sfnt' as const, keepFeatures: FEATURES, noHinting: true };
    return new Uint8Array(await subsetFont(Buffer.from(bytes), signs, options));
  } catch {
    return null;
  }
}

async function licenceOf({ package: name, stem }: ShippedFont): Promise<Resource> {
  const content = await readFile(path.join(path.dirname(resolve(`${name}/unicode.json`)), 'LICENSE'), 'utf8');
  const href = `fonts/${stem}-license.txt`;
  return { href, id: `${stem}-license`, mediaType: 'text/plain', content, properties: [] };
}

function noFont(name: string): Diagnostic {
  return {
    id: 'style-unusable',
    severity: 'warning',
    place: null,
    reason: `there is no font ${name}: it is neither a font file beside the settings nor one that comes along`,
    remedy: `Name a .ttf, .otf or .woff file, or one of ${SHIPPED_FONTS.join(', ')}.`,
  };
}

function embedded(name: string, lacking: readonly string[]): Diagnostic {
  const missing =
    lacking.length === 0 ? '' : `; it has no ${lacking.slice(0, 10).join(' ')}${lacking.length > 10 ? ' …' : ''}`;
  return {
    id: 'font-embedded',
    severity: 'info',
    place: null,
    reason: `the font ${name} is in the book${missing}`,
    remedy:
      'Kobo shows it under “Publisher Default”, a Kindle that it is mailed to under “Publisher Font”, KOReader with embedded fonts on; an .azw3 does without.',
  };
}
