import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseSettings } from '../../src/io/settings/parse.ts';
import type { Pin, Source } from '../../src/model/index.ts';
import { type BoundBook, publish } from '../../src/pipeline.ts';
import { showTrace } from '../../src/report/explanation.ts';
import { outlineOf } from '../../src/report/outline.ts';
import { showPins } from '../../src/report/pins.ts';
import { showOutline } from '../../src/report/tree.ts';
import { STORY } from '../split/pins/story.ts';

const ROOT = path.join(import.meta.dirname, '..', '..');

function sourceOf(file: string): Source {
  return { name: path.basename(file), format: '', bytes: readFileSync(file) };
}

async function quay(pins: readonly Pin[] = []): Promise<BoundBook> {
  return await publish([{ name: 'quay.txt', format: 'txt', bytes: new TextEncoder().encode(STORY) }], {
    read: { pins },
  });
}

function pinsPage(bound: BoundBook): string {
  return showPins(
    bound.sources.map(({ manuscript, normalized, division }) => ({
      manuscript: manuscript.value,
      division: division.value,
      decisions: [manuscript, normalized, division].flatMap((stage) => stage.trace.decisions),
      removals: manuscript.trace.removals,
    })),
  );
}

/** A story built, and built again with the pins that its first build prints. */
async function builtTwice(sources: readonly Source[]): Promise<{ free: BoundBook; pinned: BoundBook; pins: number }> {
  const free = await publish(sources);
  const settings = parseSettings(pinsPage(free), { file: 'story.yaml', sources: sources.map((source) => source.name) });
  expect(settings.diagnostics).toEqual([]);
  const pins = settings.value.pins ?? [];
  return { free, pinned: await publish(sources, { read: { pins } }), pins: pins.length };
}

describe('the printed pins give the identical book', () => {
  const stories = readdirSync(path.join(ROOT, 'stories')).filter((name) => !name.endsWith('.yaml'));
  test.each(stories)('%s', async (name) => {
    const place = path.join(ROOT, 'stories', name);
    const files = /\.[a-z]+$/.test(name)
      ? [place]
      : readdirSync(place)
          .sort()
          .map((part) => path.join(place, part));
    const { free, pinned, pins } = await builtTwice(files.map(sourceOf));
    expect(pins).toBeGreaterThan(0);
    expect(pinned.publication.value).toEqual(free.publication.value);
    expect(pinned.diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
  });

  const shared = path.join(ROOT, '..', 'shared');
  const others = ['samples', 'torture'].flatMap((set) =>
    existsSync(path.join(shared, set))
      ? readdirSync(path.join(shared, set), { recursive: true, encoding: 'utf8' })
          .filter((name) => /(?:^|\/)(?:input|\d{3}_\w+)\.(?:txt|md|html)$/.test(name))
          .map((name) => path.join(shared, set, name))
      : [],
  );
  test.skipIf(others.length === 0)(
    `${others.length} other stories (skipped when they are not beside the project)`,
    async () => {
      for (const file of others) {
        const { free, pinned } = await builtTwice([sourceOf(file)]);
        expect(pinned.publication.value, file).toEqual(free.publication.value);
        expect(
          pinned.diagnostics.filter((d) => d.id === 'pin-mismatch'),
          file,
        ).toEqual([]);
      }
    },
  );
});

test('the page of pins stands in the order of the lines, with scores and reasons', async () => {
  const rows = pinsPage(await quay())
    .split('\n')
    .filter((row) => !row.startsWith('#'));
  expect(rows.map((row) => row.replace(/ +#/, ' #'))).toEqual([
    'pins:',
    expect.stringMatching(
      /^ {2}- \{line: 5, before: "The harbour master had counted", as: header-end\} # 0\.70, a byline \+0\.30, /,
    ),
    expect.stringMatching(/^ {2}- \{line: 11, before: "Salt for the bread and", as: verse\} # 0\.\d\d, short lines/),
    '  - {line: 19, before: "* * *", as: scene} # 0.95, a drawn ornament +0.95',
  ]);
});

test('the tree says how sure each break is and why', async () => {
  const bound = await quay();
  const tree = showOutline(outlineOf('quay.txt', bound.book.value, bound.trace, bound.diagnostics));
  expect(tree).toContain('  5–17 ');
  expect(tree).toMatch(/ {2}21–26 +\d+ words {2}“It will be back,” said the widow .*\[sure: a drawn ornament\]/);
  const verbose = showOutline(outlineOf('quay.txt', bound.book.value, bound.trace, bound.diagnostics), true);
  expect(verbose).toContain('[0.95 a drawn ornament]');
});

test('the explanation groups decisions by kind, and counts what was turned down', async () => {
  const { trace } = await quay();
  const short = showTrace(trace);
  expect(short).toMatch(/^found: .*\b1 scene break \(a drawn ornament\).*\n\n\d+ decisions/);
  expect(short).toContain('  scene-break: 1\n    quay.txt:19: scene-break: yes (0.95) “* * *”');
  expect(short).not.toContain(': no (');
  const rejected = { ...trace, decisions: trace.decisions.map((d) => ({ ...d, verdict: 'none' as const })) };
  expect(showTrace(rejected)).toMatch(
    /^nothing divides the text; .*\n\n0 decisions \(and \d+ turned down; --all shows them\)/,
  );
  expect(showTrace(rejected, true)).toContain(': no (0.95)');
});
