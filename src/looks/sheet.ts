import type { Look } from './look.ts';
import { aroundSheet } from './sheet-around.ts';
import { proseSheet } from './sheet-prose.ts';

/**
 * The stylesheet of a look: CSS 2.1 by class and element, and properties that older engines skip. Old readers drop a
 * whole sheet, or refuse the whole book, for one value, function or at-rule that they cannot parse; a property that
 * they don't know costs nothing. No colours and no sizes of the text itself: the reader's own choice of them stays.
 * `lines` says how the lines of the book run: across from the left, across from the right, or down; `language` is its tag.
 */
export function stylesheetOf(look: Look, lines: 'ltr' | 'rtl' | 'vertical' = 'ltr', language = 'en'): string {
  const latin = [DISPLAY, proseSheet(look, language), aroundSheet(look)].join('\n');
  const sheet = lines === 'rtl' || UNSLANTED.test(language) ? upright(latin) : latin;
  if (lines === 'vertical') return turned(sheet);
  return lines === 'rtl' ? mirrored(sheet) : sheet;
}

/** Engines that don't know the elements of HTML 5 set them in a line, and don't know that hidden things are hidden. */
const DISPLAY = `/* Elements that older readers don't know */
article, aside, figcaption, figure, footer, header, main, nav, section { display: block; }
[hidden] { display: none; }
`;

/** Languages without italics, whose letters programs would slant by themselves. */
const UNSLANTED = /^(?:ja|zh|ko)\b/;

/** A sheet without its own italics, and what stands upright in them; and without space that would part joined letters. */
function upright(sheet: string): string {
  return sheet
    .replace(/^[^{}\n]* em \{ font-style: normal; \}\n/gm, '')
    .replace(/ font-style: italic;?| letter-spacing: [\d.]+em;?/g, '')
    .replace(/^[^{}\n]* \{ \}\n/gm, '');
}

/**
 * A stylesheet for lines that run from top to bottom, the first at the right, made of the one for lines that run from
 * left to right. Old readers know no sizes that turn with the lines, so that every side is named anew: what was above
 * is at the right, what was at the left is above. `left` and `right` of a line (text-align, float) turn by themselves.
 */
function turned(sheet: string): string {
  return (
    VERTICAL +
    sheet.replace(DECLARATION, (_, before: string, name: string, value: string) => {
      const four = /^(?:margin|padding)$/.test(name) ? turnedSides(value) : value;
      return `${before}${turnedName(name)}: ${four}`;
    })
  );
}

/** The names that readers know the property by (CSS Writing Modes 3; EPUB 3's and older engines' own prefixes). */
const VERTICAL = `/* Lines run from top to bottom */
html { -epub-writing-mode: vertical-rl; -webkit-writing-mode: vertical-rl; writing-mode: vertical-rl; }
span.upright { -epub-text-combine: horizontal; -webkit-text-combine: horizontal; text-combine-upright: all; }

`;

const DECLARATION =
  /([{;]\s*)((?:margin|padding|border)(?:-(?:top|right|bottom|left))?|(?:max-|min-)?(?:width|height))\s*:\s*([^;}]*[^;}\s])/g;

const SIDE: Readonly<Record<string, string>> = { top: 'right', right: 'bottom', bottom: 'left', left: 'top' };

function turnedName(name: string): string {
  return name
    .replace(/-(top|right|bottom|left)$/, (_, side: string) => `-${SIDE[side]}`)
    .replace(/width|height/, (size) => (size === 'width' ? 'height' : 'width'));
}

/** `top right bottom left` as they stand when the lines turn: `left top right bottom`. */
function turnedSides(value: string): string {
  const [top = '0', right = top, bottom = top, left = right] = value.split(/\s+/);
  if (top === bottom && right === left) return top === right ? top : `${right} ${top}`;
  return [left, top, right, bottom].join(' ');
}

/** What has a left and a right side of its own: a paragraph or a column that the source itself set at the right. */
const AS_TYPED = /^(?:p|th)\.right\b[^{]*\{[^}]*\}\n/gm;

/**
 * A stylesheet for lines that run from right to left, made of the one for lines that run from left to right: every left
 * is a right. Old readers know no sides that turn with the text, and a start of a line that they skip would lie at the
 * wrong side.
 */
function mirrored(sheet: string): string {
  const typed = sheet.match(AS_TYPED) ?? [];
  const turnedRound = sheet
    .replace(/([{;]\s*(?:[a-z]+-)*)(left|right)(?=\s*:)|((?:text-align|float):\s*)(left|right)/g, swapped)
    .replace(/((?:margin|padding):\s*)([^;}\s]+) ([^;}\s]+) ([^;}\s]+) ([^;}\s]+)/g, '$1$2 $5 $4 $3');
  let next = 0;
  return turnedRound.replace(AS_TYPED, (rule) => typed[next++] ?? rule);
}

function swapped(_: string, before = '', side: string | undefined, key = '', value = ''): string {
  return `${before}${key}${(side ?? value) === 'left' ? 'right' : 'left'}`;
}
