import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parseSettings } from '../../src/io/settings/parse.ts';
import { mergeSettings } from '../../src/io/settings/settings.ts';
import { storyAt } from '../../src/io/stories.ts';
import { type LoadedStory, loadStory } from '../../src/io/story.ts';

const CONTEXT = { file: 'tide.yaml', sources: ['tide.txt'], rules: ['quotes', 'dashes', 'ellipses'] };

/** What is wrong with settings: line, reason, remedy. */
function wrong(text: string, sources: readonly string[] = CONTEXT.sources): readonly string[] {
  const { diagnostics } = parseSettings(text, { ...CONTEXT, sources });
  return diagnostics.map(({ place, reason, remedy }) => `${place?.line}: ${reason}. ${remedy}`);
}

describe('a mistake is reported with its line and the nearest right word', () => {
  test.each([
    ['title: The Tide\nbraeks: eager', '2: unknown setting `braeks`. Did you mean `breaks`?'],
    ['breaks: eagre', '1: `breaks: "eagre"` is not one of strict, normal, eager. Did you mean `eager`?'],
    ['off: [quotes, dahses]', '1: there is no rule `dahses`. Did you mean `dashes`?'],
    [
      '\nlanguage: Frnch!',
      '2: `language: "Frnch!"` is not a language tag such as en, fr or pt-BR. `language` must be a language tag such as en, fr or pt-BR.',
    ],
    [
      'pins:\n  - {line: 4, before: "The tide", as: sceen}',
      /^2: `as: "sceen"` is not one of .*Did you mean `scene`\?$/,
    ],
    ['pins:\n  - line: 4\n    befor: "The tide"\n    as: scene', '3: a pin has no `befor`. Did you mean `before`?'],
    [
      'pins:\n  - {line: 0, before: x, as: scene}',
      '2: `line: 0` is not a number from 1 on. `line` must be a number from 1 on.',
    ],
    ['pins:\n  - {line: 4, as: scene}', '2: this pin lacks `before`. null'],
    ['breaks:\n  - {line: 4, before: "The tide"}', '2: this pin lacks `as`. null'],
    ['pins:\n  - line 4', '2: a pin must be written as {line: 12, before: "First words", as: scene}. null'],
    [
      'pins:\n  - {line: 4, before: a, as: scene, file: tied.txt}',
      '2: the story has no file tied.txt. Did you mean `tide.txt`?',
    ],
    ['title: "The Tide', /^\d: this is not YAML: /],
  ])('%s', (text, expected) => {
    const found = wrong(text);
    if (typeof expected === 'string') expect(found).toEqual([expected]);
    else expect(found[0]).toMatch(expected);
  });

  test('a pin of a story of several files names its file', () => {
    const sources = ['tide/one.txt', 'tide/two.txt'];
    expect(wrong('pins:\n  - {line: 4, before: a, as: scene}', sources)).toEqual([
      '2: this pin lacks `file`, and the story has several. Files: one.txt, two.txt.',
    ]);
    expect(wrong('pins:\n  - {line: 4, before: a, as: scene, file: two.txt}', sources)).toEqual([]);
  });
});

test('pins, and breaks as a list, are read with the place where they stand', () => {
  const { value } = parseSettings(
    'pins:\n  - {line: 9, before: Salt, as: chapter, title: Salt, level: 2}\nbreaks:\n  - {line: 12, before: He, cut: false}\n  - {line: 20, before: She, cut: true}\n',
    CONTEXT,
  );
  expect(
    value.pins?.map(({ line, as, title, level, source, place }) => [line, as, title, level, source, place?.line]),
  ).toEqual([
    [9, 'chapter', 'Salt', 2, 'tide.txt', 2],
    [12, 'no-scene', undefined, undefined, 'tide.txt', 4],
    [20, 'scene', undefined, undefined, 'tide.txt', 5],
  ]);
  expect(value.breaks).toBeUndefined();
});

test('a nearer layer wins key by key and pin by pin', () => {
  const pin = { line: 4, before: 'a', as: 'scene', place: null } as const;
  const far = { breaks: 'strict', title: 'Far', pins: [pin, { ...pin, line: 9 }] } as const;
  const near = { title: 'Near', pins: [{ ...pin, as: 'no-scene' }] } as const;
  const merged = mergeSettings(far, near);
  expect([merged.title, merged.breaks]).toEqual(['Near', 'strict']);
  expect(merged.pins?.map(({ line, as }) => [line, as])).toEqual([
    [4, 'no-scene'],
    [9, 'scene'],
  ]);
});

describe('a story on disk', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'fascicle-settings-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  async function load(files: Readonly<Record<string, string>>, story: string): Promise<LoadedStory> {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    }
    const found = await storyAt(path.join(folder, story));
    if (!found) throw new Error(`no story ${story}`);
    return await loadStory(found, path.join(folder, 'covers'), CONTEXT.rules);
  }

  test('front matter is nearer than the file beside the story', async () => {
    const front =
      '---\ntitle: The Bell\nbreaks: eager\nnotes: drop\nsummary: A bell.\nchapters: 12\npins:\n  - {line: 14, before: It rang, as: scene}\n---\n';
    const { settings, diagnostics } = await load(
      {
        'bell.md': `${front}\nThe bell hung still.\n\n\n\nIt rang.\n`,
        'bell.yaml': 'title: Other\nbreaks: strict\ncontinuations: drop\n',
      },
      'bell.md',
    );
    expect(diagnostics).toEqual([]);
    expect([settings.title, settings.breaks, settings.notes, settings.continuations, settings.chapters]).toEqual([
      undefined,
      'eager',
      'drop',
      'drop',
      undefined,
    ]);
    expect(settings.pins?.map((pin) => [pin.line, pin.place?.line])).toEqual([[14, 8]]);
  });

  test('a mistake in front matter is reported with the line of the source', async () => {
    const { diagnostics } = await load(
      { 'gull.md': '---\ntitle: Gull\nrating: PG\nbreaks: eagr\n---\n\nThe gull.\n' },
      'gull.md',
    );
    expect(diagnostics.map((d) => [d.place?.line, d.remedy])).toEqual([[4, 'Did you mean `eager`?']]);
  });

  test('book.yaml pins the lines of each of its files', async () => {
    const { settings, diagnostics } = await load(
      {
        'saga/one.txt': 'The first part.\n',
        'saga/two.txt': 'The second part.\n',
        'saga/book.yaml': 'pins:\n  - {file: two.txt, line: 1, before: The second, as: chapter}\n',
      },
      'saga',
    );
    expect(diagnostics).toEqual([]);
    expect(settings.pins?.map((pin) => path.basename(pin.source ?? ''))).toEqual(['two.txt']);
  });
});
