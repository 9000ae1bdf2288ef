import { expect, test } from 'vitest';
import { publish, sourceFromText } from '../../src/pipeline.ts';

const STORIES: readonly (readonly [tag: string, text: string, ...names: string[]])[] = [
  [
    'zh',
    'Title: 井\n\n第一章　旱季\n\n井里已经没有水了。老人还是每天去看一次。\n\n第二章　雨\n\n雨是夜里来的，谁也没有听见。\n',
    '第一章 旱季',
    '第二章 雨',
  ],
  [
    'ja',
    'Title: 井戸\n\n第一話\n\n井戸にはもう水がなかった。「明日も見に行く」と老人は言った。\n\n第二話\n\n雨は夜に来た。\n',
    '第一話',
    '第二話',
  ],
  [
    'ko',
    'Title: 우물\n\n제1장 가뭄\n\n우물에는 물이 없었다. 노인은 날마다 보러 갔다.\n\n제2장 비\n\n비는 밤에 왔다. 아무도 듣지 못했다.\n',
    '제1장 가뭄',
    '제2장 비',
  ],
  [
    'he',
    'Title: הבאר\n\nפרק ראשון\n\nבבאר לא היו מים. הזקן הלך לראות בכל יום.\n\nפרק שני\n\nהגשם בא בלילה ואיש לא שמע.\n',
    'פרק ראשון',
    'פרק שני',
  ],
];

test.each(STORIES)('a page of %s shows its language and its chapters', async (tag, text, ...names) => {
  const { book, publication } = await publish([sourceFromText(text)]);
  expect(book.value.language).toBe(tag);
  expect(book.value.sections.filter(({ matter }) => matter === 'body').map(({ name }) => name)).toEqual(names);
  expect(publication.value.packageDocument.includes('page-progression-direction="rtl"')).toBe(tag === 'he');
  if (tag === 'zh') expect(book.value.words).toBe(30);
});

test.each([
  ['书名', '作者', '灯与海', '林小雨', '第一章 雨\n\n老人把灯点上。'],
  ['タイトル', '作者', '灯台', '山田花子', '第一話\n\n雨が降っていた。'],
  ['제목', '작가', '등대', '김하나', '제1장\n\n비가 왔다.'],
  ['כותרת', 'מאת', 'המגדלור', 'תמר לוי', 'פרק ראשון\n\nירד גשם.'],
  ['العنوان', 'المؤلف', 'المنارة', 'هدى حداد', 'الفصل الأول\n\nنزل المطر.'],
])('%s and %s are the labels of title and author', async (titleLabel, authorLabel, title, author, text) => {
  const { book } = await publish([sourceFromText(`${titleLabel}：${title}\n${authorLabel}: ${author}\n\n${text}`)]);
  expect([book.value.title, book.value.metadata.authors]).toEqual([title, [author]]);
});

test.each([
  '',
  '\u3000',
  '\u3000\u3000',
])('lines of Chinese without blank lines are paragraphs each, behind %j', async (indent) => {
  const lines = [
    '老人把灯点上，又把它吹灭。海上起了雾，什么也看不见，只有钟声一下一下地传过来。',
    '“你在等谁？”孩子问。',
    '没有人回答他的话。他把信折好，放进抽屉里，然后走到窗前站了很久，直到天黑。',
    '船在雾里走了三天三夜，谁也不知道它从哪里来，要到哪里去，船上有没有人。',
    '第四天早上，雾散了。海面上空空的，只有一只鸟。',
  ];
  const chapter = (name: string): string => `${name}\n\n${lines.map((line) => indent + line).join('\r\n')}\n\n`;
  const { book } = await publish([sourceFromText(chapter('第一章 雾') + chapter('第二章 鸟') + chapter('第三章 灯'))]);
  const bodies = book.value.sections.filter(({ matter }) => matter === 'body');
  expect(bodies.map(({ blocks }) => blocks.length)).toEqual([5, 5, 5]);
});

test('the brackets that Chinese sets round a title are no part of it', async () => {
  const { book } = await publish([sourceFromText('《灯与海》\n作者：林小雨\n\n第一章 雨\n\n老人把灯点上。')]);
  expect([book.value.title, book.value.metadata.authors]).toEqual(['灯与海', ['林小雨']]);
});
