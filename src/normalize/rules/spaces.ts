import { EVERYWHERE, HARD_BREAK, type Proposal, type Rule, replaceAll, STYLED, TYPESET } from '../rule.ts';

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

/** Three dots or more, close together or each after a space, with the space before the first of spaced ones. */
const DOTS = /[ \u00A0]?\.(?:[ \u00A0]\.){2,}|\.{3,}/g;

/** Languages whose ellipsis is six dots, of two signs. */
const DOUBLED: ReadonlySet<string> = new Set(['zh', 'ja']);

export const ellipses: Rule = {
  id: 'ellipses',
  summary:
    'Writes three dots as one ellipsis, and six as two in Chinese and Japanese; two and four dots stay as they are.',
  kinds: TYPESET,
  signs: '.',
  trigger: (text) => text.includes('...') || text.includes('. .') || text.includes('.\u00A0.'),
  propose: ({ text }, context) => {
    if (!/[\p{L}\p{N}]/u.test(text)) return [];
    return replaceAll(text, DOTS, ({ 0: found, index }) => {
      const dots = found.replace(/[^.]/g, '').length;
      if (text.charAt(index + found.length) === '.' || text.charAt(index - 1) === '.') return null;
      const keepsSpace = index === 0 || /["“‘'(\u2028\u2029—–-]/.test(text.charAt(index - 1));
      const lead = found.charAt(0) === '.' || !keepsSpace ? '' : found.charAt(0);
      if (dots === 3) return `${lead}…`;
      if (dots % 3 === 0 && context.language !== null && DOUBLED.has(context.language)) return '…'.repeat(dots / 3);
      return found.includes('..') ? null : lead + '.'.repeat(dots);
    });
  },
  examples: [
    { before: 'Well... no. So . . . yes.', after: 'Well… no. So… yes.' },
    { before: '他沒有說話......雨還在下……', after: '他沒有說話……雨還在下……', language: 'zh' },
    { before: '「まさか......」', after: '「まさか……」', language: 'ja' },
  ],
  unchanged: ['Wait.. what', 'Not yet....', 'And then......', '. . .', '…'],
};

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
  // Marks are fewer than spaces.
  trigger: (text) => /[,.;:!?](?<=[ \u00A0].)/.test(text),
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
