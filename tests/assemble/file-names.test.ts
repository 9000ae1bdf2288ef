import { expect, it } from 'vitest';
import { readFileName } from '../../src/assemble/file-name.ts';

const inStory = (word: string): boolean => word === 'Potter';

it.each<[string, string, string | null]>([
  ['Ada Reed - The_Glass_Door (v2) [complete]', 'The Glass Door', 'Ada Reed'],
  ['Ada Reed - The Glass Door', 'The Glass Door', 'Ada Reed'],
  ['The Glass Door - Ada Reed', 'The Glass Door', 'Ada Reed'],
  ['Reed, Ada - The Glass Door', 'The Glass Door', 'Ada Reed'],
  ['Ada Reed - Tides 02 - The Glass Door', 'The Glass Door', 'Ada Reed'],
  ['The_Glass_Door_by_Ada_Reed', 'The Glass Door', 'Ada Reed'],
  ['La puerta de cristal por Ana Ruiz', 'La puerta de cristal', 'Ana Ruiz'],
  ['The Glass Door (Author: moth)', 'The Glass Door', 'moth'],
  ['Szklane drzwi, autor: Ada Reed', 'Szklane drzwi', 'Ada Reed'],
  ['《渡轮》（完结）作者：诺拉', '渡轮', '诺拉'],
  ['《渡轮》', '渡轮', null],
  ['the_late_ferry', 'the late ferry', null],
  ['the-late-ferry', 'the late ferry', null],
  ['The Late Ferry (abgeschlossen)', 'The Late Ferry', null],
  // Filed, a name is the author's, though one of its words is somebody's in the story.
  ['Potter, Ada - The Glass Door', 'The Glass Door', 'Ada Potter'],
])('%s is a title, and perhaps an author', (stem, title, author) => {
  expect(readFileName(stem, inStory)).toEqual({ title, author });
});

it.each([
  'Harry Potter - The Cursed Wand',
  'Silent Water - Anna',
  'Late Ferry - Ada Reed',
  'Ada Reed - Chapter 3',
  'Stand by Me',
  'Death by Chocolate Cake',
  'Die Leiden von Anna Berg',
  'sea-change',
  'Spider-Man - Far From Home Again - Part Two - Redux',
  'ch03',
  '1984',
])('%s says no author, and stays whole', (stem) => {
  expect(readFileName(stem, inStory)).toEqual({ title: stem, author: null });
});
