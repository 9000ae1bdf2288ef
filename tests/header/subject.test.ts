import { describe, expect, it } from 'vitest';
import { readSubject } from '../../src/header/subject.ts';

it.each([
  ['[TTT] FIC: Rain (02/05)', 'Rain', '(02/05)'],
  ['Re: [TTT] NEW: Rain, Part 2 of 5', 'Rain', 'Part 2 of 5'],
  ['REPOST: Rain 2/5', 'Rain', '2/5'],
  ['NEW: Rain 2a/5', 'Rain', '2/5'],
  ['FF: Rain (4/10) complete', 'Rain', '(4/10)'],
  ['(NEW) Rain 3/?', 'Rain', '3/?'],
  ['*NEW* Rain 1/1 (PG-13)', 'Rain', '1/1'],
  ['{Fanfic} Rain - Chapter 3', 'Rain', 'part 3'],
  ['Rain, ch. 12', 'Rain', 'part 12'],
  ['FIC Rain 1/?', 'Rain', '1/?'],
  ['Rain [0/5]', 'Rain', '[0/5]'],
  ['Rain 4/6 - sorry, sent out of order!!', 'Rain', '4/6'],
  ['Rain [4/6]: désolée, encore du retard', 'Rain', '[4/6]'],
  ['Rain (2/3) (resent)', 'Rain', '(2/3)'],
  ['Rain (3/6): The Barge', 'Rain - The Barge', '(3/6)'],
  ['rain 3/6 - the barge', 'rain - the barge', '3/6'],
  ['Apollo, Part 13: The Way Home', 'Apollo, Part 13: The Way Home', ''],
  ['Open 24/7 - A Comedy', 'Open 24/7 - A Comedy', ''],
  ['New Rain on Old Roofs', 'New Rain on Old Roofs', ''],
  ['The Story of Rain', 'The Story of Rain', ''],
])('the subject %j', (subject, title, part) => {
  expect(readSubject(subject)).toMatchObject({ title, part });
});

describe('what a subject has around its title', () => {
  it.each([
    ['Uncle Bo’s Weather (short, complete, 300w)', 'Uncle Bo’s Weather'],
    ['novelli: Saunan takana', 'Saunan takana'],
    ['Erzählung: Der Dampf (fertig)', 'Der Dampf'],
    ['Opowiadanie: Para [poprawione 2]', 'Para [poprawione 2]'],
    ['The Kettle (and other lies)', 'The Kettle (and other lies)'],
    ['Story of a Kettle', 'Story of a Kettle'],
    ['The Weather (complete with rain)', 'The Weather (complete with rain)'],
  ])('%s', (subject, title) => expect(readSubject(subject).title).toBe(title));
});
