import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Edit, Inline, Manuscript } from '../../src/model/index.ts';
import { blockText, NO_METADATA } from '../../src/model/index.ts';
import { normalize, replay } from '../../src/normalize/index.ts';
import { fc } from '../seeded.ts';
import { RUNS } from '../thorough.ts';
import { hasJudge, SHARED } from '../validity/requirement.ts';
import { manuscript } from './manuscript.ts';

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '');
const textOf = (story: Manuscript): string => story.blocks.map((block) => blockText(block, '')).join('');

/** Letters that the recorded edits put in the place of others, taken out again. */
function letterEdits(edits: readonly Edit[]): number {
  return edits.filter((edit) => letters(edit.before) !== letters(edit.after)).length;
}

function holds(story: Manuscript): void {
  const once = normalize(story, { record: true });
  const twice = normalize(once.value, { record: true });
  expect(twice.trace.edits).toEqual([]);
  expect(twice.value).toEqual(once.value);
  expect(replay(story, once.trace.edits)).toEqual(once.value);
  expect(normalize(story).value).toEqual(once.value);
  if (letterEdits(once.trace.edits) === 0) expect(letters(textOf(once.value))).toBe(letters(textOf(story)));
}

const words = fc.constantFrom(
  ...['he', 'said', 'boys', 'café', "don't", "'tis", "goin'", '1990', '10', 'O', 'well-known', 'a', 'ﬁt', 'cafe\u0301'],
);
const marks = fc.constantFrom(
  ...[
    '"',
    "'",
    '“',
    '”',
    '‘',
    '’',
    '``',
    "''",
    '--',
    '---',
    ' - ',
    '-',
    '...',
    '. . .',
    '....',
    '…',
    '.',
    ',',
    '!',
    ' ?',
  ],
  ...[
    '*',
    '_',
    '/',
    '//',
    '**',
    '__',
    '&quot;',
    '&amp;amp;',
    '&#39;',
    '&',
    '<i>',
    '</i>',
    '<br>',
    '<',
    'Ã©',
    'â€œ',
    'Ã¢â‚¬â„¢',
  ],
  ...[
    '\n',
    '\t',
    '\u00A0',
    '\u00AD',
    '\u200B',
    '\u2028',
    '\uFFFC',
    '\uD800',
    '\u0000',
    '-\n',
    '--\n',
    '(',
    ')',
    ':',
    ';',
  ],
);
const text = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: words },
      { weight: 4, arbitrary: fc.constant(' ') },
      { weight: 5, arbitrary: marks },
    ),
    {
      maxLength: 24,
    },
  )
  .map((parts) => parts.join(''));

const setting = fc.record({
  format: fc.constantFrom('txt', 'md', 'html'),
  metadata: fc
    .constantFrom(null, 'en', 'fr', 'de', 'ru', 'es')
    .chain((language) => text.map((title) => ({ ...NO_METADATA, language, title }))),
});

const inline: fc.Arbitrary<Inline> = fc.letrec<{ inline: Inline }>((tie) => ({
  inline: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    text.map((value): Inline => ({ type: 'text', value })),
    fc.constantFrom<Inline>({ type: 'hard-break' }, { type: 'soft-break' }, { type: 'code', value: '"a--b"' }),
    fc.record({
      type: fc.constantFrom('emphasis' as const, 'strong' as const, 'strike' as const),
      children: fc.array(tie('inline'), { minLength: 1, maxLength: 3 }),
    }),
  ),
})).inline;

describe('any text', () => {
  test('normalizing twice changes nothing, edits can be replayed, letters stay', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 3 }), setting, (texts, over) => holds(manuscript(texts, over))),
      { numRuns: 3 * RUNS },
    );
  });

  test('inlines of every kind', () => {
    const story = (children: Inline[]): Manuscript => ({
      ...manuscript([]),
      blocks: [
        { type: 'paragraph', place: { source: 't', line: 1, endLine: 1 }, gapBefore: 0, children },
        {
          type: 'verse',
          place: { source: 't', line: 3, endLine: 4 },
          gapBefore: 1,
          stanzas: [children.map((child) => ({ indent: 0, children: [child] }))],
        },
      ],
    });
    fc.assert(
      fc.property(fc.array(inline, { minLength: 1, maxLength: 5 }), (children) => holds(story(children))),
      { numRuns: 2 * RUNS },
    );
  });
});

const folders = ['samples', 'gold/dev', 'torture', 'rough/dev'].map((name) => join(SHARED, name));

function* files(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* files(path);
    else if (/\.(?:txt|md|html)$/.test(entry.name) && !/^(?:words|README|LABELS|BASELINES)/.test(entry.name))
      yield path;
  }
}

const isThere = hasJudge('shared');
describe.skipIf(!isThere)('stories at hand', () => {
  const paths = isThere ? folders.flatMap((folder) => [...files(folder)]) : [];
  test.each(paths.map((path) => [path.slice(SHARED.length + 1), path] as const))('%s', (_name, path) => {
    const story = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
    holds(manuscript(story.split(/\r?\n(?:[ \t]*\r?\n)+/)));
  });
});
