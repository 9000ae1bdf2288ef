import type { Rule } from '../rule.ts';
import { EVERYWHERE, replaceAll } from '../rule.ts';

/** Soft hyphen, Mongolian separator, zero-width space, word joiner, byte order mark. */
const INVISIBLE = /[\u00AD\u180E\u200B\u2060\uFEFF]+/g;

export const invisible: Rule = {
  id: 'invisible',
  summary: 'Takes out characters that print nothing: soft hyphens, zero-width spaces, byte order marks.',
  kinds: EVERYWHERE,
  signs: '\u00AD\u180E\u200B\u2060\uFEFF',
  propose: ({ text }) => replaceAll(text, INVISIBLE, () => ''),
  examples: [{ before: 'The har\u00ADbour\u200B was\uFEFF dark.', after: 'The harbour was dark.' }],
  unchanged: ['می\u200Cخواهم', '👩\u200D🚀', '❤\uFE0F', '\u200Fשלום'],
};
