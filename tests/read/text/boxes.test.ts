import { describe, expect, it } from 'vitest';
import { outline, readText } from './read.ts';

const BEFORE =
  'Nobody had told the miller that the wheel was a door, so he went on oiling it every Friday for a year.\n\n';
const AFTER =
  '\n\nHe read it twice, and then he put the oil can down and looked at the wheel as if it had spoken to him.\n';
const inside = (text: string): string[] => outline(BEFORE + text + AFTER).slice(1, -1);

describe('a drawn frame', () => {
  it.each<[string, string, string]>([
    [
      'with sides of bars',
      '+---------------+\n| Skill: Baking |\n| Rank: Novice  |\n+---------------+',
      'Skill: Baking / Rank: Novice',
    ],
    [
      'of box-drawing signs',
      '╔════════════╗\n║ LEVEL GAINED ║\n╠════════════╣\n║ Würde 3 → 4 ║\n╚════════════╝',
      'LEVEL GAINED / Würde 3 → 4',
    ],
    ['of stars', '**************\n* The mill *\n* is closed *\n**************', 'The mill / is closed'],
    ['of two rules round labels', '=====\nNom : Aubin\nClasse : meunier\n=====', 'Nom : Aubin / Classe : meunier'],
    [
      'of two rules round a notice',
      '~~~~\nWhoever turns the wheel\nshall also mend it.\n~~~~',
      'Whoever turns the wheel / shall also mend it.',
    ],
    ['with sides and no rules', '| HP 4/10 |\n| MP 2/10 |', 'HP 4/10 / MP 2/10'],
  ])('%s is a box, its lines apart, without the frame', (_, drawn, text) => {
    expect(inside(drawn)).toEqual([`paragraph: ${text}`]);
  });

  it('says by its role that its lines are meant', () => {
    const [, box] = readText(`${BEFORE}+----+\n| No |\n+----+${AFTER}`).value.blocks;
    expect(box).toMatchObject({ type: 'paragraph', role: 'box' });
  });

  it.each<[string, string, readonly string[]]>([
    ['a title between rules', '==========\nTHE WHEEL\n==========', ['heading: THE WHEEL']],
    [
      'a number and a title between rules',
      '=====\nChapter 4\nThe wheel turns.\n=====',
      ['paragraph: =====', 'paragraph: Chapter 4', 'paragraph: The wheel turns.', 'paragraph: ====='],
    ],
    ['a scene break', '----------', ['paragraph: ----------']],
    [
      'prose between two scene breaks',
      '* * *\n\nHe oiled it.\n\n* * *',
      ['paragraph: * * *', 'paragraph: He oiled it.', 'paragraph: * * *'],
    ],
    [
      'a note of the makers',
      '+-----------------------+\n| Transcriber’s Note:   |\n| Two commas were lost. |\n+-----------------------+',
      [
        'paragraph: +-----------------------+',
        'paragraph: | Transcriber’s Note:   |',
        'paragraph: | Two commas were lost. |',
        'paragraph: +-----------------------+',
      ],
    ],
  ])('is not %s', (_, drawn, lines) => {
    expect(inside(drawn)).toEqual(lines);
  });

  it('above the story is left to its head', () => {
    expect(outline(`*********\n* Tides *\n*********\n\n${BEFORE}`)[0]).toContain('* Tides *');
  });
});

describe('paragraphs that hang beside wrapped prose', () => {
  const PROSE = `The council met in the dry dock, because it was the only room with
enough chairs, and because the harbour master had the key to it and
liked to be asked.

`;

  it('are one each', () => {
    const text = `${PROSE}Reeve: "The matter before us is the bell, which was rung on Tuesday
    by nobody, and has not been rung since by anybody at all."
Warden: "I object to the bell."
Reeve: "You object to the bell every year, and every year it is the
    same bell, and the same objection, and the same chairs."

${PROSE}`;
    expect(outline(text).slice(1, 4)).toEqual([
      'paragraph: Reeve: "The matter before us is the bell, which was rung on Tuesday by nobody, and has not been rung since by anybody at all."',
      'paragraph: Warden: "I object to the bell."',
      'paragraph: Reeve: "You object to the bell every year, and every year it is the same bell, and the same objection, and the same chairs."',
    ]);
  });

  it('leave paragraphs that begin with an indent as they are', () => {
    const text = `${PROSE}   The bell hung where it had always hung, over the slip, and nobody
looked up at it until the vote was taken and lost.
   Then they looked up at it together, and it was gone, and the rope
with it, and the pigeon that had lived in it.
   The reeve sat down.
`;
    expect(outline(text).slice(1)).toHaveLength(3);
  });
});

describe('a picture drawn with signs', () => {
  const CAT = '    /\\_/\\\n   ( o.o )\n    > ^ <\n   /|   |\\\n  (_|   |_)';
  const kinds = (text: string): readonly string[] => readText(text).value.blocks.map(({ type }) => type);

  it.each<[string, string]>([
    ['of a cat', CAT],
    ['of a hill with a word on it', '     .--.\n   .-    -.\n  /  home  \\\n /__________\\'],
    ['of a fish', '   ><(((o>\n  ~ ~~  ~\n ><(o>  o\n~~ ~  ~~ ~'],
    ['of a dog between bars', ' ^ ^\n|o|o|\n 00\n( - )'],
    ['of a face of three lines', ' /\\_/\\\n( o.o )\n > ^ <'],
  ])('%s stays as it is typed', (_, drawn) => {
    const [, picture] = readText(BEFORE + drawn + AFTER).value.blocks;
    expect(picture?.type).toBe('preformatted');
    const typed = drawn.split('\n').map((line) => line.trim());
    expect(picture?.type === 'preformatted' && picture.text.split('\n').map((line) => line.trim())).toEqual(typed);
  });

  it('is an ornament where it comes again', () => {
    expect(kinds(`${BEFORE}${CAT}${AFTER}\n${CAT}${AFTER}`)).not.toContain('preformatted');
  });

  it.each<[string, string]>([
    ['an ornament of several lines', '   *\n  ***\n *****\n  ***'],
    ['a frame', '+------+\n|  No  |\n+======+\n|  Yes |\n+------+'],
    ['an ornament of three lines', '  ~*~\n~~***~~\n  ~~~'],
    ['ornaments with prose between', `~*~${AFTER}-***-${AFTER}=o=o=`],
    ['a title between rules', '~~~~~~~~~\nTHE WHEEL\n~~~~~~~~~'],
  ])('is not %s', (_, drawn) => expect(kinds(BEFORE + drawn + AFTER)).not.toContain('preformatted'));

  it('is none above the story: it is of a head', () => {
    expect(kinds(`${CAT}\n\nThe Mill\nby Ada Moss\n\n${BEFORE}`)).not.toContain('preformatted');
  });
});
