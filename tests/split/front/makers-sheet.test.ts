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
