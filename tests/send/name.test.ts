import { expect, test } from 'vitest';
import { deviceName, isSameName } from '../../src/send/copy.ts';

test.each([
  ['Westward', ['Ines Calloway'], 'Ines Calloway - Westward'],
  ['Who? What: Why', ['A/B', 'C'], 'A B & C - Who What Why'],
  ['Together', ['A', 'B', 'C'], 'A et al - Together'],
  ['No author at all', [], 'No author at all'],
  ['...and then?', [''], 'and then'],
  ['Ends with a dot.', ['J. R.'], 'J. R - Ends with a dot'],
  ['Дорога домой', ['Анна Белова'], 'Анна Белова - Дорога домой'],
  ['夜の灯台', ['山田花子'], '山田花子 - 夜の灯台'],
  ['منارة الليل', ['سلمى'], 'سلمى - منارة الليل'],
  ['Ο φάρος', ['Νίκος'], 'Νίκος - Ο φάρος'],
  ['\u0007\u200b', [], 'untitled'],
  ['Con', [], 'Con_'],
  ['Constance', [], 'Constance'],
  ['. .\u0007. /etc', ['../..'], 'etc'],
])('%s by %s is called %s', (title, authors, name) => {
  expect(deviceName(title, authors)).toBe(name);
});

test('a long name is cut between words and never inside a character', () => {
  const name = deviceName('word '.repeat(100), ['Author']);
  expect(name.length).toBeLessThanOrEqual(200);
  expect(name).toMatch(/ word$/);
  const faces = deviceName('😀'.repeat(300), []);
  expect(faces.length).toBeLessThanOrEqual(200);
  expect(faces).not.toMatch(/\p{Cs}/u);
});

test('a long name in any script fits into a folder of this machine', () => {
  const name = deviceName('夜の灯台'.repeat(60), ['山田花子']);
  expect(Buffer.byteLength(`.${name}.kepub.epub`)).toBeLessThanOrEqual(255);
  expect(name.startsWith('山田花子 - 夜の灯台夜の')).toBe(true);
});

test('names are the same on a disk that ignores case and composition', () => {
  expect(isSameName('ÉCOLE.epub', 'e\u0301cole.epub')).toBe(true);
  expect(isSameName('a.epub', 'b.epub')).toBe(false);
});
