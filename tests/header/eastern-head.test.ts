import { expect, test } from 'vitest';
import { publish, sourceFromText } from '../../src/pipeline.ts';

const JA = '　老人は三十年前に止まった時計の前に座る。少女は石の階段を駆け下りた。鐘の音が丘の上まで届いた。\n'.repeat(
  8,
);
const ZH = '　　灯塔在港口外面，老人坐在停了三十年的钟前，女孩跑下石阶，没有人回答，那天夜里雪下得很大。\n\n'.repeat(6);
const KO = '등대는 항구 밖에 서 있었다. 노인은 멈춘 시계 앞에 앉았다. 소녀는 돌계단을 뛰어 내려갔다.\n\n'.repeat(6);

const facts = async (text: string): Promise<string> => {
  const { metadata } = (await publish([sourceFromText(text, 'story.txt')], { cover: 'none' })).book.value;
  return [metadata.title ?? '–', metadata.authors.join(' & ') || '–'].join(' / ');
};

test.each([
  ['two lines above a gap', `灯台守の時計\n佐伯凪\n\n\n${JA}`, '灯台守の時計 / 佐伯凪'],
  ['two lines above a number', `灯台守の時計\n佐伯凪\n\n　　一\n\n${JA}\n　　二\n\n${JA}`, '灯台守の時計 / 佐伯凪'],
  ['a subtitle between them', `灯台守の時計\n――ある冬の記録――\n佐伯凪\n\n${JA}`, '灯台守の時計 / 佐伯凪'],
  ['a name typed with a space', `灯台守の時計\n\n　　　佐伯　凪\n\n第一章　古い灯台\n${JA}`, '灯台守の時計 / 佐伯 凪'],
  ['a given name in kana', `赤い糸\n田中さくら\n\n${JA}`, '赤い糸 / 田中さくら'],
  ['Chinese, each on its own', `守灯人\n\n陈小北\n\n一\n\n${ZH}二\n\n${ZH}`, '守灯人 / 陈小北'],
  ['a pen name above a chapter', `守灯人\n\n海中鲸\n\n第一章 旧灯塔\n\n${ZH}第二章 红线\n\n${ZH}`, '守灯人 / 海中鲸'],
  ['Korean', `등대지기의 시계\n\n김하늘\n\n1\n\n${KO}2\n\n${KO}`, '등대지기의 시계 / 김하늘'],
  ['a title alone', `雪の灯台\n\n${JA}`, '雪の灯台 / –'],
])('%s: title and author are read without capitals', async (_what, text, expected) => {
  expect(await facts(text)).toBe(expected);
});

test.each([
  ['a speech and who says it', `「もう遅い」\n兄は言った。\n\n${JA}`],
  ['two lines of verse', `雪が降る\n山が眠る\n\n${JA}`],
  ['a place and an hour', `東京駅\n午前六時\n\n${JA}`],
  ['a line above prose without a gap', `雪の夜\n${JA}`],
  ['a person of whom the story tells', `王小明\n李大海\n\n王小明和李大海坐在灯塔下，${ZH}李大海没有回答。`],
])('%s stays in the story', async (_what, text) => {
  expect(await facts(text)).toBe('– / –');
});

test.each([
  ['a name in kana', '灯台の猫\n水野さより', '灯台の猫', '水野さより'],
  ['a pen name that is no name', '灯台の猫\n夜の帽子', '灯台の猫', '夜の帽子'],
  ['a subtitle between', '灯台の猫\n――ある冬の記録――\n夜の帽子', '灯台の猫', '夜の帽子'],
])('above the sheet of an archive stand a title and its author: %s', async (_, head, title, author) => {
  const sheet =
    '【テキスト中に現れる記号について】\n\n《》：ルビ\n（例）岬《みさき》\n-------------------------------------';
  const story = '岬の灯台には猫が一匹住んでいた。名前はなかったが、船乗りたちは「夜番」と呼んでいた。';
  expect(await facts(`${head}\n\n${sheet}\n\n${story}\n\n${story}`)).toBe(`${title} / ${author}`);
});

test.each([
  ['a line in the middle of the page is a title', '<p align="center">', '异乡人 / –'],
  ['one that is set as all are is one of several', '<p>', '– / –'],
])('%s, where others below it are as short', async (_, opening, expected) => {
  const prose = ZH.trim()
    .split('\n\n')
    .map((text) => `<p>${text.trim()}</p>`);
  const stone = '<p>这是我的第二次死亡</p>';
  const page = `<html><body>${opening}异乡人</p><br><br>${[...prose, stone, ...prose, stone, ...prose].join('')}</body></html>`;
  const { metadata } = (await publish([sourceFromText(page, 'story.html')], { cover: 'none' })).book.value;
  expect([metadata.title ?? '–', metadata.authors.join(' & ') || '–'].join(' / ')).toBe(expected);
});

const shownAs = async (text: string, name: string): Promise<string> => {
  const { metadata } = (await publish([sourceFromText(text, name)], { cover: 'none' })).book.value;
  const others = metadata.fields.flatMap(({ label, values }) => [label, ...values]);
  return [metadata.title ?? '–', metadata.authors.join(' & ') || '–', ...others].join(' / ');
};

test.each([
  ['a Korean name with the word for writing', `# 읽지 않음\n\n한여울 씀\n\n${KO}`, '읽지 않음 / 한여울'],
  [
    'a name above chapters',
    `# 등대지기의 시계\n\n김하늘 지음\n\n## 1\n\n${KO}## 2\n\n${KO}`,
    '등대지기의 시계 / 김하늘',
  ],
  ['a Japanese name', `# 灯台の猫\n\n夜野さより 著\n\n${JA}`, '灯台の猫 / 夜野さより'],
])('%s below a heading wrote the story, and the word says no more', async (_what, text, expected) => {
  expect(await shownAs(text, 'story.md')).toBe(expected);
});

test.each([
  ['somebody of whom it tells', `# 灯台の猫\n\n夜野さより\n\n夜野さよりは灯台に登った。${JA}`],
  ['a short line', `# 등대지기의 시계\n\n비가 왔다\n\n${KO}`],
])('%s below a heading wrote nothing', async (_what, text) => {
  expect(await shownAs(text, 'story.md')).toMatch(/ \/ –$/);
});
