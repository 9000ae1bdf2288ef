import type { LongMark } from '../long-marks.ts';
import type { Proposal, Rule, Run } from '../rule.ts';

function propose({ text }: Run, mark: LongMark): readonly Proposal[] {
  const at = text.indexOf('_');
  if (mark !== 'middle' && at < 0) return [];
  const start = mark === 'first' ? at : 0;
  const end = mark === 'last' ? at + 1 : text.length;
  if (end - start < 2) return [];
  return [
    { kind: 'wrap', start, end, open: mark === 'first' ? 1 : 0, close: mark === 'last' ? 1 : 0, inline: 'emphasis' },
  ];
}

export const longEmphasis: Rule = {
  id: 'long-emphasis',
  summary: 'Emphasis over several paragraphs, marked by one underscore before the first and one after the last.',
  kinds: ['prose', 'verse'],
  signs: null,
  trigger: () => true,
  once: true,
  propose: (run, { longMarks }) => {
    const mark = longMarks.get(run.index);
    return mark ? propose(run, mark) : [];
  },
  examples: [
    { before: '_Come at once.\n\nBring the cat._', after: '<em>Come at once.</em>\n\n<em>Bring the cat.</em>' },
  ],
  unchanged: ['_Come at once.\n\nBring the _cat_.', 'lift_log\n\nand then_'],
};
