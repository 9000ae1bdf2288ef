import { expect, test } from 'vitest';
import { publish, sourceFromText } from '../../../src/pipeline.ts';
import { readLabel } from '../../../src/words/division-label.ts';

test.each([
  ['第一章', 1, ''],
  ['第三十二章　雨夜', 32, '雨夜'],
  ['【第四章】雨夜', 4, '雨夜'],
  ['[Chapter 2] The Mill', 2, 'The Mill'],
  ['第１２話「帰り道」', 12, '「帰り道」'],
  ['第一百零五回：灯', 105, '灯'],
  ['卷二', 2, ''],
  ['卷三·雨夜', 3, '雨夜'],
  ['其の二　雨', 2, '雨'],
  ['제1장', 1, ''],
  ['제십이장', 12, ''],
  ['12화 빈집', 12, '빈집'],
  ['פרק שלישי', 3, ''],
  ['פרק 4: הגשר', 4, 'הגשר'],
  ['الفصل الثاني', 2, ''],
  ['الفصل ٧', 7, ''],
])('%s counts a division', (line, number, title) => {
  const label = readLabel(line);
  expect(label).toMatchObject({ form: 'counted', number });
  expect(line.slice(label?.titleStart, label?.titleEnd)).toBe(title);
});

test.each([
  ['＃１　電話', 1, '電話'],
  ['◆３　雨', 3, '雨'],
  ['【２】', 2, ''],
])('%s is a number between signs', (line, number, title) => {
  const label = readLabel(line, 'ja');
  expect(label).toMatchObject({ form: 'number', number });
  expect(line.slice(label?.titleStart, label?.titleEnd)).toBe(title);
});

test.each([
  '[Chapter 2] was the one that nobody had read, and she said so.',
  '第一章是最难写的，她说。',
  '第一次见到海的那天下着雨。',
  '第二天早上，船不见了。',
  '3부터 세어라.',
  'פרק זמן ארוך עבר, והים שתק.',
])('%s is prose', (line) => {
  expect(readLabel(line)).toBeNull();
});

test.each([
  ['zh', '引子', '第一回　山路', '間章　井', '尾聲'],
  ['ja', '序章', '第一話　山道', '幕間　井戸', '終章'],
])('one number among named divisions is a count: %s', async (_, ...names) => {
  const told = '茶行的門板還沒有卸下，她已經站在雨裡。';
  const { book } = await publish([sourceFromText(names.map((name) => `${name}\n\n${told}`).join('\n\n'), 'well.txt')]);
  const heads = book.value.sections.filter(({ heading }) => heading !== null);
  expect(heads.length).toBe(names.length);
});
