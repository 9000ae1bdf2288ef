import { expect, test } from 'vitest';
import { publish, sourceFromText } from '../../src/pipeline.ts';
import { withoutConflicts } from '../../src/read/conflicts.ts';
import { prose } from '../series/prose.ts';

const [OURS, THEIRS] = ['She tied the boat to the ring.', 'She tied the boat to the post.'];

test.each([
  ['two versions: the first', `<<<<<<< HEAD\n${OURS}\n=======\n${THEIRS}\n>>>>>>> edit`, OURS],
  [
    'with what both come from',
    `<<<<<<< HEAD\n${OURS}\n||||||| base\nShe sank.\n=======\n${THEIRS}\n>>>>>>> edit`,
    OURS,
  ],
  ['of which the first is empty', `<<<<<<< HEAD\n=======\n${THEIRS}\n>>>>>>> edit`, THEIRS],
  [
    'of which the second goes on',
    `<<<<<<< HEAD\n${OURS}\n=======\n${OURS}\n\nThen she went up the stair.\n>>>>>>> edit`,
    `${OURS}\n\nThen she went up the stair.`,
  ],
  ['with the line ends of Windows', `<<<<<<< HEAD\r\n${OURS}\r\n=======\r\n${THEIRS}\r\n>>>>>>> edit\r`, OURS],
])('of a passage between the marks of a merge one version stays: %s', (_, text, kept) => {
  const found = withoutConflicts(`He slept.\n${text}\nHe woke.`, 'a.md');
  expect(found.text.split('\n')).toHaveLength(`He slept.\n${text}\nHe woke.`.split('\n').length);
  expect(found.text.replace(/\r/g, '').replace(/\n+/g, '\n')).toBe(
    `He slept.\n${kept}\nHe woke.`.replace(/\n+/g, '\n'),
  );
  expect(found.diagnostics).toMatchObject([{ id: 'duplicate-part', severity: 'warning', place: { line: 2 } }]);
});

const LONG = `${THEIRS} Then she went up the stair, and the lamp was out.`;
const conflict = (ours: string, theirs: string, other = 'edit'): string =>
  `<<<<<<< HEAD\n${ours}\n=======\n${theirs}\n>>>>>>> ${other}`;

test.each([
  [
    'the second, though it is longer in one passage alone, does not',
    [conflict(`${OURS} ${OURS} ${OURS}`, THEIRS), conflict(OURS, LONG)],
    [`${OURS} ${OURS} ${OURS}`, OURS],
  ],
  [
    'the second, which is longer in all, though not in each',
    [conflict(OURS, `${LONG} ${LONG}`), conflict(OURS, THEIRS)],
    [`${LONG} ${LONG}`, THEIRS],
  ],
  [
    'of two merges each by itself',
    [conflict(OURS, LONG, 'edit'), conflict(`${OURS} ${OURS}`, THEIRS, 'draft')],
    [LONG, `${OURS} ${OURS}`],
  ],
])('one side of a merge stays throughout: %s', (_, passages, kept) => {
  const found = withoutConflicts(passages.join('\nHe slept.\n'), 'a.md');
  expect(found.text.replace(/\n+/g, '\n').trim()).toBe(kept.join('\nHe slept.\n'));
});

test.each([
  ['a quotation of a quotation', '>>>>>>> I told you so.\n\nHe laughed.'],
  ['a line drawn below a title', 'The Boat\n=======\n\nHe laughed.'],
  ['marks of which one is missing', `<<<<<<< HEAD\n${OURS}\n=======\n${THEIRS}`],
  ['arrows of a game', '<<<<<<<<<< BACK\n=======\n>>>>>>>>>> ON'],
])('%s stays as it is', (_, text) => {
  expect(withoutConflicts(text, 'a.md')).toEqual({ text, removals: [], diagnostics: [] });
});

test('what only the other version says stands behind the story, and no mark in it', async () => {
  const other = 'The lamp on the quay had been red once, and somebody had painted it over in the night.';
  const text = `# One\n\n${prose(1)}\n\n<<<<<<< HEAD\n${prose(2, 2)}\n=======\n${other}\n>>>>>>> edit\n\n${prose(3)}\n`;
  for (const name of ['a.md', 'a.txt']) {
    const { publication, diagnostics } = await publish([sourceFromText(text, name)], { cover: 'none' });
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const pages = JSON.stringify(publication.value);
    expect(pages).toContain('painted it over');
    expect(pages).not.toMatch(/HEAD|edit\b|&lt;&lt;|scene-break"\/>/);
  }
});
