import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { tryCorrection } from '../../src/commands/correct-story.ts';
import { readFix } from '../../src/commands/fix-words.ts';
import { fixesIn, undoFix, writeFix } from '../../src/io/settings/fixes.ts';
import { outlineChanges, showChanges } from '../../src/report/changes.ts';
import { epubOf, page } from '../open/books.ts';
import { docx } from '../open/documents.ts';

const FOLDER = mkdtempSync(path.join(tmpdir(), 'fascicle-fix-'));
afterAll(() => rmSync(FOLDER, { recursive: true }));

/** The same story in every kind of file; a paragraph a line. */
const PARAGRAPHS = [
  'The Keeper',
  'Nell Oake',
  'Chapter One',
  'The lamp had to be lit at dusk, and he lit it with a match from his wet coat.',
  'Below him the sea went on as if nobody had ever been drowned in it.',
  'Chapter Tow: The Strom',
  'In the night the wind came round to the north and took the door off the shed.',
  'Thanks to Bo, who read all of this twice and found the lamp out of order!',
  'He lay and listened to the sheets of iron go over the yard, one after the other.',
  'She was there in the morning, with the coat over her arm and a cut lip.',
  'That was all of it.',
];

function written(name: string, bytes: string | Uint8Array): string {
  const file = path.join(FOLDER, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  return file;
}

const isHead = (text: string): boolean => /^Chapter|^The Keeper/.test(text);

function word(text: string): string {
  const style = isHead(text) ? '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>' : '';
  return `<w:p>${style}<w:r><w:t>${text}</w:t></w:r></w:p>`;
}

const html = (texts: readonly string[]): string =>
  texts.map((text) => (isHead(text) ? `<h2>${text}</h2>` : `<p>${text}</p>`)).join('\n');

const STORIES: Readonly<Record<string, () => string>> = {
  txt: () => written('plain.txt', `${PARAGRAPHS.join('\n\n')}\n`),
  md: () => written('marked.md', PARAGRAPHS.map((text) => (isHead(text) ? `# ${text}` : text)).join('\n\n')),
  html: () => written('page.html', page(html(PARAGRAPHS))),
  docx: () => written('document.docx', docx(PARAGRAPHS.map(word).join(''))),
  epub: () =>
    written(
      'book.epub',
      epubOf({ 'a.xhtml': page(html(PARAGRAPHS.slice(0, 5))), 'b.xhtml': page(html(PARAGRAPHS.slice(5))) }),
    ),
  folder: () => {
    written('parts/1.txt', `${PARAGRAPHS.slice(0, 5).join('\n\n')}\n`);
    written('parts/2.txt', `${PARAGRAPHS.slice(5).join('\n\n')}\n`);
    return path.join(FOLDER, 'parts');
  },
};

/** Corrects a story, by the words of a line, and writes it; what the outline gains and loses. */
async function fix(story: string, words: readonly string[]): Promise<string> {
  const tried = await tryCorrection(story, readFix(words));
  const errors = tried.errors.map(({ reason }) => `error: ${reason}`);
  if (errors.length > 0) return errors.join('\n');
  await writeFix(FOLDER, {
    file: path.relative(FOLDER, tried.file),
    was: tried.was,
    text: tried.text,
    what: words.join(' '),
  });
  const changed = outlineChanges(tried.before, tried.after).filter(({ mark }) => mark === '+' || mark === '-');
  return showChanges(changed);
}

/** What each correction must show, by the words in its rows; lines are those of each kind of file. */
const VERBS: readonly (readonly [words: readonly string[], shows: readonly RegExp[]])[] = [
  [['Chapter Tow', 'chapter', 'The Storm'], [/^\+ chapter The Storm, line \d+$/m]],
  [['He lay and listened', 'scene'], [/^\+ .* words {2}He lay and listened/m]],
  [['He lay and listened', 'prose'], [/^- .* words {2}He lay and listened/m]],
  [['Thanks to Bo', 'note'], [/^\+ .*note, line \d+: Thanks to Bo/m]],
  [['Thanks to Bo', 'delete'], [/^- .*note, line \d+: Thanks to Bo/m]],
  [['That was all', 'ending'], [/^\+ .*the-end, line \d+: That was all of it\.$/m]],
  [
    ['She was there', 'chapter', 'Morning'],
    [/^\+ chapter Morning, line \d+$/m, /^\+ .*She was there in the morning/m],
  ],
  [['Below him', 'volume', 'The Sea'], [/^\+ (?:volume|chapter) The Sea, line \d+$/m]],
  [['title', 'The Lamp'], [/^\+ title +The Lamp$/m]],
  [['author', 'N. Oake', 'Bo Dray'], [/^\+ author +N\. Oake; Bo Dray$/m]],
];

describe.each(Object.keys(STORIES))('every verb on %s', (kind) => {
  test('shows what it changes, and is undone', async () => {
    const story = STORIES[kind]?.() ?? '';
    const plain = await tryCorrection(story, readFix(['title', 'X']));
    for (const [words, shows] of VERBS) {
      const shown = await fix(story, words);
      for (const show of shows) expect(shown, words.join(' ')).toMatch(show);
    }
    const { before } = await tryCorrection(story, readFix(['title', 'X']));
    expect(before.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(JSON.stringify(before.chapters)).not.toContain('Strom');
    for (const _ of VERBS) expect(await undoFix(FOLDER, plain.file)).toHaveProperty('fix');
    expect(await undoFix(FOLDER, plain.file)).toHaveProperty('refused');
    const { before: again, was } = await tryCorrection(story, readFix(['title', 'X']));
    expect([was, again.chapters]).toEqual([null, plain.before.chapters]);
  });
});

describe('a line is found', () => {
  const story = STORIES.txt?.() ?? '';
  const pinFor = async (...words: string[]) => (await tryCorrection(story, readFix(words))).correction;

  test('by its number, its first words, words inside it, or the empty line above it', async () => {
    const scene = { pin: { line: 17, before: 'He lay and listened to', as: 'scene' } };
    for (const where of ['17', '“he lay AND listened', 'sheets of iron', '16']) {
      expect(await pinFor(where, 'scene')).toEqual(scene);
    }
  });

  test('over several lines', async () => {
    expect(await pinFor('15-17', 'note')).toEqual({
      pin: { line: 15, before: 'Thanks to Bo, who read', as: 'note', until: 17 },
    });
  });

  test.each([
    [['99', 'scene'], /has no words at line 99/],
    [['Nobody ever', 'scene'], /stands nowhere in the story/],
    [['lamp', 'scene'], /stands at several lines.*plain\.txt:7/],
    [['3', 'secne'], /did you mean scene\?/],
    [['other.txt:3', 'scene'], /no file other\.txt; it has plain\.txt/],
    [['3', 'scene', 'The Sea'], /takes no words/],
    [['3', 'rename'], /rename to what/],
    [['titel'], /title: to what/],
    [[], /Say a line/],
  ] as const)('or not: %j', async (words, message) => {
    await expect(async () => await tryCorrection(story, readFix(words))).rejects.toThrow(message);
  });

  test('a line number alone says nothing in a folder', async () => {
    const folder = STORIES.folder?.() ?? '';
    await expect(tryCorrection(folder, readFix(['3', 'scene']))).rejects.toThrow(/say which, as 1\.txt:3/);
  });
});

test('settings that other hands changed since are not undone', async () => {
  const story = written('other.txt', 'It rained.\n\nIt snowed.\n');
  await fix(story, ['3', 'scene']);
  const file = path.join(FOLDER, 'other.yaml');
  writeFileSync(file, `${readFileSync(file, 'utf8')}# mine\n`);
  expect(await undoFix(FOLDER, file)).toEqual({
    refused: 'other.yaml was changed since (3 scene); take the line out by hand',
  });
  expect(fixesIn(FOLDER).at(-1)?.what).toBe('3 scene');
});

test('a typed byline and a labelled title are read as names', async () => {
  const texts = PARAGRAPHS.toSpliced(8, 0, 'written by Ada Reed').toSpliced(10, 0, 'Title: Fog').slice(2);
  const story = written('pages.txt', texts.join('\n\n'));
  expect(await fix(story, ['written by', 'author'])).toMatch(/^\+ author +Ada Reed$/m);
  expect(await fix(story, ['Title: Fog', 'title'])).toMatch(/^\+ title +Fog$/m);
});

test('a scene that is none gives the signs back that drew its break; one that nothing drew only goes on', async () => {
  const drawn = written('drawn.txt', 'It rained.\n\n* * *\n\nIt snowed.\n\n* * *\n\nIt thawed.\n');
  await fix(drawn, ['5', 'prose']);
  expect(readFileSync(path.join(FOLDER, 'drawn.yaml'), 'utf8')).toContain('{line: 3, before: "* * *", as: prose}');
  const gap = written('gap.txt', 'It rained.\n\nIt snowed.\n\nIt thawed.\n');
  await fix(gap, ['3', 'scene']);
  await fix(gap, ['3', 'prose']);
  expect(readFileSync(path.join(FOLDER, 'gap.yaml'), 'utf8')).toContain('line: 3, before: "It snowed.", as: no-scene');
});

test('a chapter can be renamed again, and naming one that begins with prose takes no words of it', async () => {
  const story = written('again.txt', 'Chapter One\n\nIt rained.\n\nIt snowed for three days, and then it stopped.\n');
  await fix(story, ['1', 'rename', 'The Rain']);
  expect(await fix(story, ['1', 'rename', 'The Long Rain'])).toMatch(/^\+ chapter The Long Rain/m);
  expect(readFileSync(path.join(FOLDER, 'again.yaml'), 'utf8')).toContain('before: "Chapter One"');
  await fix(story, ['5', 'chapter', 'Snow']);
  await fix(story, ['5', 'chapter', 'Much Snow']);
  const { before } = await tryCorrection(story, readFix(['title', 'X']));
  expect(JSON.stringify(before)).toContain('It snowed for three days');
  expect(before.chapters.map(({ title }) => title)).toEqual(['The Long Rain', 'Much Snow']);
});
