import type { Look } from './look.ts';
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

/** The part of a stylesheet that sets what stands around the running text: notes, tables, pages of the book's own. */
function aroundSheet(look: Look): string {
  return [italics(look), notes(look), FIGURES, tables(look), PAGES, warnings(look)].join('\n');
}

/** Passages set in italics, in which what is stressed stands upright; upright as a whole where a look wants it. */
function italics({ upright }: Look): string {
  const style = upright ? 'normal' : 'italic';
  return `/* Epigraphs, dedications, summaries */
p.epigraph { margin: 0.3em 8% 0.3em 20%; text-indent: 0; text-align: left; font-style: ${style}; }
p.epigraph + p.first { margin-top: 1.6em; }
section.dedication p, section.epigraph p { margin: 1em 12% 0 12%; text-indent: 0; text-align: center; font-style: ${style}; }
section.dedication, section.epigraph { padding-top: 3em; }
div.chapter-summary { margin: 0 8% 1.6em 8%; font-style: ${style}; }
div.chapter-summary p { margin: 0.3em 0; text-indent: 0; text-align: left; }
${upright ? '' : 'p.epigraph em, div.chapter-summary em { font-style: normal; }\n'}`;
}

function notes({ notes }: Look): string {
  const lines =
    notes === 'ruled' ? 'padding: 0.7em 0; border-top: 1px solid; border-bottom: 1px solid;' : 'padding: 0;';
  const size = notes === 'plain' ? '' : ' font-size: 0.9em;';
  return `/* Author's notes and footnotes */
aside.authors-note { margin: 1.6em 4%; ${lines}${size} }
aside.authors-note p { margin: 0.3em 0; text-indent: 0; text-align: left; }
span.note-label { font-weight: bold; font-style: normal; }
span.authors-note { font-size: 0.9em; font-style: italic; }
a.noteref, a.note-mark { text-decoration: none; }
aside.footnote { margin: 3em 0 0 0; padding: 0.8em 0 0 0; border-top: 1px solid; font-size: 0.9em; }
aside.footnote + aside.footnote { margin-top: 0.5em; padding-top: 0; border-top: 0; }
aside.footnote p { margin: 0.3em 0; text-indent: 0; text-align: left; }
`;
}

const FIGURES = `/* Pictures and lists */
figure.picture { display: block; margin: 1.2em 0; text-align: center; text-indent: 0; page-break-inside: avoid; }
img.picture { max-width: 100%; }
p.caption { margin: -0.6em 8% 1.2em 8%; text-indent: 0; text-align: center; font-size: 0.9em; page-break-before: avoid; }
ul, ol { margin: 0.8em 0; padding: 0 0 0 1.8em; }
li { margin: 0.2em 0; }
li p { text-indent: 0; }
`;

/**
 * The cells' own borders would be drawn by some readers also where none are wanted, so every look says what it wants. Rows
 * stand apart by the height of their lines: mupdf, which many programs for PDFs show books with, leaves cells' padding out
 * of a row's height, and drew the line below the head through the first row.
 */
function tables({ tables }: Look): string {
  const border = { grid: '1px solid', ruled: '0', plain: '0' }[tables];
  const rules = `table { border-top: 1px solid; border-bottom: 1px solid; }
thead th { padding: 0 0.7em; border-bottom: 1px solid; }
`;
  return `/* Tables */
table { margin: 1em auto; border-collapse: collapse; }
th, td { padding: 0.1em ${tables === 'plain' ? '0.9em 0.1em 0' : '0.7em'}; border: ${border}; text-align: left; vertical-align: top; line-height: 1.5; }
th { font-weight: bold; }
${tables === 'ruled' ? rules : ''}th.center, td.center { text-align: center; }
th.right, td.right { text-align: right; }
`;
}

const PAGES = `/* Pages before and after the story */
body.cover-page { margin: 0; padding: 0; height: 100%; }
section.cover { margin: 0; padding: 0; height: 100%; text-align: center; }
img.cover-image { max-width: 100%; max-height: 100%; }
section.title-page { padding-top: 20%; text-align: center; }
section.title-page p { text-indent: 0; text-align: center; }
h1.book-title { margin: 0 0 0.5em 0; font-size: 2.2em; line-height: 1.2; text-align: center; }
p.subtitle { margin-bottom: 0.6em; font-size: 1.2em; font-style: italic; }
p.author { margin-top: 2em; font-size: 1.2em; letter-spacing: 0.06em; }
p.author + p.author { margin-top: 0.3em; }
p.series { margin-top: 3em; font-style: italic; }
section.work { padding-top: 20%; text-align: center; }
section.work p { text-indent: 0; text-align: center; }
h1.work-title { margin: 0 0 0.5em 0; font-size: 1.9em; line-height: 1.2; text-align: center; }
dl { margin: 0; padding: 0; }
dt { margin: 1em 0 0 0; font-size: 0.8em; letter-spacing: 0.1em; text-transform: uppercase; page-break-after: avoid; }
dd { margin: 0.1em 0 0 0; padding: 0; }
section.colophon { font-size: 0.9em; }

/* Contents */
nav ol { margin: 0; padding: 0; list-style-type: none; }
nav li { margin: 0.5em 0; padding: 0 0 0 1.5em; text-indent: -1.5em; }
nav a { text-decoration: none; }
span.new { font-size: 0.7em; letter-spacing: 0.12em; text-transform: uppercase; }
`;

/** Warnings stand below their heading as it does: in the middle, or at the margin. */
function warnings({ headingFont }: Look): string {
  const sides =
    headingFont === null
      ? 'margin: 0.6em 8%; text-indent: 0; text-align: center'
      : 'margin: 0.6em 0; text-indent: 0; text-align: left';
  return `section.warnings ul { margin: 0; padding: 0; list-style-type: none; }
section.warnings li, section.warnings p, section.warnings dd { ${sides}; font-size: 1.05em; }
`;
}
