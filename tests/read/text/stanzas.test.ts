import { describe, expect, it } from 'vitest';
import { outline } from './read.ts';

const PROSE = `Below, in the clearing in the valley, where smoke curled around the
fire like rope stored on the deck of a ship that was rocked by a gale,
Jared ate the last of his oats from the mess kit that his grandfather
had used as a boy, and he did not once look up at the hill above him.

Garth looked up from his lap and sniffed, and probably considered if he
should suggest that they head back. Instead he said that he would get
the tents down, and that somebody ought to wash the pot before they did.`;

/** Verse without stops, whose lines are of one length. */
const STANZA = `And in so thinking she lowered the glasses
blinking in the sudden distance she swung
off her branch and down to the forest floor
where the smolders of her own fire waited
for the final scattering of their ashes`;

describe('a stanza whose lines are of one length', () => {
  it('keeps its lines beside wider prose', () => {
    const [first] = outline(`${STANZA}\n\n${PROSE}\n`);
    expect(first?.split(' / ')).toHaveLength(5);
  });

  it('is prose where it ends as a paragraph does', () => {
    const [first] = outline(`${STANZA}.\n\n${PROSE}\n`);
    expect(first).not.toContain(' / ');
  });
});
