import { expect, it } from 'vitest';
import { isNameless, isNobody, isUntitled } from '../../src/words/nobody.ts';

it.each([
  'Unknown',
  'admin',
  'Windows User',
  'User 3',
  'Microsoft Office User',
  'ada@reed.example',
  'calibre 6.1',
  'Utilisateur',
  '86182',
  '16-367',
])('%s is no author', (name) => expect(isNobody(name)).toBe(true));
it.each(['Ada Reed', 'Homer', 'Guest Ada', 'moth_and_candle', 'kettle86', '诺拉'])('%s may be one', (name) =>
  expect(isNobody(name)).toBe(false));

it.each([
  'Document1',
  'Dokument (2)',
  'Untitled',
  'thesis.docx',
  'Chapter 3',
  'Normal.dotm',
  'Без названия',
])('%s is no title of a document', (title) => expect(isUntitled(title)).toBe(true));
it.each(['The Document', 'Chapter and Verse', 'Home', 'Untitled No More'])('%s is one', (title) =>
  expect(isUntitled(title)).toBe(false));
it.each([
  'Untitled',
  '[Book title goes here]',
  'Book Title Here.',
  'Insert Title Here',
  '**Your Title**',
  'Untitled Novel',
  'TBD',
  'Título aquí',
])('%s says that there is no title yet', (title) => expect(isNameless(title)).toBe(true));
it.each([
  'The Title',
  'Here',
  'Untitled No More',
  'Title Fight',
  'Nobody',
  'The Unknown',
  'Here Lies My Title',
])('%s is one', (title) => expect(isNameless(title)).toBe(false));
it('a book may be called by a word that a document is not', () => expect(isNameless('Chapter')).toBe(false));
