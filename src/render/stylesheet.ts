/**
 * The book's stylesheet. CSS 2.1 only, by class and element: old readers drop a whole sheet, or refuse the whole book,
 * for one value that they cannot parse. No colours and no fonts: the reader's own choice of them stays.
 */
export const stylesheet = `/* Page and paragraphs */
body { margin: 0 4%; padding: 0; line-height: 1.4; }
p { margin: 0; padding: 0; text-indent: 1.4em; text-align: justify; widows: 2; orphans: 2; }
p.first { text-indent: 0; }
p.center { text-indent: 0; text-align: center; }
p.right { text-indent: 0; text-align: right; }
p.display { margin: 1em 8%; text-indent: 0; text-align: center; }
p.epigraph { margin: 0.3em 8% 0.3em 20%; text-indent: 0; text-align: left; font-style: italic; }
p.epigraph em { font-style: normal; }
p.epigraph + p.first { margin-top: 1.6em; }
a { color: inherit; text-decoration: underline; }
code, pre { font-family: monospace; font-size: 0.9em; }
pre { margin: 1em 0; white-space: pre-wrap; text-align: left; }
sup, sub { font-size: 0.75em; line-height: 0; }

/* Headings */
h1, h2, h3, h4, h5, h6 {
  margin: 1.8em 0 0.8em 0; text-align: center; text-indent: 0; font-weight: normal; line-height: 1.25;
  page-break-after: avoid; page-break-inside: avoid;
}
h1 { margin: 2.4em 0 2em 0; font-size: 1.6em; }
h2 { font-size: 1.25em; }
h3 { font-size: 1.1em; font-style: italic; }
h4, h5, h6 { font-size: 1em; font-style: italic; }
span.label { font-size: 0.75em; letter-spacing: 0.12em; text-transform: uppercase; }
span.title { line-height: 1.5; }
section.untitled, section.front { padding-top: 3em; }
section.volume h1 { margin-top: 5em; font-size: 1.8em; }
section.dedication p, section.epigraph p { margin: 1em 12% 0 12%; text-indent: 0; text-align: center; font-style: italic; }
section.dedication, section.epigraph { padding-top: 3em; }

/* Scenes */
hr.scene-break { margin: 1.6em 42% 1.6em 42%; padding: 0; border: 0; border-top: 1px solid; height: 0; }
p.dateline { text-indent: 0; text-align: left; font-style: italic; page-break-after: avoid; }
p.dateline em { font-style: normal; }
p.dateline + p.first { margin-top: 0.8em; }
p.scene-label { margin: 0.4em 0 0.8em 0; text-indent: 0; text-align: center; font-weight: bold; page-break-after: avoid; }
p.continued { margin-top: 2em; text-indent: 0; text-align: right; font-style: italic; page-break-before: avoid; }
p.the-end { margin-top: 2em; text-indent: 0; text-align: center; letter-spacing: 0.1em; page-break-before: avoid; }

/* Quotations, letters, verse, messages */
blockquote { margin: 1em 6%; padding: 0; }
blockquote.letter { margin: 1.2em 5%; padding: 0 0 0 1em; border-left: 1px solid; }
blockquote.letter p { margin-bottom: 0.4em; text-indent: 0; }
div.verse { margin: 1em 6%; }
div.verse p { margin: 0 0 0.8em 0; text-indent: 0; text-align: left; page-break-inside: avoid; }
div.verse br { display: none; }
span.line { display: block; padding-left: 3em; text-indent: -3em; }
span.indent-1 { padding-left: 4em; }
span.indent-2 { padding-left: 5em; }
span.indent-3 { padding-left: 6em; }
span.indent-4 { padding-left: 7em; }
span.indent-5 { padding-left: 8em; }
span.indent-6 { padding-left: 9em; }
span.indent-7 { padding-left: 10em; }
span.indent-8 { padding-left: 11em; }
div.messages { margin: 1.2em 3%; }
p.message { margin: 0.45em 18% 0.45em 0; padding: 0.3em 0.8em; border: 1px solid; text-indent: 0; text-align: left; }
p.reply { margin: 0.45em 0 0.45em 18%; }

/* Author's notes */
aside.authors-note {
  margin: 1.6em 4%; padding: 0.7em 0; border-top: 1px solid; border-bottom: 1px solid; font-size: 0.9em;
}
aside.authors-note p { margin: 0.3em 0; text-indent: 0; text-align: left; }
div.chapter-summary { margin: 0 8% 1.6em 8%; font-style: italic; }
div.chapter-summary p { margin: 0.3em 0; text-indent: 0; text-align: left; }
div.chapter-summary em { font-style: normal; }
span.note-label { font-weight: bold; font-style: normal; }
span.authors-note { font-size: 0.9em; font-style: italic; }

/* Footnotes, at the end of a page */
a.noteref, a.note-mark { text-decoration: none; }
aside.footnote { margin: 3em 0 0 0; padding: 0.8em 0 0 0; border-top: 1px solid; font-size: 0.9em; }
aside.footnote + aside.footnote { margin-top: 0.5em; padding-top: 0; border-top: 0; }
aside.footnote p { margin: 0.3em 0; text-indent: 0; text-align: left; }

/* Pictures */
figure.picture { display: block; margin: 1.2em 0; text-align: center; text-indent: 0; page-break-inside: avoid; }
img.picture { max-width: 100%; }
p.caption { margin: -0.6em 8% 1.2em 8%; text-indent: 0; text-align: center; font-size: 0.9em; page-break-before: avoid; }

/* Lists and tables */
ul, ol { margin: 0.8em 0; padding: 0 0 0 1.8em; }
li { margin: 0.2em 0; }
li p { text-indent: 0; }
table { margin: 1em auto; border-collapse: collapse; }
th, td { padding: 0.3em 0.7em; border: 1px solid; text-align: left; vertical-align: top; }
th { font-weight: bold; }

/* Pages before and after the story */
section.cover { text-align: center; }
img.cover-image { max-width: 100%; }
section.title-page { padding-top: 20%; text-align: center; }
section.title-page p { text-indent: 0; text-align: center; }
h1.book-title { margin: 0 0 0.5em 0; font-size: 2.2em; line-height: 1.2; }
p.subtitle { margin-bottom: 0.6em; font-size: 1.2em; font-style: italic; }
p.author { margin-top: 2em; font-size: 1.2em; letter-spacing: 0.06em; }
p.author + p.author { margin-top: 0.3em; }
p.series { margin-top: 3em; font-style: italic; }
section.work { padding-top: 20%; text-align: center; }
section.work p { text-indent: 0; text-align: center; }
h1.work-title { margin: 0 0 0.5em 0; font-size: 1.9em; line-height: 1.2; }
section.warnings ul { margin: 0; padding: 0; list-style-type: none; }
section.warnings li, section.warnings p, section.warnings dd {
  margin: 0.6em 8%; text-indent: 0; text-align: center; font-size: 1.05em;
}
dl { margin: 0; padding: 0; }
dt { margin: 1em 0 0 0; font-size: 0.8em; letter-spacing: 0.1em; text-transform: uppercase; page-break-after: avoid; }
dd { margin: 0.1em 0 0 0; padding: 0; }
section.colophon { font-size: 0.9em; }

/* Contents */
nav ol { margin: 0; padding: 0; list-style-type: none; }
nav li { margin: 0.5em 0; }
nav li ol { padding-left: 1.5em; }
nav a { text-decoration: none; }
span.new { font-size: 0.7em; letter-spacing: 0.12em; text-transform: uppercase; }
`;
