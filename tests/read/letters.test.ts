import { describe, expect, test } from 'vitest';
import { publish, sourceFromText } from '../../src/pipeline.ts';

const BEFORE = 'Maren turned the envelope over twice before she opened it.\n\n';
const kinds = async (text: string, name = 'a.md') => {
  const { book } = await publish([sourceFromText(text, name)]);
  const all = book.value.sections.flatMap(function blocks(section): readonly string[] {
    return [...section.blocks.map(({ type }) => type), ...section.children.flatMap(blocks)];
  });
  return all.filter((type) => type !== 'paragraph');
};

describe('a quotation that is a letter', () => {
  test.each([
    ['> My dear Maren,\n>\n> The bread is worse here. Do not sell the boat.\n>\n> Your father', ['letter']],
    [
      '> Harrow, 9 October\n>\n> Dear sir,\n>\n> We have had no rain.\n>\n> Yours faithfully,\n>\n> T. Brack',
      ['letter'],
    ],
    ['> Liebe Anna,\n>\n> hier regnet es seit Wochen.\n>\n> Deine Mutter', ['letter']],
    ['> The ferry had been there before the town.\n>\n> *From the ledger*', ['quotation']],
    ['> Dear me, what a night that was, and what a morning.\n>\n> Nobody slept.', ['quotation']],
    ['> Sir, the river rose at four.\n>\n> It fell again at six.', ['quotation']],
  ])('%j', async (quotation, expected) => {
    expect(
      await kinds(`# One\n\n${BEFORE}${quotation}\n\nShe read all of it to the cat again that evening.\n`),
    ).toEqual(expected);
  });
});

test('the last of two lines that may take leave ends a letter', async () => {
  const letter = (...more: readonly string[]): string =>
    ['Dear Father,', 'We have seen a whale, or it has seen us.', ...more].join('\n\n');
  const all = async (text: string): Promise<string> => {
    const { book } = await publish([sourceFromText(text, 'a.txt')]);
    const letters = book.value.sections.flatMap(({ blocks }) => blocks.filter(({ type }) => type === 'letter'));
    return JSON.stringify(letters);
  };
  for (const ends of [
    ['Your compass points to the galley.', 'Your son, Ned'],
    ['Yours is the better boat!', 'Your father'],
  ])
    expect(await all(`${BEFORE}${letter(...ends)}\n\nShe read all of it to the cat again that evening.\n`)).toContain(
      ends[1],
    );
  expect(
    await all(`${BEFORE}${letter('Your son, Ned')}\n\nShe read all of it to the cat again that evening.\n`),
  ).not.toContain('again');
});

describe('letters in other languages than English', () => {
  test.each([
    ['Querida Inés:', 'Aquí llueve desde hace semanas y nadie sale.', 'Un abrazo,', 'Tomás'],
    [
      'Lieber Herr Brack!',
      'Der Fluss steht bis an die Tür, und das Boot ist fort.',
      'Mit herzlichen Grüßen',
      'Ihre Maren',
    ],
    ['Дорогая Анна!', 'Здесь вторую неделю идёт дождь, и лодку унесло.', 'Целую,', 'Мария'],
    ['Kära Maja,', 'Det regnar här sedan flera veckor och båten är borta.', 'Din vän', 'Olle'],
    ['Droga Aniu!', 'Pada tu od tygodni i łódź porwała rzeka.', 'Całuję,', 'Marta'],
    ['Kedves Anna!', 'Hetek óta esik, és a csónakot elvitte a folyó.', 'Ölel,', 'Márta'],
  ])('%s … %s', async (...lines) => {
    expect(await kinds(`${lines[1]}\n\n${lines.join('\n\n')}\n\n${lines[1]}\n`, 'a.txt')).toEqual(['letter']);
  });

  test.each([
    ['Liebe ist ein Wort, das er nie sagte.', 'Er ging zum Fluss und kam nicht wieder.', 'Deine Schuld, sagte sie.'],
    ['Querida Inés: no vengas.', 'Eso decía el telegrama.', 'Tuya fue la idea, dijo.'],
    ['Hyvä!', 'Hän nauroi ja lähti soutamaan.', 'Sinun vuorosi.'],
    ['Cher Paul,', 'dit-elle en riant, vous voilà donc.', 'Ihre Maren'],
  ])('%s … is none', async (...lines) => {
    expect(await kinds(`${lines.join('\n\n')}\n`, 'a.txt')).toEqual([]);
  });
});
