import { describe, expect, it } from 'vitest';
import { outline, readText } from './read.ts';

const [ONE, TWO] = [
  '　水車小屋には時計が二つあって、どちらも同じほうへ狂っていた。粉屋はそれに慣れていた。',
  '　新しい道ができると三つ目の時計が塔の上に来た。粉屋は一週間それを眺め、布をかけた。',
];

/** The blocks of a text, each as its kind and its words. */
const read = (lines: readonly string[]): readonly string[] => outline(`${lines.join('\n')}\n`);

describe('the annotations of Aozora Bunko', () => {
  it.each([
    ['behind the words', '［＃８字下げ］一［＃「一」は中見出し］', '［＃８字下げ］二［＃「二」は中見出し］', '一'],
    [
      'around the words',
      '［＃大見出し］上の巻［＃大見出し終わり］',
      '［＃大見出し］下の巻［＃大見出し終わり］',
      '上の巻',
    ],
    ['set into the line', '粉屋の時計［＃「粉屋の時計」は同行中見出し］', '塔［＃「塔」は同行中見出し］', '粉屋の時計'],
  ])('mark headings %s', (_, first, second, words) => {
    const found = read([first, '', ONE, '', second, '', TWO]);
    expect(found[0]).toBe(`heading: ${words}`);
    expect(found.filter((block) => block.startsWith('heading'))).toHaveLength(2);
    expect(found.join('\n')).not.toContain('［＃');
  });

  it('mark words with dots, in bold, and where lines stand, with nothing left of them', () => {
    const found = read([
      '彼はまったく［＃「まったく」に傍点］動かず、時計［＃「時計」は太字］は鳴った。',
      '［＃ここから２字下げ］',
      ONE,
      '［＃ここで字下げ終わり］',
      '［＃傍点］遅い［＃傍点終わり］と言った。',
      '［＃地付き］（大正九年三月）',
    ]);
    expect(found.join('\n')).not.toContain('［＃');
    expect(found[0]).toContain('<i>まったく</i>動かず、<b>時計</b>は');
    expect(found.join('\n')).toContain('<i>遅い</i>と');
    expect(found.at(-1)).toContain('（大正九年三月）');
  });

  it('part pages, but not from a heading below', () => {
    const found = read([ONE, '［＃改ページ］', TWO, '［＃改丁］', '二［＃「二」は中見出し］', ONE]);
    expect(found.filter((block) => /^paragraph: [^\p{L}]+$/u.test(block))).toHaveLength(1);
  });

  it('are told, and stay where nobody knows them', () => {
    const text = `${ONE}［＃「慣」に「ママ」の注記］\n一［＃「一」は中見出し］\n${TWO}※［＃「金＋肅」、第3水準1-93-39］\n`;
    const { trace } = readText(text);
    expect(trace.removals.map((removal) => removal.text)).toContain('［＃「一」は中見出し］');
    const words = outline(text).join('\n');
    expect(words).toContain('［＃「慣」に「ママ」の注記］');
    expect(words).toContain('※［＃「金＋肅」、第3水準1-93-39］');
  });

  it.each([
    ['set in', '［＃３字下げ］第二の鐘［＃「第二の鐘」は中見出し］'],
    ['as it is', '雪の橋［＃「雪の橋」は大見出し］'],
  ])('mark the only heading that a text has, %s', (_, line) => {
    const found = read([ONE, '', line, '', TWO]);
    expect(found.filter((block) => block.startsWith('heading'))).toEqual([
      `heading: ${line.includes('鐘') ? '第二の鐘' : '雪の橋'}`,
    ]);
    expect(found.join('\n')).not.toContain('［＃');
  });

  it('are none where such brackets stand once', () => {
    expect(read([ONE, '第二の鐘［＃「第三の鐘」は中見出し］', TWO]).join('\n')).toContain('［＃「第三の鐘」');
    expect(read([ONE, '壁に［＃一階］と書いてあった。', TWO]).join('\n')).toContain('［＃一階］');
  });
});
