import type { WrapInline } from '../../model/index.ts';
import type { Proposal, Rule } from '../rule.ts';
import { HARD_BREAK, replace, STYLED } from '../rule.ts';

const TAG = /<(\/?)(i|em|b|strong|u|s|del|strike|sup|sub|br)\s{0,3}(\/?)>/gi;

const MEANING: Readonly<Record<string, WrapInline>> = {
  i: 'emphasis',
  em: 'emphasis',
  u: 'emphasis',
  b: 'strong',
  strong: 'strong',
  s: 'strike',
  del: 'strike',
  strike: 'strike',
  sup: 'superscript',
  sub: 'subscript',
};

interface Opened {
  readonly name: string;
  readonly start: number;
  readonly length: number;
}

/** Pairs of tags become inlines, the inner ones when the rule is asked again. A tag without a partner stays. */
function propose(text: string): Proposal[] {
  const proposals: Proposal[] = [];
  let opened: Opened | null = null;
  TAG.lastIndex = 0;
  for (let match = TAG.exec(text); match !== null; match = TAG.exec(text)) {
    const name = (match[2] ?? '').toLowerCase();
    const start = match.index;
    const end = start + match[0].length;
    if (name === 'br') {
      if (!opened) proposals.push(replace(start, end, HARD_BREAK));
    } else if (match[1] === '') {
      if (!opened || opened.name === name) opened = { name, start, length: match[0].length };
    } else if (opened?.name === name) {
      const inline = MEANING[name] as WrapInline;
      proposals.push({ kind: 'wrap', start: opened.start, end, open: opened.length, close: match[0].length, inline });
      opened = null;
    }
  }
  return proposals;
}

export const inlineTags: Rule = {
  id: 'inline-tags',
  summary: 'Reads the few tags that people type in plain text: <i> <b> <em> <strong> <u> <s> <sup> <sub> <br>.',
  kinds: STYLED,
  signs: '<',
  changesLetters: true,
  repeats: true,
  propose: ({ text }, { format }) => (format === 'html' ? [] : propose(text)),
  examples: [{ before: 'It was <i>not</i> <B>ours</B>.', after: 'It was <em>not</em> <strong>ours</strong>.' }],
  unchanged: ['Yes <grin> and 1 <b or c> 2.', 'A lone <i> stays.'],
};
