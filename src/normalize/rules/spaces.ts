import type { Proposal, Rule } from '../rule.ts';
import { HARD_BREAK, replaceAll, STYLED } from '../rule.ts';

/** Edges of a run, spaces round a meant line end, tabs, and spaces in a row. */
const SPACES =
  /^[ \t\u00A0\n]+|(?<![ \t\u00A0\n\u2028])[ \t\u00A0\n\u2028]+$|[ \t]*\u2028[ \t\n]*|[ \t]*\t[ \t]*| {2,}/g;

/** What stands inside a run where only one space should. */
const ODD_SPACES = ['  ', '\t', HARD_BREAK];

function propose(text: string): readonly Proposal[] {
  return replaceAll(text, SPACES, ({ index, 0: found }) => {
    if (index === 0 || index + found.length === text.length) return '';
    return found.includes(HARD_BREAK) ? HARD_BREAK : ' ';
  });
}

export const spaces: Rule = {
  id: 'spaces',
  summary: 'Makes one space of tabs and of spaces in a row, and none at the edges of a paragraph.',
  kinds: [...STYLED.filter((kind) => kind !== 'verse'), 'field'],
  signs: null,
  trigger: (text) => text.trim().length < text.length || ODD_SPACES.some((odd) => text.includes(odd)),
  propose: ({ text }) => propose(text),
  examples: [{ before: ' It was late.  It\trained. ', after: 'It was late. It rained.' }],
  unchanged: ['One space.', '20\u00A0km'],
};
