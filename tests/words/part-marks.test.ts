import { describe, expect, it } from 'vitest';
import { titleParts } from '../../src/assemble/works/facts.ts';
import { partLine, titleAndPart } from '../../src/header/part-mark.ts';

describe('the number of a posted part', () => {
  it.each<[string, number | null, number | null]>([
    ['Part Twenty-Two of Thirty', 22, 30],
    ['Teil zwei von drei', 2, 3],
    ['Teil einundzwanzig von 40', 21, 40],
    ['Часть 2 из 5', 2, 5],
    ['(1/4)', 1, 4],
  ])('on a line of its own: %s', (line, number, total) => {
    expect(partLine(line)).toEqual({ number, total });
  });

  it.each(['One of the Boys', 'Two of Us', 'Part of the Tide', 'By ones and twos'])('%s is none', (line) => {
    expect(partLine(line)).toBe(null);
  });

  it.each<[string, string, number | null]>([
    ['The Ferry (Part Twenty-Two of Thirty)', 'The Ferry', 22],
    ['Die Fähre, Teil zwei', 'Die Fähre', 2],
    ['Historia del uno', 'Historia del uno', null],
    ['The Best Part', 'The Best Part', null],
  ])('at the end of a title: %s', (typed, title, number) => {
    const found = titleAndPart(typed);
    expect([found.title, found.part?.number ?? null]).toEqual([title, number]);
  });
});

describe('a stated title taken apart', () => {
  it.each<[string, string | null, string | null, number | null]>([
    ['Storm, Chapter Twenty-Two: The Barge', 'Storm', 'Chapter Twenty-Two: The Barge', 22],
    ['Storm Ch. 3', 'Storm', 'Ch. 3', 3],
    ['Sturm, Drittes Kapitel', 'Sturm', 'Drittes Kapitel', 3],
    ['Burza. Rozdział 12', 'Burza', 'Rozdział 12', 12],
    ['Chapter 3', null, 'Chapter 3', 3],
    ['Storm: Epilog', 'Storm', 'Epilog', null],
    ['Interlude', null, 'Interlude', null],
    ['Storm (2)', 'Storm', null, 2],
    ['Ash and Honey -- 32 of 37', 'Ash and Honey', null, 32],
    ['Asche und Honig—3 von 12', 'Asche und Honig', null, 3],
    ['Seven of Nine', 'Seven of Nine', null, null],
    ['Night of the Two Moons', 'Night of the Two Moons', null, null],
    ['The Third Letter', 'The Third Letter', null, null],
  ])('%s', (title, base, mark, number) => {
    expect(titleParts(title)).toMatchObject({ base, mark, number });
  });
});
