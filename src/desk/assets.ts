import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/** Where the build has put the page: beside the bundled program, or in dist/ for one that was only compiled. */
const PLACES = ['../desk/', '../../dist/desk/'];

const TYPES: Readonly<Record<string, string>> = {
  'page.js': 'text/javascript; charset=utf-8',
  'page.css': 'text/css; charset=utf-8',
  'frame.css': 'text/css; charset=utf-8',
  'icon.svg': 'image/svg+xml',
};

const { resolve } = createRequire(import.meta.url);

/** The page's letters: fonts that come along for covers and books anyway. */
const FONTS: readonly string[] = [
  ...['latin', 'latin-ext', 'cyrillic', 'greek'].map((part) => `gentium-book-plus-${part}-400-normal.woff2`),
  ...['latin', 'latin-ext', 'cyrillic'].map((part) => `gentium-book-plus-${part}-400-italic.woff2`),
  ...['latin', 'latin-ext', 'cyrillic'].flatMap((part) =>
    [400, 700].map((weight) => `pt-sans-${part}-${weight}-normal.woff2`),
  ),
];

/** A file of the page, with its type; null when there is no such file. Names are looked up, never made into paths. */
export async function assetNamed(name: string): Promise<{ readonly type: string; readonly body: Uint8Array } | null> {
  if (FONTS.includes(name)) {
    const family = name.startsWith('pt-sans') ? 'pt-sans' : 'gentium-book-plus';
    return { type: 'font/woff2', body: await readFile(resolve(`@fontsource/${family}/files/${name}`)) };
  }
  const type = TYPES[name];
  if (type === undefined) return null;
  const file = PLACES.map((place) => fileURLToPath(new URL(place + name, import.meta.url))).find((at) =>
    existsSync(at),
  );
  return file === undefined ? null : { type, body: await readFile(file) };
}

/** The page itself. Everything in it is made by its script. */
export const PAGE = `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>fascicle</title>
<link rel="icon" href="/page/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/page/page.css">
<script type="module" src="/page/page.js"></script>
</head>
<body><div id="desk"></div><noscript>The desk needs scripts: they come from this program alone.</noscript></body>
</html>
`;
