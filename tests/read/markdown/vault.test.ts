import { describe, expect, it } from 'vitest';
import { blockText } from '../../../src/model/index.ts';
import { reader } from '../../../src/read/markdown/index.ts';

function read(text: string) {
  const { value, trace } = reader.read(text, 'note.md');
  return {
    blocks: value.blocks.map((block) => `${block.type}: ${blockText(block).trim()}`),
    facts: value.facts.map((fact) =>
      fact.kind === 'field' ? `${fact.field.key}: ${fact.field.values.join(', ')}` : fact.kind,
    ),
    hidden: trace.removals.filter(({ name }) => name === 'hidden-text').map(({ text: words }) => words),
  };
}

describe('a note of a vault', () => {
  it('has links, boxes, marked words and hidden remarks', () => {
    const { blocks, facts, hidden } = read(
      [
        'up:: [[Stories]], [[Sea]]',
        '#fiction/short #sea',
        '',
        '# The Harbour Doctor',
        '',
        '> [!note]- Revised in May',
        '> It was a vet once.',
        '',
        '[[People/Dr Halcrow|The doctor]] came down to [[Places/Nance#Pier]], and ==nobody== saw it. %% check %% She swam.',
        '',
        '%% is it raised? look it up %%',
        '',
        '%%',
        'A scene of the seal goes here.',
        '%%',
        '',
        '![[the pier.png]]',
        '',
        'The tide was out.',
      ].join('\n'),
    );
    expect(blocks).toEqual([
      'heading: The Harbour Doctor',
      'quotation: Revised in May It was a vet once.',
      'paragraph: The doctor came down to Nance, and nobody saw it.  She swam.',
      'paragraph: ',
      'paragraph: The tide was out.',
    ]);
    expect(facts).toEqual(['tags: fiction/short, sea']);
    expect(hidden).toEqual(['check', 'is it raised? look it up', 'A scene of the seal goes here.']);
  });

  it('has remarks in brackets that lead to the author’s papers, and reminders beside them', () => {
    const { blocks, hidden } = read(
      '# One\n\nMira lied. [→ people/Mira.md: her first lie] [NOTE: he knows. Part of him.]\n\nHe left. [see 03-plan.md]\n\n[→ sea.md: Tides]\n\nShe slept.\n',
    );
    expect(blocks.map((one) => one.trim())).toEqual([
      'heading: One',
      'paragraph: Mira lied.',
      'paragraph: He left.',
      'paragraph: She slept.',
    ]);
    expect(hidden).toHaveLength(4);
  });

  it('says more in a field that holds words', () => {
    expect(read('summary:: A doctor swims to [[Nance]].\n\n# One\n\n[[Ada]] swam.\n').facts).toEqual([
      'summary: A doctor swims to Nance.',
    ]);
  });
});

describe('what looks like it stays', () => {
  it.each([
    [
      'speech in double brackets',
      '# One\n\n[[I hear you.]] He did not answer. [[Ada]]',
      '[[I hear you.]] He did not answer. [[Ada]]',
    ],
    [
      'a note that somebody reads',
      '# One\n\nOn it stood: [NOTE: the tape ends here.]',
      'On it stood: [NOTE: the tape ends here.]',
    ],
    [
      'a file that is opened',
      '# One\n\nShe typed [open plan.md] and [→ exit].',
      'She typed [open plan.md] and [→ exit].',
    ],
    ['an equation', '# One\n\nHe wrote 2 == 2 and 3 == 3 on the wall.', 'He wrote 2 == 2 and 3 == 3 on the wall.'],
    ['a hundred per cent', '# One\n\nIt was 100%% sure.', 'It was 100%% sure.'],
    ['a label with two colons', '# One\n\nShe came in.\n\nAda:: nobody said that.', 'Ada:: nobody said that.'],
  ])('%s', (_, text, last) => {
    expect(read(text).blocks.at(-1)).toBe(`paragraph: ${last}`);
  });

  it('keeps a number that a sign stands before in the name of a link', () => {
    const { blocks } = read('# Tapes\n\nHe put on [[Tape #2 - A Lost Boy]], and then [[Tape#Side B]].\n');
    expect(blocks).toEqual(['heading: Tapes', 'paragraph: He put on Tape #2 - A Lost Boy, and then Tape.']);
  });
});
