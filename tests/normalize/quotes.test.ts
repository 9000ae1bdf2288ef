import { describe, expect, test } from 'vitest';
import { NO_METADATA } from '../../src/model/index.ts';
import { normalize } from '../../src/normalize/index.ts';
import { manuscript, showBlock } from './manuscript.ts';

function typeset(texts: readonly string[], language: string | null = null): string[] {
  const story = manuscript(texts, { metadata: { ...NO_METADATA, language } });
  return normalize(story).value.blocks.map((block) => showBlock(block));
}

const unbalanced = (texts: readonly string[]): number[] =>
  normalize(manuscript(texts))
    .diagnostics.filter(({ id }) => id === 'unbalanced-quotes')
    .map(({ place }) => place?.line ?? 0);

describe('stray spaces', () => {
  test.each([
    [
      '" Right, "Odile says, shrugging it off," and the lamps?"',
      '“Right,” Odile says, shrugging it off, “and the lamps?”',
    ],
    ['He took the rope." We are late." He left.', 'He took the rope. “We are late.” He left.'],
    ['"It came from " Old Nan" herself?" Bram asked.', '“It came from “Old Nan” herself?” Bram asked.'],
    ['" Never, " he said.', '“Never,” he said.'],
    ['They were" tired " and" cold."', 'They were “tired” and “cold.”'],
  ])('%s', (before, after) => {
    expect(typeset([before])).toEqual([after]);
  });
});

describe('a book in single marks', () => {
  const book = [
    "'I don't know,' said Ann, 'whose it is.'",
    "'It's the boys' boat,' he said. 'They call it \"Gull\".'",
    "'Take 'em all,' said Bob, 'an' go.'",
  ];

  test('speech, apostrophes and inner doubles are told apart', () => {
    expect(typeset(book)).toEqual([
      '‘I don’t know,’ said Ann, ‘whose it is.’',
      '‘It’s the boys’ boat,’ he said. ‘They call it “Gull”.’',
      '‘Take ’em all,’ said Bob, ‘an’ go.’',
    ]);
  });
});

describe('speeches over several paragraphs', () => {
  test('each paragraph opens, only the last closes, and nothing is reported', () => {
    const texts = ['"It began in May.', '"Then came June."', 'He stopped.'];
    expect(typeset(texts)).toEqual(['“It began in May.', '“Then came June.”', 'He stopped.']);
    expect(unbalanced(texts)).toEqual([]);
  });

  test('a quotation that nothing closes is reported with its line', () => {
    expect(unbalanced(['All was well.', '"It began in May.', 'He stopped.'])).toEqual([3]);
    expect(unbalanced(['He stopped there." Then he left.'])).toEqual([1]);
  });
});

describe('dialect', () => {
  test('dropped letters are apostrophes', () => {
    expect(typeset(["\"I seen 'im an' 'er goin' to the 'ouse,\" 'e said."])).toEqual([
      '“I seen ’im an’ ’er goin’ to the ’ouse,” ’e said.',
    ]);
    expect(typeset(["She must 'a' gone 'bout six in the '80s."])).toEqual(['She must ’a’ gone ’bout six in the ’80s.']);
  });
});

describe('other languages', () => {
  test('marks that are right already stay', () => {
    const texts = ['« Bien sûr ! » dit-elle.', '„Ja“, sagte er.', '— ¿Quién? — preguntó.', '«Да», — сказал он.'];
    for (const text of texts) expect(typeset([text])).toEqual([text]);
  });

  test('straight marks become the marks of the language', () => {
    expect(typeset(['"Ja", sagte er. "Wir gehen."'], 'de')).toEqual(['„Ja“, sagte er. „Wir gehen.“']);
    expect(typeset(['"Oui", dit-elle. Il n\'est plus là !'], 'fr')).toEqual([
      '«\u00A0Oui\u00A0», dit-elle. Il n’est plus là !',
    ]);
    expect(typeset(['"Si", dijo.'], 'es')).toEqual(['“Si”, dijo.']);
  });
});

describe('speech in other languages', () => {
  test.each([
    ['cs', '"Zmrzneš," řekl Jan.', '„Zmrzneš,“ řekl Jan.'],
    ['hu', '"Megfagysz" - mondta. "A hajó neve \'Remény\'."', '„Megfagysz” – mondta. „A hajó neve »Remény«.”'],
    ['fi', '"Palelet", sanoi Kalle.', '”Palelet”, sanoi Kalle.'],
    ['it', '"Hai freddo", disse Carlo. L\'acqua saliva.', '«Hai freddo», disse Carlo. L’acqua saliva.'],
    ['el', '"Κρυώνεις", είπε.', '«Κρυώνεις», είπε.'],
    ['uk', "'Ти змерзнеш', сказав він. П'ять.", '«Ти змерзнеш», сказав він. П’ять.'],
    ['no', '"Du fryser", sa Karl.', '«Du fryser», sa Karl.'],
    ['nl', '"Kom je?" vroeg hij \'s morgens.', '‘Kom je?’ vroeg hij ’s morgens.'],
    ['ro', '"Îngheți", spuse el.', '„Îngheți”, spuse el.'],
    ['de', '"\'s ist kalt", sagte er.', '„’s ist kalt“, sagte er.'],
  ])('%s: %s', (language, before, after) => {
    expect(typeset([before], language)).toEqual([after]);
  });

  test('one dash opens all speech, the one that the story has most', () => {
    const typed = [
      '— Idziesz? - spytała Ewa.',
      '– Jeszcze nie – powiedział.',
      '— Jutro. — Wstał.',
      'Autobus 12-14 odjechał.',
    ];
    expect(typeset(typed, 'pl')).toEqual([
      '— Idziesz? — spytała Ewa.',
      '— Jeszcze nie — powiedział.',
      '— Jutro. — Wstał.',
      'Autobus 12-14 odjechał.',
    ]);
  });

  test('what dashes open may be a list, or a language whose speech they do not open', () => {
    const list = ['- dwa jajka', '- mąka', '- sól do smaku'];
    expect(typeset(list, 'pl')).toEqual(list);
    const typed = ['- I came late.', '- I went home.'];
    expect(typeset(typed, 'en')).toEqual(typed);
  });
});

describe('curly and straight mixed', () => {
  test('a paragraph is read as one', () => {
    expect(typeset(['“So," he said, "we’re here.”'])).toEqual(['“So,” he said, “we’re here.”']);
  });

  test('a paragraph that is all curly stays, with its mistakes, where no language is known', () => {
    expect(typeset(['”So,“ he said.'])).toEqual(['”So,“ he said.']);
  });
});

describe('curly marks that face the wrong way', () => {
  test.each([
    ['‘Tis late,’ he said.', 'a speech may begin with a word cut short'],
    ['He wrote ‘em’ and ‘spec’ on the wall.', 'words that are quoted'],
    ['“What?“ he said. “Come on, and on', 'a speech that goes on'],
    ['“Ice,” he said, and ”', 'a mark that stands alone'],
    ['„Spät“, sagte er, “and it came.“', 'marks of another language'],
    ['5” of rope and 6” of wire', 'inches'],
  ])('stay where there is a doubt: %s (%s)', (text) => {
    expect(typeset([text], 'en')).toEqual([text]);
  });
  test.each(['sv', 'de', null])('are the language’s own: %s', (language) => {
    expect(typeset(['”Det är sent”, sade Karl.'], language)).toEqual(['”Det är sent”, sade Karl.']);
  });
});
