import { expect, test } from 'vitest';
import { publish, sourceFromText } from '../../../src/pipeline.ts';

const JA = '　老人は三十年前に止まった時計の前に座る。少女は石の階段を駆け下りた。鐘の音が丘の上まで届いた。\n'.repeat(
  8,
);
const HEAD = '灯台守の時計\n佐伯凪\n\n';
const SIGNS =
  '-------------------------\n【テキスト中に現れる記号について】\n\n《》：ルビ\n（例）灯台守《とうだいもり》\n\n［＃］：入力者注　主に外字の説明や、傍点の位置の指定\n（例）※［＃「魚＋委」］\n-------------------------\n\n';
const PRINT =
  '\n底本：「灯台守の時計」青潮文庫、青潮社\n　　　2001（平成13）年5月10日初版発行\n入力：木下 遥\n校正：森 たまき\n2009年3月1日作成\n';

const matters = async (text: string): Promise<Record<string, string>> => {
  const { sections } = (await publish([sourceFromText(text, 'story.txt')], { cover: 'none' })).book.value;
  const all: Record<string, string> = {};
  for (const { matter, blocks } of sections) all[matter] = (all[matter] ?? '') + JSON.stringify(blocks);
  return all;
};

test('the sheet that an archive puts below a text stands behind the story', async () => {
  const book = await matters(`${HEAD}${JA}${PRINT}`);
  expect(book.body).not.toContain('底本');
  for (const words of ['青潮文庫', '初版発行', '木下 遥', '森 たまき', '作成']) expect(book.back).toContain(words);
});

test('what its signs mean stands before the story', async () => {
  const book = await matters(`${HEAD}${SIGNS}${JA}`);
  expect(book.front).toContain('入力者注');
  expect(book.body).not.toContain('入力者注');
});

test('the word for the print a copy follows stays in a story that tells of one', async () => {
  const book = await matters(
    `${HEAD}${JA}　底本は失われた、と老人は言った。\n　「入力：誰も知らない」と画面に出た。\n${JA}`,
  );
  expect(book.body).toContain('底本は失われた');
  expect(book.body).toContain('誰も知らない');
});

const PROSE =
  '<p>The goose had been elected in the spring, and by the summer it had opinions on the harbour wall.</p>'.repeat(4);
const sectionsOf = async (below: string): Promise<readonly string[]> => {
  const page = `<html><body><h1>The Wall</h1><h2>One</h2>${PROSE}<h2>Two</h2>${PROSE}${below}</body></html>`;
  const { sections } = (await publish([sourceFromText(page, 'wall.html')], { cover: 'none' })).book.value;
  return sections.flatMap(({ matter, blocks }) => (blocks.length > 0 ? [`${matter} ${blocks.length}`] : []));
};

test.each([
  [
    'a tape',
    '<h2>Transcript</h2><p>Transcriber’s note: the tape is torn at minute four, and I have marked what I could not hear.</p><dl><dd>WARDEN: You are the last.</dd><dd>MOLE: I never rang.</dd></dl><p>The tape goes on.</p>',
  ],
  [
    'a diary',
    '<h2>The Diary</h2><p>Transcriber’s note: the pages are wet and the ink has run; the days are as I could make them out.</p><p>Monday. The well was open, and nobody had opened it.</p><p>Tuesday. It was shut.</p>',
  ],
])('a transcriber’s note that opens what a heading heads stays there with it: %s', async (_, below) => {
  expect(await sectionsOf(below)).toEqual(['body 4', 'body 4', expect.stringMatching(/^body [34]$/)]);
});

test('a transcriber’s note below the last words, or below their end, stands behind the story', async () => {
  const note = '<p>Transcriber’s note: the spelling was kept as it was printed in the book of 1904, on wet paper.</p>';
  expect((await sectionsOf(note)).at(-1)).toMatch(/^back/);
  expect((await sectionsOf(`<h3>THE END</h3>${note}<p>Two commas were set right.</p>`)).at(-1)).toMatch(/^back/);
});
