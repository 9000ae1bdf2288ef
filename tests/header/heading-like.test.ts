import { describe, expect, test } from 'vitest';
import { isBareDivision, isHeadingLike } from '../../src/header/shapes.ts';

describe('a line that may head what stands below a header', () => {
  test.each([
    'Chapter 12 The Lamp',
    'BOOK THREE',
    'Part 3 The Ferry',
    'Kapitola třetí',
    'Część druga',
    '第一章',
    '序章',
    '— 4 —',
    'IV. The Gate',
    'Two',
    'Prologue',
    'CONTENTS',
    'Inhaltsverzeichnis',
    'Werrej',
    '-=[ Installment 24: What Nora Said ]=-',
    'Episode 20 ~ Salt',
  ])('%s', (line) => expect(isHeadingLike(line)).toBe(true));

  test.each([
    '12:03 a.m.',
    '"I--I can\'t marry you, Bill," she said.',
    'I, for one, would rather have walked.',
    'Quatre: (singing) I will send them letters,',
    'ill-fated hairs! They came off in the hands of the victors',
    '[15] The lamp of the harbour master, no doubt.',
    '(c) 1994 Ada Moss',
    'Part 3 of the wall had fallen.',
    'one.',
    'The Second Day',
    'Le 2e jour',
    '[22:14] <ada> are you asleep',
  ])('not %s', (line) => expect(isHeadingLike(line)).toBe(false));
});

describe('a line that only counts a division', () => {
  test.each(['BOOK THREE', 'Kapitel ett', 'فصل سوم', '*** Pt. 33 ***'])('%s', (line) =>
    expect(isBareDivision(line)).toBe(true));
  test.each(['Chapter 12 The Lamp', '12', 'Prologue'])('not %s', (line) => expect(isBareDivision(line)).toBe(false));
});
