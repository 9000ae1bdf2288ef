import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { loadSource, type StoryFiles, storiesIn, storyAt } from '../../src/io/stories.ts';
import { loadStory } from '../../src/io/story.ts';

const PROSE = `The ferry was late.\r\n\r\n"It is always late," said Odile, and sat down on the wall to wait for it with the others.\r\n`;
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'fascicle-names-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const put = (name: string, content: string | Uint8Array = PROSE): string => {
  const at = path.join(folder, name);
  mkdirSync(path.dirname(at), { recursive: true });
  writeFileSync(at, content);
  return at;
};

it.each([
  'ferry',
  'ferry.k01',
  'ferry.hum',
  'ferry.1',
  'FERRY.ASC',
  'ferry.wpm',
  'The ferry vol. 2',
])('a text is a story whatever its name: %s', async (name) => {
  const at = put(name);
  expect((await storyAt(at))?.files).toEqual([at]);
  expect(loadSource(at).format).toBe('txt');
});

const TALK = PROSE.split(/(?<=[.,]) /)
  .map((words, i) => `[23:0${i}] <odile> ${words.trim()}`)
  .join('\n');
const CUES = PROSE.split(/(?<=[.,]) /)
  .map((words, i) => `${i + 1}\n00:00:0${i},000 --> 00:00:0${i + 1},500\n${words.trim()}\n`)
  .join('\n');

it.each([
  ['ferry.log', TALK],
  ['ferry.sv.srt', CUES],
  ['ferry.nfo', PROSE],
])('the log of a talk is a story only where it is named, or all that a named folder holds: %s', async (name, content) => {
  const at = put(`talk/${name}`, content);
  expect(await storyAt(at)).toBeNull();
  expect((await storyAt(at, '', true))?.files).toEqual([at]);
  expect((await storyAt(path.dirname(at), '', true))?.files).toEqual([at]);
  expect((await storyAt(path.dirname(at)))?.files).toEqual([]);
  expect(loadSource(at).format).toBe('txt');
  const beside = put('talk/ferry.txt');
  expect((await storyAt(path.dirname(at), '', true))?.files).toEqual([beside]);
});

it.each([
  ['ferry.log', '12.5 13.7 19.0 11.1\n'.repeat(40)],
  ['ferry.log', 'for (i=0;i<9;i++){a[i]=b[i]+1;}\n'.repeat(40)],
  ['ferry.srt', Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256)],
  ['ferry.json', `{"words": "${PROSE.replace(/["\r\n]/g, ' ')}"}`],
])('and none where it is figures, a program or data: %s', async (name, content) => {
  expect(await storyAt(put(name, content), '', true)).toBeNull();
});

it('is known by its bytes in any alphabet, and as a page or rich text', async () => {
  const greek = Uint8Array.from(
    [...'Άννα, πού πας τέτοια ώρα; Στη θάλασσα, είπε εκείνη, και έκλεισε πίσω της την πόρτα.'.repeat(2)].flatMap(
      (char) => [char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8],
    ),
  );
  expect(loadSource(put('anna.lit', greek)).format).toBe('txt');
  expect(loadSource(put('page.k02', `<html><body><p>${PROSE}</p></body></html>`)).format).toBe('html');
  expect((await storyAt(put('rich.old', `{\\rtf1 ${PROSE}}`)))?.files).toHaveLength(1);
});

it.each([
  ['data', 'ferry.dat', Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919) % 256)],
  ['a program', 'ferry.k01', 'for (i=0;i<9;i++){a[i]=b[i]+1;}\n'.repeat(40)],
  ['figures', 'ferry.k01', '12.5 13.7 19.0 11.1\n'.repeat(40)],
  ['what a packer left', 'ferry.json', `{"words": "${PROSE.replace(/["\r\n]/g, ' ')}"}`],
  ['settings', 'ferry.yaml', `summary: ${PROSE.replace(/[":\r\n]/g, ' ')}`],
  ['nothing', 'ferry', ''],
])('is no story when it is %s', async (_, name, content) => {
  expect(await storyAt(put(name, content))).toBeNull();
});

it('a folder of such files is a story, and none of them is where others have the names of stories', async () => {
  for (const name of ['tale/ferry.k02', 'tale/ferry.k01', 'tale/ferry.k10']) put(name);
  const tale = await storyAt(path.join(folder, 'tale'));
  expect(tale?.files.map((file) => path.basename(file))).toEqual(['ferry.k01', 'ferry.k02', 'ferry.k10']);
  for (const name of ['book/one.txt', 'book/two.txt', 'book/sources', 'book/kept.old']) put(name);
  const book = await storyAt(path.join(folder, 'book'));
  expect(book?.files.map((file) => path.basename(file))).toEqual(['one.txt', 'two.txt']);
  expect((await storiesIn(folder, '')).stories.map((story) => story.name)).toEqual(['book', 'tale']);
});

it.each([
  ['7lm.php', `<!DOCTYPE html>\n<html><body><h1>The Ferry</h1><p>${PROSE}</p></body></html>`],
  ['viewstory.php?sid=12', `<div class="story"><p>${PROSE}</p></div>`],
  ['chapter.asp', `<head><title>The Ferry</title></head><p>${PROSE}</p>`],
  ['show.cgi', `<!-- saved -->\n<h2>The Ferry</h2>\n${PROSE}<br>${PROSE}</h2>`],
  ['ferry.shtml', `<html><p>${PROSE}</p></html>`],
  ['ferry.jsp', PROSE],
])('a page is one under the name of the program that made it: %s', async (name, content) => {
  const at = put(name, content);
  expect((await storyAt(at))?.files).toEqual([at]);
  expect(loadSource(at).format).toBe(content === PROSE ? 'txt' : 'html');
});

it.each([
  ['counter.php', '<?php\n// Counts how often the story of the ferry was read, and tells nobody.\n$n = 1;\n?>\n'],
  ['words.php', `<?php\n/* ${PROSE.repeat(4)} */\n`],
  ['list.aspx', `<%@ Page Language="C#" %>\n<% ${PROSE.repeat(2)} %>`],
  ['ferry.dbk', `<?xml version="1.0"?>\n<article><para>${PROSE.repeat(3)}</para></article>`],
])('a program of a site is no story, and neither is other XML: %s', async (name, content) => {
  expect(await storyAt(put(name, content))).toBeNull();
});

it('a file of LaTeX comes with those of its folder that it takes in, and no others', async () => {
  put('secret.tex', 'Nothing of this.');
  put('book/ch/two.tex', PROSE);
  put('book/ch/one.tex', '\\input{ch/two}\n\\input{../secret}\n');
  const main = put('book/main.tex', '\\input{ch/one}\n%\\input{ch/two}\n\\input{../secret}\n\\input{ch/gone}\n');
  const story = await storyAt(main);
  const { sources, takenIn } = await loadStory(story as StoryFiles, folder);
  const names = ['book/ch/one.tex', 'book/ch/two.tex'].map((name) => path.join(folder, name));
  expect(sources.map(({ name }) => name)).toEqual([main, ...names]);
  expect(takenIn).toEqual(names);
});

it('a file without an ending that is called as a part is one, and what programs keep beside the parts is none', async () => {
  for (const name of ['tale/1 ferry.txt', 'tale/0 Prologue', 'tale/Chapter 2', 'tale/Dockerfile']) put(name);
  for (const name of ['tale/base.njk', 'tale/_includes/post.html', 'tale/_layouts/page.njk']) put(name);
  const tale = await storyAt(path.join(folder, 'tale'));
  expect(tale?.files.map((file) => path.basename(file)).sort()).toEqual(['0 Prologue', '1 ferry.txt', 'Chapter 2']);
});

it('such files are a story, too, where those of a folder below it are such', async () => {
  for (const name of ['tale/1.k01', 'tale/2.k01', 'tale/old/1.k01']) put(name);
  const tale = await storyAt(path.join(folder, 'tale'));
  expect(tale?.files.map((file) => path.relative(folder, file))).toEqual([
    'tale/1.k01',
    'tale/2.k01',
    'tale/old/1.k01',
  ]);
  put('tale/old/2.md');
  const named = await storyAt(path.join(folder, 'tale'));
  expect(named?.files.map((file) => path.relative(folder, file))).not.toContain('tale/1.k01');
});
