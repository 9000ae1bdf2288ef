import { expect, test } from 'vitest';
import { CONTINUED_LINES, END_LINES } from '../../src/words/ending-tables.ts';
import { endingPhrase } from '../../src/words/endings.ts';

test.each([
  ['End of Part Thirty', 'en', 30],
  ['end of chapter twenty-one', 'en', 21],
  ['End of the first volume', 'en', 1],
  ['End of Part 3 of 6', 'en', 3],
  ['(Part Two ends)', 'en', 2],
  ['Fin du chapitre douze', 'fr', 12],
  ['Ende von Teil 3', 'de', 3],
  ['Fin del capítulo 4', 'es', 4],
  ['Конец главы 5', 'ru', 5],
  ['Koniec rozdziału 2', 'pl', 2],
  ['Einde van hoofdstuk drie', 'nl', 3],
  ['Diwedd Pennod Tri', 'cy', 3],
  ['Einde van Hoofstuk Drie', 'af', 3],
  ['Deireadh Chaibidil a Trí', 'ga', 3],
  ['Fin do capítulo 4', 'gl', 4],
  ['Крај на глава 5', 'mk', 5],
  ['Wakas ng Kabanata 2', 'tl', 2],
  ['Diwedd y bennod gyntaf', 'cy', 1],
  ['Tmiem l-Ewwel Kapitlu', 'mt', 1],
  ['Fin de l’épisode 3', 'fr', 3],
  ['End of the second and last part', 'en', 2],
  ['Fin de la deuxième et dernière partie', 'fr', 2],
  ['Кінець другої, і останньої, частини', 'uk', null],
  ['Koniec drugiej i ostatniej części', 'pl', null],
  ['第三章 完', 'zh', 3],
  ['2. fejezet vége', 'hu', 2],
] as const)('%s ends a counted part', (line, language, number) => {
  expect(endingPhrase(line, language)).toEqual({ role: 'continued', number, plain: true });
});

test.each([
  ['Ciąg dalszy nastąpi…', 'pl'],
  ['Folytatása következik', 'hu'],
  ['Jatkuu...', 'fi'],
  ['(未完待续)', 'zh'],
  ['~ To Be Continued ~', 'en'],
  ['devam edecek', 'tr'],
  ['DEVAMI GELECEK', 'tr'],
  ["I'w barhau…", 'cy'],
  ['Jissokta', 'mt'],
  ['Tan y bennod nesaf!', 'cy'],
  ['Itutuloy…', 'tl'],
  ['(ITAENDELEA)', 'sw'],
  ['চলবে...', 'bn'],
  ['தொடரும்…', 'ta'],
  ['جاری ہے', 'ur'],
  ['გაგრძელება იქნება…', 'ka'],
  ['Le leanúint…', 'ga'],
  // English stories of Japanese series borrow it.
  ['>> Tsuzuku', 'en'],
] as const)('%s says that there is more', (line, language) => {
  expect(endingPhrase(line, language)?.role).toBe('continued');
});

test('no line of the tables is passed over, whichever apostrophe it has', () => {
  const lines = [CONTINUED_LINES, END_LINES].flatMap((table) =>
    Object.entries(table).flatMap(([language, list]) => list.split('|').map((line) => [line, language] as const)),
  );
  const typed = lines.flatMap(([line, language]) =>
    [line, line.replaceAll("'", '’')].map((as) => [as, language] as const),
  );
  expect(typed.filter(([line, language]) => endingPhrase(line, language) === null)).toEqual([]);
});

test.each([
  ['-~!END!~-', 'en'],
  ['$$ The End $$', 'en'],
  ['%~ Fin ~%', 'fr'],
  ['E-N-D', 'en'],
  ['F . I . N', 'fr'],
  ['~ F ~ I ~ N ~', 'es'],
  ['= L * O * P * P * U =', 'fi'],
  ['K/R/A/J', 'hr'],
  ['K o n i e c', 'pl'],
  ['T  H  E     E  N  D', 'en'],
  ['*** К О Н Е Ц ***', 'ru'],
  ['* D A S   E N D E *', 'de'],
  ['VÉGE', 'hu'],
  ['*** Loppu ***', 'fi'],
  ['（完）', 'zh'],
  ['SLUT', 'sv'],
  ['End of story.', 'en'],
  ['~ End of the tale ~', 'en'],
  ['Y Diwedd', 'cy'],
  ['It-Tmiem', 'mt'],
  ['-- owari --', 'en'],
] as const)('%s ends the work', (line, language) => {
  expect(endingPhrase(line, language)?.role).toBe('the-end');
});

test.each([
  ['Slut', 'en'],
  ['Son', 'en'],
  ['End of the road', 'en'],
  ['End of part of the road', 'en'],
  ['End of the long and last summer', 'en'],
  ['Кінець другої, і останньої, мотузки', 'uk'],
  ['A-B-C', 'en'],
  ['F ~ I ~ G', 'es'],
  ['x = y * z', 'en'],
  ['T H E   B E N D', 'en'],
  ['Part of me ends here', 'en'],
  ['Конец света', 'ru'],
  ['Fin de semana', 'es'],
  ['Diwedd y byd', 'cy'],
  ['Tmiem id-dinja', 'mt'],
  ['Fin de l’été', 'fr'],
  ['Y Diwedd', 'en'],
  ['"The end."', 'en'],
] as const)('%s is prose', (line, language) => {
  expect(endingPhrase(line, language)).toBeNull();
});

test.each([
  ['(End of Chapter)', 'en'],
  ['*[KAPITEL ENDE]*', 'de'],
  ['Fin del capítulo', 'es'],
  ['Конец главы', 'ru'],
  ['Diwedd y bennod', 'cy'],
  ['Tmiem il-kapitlu', 'mt'],
  ['（本章完）', 'zh'],
  ['(本章完)', null],
  ['— この章 終わり —', 'ja'],
] as const)('%s says no more than that its part ends', (line, language) => {
  expect(endingPhrase(line, language)).toMatchObject({ role: 'continued', number: null, isMark: true });
});

test.each([
  ['End of Chapter 3', 'en'],
  ['To be continued', 'en'],
  ['The End', 'en'],
  ['Ende von allem', 'de'],
  ['The end of the line', 'en'],
  ['未完', 'zh'],
] as const)('%s says more, or something else', (line, language) => {
  expect(endingPhrase(line, language)?.isMark).toBeUndefined();
});

test.each([
  ':: To be continued! ::',
  ':: End of part 2 ::',
  '~~ 2/7 - tbc ~~',
  'See you in the next one',
  'So it ends.',
  'The End :)',
  'The End, at last',
  'The End (really this time)',
])('%s ends a part', (line) => expect(endingPhrase(line, 'en')).not.toBeNull());

test.each([
  '2/7 - the bread',
  'She ends it.',
  'He saw the end :) of it',
  'See you in the next room',
])('%s ends nothing', (line) => expect(endingPhrase(line, 'en')).toBeNull());

test.each([
  ['FINE', 'it'],
  ['ΤΕΛΟΣ', 'el'],
])('%s ends a story of its language', (line, language) => {
  expect(endingPhrase(line, language)?.role).toBe('the-end');
  expect(endingPhrase('Fine.', 'en')).toBeNull();
});
