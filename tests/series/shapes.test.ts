import { expect, test } from 'vitest';
import type { ContentsEntry } from '../../src/model/index.ts';
import { publish, sourceFromText } from '../../src/pipeline.ts';
import { shapes } from './shapes.ts';

function list(entries: readonly ContentsEntry[], indent = ''): readonly string[] {
  return entries.flatMap((entry) => [`${indent}${entry.title}`, ...list(entry.children, `${indent}  `)]);
}

test.each(shapes)('$name', async ({ files, title, contents, warned = [] }) => {
  const sources = Object.entries(files).map(([name, text]) => sourceFromText(text, name));
  const name = Object.keys(files)[0]?.split('/')[0] ?? '';
  const { book, publication, diagnostics } = await publish(sources, { assemble: { name } });
  const found = list(publication.value.contents);
  expect([book.value.title, ...found], diagnostics.map((d) => d.reason).join('\n')).toEqual([title, ...contents]);
  const told = diagnostics.filter(({ severity }) => severity !== 'info').map(({ id }) => id);
  expect(told, diagnostics.map((d) => d.reason).join('\n')).toEqual(warned);
});
