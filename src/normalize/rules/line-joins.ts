import {
  CLOSED_ENDS,
  CLOSED_LANGUAGES,
  HYPHENATED_ENDS,
  HYPHENATED_MIDDLES,
  HYPHENATED_STARTS,
  PARTS_VOWELS,
  SUSPENDERS,
} from '../../words/mark-tables.ts';
import type { Context } from '../context.ts';
import { type Replace, type Rule, replace, replaceAll, STYLED } from '../rule.ts';

const CJK_START = '\u2E80';
const CJK = /[\u2E80-\u30FF\u3400-\u9FFF\uF900-\uFAFF\uFF00-\uFFEF]/;

/** A pattern of whole words for each language. */
function wholeWords(table: Readonly<Record<string, string>>): ReadonlyMap<string, RegExp> {
  return new Map(Object.entries(table).map(([language, words]) => [language, new RegExp(`^(?:${words})$`, 'i')]));
}

const STARTS = wholeWords(HYPHENATED_STARTS);
const ENDS = wholeWords(HYPHENATED_ENDS);
const SUSPENDED = wholeWords(SUSPENDERS);
const MIDDLE = new RegExp(`^(?:${HYPHENATED_MIDDLES})$`, 'i');
const CLOSED = new RegExp(`^(?:${CLOSED_ENDS})$`, 'i');

/** How two halves of a broken word join, by the rest of the source: with the hyphen, without it, or as two words. */
function joinHalves(first: string, second: string, context: Context): '-' | '' | '- ' {
  const language = context.language ?? 'en';
  const known = (words: ReadonlyMap<string, RegExp>): RegExp | undefined => words.get(language) ?? words.get('en');
  if (known(SUSPENDED)?.test(second)) return '- ';
  const a = first.toLowerCase();
  const b = second.toLowerCase();
  const seen = (word: string): number => context.words.get(word) ?? 0;
  const joined = seen(a + b);
  const hyphenated = seen(`${a}-${b}`);
  if (joined !== hyphenated) return joined > hyphenated ? '' : '-';
  if (CLOSED_LANGUAGES.has(language)) return isClosed(first, second, language) ? '' : '-';
  if (joined > 0 || /^\p{Lu}/u.test(second) || known(STARTS)?.test(a.replace(/^.{0,4}['’]/, ''))) return '-';
  if (known(ENDS)?.test(b)) return '-';
  if (CLOSED.test(b)) return '';
  const bothAreWords = seen(a) > 0 && seen(b) > 0;
  const neitherIsWord = seen(a) === 0 && seen(b) === 0;
  return !bothAreWords && (neitherIsWord || context.breaksWords) && a.length + b.length >= 5 ? '' : '-';
}

/** Whether a language that closes words up has no hyphen between two halves: not behind a letter alone, as in `x-beliebig`. */
function isClosed(first: string, second: string, language: string): boolean {
  if (first.length < 2 || second.length < 2 || !/^\p{Ll}/u.test(second)) return false;
  return !PARTS_VOWELS.has(language) || first.at(-1)?.toLowerCase() !== second.charAt(0);
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
    replaceAll(text, /-(?<=([\p{L}\p{M}][\p{L}\p{M}'’]{0,40})-)[ \t]*\n[ \t]*(?=([\p{L}\p{M}]{1,40}))/gu, (match) => {
      const [all, first = '', second = ''] = match;
      const [from, to] = [match.index - first.length, match.index + all.length + second.length];
      const isInside =
        (text.charAt(from - 1) === '-' && MIDDLE.test(first)) || (text.charAt(to) === '-' && MIDDLE.test(second));
      return isInside ? '-' : joinHalves(first, second, context);
    }),
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
