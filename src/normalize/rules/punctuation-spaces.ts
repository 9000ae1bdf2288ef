import type { Rule } from '../rule.ts';
import { replaceAll, TYPESET } from '../rule.ts';

/**
 * A space before a mark that belongs to the word before it; not before `...`, `.45`, `:)` or `;-)`. When the space
 * stands on the wrong side of a comma (`now ,then`) it goes over to the other.
 */
const SPACED =
  /(?<=[\p{L}\p{N}"”’'…)])[ \u00A0]+(?:((?:[,!?]|;(?!-?[()DPp])|:(?![-']?[()DPp/]))+)(?=[\s"”’')]|$)|(\.)(?=["”’')]|\s(?!\.)|$)|(,)(?=\p{L}))/gu;

export const punctuationSpaces: Rule = {
  id: 'punctuation-spaces',
  summary: 'Takes out the space before , . ; : ! ? (never in French).',
  kinds: TYPESET,
  signs: ' \u00A0',
  trigger: (text) => /[ \u00A0][,.;:!?]/.test(text),
  propose: ({ text }, { language }) =>
    language === 'fr' || text.includes('«')
      ? []
      : replaceAll(text, SPACED, ([, marks, stop, comma]) => marks ?? stop ?? `${comma} `),
  examples: [
    { before: 'No , he said . Why not ?', after: 'No, he said. Why not?' },
    { before: 'A bit late now ,then?', after: 'A bit late now, then?' },
  ],
  unchanged: ['A .45 and a smile :) and ;-) too', '“I pressed it ;)”', 'Well ... no'],
};
