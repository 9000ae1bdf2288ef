import { describe, expect, it } from 'vitest';
import { blockText } from '../../../src/model/index.ts';
import { reader } from '../../../src/read/text/index.ts';

const CUES = [
  '1\n00:00:01,000 --> 00:00:04,000\nEvery night I write down the sea',
  '2\n00:00:05,000 --> 00:00:07,500\n[the sea clears its throat]',
  '3\n00:00:09,000 --> 00:00:12,000\n– What does it say?\n– Nothing yet.',
];

const wordsOf = (text: string): string => {
  const { blocks } = reader.read(text, 'sea.srt').value;
  return blocks.map((block) => blockText(block, '\n')).join('\n');
};

describe('a story told in subtitles', () => {
  it.each([
    ['with an hour', CUES.join('\n\n')],
    [
      'without one, and without numbers',
      CUES.map((cue) => cue.replace(/^\d\n/, '').replaceAll('00:00:', '00:').replaceAll(',', '.')).join('\n\n'),
    ],
  ])('has its words without their times: %s', (_, text) => {
    const { trace } = reader.read(text, 'sea.srt');
    expect(wordsOf(text).split('\n')).toEqual([
      'Every night I write down the sea',
      '[the sea clears its throat]',
      '– What does it say?',
      '– Nothing yet.',
    ]);
    expect(new Set(trace.removals.map(({ name }) => name))).toEqual(new Set(['archive-line']));
  });

  it.each([
    [
      'a story that shows some',
      `She read the file aloud, and he laughed at every line of it.\n\nThen she stopped.\n\nHe waited.\n\n${CUES.join('\n\n')}`,
    ],
    ['one alone', `${CUES[0]}\n\nSo it went, and nobody wrote more of it than that.`],
    ['arrows of another kind', 'the mill --> the weir\n\nthe weir --> the sea\n\nthe sea --> the mill'],
  ])('leaves %s as it is', (_, text) => {
    expect(wordsOf(text)).toContain('-->');
    expect(wordsOf(text).match(/-->/g)).toHaveLength(text.match(/-->/g)?.length ?? 0);
  });
});
