import { describe, expect, test } from 'vitest';
import { isSiteLine } from '../../src/header/site-lines.ts';
import { noteLabel } from '../../src/split/note-label.ts';
import { readLabel } from '../../src/words/division-label.ts';
import { endingPhrase } from '../../src/words/endings.ts';

// One line of each way to say it: a look at how a line begins must let every one of them through.
describe('whatever a line begins with, what it says is understood', () => {
  test.each(
    [
      ['A/N: hello', 'a/n hello there', 'A.N. – hello', 'AN: hello', 'OOC: hello', '(Author’s note: hello)'],
      [
        'Writers notes: hello',
        'Final author note: hello',
        'N/A: hello',
        'N. D. A. : salut',
        "Note de l'auteur : salut",
      ],
      ['Anmerkungen der Autorin: hallo', "Nota dell'autore: ciao", 'A few words from the author: hello'],
      ['Word from author: hello', 'From the author: hello', 'Примечание автора: привет', 'От автора: привет'],
      ['Chapter notes: hello', 'Endnotes: hello', 'Note from Ann: hello', 'Legal disclaimer: hello', "Beta'd by: Ann"],
      ['Acknowledgments: hello', 'Shout-outs: hello', 'Review replies: hello', 'Replies to reviews: hello'],
      ['Feedback: hello', 'Comments: hello', 'Special thanks to: Ann', 'Thanks: Ann', 'Next time: hello'],
      ['Trigger warnings: hello', 'More warnings: hello', 'TW: hello', 'CW: hello', 'CN: hallo', 'Warning(s): hello'],
      ['Chapter summary: hello', 'Synopsis: hello', 'The story so far: hello', 'Story so far: hello', 'Recap: hello'],
      ['Part summary - hello', 'Chapter synopsis -- hello', 'EPISODE SUMMARY – hello', '~ Part summary ~\nhello'],
      ['Previously: hello', 'Last time: hello', 'In the last chapter: hello', '*~* Disclaimer: hello', '[Note: hello]'],
    ].flat(),
  )('%s labels a note', (line) => expect(noteLabel(line)).not.toBeNull());

  test.each(
    [
      [
        'The End',
        'The very end',
        'End',
        'Fin',
        'Finis',
        'Finito',
        'La fin',
        'Ende',
        'Das Ende',
        'Owari',
        '-30-',
        'El fin',
      ],
      [
        'Fim',
        'Koniec',
        'Конец',
        'Slut',
        'Slutt',
        'Einde',
        'Het einde',
        'Loppu',
        '完',
        '終わり',
        'おわり',
        'Story ends',
      ],
      ['End of the story', 'TBC', 'T.B.C.', 't b c', 'To be continued', 'To be concluded', 'tbc in part 4'],
      ['Continued in part 3', 'Cont. in part 3', 'Story continues in part 2', 'To continue in part 3', 'More soon'],
      ['À suivre', 'A suivre', 'Fortsetzung folgt', 'Wird fortgesetzt', 'Continuará', '(continua)', 'Segue'],
      ['Wordt vervolgd', 'Fortsättning följer', 'Fortsættes', 'Ciąg dalszy nastąpi', 'Продолжение следует', 'Tsuzuku'],
      [
        'つづく',
        '続く',
        '待续',
        '未完待续',
        'End of part 3',
        'End part three',
        'The end of the first volume',
        '~*~ TBC ~*~',
      ],
      ['Ends chapter 2', 'Part 3 ends', 'Chapter 2 is over', 'Vol. 2 concluded', `${'~'.repeat(60)} TBC`],
    ].flat(),
  )('%s ends a part or the story', (line) => expect(endingPhrase(line)).not.toBeNull());

  test.each(
    [
      ['Prologue', 'PROLOG', 'Prólogo', 'Пролог', 'Teaser', 'Épilogue', 'Coda', 'An Interlude', 'The Intermission'],
      ['Entr’acte', 'Side Story', 'Omake', 'Préface', 'L’Avant-propos', 'Einleitung', 'Dédicace', 'Épigraphe'],
      [
        'Danksagung',
        'About the Author',
        'Acknowledgements',
        'Apéndice',
        '*** Epilogue ***',
        'Twenty-one',
        'One',
        'Seven',
      ],
    ].flat(),
  )('%s names a division', (line) => expect(readLabel(line)).not.toBeNull());

  test.each([
    'Posted originally on the Archive at http://a.example/1',
    'This work was archived at https://a.example/',
    'Downloaded from a.example.org on a day',
    'Disclaimer: This story archived at http://a.example',
    'View this story online at: http://a.example/2',
    'See the end of the work for more notes.',
    'To unsubscribe from this list, write to a@b.example',
    'Sent from my telephone',
    'Story statistics:',
    'End file.',
    'Was reposted to the old archive with the author’s permission',
    '____________________________________________________',
    'Back to index',
    '« Go back to the main page »',
  ])('%s is a line of the site', (line) => expect(isSiteLine(line)).toBe(true));

  test.each([
    'The endless road.',
    'Endings are hard, she said.',
    'Noted,',
    'Another day.',
    'Toward the sea',
  ])('%s is prose', (line) =>
    expect([noteLabel(line), endingPhrase(line), isSiteLine(line)]).toEqual([null, null, false]));
});
