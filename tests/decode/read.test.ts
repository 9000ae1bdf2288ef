import { describe, expect, it } from 'vitest';
import { formatOf, read } from '../../src/read/index.ts';
import { reader } from '../../src/read/text/index.ts';

const from = (text: string) => read({ name: 's.txt', format: 'txt', bytes: new TextEncoder().encode(text) }, reader);

describe('reading a source', () => {
  it('knows formats by the ends of names, in any case', () => {
    expect(['a.TXT', 'a.b.md', 'a.Htm', 'a.docx', 'txt'].map((name) => formatOf(name)?.id ?? null)).toEqual([
      'txt',
      'md',
      'html',
      null,
      null,
    ]);
  });

  it('makes a manuscript of bytes', () => {
    const { value, diagnostics } = from('It rained for a week, and nobody minded at all.\n\nThen it stopped.\n');
    expect(value).toMatchObject({ source: 's.txt', format: 'txt', encoding: 'utf-8' });
    expect(value.blocks).toHaveLength(2);
    expect(diagnostics.filter((diagnostic) => diagnostic.severity === 'error')).toEqual([]);
  });

  it('says when there is nothing to read', () => {
    const errors = (text: string) => from(text).diagnostics.flatMap((d) => (d.severity === 'error' ? [d.id] : []));
    expect(errors(' \n\n')).toEqual(['no-text']);
    expect(errors('PK\u0003\u0004')).toEqual(['not-text']);
  });
});
