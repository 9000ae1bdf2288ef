import { expect, test } from 'vitest';
import { isCopyNotice } from '../../src/words/copy-notices.ts';
import { holdsLike, opensLike } from '../../src/words/forms.ts';
import { COPY_CUES, COPY_NOTICES } from '../../src/words/site-line-tables.ts';
import { PROSE } from './story.ts';

test.each([
  'Unauthorized usage: this tale is on Amazon without the author’s consent. Report any sightings.',
  'Unauthorized tale usage: if you spot this story on Amazon, report the violation.',
  'Unauthorized use of content: if you find this story on Amazon, report the violation.',
  "This tale has been unlawfully lifted without the author's consent. Report any appearances on Amazon.",
  'This tale has been pilfered from Royal Road. If found on Amazon, kindly file a report.',
  'The tale has been stolen; if detected on Amazon, report the violation.',
  "The author's narrative has been misappropriated; report any instances of this story on Amazon.",
  'This content has been unlawfully taken from Royal Road; report any instances of this story if found elsewhere.',
  'A case of content theft: this narrative is not rightfully on Amazon; if you spot it, report the violation.',
  'Stolen content warning: this tale belongs on Royal Road. Report any occurrences elsewhere.',
  'Stolen novel; please report.',
  'If you come across this story on Amazon, it’s taken without permission from the author. Report it.',
  'Stolen from its original source, this story is not meant to be on Amazon; report any sightings.',
  'Taken from Royal Road, this narrative should be reported if found on Amazon.',
  'Royal Road is the home of this novel. Visit there to read the original and support the author.',
  'Love this novel? Read it on Royal Road to ensure the author gets credit.',
  'Enjoying the story? Show your support by reading it on the official site.',
  'You could be reading stolen content. Head to Royal Road for the genuine story.',
  'Support creative writers by reading their stories on Royal Road, not stolen versions.',
  'Ensure your favorite authors get the support they deserve. Read this novel on Royal Road.',
  "This book's true home is on another platform. Check it out there for the real experience.",
  'Reading on Amazon or a pirate site? This novel is from Royal Road. Support the author by reading it there.',
  'Use the left and right arrow keys to turn the page.',
  'Tip: You can use left, right keyboard keys to browse between chapters.',
  'You can use arrow keys (or A / D) to go to the next chapter.',
])('%s is a notice', (text) => {
  expect(isCopyNotice(text)).toBe(true);
});

test.each([
  'The book has been stolen. If you see it, please report it.',
  'The book has been stolen; report any sightings to the abbot.',
  'The book has been taken without permission. Report it.',
  '“The tale has been stolen,” said Wren. “Report it.”',
  'The novel had been stolen from Royal Road, a lane behind the mill, and nobody would report the violation.',
  'If you see this book on Amazon, buy it for me.',
  'Stolen horse; please report.',
  'Unauthorized use of the lift: report the violation to room nine, said the card.',
  'Love this story? Leave a review, it makes my day!',
  'Use the left and right keys to turn the page, he had told her.',
  'Use the arrow keys to fly.',
  'You can use the keys.',
])('%s stays', (text) => {
  expect(isCopyNotice(text)).toBe(false);
});

test('hardly any line of a story is asked with the pattern', () => {
  const [opens, holds] = [opensLike(...COPY_NOTICES), holdsLike(...COPY_CUES)];
  expect(PROSE.split(/\n+|(?<=\.) /).filter((line) => opens(line) && holds(line))).toEqual([]);
});
