import { describe, expect, it } from 'vitest';
import { paragraphs, readText } from './read.ts';

describe('a hyphen at a line’s end', () => {
  const rest =
    'Marie swung round and lay still, and the whole crew came up to the rail and looked\nover. The water was as clear as gin, and under it lay a town with its doors wide open.';
  it('parts no paragraphs inside a name of two', () =>
    expect(paragraphs(`They backed the sails. The Ann-\n${rest}`)).toHaveLength(1));

  it.each([
    [
      'French',
      'Le facteur portait une mon-\ntre et un sac, par habitude en-\nvers les chiens du quar-\ntier.\n\nOn lui ouvrait der-\nrière la haie.',
    ],
    [
      'German',
      'Der Portier las die Briefe der Gäste, be-\nvor er sie verteilte, und bes-\nserte die Grüße aus.\n\nEs kamen so-\ngar Briefe für ihn.',
    ],
  ])('shows lines that agree on no column to be wrapped, where it breaks words again and again (%s)', (_, text) => {
    expect(paragraphs(text)).toHaveLength(2);
    expect(JSON.stringify(readText(text).value.blocks)).not.toContain('hard-break');
  });

  it('leaves verse its lines, where a compound or two end one', () => {
    const poem = [
      'the rain is a small-\ntown thing, it asks\nafter your mother\nand means it',
      'the gate is a half-\nopen word\nnobody shuts it\nbut the wind',
      'and the lamp\ngoes on with its one\ngood sentence\nall night',
    ];
    expect(paragraphs(poem.join('\n\n'))).toHaveLength(12);
  });
});

const ENGLISH = `Nobody had been told that the bell would ring at four,
and so the whole street came out onto its steps in aprons,
with flour to the elbow or a razor still in the hand,
to ask what had happened and whether it was the sea.
It was not the sea, said the boy who had rung it,
and would not say any more than that for a shilling.

The old man counted the boats and found that there was one
too many, which he had never known in all his years,
because the sea takes away and seldom gives back
what was not hers, and never on a Tuesday morning.
He counted again from the other end of the wall,
with his finger, and the boat was the same colour as before.

"Whose is she?" asked the boy, who had come down the steps
without being seen, the rope still over his shoulder.
`;

const GERMAN = `Die Alte hatte den Brief nicht geöffnet, sondern nur betrachtet,
und zwar von beiden Seiten und gegen das Licht gehalten,
weil man einem Umschlag mehr glauben darf als dem Papier
und weil das Siegel ein anderes war als sonst im Winter.
Am Abend legte sie ihn auf den Herd, wo er liegen blieb,
bis das Wasser kochte und der Deckel zu klappern anfing.

Erst als der Knecht fragte, ob jemand gestorben sei,
nahm sie das Messer und schnitt den Rand so langsam auf,
als wäre darin etwas, das davonlaufen könnte,
und legte das Blatt dann umgedreht auf den Tisch,
ohne ein einziges Wort davon gelesen zu haben.

Der Knecht las es ihr vor, langsam und mit dem Finger,
obwohl er selbst kaum lesen konnte und vieles erriet.
`;

/** Hebrew prose whose lines were broken unevenly, and edited since. */
const HEBREW = `הסירה עמדה במקומה כבר שלושה ימים, ואיש מן הכפר לא ירד אל המים
כדי לראות מה יש בה. הילדים ספרו את השחפים, והזקנים
ספרו את הילדים, וכולם שמעו את החבל נמתח בכל לילה כאילו מישהו
מושך בו מן הצד השני.

בבוקר הרביעי קמה האישה שגרה ליד המגדלור, נעלה את מגפיה
וירדה אל החוף בלי לומר דבר. היא עמדה שם זמן רב
מול הסירה ולא נגעה בה, ורק כשעלתה השמש מעל הגבעה היא פתחה
את התיק שהביאה עמה והוציאה ממנו סכין.

"מי שם?" שאל קול מתוך הסירה, והיא לא ענתה לו
אלא חתכה את החבל בתנועה אחת והמתינה עד
שהגלים לקחו את הסירה ואת מי שהיה בה אל מעבר לשובר
הגלים.
`;
const POEM = `הסירה עמדה
במקומה
איש לא ירד

החבל נמתח
בלילה
ואיש לא שאל

השחפים
על הגג
ספרו עד שלוש
`;

describe('lines broken where a phrase ends', () => {
  it('are paragraphs in letters without case, and short ones stay apart', () => {
    expect(paragraphs(HEBREW)).toHaveLength(3);
    expect(JSON.stringify(readText(HEBREW).value.blocks)).not.toContain('hard-break');
    expect(JSON.stringify(readText(POEM).value.blocks)).not.toContain('soft-break');
  });

  it.each([
    ['English', ENGLISH, 3],
    ['German', GERMAN, 3],
  ])('are paragraphs between blank lines (%s)', (_, text, count) => {
    expect(paragraphs(text)).toHaveLength(count);
    expect(readText(text).value.blocks[0]?.place).toMatchObject({ line: 1, endLine: 6 });
  });

  it('leaves verse in small letters its lines', () => {
    const stanza = `the bell went down
and nobody came
but the flour and the sea
on a tuesday morning that smelled of rope
and of nothing
i had ever been told about`;
    const poem = `${Array.from({ length: 4 }, () => stanza).join('\n\n')}\n`;
    expect(readText(poem).value.blocks.filter(({ type }) => type === 'paragraph').length).not.toBe(4);
  });
});

describe('a speech at the end of a line', () => {
  const before = `The harbour was quiet in the way that only harbours can be quiet, which
is to say that it creaked, and slapped, and smelled of tar, and somewhere
a man was swearing at a winch that had never once been asked to work.

`;

  it('ends the paragraph where the next line begins another that would have fitted', () => {
    const text = `${before}"Has anyone seen the boy this morning?"\n"He went up to ring the bell, with his mother's apron on and no boots."\n`;
    expect(paragraphs(text).slice(1)).toHaveLength(2);
    expect(paragraphs(text.replaceAll('"', "'").replace("mother's", 'mother')).slice(1)).toHaveLength(2);
  });

  it('goes on where the line was full', () => {
    const text = `${before}They called him by three names, and he came to each of them: "the Mouse,"
"the Bell" and, on Sundays, "Albert," which was what his mother had meant.
`;
    expect(paragraphs(text).slice(1)).toHaveLength(1);
  });
});

describe('a line that ends within a word', () => {
  const wrapped = `Nobody had been told that the bell would ring at four, and so the whole
street came out onto its steps in aprons, with flour to the elbow or a
razor still in the hand, to ask what had happened.`;

  it('is no line of its own, however short it is', () => {
    const broken =
      'The rail-\nway came only in the year after the great snow, and until then all\nwent over the winter-\nbridge: the flour, the post and the mayor.';
    expect(paragraphs(`${broken}\n\n${wrapped}`)[0]).not.toContain(' / ');
  });

  it('is one where what follows begins anew', () => {
    const torn = 'I told him not to-\n"To what?"\nBut he had gone-\nThe door stood open.';
    expect(paragraphs(`${torn}\n\n${wrapped}`)[0]).not.toBe(torn.replaceAll('\n', ' '));
  });
});

describe('lines of a narrow screen', () => {
  const wrapped = (text: string, width: number): string => {
    const lines = [''];
    for (const word of text.replace(/\s+/g, ' ').trim().split(' ')) {
      const last = lines.at(-1) ?? '';
      if (last !== '' && last.length + word.length + 1 > width) lines.push(word);
      else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
    }
    return lines.join('\n');
  };
  const told = ENGLISH.trim().split('\n\n');

  it.each([30, 32, 36])('that are all wrapped at %i columns are paragraphs', (width) => {
    const text = [...told, ...told, ...told].map((one) => wrapped(one, width)).join('\n\n');
    expect(paragraphs(text)).toHaveLength(9);
  });

  it('in verse stay lines, however short', () => {
    const lines = told.flatMap((one) => one.replace(/\s+/g, ' ').match(/\S+ \S+ \S+(?: \S+)?/g) ?? []);
    const poem = [...lines, ...lines].map((line, i) => (i % 5 === 4 ? `${line}\n` : line)).join('\n');
    expect(paragraphs(poem)).not.toHaveLength(Math.ceil((lines.length * 2) / 5));
  });
});
