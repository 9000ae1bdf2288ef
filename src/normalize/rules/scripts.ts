import type { Rule, Wrap } from '../rule.ts';
import { STYLED } from '../rule.ts';

/** Low and raised characters as plain-text editions write them. */
const SCRIPT = /([_^])\{([^{}\n]{1,20})\}/g;

export const scripts: Rule = {
  id: 'scripts',
  summary: 'Reads H_{2}O and 4^{th} as low and raised characters.',
  kinds: STYLED,
  signs: '{',
  propose: ({ text }) =>
    [...text.matchAll(SCRIPT)].map(
      ({ index, 0: found, 1: mark }): Wrap => ({
        kind: 'wrap',
        start: index,
        end: index + found.length,
        open: 2,
        close: 1,
        inline: mark === '_' ? 'subscript' : 'superscript',
      }),
    ),
  examples: [{ before: 'H_{2}O on the 4^{th}', after: 'H<sub>2</sub>O on the 4<sup>th</sup>' }],
  unchanged: ['{so} and _ {so}'],
};
