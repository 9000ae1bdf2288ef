import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Source } from '../src/model/index.ts';
import { bind, divide, type PipelineOptions } from '../src/pipeline.ts';
import { formatOf } from '../src/read/index.ts';

/**
 * Golden cases: `tests/fixtures/<stage>/<case>/` holds `input.*` (or a folder `input/`), `options.json` if it needs
 * any, and `expected.json`: the stage's value, in brief. `UPDATE=1` writes the expected files; a missing one is a failure.
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

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/**
 * A stage's value in fewer words: a place is its lines (`3` or `3-4`), plain text
 * is a string, and what is empty or null is left out. Everything else is as the stage gives it.
 */
function brief(value: Json): Json {
  if (Array.isArray(value)) return value.map(brief);
  if (typeof value !== 'object' || value === null) return value;
  if (value.type === 'text') return value.value ?? '';
  if ('endLine' in value) return value.line === value.endLine ? `${value.line}` : `${value.line}-${value.endLine}`;
  const kept = Object.entries(value).filter(([, v]) => v !== null && !(Array.isArray(v) && v.length === 0));
  return Object.fromEntries(kept.map(([key, v]) => [key, brief(v)]));
}

/** JSON with everything on one line that fits there. */
function print(value: Json, indent = ''): string {
  const flat = JSON.stringify(value);
  if (flat.length + indent.length <= 100 || typeof value !== 'object' || value === null) return flat;
  const deeper = `${indent}  `;
  const members = Array.isArray(value)
    ? value.map((member) => print(member, deeper))
    : Object.entries(value).map(([key, member]) => `${JSON.stringify(key)}: ${print(member, deeper)}`);
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  return `${open}\n${members.map((member) => deeper + member).join(',\n')}\n${indent}${close}`;
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
      const found = brief(JSON.parse(JSON.stringify(value)));
      if (process.env.UPDATE) writeFileSync(expected, `${print(found)}\n`);
      expect(found).toEqual(JSON.parse(readFileSync(expected, 'utf8')));
    });
  });
}
