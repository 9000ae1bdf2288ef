import { describe, expect, it } from 'vitest';
import { endingPhrase } from '../../../src/words/endings.ts';
import { readText } from '../scene/manuscript.ts';

describe('what a line that ends a part says', () => {
  const continued = [
    'End 3/12',
    '"TBC"',
    '“To be continued...”',
    '-- 3/12 done --',
    'End (3/12)',
    'Catch you next chapter!',
    'Meet you in part 9',
    'Go to part 4',
    'Tune in again next Monday',
    'TBC',
    'tbc...',
    '[TBC]',
    'T.B.C.',
    'To be continued.',
    '*To be continued…*',
    'To be continued in part 4',
    'Ch. 12 fin',
    '*Part six over*',
    'Episode 4: complete',
    'Onward to chapter 9',
    '>> Next: part 12',
    'Up next, chapter two',
    'Until chapter 5!',
    'Stay tuned for part 9',
    'More when I can!',
    'Continued in part 3',
    'More soon!',
    'continued...',
    'cont’d in part 24',
    '- Tsuzuku -',
    'Until next time',
    '{That’s it for now.}',
    'next chapter soon!',
    '<<Part 2 coming soon>>',
    'Bis zum nächsten Kapitel!',
    'Hasta el próximo capítulo',
    'End Part 2',
    '(Part 1 ends)',
    '~ End of chapter seven ~',
    'END OF PART 2/6',
    'À suivre…',
    'Fortsetzung folgt',
    'Continuará...',
    'Продолжение следует',
    'つづく',
  ];
  it.each(continued)('%s: there is more', (line) => expect(endingPhrase(line)?.role).toBe('continued'));

  const ends = [
    'The End',
    'THE END.',
    '~fin~',
    '>> -30-',
    'Fin.',
    '[end]',
    '~ owari ~',
    '-30-',
    'Ende',
    'Конец',
    'The End?',
    'The End (for now)',
    'And that’s the end',
    '~ Fine ~',
  ];
  it.each(ends)('%s: it is over', (line) => expect(endingPhrase(line)?.role).toBe('the-end'));

  const prose = [
    '“The end,” said Marta.',
    'The end of the pier was wet.',
    'Fine.',
    'Until next week they waited.',
    'More rain is coming soon',
    'That was all for now, he said.',
    'Continued rain kept them in.',
    'In the end they went home.',
    'More to the point, it rained.',
    '30',
  ];
  it.each(prose)('%s: prose', (line) => expect(endingPhrase(line)).toBeNull());

  it('reads the number of the part', () => {
    expect(endingPhrase('End of Part IV')?.number).toBe(4);
    expect(endingPhrase('Part two ends')?.number).toBe(2);
  });
});

describe('findEndings', () => {
  const story = 'Mirka tied the boat to the post.\n\n“Are we there?” asked the boy.\n\nNobody answered him.';
  const roles = (text: string): readonly unknown[] =>
    readText(text).findings.endings.claims.map((claim) => (claim.kind === 'ending' ? claim.role : null));

  it('takes the last line of the file', () => expect(roles(`${story}\n\nThe End`)).toEqual(['the-end']));
  it('takes the last line before a note', () =>
    expect(roles(`${story}\n\n~fin~\n\nA/N: Thank you for reading, all of you.`)).toEqual(['the-end']));
  it('takes the last line before a drawn line, or before a few words of the author', () => {
    expect(roles(`${story}\n\nFin\n\n-----`)).toEqual(['the-end']);
    expect(roles(`${story}\n\nThe End!\n\nThat was my first one.\n\nLove,\n\nIda`)).toEqual(['the-end']);
    expect(roles(`${story}\n\nThe end.\n\n“Of what?” asked Mirka.\n\nHe rowed on.`)).toEqual([]);
  });
  it('takes the last line of each part', () =>
    expect(roles(`# 1\n\n${story}\n\nTBC\n\n# 2\n\n${story}\n\nThe End`)).toEqual(['continued', 'the-end']));
  it('leaves “The end” in the middle of a story', () => {
    const long = Array.from({ length: 30 }, (_, i) => `Mirka rowed for another hour, and then hour ${i} had gone too.`);
    expect(roles(`${story}\n\nThe end.\n\n${long.join('\n\n')}`)).toEqual([]);
  });
  it('leaves what somebody says', () => {
    expect(
      roles(`${story}\n\n“To be continued.”\n\nHe looked at her for a long time.\n\n“Is that all?” she asked.`),
    ).toEqual([]);
    expect(roles(`${story}\n\n“To be continued.”`)).toEqual(['continued']);
  });
  it('does not take the first line', () => expect(roles(`The End\n\n${story}`)).toEqual([]));
});

describe('an ending in words of another language', () => {
  const line = 'Mirka tied the boat to the post and looked up at the windows of the house, and it was raining there.';
  const prose = Array.from({ length: 12 }, (_, i) => `${line} She had seen it ${i} times before.`).join('\n\n');
  const roles = (text: string): readonly unknown[] =>
    readText(text).findings.endings.claims.map((claim) => (claim.kind === 'ending' ? claim.role : null));
  it('counts alone on the last line of a part', () => {
    expect(roles(`${prose}\n\n${prose}\n\nKonec`)).toEqual(['the-end']);
    expect(roles(`# 1\n\n${prose}\n\n~ Wordt vervolgd ~\n\n# 2\n\n${prose}`)).toEqual(['continued']);
  });
  it('is the story’s word elsewhere', () => expect(roles(`${prose}\n\nKonec\n\n${prose}`)).toEqual([]));
});
