import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Source } from '../src/model/index.ts';
import { bind, divide, type PipelineOptions } from '../src/pipeline.ts';
import { formatOf } from '../src/read/index.ts';

/**
 * Golden cases: `tests/fixtures/<stage>/<case>/` holds `input.*` (or a folder `input/`), `options.json` if it needs
 * any, and `expected.json`: the stage's value. `UPDATE=1` writes the expected files; a missing one is a failure.
 */
const FIXTURES = path.join(import.meta.dirname, 'fixtures');

/** What each stage's golden file holds. */
const STAGES: Readonly<Record<string, (sources: readonly Source[], options: PipelineOptions) => Promise<unknown>>> = {
  read: async ([source], options) => (await divided(source, options)).manuscript.value,
  normalize: async ([source], options) => (await divided(source, options)).normalized.value,
  split: async ([source], options) => (await divided(source, options)).division.value,
  assemble: async (sources, options) => {
    const parts = await Promise.all(sources.map((source) => divided(source, options)));
    return bind(parts, options).book.value;
  },
};

async function divided(source: Source | undefined, options: PipelineOptions) {
  if (!source) throw new Error('the case has no input');
  const reader = await formatOf(source.name)?.load();
  if (!reader) throw new Error(`no reader for ${source.name}`);
  return divide(source, reader, options);
}

function inputsOf(folder: string): Source[] {
  const inside = path.join(folder, 'input');
  const many = existsSync(inside);
  const names = readdirSync(many ? inside : folder).filter((name) => many || name.startsWith('input.'));
  return names.map((name) => ({ name, format: '', bytes: readFileSync(path.join(many ? inside : folder, name)) }));
}

for (const [stage, run] of Object.entries(STAGES)) {
  const folder = path.join(FIXTURES, stage);
  const cases = existsSync(folder) ? readdirSync(folder).sort() : [];
  describe.runIf(cases.length > 0)(stage, () => {
    test.each(cases)('%s', async (name) => {
      const place = path.join(folder, name);
      const optionsFile = path.join(place, 'options.json');
      const options = existsSync(optionsFile) ? JSON.parse(readFileSync(optionsFile, 'utf8')) : {};
      const value = await run(inputsOf(place), options);
      const expected = path.join(place, 'expected.json');
      if (process.env['UPDATE']) writeFileSync(expected, `${JSON.stringify(value, null, 1)}\n`);
      expect(JSON.parse(JSON.stringify(value))).toEqual(JSON.parse(readFileSync(expected, 'utf8')));
    });
  });
}
