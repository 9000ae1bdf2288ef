import { describe, expect, it } from 'vitest';
import { paragraphs, readText } from './read.ts';

const PROSE = [
  'The ferry lay on the far side with its lamp out, and the bell on this side had lost',
  'its clapper in the flood, so they shouted across the water until somebody came out.',
].join('\n');
const between = (lines: readonly string[]): string[] =>
  paragraphs([PROSE, PROSE, PROSE, lines.join('\n'), PROSE, PROSE].join('\n\n')).slice(3, -2);

describe('lines between a transcriber’s signs', () => {
  it.each([
    ['/*', '*/'],
    ['/#', '#/'],
    ['/$', '$/'],
    ['/P', 'P/'],
    ['/*[4.2]', '*/'],
    ['```', '```'],
    ['{{{', '}}}'],
    ['[verse]', '[/verse]'],
    ['<b>', '</b>'],
    ['<em>', '</em>'],
    ['[i]', '[/i]'],
  ])('%s keep their ends, and the signs go', (open, close) =>
    expect(between([open, 'No lanterns.', 'No geese on the ramp.', close])).toEqual([
      'No lanterns. / No geese on the ramp.',
    ]));
  it('may be several stanzas', () =>
    expect(between(['/*', 'No lanterns.', 'No oars.', '', 'No geese.', 'No goats.', '*/'])).toEqual([
      'No lanterns. / No oars.',
      'No geese. / No goats.',
    ]));
  it('take their signs with them as markup, of which the words are accounted for', () =>
    expect(readText([PROSE, '/$\nNo lanterns.\n$/', PROSE].join('\n\n')).trace.removals).toMatchObject([
      { name: 'markup', text: '/$', place: { line: 4 } },
      { name: 'markup', text: '$/', place: { line: 6 } },
    ]));
  it('are a scene of the story where the signs name a flashback', () =>
    expect(between(['<flashback>', '', PROSE, '', '</flashback>'])).toHaveLength(3));
  it('are wrapped as prose is where they are the whole text', () =>
    expect(paragraphs(['```', PROSE, '', PROSE, '', PROSE, '```'].join('\n'))).toHaveLength(3));
  it('stay where the sign is never closed, or stands in a sentence', () => {
    expect(between(['/*', 'No lanterns.'])).toEqual(['/*', 'No lanterns.']);
    const said = 'On the slate stood /* no geese */ and under that the fare.';
    expect(between([said])).toEqual([said]);
    expect(between(['[door]', 'No lanterns.'])).toEqual(['[door] / No lanterns.']);
    expect(between(['/+'])).toEqual(['/+']);
  });
});

describe('sums', () => {
  it('stand as they were typed', () => {
    const sum = ['Two fares   1l. 2s.', 'One goose      6d.', '--------', '1l. 2s. 6d.'];
    expect(between(sum)).toEqual([sum.join(' / ')]);
    expect(between(['  365', '-   1', '-----', '  364'])).toEqual(['365 / -   1 / ----- / 364']);
  });
  it('and tables stand so, with a rule anywhere or with three rows', () => {
    const bill = ['Rope   3.10', 'Tar     .95', '------', '4.05'];
    const scores = ['Boat        Won  Lost', 'Kettle       12     3', 'Fog           4    11', '====================='];
    for (const table of [bill, scores, scores.slice(0, 3)]) expect(between(table)).toEqual([table.join(' / ')]);
  });
  it('are no prose in columns or above a rule', () => {
    const prose = [
      'It was the year 1911.  The hens were',
      'late.  The ferry came at half past 9',
      'more.  Nobody had a goose.',
    ];
    expect(between(prose)).toEqual([prose.join(' ')]);
    expect(between(['There were 12', '=====', PROSE])).toHaveLength(3);
  });
  it('are not a title over a rule, nor a rule between paragraphs', () => {
    expect(between(['Part 2', '------', '1911'])).not.toContain('Part 2 / ------ / 1911');
    expect(between([PROSE, '-----', PROSE])).toHaveLength(3);
  });
});
