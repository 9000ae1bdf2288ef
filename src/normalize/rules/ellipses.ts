import type { Rule } from '../rule.ts';
import { replaceAll, TYPESET } from '../rule.ts';

/** Three dots or more, close together or each after a space, with the space before the first of spaced ones. */
const DOTS = /[ \u00A0]?\.(?:[ \u00A0]\.){2,}|\.{3,}/g;

export const ellipses: Rule = {
  id: 'ellipses',
  summary: 'Writes three dots as one ellipsis; two and four dots stay as they are.',
  kinds: TYPESET,
  signs: '.',
  trigger: (text) => text.includes('...') || text.includes('. .') || text.includes('.\u00A0.'),
  propose: ({ text }) => {
    if (!/[\p{L}\p{N}]/u.test(text)) return [];
    return replaceAll(text, DOTS, ({ 0: found, index }) => {
      const dots = found.replace(/[^.]/g, '').length;
      if (text.charAt(index + found.length) === '.' || text.charAt(index - 1) === '.') return null;
      const keepsSpace = index === 0 || /["“‘'(\u2028\u2029—–-]/.test(text.charAt(index - 1));
      const lead = found.charAt(0) === '.' || !keepsSpace ? '' : found.charAt(0);
      if (dots === 3) return `${lead}…`;
      return found.includes('..') ? null : lead + '.'.repeat(dots);
    });
  },
  examples: [{ before: 'Well... no. So . . . yes.', after: 'Well… no. So… yes.' }],
  unchanged: ['Wait.. what', 'Not yet....', '. . .', '…'],
};
