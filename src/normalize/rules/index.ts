import type { Rule } from '../rule.ts';
import { dashes } from './dashes.ts';
import { ellipses } from './ellipses.ts';
import { emphasis } from './emphasis.ts';
import { entities } from './entities.ts';
import { guillemets } from './guillemets.ts';
import { inlineTags } from './inline-tags.ts';
import { invisible } from './invisible.ts';
import { ligatures } from './ligatures.ts';
import { brokenWords, lineJoins } from './line-joins.ts';
import { longEmphasis } from './long-emphasis.ts';
import { mojibake } from './mojibake.ts';
import { punctuationSpaces } from './punctuation-spaces.ts';
import { quotes } from './quotes.ts';
import { scripts } from './scripts.ts';
import { spaces } from './spaces.ts';

/**
 * Every normalizing rule, in the order in which they work: characters first, then lines and spaces, then marks.
 * Quotes come before dashes because the spaces round a typed dash tell which way a mark beside it faces.
 */
export const rules: readonly Rule[] = [
  mojibake,
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
  quotes,
  dashes,
];
