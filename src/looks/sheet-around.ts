import type { Look } from './look.ts';

/** The part of a stylesheet that sets what stands around the running text: notes, tables, pages of the book's own. */
export function aroundSheet(look: Look): string {
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
