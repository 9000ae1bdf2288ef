import { memberOf } from '../../model/index.ts';
import { SPEECH_SIGNS } from '../../words/mark-tables.ts';
import type { Rule } from '../rule.ts';
import { replaceAll, TYPESET } from '../rule.ts';

/** `<<so>>` or `>>so<<`, two signs each and no more. */
const TYPED = /(?<![<>])(?:<<([^<>]+)>>|>>([^<>]+)<<)(?![<>])/gu;

export const guillemets: Rule = {
  id: 'guillemets',
  summary: 'Writes << and >> round speech as guillemets, in languages that have them.',
  kinds: TYPESET,
  signs: '<',
  trigger: (text) => text.includes('<<'),
  propose: ({ text }, { language }) => {
    const quotes = memberOf(SPEECH_SIGNS, language ?? 'en')?.quotes ?? '';
    // German books turn the points inward.
    if (!quotes.includes('«') && language !== 'de') return [];
    const space = language === 'fr' ? '\u00A0' : '';
    return replaceAll(text, TYPED, ([, outward, inward]) => {
      const words = (outward ?? inward ?? '').trim();
      if (!/[\p{L}\p{N}]/u.test(words)) return null;
      return outward === undefined ? `»${words}«` : `«${space}${words}${space}»`;
    });
  },
  examples: [
    { before: '<<Tu viens ?>> demanda Claire.', after: '«\u00A0Tu viens ?\u00A0» demanda Claire.', language: 'fr' },
    { before: '<<Sto arrivando>>, disse.', after: '«Sto arrivando», disse.', language: 'it' },
    { before: '>>Komm<<, sagte sie.', after: '»Komm«, sagte sie.', language: 'de' },
  ],
  unchanged: ['<<so>> the page answered', 'a << b >> c', '<<<<<'],
};
