import { CLOSED_ENDS, HYPHENATED_STARTS, SUSPENDERS } from '../../words/mark-tables.ts';
import type { Context } from '../context.ts';
import type { Replace, Rule } from '../rule.ts';
import { replace, replaceAll, STYLED } from '../rule.ts';

const CJK_START = '\u2E80';
const CJK = /[\u2E80-\u30FF\u3400-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]/;

const HYPHENATED = new RegExp(`^(?:${HYPHENATED_STARTS})$`, 'i');
const CLOSED = new RegExp(`^(?:${CLOSED_ENDS})$`, 'i');
const SUSPENDED = new RegExp(`^(?:${SUSPENDERS})$`, 'i');

/** How two halves of a broken word join, by the rest of the source: with the hyphen, without it, or as two words. */
function joinHalves(first: string, second: string, context: Context): '-' | '' | '- ' {
  if (SUSPENDED.test(second)) return '- ';
  const a = first.toLowerCase();
  const b = second.toLowerCase();
  const seen = (word: string): number => context.words.get(word) ?? 0;
  const joined = seen(a + b);
  const hyphenated = seen(`${a}-${b}`);
  if (joined !== hyphenated) return joined > hyphenated ? '' : '-';
  if (joined > 0 || /^\p{Lu}/u.test(second) || HYPHENATED.test(a)) return '-';
  if (CLOSED.test(b)) return '';
  const bothAreWords = seen(a) > 0 && seen(b) > 0;
  const neitherIsWord = seen(a) === 0 && seen(b) === 0;
  return !bothAreWords && (neitherIsWord || context.breaksWords) && a.length + b.length >= 5 ? '' : '-';
}

/** The text that a line end becomes, by the last characters of the one line and the first of the other. */
function joint(text: string, start: number, end: number, softHyphen: boolean, spaced: boolean): string {
  if (softHyphen || end >= text.length || start === 0) return '';
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  if (before >= CJK_START && CJK.test(before) && CJK.test(after)) return '';
  if (spaced) return ' ';
  if (/[—–]/.test(before) && /\S/.test(text.charAt(start - 2))) return '';
  if (text.startsWith('--', start - 2) && /\S/.test(text.charAt(start - 3))) return '';
  const dashNext = (after === '—' || after === '-') && /^(?:--+|—)[^\s-]/.test(text.slice(end, end + 8));
  return dashNext && /[\p{L}\p{N},;]/u.test(before) ? '' : ' ';
}

/** A space or a tab. */
function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09;
}

function joinLines(text: string): Replace[] {
  const proposals: Replace[] = [];
  const lineEnd = /\n[ \t\n]*/g;
  for (let match = lineEnd.exec(text); match !== null; match = lineEnd.exec(text)) {
    const end = match.index + match[0].length;
    let start = match.index;
    while (start > 0 && isBlank(text.charCodeAt(start - 1))) start--;
    const spaced = start < match.index;
    const softHyphen = text.charAt(start - 1) === '\u00AD';
    if (softHyphen) start--;
    proposals.push(replace(start, end, joint(text, start, end, softHyphen, spaced)));
  }
  return proposals;
}

export const lineJoins: Rule = {
  id: 'line-joins',
  summary: 'Joins lines that only wrap the text, and words broken at a line end as the rest of the text writes them.',
  kinds: STYLED,
  signs: '\n',
  propose: ({ text }) => joinLines(text),
  examples: [
    { before: 'It was late,\nand it rained.', after: 'It was late, and it rained.' },
    { before: 'Nobody knew--\nnobody asked.', after: 'Nobody knew—nobody asked.' },
  ],
  unchanged: [],
};

/** Words broken at a line end; works before the other line ends are joined. */
export const brokenWords: Rule = {
  id: 'broken-words',
  summary: 'Joins a word that a hyphen breaks at a line end, as the rest of the text writes it.',
  kinds: STYLED,
  signs: '\n',
  trigger: (text) => text.includes('-\n') || /-[ \t]+\n/.test(text),
  propose: ({ text }, context) =>
    replaceAll(text, /-(?<=([\p{L}\p{M}][\p{L}\p{M}'’]{0,40})-)[ \t]*\n[ \t]*(?=([\p{L}\p{M}]{1,40}))/gu, (match) =>
      joinHalves(match[1] ?? '', match[2] ?? '', context),
    ),
  examples: [
    {
      before: 'It lay on the main-\nland, in a well-\nknown bay.',
      after: 'It lay on the mainland, in a well-known bay.',
    },
    { before: 'To-morrow, he said, to-\nmorrow.', after: 'To-morrow, he said, to-morrow.' },
    { before: 'A two-\nor three-storey house.', after: 'A two- or three-storey house.' },
  ],
  unchanged: [],
};
