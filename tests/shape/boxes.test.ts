import { describe, expect, it } from 'vitest';
import { type Block, blockText } from '../../src/model/index.ts';
import { publish, sourceFromText } from '../../src/pipeline.ts';
import { reader as markdown } from '../../src/read/markdown/index.ts';
import { reader as plain } from '../../src/read/text/index.ts';

const BEFORE = `Nobody had told the miller that the wheel was a door, so he went on oiling it every Friday for a year.

He went in on a Thursday, for once, and the door shut itself behind him without a sound.`;
const AFTER = 'He read it twice, and then he put the oil can down and looked at the wheel as if it had spoken to him.';

/** The blocks between two paragraphs of prose, read as plain text and as Markdown. */
function between(shown: string): readonly (readonly Block[])[] {
  const text = `${BEFORE}\n\n${shown}\n\n${AFTER}\n`;
  return [plain.read(text, 's.txt'), markdown.read(`# One\n\n${text}`, 's.md')].map(({ value }) => {
    const at = value.blocks.findIndex((block) => blockText(block).startsWith('He went in'));
    return value.blocks.slice(at + 1, -1);
  });
}

const show = (block: Block): string =>
  block.type === 'table'
    ? `table: ${block.rows.map((row) => row.map((cell) => cell.map((c) => ('value' in c ? c.value : '')).join('')).join(' & ')).join(' / ')}`
    : `${'role' in block && block.role ? block.role : block.type}: ${blockText(block, ' / ')}`;

describe('what a screen shows is a box of its own', () => {
  it.each<[string, string, string]>([
    ['in a drawn frame', '╔═══════╗\n║ WOLF  ║\n║ HP: 9 ║\n╚═══════╝', 'box: WOLF / HP: 9'],
    ['in another', '+--------+\n| Closed |\n+--------+', 'box: Closed'],
    ['in a line with bars', '| HP: 10 | MP: 4 | STR: 3 |', 'box: HP: 10 | MP: 4 | STR: 3'],
    [
      'in a frame with columns',
      '+------+-------+\n| Sign | Value |\n+------+-------+\n| Ox   |    10 |\n| Hare |    12 |\n+------+-------+',
      'table: Sign & Value / Ox & 10 / Hare & 12',
    ],
    [
      'in brackets',
      '[Welcome, Initiate.]\n\n[Time remaining: 00:09]',
      'box: [Welcome, Initiate.] / [Time remaining: 00:09]',
    ],
    [
      'in brackets of other writings',
      '【レベルが上がった】\n【レベル4 → 5】',
      'box: 【レベルが上がった】 / 【レベル4 → 5】',
    ],
    ['as a sheet', 'Name: Aubin\nLevel: 4\nLuck: ???', 'box: Name: Aubin / Level: 4 / Luck: ???'],
    [
      'as a sheet in another language',
      'Nom : Aubin\nNiveau : 4\nForce : 8',
      'box: Nom : Aubin / Niveau : 4 / Force : 8',
    ],
    [
      "as a mail's head",
      'From: Tom Alder\nTo: Ines Varga\nDate: 4 May, 21:10\nSubject: Re: the shed, and the fire in it',
      'box: From: Tom Alder / To: Ines Varga / Date: 4 May, 21:10 / Subject: Re: the shed, and the fire in it',
    ],
    ['as a sheet under a title', '[Status]\nSkills: Baking\nHP: 10/12', 'box: [Status] / Skills: Baking / HP: 10/12'],
    [
      'as a sheet under capitals',
      'STATUS EFFECTS\nPoison: 3 turns\nBless: 1 turn',
      'box: STATUS EFFECTS / Poison: 3 turns / Bless: 1 turn',
    ],
  ])('%s', (_, shown, expected) => {
    for (const blocks of between(shown)) expect(blocks.map(show)).toEqual([expected]);
  });

  it('alone in brackets too, where others stand in them', () => {
    for (const blocks of between(`[Level: 4]\n[New skill: Baking]\n\n"No," he said.\n\n[Refusal noted.]`)) {
      expect(blocks.map(show)).toEqual([
        'box: [Level: 4] / [New skill: Baking]',
        'paragraph: "No," he said.',
        'box: [Refusal noted.]',
      ]);
    }
  });

  it.each<[string, string]>([
    ['speech in brackets', '<Where are you?>\n\n<Behind the wheel.>'],
    ['stage directions', '[Exit the miller.]\n\n[Thunder.]'],
    ['an aside', '[He thought no more of it.]'],
    ['where and when a scene is', '***\n\n[Lisbon]\n[5 May 1943]'],
    ['what stands under the heading of a part', 'Part 23\n[The Broken Bell]\n[Stardate 4112.6]'],
    ['the heading of a part in brackets', '[Part 23]\n[The Broken Bell]\n\n[Stardate 4112.6]'],
    ['where and when under labels', 'Place: Porto\n\nDate: 6 May\n\nTime: 21:00'],
    ['people who each say something', 'Ana: Three.\n\nBo: Four.\n\nCy: Five!'],
    ['sentences with colons', 'He knew: it was the wheel.\n\nShe asked: why the wheel?\n\nThey said: no reason.'],
    ["a story's own header", 'Title: The Wheel\n\nAuthor: Ada Reed\n\nWords: 1200\n\nChapter: 3'],
    ['a list of chapters', 'Chapter 1: The Wheel\n\nChapter 2: The Door\n\nChapter 3: The Duck'],
    [
      "a makers' note",
      "+----------------------+\n| Transcriber's note:  |\n| commas were mended.  |\n+----------------------+",
    ],
  ])('but not %s', (_, shown) => {
    for (const blocks of between(shown)) {
      expect(blocks.map(show).filter((line) => /^(?:box|table)/.test(line))).toEqual([]);
    }
  });

  it.each(['s.txt', 's.md'])('of whose frame no word is missed: %s', async (name) => {
    const frames = [
      '╔════╗\n║ HP ║\n╠════╣\n║ 4  ║\n╚════╝',
      '┌────┬────┐\n│ Ox │ 10 │\n│ Ho │ 12 │\n└────┴────┘',
      '¦ HP: 10 ¦',
    ];
    const text = `# One\n\n${frames.map((frame) => `${BEFORE}\n\n${frame}\n\n${AFTER}`).join('\n\n')}\n`;
    const { book } = await publish([sourceFromText(text, name)], {});
    const boxes = book.value.sections.flatMap(({ blocks }) => blocks.filter((b) => /^(?:box|table)/.test(show(b))));
    expect(boxes.map(show)).toEqual(['box: HP / 4', 'table: Ox & 10 / Ho & 12', 'box: HP: 10']);
  });

  it.each<[string, string]>([
    ['╔═══════╗\n║ WOLF  ║\n║ HP: 9 ║\n╚═══════╝', 'a drawn frame'],
    ['[Welcome, Initiate.]\n\n[Time remaining: 00:09]', 'brackets'],
    ['[Status]\nSkills: Baking\nHP: 10/12', 'labels'],
    ['From: Tom Alder\nTo: Ines Varga\nSubject: Re: the shed', 'a mail'],
  ])('and is told, with what spoke for it: %s', (shown, cue) => {
    const text = `# One\n\n${BEFORE}\n\n${shown}\n\n${AFTER}\n`;
    const { decisions } = markdown.read(text, 's.md').trace;
    expect(decisions.filter(({ kind }) => kind === 'box')).toMatchObject([
      { place: { line: 7 }, verdict: 'cut', words: expect.stringContaining(shown.match(/\p{L}{2,}/u)?.[0] ?? '?') },
    ]);
    expect(JSON.stringify(decisions)).toContain(cue);
  });

  it('and what stands above the story is left to its head', () => {
    const text = `Name: Aubin\nLevel: 4\nLuck: 2\n\n${BEFORE}\n`;
    expect(plain.read(text, 's.txt').value.blocks.map(show)[0]).toContain('paragraph');
  });
});
