import { describe, expect, it, test } from 'vitest';
import { foldFacts } from '../../../src/facts/index.ts';
import { type Block, blockText } from '../../../src/model/index.ts';
import { reader } from '../../../src/read/markdown/index.ts';
import { difference } from '../html/show.ts';

function read(text: string) {
  const { value, trace, diagnostics } = reader.read(text, 'story.md');
  const after = [...value.blocks.map((block) => blockText(block)), ...trace.removals.map((removal) => removal.text)];
  return {
    blocks: value.blocks,
    lines: value.blocks.map((block: Block) => `${block.place.line} ${block.type}: ${blockText(block, ' / ')}`),
    metadata: foldFacts(value.facts, 'story.md').metadata,
    diagnostics,
    lost: difference(reader.letters(text), after.join(' ')),
  };
}

describe('what shows that a text is Markdown', () => {
  it('is a picture without a name, or a link with blanks between angle brackets', () => {
    for (const text of [
      '![](lake.png)\n',
      '![](<my pictures/the lake.png>)\n',
      'See [the map](<old maps/a.html>) first.',
    ])
      expect(read(text).lines.join()).not.toContain('](');
    expect(read('He typed ![]() and (<nothing>).').lines).toEqual(['1 paragraph: He typed ![]() and (<nothing>).']);
  });
});

describe('backslashes at the ends of lines', () => {
  const speeches = [
    ['MARTA', 'Is this the last one?'],
    ['BOATMAN', 'It is. It was the first one, too.'],
    ['MARTA', 'Take me over.'],
  ];

  it('break them where a text has them again and again, whatever other marks it has', () => {
    const text = speeches.map(([who, words]) => `${who}\\\n${words}\n`).join('\n');
    for (const all of [text, `# Ash\n\n${text}`])
      expect(read(all).lines.slice(-3).join('\n')).toMatch(
        /MARTA \/ Is[^\n]*\n[^\n]*BOATMAN \/ It[^\n]*\n[^\n]*MARTA \/ Take/,
      );
  });

  it('break them where each other line is a paragraph', () => {
    const prose = Array.from({ length: 12 }, (_, i) => `The ${i}th boat came in. Nobody was in it.`).join('\n');
    const { lines, lost } = read(`# Ash\n\n${prose}\n\nThe bill said: No. 4,\\\nthe quay.\nHe paid it. He left.\n`);
    expect(lines.length).toBeGreaterThan(13);
    expect(lines.join('\n')).toContain('No. 4, / the quay.');
    expect(lines.at(-1)).toContain('paragraph: He paid it. He left.');
    expect(lost).toEqual({});
  });

  it('stay in folders and in drawings', () => {
    const folders = 'He opened C:\\docs\\\nand then D:\\\nand then E:\\\nand saw nothing.\n';
    expect(read(folders).lines.join()).toContain('D:\\');
    const roof = ' /\\\n/__\\\n|__|\\\n||||\\\n____\n';
    expect(read(roof).lines.join()).toContain('/__\\');
  });
});

describe('an item alone', () => {
  it('is a list where a name in heavy letters opens it, and speech behind a dash where none does', () => {
    const said = (item: string) => read(`# Ash\n\nThey spoke.\n\n${item}\n\nThen she left.\n`).lines[2];
    expect(said('- **Ada**:  \n  *"Go home, all of you."*')).toMatch(/^5 list: Ada:/);
    expect(said('- **Bram (low):** "Not yet. I am not done."')).toMatch(/^5 list: Bram/);
    expect(said('- Ada: "Go home, all of you."')).toContain('paragraph: - Ada');
    expect(said('- **Never**, she said.')).toContain('paragraph: - Never');
  });
});

describe('front matter', () => {
  it('states the facts of the story', () => {
    const { metadata, lines, lost } = read(
      '---\ntitle: Ash\nauthors: [Ann Lee, Bo Day]\ngenre: [sea, rain]\ncontent_warnings:\n  - storms\nsummary: >\n  Two lines\n  are one.\nseries: {name: Tides, index: 2}\npart: 3\nlang: de\nmood: blue\n---\n\n# One\n\nHe ran.\n',
    );
    expect(metadata).toMatchObject({
      title: 'Ash',
      authors: ['Ann Lee', 'Bo Day'],
      language: 'de',
      warnings: [{ text: 'storms', place: { line: 5 } }],
      series: { name: 'Tides', index: 2 },
      part: { number: 3 },
    });
    expect(Object.fromEntries(metadata.fields.map((field) => [field.key, field.values]))).toEqual({
      genre: ['sea', 'rain'],
      summary: ['Two lines are one.'],
      other: ['blue'],
    });
    expect(lines).toEqual(['16 heading: One', '18 paragraph: He ran.']);
    expect(lost).toEqual({});
  });
  it('with a mistake costs only its own line', () => {
    const { metadata, diagnostics } = read('---\ntitle: Salt: A Story\nauthor: Bo\n---\n# One\n\nHe ran.\n');
    expect(metadata).toMatchObject({ title: 'Salt: A Story', authors: ['Bo'] });
    expect(diagnostics).toMatchObject([{ id: 'settings-invalid', place: { line: 2 } }]);
  });
  it('is not what stands between two rules', () => {
    expect(read('---\n\nHe ran. It was late.\n\n---\n\n# Two\n').lines[1]).toBe('3 paragraph: He ran. It was late.');
  });
});

describe('lines that name who writes them', () => {
  const LONG = 'just checking, because the last time you were quiet for so long you had set fire to the shed';
  it.each([
    [
      'with times, one longer than a line',
      `**oda_k** [21:04]: there?\n**ines** [21:05]: no\n**oda_k** [21:06]: ${LONG}`,
      3,
    ],
    ['with names that come back', `Mum 💕: ${LONG}\nMe: it was you\nMum 💕: it was the cat`, 3],
    [
      'in another language',
      `**נועה** (10:12): אתה שם?\n**דני** (10:13): כן, אני כאן, ואני כותב לך כבר שעה שלמה בלי שום תשובה`,
      2,
    ],
  ])('are messages %s', (_, chat, count) => {
    const { blocks, lost } = read(`# One\n\nShe looked at it.\n\n${chat}\n\nShe put it away.\n`);
    const block = blocks.find(({ type }) => type === 'messages');
    expect(block?.type === 'messages' && block.lines.length).toBe(count);
    expect(lost).toEqual({});
  });
  it('are prose where a sentence only has a colon', () => {
    const { blocks } = read(`# One\n\nShe said: I know.\nHe did not believe her, and ${LONG}: that was all.\n\nSo.\n`);
    expect(blocks.map(({ type }) => type)).toEqual(['heading', 'paragraph', 'paragraph']);
  });
});

describe('marks of Markdown', () => {
  it('are read with their exact lines and gaps', () => {
    const { blocks, lines, lost } = read(
      '# A\n\nShe *said* it\\*.  \nTwice.\n\n\n***\n\n> Dear all\n\n- one\n- [two](http://a.example/x "t")\n\n* * *\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```js\nlet x\n```\n',
    );
    expect(lines).toEqual([
      '1 heading: A',
      '3 paragraph: She said it*. / Twice.',
      '7 scene-break: ***',
      '9 quotation: Dear all',
      '11 list: one / two',
      '14 scene-break: * * *',
      '16 table: a / b / 1 / 2',
      '20 preformatted: let x',
    ]);
    expect(blocks.map((block) => block.gapBefore)).toEqual([0, 1, 2, 1, 1, 1, 1, 1]);
    expect(lost).toEqual({});
  });
  it('lead from a sentence to a heading of the same text', () => {
    const text = (list: string) =>
      `# Glass {#kiln}\n\n${list}It is told in [another part](#the-salt-road) of this tale.\n\n# The Salt Road\n\nSee [the first](#kiln) and [no part](#mill) of it all.\n`;
    const { blocks, lost } = read(text(''));
    const all = JSON.stringify(blocks);
    for (const name of ['story.md#the salt road', 'story.md#glass']) {
      expect(all).toContain(`"type":"anchor","name":"${name}"`);
      expect(all).toContain(`"type":"link","href":"#${name}"`);
    }
    expect(all).not.toContain('mill');
    expect(lost).toEqual({});
    expect(JSON.stringify(read('# A\n\n- [One](#one)\n\n# One\n\nHe ran.\n').blocks)).not.toContain('anchor');
  });
  it('set apart the lines of a sign that a fence holds, and leave a program as it was typed', () => {
    const [sign, menu] = ['NO GEESE\nON THE RAMP', 'Soup of the day\nBread'];
    const { blocks, lost } = read(`# A\n\nHe ran.\n\n\`\`\`\n${sign}\n\`\`\`\n\n\`\`\`text\n${menu}\n\`\`\`\n`);
    expect(blocks.slice(2).map((block) => [block.type, blockText(block, '\n')])).toEqual([
      ['paragraph', sign],
      ['paragraph', menu],
    ]);
    expect(lost).toEqual({});
    for (const code of ['let x = 3', 'for (;;)\n  go()', '  ON\nOFF', 'Boat    Won\nFog     4', 'HP: ten\nMP: nine'])
      expect(read(`# A\n\nHe ran.\n\n\`\`\`\n${code}\n\`\`\`\n`).blocks[2]?.type).toBe('preformatted');
  });
  it('make a heading of a short ruled line, and a break below prose', () => {
    expect(read('The Tower\n=========\n\n**He** ran.\n----\nShe ran.\n').lines).toEqual([
      '1 heading: The Tower',
      '4 paragraph: He ran.',
      '5 scene-break: ----',
      '6 paragraph: She ran.',
    ]);
  });
});

describe('prose under the name of Markdown', () => {
  it.each([
    ['The lamp was *out*, and it had been out for years.', 'out'],
    ['«_Jamais_», dit-elle, et elle ferma la porte.', 'Jamais'],
  ])('is Markdown when all its marks are emphasis: %s', (text, word) => {
    const [block] = read(`${text}\n\nNobody came.\n`).blocks;
    const children = block?.type === 'paragraph' ? block.children : [];
    expect(children).toContainEqual({ type: 'emphasis', children: [{ type: 'text', value: word }] });
  });
  it.each([
    'The price was 3*, and the note below said why.\n\n* Not to be *had* for less.',
    'It said 2 * 3 * 4 on the slate.',
    'The file was called the_last_one.txt and nobody opened it.',
  ])('keeps marks that pair off badly: %s', (text) => {
    expect(
      read(`${text}\n`)
        .blocks.map((block) => blockText(block))
        .join('\n\n'),
    ).toBe(text);
  });
  it('has a list of one item', () => {
    const { lines } = read('# Rain\n\nShe packed at once.\n\n- eleven candles\n\nThen she unpacked.\n');
    expect(lines).toContain('5 list: eleven candles');
  });

  const unharmed = [
    '    "Indented prose," he said, "is prose."',
    '1999. That was the year.',
    '1.',
    '~*~*~',
    '~~~',
    '[Night]: cold and dark',
    'A <grin> and <sigh>, he said.',
    '- What is it? - she asked.',
    'Two * three * four, and snake_case_words.',
    "``Quoted,'' he said, ``so.''",
    '* The goose was never found again.',
    '- no - he said',
  ];
  it.each(unharmed)('stays as typed: %s', (text) => {
    for (const head of ['', '# One\n\n']) {
      const { blocks, lost } = read(`${head}The first of it.\n\n${text}\n\nThe last of it.\n`);
      expect(blocks.map((block) => blockText(block))).toContain(text.trim());
      expect(blocks.every((block) => !['list', 'preformatted'].includes(block.type))).toBe(true);
      expect(lost).toEqual({});
    }
  });
});

describe('HTML inside Markdown', () => {
  it('sets readings beside words', () => {
    const { blocks, lines } = read(
      '# 一\n\n岬の<ruby>灯台<rp>(</rp><rt>とうだい</rt><rp>)</rp></ruby>へ。\n\n彼は<RTFM>と言った。\n',
    );
    expect(JSON.stringify(blocks[1])).toContain(
      '"type":"ruby","children":[{"type":"text","value":"灯台"},{"type":"reading"',
    );
    expect(lines[2]).toBe('5 paragraph: 彼は<RTFM>と言った。');
  });
  it('means what it means in a page, and does no harm', () => {
    const { blocks, lines, lost } = read(
      '# A\n\n<center>***</center>\n\nA <i>word</i><br>and <b onclick="x()">more</b> [bad](javascript:x).\n\n<script>evil()</script>\n\n&nbsp;\n\nEnd.\n',
    );
    expect(lines).toEqual([
      '1 heading: A',
      '3 paragraph: ***',
      '5 paragraph: A word / and more bad.',
      '11 paragraph: End.',
    ]);
    expect(blocks[1]).toMatchObject({ align: 'center' });
    expect(JSON.stringify(blocks)).not.toMatch(/onclick|javascript|evil/);
    expect(lost).toEqual({});
  });
});

it('does not run away with nested marks', () => {
  for (const text of ['>'.repeat(100_000), '- '.repeat(100_000), '['.repeat(50_000), '**a'.repeat(50_000)]) {
    expect(read(`# A\n\n${text} words`).lines.join()).toContain('words');
  }
}, 40_000);

describe('lines of Markdown that are paragraphs', () => {
  const SAID = ['The lid rose.', 'Then it fell.', '“No,” said Ida.', 'It rose again.', 'Nobody moved.', 'Not the cat.'];
  it('where nearly all end a sentence, and no blank lines gather them', () => {
    const { lines, lost } = read(`# One\n\n${[...SAID, ...SAID].join('\n')}\n`);
    expect(lines).toHaveLength(13);
    expect(lost).toEqual({});
  });
  it('and not where blank lines do: a sentence a line is an editor’s habit', () => {
    const three = `${SAID[0]}\n${SAID[2]}\n${SAID[4]}`;
    expect(read(`# One\n\n${Array.from({ length: 6 }, () => three).join('\n\n')}\n`).lines).toHaveLength(7);
  });
  it('while a stanza among them keeps its lines', () => {
    const twice = [...SAID, ...SAID].join('\n');
    const verse = 'The lid is up\nThe lid is down\nThe kettle sings\nTo half the town';
    const { lines } = read(`# One\n\n${twice}\n\n${verse}\n\n${twice}\n`);
    expect(lines).toHaveLength(26);
    expect(lines[13]).toContain('The lid is up / The lid is down');
  });
});

it('headings whose marks a converter escaped are headings where there are several', () => {
  const text = '# One\n\nHe ran.\\\n\n\\#\\# Two\n\nShe ran.\n\n\\#\\# Three\n\nThey ran.\n';
  expect(read(text).lines).toEqual([
    '1 heading: One',
    '3 paragraph: He ran.',
    '5 heading: Two',
    '7 paragraph: She ran.',
    '9 heading: Three',
    '11 paragraph: They ran.',
  ]);
  expect(read('# One\n\nHe ran.\n\n\\# is a sign.\n').lines[2]).toBe('5 paragraph: # is a sign.');
});

describe('one short line behind several signs of quotation', () => {
  it.each(['>> Dawn, two days later', '>>> Chapter 3', '>> To be continued'])('stays as it is typed: %s', (line) => {
    const { lines, lost } = read(`# One\n\nHe ran.\n\n${line}\n\nShe did not.\n`);
    expect(lines).toContain(`5 paragraph: ${line}`);
    expect(lost).toEqual({});
  });
  it('is a quotation behind one sign', () => {
    expect(read('He read:\n\n> Dear all, come home.\n\nHe ran.\n').lines[1]).toMatch(/quotation/);
  });
});

describe('a draft whose every paragraph is typed as a heading', () => {
  const said = [
    'The tide had gone out further than anyone in the village remembered, and the boats lay on their sides.',
    '— Nobody is to go down to the mud.',
    'They mended nets, they boiled water, and they kept their backs to the sea until the bell rang.',
  ];
  const draft = (mark: string, between: string): string =>
    `# Part 1\n\n${Array.from({ length: 4 }, () => said.map((line) => `${mark}${line}`).join(between)).join(between)}\n`;

  it.each([
    ['### ', '\n\n'],
    ['### ', '\n\n### \n\n'],
    ['## ', '\n\n## \n\n'],
  ])('is read as paragraphs: %j between %j', (mark, between) => {
    const { lines, lost } = read(draft(mark, between));
    expect(lines.filter((line) => line.includes(' heading:'))).toEqual(['1 heading: Part 1']);
    expect(lines.filter((line) => line.includes(' paragraph:'))).toHaveLength(12);
    expect(lost).toEqual({});
  });
  it('keeps headings that have prose below them, though they are sentences', () => {
    const chapters = Array.from({ length: 9 }, (_, i) => `### In which it rains ${i}.\n\n${said.join('\n\n')}`);
    expect(read(chapters.join('\n\n')).lines.filter((line) => line.includes(' heading:'))).toHaveLength(9);
  });
});

describe('lines that end amid sentences', () => {
  const wide = [
    'The tide had gone out further than anyone in the village remembered, and the boats lay on their sides in the mud, as',
    'if somebody had laid them there for the night; nobody in the village spoke of it, and nobody went down to the water at',
  ].map((line) => `${line} all that week`);
  it('are one paragraph, however long they are', () => {
    const text = Array.from({ length: 4 }, () => [...wide, ...wide, 'and that was the end of it.'].join('\n')).join(
      '\n\n',
    );
    expect(read(text).lines).toHaveLength(4);
  });
  it('are paragraphs where such lines end as sentences', () => {
    const text = Array.from({ length: 8 }, () => `${wide[0]} and all the next one, too.`).join('\n');
    expect(read(text).lines).toHaveLength(8);
  });
});

describe('two breaks within a paragraph', () => {
  it('part it, and none of a poem is parted', () => {
    expect(read('He ran.<br><br>She stayed.<br />\n<br />*Nobody saw.*\n').lines).toEqual([
      '1 paragraph: He ran.',
      '1 paragraph: She stayed.',
      '1 paragraph: Nobody saw.',
    ]);
    expect(read('Salt on the sill,<br>rain on the stone.<br><br>Nobody will<br>walk it alone.\n').lines).toHaveLength(
      1,
    );
  });
});

describe('items of a list that all end as sentences', () => {
  it.each([
    ['ask and answer', '- Is it ours?\n- Hardly, nobody has paid for it.\n- Then whose is it?'],
    ['say who speaks', '- Leave it - said Min.\n- I shall not.'],
  ])('are speeches where they %s', (_, text) => {
    expect(read(`They talked.\n\n${text}\n\nHe left.\n`).blocks.map(({ type }) => type)).not.toContain('list');
  });

  it.each([
    ['rules', '- Never open the door.\n- Keep the lamp lit!'],
    ['questions', '- Who was he?\n- Where did he go?'],
    ['labelled', '- **Where?** In the mill.\n- **When** is it? Now.\n- **Why?** Nobody says.'],
    ['things to do', '- [ ] Did the cat eat?\n- [x] Fed the cat.'],
    ['of stars', '* Is it ours?\n* No.'],
  ])('are a list where they are %s', (_, text) => {
    expect(read(`They read.\n\n${text}\n\nHe left.\n`).blocks.map(({ type }) => type)).toContain('list');
  });
});

it('a list of things to do has each box with its words', () => {
  const { blocks } = read('They read.\n\n- [x] fed the cat\n- [ ] the sea\n\nHe left.\n');
  const items = blocks.flatMap((block) => (block.type === 'list' ? block.items : []));
  expect(items.map((item) => item.map((block) => blockText(block).trim()))).toEqual([
    ['[x] fed the cat'],
    ['[ ] the sea'],
  ]);
});

describe('a picture on the line right above', () => {
  const long =
    'Nobody had seen the lighthouse since the war, and those who had\ndid not speak of it, for they had all been asked the same question\nby the same man, who had gone up its stair with a lamp and a rope.';
  it('prose is a paragraph of its own, and the prose another', () => {
    const { lines } = read(`# One\n\n![lamp](lamp.png)\n${long}\n`);
    expect(lines[1]).toBe('3 paragraph: lamp');
    expect(lines[2]).toMatch(/^4 paragraph: Nobody had seen/);
  });
  it('a caption stays with it', () => {
    expect(read('# One\n\n![lamp](lamp.png)\n*The lamp, before the war.*\n').lines).toHaveLength(2);
  });
});

describe('a list that is set in from the margin as a whole', () => {
  it('is a list, wrapped items and those inside them, too', () => {
    const list =
      '    + The tale must be written in French and tell of the sea, of a ship or of \n    one who waits for it.\n    + It has:\n\t    + four pages,\n        + a title in capitals of which the last\n        may be a numeral.\n    + No goose.';
    const { blocks, lost } = read(`*Rules:*\n\n${list}\n\nThe sea lay flat.\n`);
    expect(blocks.map(({ type }) => type)).toEqual(['paragraph', 'list', 'paragraph']);
    const [, found] = blocks;
    expect(found?.type === 'list' && found.items.map((item) => item.map((block) => blockText(block)))).toEqual([
      ['The tale must be written in French and tell of the sea, of a ship or of one who waits for it.'],
      ['It has:', 'four pages, a title in capitals of which the last may be a numeral.'],
      ['No goose.'],
    ]);
    expect(lost).toEqual({});
  });
  it.each([
    ['speeches', '    - Is it ours?\n    - Hardly, nobody has paid for it.\n    - Then whose is it?'],
    ['a year', '    1999. That was the year.'],
    ['verse', '    The goose is on the weir,\n    The lamp is on the wall,'],
  ])('is none where the lines are %s', (_, text) => {
    expect(read(`They talked.\n\n${text}\n\nHe left.\n`).blocks.map(({ type }) => type)).not.toContain('list');
  });
});

describe('lines that each paragraph wraps at a width of its own', () => {
  const PAGES = [
    'The old ferry lay against the\nbank all winter. Nobody had paid\nfor the ropes, and nobody went\ndown to look at the water.',
    'One morning the miller heard\nsomebody knock. It was only a\nboy with a lantern, who asked\nwhether the boat would go, and\nwhen, and for how much.',
    'The boy was as small as a heron\nand as thin. He had walked from\nthe hills for three days and had\nnothing with him but bread.\nThe miller laughed.\nThen he thought of the winter and\nof the empty house, and he went\nto fetch his oars after all.',
  ];
  const SONG = 'Row, row,\nthe river is long,\nmy mother is waiting\nwith bread';
  const lines = (...pages: readonly string[]): readonly number[] =>
    read(`# The Ferry\n\n${pages.join('\n\n')}`).blocks.flatMap((block) => {
      if (block.type !== 'paragraph') return block.type === 'verse' ? 0 : [];
      return block.children.filter(({ type }) => type === 'hard-break').length + 1;
    });
  it('are joined, but where a sentence ends and there was room for the next word', () => {
    expect(lines(...PAGES.map((page) => `${page}\n\n***`))).toEqual([1, 1, 3]);
    expect(lines(...PAGES)).toEqual([1, 1, 3]);
  });
  it('leave a song among them its lines', () => {
    expect(lines(...PAGES, SONG)).toEqual([1, 1, 3, 4]);
  });
  it('are verse where most have room left', () => {
    const poem =
      'the boat is out\non the grey wide water of the morning\nand nobody\nrows it home to us\nwhen the heron\nstands up from the reeds';
    expect(lines(poem, poem, poem)).toEqual([6, 0]);
  });
});

test('a mark of a heading that was typed twice is none of its words', () => {
  expect(read('# # The Mill → Ada\n\nIt **snowed**.\n').lines[0]).toBe('1 heading: The Mill → Ada');
  expect(read('# #1 The Mill\n\nIt **snowed**.\n').lines[0]).toBe('1 heading: #1 The Mill');
  expect(read('# # The Mill\n\nIt **snowed**.\n').lost).toEqual(read('# The Mill\n\nIt **snowed**.\n').lost);
});
