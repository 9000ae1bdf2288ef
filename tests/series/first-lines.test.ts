import { expect, test } from 'vitest';
import { publish, sourceFromText } from '../../src/pipeline.ts';
import { prose } from './prose.ts';

/** The names of a book's chapters. */
async function chapters(texts: readonly string[]): Promise<readonly string[]> {
  const sources = texts.map((text, i) => sourceFromText(`${text}\n`, `t/blog-post_157372${i}.txt`));
  const { book, diagnostics } = await publish(sources, { cover: 'none', assemble: { name: 't' } });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return book.value.sections.filter(({ matter }) => matter === 'body').map(({ name }) => name);
}

const ARABIC =
  'كان هناك ملك يعيش في قصر كبير على ضفة النهر، وكان له ثلاث بنات لا يخرجن إلا في الليل، وكانت القرية كلها تخاف من صوت الجرس الذي يسمع كل مساء من البرج القديم.';

test.each([
  ['English', ['The Ferry at Night', 'A Goose for Ada', 'What the Weir Said'], prose(3, 4)],
  [
    'Arabic',
    ['قصة الملك وابنة الخادمة', 'قصة الفارس والجميلات الثلاث', 'قصة الأفعى ومحل النجارة'],
    `${ARABIC}\n\n${ARABIC}`,
  ],
])('the first line of every file is what it is called, in %s', async (_, titles, text) => {
  expect(await chapters(titles.map((title, i) => `${title}\n\n${text}\n\n${i + 1}.`))).toEqual(titles);
});

test.each([
  ['sentences', ['She ran.', 'Nobody came.', 'It rained.']],
  ['speech', ['"Run', '"Come', '"Rain']],
  ['where and when', ['Wednesday, 7 am', 'Port Ellery, 6:40 pm', 'Two nights later']],
  ['the same in each', ['Dear Ada', 'Dear Ada', 'Dear Ada']],
])('the first lines name none where they are %s', async (_, lines) => {
  const names = await chapters(lines.map((line, i) => `${line}\n\n${prose(i + 1, 4)}`));
  expect(names.filter((name) => lines.includes(name))).toEqual([]);
});

test('nor the first lines of poems', async () => {
  const poem =
    'The lamp is low\nThe goose is gone\nThe river slow\nThe night is long\n\nThe bell is dumb\nThe rope is wet\nThe tide will come\nIt has not yet';
  const names = await chapters(['The Weir', 'The Rope', 'The Tide'].map((line, i) => `${line} ${i}\n\n${poem}`));
  expect(names.some((name) => /^The Weir/.test(name))).toBe(false);
});
