import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type Face, openTypeOf } from './face.ts';
import { harfbuzzFace } from './harfbuzz.ts';
import { lettersFace } from './letters.ts';

/** The looks of letters that a cover is set in. */
export type Look = 'serif' | 'serif-bold' | 'sans' | 'sans-bold';

/** A font file that comes along, and the writing it is for. Each holds one alphabet, so few are ever opened. */
interface ShippedFont {
  readonly script: RegExp;
  /** Name of the file without its weight, by look. */
  readonly files: Readonly<Record<'serif' | 'sans', string>>;
}

const gentium = (part: string): string => `@fontsource/gentium-book-plus/files/gentium-book-plus-${part}`;
const pt = (part: string): string => `@fontsource/pt-sans/files/pt-sans-${part}`;
const same = (file: string): ShippedFont['files'] => ({ serif: file, sans: file });

/** The fonts of the cover, tried in this order, all under the SIL Open Font License. */
const SHIPPED: readonly ShippedFont[] = [
  { script: /[\p{Script=Latin}\p{Script=Common}\p{M}]/u, files: { serif: gentium('latin'), sans: pt('latin') } },
  {
    script: /[\p{Script=Latin}\p{Script=Common}\p{M}]/u,
    files: { serif: gentium('latin-ext'), sans: pt('latin-ext') },
  },
  { script: /[\p{Script=Latin}\p{M}]/u, files: same(gentium('vietnamese')) },
  { script: /\p{Script=Cyrillic}/u, files: { serif: gentium('cyrillic'), sans: pt('cyrillic') } },
  { script: /\p{Script=Cyrillic}/u, files: { serif: gentium('cyrillic-ext'), sans: pt('cyrillic-ext') } },
  { script: /\p{Script=Greek}/u, files: same(gentium('greek')) },
  { script: /\p{Script=Greek}/u, files: same(gentium('greek-ext')) },
  { script: /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Common}\p{M}]/u, files: same(gentium('latin-ext')) },
  { script: /[\p{Script=Cyrillic}\p{M}]/u, files: same(gentium('cyrillic-ext')) },
  {
    script: /[\p{Script=Hebrew}\p{M}\p{Script=Common}]/u,
    files: same('@fontsource/david-libre/files/david-libre-hebrew'),
  },
  { script: /[\p{Script=Arabic}\p{M}\p{Script=Common}]/u, files: same('@fontsource/amiri/files/amiri-arabic') },
];

/** Fonts whose writing is mostly letters side by side, and common on covers: their letters are made with the program. */
export const PLAIN_FONTS: readonly string[] = ['latin', 'cyrillic', 'greek'].flatMap((part) =>
  [gentium(part), pt(part)]
    .filter((name) => SHIPPED.some(({ files }) => files.serif === name || files.sans === name))
    .flatMap((name) => [`${name}-400-normal.woff`, `${name}-700-normal.woff`]),
);

/** Where a font that comes along is. */
export const pathOf: (font: string) => string = createRequire(import.meta.url).resolve;
/** What the file of a font's letters is called. */
export const lettersFile = (font: string): string => `${path.basename(font, '.woff')}.json`;

const opened = new Map<string, Promise<Face | null>>();

/** The first font with a glyph for the character, in the wanted look where there is one; null when none has it. */
export async function faceFor(character: string, look: Look): Promise<Face | null> {
  const [family, weight = ''] = look.split('-') as ['serif' | 'sans', string?];
  const point = character.codePointAt(0) ?? 0;
  for (const { script, files } of SHIPPED) {
    if (!script.test(character)) continue;
    const face = await openOnce(`${files[family]}-${weight === '' ? 400 : 700}-normal.woff`, shipped);
    if (face?.has(point)) return face;
  }
  for (const file of systemFonts(character, family)) {
    const face = await openOnce(file, installed);
    if (face?.has(point)) return face;
  }
  return null;
}

function openOnce(file: string, read: (file: string) => Promise<Face>): Promise<Face | null> {
  const face = opened.get(file) ?? read(file).catch(() => null);
  opened.set(file, face);
  return face;
}

/** A font that comes along: its letters where the program's build made them, else all of it. */
async function shipped(file: string): Promise<Face> {
  const whole = async (): Promise<Face> => await harfbuzzFace(openTypeOf(await readFile(pathOf(file))));
  for (const folder of ['letters/', '../letters/']) {
    const url = new URL(`${folder}${lettersFile(file)}`, import.meta.url);
    const letters = await readFile(url, 'utf8').catch(() => null);
    if (letters !== null) return lettersFace(JSON.parse(letters), whole);
  }
  return await whole();
}

async function installed(file: string): Promise<Face> {
  return await harfbuzzFace(await readFile(file));
}

/** Where systems keep fonts for a writing that none of the fonts that come along has. Files may hold several fonts. */
interface Installed {
  readonly script: RegExp;
  readonly serif: readonly string[];
  readonly sans: readonly string[];
}

const NOTO = '/usr/share/fonts/opentype/noto';
const TRUETYPE = '/usr/share/fonts/truetype';
const MAC = '/System/Library/Fonts';
const WINDOWS = 'C:/Windows/Fonts';

/** Usual places on Debian and its kin, Fedora, macOS and Windows. */
const INSTALLED: readonly Installed[] = [
  {
    script:
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uffef]/u,
    serif: [
      `${NOTO}/NotoSerifCJK-Bold.ttc`,
      `${NOTO}/NotoSerifCJK-Regular.ttc`,
      '/usr/share/fonts/google-noto-serif-cjk-vf-fonts/NotoSerifCJK-VF.ttc',
      `${MAC}/ヒラギノ明朝 ProN.ttc`,
      `${MAC}/Supplemental/Songti.ttc`,
      `${MAC}/Supplemental/AppleMyungjo.ttf`,
      `${WINDOWS}/yumin.ttf`,
      `${WINDOWS}/simsun.ttc`,
      `${WINDOWS}/batang.ttc`,
    ],
    sans: [
      `${NOTO}/NotoSansCJK-Bold.ttc`,
      `${NOTO}/NotoSansCJK-Regular.ttc`,
      '/usr/share/fonts/google-noto-sans-cjk-vf-fonts/NotoSansCJK-VF.ttc',
      `${TRUETYPE}/droid/DroidSansFallbackFull.ttf`,
      `${TRUETYPE}/wqy/wqy-zenhei.ttc`,
      `${MAC}/ヒラギノ角ゴシック W6.ttc`,
      `${MAC}/PingFang.ttc`,
      `${MAC}/STHeiti Medium.ttc`,
      `${MAC}/AppleSDGothicNeo.ttc`,
      `${WINDOWS}/YuGothB.ttc`,
      `${WINDOWS}/msyhbd.ttc`,
      `${WINDOWS}/malgunbd.ttf`,
    ],
  },
  ...['Devanagari', 'Bengali', 'Tamil', 'Telugu', 'Thai', 'Georgian', 'Armenian', 'Ethiopic', 'Khmer', 'Myanmar'].map(
    (name): Installed => ({
      script: new RegExp(`\\p{Script_Extensions=${name}}`, 'u'),
      serif: [`${TRUETYPE}/noto/NotoSerif${name}-Bold.ttf`],
      sans: [`${TRUETYPE}/noto/NotoSans${name}-Bold.ttf`, `${WINDOWS}/Nirmala.ttf`, `${WINDOWS}/leelawui.ttf`],
    }),
  ),
  {
    script: /[^\p{Co}\p{Cn}\p{Cs}]/u,
    serif: [`${TRUETYPE}/dejavu/DejaVuSerif-Bold.ttf`, `${TRUETYPE}/freefont/FreeSerif.ttf`],
    sans: [
      `${TRUETYPE}/dejavu/DejaVuSans-Bold.ttf`,
      `${MAC}/Supplemental/Arial Unicode.ttf`,
      `${WINDOWS}/seguisym.ttf`,
    ],
  },
];

/** Files in which a system may have a font for the character, the wanted look first. They need not be there. */
function systemFonts(character: string, family: 'serif' | 'sans'): readonly string[] {
  const other = family === 'serif' ? 'sans' : 'serif';
  return INSTALLED.filter(({ script }) => script.test(character)).flatMap((row) => [...row[family], ...row[other]]);
}
