import { describe, expect, it } from 'vitest';
import { outline, readText } from './read.ts';

const [ONE, TWO] = [
  'The miller had two clocks, and both of them were wrong in the same direction. He had grown so used to it that he rose an hour before the birds and could not say why they were late.',
  'When the new road came it brought a third clock with it, on a tower, where everybody could see it. The miller looked at it for a week, and then he put a cloth over his own.',
];

const FORMS: readonly (readonly [string, readonly string[], string])[] = [
  ['a wiki', ['== The clocks ==', '== The tower =='], '----'],
  ['AsciiDoc', ['== The clocks', '== The tower'], "'''"],
  ['Twee', [':: The clocks [mill]', ':: The tower {"position":"10,20"}'], '----'],
  ['Org', ['* The clocks', '* The tower'], '-----'],
  ['Markdown', ['# The clocks', '## The tower ##'], '----'],
  ['TeX', ['\\chapter{The clocks}', '\\section*{The tower}'], '\\bigskip'],
  ['Pixiv', ['[chapter:The clocks]', '[chapter:The tower]'], '[newpage]'],
];

describe('markup of other systems in a plain text', () => {
  it.each(FORMS)('the headings and rules of %s', (_, [first, second], rule) => {
    const text = `${first}\n\n${ONE}\n\n${rule}\n\n${TWO}\n\n${second}\n${TWO}\n\n${ONE}\n`;
    const read = outline(text);
    expect(read[0]).toBe('heading: The clocks');
    expect(read[4]).toBe('heading: The tower');
    expect(read[2]).toMatch(/^paragraph: [^\p{L}]+$/u);
    expect(read).toHaveLength(7);
  });

  it('emphasis is that of the system', () => {
    const wiki = `== One ==\n\n${ONE}\n\n''Late'' again.\n\n== Two ==\n\n${TWO}\n`;
    expect(outline(wiki)).toContain('paragraph: <i>Late</i> again.');
    const tex = `\\chapter{One}\n\n${ONE} \\emph{Late} again.\n\n\\chapter{Two}\n\n${TWO}\n`;
    expect(outline(tex)[1]).toContain('<i>Late</i> again.');
  });

  it('AsciiDoc has its attributes above one title, rules, and who is quoted above a passage', () => {
    const doc = `:doctype: book\n:icons: font\n\n= Fear\nAda Moss\n\n${ONE}\n\n'''\n{empty} +\n${TWO}\n\n[quote, Kei, General of the Hill]\n____\n${ONE}\n____\n`;
    const read = outline(doc);
    expect(read.slice(0, 2)).toEqual(['heading: Fear', 'paragraph: Ada Moss']);
    expect(read).toContain('paragraph: Kei, General of the Hill');
    expect(read.join('\n')).not.toMatch(/doctype|icons|empty|____|'''/);
    // A smile at the start of a line is no attribute.
    expect(outline(`:smile: she wrote\n\n${ONE}\n\n${TWO}\n`)[0]).toContain(':smile: she wrote');
  });

  it('the state of a heading of Org stays with its words', () => {
    const read = outline(`* TODO The clocks\n\n${ONE}\n\n* DONE The tower\n\n${TWO}\n\n${ONE}\n`);
    expect([read[0], read[2]]).toEqual(['heading: TODO The clocks', 'heading: DONE The tower']);
  });

  it('what goes with a mark is told', () => {
    const { trace } = readText(`:: One [mill]\n\n${ONE}\n\n:: Two\n\n${TWO}\n`);
    expect(trace.removals.map(({ text }) => text.trim())).toContain('[mill]');
  });

  it('the number of a scene stands once, though a screenplay has it on both sides', () => {
    const text = `1.   EXT. THE MILL.            1.\n\n     ${ONE}\n\n2.   INT. THE TOWER.           2.\n\n     ${TWO}\n`;
    const read = outline(text);
    expect(read[0]).toMatch(/^paragraph: 1\.\s+EXT\. THE MILL\.$/);
    expect(read[2]).toMatch(/^paragraph: 2\.\s+INT\. THE TOWER\.$/);
    const wide = outline(
      `12A       EXT. THE MILL       12A\n\n     ${ONE}\n\n13        INT. THE TOWER       13\n\n     ${TWO}\n`,
    );
    expect(wide[2]).toMatch(/^paragraph: 13\s+INT\. THE TOWER$/);
    expect(outline(`3.   tins of paint      4.\n\n${ONE}`)[0]).toContain('4.');
  });

  it.each([
    ['a list with stars', `The miller wrote:\n\n* a clock\n* a cloth\n* another clock\n\n${ONE}\n\n${TWO}\n`],
    ['one line with colons before it', `:: he said\n\n${ONE}\n\n${TWO}\n`],
    ['a mark that counts', `# 4 pounds\n\n${ONE}\n\n#3 of the list\n\n${TWO}\n`],
    ['a list of orders', `# clocks\n# cloths\n# a tower\n\n${ONE}\n\n${TWO}\n`],
    ['rules round a rule', `${ONE}\n\n=== * ===\n\n${TWO}\n\n=== * ===\n\n${ONE}\n`],
    ['an equation', `${ONE}\n\n= 12 pounds\n\n= 13 pounds\n\n${TWO}\n`],
  ])('%s is none', (_, text) => {
    expect(outline(text).filter((line) => line.startsWith('heading'))).toEqual([]);
  });
});

describe('lines of Japanese', () => {
  it('speech at the margin begins a paragraph though narration is indented', () => {
    const text = [
      '　朝になると、水車小屋の時計が二つとも止まっていた。粉屋はしばらくそれを眺めていた。',
      '「また遅れたのか」と彼は言った。',
      '　道のほうから、塔の時計の音が聞こえた。三つ、四つ、五つと数えて、彼は布を取りに行った。',
      '粉屋「もう要らない」',
      '　それきり、誰も時計の話をしなかった。',
      '「おやすみ」',
    ].join('\n');
    expect(outline(text)).toHaveLength(6);
  });
});

describe('lines of Japanese that end with their clauses', () => {
  const VERSE = ['水車の影が、\n川の底で揺れ、\n魚を起こした。', '粉屋は、\n布を畳みながら、\n空を見た。'];
  it('go on behind a comma, where that is the habit of the text', () => {
    const text = Array.from({ length: 5 }, () => VERSE.join('\n\n')).join('\n\n');
    expect(outline(text)).toHaveLength(10);
    expect(outline(text)[0]).toBe('paragraph: 水車の影が、 川の底で揺れ、 魚を起こした。');
  });
  it('and not for one poem', () => {
    expect(outline(`${VERSE[0]}\n\n時計が鳴った。\n\n誰も来なかった。`).length).toBeGreaterThan(2);
  });
});

describe('paragraphs that follow each other without a sign', () => {
  const wrapped = (text: string, width: number): string =>
    text.split(' ').reduce((done, word) => {
      const line = done.slice(done.lastIndexOf('\n') + 1);
      return line.length + 1 + word.length > width ? `${done}\n${word}` : `${done} ${word}`;
    });
  it('end where an evenly wrapped line leaves room', () => {
    const tails = ['', ' So it was.', ' It ticked.', ' Nobody came.', ' He ate.', ' And it rained all day.'];
    const texts = tails.flatMap((tail) => [ONE + tail, TWO + tail]);
    expect(outline(texts.map((text) => wrapped(text, 61)).join('\n')).length).toBeGreaterThan(8);
  });
});
