// The cases of `same.mjs`: stories, settings, and the command lines that build them.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';

const TESTS = path.join(import.meta.dirname, '../../tests');
const STORIES = path.join(import.meta.dirname, '../../stories');

const WALK = [
  'They walked along the quay until the lamps gave out, and nobody spoke of the boat.',
  '"You might have written," Ines said. "I kept the paper dry for a year."',
  'He had written, and burned it; the ash was still in the stove -- a grey page, folded twice.',
  'Behind them the bell rang four, which was the wrong hour for it...',
];
const prose = (from) => Array.from({ length: 5 }, (_, i) => WALK[(from + i) % WALK.length]).join('\n\n');

const TALE = `Title: The Ash Letter
Author: Oda Brandt
Rating: T
Warnings: drowning, grief
Summary: A letter that was burned arrives all the same.
Series: Harbour Lights (2/3)

Chapter 1: The Quay

${prose(0)}

* * *

Lisbon, 3 March

${prose(1)}

Chapter 2: The Stove

A/N: Thank you all for waiting so long.

${prose(2)}

Dear Ines,

I have burned this four times. It will not stay burned.

Yours,
Tomas

${prose(3)}

To be continued
`;

const MARKDOWN = `---
title: Tide Tables
author: [Oda Brandt, Rui Paz]
tags: [sea, clocks]
---

# One

The *tide* table was **wrong**[^1] by a [whole hour](https://example.org/tides).

[^1]: It had been printed for another port.

> Keep off the bar.

| Hour | Height |
|---|---|
| 4 | 2.1 m |
| 10 | 0.3 m |

# Two

- rope
- lamp

<div class="verse">The water comes,<br>the water goes.</div>

${prose(0)}
`;

const PAGE = `<!DOCTYPE html><html lang="en"><head><title>The Slip - Harbour Tales</title>
<meta property="og:site_name" content="Harbour Tales"><style>.it { font-style: italic }</style></head>
<body><nav><a href="/">Home</a> <a href="/all">All stories</a></nav>
<article><h1>The Slip</h1><p class="byline">by <a rel="author" href="/u/7">Mara Lund</a></p>
<div class="entry-content"><p>${WALK[0]}</p><p><span class="it">${WALK[1]}</span><sup><a href="#n1" id="r1">1</a></sup></p>
<hr><p>${WALK[2]}</p><blockquote><p>${WALK[3]}</p></blockquote>
<table><tr><th>Boat</th><th>Crew</th></tr><tr><td>Ann</td><td>two</td></tr></table>
<ol><li id="n1">Twice, in fact. <a href="#r1">back</a></li></ol></div></article>
<footer><a href="/terms">Terms of use</a> <a href="/privacy">Privacy</a></footer><script>track()</script></body></html>
`;

const RTF = String.raw`{\rtf1\ansi\deff0{\fonttbl{\f0 Times;}}{\stylesheet{\s0 Normal;}{\s1 heading 1;}}{\info{\title The Rich Slip}{\author Mara Lund}}
\pard\s1 Chapter 1\par\pard\s0 They walked {\i along} the quay{\super\chftn{\footnote\pard It was a long one.}} until dark.\par
{\pard\qc * * *\par}\pard Nobody spoke \b of\b0  the boat\'85\par}`;

const DRAWN = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 90"><rect width="60" height="90" fill="#357"/><circle cx="30" cy="40" r="12" fill="#fc6"/></svg>`;

const same = [];
const add = (name, files, ...lines) => same.push({ name, files, lines });
const build = (...words) => ['build', ...words];

add('typed', { 'a.txt': TALE }, build('a.txt'), ['inspect', 'a.txt'], ['explain', 'a.txt']);
add('typed for three kinds of reader', { 'a.txt': TALE }, build('a.txt', ...targets('epub', 'kepub', 'azw3')));
add('markdown for three kinds of reader', { 'a.md': MARKDOWN }, build('a.md', ...targets('epub', 'kepub', 'azw3')));
add('page for three kinds of reader', { 'a.html': PAGE }, build('a.html', ...targets('epub', 'kepub', 'azw3')));
add('rich text', { 'a.rtf': RTF }, build('a.rtf'), build('a.rtf', '--target', 'azw3', '-o', 'b.azw3'));
add('without a cover', { 'a.txt': TALE }, build('a.txt', '--cover', 'none', '-o', 'a.epub'));
add('a cover that is drawn in SVG', { 'a.txt': TALE, 'c.svg': DRAWN }, build('a.txt', '--cover', 'c.svg'));
add('covers by name', { 'a.txt': TALE, 'covers/a.svg': DRAWN }, build('a.txt'), ['cover', 'a.txt', '--out', 'c']);
add('cover alone', { 'a.md': MARKDOWN }, ['cover', 'a.md', '--out', 'c']);
add(
  'settings beside the story',
  {
    'a.txt': TALE,
    'a.yaml': 'title: The Other Name\nauthor: [Oda B., Rui P.]\nbreaks: eager\nnotes: end\ndate: 2001-02-03\n',
  },
  build('a.txt'),
);
add(
  'settings of the whole folder',
  { 'a.txt': TALE, 'fascicle.yaml': 'cover: none\nlanguage: de\noff: [dashes]\n' },
  build('a.txt'),
);
add(
  'a pinned scene',
  { 'a.txt': TALE, 'a.yaml': 'pins:\n  - {line: 20, before: Lisbon, as: prose}\n' },
  build('a.txt'),
  ['inspect', 'a.txt', '--pins'],
);
add(
  'a pinned chapter',
  {
    'a.md': MARKDOWN,
    'a.yaml': 'pins:\n  - {line: 22, before: One, as: chapter}\n  - {line: 9, before: "The *tide*", as: scene}\n',
  },
  build('a.md'),
);
add(
  'pins of a page',
  { 'a.html': PAGE, 'a.yaml': 'pins:\n  - {line: 6, before: They walked, as: chapter}\n' },
  build('a.html'),
  ['inspect', 'a.html', '--pins'],
);
add(
  'flags',
  { 'a.txt': TALE },
  build(
    'a.txt',
    '--title',
    'Flagged',
    '--author',
    'X',
    '--chapters',
    'scenes',
    '--continuations',
    'drop',
    '--notes',
    'drop',
  ),
);
add(
  'a folder of parts',
  {
    's/one.txt': TALE,
    's/two.txt': `Chapter 3\n\n${prose(1)}\n`,
    's/book.yaml': 'title: Both\norder: [one.txt, two.txt]\n',
  },
  build('s'),
  ['inspect', 's'],
);
add(
  'a folder of works',
  { 's/a.txt': TALE, 's/b.md': MARKDOWN, 's/c.html': PAGE, 's/book.yaml': 'kind: collection\n' },
  build('s', ...targets('epub', 'azw3')),
);
add(
  'named works in one book',
  { 'a.txt': TALE, 'b.md': MARKDOWN },
  build('a.txt', 'b.md', '--bundle', '-o', 'x.epub'),
  build('x.epub', '--out', 'again'),
);
add('a book read again', { 'a.md': MARKDOWN }, build('a.md', '-o', 'x.epub'), build('x.epub', '--out', 'again'), [
  'check',
  'x.epub',
]);
add(
  'a book for Kobo read again',
  { 'a.html': PAGE },
  build('a.html', '--target', 'kepub', '-o', 'x.kepub.epub'),
  build('x.kepub.epub', '--out', 'again'),
);
add('an archive of stories', { 'a.zip': zipped({ 'a.txt': bytes(TALE), 'b.html': bytes(PAGE) }) }, build('a.zip'));
add(
  'errors',
  { 'a.txt': '', 'b.yaml': 'breaks: wrong\n', 'b.txt': TALE },
  build('a.txt'),
  build('b.txt'),
  build('missing.txt'),
);
add(
  'as JSON',
  { 'a.html': PAGE, 'a.txt': TALE },
  build('a.html', '--json'),
  ['inspect', 'a.html', '--json'],
  ['inspect', 'a.txt', '--json'],
);
for (const at of ['read', 'normalize', 'split', 'assemble'])
  add(`stage ${at}`, { 'a.html': PAGE }, ['inspect', 'a.html', '--at', at]);
add(
  'list',
  {},
  ['list', 'formats'],
  ['list', 'rules'],
  ['list', 'removals'],
  ['list', 'settings'],
  ['list', 'targets'],
);
add('for a device', { 'a.txt': TALE }, build('a.txt', '--device', 'kobo'), build('a.txt', '--device', 'kindle'));
add('stories of this project', folder(STORIES, 'stories'), build('--target', 'epub', '--target', 'kepub'));

const DOCUMENTS = path.join(TESTS, 'open/documents');
for (const kind of ['docx', 'odt']) {
  for (const name of readdirSync(path.join(DOCUMENTS, kind)).sort()) {
    if (/\./.test(name)) continue;
    const document = zipped(folderBytes(path.join(DOCUMENTS, kind, name)));
    const file = `${name}.${kind}`;
    add(`${kind} of ${name}`, { [file]: document }, build(file, ...targets('epub', 'azw3')), ['explain', file]);
  }
}
const FIXTURES = path.join(TESTS, 'read/layouts/fixtures');
for (const origin of readdirSync(FIXTURES).sort()) {
  const files = Object.fromEntries(
    Object.entries(folder(path.join(FIXTURES, origin), 's')).filter(([name]) => !/\.yaml$/.test(name)),
  );
  add(
    `pages of ${origin}`,
    files,
    build(
      ...Object.keys(files)
        .map(topOf)
        .filter((one, i, all) => all.indexOf(one) === i),
      '--cover',
      'none',
    ),
  );
}

export { same };

function targets(...ids) {
  return ids.flatMap((id) => ['--target', id]);
}

function bytes(text) {
  return new TextEncoder().encode(text);
}

/** `s/name` of a file in a folder of fixtures. */
function topOf(name) {
  return name.split('/').slice(0, 2).join('/');
}

/** The files of a folder by their paths. */
function folderBytes(root) {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = files.map((entry) =>
    path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'),
  );
  names.sort((a, b) => Number(b === 'mimetype') - Number(a === 'mimetype') || (a < b ? -1 : 1));
  return Object.fromEntries(names.map((name) => [name, new Uint8Array(readFileSync(path.join(root, name)))]));
}

function folder(root, under) {
  return Object.fromEntries(Object.entries(folderBytes(root)).map(([name, content]) => [`${under}/${name}`, content]));
}

/** An archive that is the same at every run. */
function zipped(files) {
  return zipSync(files, { level: 0, mtime: '2001-01-01' });
}
