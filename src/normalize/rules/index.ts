import type { Rule } from '../rule.ts';
import { entities, ligatures, macMarks, mojibake, scripts } from './damaged-characters.ts';
import { dashes } from './dashes.ts';
import { emphasis, inlineTags, longEmphasis } from './emphasis.ts';
import { brokenWords, lineJoins } from './line-joins.ts';
import { doubledQuotes, gershayim, guillemets, quotes, reversedQuotes } from './quotes.ts';
import { ellipses, invisible, punctuationSpaces, spaces } from './spaces.ts';

/**
 * Every normalizing rule, in the order in which they work: characters first, then lines and spaces, then marks.
 * Quotes come before dashes because the spaces round a typed dash tell which way a mark beside it faces.
 */
export const rules: readonly Rule[] = [
  mojibake,
  macMarks,
  entities,
  inlineTags,
  ligatures,
  brokenWords,
  lineJoins,
  invisible,
  spaces,
  scripts,
  longEmphasis,
  emphasis,
  ellipses,
  guillemets,
  punctuationSpaces,
  doubledQuotes,
  gershayim,
  reversedQuotes,
  quotes,
  dashes,
];
