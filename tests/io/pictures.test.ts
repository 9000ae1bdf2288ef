import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FindPicture, picturesBeside } from '../../src/io/pictures.ts';
import { storyAt } from '../../src/io/stories.ts';

let home = '';
let find: FindPicture;
const source = (): string => path.join(home, 'tales/The Harbour.html');
beforeAll(async () => {
  home = mkdtempSync(path.join(tmpdir(), 'fascicle-pictures-'));
  mkdirSync(path.join(home, 'tales/The Harbour_files'), { recursive: true });
  mkdirSync(path.join(home, 'tales/folder.png'));
  writeFileSync(source(), '<p>Ice.</p>');
  writeFileSync(path.join(home, 'tales/The Harbour_files/a map.png'), 'map');
  writeFileSync(path.join(home, 'tales/100%.png'), 'percent');
  writeFileSync(path.join(home, 'secret.png'), 'secret');
  symlinkSync(path.join(home, 'secret.png'), path.join(home, 'tales/link.png'));
  symlinkSync(home, path.join(home, 'tales/up'));
  find = picturesBeside((await storyAt(source())) ?? expect.fail());
});
afterAll(() => rmSync(home, { recursive: true }));

test.each([
  ['The Harbour_files/a map.png', 'map'],
  ['./The%20Harbour_files/a%20map.png?v=2#top', 'map'],
  ['The Harbour_files\\a map.png', 'map'],
  ['100%.png', 'percent'],
])('%s is a picture beside the story', async (address, content) => {
  expect(new TextDecoder().decode((await find(address, source())) ?? undefined)).toBe(content);
});

test.each([
  '../secret.png',
  '%2e%2e/secret.png',
  'The Harbour_files/../../secret.png',
  'link.png',
  'up/secret.png',
  'folder.png',
  'nowhere.png',
  'a\0.png',
  '%00',
  '',
  'https://example.org/a.png',
  'C:\\secret.png',
])('%s is not opened', async (address) => {
  expect(await find(address, source())).toBeNull();
});

test('no full path and no file address is opened, even one that leads inside', async () => {
  const inside = path.join(home, 'tales/The Harbour_files/a map.png');
  expect(await find(inside, source())).toBeNull();
  expect(await find(`file://${inside}`, source())).toBeNull();
});
